//! Text of the record: in the reader's language, with its own language declared where it differs, search terms marked.

use crate::dialogue::Dialogue;
use crate::dialogue::text::{Text, is_same_language};
use crate::i18n::Phrases;
use crate::search::highlight::Highlighter;
use std::ops::Range;
use yew::prelude::*;

/// How the record is read: by a reader of which language, inside an interface of which, with which terms marked.
#[derive(Clone, Copy)]
pub struct TextRenderer<'a> {
    /// The reader's language.
    pub lang: &'a str,
    /// The interface's language, which the page around the text is in.
    pub interface_lang: &'a str,
    /// The language of text that states none, where the record has but one.
    pub only_lang: Option<&'a str>,
    /// Marks the matches of the query.
    pub highlighter: Option<&'a Highlighter>,
}

impl<'a> TextRenderer<'a> {
    /// How a dialogue is read.
    pub fn new(
        dialogue: &'a Dialogue,
        lang: &'a str,
        phrases: &Phrases,
        highlighter: Option<&'a Highlighter>,
    ) -> Self {
        let only_lang = match &dialogue.languages[..] {
            [only] => Some(only.as_str()),
            _ => None,
        };
        TextRenderer { lang, interface_lang: phrases.lang, only_lang, highlighter }
    }

    /// `text` in the reader's language; the language is declared where the interface's is another.
    pub fn text(&self, text: &Text) -> Html {
        let (text, lang) = text.pick(self.lang);
        let content = highlight(text, self.highlighter);
        match lang.or(self.only_lang) {
            // A screen reader changes its voice only where the language is declared.
            Some(lang) if !is_same_language(lang, self.interface_lang) => {
                html! {
                    <span lang={lang.to_owned()}>{ content }</span>
                }
            }
            _ => content,
        }
    }
}

/// `text` with the matches of the query marked.
pub fn highlight(text: &str, highlighter: Option<&Highlighter>) -> Html {
    let marks = highlighter.map(|highlighter| highlighter.ranges(text)).unwrap_or_default();
    if marks.is_empty() {
        return text.into();
    }
    let mut nodes: Vec<Html> = Vec::new();
    let mut done = 0;
    for Range { start, end } in marks {
        nodes.push(text[done..start].into());
        nodes.push(html! {
            <mark>{ text[start..end].to_owned() }</mark>
        });
        done = end;
    }
    nodes.push(text[done..].into());
    nodes.into_iter().collect()
}
