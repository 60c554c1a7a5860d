//! Text of the record: in the reader's language, marked as foreign where it is, searched words marked.

use super::tag::{Child, row, tag};
use crate::dialogue::Dialogue;
use crate::dialogue::text::Text;
use crate::i18n::Phrases;
use crate::search::fold::marks;
use yew::Html;

/// How the record is read here: who reads, in which language the interface around it speaks, what is
/// searched for.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The reader's language.
    pub lang: &'a str,
    /// The interface's language, which the page around the text is in.
    pub interface: &'a str,
    /// The language of text that states none, where the record has but one.
    pub plain: Option<&'a str>,
    /// What is searched for, folded.
    pub terms: &'a [String],
}

impl<'a> Reading<'a> {
    /// How a dialogue is read.
    pub fn of(dialogue: &'a Dialogue, lang: &'a str, phrases: &Phrases, terms: &'a [String]) -> Self {
        let plain = match &dialogue.languages[..] {
            [only] => Some(only.as_str()),
            _ => None,
        };
        Reading { lang, interface: phrases.lang, plain, terms }
    }

    /// The words of `text`, marked as foreign where the interface speaks another language.
    pub fn text(&self, text: &Text) -> Html {
        let (words, of) = text.pick(self.lang);
        let inner = highlight(words, self.terms);
        match of.or(self.plain) {
            // A voice reads a sentence in its own language only if it is told.
            Some(of) if !same_language(of, self.interface) => {
                tag("span").attr("lang", of.to_owned()).child(inner).into()
            }
            _ => inner,
        }
    }
}

/// `words` with `terms` marked.
pub fn highlight(words: &str, terms: &[String]) -> Html {
    let marks = marks(words, terms);
    if marks.is_empty() {
        return words.to_owned().node();
    }
    let mut done = 0;
    let mut out = row();
    for (start, end) in marks {
        out = out.child(words[done..start].to_owned()).child(tag("mark").child(words[start..end].to_owned()));
        done = end;
    }
    out.child(words[done..].to_owned()).into()
}

fn same_language(a: &str, b: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(a) == primary(b)
}
