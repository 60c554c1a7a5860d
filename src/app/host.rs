//! What the store needs of the page around it.

use crate::state::{Failure, State};

/// The page around a widget. Methods without a result are effects. If one fails, the widget goes on.
pub trait Host {
    /// Fires an event with the details of this state.
    fn emit(&self, event: Event, state: &State);
    /// Copies a text to the clipboard. The outcome comes back as `Action::Shared`.
    fn copy(&self, text: &str);
    /// Whether the system can share this link.
    fn can_send(&self, link: &str) -> bool;
    /// Has the system share it. The outcome comes back as `ShareAction::Done`.
    fn send(&self, link: &str);
    /// Has the other parts of the dialog rendered. The outcome comes back as `ShareAction::Loaded`.
    fn prepare_share(&self);
    /// Opens the dialog to share. The focus returns to the element of this id.
    fn show_dialog(&self, opener: &str);
    /// Moves the focus to the element of this id.
    fn focus(&self, id: &str);
    /// Scrolls the element of this id into view.
    fn reveal(&self, id: &str);
    /// Moves the focus to the heading of the card of this id. Unless it is `by_user`, a focus elsewhere in the page stays.
    fn arrive(&self, id: &str, by_user: bool);
    /// Scrolls the widget into the window, if it is below it.
    fn scroll_to_widget(&self);
    /// The number of elements and component markers in the root. 0 if it cannot be hydrated.
    fn node_count(&self) -> usize;
    /// The position of the first card below the window. 0 if there is none.
    fn first_below_fold(&self) -> usize;
}

/// An event of the element.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// `dialogue-ready`
    Ready,
    /// `dialogue-change`
    Change,
    /// `dialogue-share`, with the link that was shared.
    Share(&'a str),
    /// `dialogue-error`: there is no dialogue.
    Failed(&'a Failure),
    /// `dialogue-error`: parts of the dialogue were left out.
    Flawed,
}
