//! A facet of many values: the largest of them, all of them, and a search among them.

use super::{most, option};
use crate::components::Cx;
use crate::components::on::On;
use crate::components::tag::{Tag, button, tag};
use crate::i18n::{fill, grouped, plural};
use crate::search::facet::Facet;
use crate::search::fold::{has, plain};
use crate::state::Action;
use std::cmp::Reverse;

/// A facet of more values is long. Up to here all stand, since to look them over takes less than to
/// ask for them.
pub const LONG: usize = 20;
/// As many values of a long facet as are shown at first.
const FEW: usize = 10;
/// As many as are shown at all: a list of thousands helps nobody, and the search is beside it.
const MANY: usize = 100;

/// The values that are shown, the chosen ones always among them, and those that were, and the ways to the others.
pub fn options(cx: &Cx, facet: Facet) -> Tag {
    let at = facet as usize;
    let (sought, whole) = (cx.state.sought[at].as_str(), cx.state.whole[at]);
    let all = cx.loaded.index.values(facet).len();
    let room = if whole || !sought.is_empty() { MANY } else { FEW };
    let (shown, fitting) = shown(cx, facet, sought, room);
    let most = most(cx, facet);
    let mut values = tag("div").class("values");
    for (nth, place) in shown.iter().enumerate() {
        values = values.child(option(cx, facet, nth, *place, most));
    }
    let left = fitting.saturating_sub(shown.len());
    let note = match (fitting, left) {
        (0, _) => Some(cx.phrases.no_value.to_owned()),
        (_, left) if left > 0 && room == MANY => Some(fill(cx.phrases.more_values, &[&grouped(left)])),
        _ => None,
    };
    let words = if whole { cx.phrases.largest.to_owned() } else { plural(cx.phrases.show_all, all, &[]) };
    let toggle = sought.is_empty().then(|| {
        button(cx.act, Action::Whole(facet)).attr("aria-expanded", whole).class("btn all").child(words)
    });
    tag("div")
        .child(search(cx, facet, sought))
        .child(values)
        .child(note.map(|note| tag("p").class("more-values").child(note)))
        .child(toggle)
}

fn search(cx: &Cx, facet: Facet, sought: &str) -> Tag {
    let name = fill(cx.phrases.find_value, &[cx.phrases.facets[facet as usize]]);
    // No second search box: there is one, and this looks through names alone.
    tag("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", name.clone())
        .attr("placeholder", name)
        .class("seek")
        .value(sought)
        .on(cx.act, On::Seek(facet))
}

/// The places of at most `room` values, those of most cards first, and of the chosen ones; and how
/// many fit what is sought.
fn shown(cx: &Cx, facet: Facet, sought: &str, room: usize) -> (Vec<usize>, usize) {
    let counts = &cx.state.found.counts[facet as usize];
    let sought = plain(sought.trim());
    let fits = |place: usize| sought.is_empty() || has(&plain(cx.name_at(facet, place)), &sought);
    let mut places = Vec::new();
    let mut fitting = 0;
    let mut largest_first: Vec<usize> = (0..counts.len()).collect();
    largest_first.sort_by_key(|place| Reverse(counts[*place]));
    for place in largest_first.into_iter().filter(|place| fits(*place)) {
        fitting += 1;
        if fitting <= room {
            places.push(place);
        }
    }
    let at = facet as usize;
    let named = [&cx.state.view.chosen[at], &cx.state.kept[at]];
    // In one order, so that a value that is unticked stands where it stood, with the focus.
    for (place, value) in cx.loaded.index.values(facet).iter().enumerate() {
        if named.into_iter().flatten().any(|named| **named == **value) && !places.contains(&place) {
            places.push(place);
        }
    }
    (places, fitting)
}
