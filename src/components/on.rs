//! What elements hear, and what is done then.

use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

/// An event, and what it does. One type of listener for all: each closure would bring the code that
/// calls and drops it.
pub enum On {
    /// A press.
    Press(Action),
    /// A press on a link. With a modifier it is the browser's: a new tab, a download.
    Follow(Action),
    /// A box is ticked or unticked.
    Tick(Action),
    /// A box is typed into; its words are handed on.
    Type(fn(String) -> Action),
    /// A box is typed into that looks for a value of a facet.
    Seek(Facet),
}

/// An event of one element, and who takes the action.
pub struct Hearer {
    /// What is heard and done.
    pub on: On,
    /// Takes the action.
    pub act: Callback<Action>,
}

impl Listener for Hearer {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Press(_) | On::Follow(_) => ListenerKind::onclick,
            On::Tick(_) => ListenerKind::onchange,
            On::Type(_) | On::Seek(_) => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: Event) {
        let action = match &self.on {
            On::Press(action) | On::Tick(action) => action.clone(),
            On::Follow(_) if is_modified(&event) => return,
            On::Follow(action) => {
                event.prevent_default();
                action.clone()
            }
            On::Type(action) => action(typed(&event)),
            On::Seek(facet) => Action::Seek(*facet, typed(&event)),
        };
        self.act.emit(action);
    }

    fn passive(&self) -> bool {
        false
    }
}

#[cfg(target_arch = "wasm32")]
fn typed(event: &Event) -> String {
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}

#[cfg(target_arch = "wasm32")]
fn is_modified(event: &Event) -> bool {
    let event: &MouseEvent = wasm_bindgen::JsCast::unchecked_ref(event);
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// No event comes on the host.
#[cfg(not(target_arch = "wasm32"))]
fn typed(_: &Event) -> String {
    String::new()
}

#[cfg(not(target_arch = "wasm32"))]
fn is_modified(_: &Event) -> bool {
    false
}
