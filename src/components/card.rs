//! One card: a topic, a delegation or an announcement.

mod body;
mod evidence;

use super::heading;
use super::on::On;
use super::tag::{Child, Tag, button, row, tag};
use super::text::{Reading, highlight};
use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue, Id, Role};
use crate::i18n::{Phrases, date, grouped};
use crate::search::facet::Facet;
use crate::search::facet::{kind, kind_position};
use crate::state::{Action, Loaded};
use std::rc::Rc;
use yew::prelude::*;

/// So many themes of a card are shown; the others are counted.
const TAGS: usize = 50;

/// What a card is drawn from.
#[derive(Clone, Debug)]
pub struct CardProps {
    /// The dialogue the card is of.
    pub loaded: Rc<Loaded>,
    /// The card's position in it.
    pub at: usize,
    /// The interface's words.
    pub phrases: &'static Phrases,
    /// The language shown.
    pub lang: String,
    /// What is searched for, folded.
    pub terms: Rc<Vec<String>>,
    /// The level of the card's heading.
    pub level: u8,
    /// Whether the card is open.
    pub open: bool,
    /// The link to the card, relative to the page; none where the page holds no view.
    pub href: Option<String>,
    /// Whether it is seen; otherwise its element stands as it was until it is.
    pub seen: bool,
    /// Whether a key has just been pressed.
    pub brief: bool,
    /// Takes what the person does.
    pub act: Callback<Action>,
}

impl CardProps {
    /// Whether both show the same, but for what is marked. The dialogue is one for all its cards: comparing it by
    /// address keeps a key press from drawing cards anew that show the same.
    pub fn is_like(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.loaded, &other.loaded)
            && (self.at, self.level, self.open, self.seen) == (other.at, other.level, other.open, other.seen)
            && self.phrases.lang == other.phrases.lang
            && self.lang == other.lang
            && self.href == other.href
    }

    fn card(&self) -> &Card {
        &self.loaded.dialogue.cards[self.at]
    }

    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    fn text(&self, text: &Text) -> Html {
        Reading::of(self.dialogue(), &self.lang, self.phrases, &self.terms).text(text)
    }

    fn country(&self, code: &str) -> Html {
        let country = self.dialogue().countries.iter().find(|country| country.code == code);
        country.map_or_else(|| code.to_owned().node(), |country| self.text(&country.name))
    }
}

/// A card.
pub fn article(props: &CardProps) -> Tag {
    let card = props.card();
    let title_id = [&card.id, "--title"].concat();
    let kind = kind(card);
    let summary = &card.summary;
    let main = tag("div")
        .class("card-main")
        .child(kind_line(props))
        .child(heading(props.level, Some(title_id.clone()), "card-title").child(title(props)))
        .child(meeting(props))
        .child((!is_empty(summary)).then(|| tag("p").class("summary").child(props.text(summary))))
        .child(body::body(props))
        .child(evidence::quote(props))
        .child(companion(props))
        .child(props.open.then(|| evidence::details(props)))
        .child(tags(props))
        .child(evidence::meta(props));
    tag("article")
        .attr("id", card.id.clone())
        .attr("aria-labelledby", title_id)
        .attr("tabindex", "-1")
        .attr("part", "card")
        .classes(&[
            "card",
            kind,
            if is_wide(card) { "wide" } else { "" },
            if props.open { "is-open" } else { "" },
        ])
        .child(body::date_block(props))
        .child(main)
}

fn is_empty(text: &Text) -> bool {
    text.all().all(str::is_empty)
}

fn is_wide(card: &Card) -> bool {
    match &card.body {
        Body::Topic {} => false,
        Body::Delegation(_) => true,
        Body::Announcement(announcement) => announcement.date.is_some(),
    }
}

/// The kind, behind its shape, so that colour is never alone in telling, and what sort of it this is.
fn kind_line(props: &CardProps) -> Tag {
    tag("p")
        .class("kind")
        .child(props.phrases.kind[kind_position(props.card())])
        .child(" ")
        .child(tag("span").child(body::sort(props)))
}

