//! A link that a script of the page could not copy.

use super::events::send;
use crate::i18n::Phrases;
use crate::state::Action;
use crate::state::share::FIELD_ID;
use yew::prelude::*;

/// The link, to be copied by hand, as the content of a live region.
pub fn copy_by_hand(phrases: &Phrases, link: &str, on_action: &Callback<Action>) -> Html {
    let on_action_of_key = on_action.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // A dialog of the page must not close too.
            event.prevent_default();
            event.stop_propagation();
            on_action_of_key.emit(Action::Dismiss);
        }
    });
    html! {
        <div class="by-hand" {onkeydown}>
            <label for={FIELD_ID}>{ phrases.copy_by_hand }</label>
            <input id={FIELD_ID} readonly=true value={link.to_owned()} />
            <button type="button" class="btn" onclick={send(on_action, Action::Dismiss)}>
                { phrases.close }
            </button>
        </div>
    }
}
