//! Sharing: the dialog, what it shares, and what became of its link.

use super::{Effect, Notice, State};
use crate::search::view::View;
use std::borrow::Cow;

/// The id of the dialog.
pub const DIALOG_ID: &str = "--share-dialog";
/// The id of the dialog's field with the link.
pub const LINK_ID: &str = "--share-link";
/// The id of the element that a second wasm renders quotation, citation, code and downloads into.
pub const PARTS_ID: &str = "--share-parts";
/// The id of the field with a link that a script of the page could not copy.
pub const FIELD_ID: &str = "--by-hand";

/// The id of the button that opens the dialog for a card, or for the view.
pub fn button_id(card: Option<&str>) -> Cow<'static, str> {
    card.map_or("--share".into(), |id| format!("--share-of-{id}").into())
}

/// What the dialog shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The current view.
    View,
    /// All cards.
    Record,
    /// The card with this id.
    Card(String),
}

/// What became of the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the clipboard.
    Copied,
    /// The browser refused, and the link is selected.
    Refused,
    /// The system has shared it.
    Sent,
}

/// Whether the parts that a second wasm renders are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// They are being loaded.
    #[default]
    Loading,
    /// They are there.
    Ready,
    /// They could not be loaded.
    Failed,
    /// The record is too large for them.
    TooLarge,
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareDialog {
    /// What it shares.
    pub subject: Subject,
    /// The link. Empty until the page has told it.
    pub link: String,
    /// Whether the system can share links.
    pub can_send: bool,
    /// The other parts.
    pub parts: Parts,
    /// What became of the link.
    pub outcome: Option<Outcome>,
}

/// What happens in the dialog.
#[derive(Clone, Debug)]
pub enum ShareAction {
    /// A person opened it for a card, or for the view.
    Open(Option<String>),
    /// A person asked for the whole record instead.
    ChooseRecord,
    /// The page has the link to what is shared, and says whether the system can share it.
    Linked(String, bool),
    /// The other parts are there, or not.
    Loaded(Parts),
    /// A person asked for them once more.
    Retry,
    /// A person asked for a copy of the link.
    Copy,
    /// A person asked the system to share the link.
    Send,
    /// What became of that.
    Done(Outcome),
    /// A person closed it.
    Close,
}

/// Applies what happened in the dialog.
pub(super) fn update(state: &mut State, action: ShareAction) -> Vec<Effect> {
    if let ShareAction::Open(card) = action {
        return open(state, card);
    }
    let Some(dialog) = &mut state.share else { return Vec::new() };
    match action {
        ShareAction::ChooseRecord => {
            (dialog.subject, dialog.outcome) = (Subject::Record, None);
            dialog.parts = Parts::Loading;
            // The button that was pressed disappears.
            vec![Effect::PrepareShare, Effect::Focus(LINK_ID.into())]
        }
        ShareAction::Retry => {
            dialog.parts = Parts::Loading;
            vec![Effect::PrepareShare]
        }
        ShareAction::Copy => {
            // The same outcome is announced again only if it was gone.
            dialog.outcome = None;
            vec![Effect::Copy(dialog.link.clone())]
        }
        ShareAction::Send => {
            dialog.outcome = None;
            vec![Effect::Send(dialog.link.clone())]
        }
        ShareAction::Linked(link, can_send) => {
            (dialog.link, dialog.can_send) = (link, can_send);
            Vec::new()
        }
        ShareAction::Loaded(parts) => {
            dialog.parts = parts;
            Vec::new()
        }
        ShareAction::Done(outcome) => {
            dialog.outcome = Some(outcome);
            vec![match outcome {
                Outcome::Copied | Outcome::Sent => Effect::Shared(dialog.link.clone()),
                Outcome::Refused => Effect::Focus(LINK_ID.into()),
            }]
        }
        ShareAction::Open(_) | ShareAction::Close => {
            state.share = None;
            Vec::new()
        }
    }
}

fn open(state: &mut State, card: Option<String>) -> Vec<Effect> {
    state.notice = None;
    let opener = button_id(card.as_deref());
    let is_view = state.view.current.is_narrowed() || state.view.current.card.is_some();
    state.share = Some(ShareDialog {
        subject: match card {
            Some(id) => Subject::Card(id),
            None if is_view => Subject::View,
            None => Subject::Record,
        },
        link: String::new(),
        can_send: false,
        parts: Parts::default(),
        outcome: None,
    });
    vec![Effect::PrepareShare, Effect::ShowDialog(opener)]
}

impl State {
    /// The view that the open dialog shares.
    pub fn shared_view(&self) -> Option<View> {
        let view = &self.view.current;
        Some(match &self.share.as_ref()?.subject {
            Subject::View => view.clone(),
            Subject::Record => {
                View { lang: view.lang.clone(), sort: self.view.initial.sort, ..View::default() }
            }
            Subject::Card(id) => self.card_view(id),
        })
    }
}

/// Shows what became of a link that was to be copied: in the dialog, and without it in a notice.
pub(super) fn copied(state: &mut State, outcome: Result<String, String>) -> Vec<Effect> {
    let (Ok(link) | Err(link)) = &outcome;
    if state.share.as_ref().is_some_and(|dialog| dialog.link == *link) {
        let outcome = if outcome.is_ok() { Outcome::Copied } else { Outcome::Refused };
        return update(state, ShareAction::Done(outcome));
    }
    let (notice, effects) = match outcome {
        Ok(text) => (Notice::Copied, vec![Effect::Shared(text)]),
        Err(text) => (Notice::ByHand(text), vec![Effect::Focus(FIELD_ID.into())]),
    };
    state.notice = Some(notice);
    effects
}

/// Hides the link that could not be copied. The focus returns to the button.
pub(super) fn dismiss(state: &mut State) -> Vec<Effect> {
    state.notice = None;
    vec![Effect::Focus(button_id(None))]
}
