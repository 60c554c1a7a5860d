//! The progress of reading a large collection.

use super::context::RenderContext;
use crate::i18n::fill;
use yew::prelude::*;

/// The progress bar. It replaces the facets, which have no counts until all cards are read.
pub fn preparing(context: &RenderContext) -> Html {
    let (read, all) = (context.state.cards_read, context.state.card_count());
    html! {
        <label class="preparing">
            { fill(context.phrases.preparing, &[&context.phrases.number(read), &context.phrases.number(all)]) }
            <progress max={all.to_string()} value={read.to_string()} />
        </label>
    }
}
