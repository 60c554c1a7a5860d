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
        let name = fill(phrases.matching, &[q]);
        chips.push(chip(context, &name, name.clone().into(), Action::ClearFilter(Filter::Search)));
    }
    for facet in Facet::ALL {
        for value in &view.chosen[facet as usize] {
            let name = context.value_name(facet, value);
            let position = context.loaded.index.value_position(facet, value);
            let shown = position.map_or_else(|| name.clone().into(), |at| context.name_html(facet, at));
            chips.push(chip(context, &name, shown, Action::Remove(facet, value.clone())));
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

/// A filter: its name for the accessible name, and as it is shown.
fn chip(context: &RenderContext, name: &str, shown: Html, action: Action) -> Html {
    html! {
        <li>
            <button
                type="button"
                part="chip"
                aria-label={fill(context.phrases.remove, &[name])}
                class="chip"
                onclick={context.send(action)}
            >
                { shown }
                <span aria-hidden="true" class="x">{ "×" }</span>
            </button>
        </li>
    }
}
