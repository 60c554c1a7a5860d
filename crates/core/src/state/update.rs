//! How each action changes the state, and the effects that follow.

mod configure;
mod dataset;
mod facets;
mod printing;
mod url;

pub use facets::button_id as facet_button_id;

use super::share;
use super::{Action, Effect, Loaded, OverviewPart, OverviewState, Record, RenderPhase, RenderPlan, State};
use crate::dialogue::text::lookup;
use crate::search::facet::{Facet, KINDS, TOPIC};
use crate::search::view::{Change, Patch, View};
use crate::search::{Filter, Results, Typing, find_cards};
use std::rc::Rc;

/// Applies an action, and returns the effects to run.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let is_typing = matches!(action, Action::Search(..));
    let is_tick = matches!(action, Action::Toggle(..));
    let effects = apply(state, action);
    // While the user types, the counts wait for the second phase, as the cards below the first screen do.
    if !(is_typing && state.render.is_first_screen()) {
        count(state, is_tick);
    }
    let mut pool = std::mem::take(&mut state.render.pool);
    pool.assign(state.rendered(), state.render.is_first_screen());
    state.render.pool = pool;
    effects
}

fn apply(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Configure(config, url_part) => configure::configure(state, config, &url_part),
        Action::AwaitDataset => {
            state.record = Record::Loading;
            state.ready_emitted = false;
            Vec::new()
        }
        Action::Load(loaded, url_part) => dataset::load(state, loaded, &url_part),
        Action::LoadRest(loaded) => dataset::load_rest(state, loaded),
        Action::Fail(failure) => dataset::fail(state, failure),
        Action::UrlChanged(url_part, by_user) => url::follow(state, &url_part, by_user),
        Action::Patch(patch) => {
            set(state, patch);
            Vec::new()
        }
        Action::Reveal(id) => {
            set(state, Patch { card: Change::Set(id.clone()), ..Patch::default() });
            vec![Effect::Reveal(id)]
        }
        Action::Search(q, typing) => {
            state.composed_query = (typing == Typing::Composing).then(|| q.clone());
            // White space at either end of a query has no meaning yet.
            let is_same = q.trim() == state.view.current.q.trim();
            let view = View { q, ..state.view.current.clone() };
            let mut effects = change(state, view, Effect::Replace);
            if is_same {
                effects.clear();
            }
            render_in_phases(state, effects)
        }
        Action::Toggle(facet, value) => {
            state.overview.is_ticked |= facet == Facet::Dialogue && state.meeting().is_none();
            let effects = toggle(state, facet, value);
            render_in_phases(state, effects)
        }
        // Rendered at once: the pressed card has the focus and may be below the first screen.
        Action::Choose(facet, value) => {
            state.overview.is_ticked = false;
            toggle(state, facet, value)
        }
        Action::ChoosePair(theme, country) => {
            let mut view = state.view.current.clone();
            let chosen = &mut view.chosen;
            // The numbers of the matrix are those of topics.
            let topics = vec![KINDS[TOPIC].to_owned()];
            let filters =
                [(Facet::Kind, topics), (Facet::Theme, vec![theme]), (Facet::Country, vec![country])];
            let is_chosen = filters.iter().all(|(facet, values)| chosen[*facet as usize] == *values);
            for (facet, values) in filters {
                chosen[facet as usize] = if is_chosen { Vec::new() } else { values };
            }
            change(state, view, Effect::Push)
        }
        Action::ChooseMeeting(id) => {
            state.overview = OverviewState::default();
            let view = state.meeting_view(id);
            let mut effects = change(state, view, Effect::Push);
            effects.push(Effect::Focus("--title".into()));
            effects
        }
        Action::Show(id) => {
            let view = View { card: Some(id.clone()), ..state.view.current.clone() };
            let mut effects = change(state, view, Effect::Push);
            effects.push(Effect::Arrive(id));
            effects
        }
        Action::ToggleOverview(part) => {
            let open = &mut state.overview.open[part as usize];
            *open = !*open;
            if part == OverviewPart::Meetings {
                state.overview.further_meetings = 0;
            }
            Vec::new()
        }
        Action::ShowMoreMeetings => {
            state.overview.further_meetings += 1;
            Vec::new()
        }
        Action::Unfold => {
            state.overview.is_folded = false;
            vec![Effect::Focus("--overview".into())]
        }
        Action::ContinueRender => {
            // All cards are rendered first, and laid out in a later task.
            let was_full = std::mem::take(&mut state.render.phase) == RenderPhase::Full;
            state.render.lazy_layout &= !was_full;
            if state.render.lazy_layout { vec![Effect::ContinueRender] } else { Vec::new() }
        }
        Action::Sort(sort) => {
            let view = View { sort, ..state.view.current.clone() };
            change(state, view, Effect::Push)
        }
        Action::ToggleShowAll(facet) => {
            facets::toggle_show_all(state, facet);
            Vec::new()
        }
        Action::FilterOptions(facet, filter, typing) => {
            let facet = &mut state.facets[facet as usize];
            (facet.option_filter, facet.typing) = (filter, typing);
            Vec::new()
        }
        Action::Progress(cards) => {
            state.cards_read = cards;
            Vec::new()
        }
        Action::Remove(facet, value) => with_focus_on_status(toggle(state, facet, value)),
        Action::ClearFilter(filter) => {
            let mut view = state.view.current.clone();
            match filter {
                Filter::Search => view.q.clear(),
                Filter::Facet(facet) => view.chosen[facet as usize].clear(),
            }
            with_focus_on_status(change(state, view, Effect::Push))
        }
        Action::ClearFilters => {
            state.facets.iter_mut().for_each(|facet| facet.recently_unchecked.clear());
            let view = View { q: String::new(), chosen: Default::default(), ..state.view.current.clone() };
            with_focus_on_status(change(state, view, Effect::Push))
        }
        Action::SetLanguage(lang) => {
            let view = View { lang, ..state.view.current.clone() };
            change(state, view, Effect::Push)
        }
        Action::Open(card) => {
            // A pinned card disappears when it is closed, and the focus with it.
            let disappears = card.is_none() && state.pinned_card().is_some();
            let view = View { card, ..state.view.current.clone() };
            let effects = change(state, view, Effect::Push);
            if disappears { with_focus_on_status(effects) } else { effects }
        }
        Action::ShowAtLeast(cards) => {
            state.render.limit = state.render.limit.max(cards);
            show(state, state.view.current.clone());
            Vec::new()
        }
        Action::Print(address) => printing::print(state, address),
        Action::ShowMore => {
            let first_new = state.on_page().len();
            state.render.limit = first_new.saturating_add(state.config.page_size);
            show(state, state.view.current.clone());
            vec![Effect::FocusCard(first_new)]
        }
        Action::ToggleExpanded(facet) => {
            facets::toggle_expanded(state, facet);
            Vec::new()
        }
        Action::Collapse(facet) => facets::collapse(state, facet),
        Action::GoToResults => {
            facets::collapse_all(state);
            vec![Effect::FocusStatus]
        }
        Action::Share(action) => share::update(state, action),
        Action::Shared(outcome) => share::copied(state, outcome),
        Action::Dismiss => share::dismiss(state),
    }
}

