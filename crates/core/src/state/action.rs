//! The actions that change the state, and the effects that follow.

use super::share::ShareAction;
use super::{Config, Failure, Loaded, OverviewPart};
use crate::search::facet::Facet;
use crate::search::view::{Patch, Sort};
use crate::search::{Filter, Typing};
use std::borrow::Cow;
use std::rc::Rc;

/// Something that the user, the page or the browser did.
#[derive(Clone, Debug)]
pub enum Action {
    /// The page set an attribute; with the part of the URL that holds the view.
    Configure(Config, String),
    /// A dataset is being fetched.
    AwaitDataset,
    /// A dataset was loaded; with the part of the URL that holds the view.
    Load(Rc<Loaded>, String),
    /// A dataset whose first cards are shown was read to its end.
    LoadRest(Rc<Loaded>),
    /// A dataset could not be loaded.
    Fail(Failure),
    /// The URL was changed; its part that holds the view, and whether the user did it.
    UrlChanged(String, bool),
    /// The page set the view.
    Patch(Patch),
    /// The user typed into the search box, or finished composing a character there.
    Search(String, Typing),
    /// The user checked or unchecked a value of a facet.
    Toggle(Facet, String),
    /// The user pressed a value on a card.
    Choose(Facet, String),
    /// The user pressed a number of the matrix: the topics with a theme and a country.
    ChoosePair(String, String),
    /// The user chose a meeting of a collection, or all of them.
    ChooseMeeting(Option<String>),
    /// The user pressed the title of a card outside of the cards.
    Show(String),
    /// The user opened or closed a part of the overview.
    ToggleOverview(OverviewPart),
    /// The user asked for more meetings of a long collection.
    ShowMoreMeetings,
    /// The user opened the folded overview.
    Unfold,
    /// The user chose an order.
    Sort(Sort),
    /// The user asked for the results: the focus moves there, and what is expanded above them is collapsed.
    GoToResults,
    /// The user asked for all values of a facet, or for the largest only.
    ToggleShowAll(Facet),
    /// The user typed into the filter of a facet's values.
    FilterOptions(Facet, String, Typing),
    /// So many cards of a large dataset have been read.
    Progress(usize),
    /// Time passed since the last key or tick: the next phase is rendered.
    ContinueRender,
    /// The user removed a value by its chip.
    Remove(Facet, String),
    /// The user removed all values of a filter.
    ClearFilter(Filter),
    /// The user removed all filters.
    ClearFilters,
    /// The user chose a language.
    SetLanguage(String),
    /// The user opened a card, or closed it.
    Open(Option<String>),
    /// The page opened a card.
    Reveal(String),
    /// The user asked for more cards.
    ShowMore,
    /// The page came back, and had so many cards before.
    ShowAtLeast(usize),
    /// The page, which has this address, is about to be printed; or, without one, it was printed.
    Print(Option<String>),
    /// The user expanded or collapsed a facet.
    ToggleExpanded(Facet),
    /// The user left an expanded facet by Escape.
    Collapse(Facet),
    /// Something happened in the dialog to share.
    Share(ShareAction),
    /// A link that a script of the page asked for was copied, or could not be.
    Shared(Result<String, String>),
    /// The user dismissed the notice.
    Dismiss,
}

/// Something to do outside of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the view into the URL as a new history entry.
    Push,
    /// Write the view into the URL in place of the present history entry, debounced.
    Replace,
    /// Dispatch [`Action::ContinueRender`] later, debounced.
    ContinueRender,
    /// Scroll the element into the window, if it is below it.
    ScrollToWidget,
    /// Find the link to what the dialog shares, and have its other parts rendered.
    PrepareShare,
    /// After the next render: open the dialog to share. Its opener has this id.
    ShowDialog(Cow<'static, str>),
    /// Copy this link.
    Copy(String),
    /// Have the system share this link.
    Send(String),
    /// After the next render: fire `dialogue-ready`.
    Ready,
    /// After the next render: fire `dialogue-change`.
    Changed,
    /// Fire `dialogue-share` for this text.
    Shared(String),
    /// Fire `dialogue-error`: there is no dialogue.
    Failed(Failure),
    /// Fire `dialogue-error`: parts of the dialogue were left out.
    Flawed,
    /// After the next render: scroll the card into view.
    Reveal(String),
    /// After the next render: scroll the card of a link into view, and move the focus to its heading. Unless the user has just
    /// pressed something, the focus stays where the page has it.
    Arrive(String),
    /// After the next render: move the focus to the result count.
    FocusStatus,
    /// After the next render: move the focus to the element of this id, if the user has just pressed something.
    Focus(Cow<'static, str>),
    /// After the next render: move the focus to the card at this position of the results.
    FocusCard(usize),
}
