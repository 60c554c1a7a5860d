//! The footer: what the record rests on, and what kind of text it is.

use super::Cx;
use crate::words::{date, fill};
use yew::prelude::*;

/// The footer.
pub fn footer(cx: &Cx) -> Html {
    let dialogue = cx.dialogue();
    let translated = dialogue.translations.iter().any(|lang| lang == cx.lang());
    if dialogue.source.is_none() && dialogue.version.is_none() && !translated {
        return Html::default();
    }
    html! {
        <footer part="footer">
            if let Some(source) = &dialogue.source {
                <span>
                    { cx.words.source }{ ": " }
                    <a href={source.url.clone()} rel="noopener" hreflang={source.language.clone()}>{ cx.text(&source.publisher) }</a>
                    if let Some(note) = &source.note { { ", " }{ cx.text(note) } }
                </span>
            }
            if translated { <span>{ cx.words.translation }</span> }
            if let Some(version) = &dialogue.version { <span>{ fill(cx.words.version, &[&date(cx.words, version)]) }</span> }
        </footer>
    }
}
