//! The page on paper.

use super::show;
use crate::state::{Effect, State};
use std::rc::Rc;

/// The most cards that are printed: more than 200 sheets. The paper says how many there are.
const MAX_PRINTED: usize = 1_000;

/// Begins to print the page that has this address, or ends it.
pub fn print(state: &mut State, address: Option<String>) -> Vec<Effect> {
    if address.is_some() {
        state.render.limit = state.render.limit.max(MAX_PRINTED);
    }
    state.render.printed_at = address.map(Rc::from);
    show(state, state.view.current.clone());
    Vec::new()
}
