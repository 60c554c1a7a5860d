//! What the widget knows, what can happen to it, and what it then wants done. No IO.

mod update;

pub use update::update;

use crate::dialogue::Dialogue;
use crate::dialogue::problem::Problem;
use crate::dialogue::text::lookup;
use crate::finder::index::Index;
use crate::finder::view::{Facet, Patch, View};
use crate::finder::{Filter, Found};
use crate::link;
use std::rc::Rc;

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
    /// What the page asked of the view before the dialogue was there.
    pub asked: Patch,
    /// What the view shows.
    pub found: Rc<Found>,
    /// The most cards that stand on the page.
    pub limit: usize,
    /// The facets whose options are unfolded where there is no room for all.
    pub unfolded: [bool; 4],
    /// What the person is to be told about copying.
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

/// What the person is told about copying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was copied.
    Copied,
    /// It could not be copied; the link to copy by hand.
    ByHand(String),
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The page set an attribute; the words of the address part that holds the view.
    Configure(Config, String),
    /// A dataset is on its way.
    Await,
    /// A dataset arrived.
    Load(Rc<Loaded>, String),
    /// A dataset did not arrive.
    Fail(Failure),
    /// The address changed under us; the words of its part.
    Address(String),
    /// The page set the view.
    Patch(Patch),
    /// The person typed into the search.
    Search(String),
    /// The person ticked or unticked a value.
    Toggle(Facet, String),
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
    /// Once the page shows it: move the focus to the card at this position of the results.
    FocusCard(usize),
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
        format!("{}.", self.link_key)
    }
}

impl Loaded {
    /// Prepares a checked dialogue.
    pub fn new(dialogue: Dialogue, problems: Vec<Problem>) -> Loaded {
        Loaded { index: Index::new(&dialogue), dialogue, problems }
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
        plain.patched(asked, &plain).fitted(&loaded.dialogue, lang)
    }

    /// What `address` says of the view.
    fn linked_view(&self, address: &str) -> View {
        self.default.patched(link::parse(address, &self.config.prefix()), &self.default)
    }

    /// The dialogue, where there is one.
    pub fn loaded(&self) -> Option<&Rc<Loaded>> {
        match &self.record {
            Record::Ready(loaded) => Some(loaded),
            _ => None,
        }
    }

    /// The link to one card, relative to the page; none where the page holds no view.
    pub fn card_link(&self, id: &str) -> Option<String> {
        let sign = match self.config.link_state {
            LinkState::Fragment => "#",
            LinkState::Query => "?",
            LinkState::None => return None,
        };
        Some(format!(
            "{sign}{}",
            link::print(&self.page, &self.config.prefix(), &self.card_view(id), &self.default)
        ))
    }

    /// One card and nothing else: who gets the link sees the card among all the others.
    pub fn card_view(&self, id: &str) -> View {
        View { card: Some(id.to_owned()), lang: self.view.lang.clone(), ..self.default.clone() }
    }

    /// The positions of the cards that stand on the page.
    pub fn on_page(&self) -> &[usize] {
        let end = self.limit.min(self.found.cards.len());
        &self.found.cards[..end]
    }

    /// The open card, where the filters or the page's end would hide it.
    pub fn stray(&self) -> Option<usize> {
        let id = self.view.card.as_ref()?;
        let at = self.loaded()?.dialogue.cards.iter().position(|card| card.id == *id)?;
        (!self.on_page().contains(&at)).then_some(at)
    }
}
