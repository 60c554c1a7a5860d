//! The values of a facet as checkboxes with their counts.

use crate::components::context::RenderContext;
use crate::dialogue::Role;
use crate::i18n::{grouped, plural};
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// All values of a facet. The countries of a single dialogue are grouped by their role in it.
pub fn all(context: &RenderContext, facet: Facet, values: usize) -> Html {
    if facet != Facet::Country || context.dialogue().is_collection() {
        return (0..values).map(|at| option(context, facet, at, at)).collect();
    }
    let role_of = |at: &usize| context.loaded.index.role_of(*at);
    html! {
        for role in [Role::Participant, Role::Discussed, Role::Theatre] {
            if (0..values).any(|at| role_of(&at) == role) {
                <div class="role">
                    <p class="role-name">{ context.phrases.country_roles[role as usize] }</p>
                    for at in (0..values).filter(|at| role_of(at) == role) {
                        { option(context, facet, at, at) }
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
    let id = AttrValue::from(format!("ds-{}-{nth}", facet.name()));
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
            <label for={id}>{ context.name_at(facet, position).to_owned() }</label>
            <span class="n">{ grouped(count) }</span>
            // Screen readers read a hidden description too.
            <span id={count_id} hidden=true>{ plural(context.phrases.cards, count, &[]) }</span>
        </div>
    }
}
