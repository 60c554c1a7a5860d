//! What a person sees, as Yew components: state in, actions out. Runs in the browser and on the host.

mod card;
mod facets;
mod failure;
mod footer;
mod header;
mod on;
mod piece;
mod results;
mod tag;
mod text;
mod timeline;

use crate::dialogue::Dialogue;
use crate::dialogue::date::Edtf;
use crate::dialogue::text::Text;
use crate::i18n::{Phrases, phrases, said};
use crate::search::facet::Facet;
use crate::search::fold::marked;
use crate::state::{Action, Loaded, Record, State};
use std::rc::Rc;
use tag::{Child, Tag, tag};
use text::Reading;
use yew::prelude::*;

/// What the page is drawn from.
#[derive(Clone, Debug, Properties)]
pub struct PageProps {
    /// The state to show.
    pub state: Rc<State>,
    /// Takes what the person does.
    pub act: Callback<Action>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// The whole widget, for whoever has a state and needs a component.
#[component]
pub fn Page(props: &PageProps) -> Html {
    page(&props.state, &props.act)
}

/// The whole widget: the state, and what takes what the person does.
pub fn page(state: &Rc<State>, act: &Callback<Action>) -> Html {
    match &state.record {
        Record::Loading => {
            let phrases = phrases(&state.config.lang);
            tag("p").attr("lang", phrases.lang).attr("role", "status").class("loading").child(phrases.loading)
        }
        Record::Failed(failure) => failure::failure(failure, phrases(&state.config.lang)),
        Record::Ready(loaded) => ready(&Cx::of(state, loaded, act)),
    }
    .into()
}

/// What every part of the page is drawn with.
struct Cx<'a> {
    state: &'a Rc<State>,
    loaded: &'a Rc<Loaded>,
    phrases: &'static Phrases,
    /// What is searched for, folded.
    terms: Rc<Vec<String>>,
    act: &'a Callback<Action>,
}

impl<'a> Cx<'a> {
    fn of(state: &'a Rc<State>, loaded: &'a Rc<Loaded>, act: &'a Callback<Action>) -> Self {
        Cx { state, loaded, phrases: phrases(&state.view.lang), terms: Rc::new(marked(&state.view.q)), act }
    }

    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    /// The language shown.
    fn lang(&self) -> &str {
        &self.state.view.lang
    }

    /// Text of the record outside of cards, where nothing is marked.
    fn text(&self, text: &Text) -> Html {
        Reading::of(self.dialogue(), self.lang(), self.phrases, &[]).text(text)
    }

    /// The name of a facet's value for readers, in plain words.
    fn value_name(&self, facet: Facet, value: &str) -> String {
        match self.loaded.index.value_position(facet, value) {
            Some(place) => self.name_at(facet, place).to_owned(),
            None => value.to_owned(),
        }
    }

    /// The name of the value at a place of a facet.
    fn name_at(&self, facet: Facet, place: usize) -> &str {
        said::value(self.phrases, self.dialogue(), &self.loaded.index, facet, place, self.lang())
    }
}

fn ready(cx: &Cx) -> Tag {
    // The page runs as the record does; its language is the interface's, and the record's words are marked
    // where they are of another.
    let dir = if crate::i18n::is_rtl(cx.lang()) { "rtl" } else { "ltr" };
    let body = tag("div").class("body").child(facets::find(cx)).child(results::results(cx));
    tag("div")
        .attr("part", "root")
        .attr("lang", cx.phrases.lang)
        .attr("dir", dir)
        .class("ds")
        .child(slot("header"))
        .child(header::header(cx))
        .child(timeline::timeline(cx))
        .child(failure::problems(&cx.loaded.problems, cx.phrases))
        .child(body)
        .child(footer::footer(cx))
        .child(slot("footer"))
}

/// Where what the page has put into the tag under this name is shown.
fn slot(name: &'static str) -> Tag {
    tag("slot").attr("name", name)
}

/// A heading `below` levels under the widget's title; past the sixth, a role says what HTML cannot.
fn heading(level: u8, id: Option<String>, class: &'static str) -> Tag {
    const NAMES: [&str; 7] = ["h1", "h1", "h2", "h3", "h4", "h5", "h6"];
    match NAMES.get(usize::from(level)) {
        Some(name) => tag(name).attr("id", id).class(class),
        None => {
            let level = level.to_string();
            tag("div").attr("id", id).attr("role", "heading").attr("aria-level", level).class(class)
        }
    }
}

/// How sure a date is: in the record's own words, else in ours where the date itself is qualified.
fn doubt(phrases: &Phrases, date: &Edtf, note: Option<Html>) -> Option<Html> {
    note.or_else(|| date.is_about().map(|about| phrases.doubts[usize::from(about)].node()))
}

/// A term and its value, in a list of such.
fn pair(term: &'static str, value: impl Child) -> Tag {
    tag("div").child(tag("dt").child(term)).child(tag("dd").child(value))
}
