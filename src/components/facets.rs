//! The find bar: the search box, and the facets with their counts.

mod long;

use super::on::On;
use super::tag::{Tag, button, tag};
use super::{Cx, PageProps, piece};
use crate::dialogue::Role;
use crate::dialogue::limits::MAX_QUERY;
use crate::i18n::{fill, grouped, plural};
use crate::search::facet::Facet;
use crate::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// The find bar.
pub fn find(cx: &Cx) -> Tag {
    let input = tag("input")
        .attr("id", "ds-search")
        .attr("part", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", cx.phrases.find_hint)
        .attr("maxlength", MAX_QUERY.to_string())
        .class("search")
        .value(&cx.state.view.q)
        .on(cx.act, On::Type(Action::Search));
    let find = if cx.dialogue().is_collection() { cx.phrases.find_all } else { cx.phrases.find };
    // At every key Chromium goes through the fields of the box's form or, where it has none, through all those
    // of the page. With a disabled button a form of its own goes nowhere at Enter, and nobody is told of it.
    let form = tag("form")
        .child(tag("label").attr("for", "ds-search").class("find-label").child(find))
        .child(input)
        .child(tag("input").attr("type", "submit").attr("hidden", "").attr("disabled", ""));
    tag("div")
        .attr("part", "find")
        .attr("role", "search")
        .class("find")
        .child(form)
        .child(if cx.loaded.coming > 0 { preparing(cx).into() } else { facets(cx) })
}

/// How far the reading of a large collection has come: until it is done there are no counts.
pub fn preparing(cx: &Cx) -> Tag {
    let (read, all) = (cx.state.read, cx.state.all());
    let bar = tag("progress").attr("max", all.to_string()).attr("value", read.to_string());
    let words = fill(cx.phrases.preparing, &[&grouped(read), &grouped(all)]);
    tag("label").class("preparing").child(words).child(bar)
}

fn facets(cx: &Cx) -> Html {
    piece::facets(PageProps { state: Rc::clone(cx.state), act: cx.act.clone() })
}

/// The facets.
pub fn all(cx: &Cx) -> Tag {
    let mut facets = tag("div").class("facets");
    for facet in Facet::ALL {
        facets = facets.child(self::facet(cx, facet));
    }
    facets
}

fn facet(cx: &Cx, facet: Facet) -> Option<Tag> {
    let chosen = &cx.state.view.chosen[facet as usize];
    let values = cx.loaded.index.values(facet).len();
    // A facet that cannot tell cards apart is no help.
    if values < 2 && chosen.is_empty() {
        return None;
    }
    let unfolded = cx.state.unfolded[facet as usize];
    let name = cx.phrases.facets[facet as usize];
    let id = ["ds-", facet.name()].concat();
    let count = (!chosen.is_empty()).then(|| tag("b").child(" ").child(chosen.len().to_string()));
    let fold = button(cx.act, Action::Fold(facet))
        .attr("aria-expanded", unfolded)
        .attr("aria-controls", id.clone())
        .class("btn fold")
        .child(name)
        .child(count);
    let options = if values > long::LONG { long::options(cx, facet) } else { short(cx, facet, values) };
    let fieldset = tag("fieldset")
        .attr("part", "facet")
        .class(if unfolded { "facet open" } else { "facet" })
        .child(tag("legend").child(name))
        .child(fold)
        .child(options.attr("id", id).class("options"));
    Some(fieldset)
}

/// The most cards that any value of a facet shows.
fn most(cx: &Cx, facet: Facet) -> usize {
    cx.state.found.counts[facet as usize].iter().copied().max().unwrap_or_default().max(1)
}

/// All values; countries by their part in the record.
fn short(cx: &Cx, facet: Facet, values: usize) -> Tag {
    let most = most(cx, facet);
    let mut options = tag("div");
    if facet != Facet::Country || cx.dialogue().is_collection() {
        for at in 0..values {
            options = options.child(option(cx, facet, at, at, most));
        }
        return options;
    }
    let role_of = |at: usize| cx.loaded.index.role_of(at);
    for role in [Role::Participant, Role::Discussed, Role::Theatre] {
        if (0..values).all(|at| role_of(at) != role) {
            continue;
        }
        let name = cx.phrases.country_roles[role as usize];
        let mut of_role = tag("div").class("role").child(tag("p").class("role-name").child(name));
        for at in (0..values).filter(|at| role_of(*at) == role) {
            of_role = of_role.child(option(cx, facet, at, at, most));
        }
        options = options.child(of_role);
    }
    options
}

/// The value at the place `at`, as the `nth` of those that are shown. The ids go by the latter, so that
/// they stay where values of a long facet change their order.
fn option(cx: &Cx, facet: Facet, nth: usize, at: usize, most: usize) -> Tag {
    let value = &cx.loaded.index.values(facet)[at];
    let count = cx.state.found.counts[facet as usize].get(at).copied().unwrap_or_default();
    let checked = cx.state.view.chosen[facet as usize].iter().any(|chosen| chosen == value);
    let id = ["ds-", facet.name(), "-", &nth.to_string()].concat();
    let count_id = [&id, "-n"].concat();
    let tick = tag("input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .attr("aria-describedby", count_id.clone())
        .checked(checked)
        .on(cx.act, On::Tick(Action::Toggle(facet, value.clone())));
    // The width is an attribute, since a strict policy forbids inline style, and HTML has one for no element that
    // means nothing. The longest bar leaves room for the tick and the count.
    let width = [&(70 * count / most).to_string(), "%"].concat();
    let counted = plural(cx.phrases.cards, count, &[]);
    tag("div")
        .classes(&["opt", if checked { "on" } else { "" }, if count == 0 { "zero" } else { "" }])
        .child(tick)
        .child(tag("label").attr("for", id).child(cx.name_at(facet, at).to_owned()))
        .child(tag("span").class("n").child(grouped(count)))
        // A description is read although it is hidden, and what has no box costs no layout.
        .child(tag("span").attr("id", count_id).attr("hidden", "").child(counted))
        .child(tag("svg").attr("aria-hidden", "true").attr("width", width).attr("height", "2").class("bar"))
}
