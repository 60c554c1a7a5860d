//! The user acts on the list of values of a facet.

use crate::search::facet::Facet;
use crate::state::{Effect, FacetState, State};

/// Expands a facet, or collapses it. One at a time: where facets are collapsed, there is room for one.
pub fn toggle_expanded(state: &mut State, facet: Facet) {
    let expands = !state.facets[facet as usize].expanded;
    collapse_all(state);
    state.facets[facet as usize].expanded = expands;
}

/// Collapses a facet from within: the focus moves to its button.
pub fn collapse(state: &mut State, facet: Facet) -> Vec<Effect> {
    if !state.facets[facet as usize].expanded {
        return Vec::new();
    }
    collapse_all(state);
    vec![Effect::Focus(button_id(facet).into())]
}

pub fn collapse_all(state: &mut State) {
    state.facets.iter_mut().for_each(|facet| facet.expanded = false);
}

pub fn toggle_show_all(state: &mut State, facet: Facet) {
    let FacetState { expanded, show_all, .. } = state.facets[facet as usize];
    state.facets[facet as usize] = FacetState { expanded, show_all: !show_all, ..FacetState::default() };
}

/// The id of the button that expands a facet.
pub fn button_id(facet: Facet) -> String {
    format!("--expand-{}", facet.name())
}
