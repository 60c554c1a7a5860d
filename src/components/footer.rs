//! The footer: the sources, a note on translations, the version, the last correction.

use super::context::RenderContext;
use crate::dialogue::Source;
use crate::i18n::{date, describe, fill};
use yew::prelude::*;

/// The footer.
pub fn footer(context: &RenderContext) -> Html {
    let phrases = context.phrases;
    let dialogue = context.meeting().unwrap_or(context.dialogue());
    let translated = dialogue.translations.iter().any(|lang| lang == context.lang());
    let change = describe::last_change(phrases, dialogue, context.lang());
    if dialogue.sources.is_empty() && dialogue.version.is_none() && change.is_none() && !translated {
        return Html::default();
    }
    // Not a `footer` element: as a direct child of the page's body it would be the footer of the whole page.
    html! {
        <div part="footer" class="foot">
            for source in &dialogue.sources {
                { self::source(context, source) }
            }
            if translated {
                <span>{ phrases.translation }</span>
            }
            if let Some(version) = &dialogue.version {
                <span>{ fill(phrases.version, &[&date(phrases, version)]) }</span>
            }
            if let Some(change) = change {
                <span>{ change }</span>
            }
        </div>
    }
}

fn source(context: &RenderContext, source: &Source) -> Html {
    html! {
        <span>
            { context.phrases.source }
            { ": " }
            <a href={source.url.clone()} rel="noopener" hreflang={source.language.clone()}>
                { context.text(&source.publisher) }
            </a>
            if let Some(note) = &source.note {
                { ", " }
                { context.text(note) }
            }
        </span>
    }
}
