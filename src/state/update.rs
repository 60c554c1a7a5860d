//! What each action does to the state, and what it wants done outside.

mod record;

use super::{Action, Config, Effect, FEW, Loaded, Notice, Record, State};
use crate::dialogue::text::lookup;
use crate::search::facet::Facet;
use crate::search::view::{Change, Patch, View};
use crate::search::{Filter, Results, find_cards};
use std::rc::Rc;

/// Applies an action, and says what is to be done outside.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let typed = matches!(action, Action::Search(_));
    let effects = apply(state, action);
    // The counts come when typing rests, with the cards below the first.
    if !(typed && state.brief) {
        count(state);
    }
    let mut seats = std::mem::take(&mut state.seats);
    seats.seat(state.drawn(), state.brief);
    state.seats = seats;
    effects
}

fn apply(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Configure(config, address) => configure(state, config, &address),
        Action::Await => {
            state.record = Record::Loading;
            state.told = false;
            Vec::new()
        }
        Action::Load(loaded, address) => record::load(state, loaded, &address),
        Action::Rest(loaded) => record::rest(state, loaded),
        Action::Fail(failure) => record::fail(state, failure),
        Action::Address(address, by_person) => record::follow(state, &address, by_person),
        Action::Patch(patch) => {
            set(state, patch);
            Vec::new()
        }
        Action::Reveal(id) => {
            set(state, Patch { card: Change::Set(id.clone()), ..Patch::default() });
            vec![Effect::Reveal(id)]
        }
        Action::Search(q) => {
            // A space at either end of what is typed means nothing yet.
            let same = q.trim() == state.view.q.trim();
            let view = View { q, ..state.view.clone() };
            let mut effects = act(state, view, Effect::Replace);
            if same {
                effects.clear();
            }
            briefly(state, effects)
        }
        Action::Toggle(facet, value) => {
            let effects = toggle(state, facet, value);
            briefly(state, effects)
        }
        // All is drawn at once: the card that was pressed may stand behind the first, and has the focus.
        Action::Choose(facet, value) => toggle(state, facet, value),
        Action::Settle => {
            // First all are drawn; and then, in a turn of its own, laid out.
            let drawn = !std::mem::take(&mut state.brief);
            state.far &= !drawn;
            if state.far { vec![Effect::Settle] } else { Vec::new() }
        }
        Action::Sort(sort) => {
            let view = View { sort, ..state.view.clone() };
            act(state, view, Effect::Push)
        }
        Action::Whole(facet) => {
            state.whole[facet as usize] = !state.whole[facet as usize];
            state.sought[facet as usize].clear();
            state.kept[facet as usize].clear();
            Vec::new()
        }
        Action::Seek(facet, word) => {
            state.sought[facet as usize] = word;
            Vec::new()
        }
        Action::Read(cards) => {
            state.read = cards;
            Vec::new()
        }
        Action::Remove(facet, value) => narrowed(toggle(state, facet, value)),
        Action::Drop(filter) => {
            let mut view = state.view.clone();
            match filter {
                Filter::Search => view.q.clear(),
                Filter::Facet(facet) => view.chosen[facet as usize].clear(),
            }
            narrowed(act(state, view, Effect::Push))
        }
        Action::Clear => {
            state.kept = Default::default();
            let view = View { q: String::new(), chosen: Default::default(), ..state.view.clone() };
            narrowed(act(state, view, Effect::Push))
        }
        Action::Speak(lang) => {
            let view = View { lang, ..state.view.clone() };
            act(state, view, Effect::Push)
        }
        Action::Open(card) => {
            // A card that was shown for the link alone goes with it, and the focus in it.
            let goes = card.is_none() && state.pinned_card().is_some();
            let view = View { card, ..state.view.clone() };
            let effects = act(state, view, Effect::Push);
            if goes { narrowed(effects) } else { effects }
        }
        Action::More => {
            let first = state.on_page().len();
            state.limit = first.saturating_add(state.config.page_size);
            show(state, state.view.clone());
            vec![Effect::FocusCard(first)]
        }
        Action::Fold(facet) => {
            // One at a time: where facets fold there is room for one.
            let unfold = !state.unfolded[facet as usize];
            state.unfolded = Default::default();
            state.unfolded[facet as usize] = unfold;
            Vec::new()
        }
        Action::Share(card) => vec![Effect::Copy(match card {
            None => state.view.clone(),
            Some(id) => state.card_view(&id),
        })],
        Action::Shared(outcome) => {
            let (notice, effects) = match outcome {
                Ok(text) => (Notice::Copied, vec![Effect::Shared(text)]),
                Err(text) => (Notice::ByHand(text), vec![Effect::Focus("ds-by-hand")]),
            };
            state.notice = Some(notice);
            effects
        }
        Action::Dismiss => {
            state.notice = None;
            vec![Effect::Focus("ds-share")]
        }
    }
}

