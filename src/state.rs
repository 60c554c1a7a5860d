//! What the widget knows, what can happen to it, and what it then wants done. No IO.

mod action;
mod links;
mod seats;
mod update;

pub use action::{Action, Effect};
pub use links::CardLinks;
pub use seats::Seats;
pub use update::update;

use crate::dialogue::Dialogue;
use crate::dialogue::problem::Problem;
use crate::dialogue::text::lookup;
use crate::link;
use crate::search::Results;
use crate::search::facet::{FACETS, Facet};
use crate::search::index::Index;
use crate::search::normalize::Normalizer;
use crate::search::view::{Patch, Sort, View};
use std::rc::Rc;

/// Cards that are drawn at once when a key or a tick changes what is found, where it is not known how many the
/// window has room for.
pub const FIRST: usize = 9;
/// Up to so many cards, all of them are.
const FEW: usize = 24;

/// Everything the widget knows.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What the page asked for.
    pub config: Config,
    /// The dialogue, or why there is none.
    pub record: Record,
    /// What is seen of it. Until the dialogue is there: what was asked for.
    pub view: View,
    /// The view of a first visit: what the page asked for, nothing chosen by a person.
    pub default: View,
    /// Whether a dialogue has been shown: from then on the view is the person's.
    pub stood: bool,
    /// The words of the part of the address that holds the view, as the page was last drawn.
    pub page: String,
    /// What stands before the sign of that part in a link; nothing on most pages.
    pub start: String,
    /// What the page asked of the view before the dialogue was there.
    pub asked: Patch,
    /// What the view shows.
    pub found: Rc<Results>,
    /// The most cards that stand on the page.
    pub limit: usize,
    /// Whether only the first of these are drawn for now: a page of cards below the fold can wait
    /// until typing rests.
    pub brief: bool,
    /// How many cards the window had room for at the last key or tick; 0 where that is not known.
    pub room: usize,
    /// Whether cards far from the screen may wait with being laid out. Browsers leave what is not laid out out
    /// of what they tell a screen reader, so it is only while one types or ticks.
    pub far: bool,
    /// The element that each card is drawn in.
    pub seats: Seats,
    /// The facets whose options are unfolded where there is no room for all.
    pub unfolded: [bool; FACETS],
    /// The facets all of whose values are shown, however many.
    pub whole: [bool; FACETS],
    /// What is looked for among the values of each facet.
    pub sought: [String; FACETS],
    /// Values of each facet that were unticked, and stay where they are, for who presses once more.
    pub kept: [Vec<String>; FACETS],
    /// Whether a person's change waits to be told until the rest of the collection is read.
    pub owes: bool,
    /// Cards that have been read of a collection that is still coming in.
    pub read: usize,
    /// Whether `dialogue-ready` was told of the present dataset.
    pub told: bool,
    /// What the person is to be told about a link.
    pub notice: Option<Notice>,
}

/// What the page asked for, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The language, BCP 47.
    pub lang: String,
    /// The initial filter, as a query string.
    pub filter: String,
    /// Which part of the page's address holds the view.
    pub link_state: LinkState,
    /// What the keys of the view's pairs start with, without the dot.
    pub link_key: String,
    /// Cards before "show more".
    pub page_size: usize,
    /// The level of the widget's title in the page's outline, 1 to 5.
    pub heading_level: u8,
}

/// Which part of the page's address holds the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// Behind `#`.
    Fragment,
    /// Behind `?`.
    Query,
    /// None.
    None,
}

/// The dialogue, or why there is none.
#[derive(Clone, Debug, Default)]
pub enum Record {
    /// On its way.
    #[default]
    Loading,
    /// There.
    Ready(Rc<Loaded>),
    /// Not to be had.
    Failed(Rc<Failure>),
}

/// A dialogue that can be shown.
#[derive(Debug)]
pub struct Loaded {
    /// The dialogue.
    pub dialogue: Dialogue,
    /// Its index.
    pub index: Index,
    /// What was left out of it.
    pub problems: Vec<Problem>,
    /// Cards that are still to be read. The first ones stand before all are.
    pub coming: usize,
}

/// Why there is no dialogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// It could not be fetched: the address, and what the network said.
    Network(String, String),
    /// It is no JSON: what the parser said.
    Json(String),
    /// It is no dataset.
    Dataset(Vec<Problem>),
}

/// What the person is told about a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was copied.
    Copied,
    /// It could not be copied; the link to copy by hand.
    ByHand(String),
    /// Part of what a link asks for is not there.
    Stale,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lang: String::from("en"),
            filter: String::new(),
            link_state: LinkState::Fragment,
            link_key: String::from("ds"),
            page_size: 50,
            heading_level: 2,
        }
    }
}

