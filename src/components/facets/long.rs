//! A facet of many values: the largest of them, all of them, and a search among them.

use super::options::{most, option};
use crate::components::context::RenderContext;
use crate::components::events::typed;
use crate::i18n::{fill, grouped, plural};
use crate::search::facet::Facet;
use crate::state::{Action, FacetState};
use std::cmp::Reverse;
use yew::prelude::*;

/// A facet of more values is long. Up to here all are shown, since looking them over takes less than asking for them.
pub const LONG: usize = 20;
/// So many values of a long facet are shown at first.
const FEW: usize = 10;
/// So many are shown at all: a list of thousands helps nobody, and the search is beside it.
const MANY: usize = 100;

/// The values that are shown, always with the chosen ones and those that were, and the ways to the others.
pub fn options(context: &RenderContext, facet: Facet) -> Html {
    let (state, phrases) = (context.state, context.phrases);
    let FacetState { show_all, option_filter, .. } = &state.facets[facet as usize];
    let limit = if *show_all || !option_filter.is_empty() { MANY } else { FEW };
    let (shown, fitting) = shown(context, facet, option_filter, limit);
    let most = most(context, facet);
    let left = fitting.saturating_sub(shown.len());
    let note = match (fitting, left) {
        (0, _) => Some(phrases.no_value.to_owned()),
        (_, left) if left > 0 && limit == MANY => Some(fill(phrases.more_values, &[&grouped(left)])),
        _ => None,
    };
    let all = context.loaded.index.values(facet).len();
    let toggle = if *show_all { phrases.largest.to_owned() } else { plural(phrases.show_all, all, &[]) };
    html! {
        <>
            { search(context, facet, option_filter) }
            <div class="values">
                for (nth, place) in shown.into_iter().enumerate() {
                    { option(context, facet, nth, place, most) }
                }
            </div>
            if let Some(note) = note {
                <p class="more-values">{ note }</p>
            }
            if option_filter.is_empty() {
                <button
                    type="button"
                    aria-expanded={show_all.to_string()}
                    class="btn all"
                    onclick={context.send(Action::ToggleShowAll(facet))}
                >
                    { toggle }
                </button>
            }
        </>
    }
}

fn search(context: &RenderContext, facet: Facet, filter: &str) -> Html {
    let name = AttrValue::from(fill(context.phrases.find_value, &[context.phrases.facets[facet as usize]]));
    let oninput =
        context.on_action.reform(move |event: InputEvent| Action::FilterOptions(facet, typed(&event)));
    // Of type `text`: the page has one search box, and this one looks through names alone.
    html! {
        <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label={&name}
            placeholder={name}
            class="seek"
            value={filter.to_owned()}
            {oninput}
        />
    }
}

/// The places of at most `limit` values, those of most cards first, and of the chosen ones; and how many match the
/// filter.
fn shown(context: &RenderContext, facet: Facet, filter: &str, limit: usize) -> (Vec<usize>, usize) {
    let counts = &context.state.results.counts[facet as usize];
    let normalizer = &context.loaded.index.normalizer;
    let filter = normalizer.normalize(filter.trim());
    let fits = |place: usize| {
        filter.is_empty() || normalizer.normalize(context.name_at(facet, place)).contains(&filter)
    };
    let mut places = Vec::new();
    let mut fitting = 0;
    let mut largest_first: Vec<usize> = (0..counts.len()).collect();
    largest_first.sort_by_key(|place| Reverse(counts[*place]));
    for place in largest_first.into_iter().filter(|place| fits(*place)) {
        fitting += 1;
        if fitting <= limit {
            places.push(place);
        }
    }
    let at = facet as usize;
    let named = [&context.state.view.current.chosen[at], &context.state.facets[at].recently_unchecked];
    // In the order of the record, so that an unticked value stays in its place, and the focus with it.
    for (place, value) in context.loaded.index.values(facet).iter().enumerate() {
        if named.iter().any(|named| named.contains(value)) && !places.contains(&place) {
            places.push(place);
        }
    }
    (places, fitting)
}
