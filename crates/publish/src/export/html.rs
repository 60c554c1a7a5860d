//! The record as HTML without script: an article for another page, a complete page, or a card that links to it.
//!
//! Article and card work under every Content-Security-Policy and pass the filters of content management systems: no
//! style, no script, no custom element, and only tags and attributes that WordPress allows authors (`wp_kses_post`; up
//! to version 6 without `time`, whose text then remains). Their white space has no meaning.

mod card;
mod link;
mod page;
mod record;
mod write;

pub use link::link_card;
pub use page::{SHEET, page};
pub use record::{article, card_article};

use super::Export;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::text::{Text, is_same_language};
use dialogue_summary::i18n::{Phrases, date, doubt, is_rtl, phrases};
pub use write::Html;

/// The context of every part.
#[derive(Clone, Copy)]
struct Cx<'a> {
    export: &'a Export<'a>,
    phrases: &'static Phrases,
    /// The language of text that names none.
    untagged_lang: Option<&'a str>,
}

impl<'a> Cx<'a> {
    fn of(export: &'a Export<'a>) -> Self {
        let untagged_lang = export.dialogue.untagged_language(export.dialogue, export.lang());
        Cx { export, phrases: phrases(export.lang()), untagged_lang }
    }

    /// The context of what all dialogues of the record share.
    fn of_whole(&self) -> Self {
        self.of_part(self.export.dialogue)
    }

    /// The context of a dialogue of the record.
    fn of_part(&self, part: &'a Dialogue) -> Self {
        Cx { untagged_lang: self.export.dialogue.untagged_language(part, self.lang()), ..*self }
    }

    fn lang(&self) -> &'a str {
        self.export.lang()
    }

    /// The direction of the record.
    fn dir(&self) -> &'static str {
        dir(self.lang())
    }

    /// Text of the record, marked if its language or direction differs from the text around it.
    fn text(&self, html: &mut Html, text: &Text) {
        let (words, lang) = text.pick(self.lang());
        self.marked(html, words, lang.or(self.untagged_lang));
    }

    /// A name, or `otherwise` if there is none.
    fn name(&self, html: &mut Html, text: &Text, otherwise: &str) {
        if text.pick(self.lang()).0.trim().is_empty() {
            html.text(otherwise);
        } else {
            self.text(html, text);
        }
    }

    /// Text in a language that may be known.
    fn marked(&self, html: &mut Html, words: &str, lang: Option<&str>) {
        match lang {
            Some(lang) if !is_same_language(lang, self.phrases.lang) || dir(lang) != self.dir() => {
                // Needless if all text has one direction.
                let is_usual = dir(lang) == self.dir() && self.phrases_dir().is_empty();
                let dir = if is_usual { "" } else { dir(lang) };
                html.line("span", &[("lang", lang), ("dir", dir)], words);
            }
            _ => html.text(words),
        }
    }

    /// The direction of the interface's sentences if the record has the other one, in which “3 cards” would read “cards 3”.
    fn phrases_dir(&self) -> &'static str {
        let own = dir(self.phrases.lang);
        if own == self.dir() { "" } else { own }
    }

    /// A sentence of the interface.
    fn sentence(&self, html: &mut Html, words: &str) {
        self.with_phrases_dir(html, |html| html.text(words));
    }

    /// Content in the direction of the interface's sentences. Content management systems allow `dir` on a span.
    fn with_phrases_dir(&self, html: &mut Html, inner: impl FnOnce(&mut Html)) {
        match self.phrases_dir() {
            "" => inner(html),
            dir => html.element("span", &[("dir", dir)], inner),
        }
    }

    /// A date with its certainty.
    fn dated(&self, html: &mut Html, edtf: &Edtf) {
        self.dated_in_words(html, edtf, &date(self.phrases, edtf), None);
    }

    /// A date in these words, for people and for machines; with its certainty in the record's words, else in the interface's if
    /// the date is qualified.
    fn dated_in_words(&self, html: &mut Html, edtf: &Edtf, words: &str, note: Option<&Text>) {
        self.with_phrases_dir(html, |html| match edtf.datetime() {
            Some(datetime) => html.line("time", &[("datetime", &datetime)], words),
            None => html.text(words),
        });
        let qualifier = doubt(self.phrases, edtf);
        if note.is_none() && qualifier.is_none() {
            return;
        }
        html.text(" (");
        match note {
            Some(note) => self.text(html, note),
            None => html.text(qualifier.unwrap_or_default()),
        }
        html.text(")");
    }

    /// A term and its value.
    fn pair(&self, html: &mut Html, term: &str, value: impl FnOnce(&mut Html)) {
        html.line("dt", &[], term);
        html.element("dd", &[], value);
    }

    /// Items with commas between them.
    fn listed<T>(
        &self,
        html: &mut Html,
        items: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Html, T),
    ) {
        for (nth, item) in items.into_iter().enumerate() {
            if nth > 0 {
                html.text(self.phrases.list_separator);
            }
            each(html, item);
        }
    }
}

fn dir(lang: &str) -> &'static str {
    if is_rtl(lang) { "rtl" } else { "ltr" }
}

fn is_empty(text: &Text) -> bool {
    text.all().all(str::is_empty)
}