impl Config {
    /// What the keys of the view's pairs start with.
    pub fn prefix(&self) -> String {
        [&self.link_key, "."].concat()
    }
}

impl Loaded {
    /// Prepares a checked dialogue.
    pub fn new(dialogue: Dialogue, problems: Vec<Problem>, normalizer: &Normalizer) -> Loaded {
        Loaded { index: Index::new(&dialogue, normalizer), dialogue, problems, coming: 0 }
    }
}

impl Loaded {
    /// Whether a facet has a value. While cards are coming in, nothing is known not to be.
    fn knows(&self, facet: Facet, value: &str) -> bool {
        self.coming > 0 || self.index.value_position(facet, value).is_some()
    }

    /// Whether there is a card of this id.
    fn has(&self, id: &str) -> bool {
        self.coming > 0 || self.index.card_position(&self.dialogue, id).is_some()
    }

    /// A view as this dialogue can show it. While cards are coming in, nothing is known not to be.
    fn fitted(&self, view: View, default_lang: &str) -> View {
        let fitted = view.fitted(&self.dialogue, &self.index, default_lang);
        if self.coming == 0 { fitted } else { View { lang: fitted.lang, ..view } }
    }
}

impl State {
    /// The view of a first visit, as the dialogue can show it.
    fn first_view(&self) -> View {
        let asked = link::parse(&self.config.filter, "");
        let Some(loaded) = self.loaded() else {
            let plain = View { lang: self.config.lang.clone(), ..View::default() };
            return plain.patched(asked, &plain);
        };
        let languages = || loaded.dialogue.languages.iter().map(String::as_str);
        let lang = lookup(languages(), &self.config.lang)
            .or_else(|| lookup(languages(), "en"))
            .or_else(|| languages().next())
            .unwrap_or("en");
        let plain = View { lang: lang.to_owned(), ..View::default() };
        loaded.fitted(plain.patched(asked, &plain), lang)
    }

    /// What `address` says of the view.
    pub fn linked_view(&self, address: &str) -> View {
        self.default.patched(link::parse(address, &self.config.prefix()), &self.default)
    }

    /// The dialogue, where there is one.
    pub fn loaded(&self) -> Option<&Rc<Loaded>> {
        match &self.record {
            Record::Ready(loaded) => Some(loaded),
            _ => None,
        }
    }

    /// The link to one card, as short as it leads there; none where the page holds no view.
    pub fn card_link(&self, id: &str) -> Option<String> {
        let sign = match self.config.link_state {
            LinkState::Fragment => "#",
            LinkState::Query => "?",
            LinkState::None => return None,
        };
        let words = link::print(&self.page, &self.config.prefix(), &self.card_view(id), &self.default);
        Some([self.start.as_str(), sign, &words].concat())
    }

    /// The view that is asked for: until a dialogue stands, what the address and the page say.
    pub fn wanted(&self, address: &str) -> View {
        let view = if self.stood { self.view.clone() } else { self.linked_view(address) };
        view.patched(self.asked.clone(), &self.default)
    }

    /// One card and nothing else: who gets the link sees the card among all the others.
    pub fn card_view(&self, id: &str) -> View {
        View { card: Some(id.to_owned()), lang: self.view.lang.clone(), ..self.default.clone() }
    }

    /// The positions of the cards that stand on the page.
    pub fn on_page(&self) -> &[usize] {
        &self.found.cards
    }

    /// Those of them that are drawn now.
    pub fn drawn(&self) -> &[usize] {
        let cards = self.on_page();
        if !self.brief {
            return cards;
        }
        let first = if self.far && self.room > 0 { self.room } else { self.room.max(FIRST) };
        &cards[..cards.len().min(first)]
    }

    /// How many cards there are, those that are still to be read among them.
    pub fn all(&self) -> usize {
        self.loaded().map_or(0, |loaded| loaded.dialogue.cards.len() + loaded.coming)
    }

    /// Whether there are more cards than are always drawn at once.
    pub fn is_long(&self) -> bool {
        self.all() > FEW
    }

    /// Whether the view must wait until all cards are read.
    pub fn is_waiting(&self) -> bool {
        let coming = self.loaded().is_some_and(|loaded| loaded.coming > 0);
        coming && (self.view.is_narrowed() || self.view.sort != Sort::Record)
    }

    /// The open card, where the filters or the page's end would hide it.
    pub fn pinned_card(&self) -> Option<usize> {
        let loaded = self.loaded()?;
        let at = loaded.index.card_position(&loaded.dialogue, self.view.card.as_ref()?)?;
        (!self.on_page().contains(&at)).then_some(at)
    }
}
