//! The lists of a card, which may have thousands of entries, and how many of them are shown.

use super::CardProps;
use crate::state::Action;
use yew::prelude::*;

/// How many entries of each list a closed card shows.
const MAX_ENTRIES: usize = 50;

/// How many an open card shows. More would take longer than a second.
const MAX_OPEN_ENTRIES: usize = 1_500;

/// How many entries of each list are shown.
pub fn most_entries(props: &CardProps) -> usize {
    if props.is_open { MAX_OPEN_ENTRIES } else { MAX_ENTRIES }
}

/// How many entries are left out. In a closed card, a button that opens it.
pub fn more(props: &CardProps, left: usize) -> Html {
    if props.is_open {
        return props.phrases.plural(props.phrases.overview.not_shown, left, &[]).into();
    }
    let onclick = props.send(Action::Open(Some(props.card().id.clone())));
    html! {
        <button type="button" class="tag" {onclick}>
            { props.phrases.plural(props.phrases.overview.rest, left, &[]) }
        </button>
    }
}
