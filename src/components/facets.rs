//! The facets with their counts.

mod long;
mod options;

use super::context::RenderContext;
use crate::describe;
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
        let facets = Facet::ALL.map(|facet| (facet, Values::new(&context, facet)));
        let facets: Vec<&(Facet, Values)> =
            facets.iter().filter(|(facet, values)| values.are_useful(&context, *facet)).collect();
        html! {
            <div class="facets" onkeydown={close_by_escape(&context)}>
                // Where there is no room for the values, they are below all the buttons, which keep their places.
                <div class="folds">
                    for (facet, _) in facets.iter().copied() {
                        { button(&context, *facet) }
                    }
                </div>
                for (facet, values) in facets.iter().copied() {
                    { self::facet(&context, *facet, values) }
                }
            </div>
        }
    }
}

/// A listener that closes the open values. A dialog of the page stays open then.
fn close_by_escape(context: &RenderContext) -> Callback<KeyboardEvent> {
    let expanded = Facet::ALL.into_iter().find(|facet| context.state.facets[*facet as usize].expanded);
    let on_action = context.on_action.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(facet) = expanded.filter(|_| event.key() == "Escape") {
            event.prevent_default();
            event.stop_propagation();
            on_action.emit(Action::Collapse(facet));
        }
    })
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

    /// Whether the facet is shown: one value narrows nothing down.
    fn are_useful(&self, context: &RenderContext, facet: Facet) -> bool {
        self.positions.len() >= 2 || !context.state.view.current.chosen[facet as usize].is_empty()
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

/// The button that shows the values of a facet where there is no room for all.
fn button(context: &RenderContext, facet: Facet) -> Html {
    let chosen = context.state.view.current.chosen[facet as usize].len();
    html! {
        <button
            type="button"
            id={facet_button_id(facet)}
            aria-expanded={context.state.facets[facet as usize].expanded.to_string()}
            aria-controls={values_id(facet)}
            class="btn fold"
            onclick={context.send(Action::ToggleExpanded(facet))}
        >
            { describe::facet_name(context.phrases, context.dialogue(), facet) }
            if chosen > 0 {
                <b>{ " " }{ context.phrases.number(chosen) }</b>
            }
        </button>
    }
}

fn facet(context: &RenderContext, facet: Facet, values: &Values) -> Html {
    let expanded = context.state.facets[facet as usize].expanded;
    let options = if values.positions.len() > long::LONG_FACET {
        long::options(context, facet, values)
    } else {
        options::all(context, facet, values)
    };
    html! {
        <fieldset part="facet" class={classes!("facet", expanded.then_some("open"))}>
            <legend>{ describe::facet_name(context.phrases, context.dialogue(), facet) }</legend>
            <div id={values_id(facet)} class="options">
                // Where the options cover the results.
                <button type="button" class="btn to-results" onclick={context.send(Action::GoToResults)}>
                    { context.phrases.plural(context.phrases.show_results, context.state.results.total, &[]) }
                </button>
                { options }
            </div>
        </fieldset>
    }
}

fn values_id(facet: Facet) -> String {
    format!("--{}", facet.name())
}
