//! Copying a link: what is copied, and what became of it.

use super::{Effect, Notice, State};
use std::borrow::Cow;

/// The id of the button that copies the link of a card, or of the view.
pub fn button_id(card: Option<&str>) -> Cow<'static, str> {
    card.map_or("--share".into(), |id| format!("--share-of-{id}").into())
}

/// The id of the field with a link that could not be copied.
pub fn field_id(card: Option<&str>) -> Cow<'static, str> {
    card.map_or("--by-hand".into(), |id| format!("--by-hand-of-{id}").into())
}

/// Copies the link of a card, or of the view.
pub(super) fn copy(state: &mut State, card: Option<String>) -> Vec<Effect> {
    // A second copy is announced only if the first outcome is gone.
    state.notice = None;
    let view = match &card {
        None => state.view.current.clone(),
        Some(id) => state.card_view(id),
    };
    state.notice_card = card;
    vec![Effect::Copy(view)]
}

/// Shows what became of it.
pub(super) fn copied(state: &mut State, outcome: Result<String, String>) -> Vec<Effect> {
    let (notice, effects) = match outcome {
        Ok(text) => (Notice::Copied, vec![Effect::Shared(text)]),
        Err(text) => (Notice::ByHand(text), vec![Effect::Focus(field_id(state.notice_card.as_deref()))]),
    };
    state.notice = Some(notice);
    effects
}

/// Hides the link that could not be copied. The focus returns to the button.
pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.notice = None;
    vec![Effect::Focus(button_id(state.notice_card.as_deref()))]
}
