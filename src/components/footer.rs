//! The footer: the sources, and what is known about them.

use super::context::RenderContext;
use super::elements;
use crate::describe::provenance;
use crate::dialogue::{Dialogue, Source};
use crate::i18n::date;
use yew::prelude::*;

/// The footer.
pub fn footer(context: &RenderContext) -> Html {
    let phrases = context.phrases;
    let dialogue = context.meeting().unwrap_or(context.dialogue());
    let parts: Vec<&Dialogue> = dialogue.dialogues.iter().collect();
    let sentences = provenance::sentences(phrases, dialogue, &parts, context.lang());
    let sources = provenance::sources(context.dialogue(), dialogue);
    if sources.is_empty() && sentences.is_empty() {
        return Html::default();
    }
    // Not a `footer` element: as a direct child of the page's body it would be the footer of the whole page.
    html! {
        <div part="footer" class="foot">
            for source in sources {
                { self::source(context, source) }
            }
            for sentence in sentences {
                <span>{ sentence }</span>
            }
        </div>
    }
}

fn source(context: &RenderContext, source: &Source) -> Html {
    html! {
        <span>
            { context.phrases.source }
            { context.phrases.label_separator }
            <a href={source.url.clone()} rel="noopener" hreflang={source.language.clone()}>
                { context.text(&source.publisher) }
            </a>
            if let Some(title) = &source.title {
                { context.phrases.list_separator }
                { context.text(title) }
            }
            if let Some(when) = &source.date {
                { context.phrases.list_separator }
                { elements::when(context.phrases, when, date(context.phrases, when)) }
            }
            if let Some(note) = &source.note {
                { context.phrases.list_separator }
                { context.text(note) }
            }
        </span>
    }
}
