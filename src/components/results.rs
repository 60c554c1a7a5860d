//! The results: the number of cards, the active filters, the order, and the cards.

mod chips;
mod list;
mod no_results;
mod rows;

use super::card::Labels;
use super::context::RenderContext;
use super::preparing::preparing;
use super::since;
use crate::describe;
use crate::i18n::{export_phrases, fill};
use crate::search::facet::Facet;
use crate::search::view::Sort;
use crate::state::{Action, CardLinks};
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The results.
pub fn results(context: &RenderContext) -> Html {
    html! {
        <div part="results" class="results">
            <div class="bar-row">
                <p part="status" role="status" tabindex="-1" id="--status" class="status">
                    { count(context) }
                </p>
                { chips::chips(context) }
                { orders(context) }
            </div>
            { filters_in_words(context) }
            { since::since(context) }
            { pinned_card(context) }
            if context.state.is_waiting() {
                { preparing(context) }
            } else if context.state.results.cards.is_empty() {
                { no_results::no_results(context) }
            } else {
                { cards(context) }
            }
        </div>
    }
}

/// How many cards there are, or how many of them the view shows.
pub fn count(context: &RenderContext) -> String {
    let (state, phrases) = (context.state, context.phrases);
    let found = state.results.total;
    // In a chosen meeting, only its own cards count.
    let all = state.meeting().map_or(state.card_count(), |at| context.loaded.index.size(Facet::Dialogue, at));
    let mut view = state.view.current.clone();
    if state.meeting().is_some() {
        view.chosen[Facet::Dialogue as usize].clear();
    }
    if view.is_narrowed() && !state.is_waiting() {
        phrases.some_cards(found, all)
    } else {
        phrases.plural(phrases.cards, all, &[])
    }
}

/// The filters as a sentence, on paper.
fn filters_in_words(context: &RenderContext) -> Html {
    let (state, phrases) = (context.state, context.phrases);
    if state.render.printed_at.is_none() || !state.view.current.is_narrowed() {
        return Html::default();
    }
    let filters = describe::filters(phrases, context.dialogue(), &context.loaded.index, &state.view.current);
    let filters = filters.join(phrases.part_separator);
    html! {
        <p class="in-words on-paper">
            { fill(export_phrases(phrases.lang).filtered_by, &[&count(context), &filters]) }
        </p>
    }
}

/// The buttons for the order of a collection's cards.
fn orders(context: &RenderContext) -> Html {
    let is_one = !context.dialogue().is_collection() || context.state.meeting().is_some();
    if is_one || context.loaded.remaining > 0 {
        return Html::default();
    }
    let phrases = context.phrases;
    let name = |sort: Sort| match sort {
        Sort::Record if !context.highlighter.is_empty() => phrases.best_first,
        sort => phrases.orders[sort as usize],
    };
    html! {
        <div role="group" aria-label={phrases.order} class="orders">
            for sort in Sort::ALL {
                <button
                    type="button"
                    aria-pressed={(sort == context.state.view.current.sort).to_string()}
                    class="tag"
                    onclick={context.send(Action::Sort(sort))}
                >
                    { name(sort) }
                </button>
            }
        </div>
    }
}

/// The open card, if the filters or the page size would hide it.
fn pinned_card(context: &RenderContext) -> Html {
    let Some(at) = context.state.pinned_card() else { return Html::default() };
    let fits = context.state.results.matching.contains(at);
    let note = if fits { context.phrases.linked_card } else { context.phrases.linked_card_hidden };
    let links = CardLinks::new(context.state);
    let labels = Labels { kind: true, form: true, voice: true, dialogue: context.dialogue().is_collection() };
    html! {
        <section class="stray">
            <p class="stray-note">{ note }</p>
            <div class="cards">{ list::card(context, &links, at, Key::from("linked"), labels, true) }</div>
        </section>
    }
}

fn cards(context: &RenderContext) -> Html {
    html! {
        <>{ list::cards(context) }{ more(context) }</>
    }
}

/// The button for the next page.
fn more(context: &RenderContext) -> Html {
    let (state, phrases) = (context.state, context.phrases);
    let left = state.results.total - state.on_page().len();
    if left == 0 || context.loaded.remaining > 0 || state.render.is_first_screen() {
        return Html::default();
    }
    let next = left.min(state.config.page_size);
    html! {
        <>
            <p class="more">
                <button type="button" part="more" class="btn" onclick={context.send(Action::ShowMore)}>
                    { phrases.plural(phrases.more, next, &[]) }
                </button>
                <span>{ fill(phrases.left, &[&phrases.number(left)]) }</span>
            </p>
            // Paper has no buttons.
            <p class="on-paper">{ phrases.some_cards(state.on_page().len(), state.results.total) }</p>
        </>
    }
}
