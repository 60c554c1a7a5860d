//! The cards a view shows: their count, what narrows them down, the cards by kind, and help where
//! there are none.

use super::card::CardView;
use super::{Cx, heading};
use crate::finder::Filter;
use crate::finder::index::kind;
use crate::finder::view::{Facet, KINDS};
use crate::state::Action;
use crate::words::{fill, grouped, plural};
use std::rc::Rc;
use yew::prelude::*;

/// The results.
pub fn results(cx: &Cx) -> Html {
    html! {
        <div class="results" part="results">
            <div class="bar-row">
                <p class="status" part="status" role="status" tabindex="-1" id="ds-status">{ count(cx) }</p>
                { chips(cx) }
            </div>
            { stray(cx) }
            if cx.state.found.cards.is_empty() { { none(cx) } } else { { groups(cx) } }
        </div>
    }
}

fn count(cx: &Cx) -> String {
    let (found, all) = (cx.state.found.cards.len(), cx.dialogue().cards.len());
    if cx.state.view.is_narrowed() {
        fill(cx.words.some_cards, &[&grouped(found), &grouped(all)])
    } else {
        plural(cx.words.cards, all, &[])
    }
}

fn chips(cx: &Cx) -> Html {
    if !cx.state.view.is_narrowed() {
        return Html::default();
    }
    let chip = |words: String, action: Action| {
        let name = fill(cx.words.remove, &[&words]);
        html! {
            <li><button type="button" class="chip" part="chip" aria-label={name} onclick={cx.on(move || action.clone())}>
                { words }<span class="x" aria-hidden="true">{ "×" }</span>
            </button></li>
        }
    };
    let q = cx.state.view.q.trim();
    html! {
        <ul class="chips" role="list">
            if !q.is_empty() {
                { chip(fill(cx.words.matching, &[q]), Action::Drop(Filter::Search)) }
            }
            { for Facet::ALL.into_iter().flat_map(|facet| {
                cx.state.view.chosen[facet as usize].iter().map(move |value| (facet, value))
            }).map(|(facet, value)| chip(cx.value_name(facet, value), Action::Remove(facet, value.clone()))) }
            <li><button type="button" class="chip clear" onclick={cx.on(|| Action::Clear)}>{ cx.words.clear_all }</button></li>
        </ul>
    }
}

/// The card a link leads to is shown even where the filters or the end of the page would hide it.
fn stray(cx: &Cx) -> Html {
    let Some(at) = cx.state.stray() else { return Html::default() };
    let fits = cx.state.found.cards.contains(&at);
    let note = if fits { cx.words.linked_card } else { cx.words.linked_card_hidden };
    html! {
        <section class="stray">
            <p class="stray-note">{ note }</p>
            <div class="cards">{ card(cx, at) }</div>
        </section>
    }
}

fn groups(cx: &Cx) -> Html {
    let on_page = cx.state.on_page();
    let left = cx.state.found.cards.len() - on_page.len();
    let next = left.min(cx.state.config.page_size);
    html! {
        <>
            { for KINDS.iter().enumerate().map(|(nth, name)| {
                let of_kind = |at: &&usize| kind(&cx.dialogue().cards[**at]) == *name;
                let cards: Vec<usize> = on_page.iter().filter(of_kind).copied().collect();
                if cards.is_empty() {
                    return Html::default();
                }
                let total = cx.state.found.cards.iter().filter(of_kind).count();
                html! {
                    <section class="group" part="group" key={*name}>
                        { heading(cx.state.config.heading_level + 1, None, "group-title", html! {
                            <>{ cx.words.kinds[nth] }<span>{ " " }{ grouped(total) }</span></>
                        }) }
                        <div class="cards">{ for cards.into_iter().map(|at| card(cx, at)) }</div>
                    </section>
                }
            }) }
            if left > 0 {
                <p class="more"><button type="button" class="btn" part="more" onclick={cx.on(|| Action::More)}>
                    { plural(cx.words.more, next, &[]) }</button>
                    <span>{ fill(cx.words.left, &[&grouped(left)]) }</span></p>
            }
        </>
    }
}

fn card(cx: &Cx, at: usize) -> Html {
    let id = &cx.dialogue().cards[at].id;
    html! {
        <CardView key={id.clone()} loaded={Rc::clone(cx.loaded)} {at} words={cx.words} lang={cx.lang().to_owned()}
            terms={Rc::clone(&cx.terms)} level={cx.state.config.heading_level + 2} act={cx.act.clone()}
            open={cx.state.view.card.as_ref() == Some(id)} href={cx.state.card_link(id)} />
    }
}

/// No result is no dead end: what hides the cards is named, and dropped with one press.
fn none(cx: &Cx) -> Html {
    if cx.dialogue().cards.is_empty() {
        // Where cards were left out, the note above the cards says so.
        let empty = if cx.loaded.problems.is_empty() { cx.words.empty } else { cx.words.none_readable };
        return html! { <p class="none">{ empty }</p> };
    }
    let way_out = |(filter, count): &(Filter, usize)| {
        let filter = *filter;
        let words = match filter {
            Filter::Search => fill(cx.words.the_search, &[cx.state.view.q.trim()]),
            Filter::Facet(facet) => {
                let chosen = cx.state.view.chosen[facet as usize].iter();
                let names: Vec<String> = chosen.map(|value| cx.value_name(facet, value)).collect();
                format!("{}: {}", cx.words.facets[facet as usize], names.join(", "))
            }
        };
        html! {
            <li><button type="button" class="btn" onclick={cx.on(move || Action::Drop(filter))}>
                { plural(cx.words.drop, *count, &[&words]) }
            </button></li>
        }
    };
    let hidden_by = &cx.state.found.hidden_by;
    html! {
        <div class="none" part="none">
            { heading(cx.state.config.heading_level + 1, None, "none-title", cx.words.nothing.into()) }
            <p>{ if hidden_by.is_empty() { cx.words.nothing_at_all } else { cx.words.nothing_because } }</p>
            <ul role="list">
                { for hidden_by.iter().map(way_out) }
                if hidden_by.is_empty() {
                    <li><button type="button" class="btn" onclick={cx.on(|| Action::Clear)}>{ cx.words.clear_all }</button></li>
                }
            </ul>
        </div>
    }
}
