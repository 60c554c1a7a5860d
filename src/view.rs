//! What a person sees, as Yew components: state in, actions out. Runs in the browser and on the host.

mod card;
mod facets;
mod failure;
mod footer;
mod header;
mod results;
mod text;
mod timeline;

use crate::dialogue::Dialogue;
use crate::dialogue::date::Edtf;
use crate::dialogue::text::Text;
use crate::finder::fold::terms;
use crate::finder::view::Facet;
use crate::state::{Action, Loaded, Record, State};
use crate::words::{Words, words};
use std::rc::Rc;
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

/// The whole widget.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let state = &*props.state;
    match &state.record {
        Record::Loading => {
            let words = words(&state.config.lang);
            html! { <p class="loading" lang={words.lang} role="status">{ words.loading }</p> }
        }
        Record::Failed(failure) => failure::failure(failure, words(&state.config.lang)),
        Record::Ready(loaded) => ready(&Cx {
            state,
            loaded,
            words: words(&state.view.lang),
            terms: Rc::new(terms(&state.view.q)),
            act: &props.act,
        }),
    }
}

/// What every part of the page is drawn with.
struct Cx<'a> {
    state: &'a State,
    loaded: &'a Rc<Loaded>,
    words: &'static Words,
    /// What is searched for, folded.
    terms: Rc<Vec<String>>,
    act: &'a Callback<Action>,
}

impl Cx<'_> {
    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    /// The language shown.
    fn lang(&self) -> &str {
        &self.state.view.lang
    }

    /// Text of the record outside of cards, where nothing is marked.
    fn text(&self, text: &Text) -> Html {
        Reading::of(self.dialogue(), self.lang(), self.words, &[]).text(text)
    }

    /// Does `action` whenever the event comes.
    fn on<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        self.act.reform(move |_| action())
    }

    /// The name of a facet's value for readers, as a node and as plain words.
    fn value_name(&self, facet: Facet, value: &str) -> String {
        value_name(self.dialogue(), self.words, self.lang(), facet, value)
    }
}

fn value_name(dialogue: &Dialogue, words: &Words, lang: &str, facet: Facet, value: &str) -> String {
    let text = match facet {
        Facet::Kind => {
            let at = crate::finder::view::KINDS.iter().position(|kind| *kind == value);
            return at.map_or(value, |at| words.kinds[at]).to_owned();
        }
        Facet::Theme => dialogue.themes.iter().find(|t| t.id == value).map(|t| &t.name),
        Facet::Session => dialogue.sessions.iter().find(|s| s.id == value).map(|s| &s.name),
        Facet::Country => dialogue.countries.iter().find(|c| c.code == value).map(|c| &c.name),
    };
    text.map_or(value, |text| text.pick(lang).0).to_owned()
}

fn ready(cx: &Cx) -> Html {
    // The page runs as the record does; its language is the interface's, and the record's words are marked
    // where they are of another.
    let dir = if crate::words::is_rtl(cx.lang()) { "rtl" } else { "ltr" };
    html! {
        <div class="ds" part="root" lang={cx.words.lang} {dir}>
            { header::header(cx) }
            { timeline::timeline(cx) }
            { failure::problems(&cx.loaded.problems, cx.words) }
            <div class="body">
                { facets::find(cx) }
                { results::results(cx) }
            </div>
            { footer::footer(cx) }
        </div>
    }
}

/// A heading `below` levels under the widget's title; past the sixth, a role says what HTML cannot.
fn heading(level: u8, id: Option<String>, class: &'static str, inner: Html) -> Html {
    let id = id.map(AttrValue::from);
    if level > 6 {
        return html! { <div {id} {class} role="heading" aria-level={level.to_string()}>{ inner }</div> };
    }
    html! { <@{format!("h{level}")} {id} {class}>{ inner }</@> }
}

/// How sure a date is: in the record's own words, else in ours where the date itself is qualified.
fn doubt(words: &Words, date: &Edtf, note: Option<Html>) -> Option<Html> {
    note.or_else(|| date.is_qualified().then(|| words.uncertain.into()))
}
