//! The facets with their counts.

mod long;
mod options;

use super::context::RenderContext;
use crate::describe;
use crate::i18n::plural;
use crate::search::facet::Facet;
use crate::state::{Action, State, facet_button_id};
use fixedbitset::FixedBitSet;
use std::rc::Rc;
use yew::prelude::*;

/// What the facets are rendered from.
#[derive(Clone, Properties)]
pub struct FacetsProps {
    /// The state to show.
    pub state: Rc<State>,
    /// Receives what the person does.
    pub on_action: Callback<Action>,
}

impl PartialEq for FacetsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.on_action == other.on_action
    }
}

/// The facets.
pub struct Facets;

impl Component for Facets {
    type Message = ();
    type Properties = FacetsProps;

    fn create(_: &Context<Self>) -> Self {
        Facets
    }

    /// While a person types, the counts are rendered later, with the cards below the window: they take as long as the
    /// cards. After a tick they are rendered at once. Otherwise values would move under a pointer.
    fn changed(&mut self, ctx: &Context<Self>, before: &FacetsProps) -> bool {
        let (now, before) = (&ctx.props().state, &before.state);
        // Laying out the cards that are there already changes no count.
        let only_layout =
            before.render.lazy_layout && !now.render.lazy_layout && Rc::ptr_eq(&now.results, &before.results);
        !(now.render.is_first_screen() || only_layout)
            || now.view.current.chosen != before.view.current.chosen
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FacetsProps { state, on_action } = ctx.props();
        let Some(loaded) = state.loaded() else { return Html::default() };
        let context = RenderContext::new(state, loaded, on_action);
        html! {
            <div class="facets">
                for facet in Facet::ALL {
                    { self::facet(&context, facet) }
                }
            </div>
        }
    }
}

/// The values of a facet that a person may choose: in a chosen meeting, those that its cards have.
struct Values {
    /// Their positions, in the order of the record.
    positions: Vec<usize>,
    /// The cards of the chosen meeting.
    of_meeting: Option<FixedBitSet>,
}

impl Values {
    fn new(context: &RenderContext, facet: Facet) -> Values {
        let index = &context.loaded.index;
        // Another meeting can be added to the chosen one.
        let meeting = context.state.meeting().filter(|_| facet != Facet::Dialogue);
        let of_meeting = meeting.map(|at| index.with_value(Facet::Dialogue, at));
        let mut values = Values { positions: (0..index.values(facet).len()).collect(), of_meeting };
        if values.of_meeting.is_some() {
            let mut positions = std::mem::take(&mut values.positions);
            positions
                .retain(|at| values.size(context, facet, *at) > 0 || options::is_named(context, facet, *at));
            values.positions = positions;
        }
        values
    }

    /// How many cards have the value at a position, without any filter.
    fn size(&self, context: &RenderContext, facet: Facet, at: usize) -> usize {
        let index = &context.loaded.index;
        match &self.of_meeting {
            Some(cards) => index.count(facet, at, cards),
            None => index.size(facet, at),
        }
    }
}

fn facet(context: &RenderContext, facet: Facet) -> Html {
    let chosen = context.state.view.current.chosen[facet as usize].len();
    let all = Values::new(context, facet);
    let values = all.positions.len();
    // A facet with one value narrows nothing down.
    if values < 2 && chosen == 0 {
        return Html::default();
    }
    let expanded = context.state.facets[facet as usize].expanded;
    let name = describe::facet_name(context.phrases, context.dialogue(), facet);
    let id = AttrValue::from(format!("--{}", facet.name()));
    let on_action = context.on_action.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if expanded && event.key() == "Escape" {
            // A dialog of the page stays open.
            event.prevent_default();
            event.stop_propagation();
            on_action.emit(Action::Collapse(facet));
        }
    });
    let options = if values > long::LONG_FACET {
        long::options(context, facet, &all)
    } else {
        options::all(context, facet, &all)
    };
    html! {
        <fieldset part="facet" class={classes!("facet", expanded.then_some("open"))} {onkeydown}>
            <legend>{ name }</legend>
            <button
                type="button"
                id={facet_button_id(facet)}
                aria-expanded={expanded.to_string()}
                aria-controls={&id}
                class="btn fold"
                onclick={context.send(Action::ToggleExpanded(facet))}
            >
                { name }
                if chosen > 0 {
                    <b>{ " " }{ chosen }</b>
                }
            </button>
            <div {id} class="options">
                // Where the options cover the results.
                <button type="button" class="btn to-results" onclick={context.send(Action::GoToResults)}>
                    { plural(context.phrases.show_results, context.state.results.total, &[]) }
                </button>
                { options }
            </div>
        </fieldset>
    }
}
