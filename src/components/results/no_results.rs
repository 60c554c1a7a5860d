//! The message for a view without cards, with buttons that remove the filters that hide them.

use crate::components::context::RenderContext;
use crate::components::elements::heading;
use crate::describe;
use crate::i18n::fill;
use crate::search::Filter;
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// The message in place of cards.
pub fn no_results(context: &RenderContext) -> Html {
    let phrases = context.phrases;
    if context.dialogue().cards.is_empty() {
        // If cards were left out, the list of problems names them.
        let empty = if context.loaded.problems.is_empty() { phrases.empty } else { phrases.none_readable };
        return html! {
            <p class="none">{ empty }</p>
        };
    }
    let index = &context.loaded.index;
    let is_of_empty_meeting = match context.state.view.current.chosen[Facet::Dialogue as usize].as_slice() {
        [only] => {
            index.value_position(Facet::Dialogue, only).is_some_and(|at| index.size(Facet::Dialogue, at) == 0)
        }
        _ => false,
    };
    if is_of_empty_meeting {
        return html! {
            <p class="none">{ phrases.empty_meeting }</p>
        };
    }
    let hidden_by = &context.state.results.hidden_by;
    let why = if hidden_by.is_empty() { phrases.nothing_at_all } else { phrases.nothing_because };
    let level = context.state.config.heading_level + 1;
    html! {
        <div part="none" class="none">
            { heading(level, None, "none-title", phrases.nothing.into()) }
            <p>{ why }</p>
            <ul role="list">
                for (filter, count) in hidden_by {
                    { suggestion(context, Action::ClearFilter(*filter), phrases.plural(phrases.drop, *count, &[&name(context, *filter)])) }
                }
                if hidden_by.is_empty() {
                    { suggestion(context, Action::ClearFilters, phrases.clear_all.to_owned()) }
                }
            </ul>
        </div>
    }
}

fn suggestion(context: &RenderContext, action: Action, label: String) -> Html {
    html! {
        <li>
            <button type="button" class="btn" onclick={context.send(action)}>{ label }</button>
        </li>
    }
}

/// A filter in words.
fn name(context: &RenderContext, filter: Filter) -> String {
    let facet = match filter {
        Filter::Search => return fill(context.phrases.the_search, &[context.state.view.current.q.trim()]),
        Filter::Facet(facet) => facet,
    };
    let chosen = &context.state.view.current.chosen[facet as usize];
    let values: Vec<String> = chosen.iter().map(|value| context.value_name(facet, value)).collect();
    let name = describe::facet_name(context.phrases, context.dialogue(), facet);
    if values.is_empty() {
        name.to_owned()
    } else {
        [name, &context.phrases.list(&values)].join(context.phrases.label_separator)
    }
}
