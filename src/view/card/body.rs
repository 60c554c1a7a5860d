//! What only one kind of card shows.

use super::{CardProps, office, organization};
use crate::dialogue::{Announcement, Body, Delegation, Form};
use crate::view::doubt;
use crate::words::{plural, short_date};
use yew::prelude::*;

/// The word behind the kind: the session, how many bodies, the form.
pub fn sort(props: &CardProps) -> Html {
    match &props.card().body {
        Body::Topic {} => {
            let sessions = &props.dialogue().sessions;
            let session = props.card().session.as_ref().and_then(|id| sessions.iter().find(|s| s.id == *id));
            session.map(|session| props.text(&session.name)).unwrap_or_default()
        }
        Body::Delegation(delegation) => {
            let words = if delegation.open { props.words.bodies_open } else { props.words.bodies };
            match delegation.organizations.len() {
                0 => Html::default(),
                count => Html::from(plural(words, count, &[])),
            }
        }
        Body::Announcement(announcement) if announcement.form == Form::Other => Html::default(),
        Body::Announcement(announcement) => Html::from(props.words.forms[announcement.form as usize]),
    }
}

/// An announcement's date, set large.
pub fn date_block(props: &CardProps) -> Html {
    let Body::Announcement(Announcement { date: Some(date), date_note, .. }) = &props.card().body else {
        return Html::default();
    };

    html! {
        <div class="date">
            <b><time datetime={date.datetime()}>{ short_date(props.words, date) }</time></b>
            if let Some(note) = doubt(props.words, date, date_note.as_ref().map(|note| props.text(note))) {
                <small>{ note }</small>
            }
        </div>
    }
}

/// What only this kind of card says.
pub fn body(props: &CardProps) -> Html {
    match &props.card().body {
        Body::Topic {} => Html::default(),
        Body::Delegation(delegation) => self::delegation(props, delegation),
        Body::Announcement(announcement) => self::announcement(props, announcement),
    }
}

fn delegation(props: &CardProps, delegation: &Delegation) -> Html {
    let persons = &props.dialogue().persons;
    html! {
        <>
            { for delegation.chairs.iter().map(|chair| {
                let person = persons.iter().find(|person| person.id == chair.person_id);
                html! {
                    <p class="chair">
                        <span class="label">{ props.words.co_chair }</span>{ " " }
                        if let Some(person) = person { <b>{ props.text(&person.name) }</b> }
                        { office(props, chair.role.as_ref(), chair.organization_id.as_ref()) }
                    </p>
                }
            }) }
            if !delegation.organizations.is_empty() {
                <ul class="bodies">
                    { for delegation.organizations.iter().map(|id| html! { <li>{ organization(props, id) }</li> }) }
                </ul>
            }
        </>
    }
}

fn announcement(props: &CardProps, announcement: &Announcement) -> Html {
    if announcement.place.is_none() && announcement.organizer.is_none() {
        return Html::default();
    }
    html! {
        <dl class="pairs">
            if let Some(place) = &announcement.place {
                <div><dt>{ props.words.place }</dt><dd>{ props.text(&place.name) }</dd></div>
            }
            if let Some(id) = &announcement.organizer {
                <div><dt>{ props.words.organizer }</dt><dd>{ organization(props, id) }</dd></div>
            }
        </dl>
    }
}
