//! Text of the record: in the reader's language, marked as foreign where it is, searched words marked.

use crate::dialogue::Dialogue;
use crate::dialogue::text::Text;
use crate::finder::fold::marks;
use crate::words::Words;
use yew::prelude::*;

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
    pub fn of(dialogue: &'a Dialogue, lang: &'a str, words: &Words, terms: &'a [String]) -> Self {
        let plain = match &dialogue.languages[..] {
            [only] => Some(only.as_str()),
            _ => None,
        };
        Reading { lang, interface: words.lang, plain, terms }
    }

    /// The words of `text`, marked as foreign where the interface speaks another language.
    pub fn text(&self, text: &Text) -> Html {
        let (words, of) = text.pick(self.lang);
        let inner = highlight(words, self.terms);
        match of.or(self.plain) {
            // A voice reads a sentence in its own language only if it is told.
            Some(of) if !same_language(of, self.interface) => {
                html! { <span lang={of.to_owned()}>{ inner }</span> }
            }
            _ => inner,
        }
    }
}

/// `words` with `terms` marked.
pub fn highlight(words: &str, terms: &[String]) -> Html {
    let marks = marks(words, terms);
    if marks.is_empty() {
        return Html::from(words);
    }
    let mut done = 0;
    let mut out: Vec<Html> = Vec::new();
    for (start, end) in marks {
        out.push(Html::from(&words[done..start]));
        out.push(html! { <mark>{ &words[start..end] }</mark> });
        done = end;
    }
    out.push(Html::from(&words[done..]));
    out.into_iter().collect()
}

fn same_language(a: &str, b: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(a) == primary(b)
}
