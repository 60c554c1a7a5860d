//! What only one kind of card shows.

use super::{CardProps, highlight, organization, with_office};
use crate::components::tag::{Child, Tag, row, tag};
use crate::components::{doubt, pair};
use crate::dialogue::{Announcement, Body, Delegation, Form};
use crate::i18n::{plural, short_date};
use yew::Html;

/// The word behind the kind: the session, how many bodies, the form.
pub fn sort(props: &CardProps) -> Option<Html> {
    match &props.card().body {
        Body::Topic {} => {
            let id = props.card().session.as_ref()?;
            let session = props.dialogue().sessions.iter().find(|session| *session.id == **id)?;
            Some(props.text(&session.name))
        }
        Body::Delegation(delegation) => {
            let words = if delegation.open { props.phrases.bodies_open } else { props.phrases.bodies };
            let count = delegation.organizations.len();
            (count > 0).then(|| plural(words, count, &[]).node())
        }
        Body::Announcement(announcement) => {
            let form = announcement.form;
            (form != Form::Other).then(|| highlight(props.phrases.forms[form as usize], &props.terms))
        }
    }
}

/// An announcement's date, set large.
pub fn date_block(props: &CardProps) -> Option<Tag> {
    let Body::Announcement(announcement) = &props.card().body else {
        return None;
    };
    let Announcement { date: Some(date), date_note, .. } = &**announcement else {
        return None;
    };
    let time = tag("time").attr("datetime", date.datetime()).child(short_date(props.phrases, date));
    let note = doubt(props.phrases, date, date_note.as_ref().map(|note| props.text(note)));
    let block =
        tag("div").class("date").child(tag("b").child(time)).child(note.map(|note| tag("small").child(note)));
    Some(block)
}

/// What only this kind of card says.
pub fn body(props: &CardProps) -> Option<Tag> {
    match &props.card().body {
        Body::Topic {} => None,
        Body::Delegation(delegation) => Some(self::delegation(props, delegation)),
        Body::Announcement(announcement) => self::announcement(props, announcement),
    }
}

fn delegation(props: &CardProps, delegation: &Delegation) -> Tag {
    let mut all = row();
    for chair in &delegation.chairs {
        let person = props.dialogue().persons.iter().find(|person| *person.id == *chair.person_id);
        let line = tag("p")
            .class("chair")
            .child(tag("span").class("label").child(props.phrases.co_chair))
            .child(" ")
            .child(person.map(|person| tag("b").child(props.text(&person.name))));
        all = all.child(with_office(props, line, chair.role.as_ref(), chair.organization_id.as_ref()));
    }
    if !delegation.organizations.is_empty() {
        let mut bodies = tag("ul").class("bodies");
        for id in &delegation.organizations {
            bodies = bodies.child(tag("li").child(organization(props, id)));
        }
        all = all.child(bodies);
    }
    all
}

fn announcement(props: &CardProps, announcement: &Announcement) -> Option<Tag> {
    if announcement.place.is_none() && announcement.organizer.is_none() {
        return None;
    }
    let mut pairs = tag("dl").class("pairs");
    if let Some(place) = &announcement.place {
        pairs = pairs.child(pair(props.phrases.place, props.text(&place.name)));
    }
    if let Some(id) = &announcement.organizer {
        pairs = pairs.child(pair(props.phrases.organizer, organization(props, id)));
    }
    Some(pairs)
}
