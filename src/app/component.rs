//! The root component: renders the store's state whenever the store asks for it.

use super::Store;
use super::foreign_changes::ForeignChanges;
use crate::components::page;
use crate::state::Action;
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::InputEventInit;
use yew::prelude::*;

/// The properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The store to show.
    pub store: Rc<Store>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The root component.
pub struct App {
    on_action: Callback<Action>,
    _compositions: EventListener,
    /// None only in a browser without observers.
    foreign_changes: Option<ForeignChanges>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let store = Rc::clone(&ctx.props().store);
        store.renderer.set_app(ctx.link().clone());
        let foreign_changes = ForeignChanges::new(&store.root).ok();
        let _compositions = EventListener::new(&store.root, "compositionend", repeat_input);
        App {
            on_action: Callback::from(move |action| store.dispatch(action)),
            _compositions,
            foreign_changes,
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        if let Some(changes) = &mut self.foreign_changes {
            changes.undo();
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _first: bool) {
        if let Some(changes) = &mut self.foreign_changes {
            changes.redo();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        page(&ctx.props().store.state_to_render(), &self.on_action)
    }
}

/// Says once more what was typed, because the last `input` event came while the character was still being composed.
fn repeat_input(event: &Event) {
    let init = InputEventInit::new();
    init.set_bubbles(true);
    if let (Some(field), Ok(input)) = (event.target(), InputEvent::new_with_event_init_dict("input", &init)) {
        let _cancelled = field.dispatch_event(&input);
    }
}
