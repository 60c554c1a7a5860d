//! The widget's state, the actions that change it, and the effects that follow. No IO.

mod action;
mod card_links;
mod config;
mod node_pool;
mod overview;
mod record;
mod render_plan;
pub mod share;
mod since;
mod update;

pub use action::{Action, Effect};
pub use card_links::CardLinks;
pub use config::{Config, LinkState};
pub use node_pool::NodePool;
pub use overview::{OverviewPart, OverviewState};
pub use record::{Failure, Loaded, Record};
pub use render_plan::{RenderPhase, RenderPlan};
pub use since::{CardChange, Since};
pub use update::{facet_button_id, update};

use crate::dialogue::text::lookup;
use crate::link;
use crate::search::facet::{FACETS, Facet};
use crate::search::view::{Patch, Sort, View};
use crate::search::{Results, Typing};
use std::rc::Rc;

/// Everything that decides what the widget shows.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The attributes of the element.
    pub config: Config,
    /// The dialogue, or why there is none.
    pub record: Record,
    /// The view of the dialogue.
    pub view: ViewState,
    /// The cards and counts of the current view.
    pub results: Rc<Results>,
    /// The results whose counts order the values of long facets. They stay while the person ticks values.
    pub before_ticks: Rc<Results>,
    /// The state of each facet's list of options, in the order of `Facet::ALL`.
    pub facets: [FacetState; FACETS],
    /// What the overview above the cards shows.
    pub overview: OverviewState,
    /// Which of the results are rendered.
    pub render: RenderPlan,
    /// The part of the page's URL that holds the view, without its sign, as of the last render.
    pub url_part: String,
    /// What links have before that sign. Empty on most pages.
    pub url_base: String,
    /// Whether `dialogue-change` is fired once the rest of the collection is read.
    pub change_pending: bool,
    /// The number of cards read so far, while a collection is being read.
    pub cards_read: usize,
    /// Whether `dialogue-ready` was fired for the present dataset.
    pub ready_emitted: bool,
    /// The message about a link.
    pub notice: Option<Notice>,
    /// The open dialog to share.
    pub share: Option<share::ShareDialog>,
    /// What has changed since the link was made that the reader came by.
    pub since: Option<Rc<Since>>,
    /// The version of the record in that link, until the record is read.
    pub linked_version: Option<String>,
    /// The query while its last character is being composed.
    pub composed_query: Option<String>,
}

/// The view, and what it is reset to.
#[derive(Clone, Debug, Default)]
pub struct ViewState {
    /// The view that is shown.
    pub current: View,
    /// The view of a first visit by a bare URL: the attributes, nothing chosen by the user.
    pub initial: View,
    /// What the page set before there was a dialogue.
    pub requested: Patch,
    /// Whether a dialogue has been shown. From then on the view is the user's, and the next dataset keeps it.
    pub has_loaded: bool,
}

/// The list of options of one facet.
#[derive(Clone, Debug, Default)]
pub struct FacetState {
    /// Whether the list is expanded where there is no room for all lists.
    pub expanded: bool,
    /// Whether all values are shown, however many.
    pub show_all: bool,
    /// The text that values are filtered by.
    pub option_filter: String,
    /// Whether the last character of that is being composed.
    pub typing: Typing,
    /// Unchecked values. They keep their place, so that the user can check them again.
    pub recently_unchecked: Vec<String>,
}

/// The message about a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link was copied.
    Copied,
    /// The link could not be copied. The user can copy this text.
    ByHand(String),
    /// The dialogue does not have all that the link refers to.
    Stale,
    /// The card of the link, with this id, was withdrawn.
    Withdrawn(String),
}

impl State {
    /// The view of a first visit, as the dialogue can show it.
    fn first_view(&self) -> View {
        let filter = link::parse(&self.config.filter, "");
        let Some(loaded) = self.loaded() else {
            let unfiltered = View { lang: self.config.lang.clone(), ..View::default() };
            return unfiltered.patched(filter, &unfiltered);
        };
        let languages = || loaded.dialogue.languages.iter().map(String::as_str);
        let lang = lookup(languages(), &self.config.lang)
            .or_else(|| lookup(languages(), "en"))
            .or_else(|| languages().next())
            // A record of plain strings names no language: its interface is in that of the page.
            .unwrap_or(&self.config.lang);
        let unfiltered = View { lang: lang.to_owned(), ..View::default() };
        loaded.fitted(unfiltered.patched(filter, &unfiltered), lang)
    }

