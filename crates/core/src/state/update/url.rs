//! The URL changes, and the view with it.

use super::show;
use crate::search::facet::Facet;
use crate::search::view::View;
use crate::state::{Effect, Notice, State};

pub fn follow(state: &mut State, url_part: &str, by_user: bool) -> Vec<Effect> {
    // The first dialogue reads the URL when it is loaded.
    if !state.view.has_loaded {
        return Vec::new();
    }
    let before = state.view.current.clone();
    let linked = state.linked_view(url_part);
    report_stale_link(state, &linked);
    state.compare_with_link(url_part);
    show(state, linked);
    if state.loaded().is_none() || state.view.current == before {
        return Vec::new();
    }
    let mut effects: Vec<Effect> = by_user.then_some(Effect::Changed).into_iter().collect();
    if state.view.current.card != before.card {
        effects.extend(state.view.current.card.clone().map(Effect::Arrive));
    }
    effects
}

/// Sets the notice if the dialogue lacks something of a link's view, and clears the notice of the link before.
pub fn report_stale_link(state: &mut State, linked: &View) {
    let Some(loaded) = state.loaded() else { return };
    let has_card = linked.card.as_ref().is_none_or(|id| loaded.has_card(id));
    let has_values =
        |facet: Facet| linked.chosen[facet as usize].iter().all(|value| loaded.has_value(facet, value));
    if has_card && Facet::ALL.into_iter().all(has_values) {
        state.notice.take_if(|notice| matches!(notice, Notice::Stale | Notice::Withdrawn(_)));
        return;
    }
    let is_withdrawn = |id: &&String| !has_card && loaded.dialogue.withdrawal(id).is_some();
    let withdrawn = linked.card.as_ref().filter(is_withdrawn).cloned();
    state.notice = Some(withdrawn.map_or(Notice::Stale, Notice::Withdrawn));
}
