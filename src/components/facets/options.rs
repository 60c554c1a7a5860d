//! The values of a facet as checkboxes with their counts.

use crate::components::context::RenderContext;
use crate::dialogue::Role;
use crate::i18n::{grouped, plural};
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// All values of a facet; the countries of one dialogue by their part in it.
pub fn all(context: &RenderContext, facet: Facet, values: usize) -> Html {
    let most = most(context, facet);
    if facet != Facet::Country || context.dialogue().is_collection() {
        return (0..values).map(|at| option(context, facet, at, at, most)).collect();
    }
    let role_of = |at: &usize| context.loaded.index.role_of(*at);
    html! {
        for role in [Role::Participant, Role::Discussed, Role::Theatre] {
            if (0..values).any(|at| role_of(&at) == role) {
                <div class="role">
                    <p class="role-name">{ context.phrases.country_roles[role as usize] }</p>
                    for at in (0..values).filter(|at| role_of(at) == role) {
                        { option(context, facet, at, at, most) }
                    }
                </div>
            }
        }
    }
}

/// The most cards that any value of a facet shows.
pub fn most(context: &RenderContext, facet: Facet) -> usize {
    context.state.results.counts[facet as usize].iter().copied().max().unwrap_or_default().max(1)
}

/// The value at the place `at`, as the `nth` of those that are shown. Ids count the shown ones, so that they stay
/// in order where the values of a long facet change theirs.
pub fn option(context: &RenderContext, facet: Facet, nth: usize, at: usize, most: usize) -> Html {
    let value = &context.loaded.index.values(facet)[at];
    let count = context.state.results.counts[facet as usize].get(at).copied().unwrap_or_default();
    let checked = context.state.view.current.chosen[facet as usize].contains(value);
    let id = AttrValue::from(format!("ds-{}-{nth}", facet.name()));
    let count_id = AttrValue::from(format!("{id}-n"));
    // The width is an attribute, since a strict policy forbids inline style, and `svg` is the one element without a
    // meaning that has it. The longest bar leaves room for the tick and the count.
    let width = format!("{}%", 70 * count / most);
    html! {
        <div class={classes!("opt", checked.then_some("on"), (count == 0).then_some("zero"))}>
            <input
                type="checkbox"
                id={&id}
                aria-describedby={&count_id}
                {checked}
                onchange={context.send(Action::Toggle(facet, value.clone()))}
            />
            <label for={id}>{ context.name_at(facet, at).to_owned() }</label>
            <span class="n">{ grouped(count) }</span>
            // A hidden description is still read out, and costs no layout.
            <span id={count_id} hidden=true>{ plural(context.phrases.cards, count, &[]) }</span>
            <svg aria-hidden="true" {width} height="2" class="bar" />
        </div>
    }
}