fn set(state: &mut State, mut patch: Patch) {
    let Some(loaded) = state.loaded() else {
        state.view.requested.merge(patch);
        return;
    };
    drop_unknown(loaded, &mut patch);
    let view = state.view.current.patched(patch, &state.view.initial);
    show(state, view);
}

/// Removes from a patch what the dialogue does not have. An unknown value is ignored, and does not reset its part.
fn drop_unknown(loaded: &Loaded, patch: &mut Patch) {
    let languages = || loaded.dialogue.languages.iter().map(String::as_str);
    patch.lang.keep_if(|lang| lookup(languages(), lang).is_some());
    patch.card.keep_if(|id| id.is_empty() || loaded.has_card(id));
    for facet in Facet::ALL {
        let change = &mut patch.chosen[facet as usize];
        change
            .keep_if(|values| values.is_empty() || values.iter().any(|value| loaded.has_value(facet, value)));
    }
}

fn toggle(state: &mut State, facet: Facet, value: String) -> Vec<Effect> {
    let mut view = state.view.current.clone();
    let chosen = &mut view.chosen[facet as usize];
    match chosen.iter().position(|c| *c == value) {
        Some(at) => {
            let value = chosen.remove(at);
            let unchecked = &mut state.facets[facet as usize].recently_unchecked;
            if !unchecked.contains(&value) {
                unchecked.push(value);
            }
        }
        None => chosen.push(value),
    }
    change(state, view, Effect::Push)
}

/// A change of the view by the user: it is shown, written into the URL, and fired as an event.
fn change(state: &mut State, view: View, write: Effect) -> Vec<Effect> {
    let before = state.view.current.clone();
    show(state, view);
    if state.view.current == before {
        return Vec::new();
    }
    // The notice was about the view before.
    state.notice = None;
    // Before a collection is read to its end, the event would have no results.
    state.change_pending = state.is_waiting();
    if state.change_pending { vec![write] } else { vec![write, Effect::Changed] }
}

/// If there are effects, renders the first screen now and the other cards later.
fn render_in_phases(state: &mut State, mut effects: Vec<Effect>) -> Vec<Effect> {
    let in_phases = !effects.is_empty() && RenderPlan::is_long(state.on_page().len());
    state.render.phase = if in_phases { RenderPhase::FirstScreen } else { RenderPhase::Full };
    state.render.lazy_layout =
        in_phases && state.loaded().is_some_and(|loaded| loaded.dialogue.is_collection());
    effects.extend(in_phases.then_some(Effect::ContinueRender));
    effects
}

fn count(state: &mut State, is_tick: bool) {
    let loaded = state.loaded().cloned();
    if let Some(loaded) = loaded.filter(|_| !state.results.counted && !state.is_waiting()) {
        let matrix = state.matrix(&loaded);
        let (results, view) = (Rc::make_mut(&mut state.results), &state.view.current);
        results.count(&loaded.index, view);
        if let Some(matrix) = matrix {
            results.count_matrix(&loaded.index, view, &matrix);
        }
        if !is_tick {
            state.before_ticks = Rc::clone(&state.results);
        }
    }
}

/// The control that the user pressed disappears with what it removes, so the focus moves to the result count.
fn with_focus_on_status(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::FocusStatus);
    effects
}

/// Shows a view, without what the dialogue does not have.
fn show(state: &mut State, view: View) {
    let Some(loaded) = state.loaded().cloned() else {
        state.view.current = view;
        return;
    };
    let view = loaded.fitted(view, &state.view.initial.lang);
    let query = |view: &View| (view.q.trim().to_owned(), view.chosen.clone(), view.sort);
    if query(&view) != query(&state.view.current) {
        state.render.limit = state.config.page_size;
    }
    if state.view.current != view {
        // It was about the view before.
        state.share = None;
    }
    state.view.current = view;
    state.render.phase = RenderPhase::Full;
    let mut results = Results::default();
    if !state.is_waiting() {
        results = find_cards(
            &loaded.index,
            &state.view.current,
            state.typing(),
            state.render.limit,
            &state.results.hits,
        );
        results.total += loaded.remaining;
    }
    state.results = Rc::new(results);
}
