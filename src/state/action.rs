//! What can happen to the widget, and what it then wants done outside.

use super::{Config, Failure, Loaded};
use crate::search::Filter;
use crate::search::facet::Facet;
use crate::search::view::{Patch, Sort, View};
use std::rc::Rc;

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The page set an attribute; the words of the address part that holds the view.
    Configure(Config, String),
    /// A dataset is on its way.
    Await,
    /// A dataset arrived.
    Load(Rc<Loaded>, String),
    /// All of the dataset whose first cards stand has been read.
    Rest(Rc<Loaded>),
    /// A dataset did not arrive.
    Fail(Failure),
    /// The address changed under us; the words of its part, and whether a person did it.
    Address(String, bool),
    /// The page set the view.
    Patch(Patch),
    /// The person typed into the search.
    Search(String),
    /// The person ticked or unticked a value.
    Toggle(Facet, String),
    /// The person pressed a value on a card.
    Choose(Facet, String),
    /// The person chose an order.
    Sort(Sort),
    /// The person asked for all values of a facet, or for the largest alone.
    Whole(Facet),
    /// The person looks for a value of a facet.
    Seek(Facet, String),
    /// So many cards of the dataset that is coming in have been read.
    Read(usize),
    /// Nothing has changed for a while: all cards of the page are drawn.
    Settle,
    /// The person removed a value by its chip.
    Remove(Facet, String),
    /// The person dropped a filter.
    Drop(Filter),
    /// The person dropped all filters.
    Clear,
    /// The person chose a language.
    Speak(String),
    /// The person opened a card, or closed it.
    Open(Option<String>),
    /// The page opened a card.
    Reveal(String),
    /// The person asked for more cards.
    More,
    /// The person unfolded or folded a facet.
    Fold(Facet),
    /// The person asked for a link: to the view, or to one card.
    Share(Option<String>),
    /// A link was copied, or could not be.
    Shared(Result<String, String>),
    /// The person dismissed the notice.
    Dismiss,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the view into the address as a new entry of the history.
    Push,
    /// Write the view into the address in place of the present entry, soon.
    Replace,
    /// Do [`Action::Settle`] soon, unless this is asked for again before.
    Settle,
    /// Bring the element into the window, if it is below it.
    Show,
    /// Count the cards before the first that begins below the window; 0 or less where there is none of either.
    Measure,
    /// Count the elements and the marks of components that stand.
    Count,
    /// Copy the link of this view.
    Copy(View),
    /// Once the page shows it: fire `dialogue-ready`.
    Ready,
    /// Once the page shows it: fire `dialogue-change`.
    Changed,
    /// Fire `dialogue-share` for this text.
    Shared(String),
    /// Fire `dialogue-error`: there is no dialogue.
    Failed(Failure),
    /// Fire `dialogue-error`: parts of the dialogue were left out.
    Flawed,
    /// Once the page shows it: bring the card into view.
    Reveal(String),
    /// Once the page shows it: move the focus to the result count.
    FocusStatus,
    /// Once the page shows it: move the focus to what has this id, if a person has just pressed something.
    Focus(&'static str),
    /// Once the page shows it: move the focus to the card at this position of the results.
    FocusCard(usize),
}
