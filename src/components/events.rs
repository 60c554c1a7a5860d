//! Event listeners that send an action.

use crate::search::Typing;
use crate::state::Action;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A listener that sends `action`.
pub fn send<E: 'static>(on_action: &Callback<Action>, action: Action) -> Callback<E> {
    on_action.reform(move |_| action.clone())
}

/// A listener of a link that sends `action` instead of following it. The browser handles clicks with a modifier key: it
/// opens a tab or downloads.
pub fn follow(on_action: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            on_action.emit(action.clone());
        }
    })
}

/// The text of the field that was typed into.
pub fn typed(event: &InputEvent) -> String {
    // Unchecked: if the element was moved to another document, the class of the field belongs to that document.
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// Whether the person is composing the last character in the field.
pub fn typing(event: &InputEvent) -> Typing {
    if event.is_composing() { Typing::Composing } else { Typing::Finished }
}
