//! The cards a view shows: their count, what narrows them down, the cards by kind, and help where
//! there are none.

use super::card::CardProps;

use super::facets::preparing;
use super::tag::{Child, Tag, button, row, tag};
use super::{Cx, heading, piece};
use crate::i18n::{fill, grouped, plural};
use crate::search::Filter;
use crate::search::facet::{Facet, KINDS, kind_position};
use crate::search::view::Sort;
use crate::state::{Action, CardLinks};
use std::rc::Rc;
use yew::Html;
use yew::virtual_dom::Key;

/// The results.
pub fn results(cx: &Cx) -> Tag {
    let status = tag("p")
        .attr("part", "status")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .attr("id", "ds-status")
        .class("status")
        .child(count(cx));
    tag("div")
        .attr("part", "results")
        .class("results")
        .child(tag("div").class("bar-row").child(status).child(chips(cx)).child(orders(cx)))
        .child(stray(cx))
        .child(list(cx))
}

fn list(cx: &Cx) -> Tag {
    if cx.state.is_waiting() {
        preparing(cx)
    } else if cx.state.found.cards.is_empty() {
        none(cx)
    } else {
        groups(cx)
    }
}

/// The orders that the cards of a collection can stand in.
fn orders(cx: &Cx) -> Option<Tag> {
    if !cx.dialogue().is_collection() || cx.loaded.coming > 0 {
        return None;
    }
    let mut orders = tag("div").attr("role", "group").attr("aria-label", cx.phrases.order).class("orders");
    for sort in Sort::ALL {
        let searched = sort == Sort::Record && !cx.terms.is_empty();
        let words = if searched { cx.phrases.best_first } else { cx.phrases.orders[sort as usize] };
        let order = button(cx.act, Action::Sort(sort))
            .attr("aria-pressed", sort == cx.state.view.sort)
            .class("tag")
            .child(words);
        orders = orders.child(order);
    }
    Some(orders)
}

fn count(cx: &Cx) -> String {
    if cx.state.is_waiting() {
        return plural(cx.phrases.cards, cx.state.all(), &[]);
    }

    let (found, all) = (cx.state.found.total, cx.state.all());
    if cx.state.view.is_narrowed() {
        fill(cx.phrases.some_cards, &[&grouped(found), &grouped(all)])
    } else {
        plural(cx.phrases.cards, all, &[])
    }
}

fn chips(cx: &Cx) -> Option<Tag> {
    if !cx.state.view.is_narrowed() {
        return None;
    }
    let mut chips = tag("ul").attr("role", "list").class("chips");
    let q = cx.state.view.q.trim();
    if !q.is_empty() {
        chips = chips.child(chip(cx, fill(cx.phrases.matching, &[q]), Action::Drop(Filter::Search)));
    }
    for facet in Facet::ALL {
        for value in &cx.state.view.chosen[facet as usize] {
            chips = chips.child(chip(cx, cx.value_name(facet, value), Action::Remove(facet, value.clone())));
        }
    }
    let clear = button(cx.act, Action::Clear).class("chip clear").child(cx.phrases.clear_all);
    Some(chips.child(tag("li").child(clear)))
}

fn chip(cx: &Cx, words: String, action: Action) -> Tag {
    let chip = button(cx.act, action)
        .attr("part", "chip")
        .attr("aria-label", fill(cx.phrases.remove, &[&words]))
        .class("chip")
        .child(words)
        .child(tag("span").attr("aria-hidden", "true").class("x").child("×"));
    tag("li").child(chip)
}

/// The card a link leads to is shown even where the filters or the end of the page would hide it.
fn stray(cx: &Cx) -> Option<Tag> {
    let at = cx.state.stray()?;
    let fits = cx.state.found.matching.contains(at);
    let note = if fits { cx.phrases.linked_card } else { cx.phrases.linked_card_hidden };
    let stray = tag("section").class("stray").child(tag("p").class("stray-note").child(note)).child(
        tag("div").class("cards").child(card(cx, &CardLinks::new(cx.state), at, Key::from("linked"), true)),
    );
    Some(stray)
}

fn groups(cx: &Cx) -> Tag {
    let mut groups = row();
    if cx.dialogue().is_collection() {
        groups = groups.child(all(cx));
    } else {
        let links = CardLinks::new(cx.state);
        for nth in 0..KINDS.len() {
            groups = groups.child(group(cx, &links, nth));
        }
    }
    let left = cx.state.found.total - cx.state.on_page().len();
    let next = left.min(cx.state.config.page_size);
    let more = (left > 0 && cx.loaded.coming == 0 && !cx.state.brief).then(|| {
        let more = button(cx.act, Action::More).attr("part", "more").class("btn");
        tag("p")
            .class("more")
            .child(more.child(plural(cx.phrases.more, next, &[])))
            .child(tag("span").child(fill(cx.phrases.left, &[&grouped(left)])))
    });
    groups.child(more)
}

