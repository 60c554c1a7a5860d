//! One card: a topic, a delegation or an announcement.

mod body;
mod evidence;

use super::heading;
use super::text::{Reading, highlight};
use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue, Role};
use crate::finder::index::kind;
use crate::finder::view::{Facet, KINDS};
use crate::state::{Action, Loaded};
use crate::words::{Words, fill};
use std::rc::Rc;
use yew::prelude::*;

/// What a card is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct CardProps {
    /// The dialogue the card is of.
    pub loaded: Rc<Loaded>,
    /// The card's position in it.
    pub at: usize,
    /// The interface's words.
    pub words: &'static Words,
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
    /// Takes what the person does.
    pub act: Callback<Action>,
}

/// The dialogue is one for all its cards, and the callback one for the widget's life: comparing
/// them by address keeps a key press from drawing cards anew that show the same.
impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.loaded, &other.loaded)
            && (self.at, self.level, self.open) == (other.at, other.level, other.open)
            && self.words.lang == other.words.lang
            && self.lang == other.lang
            && self.href == other.href
            && self.terms == other.terms
    }
}

impl CardProps {
    fn card(&self) -> &Card {
        &self.loaded.dialogue.cards[self.at]
    }

    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    fn text(&self, text: &Text) -> Html {
        Reading::of(self.dialogue(), &self.lang, self.words, &self.terms).text(text)
    }

    fn on<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        self.act.reform(move |_| action())
    }

    fn country(&self, code: &str) -> Html {
        let country = self.dialogue().countries.iter().find(|country| country.code == code);
        country.map_or_else(|| Html::from(code), |country| self.text(&country.name))
    }
}

/// A card.
#[component]
pub fn CardView(props: &CardProps) -> Html {
    let card = props.card();
    let title_id = format!("{}--title", card.id);
    let (kind, wide) = (kind(card), is_wide(card));
    html! {
        <article id={card.id.clone()} aria-labelledby={title_id.clone()} tabindex="-1" part="card"
            class={classes!("card", kind, wide.then_some("wide"), props.open.then_some("is-open"))}>
            { body::date_block(props) }
            <div class="card-main">
                { kind_line(props, kind) }
                { heading(props.level, Some(title_id), "card-title", title(props)) }
                if !is_empty(&card.summary) { <p class="summary">{ props.text(&card.summary) }</p> }
                { body::body(props) }
                { evidence::quote(props) }
                { companion(props) }
                if props.open { { evidence::details(props) } }
                { tags(props) }
                { evidence::meta(props) }
            </div>
        </article>
    }
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

/// The kind with its shape, so that colour is never alone in telling, and what sort of it this is.
fn kind_line(props: &CardProps, kind: &str) -> Html {
    let at = KINDS.iter().position(|k| *k == kind).unwrap_or_default();
    let shape = match at {
        0 => html! { <circle cx="5" cy="5" r="5" /> },
        1 => html! { <rect width="10" height="10" /> },
        _ => html! { <path d="M5 0l5 10H0z" /> },
    };
    html! {
        <p class="kind">
            <svg viewBox="0 0 10 10" aria-hidden="true">{ shape }</svg>
            { props.words.kind[at] }
            { " " }<span>{ body::sort(props) }</span>
        </p>
    }
}

fn title(props: &CardProps) -> Html {
    let card = props.card();
    let Some(href) = props.href.clone() else {
        return props.text(&card.title);
    };
    let id = card.id.clone();
    let open = props.act.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::Open(Some(id.clone()))
    });
    // A press with a modifier is the browser's: a new tab, a download.
    let plain = Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            open.emit(event);
        }
    });
    html! { <a {href} onclick={plain}>{ props.text(&card.title) }</a> }
}

/// The words of the card without which this one would mislead.
fn companion(props: &CardProps) -> Html {
    let cards = &props.dialogue().cards;
    let Some(other) = props.card().shown_with.as_ref().and_then(|id| cards.iter().find(|c| c.id == *id))
    else {
        return Html::default();
    };
    html! {
        <p class="with">
            <span class="with-label">{ props.words.shown_with }</span>{ " " }
            <b>{ props.text(&other.title) }</b>{ ". " }{ props.text(&other.summary) }
        </p>
    }
}

/// Themes, and the countries that are talked about, each a way to all cards of its kind.
fn tags(props: &CardProps) -> Html {
    let (card, dialogue) = (props.card(), props.dialogue());
    let tag = |facet: Facet, value: &str, name: Html, role: Option<&'static str>| {
        let toggled = value.to_owned();
        html! {
            <li><button type="button" class="tag" onclick={props.on(move || Action::Toggle(facet, toggled.clone()))}>{ name }</button>
                if let Some(role) = role { <span class="role-of">{ " " }{ role }</span> }</li>
        }
    };
    let themes = card.themes.iter().filter_map(|id| dialogue.themes.iter().find(|t| t.id == *id));
    let talked_of = card.countries.iter().filter(|country| country.role != Role::Participant);
    if card.themes.is_empty() && talked_of.clone().next().is_none() {
        return Html::default();
    }
    html! {
        <ul class="tags" role="list">
            { for talked_of.map(|c| tag(Facet::Country, &c.code, props.country(&c.code), Some(props.words.roles[c.role as usize]))) }
            { for themes.map(|t| tag(Facet::Theme, &t.id, props.text(&t.name), None)) }
        </ul>
    }
}

/// An organization with its short form; the country where two of one name are told apart by it.
fn organization(props: &CardProps, id: &str) -> Html {
    let all = &props.dialogue().organizations;
    let Some(body) = all.iter().find(|o| o.id == id) else {
        return Html::from(id);
    };
    let namesake = all.iter().any(|o| o.id != id && o.name == body.name);
    let country = body.country.as_ref().filter(|_| namesake);
    let short = match (&body.abbreviation, country) {
        (Some(short), Some(code)) => {
            html! { <>{ highlight(short, &props.terms) }{ ", " }{ props.country(code) }</> }
        }
        (Some(short), None) => highlight(short, &props.terms),
        (None, Some(code)) => props.country(code),
        (None, None) => return props.text(&body.name),
    };
    html! { <>{ props.text(&body.name) }{ " " }<span class="short">{ short }</span></> }
}

/// A person's office: "Cyber Director, Foreign Office".
fn office(props: &CardProps, role: Option<&Text>, organization_id: Option<&String>) -> Html {
    match (role, organization_id) {
        (None, None) => Html::default(),
        (Some(role), None) => html! { <>{ ", " }{ props.text(role) }</> },
        (None, Some(id)) => html! { <>{ ", " }{ organization(props, id) }</> },
        (Some(role), Some(id)) => {
            html! { <>{ ", " }{ props.text(role) }{ ", " }{ organization(props, id) }</> }
        }
    }
}

/// The name of the side a voice belongs to, in plain words.
fn side(props: &CardProps, code: &str) -> String {
    let country = props.dialogue().countries.iter().find(|country| country.code == code);
    fill(props.words.stated_side, &[country.map_or(code, |c| c.name.pick(&props.lang).0)])
}
