//! The lists of a card, which may have thousands of entries: so many are shown, and the open card shows all.

use super::CardProps;
use crate::i18n::plural;
use crate::state::Action;
use yew::prelude::*;

/// How many entries of each list a closed card shows.
const MAX_ENTRIES: usize = 50;

/// How many entries of each list are shown.
pub fn most_entries(props: &CardProps) -> usize {
    if props.is_open { usize::MAX } else { MAX_ENTRIES }
}

/// How many entries are left out, as a button that opens the card.
pub fn more(props: &CardProps, left: usize) -> Html {
    let onclick = props.send(Action::Open(Some(props.card().id.clone())));
    html! {
        <button type="button" class="tag" {onclick}>
            { plural(props.phrases.overview.rest, left, &[]) }
        </button>
    }
}
