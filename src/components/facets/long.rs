//! A facet of many values: a filter for its values, the values with the most cards, and a button for all of them.

use super::Values;
use super::options::option;
use crate::components::context::RenderContext;
use crate::components::events::{typed, typing};
use crate::describe;
use crate::i18n::fill;
use crate::search::Typing;
use crate::search::facet::Facet;
use crate::search::pattern::Pattern;
use crate::search::query::Word;
use crate::state::{Action, FacetState};
use std::cmp::Reverse;
use yew::prelude::*;

/// A facet with more values is long. Shorter facets show all values: reading twenty is faster than opening a list.
pub const LONG_FACET: usize = 20;
/// How many values of a long facet are shown at first.
const INITIAL_VALUES: usize = 8;
/// How many values are shown at most. In longer lists, a reader types into the filter.
const MAX_VALUES: usize = 100;

/// The filter, the values that are shown, and the button for all values. Checked and just unchecked values are always shown.
pub fn options(context: &RenderContext, facet: Facet, values: &Values) -> Html {
    let (state, phrases) = (context.state, context.phrases);
    let FacetState { show_all, option_filter, .. } = &state.facets[facet as usize];
    let limit = if *show_all || !option_filter.is_empty() { MAX_VALUES } else { INITIAL_VALUES };
    let (shown, match_count) = shown(context, facet, values, option_filter, limit);
    let hidden_count = match_count.saturating_sub(shown.len());
    let note = match (match_count, hidden_count) {
        (0, _) => Some(phrases.no_value.to_owned()),
        (_, hidden_count) if hidden_count > 0 && limit == MAX_VALUES => {
            Some(fill(phrases.more_values, &[&phrases.number(hidden_count)]))
        }
        _ => None,
    };
    let all = values.positions.len();
    let toggle =
        if *show_all { phrases.largest.to_owned() } else { phrases.plural(phrases.show_all, all, &[]) };
    html! {
        <>
            { search(context, facet, option_filter) }
            <div class="values">
                for (nth, position) in shown.into_iter().enumerate() {
                    { option(context, facet, nth, position) }
                }
            </div>
            // Screen readers only announce changes of a live region that exists from the start.
            <p role="status" class="more-values">{ note }</p>
            if option_filter.is_empty() {
                <button
                    type="button"
                    aria-expanded={show_all.to_string()}
                    class="line all"
                    onclick={context.send(Action::ToggleShowAll(facet))}
                >
                    { toggle }
                </button>
            }
        </>
    }
}

fn search(context: &RenderContext, facet: Facet, filter: &str) -> Html {
    let facet_name = describe::facet_name(context.phrases, context.dialogue(), facet);
    let name = AttrValue::from(fill(context.phrases.find_value, &[facet_name]));
    let oninput = context
        .on_action
        .reform(move |event: InputEvent| Action::FilterOptions(facet, typed(&event), typing(&event)));
    // Of type `text`: the page has one search box, and this one looks through names alone.
    html! {
        <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label={name}
            placeholder={context.phrases.find_name}
            class="seek"
            value={filter.to_owned()}
            {oninput}
        />
    }
}

/// The positions of the `limit` matching values with the most cards, and of checked or just unchecked values; and the
/// number of all matching values. A tick changes counts, and not their order under the pointer.
fn shown(
    context: &RenderContext,
    facet: Facet,
    values: &Values,
    filter: &str,
    limit: usize,
) -> (Vec<usize>, usize) {
    let counts = &context.state.before_ticks.counts[facet as usize];
    let normalizer = &context.loaded.index.normalizer;
    let text = normalizer.normalize(filter.trim());
    let is_unfinished = context.state.facets[facet as usize].typing == Typing::Composing;
    let patterns = Word { text: text.clone(), is_unfinished }.patterns();
    let finders: Vec<_> = patterns.iter().map(Pattern::finder).collect();
    let matches = |position: usize| {
        let name = || normalizer.normalize(&context.name_at(facet, position));
        text.is_empty() || finders.iter().any(|finder| finder.find(&name()).is_some())
    };
    let mut positions: Vec<usize> =
        values.positions.iter().copied().filter(|position| matches(*position)).collect();
    positions.sort_by_key(|position| Reverse(counts.get(*position)));
    let match_count = positions.len();
    positions.truncate(limit);
    let at = facet as usize;
    let named = [&context.state.view.current.chosen[at], &context.state.facets[at].recently_unchecked];
    // In the order of the record: an unchecked value stays in its place and keeps the focus.
    for (position, value) in context.loaded.index.values(facet).iter().enumerate() {
        if named.iter().any(|named| named.contains(value)) && !positions.contains(&position) {
            positions.push(position);
        }
    }
    (positions, match_count)
}
