//! What became of a link that was to be copied, where the person pressed.

use super::events::send;
use crate::i18n::Phrases;
use crate::state::{Action, Notice};
use yew::prelude::*;

/// The outcome of copying, as the content of a live region. Nothing for other notices. `field` is the id of the field with a link
/// that could not be copied.
pub fn outcome(
    phrases: &Phrases,
    notice: Option<&Notice>,
    field: AttrValue,
    on_action: &Callback<Action>,
) -> Html {
    match notice {
        Some(Notice::Copied) => html! {
            <span class="copied">{ phrases.copied }</span>
        },
        Some(Notice::ByHand(link)) => copy_by_hand(phrases, link, field, on_action),
        _ => Html::default(),
    }
}

fn copy_by_hand(phrases: &Phrases, link: &str, id: AttrValue, on_action: &Callback<Action>) -> Html {
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
            <label for={&id}>{ phrases.copy_by_hand }</label>
            <input {id} readonly=true value={link.to_owned()} />
            <button type="button" class="btn" onclick={send(on_action, Action::Dismiss)}>
                { phrases.close }
            </button>
        </div>
    }
}
