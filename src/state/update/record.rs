//! What comes from outside: a dataset or the want of one, and the view that a link asks for.

use super::{keep, show};
use crate::search::facet::Facet;
use crate::search::view::View;
use crate::state::{Effect, Failure, LinkState, Loaded, Notice, Record, State};
use std::rc::Rc;

pub fn load(state: &mut State, loaded: Rc<Loaded>, address: &str) -> Vec<Effect> {
    let visit = !state.stood;
    let first = visit || state.view == state.default;
    state.stood = true;
    state.record = Record::Ready(loaded);
    state.default = state.first_view();
    (state.limit, state.told, state.read) = (state.config.page_size, false, 0);
    (state.whole, state.sought, state.kept) = Default::default();
    state.owes = false;
    // What was found in another dialogue is nowhere in this one.
    state.found = Rc::default();
    let mut asked = std::mem::take(&mut state.asked);
    if let Some(loaded) = state.loaded() {
        keep(loaded, &mut asked);
    }
    // A dialogue that replaces another keeps what the person has found in it, as far as it can.
    let mut view = state.view.clone();
    if first {
        view = state.linked_view(address);
        miss(state, &view);
    }
    let default = state.default.clone();
    show(state, view.patched(asked, &default));
    let mut effects = told(state);
    if first {
        let prefix = state.config.prefix();
        let leads_here = state.config.link_state == LinkState::Fragment && address.starts_with(&prefix);
        let show = (visit && leads_here).then_some(Effect::Show);
        effects.extend(state.view.card.clone().map(Effect::Reveal).or(show));
    }
    effects
}

/// The rest of a collection whose first cards stand: nothing changes but what can be found.
pub fn rest(state: &mut State, loaded: Rc<Loaded>) -> Vec<Effect> {
    state.record = Record::Ready(loaded);
    state.default = state.first_view();
    miss(state, &state.view.clone());
    show(state, state.view.clone());
    let mut effects = told(state);
    if !state.is_waiting() && std::mem::take(&mut state.owes) {
        effects.push(Effect::Changed);
    }
    // The card of a link may have been among those that were still to come.
    effects.extend(state.view.card.clone().filter(|_| state.pinned_card().is_some()).map(Effect::Reveal));
    effects
}

/// Tells once that cards stand, and of what is wrong with them when all are read.
fn told(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !state.told && !state.is_waiting() {
        state.told = true;
        effects.push(Effect::Ready);
    }
    let flawed = state.loaded().is_some_and(|loaded| !loaded.problems.is_empty());
    effects.extend(flawed.then_some(Effect::Flawed));
    effects
}

pub fn fail(state: &mut State, failure: Failure) -> Vec<Effect> {
    state.record = Record::Failed(Rc::new(failure.clone()));
    state.found = Rc::default();
    vec![Effect::Failed(failure)]
}

pub fn follow(state: &mut State, address: &str, by_person: bool) -> Vec<Effect> {
    // Before the first dialogue the address is not read: `load` does it.
    if !state.stood {
        return Vec::new();
    }
    let before = state.view.clone();
    let linked = state.linked_view(address);
    miss(state, &linked);
    show(state, linked);
    if state.loaded().is_none() || state.view == before {
        return Vec::new();
    }
    let mut effects: Vec<Effect> = by_person.then_some(Effect::Changed).into_iter().collect();
    if state.view.card != before.card {
        effects.extend(state.view.card.clone().map(Effect::Reveal));
    }
    effects
}

/// Tells the reader where part of what a link asks for is nowhere in the dialogue; the last link counts.
fn miss(state: &mut State, linked: &View) {
    let Some(loaded) = state.loaded() else { return };
    let mut there = linked.card.as_ref().is_none_or(|id| loaded.has(id));
    for facet in Facet::ALL {
        there &= linked.chosen[facet as usize].iter().all(|value| loaded.knows(facet, value));
    }
    if there {
        state.notice.take_if(|notice| *notice == Notice::Stale);
    } else {
        state.notice = Some(Notice::Stale);
    }
}
