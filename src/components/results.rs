//! The results: the number of cards, the active filters, the order, and the cards.

mod chips;
mod no_results;

use super::card::{CardProps, CardView};
use super::context::RenderContext;
use super::elements::heading;
use super::preparing::preparing;
use crate::i18n::{fill, grouped, plural};
use crate::search::facet::{KINDS, kind_position};
use crate::search::view::Sort;
use crate::state::{Action, CardLinks};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The results.
pub fn results(context: &RenderContext) -> Html {
    html! {
        <div part="results" class="results">
            <div class="bar-row">
                <p part="status" role="status" tabindex="-1" id="ds-status" class="status">
                    { count(context) }
                </p>
                { chips::chips(context) }
                { orders(context) }
            </div>
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

fn count(context: &RenderContext) -> String {
    let (state, phrases) = (context.state, context.phrases);
    let (found, all) = (state.results.total, state.card_count());
    if state.view.current.is_narrowed() && !state.is_waiting() {
        fill(phrases.some_cards, &[&grouped(found), &grouped(all)])
    } else {
        plural(phrases.cards, all, &[])
    }
}

/// The buttons for the order of a collection's cards.
fn orders(context: &RenderContext) -> Html {
    if !context.dialogue().is_collection() || context.loaded.remaining > 0 {
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
    html! {
        <section class="stray">
            <p class="stray-note">{ note }</p>
            <div class="cards">{ card(context, &links, at, Key::from("linked"), true) }</div>
        </section>
    }
}

fn cards(context: &RenderContext) -> Html {
    let links = CardLinks::new(context.state);
    html! {
        <>
            if context.dialogue().is_collection() {
                { flat(context, &links) }
            } else {
                for group in 0..KINDS.len() {
                    { self::group(context, &links, group) }
                }
            }
            { more(context) }
        </>
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
        <p class="more">
            <button type="button" part="more" class="btn" onclick={context.send(Action::ShowMore)}>
                { plural(phrases.more, next, &[]) }
            </button>
            <span>{ fill(phrases.left, &[&grouped(left)]) }</span>
        </p>
    }
}

/// The cards of a collection in the order of the view, not grouped by kind.
fn flat(context: &RenderContext, links: &CardLinks) -> Html {
    let (pool, lazy_layout) = (&context.state.render.pool, context.state.render.lazy_layout);
    let mut cards: Vec<Html> = Vec::new();
    for (nth, (at, slot)) in pool.all().enumerate() {
        if nth == pool.len() {
            // The sheet hides all that follows it; no hidden card has to be rendered for that.
            cards.push(html! {
                <hr key="rest" />
            });
        }
        cards.push(card(context, links, at, Key::from(slot), nth < pool.len()));
    }
    html! {
        <div class={classes!("cards", "flat", lazy_layout.then_some("far"))}>{ cards }</div>
    }
}

/// The cards of one kind.
fn group(context: &RenderContext, links: &CardLinks, group: usize) -> Html {
    let of_group = |(at, _): &(usize, u32)| kind_position(&context.dialogue().cards[*at]) == group;
    let cards: Vec<Html> = context
        .state
        .render
        .pool
        .visible()
        .filter(of_group)
        .map(|(at, slot)| card(context, links, at, Key::from(slot), true))
        .collect();
    if cards.is_empty() {
        return Html::default();
    }
    let title = html! {
        <>
            { context.phrases.kinds[group] }
            <span>{ " " }{ grouped(context.state.results.by_kind[group]) }</span>
        </>
    };
    html! {
        <section key={KINDS[group]} part="group" class="group">
            { heading(context.state.config.heading_level + 1, None, "group-title", title) }
            <div class="cards">{ cards }</div>
        </section>
    }
}

/// A card in the element of the pool that has this key.
fn card(context: &RenderContext, links: &CardLinks, at: usize, key: Key, is_visible: bool) -> Html {
    let id = &context.dialogue().cards[at].id;
    let props = CardProps {
        loaded: Rc::clone(context.loaded),
        at,
        phrases: context.phrases,
        lang: context.lang().to_owned(),
        highlighter: Rc::clone(&context.highlighter),
        level: context.state.config.heading_level + if context.dialogue().is_collection() { 1 } else { 2 },
        is_open: context.state.view.current.card.as_ref() == Some(id),
        href: if is_visible { links.to(id) } else { None },
        is_visible,
        phase: context.state.render.phase,
        on_action: context.on_action.clone(),
    };
    html! {
        <CardView {key} ..props />
    }
}
