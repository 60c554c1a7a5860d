//! Text of the record: in the reader's language, marked as foreign where it is, searched words marked.

use crate::dialogue::text::Text;
use crate::finder::fold::marks;
use yew::prelude::*;

/// The words of `text` for a reader of `lang`, with `terms` marked.
pub fn marked(text: &Text, lang: &str, terms: &[String]) -> Html {
    let (words, of) = text.pick(lang);
    let inner = highlight(words, terms);
    match of {
        // A voice reads a foreign sentence in its own language only if it is told.
        Some(of) if !same_language(of, lang) => {
            html! { <span lang={of.to_owned()}>{ inner }</span> }
        }
        _ => inner,
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
