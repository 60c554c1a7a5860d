//! The record as HTML without script: an article for another page, a page of its own, or a card that links to it.
//!
//! Article and card need nothing of a content security policy and come through filters of markup: no style,
//! no script, no element of its own, and only tags and attributes that WordPress lets authors write
//! (`wp_kses_post`; before WordPress 7 without `time`, whose words then stand bare). No white space in it means
//! anything.

mod card;
mod link;
mod page;
mod record;
mod write;

pub use link::link_card;
pub use page::page;
pub use record::article;

use super::Export;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::text::{Text, is_kin};
use dialogue_summary::i18n::{Phrases, date, is_rtl, phrases};
pub use write::Html;

/// What every part of the article is written with.
#[derive(Clone, Copy)]
struct Cx<'a> {
    export: &'a Export<'a>,
    phrases: &'static Phrases,
    /// The language of text that states none, where the record has but one.
    plain: Option<&'a str>,
}

impl<'a> Cx<'a> {
    fn of(export: &'a Export<'a>) -> Self {
        let plain = match &export.dialogue.languages[..] {
            [only] => Some(only.as_str()),
            _ => None,
        };
        Cx { export, phrases: phrases(export.lang()), plain }
    }

    fn lang(&self) -> &'a str {
        self.export.lang()
    }

    /// The direction the record runs in.
    fn dir(&self) -> &'static str {
        dir(self.lang())
    }

    /// Words of the record, marked where they are of another language or run the other way than what is around.
    fn text(&self, html: &mut Html, text: &Text) {
        let (words, of) = text.pick(self.lang());
        self.marked(html, words, of.or(self.plain));
    }

    /// A name, or what stands for it where none is given.
    fn name(&self, html: &mut Html, text: &Text, otherwise: &str) {
        if text.pick(self.lang()).0.trim().is_empty() {
            html.text(otherwise);
        } else {
            self.text(html, text);
        }
    }

    /// Words in a language that may be known.
    fn marked(&self, html: &mut Html, words: &str, of: Option<&str>) {
        match of {
            Some(of) if !is_kin(of, self.phrases.lang) || dir(of) != self.dir() => {
                // Where all runs from left to right, it need not be said.
                let turned = if dir(of) == self.dir() && self.turn().is_empty() { "" } else { dir(of) };
                html.line("span", &[("lang", of), ("dir", turned)], words);
            }
            _ => html.text(words),
        }
    }

    /// The direction of our own words, where the record runs the other way: there “3 cards” would be read “cards 3”.
    fn turn(&self) -> &'static str {
        if self.dir() == "rtl" { "ltr" } else { "" }
    }

    /// Words of our own.
    fn said(&self, html: &mut Html, words: &str) {
        self.turned(html, |html| html.text(words));
    }

    /// A date, for people and for machines.
    fn date(&self, html: &mut Html, edtf: &Edtf) {
        let words = date(self.phrases, edtf);
        self.turned(html, |html| match edtf.datetime() {
            Some(datetime) => html.line("time", &[("datetime", &datetime)], &words),
            None => html.text(&words),
        });
    }

    /// What runs as our own words do. On a span, since content management systems let `dir` stand on few elements.
    fn turned(&self, html: &mut Html, inner: impl FnOnce(&mut Html)) {
        match self.turn() {
            "" => inner(html),
            turn => html.element("span", &[("dir", turn)], inner),
        }
    }

    /// A date with how sure it is: in the record's words, else in ours where the date itself is qualified.
    fn dated(&self, html: &mut Html, edtf: &Edtf, note: Option<&Text>) {
        self.date(html, edtf);
        let doubt = edtf.is_about().map(|about| self.phrases.doubts[usize::from(about)]);
        if note.is_none() && doubt.is_none() {
            return;
        }
        html.text(" (");
        match note {
            Some(note) => self.text(html, note),
            None => html.text(doubt.unwrap_or_default()),
        }
        html.text(")");
    }

    /// A term and its value.
    fn pair(&self, html: &mut Html, term: &str, value: impl FnOnce(&mut Html)) {
        html.line("dt", &[], term);
        html.element("dd", &[], value);
    }

    /// Things with a comma between them.
    fn listed<T>(
        &self,
        html: &mut Html,
        things: impl IntoIterator<Item = T>,
        mut each: impl FnMut(&mut Html, T),
    ) {
        for (nth, thing) in things.into_iter().enumerate() {
            if nth > 0 {
                html.text(", ");
            }
            each(html, thing);
        }
    }
}

fn dir(lang: &str) -> &'static str {
    if is_rtl(lang) { "rtl" } else { "ltr" }
}

fn is_empty(text: &Text) -> bool {
    text.all().all(str::is_empty)
}
