//! A dataset is loaded, read to its end, or could not be loaded.

use super::url::report_stale_link;
use super::{drop_unknown, show};
use crate::search::view::Change;
use crate::state::{Effect, Failure, LinkState, Loaded, OverviewState, Record, State};
use std::rc::Rc;

pub fn load(state: &mut State, loaded: Rc<Loaded>, url_part: &str) -> Vec<Effect> {
    let is_first = !state.view.has_loaded;
    let follows_url = is_first || state.view.current == state.view.initial;
    state.view.has_loaded = true;
    state.record = Record::Ready(loaded);
    state.view.initial = state.first_view();
    (state.render.limit, state.ready_emitted, state.cards_read) = (state.config.page_size, false, 0);
    for facet in &mut state.facets {
        facet.show_all = false;
        facet.option_filter.clear();
        facet.recently_unchecked.clear();
    }
    (state.change_pending, state.share) = (false, None);
    // The hits of another dialogue are of no use for this one.
    state.results = Rc::default();
    state.since = None;
    let mut requested = std::mem::take(&mut state.view.requested);
    if let Some(loaded) = state.loaded() {
        drop_unknown(loaded, &mut requested);
    }
    // A dialogue that replaces another keeps the user's view, as far as it can show it.
    let mut view = state.view.current.clone();
    if follows_url {
        view = state.linked_view(url_part);
        report_stale_link(state, &view);
        state.compare_with_link(url_part);
    }
    let initial = state.view.initial.clone();
    // A card that the page asks for takes no focus.
    let is_linked = view.card != initial.card && requested.card == Change::Leave;
    state.overview = OverviewState::default();
    show(state, view.patched(requested, &initial));
    state.overview = OverviewState::of_first_view(state);
    let mut effects = announce(state);
    if follows_url {
        let prefix = state.config.prefix();
        let leads_here = state.config.link_state == LinkState::Fragment && url_part.starts_with(&prefix);
        let reveal =
            state.view.current.card.clone().map(if is_linked { Effect::Arrive } else { Effect::Reveal });
        let scroll = (is_first && leads_here).then_some(Effect::ScrollToWidget);
        effects.extend(reveal.or(scroll));
    }
    effects
}

/// A collection whose first cards are shown was read to its end. The view stays.
pub fn load_rest(state: &mut State, loaded: Rc<Loaded>) -> Vec<Effect> {
    state.record = Record::Ready(loaded);
    state.overview.matrix = None;
    state.view.initial = state.first_view();
    report_stale_link(state, &state.view.current.clone());
    state.compare_with_version();
    show(state, state.view.current.clone());
    let mut effects = announce(state);
    if !state.is_waiting() && std::mem::take(&mut state.change_pending) {
        effects.push(Effect::Changed);
    }
    // The card of a link may have been among those that were still to be read.
    let card = state.view.current.card.clone();
    effects.extend(card.filter(|_| state.pinned_card().is_some()).map(Effect::Arrive));
    effects
}

/// The events of a dataset: `dialogue-ready` once, and `dialogue-error` for its problems.
fn announce(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !state.ready_emitted && !state.is_waiting() {
        state.ready_emitted = true;
        effects.push(Effect::Ready);
    }
    let has_problems = state.loaded().is_some_and(|loaded| !loaded.problems.is_empty());
    effects.extend(has_problems.then_some(Effect::Flawed));
    effects
}

pub fn fail(state: &mut State, failure: Failure) -> Vec<Effect> {
    state.record = Record::Failed(Rc::new(failure.clone()));
    state.results = Rc::default();
    vec![Effect::Failed(failure)]
}
