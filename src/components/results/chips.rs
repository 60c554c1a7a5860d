//! The active filters, each a button that removes it.

use crate::components::context::RenderContext;
use crate::i18n::fill;
use crate::search::Filter;
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// The active filters. Renders nothing if there are none.
pub fn chips(context: &RenderContext) -> Html {
    let (view, phrases) = (&context.state.view.current, context.phrases);
    if !view.is_narrowed() {
        return Html::default();
    }
    let mut chips: Vec<Html> = Vec::new();
    let q = view.q.trim();
    if !q.is_empty() {
        chips.push(chip(context, fill(phrases.matching, &[q]), Action::ClearFilter(Filter::Search)));
    }
    for facet in Facet::ALL {
        for value in &view.chosen[facet as usize] {
            let name = context.value_name(facet, value);
            chips.push(chip(context, name, Action::Remove(facet, value.clone())));
        }
    }
    html! {
        <ul role="list" class="chips">
            { for chips }
            <li>
                <button type="button" class="chip clear" onclick={context.send(Action::ClearFilters)}>
                    { phrases.clear_all }
                </button>
            </li>
        </ul>
    }
}

fn chip(context: &RenderContext, name: String, action: Action) -> Html {
    html! {
        <li>
            <button
                type="button"
                part="chip"
                aria-label={fill(context.phrases.remove, &[&name])}
                class="chip"
                onclick={context.send(action)}
            >
                { name }
                <span aria-hidden="true" class="x">{ "×" }</span>
            </button>
        </li>
    }
}
