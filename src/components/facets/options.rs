//! The values of a facet as checkboxes with their counts.

use super::Values;
use crate::components::context::RenderContext;
use crate::dialogue::{CountryCode, Role};
use crate::i18n::Phrases;
use crate::search::facet::Facet;
use crate::state::Action;
use std::cmp::Reverse;
use yew::prelude::*;

/// So many values of a facet are shown at first; of a collection, one more.
const FIRST_VALUES: usize = 7;
/// So few values that are left over are shown too: a button would be no shorter.
const FEW: usize = 2;

/// The values of a short facet. The countries of a single dialogue are grouped by their role in it.
pub fn all(context: &RenderContext, facet: Facet, values: &Values) -> Html {
    let (first, rest) = first_and_rest(context, facet, values);
    let shows_all = context.state.facets[facet as usize].show_all;
    let mut shown: Vec<usize> = first;
    shown.extend(rest.iter().filter(|at| shows_all || is_named(context, facet, **at)));
    html! {
        <>
            { options(context, facet, &shown) }
            if !rest.is_empty() {
                { rest_button(context, facet, values, &rest, shows_all) }
            }
        </>
    }
}

/// The values with the most cards, and the others if they are many. Neither depends on the filters: no value moves while
/// the person ticks.
fn first_and_rest(context: &RenderContext, facet: Facet, values: &Values) -> (Vec<usize>, Vec<usize>) {
    let most = FIRST_VALUES + usize::from(context.dialogue().is_collection());
    let all = &values.positions;
    if all.len() <= most {
        return (all.clone(), Vec::new());
    }
    let size = |at: &usize| values.size(context, facet, *at);
    let mut first: Vec<usize> = all.iter().copied().filter(|at| size(at) > 1).collect();
    first.sort_by_key(|at| Reverse(size(at)));
    first.truncate(most);
    let rest: Vec<usize> = all.iter().copied().filter(|at| !first.contains(at)).collect();
    if rest.len() <= FEW { (all.clone(), Vec::new()) } else { (first, rest) }
}

/// Whether a value is checked, or was just unchecked.
pub fn is_named(context: &RenderContext, facet: Facet, at: usize) -> bool {
    let value = &context.loaded.index.values(facet)[at];
    let (state, facet) = (context.state, facet as usize);
    state.view.current.chosen[facet].contains(value) || state.facets[facet].recently_unchecked.contains(value)
}

fn rest_button(
    context: &RenderContext,
    facet: Facet,
    values: &Values,
    rest: &[usize],
    shows_all: bool,
) -> Html {
    let phrases = &context.phrases.overview;
    let is_of_one = rest.iter().all(|at| values.size(context, facet, *at) == 1);
    let sentence = if is_of_one { phrases.rest_of_one } else { phrases.rest };
    let label =
        if shows_all { phrases.fewer.to_owned() } else { context.phrases.plural(sentence, rest.len(), &[]) };
    html! {
        <button
            type="button"
            aria-expanded={shows_all.to_string()}
            class="line all"
            onclick={context.send(Action::ToggleShowAll(facet))}
        >
            { label }
        </button>
    }
}

/// What the countries of a group have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Role(Role),
    /// They sent a delegation, and are in no list of participants.
    Guest,
    /// They only state something.
    Speaker,
}

/// The groups in their order, each with the number in its id.
const GROUPS: [(Group, usize); 5] = [
    (Group::Role(Role::Participant), 0),
    (Group::Guest, 4),
    (Group::Role(Role::Discussed), 1),
    (Group::Role(Role::Theatre), 2),
    (Group::Speaker, 3),
];

impl Group {
    fn of(context: &RenderContext, at: usize) -> Group {
        let (dialogue, index) = (context.dialogue(), &context.loaded.index);
        let value = index.values(Facet::Country)[at].as_str();
        let is_in = |list: &[CountryCode]| list.iter().any(|code| **code == *value);
        match index.role_of(at) {
            Some(Role::Participant)
                if is_in(dialogue.parties(dialogue)) && !is_in(dialogue.sides(dialogue)) =>
            {
                Group::Guest
            }
            Some(role) => Group::Role(role),
            None => Group::Speaker,
        }
    }

    fn label(self, phrases: &Phrases) -> &'static str {
        match self {
            Group::Role(role) => phrases.country_roles[role as usize],
            Group::Guest => phrases.overview.also_sent,
            Group::Speaker => phrases.country_roles[3],
        }
    }
}

fn options(context: &RenderContext, facet: Facet, shown: &[usize]) -> Html {
    if facet != Facet::Country || context.dialogue().is_collection() {
        return shown.iter().enumerate().map(|(nth, at)| option(context, facet, nth, *at)).collect();
    }
    let grouped: Vec<(Group, usize)> = shown.iter().map(|at| (Group::of(context, *at), *at)).collect();
    html! {
        for (group, number) in GROUPS {
            if grouped.iter().any(|(of, _)| *of == group) {
                <div role="group" aria-labelledby={format!("--role-{number}")} class="role">
                    <p id={format!("--role-{number}")} class="role-name">{ group.label(context.phrases) }</p>
                    for (nth, (_, at)) in grouped.iter().enumerate().filter(|(_, (of, _))| *of == group) {
                        { option(context, facet, nth, *at) }
                    }
                </div>
            }
        }
    }
}

/// The value at `position` as a checkbox. Its id contains `nth`, its place on the screen: the values of a long facet change
/// their order.
pub fn option(context: &RenderContext, facet: Facet, nth: usize, position: usize) -> Html {
    let value = &context.loaded.index.values(facet)[position];
    let count = context.state.results.counts[facet as usize].get(position).copied().unwrap_or_default();
    let checked = context.state.view.current.chosen[facet as usize].contains(value);
    let id = AttrValue::from(format!("--{}-{nth}", facet.name()));
    let count_id = AttrValue::from(format!("{id}-n"));
    html! {
        <div class={classes!("opt", checked.then_some("on"), (count == 0).then_some("zero"))}>
            <input
                type="checkbox"
                id={&id}
                aria-describedby={&count_id}
                {checked}
                onchange={context.send(Action::Toggle(facet, value.clone()))}
            />
            <label for={id}>{ context.name_html(facet, position) }</label>
            <span aria-hidden="true" class="n">{ context.phrases.number(count) }</span>
            // Screen readers read a hidden description too.
            <span id={count_id} hidden=true>
                { context.phrases.plural(context.phrases.cards, count, &[]) }
            </span>
        </div>
    }
}