/// The cards of a collection, in the order of the view: each says what it is and what it is from.
fn all(cx: &Cx) -> Tag {
    let (seats, links) = (&cx.state.seats, CardLinks::new(cx.state));
    let mut cards = tag("div").class(if cx.state.far { "cards flat far" } else { "cards flat" });
    for (nth, (at, seat)) in seats.all().enumerate() {
        if nth == seats.len() {
            // All behind it wait unseen; none of them needs to be drawn to be told so.
            cards = cards.child(tag("hr").key("rest"));
        }
        cards = cards.child(card(cx, &links, at, Key::from(seat), nth < seats.len()));
    }
    cards
}

/// The cards of one kind.
fn group(cx: &Cx, links: &CardLinks, nth: usize) -> Option<Tag> {
    let name = KINDS[nth];
    let mut cards = tag("div").class("cards");
    let mut any = false;
    for (at, seat) in cx.state.seats.seen() {
        if kind_position(&cx.dialogue().cards[at]) == nth {
            cards = cards.child(card(cx, links, at, Key::from(seat), true));
            any = true;
        }
    }
    if !any {
        return None;
    }
    let total = cx.state.found.by_kind[nth];
    let title = heading(cx.state.config.heading_level + 1, None, "group-title")
        .child(cx.phrases.kinds[nth])
        .child(tag("span").child(" ").child(grouped(total)));
    Some(tag("section").attr("part", "group").class("group").key(name).child(title).child(cards))
}

fn card(cx: &Cx, links: &CardLinks, at: usize, seat: Key, seen: bool) -> Html {
    let id = &cx.dialogue().cards[at].id;
    let props = CardProps {
        loaded: Rc::clone(cx.loaded),
        at,
        phrases: cx.phrases,
        lang: cx.lang().to_owned(),
        terms: Rc::clone(&cx.terms),
        level: cx.state.config.heading_level + if cx.dialogue().is_collection() { 1 } else { 2 },
        open: cx.state.view.card.as_ref() == Some(id),
        href: if seen { links.to(id) } else { None },
        seen,
        brief: cx.state.brief,
        act: cx.act.clone(),
    };
    piece::card(props, seat)
}

/// No result is no dead end: what hides the cards is named, and dropped with one press.
fn none(cx: &Cx) -> Tag {
    if cx.dialogue().cards.is_empty() {
        // Where cards were left out, the note above the cards says so.
        let empty = if cx.loaded.problems.is_empty() { cx.phrases.empty } else { cx.phrases.none_readable };
        return tag("p").class("none").child(empty);
    }
    let hidden_by = &cx.state.found.hidden_by;
    let mut ways_out = tag("ul").attr("role", "list");
    for (filter, count) in hidden_by {
        let words = plural(cx.phrases.drop, *count, &[&name(cx, *filter)]);
        ways_out = ways_out.child(way_out(cx, Action::Drop(*filter), words));
    }
    if hidden_by.is_empty() {
        ways_out = ways_out.child(way_out(cx, Action::Clear, cx.phrases.clear_all));
    }
    let why = if hidden_by.is_empty() { cx.phrases.nothing_at_all } else { cx.phrases.nothing_because };
    tag("div")
        .attr("part", "none")
        .class("none")
        .child(heading(cx.state.config.heading_level + 1, None, "none-title").child(cx.phrases.nothing))
        .child(tag("p").child(why))
        .child(ways_out)
}

fn way_out(cx: &Cx, action: Action, words: impl Child) -> Tag {
    tag("li").child(button(cx.act, action).class("btn").child(words))
}

/// What a filter asks for, in words.
fn name(cx: &Cx, filter: Filter) -> String {
    let facet = match filter {
        Filter::Search => return fill(cx.phrases.the_search, &[cx.state.view.q.trim()]),
        Filter::Facet(facet) => facet,
    };
    let mut name = String::from(cx.phrases.facets[facet as usize]);
    for (nth, value) in cx.state.view.chosen[facet as usize].iter().enumerate() {
        name.push_str(if nth == 0 { ": " } else { ", " });
        name.push_str(&cx.value_name(facet, value));
    }
    name
}
