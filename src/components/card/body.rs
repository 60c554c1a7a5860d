//! The parts of a card that depend on its kind.

use super::CardProps;
use super::entries::{more, most_entries};
use super::names::{office, organization};
use crate::components::elements::{pair, qualifier};
use crate::components::text::highlight;
use crate::describe;
use crate::dialogue::{Announcement, Body, Delegation, Form, Membership};
use crate::i18n::date_seen_from;
use crate::search::facet::Facet;
use yew::prelude::*;

/// The session of a topic, or the form of an announcement.
pub fn form(props: &CardProps) -> Option<Html> {
    let (card, phrases) = (props.card(), props.phrases);
    match &card.body {
        Body::Announcement(announcement) if announcement.form != Form::Other => {
            Some(highlight(phrases.forms[announcement.form as usize], Some(&props.highlighter)))
        }
        Body::Topic {} => {
            let entry = props.loaded.index.entry(Facet::Session, card.session.as_deref()?)?;
            props.dialogue().sessions.get(entry).map(|session| props.text(&session.name))
        }
        _ => None,
    }
}

/// An announcement's date.
pub fn date_line(props: &CardProps) -> Option<Html> {
    let Body::Announcement(announcement) = &props.card().body else { return None };
    let date = announcement.date.as_ref()?;
    let note = announcement.date_note.as_ref().map(|note| props.text(note));
    let held = props.dialogue().dialogue_of(props.card()).date.as_ref();
    Some(html! {
        <span class="date">
            <b>
                <time datetime={date.datetime()}>{ date_seen_from(props.phrases, date, held) }</time>
            </b>
            if let Some(qualifier) = qualifier(props.phrases, date, note) {
                { " " }
                <span>{ qualifier }</span>
            }
        </span>
    })
}

/// The side of a delegation, and how many of its organizations are named. `None` if the title is all of it.
pub fn side(props: &CardProps) -> Option<Html> {
    let Body::Delegation(delegation) = &props.card().body else { return None };
    let count = delegation.organizations.len();
    let sentence =
        if delegation.open { props.phrases.organizations_open } else { props.phrases.organizations };
    let size = (count > 0).then(|| props.phrases.plural(sentence, count, &[]));
    let (name, title) = (props.dialogue().country_name(&delegation.country), &props.card().title);
    if name.pick(&props.lang).0 == title.pick(&props.lang).0.trim() {
        return size.map(Html::from);
    }
    Some(html! {
        <>
            { props.shared_name(&name) }
            if let Some(size) = size {
                { props.phrases.label_separator }
                { size }
            }
        </>
    })
}

/// The chairs and organizations of a delegation, or the place and organizer of an announcement.
pub fn body(props: &CardProps) -> Html {
    match &props.card().body {
        Body::Topic {} => Html::default(),
        Body::Delegation(delegation) => self::delegation(props, delegation),
        Body::Announcement(announcement) => self::announcement(props, announcement),
    }
}

fn delegation(props: &CardProps, delegation: &Delegation) -> Html {
    let most = most_entries(props);
    let chairs = delegation.chairs_by_person();
    html! {
        <>
            for offices in chairs.iter().take(most) {
                { chair(props, offices) }
            }
            if chairs.len() > most {
                <p class="chair">{ more(props, chairs.len() - most) }</p>
            }
            if !delegation.organizations.is_empty() {
                <ul class="bodies">
                    for id in delegation.organizations.iter().take(most) {
                        <li>{ organization(props, id) }</li>
                    }
                    if delegation.organizations.len() > most {
                        <li>{ more(props, delegation.organizations.len() - most) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// A person with all offices.
fn chair(props: &CardProps, offices: &[&Membership]) -> Html {
    let Some((chair, others)) = offices.split_first() else { return Html::default() };
    let person = props.dialogue().person(&chair.person_id);
    html! {
        <p class="chair">
            <span class="label">
                { describe::chair(props.phrases, props.dialogue().dialogue_of(props.card()), chair) }
            </span>
            { " " }
            if let Some(person) = person {
                <b class="whole">{ props.text(&person.name) }</b>
            }
            { office(props, chair, props.phrases.list_separator) }
            for other in others {
                { office(props, other, props.phrases.part_separator) }
            }
        </p>
    }
}

fn announcement(props: &CardProps, announcement: &Announcement) -> Html {
    if announcement.place.is_none() && announcement.organizer.is_none() {
        return Html::default();
    }
    html! {
        <dl class="pairs">
            if let Some(place) = &announcement.place {
                { pair(props.phrases.place, props.text(&place.name)) }
            }
            if let Some(id) = &announcement.organizer {
                { pair(props.phrases.organizer, organization(props, id)) }
            }
        </dl>
    }
}