fn title(props: &CardProps) -> Html {
    let card = props.card();
    let title = props.text(&card.title);
    let Some(href) = props.href.clone() else {
        return title;
    };
    tag("a")
        .attr("href", href)
        .on(&props.act, On::Follow(Action::Open(Some(card.id.clone()))))
        .child(title)
        .into()
}

/// The dialogue of a collection that the card is from, a way to all its cards.
fn meeting(props: &CardProps) -> Option<Tag> {
    let of = props.dialogue().dialogues.get(props.card().dialogue? as usize)?;
    let way = button(&props.act, Action::Choose(Facet::Dialogue, of.id.clone()));
    let held = of.date.as_ref();
    let held =
        held.map(|when| tag("time").attr("datetime", when.datetime()).child(date(props.phrases, when)));
    let title = if is_empty(&of.title) { of.id.clone().node() } else { props.text(&of.title) };
    Some(tag("p").class("of").child(way.class("tag").child(title)).child(" ").child(held))
}

/// The words of the card without which this one would mislead.
fn companion(props: &CardProps) -> Option<Tag> {
    let id = props.card().shown_with.as_ref()?;
    let other = &props.dialogue().cards[props.loaded.index.card_position(props.dialogue(), id)?];
    let companion = tag("p")
        .class("with")
        .child(tag("span").class("with-label").child(props.phrases.shown_with))
        .child(" ")
        .child(tag("b").child(props.text(&other.title)))
        .child(". ")
        .child(props.text(&other.summary));
    Some(companion)
}

/// Themes, and the countries that are talked about, each a way to all cards of its kind.
fn tags(props: &CardProps) -> Option<Tag> {
    let card = props.card();
    if card.themes.is_empty() && card.countries.iter().all(|country| country.role == Role::Participant) {
        return None;
    }
    let mut tags = tag("ul").attr("role", "list").class("tags");
    for country in card.countries.iter().filter(|country| country.role != Role::Participant) {
        let role = tag("span").class("role-of").child(" ").child(props.phrases.roles[country.role as usize]);
        tags = tags.child(way(props, Facet::Country, country.code, props.country(country.code), Some(role)));
    }
    for id in card.themes.iter().take(TAGS) {
        if let Some(theme) = props.dialogue().themes.iter().find(|theme| *theme.id == **id) {
            tags = tags.child(way(props, Facet::Theme, id, props.text(&theme.name), None));
        }
    }
    if card.themes.len() > TAGS {
        tags = tags.child(tag("li").child(["+", &grouped(card.themes.len() - TAGS)].concat()));
    }
    Some(tags)
}

/// One of them. A role that is not there is an empty place, so that a card in the seat of another keeps its buttons.
fn way(props: &CardProps, facet: Facet, value: &str, name: Html, role: Option<Tag>) -> Tag {
    let way = button(&props.act, Action::Choose(facet, value.to_owned())).class("tag").child(name);
    tag("li").child(way).child(role)
}

/// An organization with its short form; the country where two of one name are told apart by it.
fn organization(props: &CardProps, id: &str) -> Html {
    let all = &props.dialogue().organizations;
    let Some(body) = all.iter().find(|o| o.id == id) else {
        return id.to_owned().node();
    };
    let namesake = all.iter().any(|o| o.id != id && o.name == body.name);
    let country = body.country.as_ref().filter(|_| namesake);
    let name = props.text(&body.name);
    if body.abbreviation.is_none() && country.is_none() {
        return name;
    }
    let mut short = tag("span").class("short");
    if let Some(abbreviation) = &body.abbreviation {
        short = short.child(highlight(abbreviation, &props.terms));
        if country.is_some() {
            short = short.child(", ");
        }
    }
    if let Some(code) = country {
        short = short.child(props.country(code));
    }
    row().child(name).child(" ").child(short).into()
}

/// Adds a person's office behind the name: ", Cyber Director, Foreign Office".
fn with_office(props: &CardProps, mut person: Tag, role: Option<&Text>, organization_id: Option<&Id>) -> Tag {
    if let Some(role) = role {
        person = person.child(", ").child(props.text(role));
    }
    if let Some(id) = organization_id {
        person = person.child(", ").child(organization(props, id));
    }
    person
}