    /// The view that this part of a URL means.
    pub fn linked_view(&self, url_part: &str) -> View {
        self.view.initial.patched(link::parse(url_part, &self.config.prefix()), &self.view.initial)
    }

    /// Whether the last character of the query is being composed.
    pub fn typing(&self) -> Typing {
        let is_composing = self.composed_query.as_ref() == Some(&self.view.current.q);
        if is_composing { Typing::Composing } else { Typing::Finished }
    }

    /// The dialogue, if there is one.
    pub fn loaded(&self) -> Option<&Rc<Loaded>> {
        match &self.record {
            Record::Ready(loaded) => Some(loaded),
            _ => None,
        }
    }

    /// The shortest link to one card. None if the page's URL holds no view.
    pub fn card_link(&self, id: &str) -> Option<String> {
        self.view_link(&self.card_view(id))
    }

    /// The current view. Before the first dialogue: the view that the URL and the page ask for.
    pub fn requested_view(&self, url_part: &str) -> View {
        let view = if self.view.has_loaded { self.view.current.clone() } else { self.linked_view(url_part) };
        view.patched(self.view.requested.clone(), &self.view.initial)
    }

    /// Whether a card is open: the one that the reader opened; on paper, every one.
    pub fn is_open(&self, id: &str) -> bool {
        self.render.printed_at.is_some() || self.view.current.card.as_deref() == Some(id)
    }

    /// The view that a link to a card leads to: the open card among all others.
    pub fn card_view(&self, id: &str) -> View {
        let lang = self.view.current.lang.clone();
        View { card: Some(id.to_owned()), lang, ..self.view.initial.clone() }
    }

    /// The view of one meeting of a collection, or of all.
    pub fn meeting_view(&self, id: Option<String>) -> View {
        let lang = self.view.current.lang.clone();
        let mut view = View { lang, sort: self.view.current.sort, ..View::default() };
        view.chosen[Facet::Dialogue as usize].extend(id);
        view
    }

    /// The link to a view. None if the page's URL holds no view.
    pub fn view_link(&self, view: &View) -> Option<String> {
        let sign = match self.config.link_state {
            LinkState::Fragment => "#",
            LinkState::Query => "?",
            LinkState::None => return None,
        };
        let part = link::print(&self.url_part, &self.config.prefix(), view, &self.view.initial);
        Some(format!("{}{sign}{part}", self.url_base))
    }

    /// The positions of the matching cards, up to the limit of the page.
    pub fn on_page(&self) -> &[usize] {
        &self.results.cards
    }

    /// The cards of the page that are rendered in the present phase.
    pub fn rendered(&self) -> &[usize] {
        self.render.rendered(self.on_page())
    }

    /// The number of all cards of the dialogue, including those still to be read.
    pub fn card_count(&self) -> usize {
        self.loaded().map_or(0, |loaded| loaded.dialogue.cards.len() + loaded.remaining)
    }

    /// Whether a page may have more cards than are always rendered at once.
    pub fn is_long(&self) -> bool {
        RenderPlan::is_long(self.card_count())
    }

    /// Whether the results of the view are known only once all cards are read.
    pub fn is_waiting(&self) -> bool {
        let is_reading = self.loaded().is_some_and(|loaded| loaded.remaining > 0);
        is_reading && (self.view.current.is_narrowed() || self.view.current.sort != Sort::Record)
    }

    /// The open card, if the filters or the limit of the page would hide it.
    pub fn pinned_card(&self) -> Option<usize> {
        let loaded = self.loaded()?;
        let at = loaded.index.card_position(&loaded.dialogue, self.view.current.card.as_ref()?)?;
        (!self.on_page().contains(&at)).then_some(at)
    }
}
