//! Text of the record in the reader's language, with `lang` where it differs from the interface, and search terms marked.

use crate::dialogue::Dialogue;
use crate::dialogue::text::{Text, is_same_language};
use crate::i18n::Phrases;
use crate::search::highlight::Highlighter;
use std::ops::Range;
use yew::prelude::*;

/// Renders text of the record for a reader's language.
#[derive(Clone, Copy)]
pub struct TextRenderer<'a> {
    /// The reader's language.
    pub lang: &'a str,
    /// The language of the interface around the text.
    pub interface_lang: &'a str,
    /// The language of text without a language tag.
    pub untagged_lang: Option<&'a str>,
    /// Marks the matches of the query.
    pub highlighter: Option<&'a Highlighter>,
}

impl<'a> TextRenderer<'a> {
    /// A renderer for the text of a record, in `part`: the record itself, or one of its dialogues.
    pub fn new(
        dialogue: &'a Dialogue,
        part: &'a Dialogue,
        lang: &'a str,
        phrases: &Phrases,
        highlighter: Option<&'a Highlighter>,
    ) -> Self {
        let untagged_lang = dialogue.untagged_language(part, lang);
        TextRenderer { lang, interface_lang: phrases.lang, untagged_lang, highlighter }
    }

    /// `text` in the reader's language, with `lang` where it differs from the interface.
    pub fn text(&self, text: &Text) -> Html {
        let (text, lang) = text.pick(self.lang);
        let content = highlight(text, self.highlighter);
        match lang.or(self.untagged_lang) {
            // Screen readers change their voice only where the language is declared.
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
