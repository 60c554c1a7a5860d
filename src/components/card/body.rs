//! The parts of a card that depend on its kind.

use super::CardProps;
use super::names::{office, organization};
use crate::components::elements::{pair, qualifier};
use crate::components::text::highlight;
use crate::dialogue::{Announcement, Body, Delegation, Form, Membership};
use crate::i18n::{describe, plural, short_date};
use yew::prelude::*;

/// The text beside the kind: the session of a topic, the number of organizations, the form of an announcement.
pub fn form(props: &CardProps) -> Html {
    let (card, phrases) = (props.card(), props.phrases);
    match &card.body {
        Body::Topic {} => {
            let of_card = |id: &str| props.dialogue().sessions.iter().find(|session| *session.id == *id);
            let session = card.session.as_deref().and_then(of_card);
            session.map_or_else(Html::default, |session| props.text(&session.name))
        }
        Body::Delegation(delegation) => match delegation.organizations.len() {
            0 => Html::default(),
            count if delegation.open => plural(phrases.organizations_open, count, &[]).into(),
            count => plural(phrases.organizations, count, &[]).into(),
        },
        Body::Announcement(announcement) => match announcement.form {
            Form::Other => Html::default(),
            form => highlight(phrases.forms[form as usize], Some(&props.highlighter)),
        },
    }
}

/// An announcement's date, set large.
pub fn date_block(props: &CardProps) -> Html {
    let Body::Announcement(announcement) = &props.card().body else { return Html::default() };
    let Some(date) = &announcement.date else { return Html::default() };
    let note = announcement.date_note.as_ref().map(|note| props.text(note));
    html! {
        <div class="date">
            <b>
                <time datetime={date.datetime()}>{ short_date(props.phrases, date) }</time>
            </b>
            if let Some(qualifier) = qualifier(props.phrases, date, note) {
                <small>{ qualifier }</small>
            }
        </div>
    }
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
    html! {
        <>
            for chair in &delegation.chairs {
                { self::chair(props, chair) }
            }
            if !delegation.organizations.is_empty() {
                <ul class="bodies">
                    for id in &delegation.organizations {
                        <li>{ organization(props, id) }</li>
                    }
                </ul>
            }
        </>
    }
}

fn chair(props: &CardProps, chair: &Membership) -> Html {
    let person = props.dialogue().persons.iter().find(|person| *person.id == *chair.person_id);
    html! {
        <p class="chair">
            <span class="label">{ describe::chair(props.phrases, props.dialogue().dialogue_of(props.card()), chair) }</span>
            { " " }
            if let Some(person) = person {
                <b>{ props.text(&person.name) }</b>
            }
            { office(props, chair.role.as_ref(), chair.organization_id.as_ref()) }
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