/// An attribute acts at once: what it speaks of is set, the rest of the view stays.
fn configure(state: &mut State, config: Config, address: &str) -> Vec<Effect> {
    let old = std::mem::replace(&mut state.config, config);
    let first = state.first_view();
    let usual = std::mem::replace(&mut state.default, first);
    let (new, default) = (&state.config, &state.default);
    let mut view = state.view.clone();
    if old.filter != new.filter {
        view = View { lang: view.lang, ..default.clone() };
    }
    // The language of the page may change from one form of it to another: the reader's choice stays.
    if usual.lang != default.lang {
        view.lang.clone_from(&default.lang);
    }
    if (&old.link_key, old.link_state) != (&new.link_key, new.link_state) {
        let linked = state.linked_view(address);
        // An address that says nothing under the new name takes nothing away.
        if linked != state.default {
            view = linked;
        }
    }
    if old.page_size != state.config.page_size {
        state.limit = state.config.page_size;
    }
    show(state, view);
    Vec::new()
}

fn set(state: &mut State, mut patch: Patch) {
    let Some(loaded) = state.loaded() else {
        state.asked.merge(patch);
        return;
    };
    keep(loaded, &mut patch);
    let view = state.view.patched(patch, &state.default);
    show(state, view);
}

/// Leaves of what a script asks for what the dialogue can show.
fn keep(loaded: &Loaded, patch: &mut Patch) {
    // A language or a card that is not there is ignored, and not a wish for the usual one.
    let dialogue = &loaded.dialogue;
    patch.lang.keep_if(|lang| lookup(dialogue.languages.iter().map(String::as_str), lang).is_some());
    patch.card.keep_if(|id| id.is_empty() || loaded.has(id));
    // Nor are values none of which is there a wish for all.
    for facet in Facet::ALL {
        let change = &mut patch.chosen[facet as usize];
        change.keep_if(|values| values.is_empty() || values.iter().any(|value| loaded.knows(facet, value)));
    }
}

fn toggle(state: &mut State, facet: Facet, value: String) -> Vec<Effect> {
    let mut view = state.view.clone();
    let chosen = &mut view.chosen[facet as usize];
    match chosen.iter().position(|c| *c == value) {
        Some(at) => {
            let (value, kept) = (chosen.remove(at), &mut state.kept[facet as usize]);
            if !kept.contains(&value) {
                kept.push(value);
            }
        }
        None => chosen.push(value),
    }
    act(state, view, Effect::Push)
}

/// A person's change of the view: shown, written into the address, told to the page.
fn act(state: &mut State, view: View, write: Effect) -> Vec<Effect> {
    let before = state.view.clone();
    show(state, view);
    if state.view == before {
        return Vec::new();
    }
    // What was said was of the view before.
    state.notice = None;
    // The results of a view that waits for the rest of a collection are told once they are known.
    state.owes = state.is_waiting();
    if state.owes { vec![write] } else { vec![write, Effect::Changed] }
}

/// Draws the first cards now, and the others soon.
fn briefly(state: &mut State, mut effects: Vec<Effect>) -> Vec<Effect> {
    state.brief = !effects.is_empty() && state.on_page().len() > FEW;
    state.far = state.brief && state.loaded().is_some_and(|loaded| loaded.dialogue.is_collection());
    effects.extend(state.brief.then_some(Effect::Settle));
    effects
}

fn count(state: &mut State) {
    let loaded = state.loaded().cloned();
    if let Some(loaded) = loaded.filter(|_| !state.found.counted && !state.is_waiting()) {
        Rc::make_mut(&mut state.found).count(&loaded.index, &state.view);
    }
}

/// What a person dropped is gone from the page, and the focus with it: it goes to the count.
fn narrowed(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::FocusStatus);
    effects
}

/// Shows a view, as far as the dialogue can.
fn show(state: &mut State, view: View) {
    let Some(loaded) = state.loaded().cloned() else {
        state.view = view;
        return;
    };
    let view = loaded.fitted(view, &state.default.lang);
    let asked = |view: &View| (view.q.trim().to_owned(), view.chosen.clone(), view.sort);
    if asked(&view) != asked(&state.view) {
        state.limit = state.config.page_size;
    }
    state.view = view;
    state.brief = false;
    let mut found = Results::default();
    if !state.is_waiting() {
        found = find_cards(&loaded.index, &state.view, state.limit, &state.found.hits);
        found.total += loaded.coming;
    }
    state.found = Rc::new(found);
}
