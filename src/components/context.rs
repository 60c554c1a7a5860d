//! The context that every part of the widget is rendered from.

use super::events::send;
use super::text::TextRenderer;
use crate::describe;
use crate::dialogue::Dialogue;
use crate::dialogue::text::Text;
use crate::i18n::{Phrases, phrases};
use crate::search::facet::Facet;
use crate::search::highlight::Highlighter;
use crate::state::{Action, Loaded, State};
use std::borrow::Cow;
use std::rc::Rc;
use yew::prelude::*;

/// The state, and values that several components derive from it.
pub struct RenderContext<'a> {
    /// The state.
    pub state: &'a Rc<State>,
    /// The dialogue of the state.
    pub loaded: &'a Rc<Loaded>,
    /// The sentences of the interface.
    pub phrases: &'static Phrases,
    /// Marks the matches of the query in cards.
    pub highlighter: Rc<Highlighter>,
    /// Receives what the person does.
    pub on_action: &'a Callback<Action>,
}

impl<'a> RenderContext<'a> {
    /// The context of a state with this dialogue.
    pub fn new(state: &'a Rc<State>, loaded: &'a Rc<Loaded>, on_action: &'a Callback<Action>) -> Self {
        let highlighter =
            Rc::new(Highlighter::new(&loaded.index.normalizer, &state.view.current.q, state.typing()));
        RenderContext { state, loaded, phrases: phrases(&state.view.current.lang), highlighter, on_action }
    }

    /// The dialogue.
    pub fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    /// The dialogue of a collection that is shown with its own header.
    pub fn meeting(&self) -> Option<&'a Dialogue> {
        let index = &self.loaded.index;
        let entry =
            index.entry(Facet::Dialogue, index.values(Facet::Dialogue).get(self.state.meeting()?)?)?;
        self.loaded.dialogue.dialogues.get(entry)
    }

    /// The language shown.
    pub fn lang(&self) -> &str {
        &self.state.view.current.lang
    }

    /// Text of the record outside of cards, where no term is highlighted.
    pub fn text(&self, text: &Text) -> Html {
        self.text_of(self.dialogue(), text)
    }

    /// Text of one dialogue of the record.
    fn text_of(&self, part: &Dialogue, text: &Text) -> Html {
        TextRenderer::new(self.dialogue(), part, self.lang(), self.phrases, None).text(text)
    }

    /// The title of a dialogue; its id if it has none.
    pub fn title(&self, dialogue: &Dialogue) -> Html {
        let has_title = !dialogue.title.all().all(str::is_empty);
        if has_title { self.text_of(dialogue, &dialogue.title) } else { dialogue.id.clone().into() }
    }

    /// The name of a facet's value.
    pub fn value_name(&self, facet: Facet, value: &str) -> String {
        match self.loaded.index.value_position(facet, value) {
            Some(position) => self.name_at(facet, position).into_owned(),
            None => value.to_owned(),
        }
    }

    /// The name of the value at a position of a facet.
    pub fn name_at(&self, facet: Facet, position: usize) -> Cow<'_, str> {
        describe::facet_value(self.phrases, self.dialogue(), &self.loaded.index, facet, position, self.lang())
    }

    /// [`RenderContext::name_at`], with the language of the name where it differs from that of the interface.
    pub fn name_html(&self, facet: Facet, position: usize) -> Html {
        let (dialogue, index) = (self.dialogue(), &self.loaded.index);
        let value = index.values(facet)[position].as_str();
        let text = describe::facet_text(dialogue, index, facet, position);
        match text.filter(|text| !text.pick(self.lang()).0.is_empty()) {
            Some(text) if !describe::is_name_composed(dialogue, index, facet, value) => self.text(&text),
            _ => self.name_at(facet, position).into_owned().into(),
        }
    }

    /// A listener that sends `action`.
    pub fn send<E: 'static>(&self, action: Action) -> Callback<E> {
        send(self.on_action, action)
    }
}
