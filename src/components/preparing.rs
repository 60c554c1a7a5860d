//! How much of a large collection has been read.

use super::context::RenderContext;
use crate::i18n::{fill, grouped};
use yew::prelude::*;

/// The progress of reading; until it is complete there are no counts.
pub fn preparing(context: &RenderContext) -> Html {
    let (read, all) = (context.state.cards_read, context.state.card_count());
    html! {
        <label class="preparing">
            { fill(context.phrases.preparing, &[&grouped(read), &grouped(all)]) }
            <progress max={all.to_string()} value={read.to_string()} />
        </label>
    }
}
