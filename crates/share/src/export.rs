//! A view of a record in other forms than the widget.
//!
//! Equal input gives equal bytes, so that a publisher's version control shows real changes only.

use dialogue_summary_core::describe;
use dialogue_summary_core::dialogue::Dialogue;
use dialogue_summary_core::i18n::{Phrases, export_phrases, fill, phrases};
use dialogue_summary_core::link;
use dialogue_summary_core::search::facet::{self, Facet, KINDS};
use dialogue_summary_core::search::index::Index;
use dialogue_summary_core::search::view::View;
use dialogue_summary_core::search::{QueryHits, find};

/// A view of a record to export.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The record.
    pub dialogue: &'a Dialogue,
    /// Its index.
    pub index: &'a Index,
    /// The view: filter, order and language. It must be fitted to the record ([`View::fitted`]).
    pub view: &'a View,
    /// The page that shows the record with the widget, for links to single cards. Without it they lead to the card in the
    /// export itself.
    pub page: Option<WidgetPage<'a>>,
}

/// A page that shows the record with the widget.
#[derive(Clone, Copy, Debug)]
pub struct WidgetPage<'a> {
    /// Its URL.
    pub url: &'a str,
    /// How the parameters of the widget begin.
    pub prefix: &'a str,
    /// Whether they are in the query of the URL; otherwise they are in its fragment.
    pub in_query: bool,
    /// The view that its URL leads to without parameters. Without it: all cards.
    pub first: Option<&'a View>,
    /// The version hash of the record, which links carry.
    pub version: Option<&'a str>,
}

impl<'a> WidgetPage<'a> {
    /// A page with one widget, which has no attributes.
    pub fn at(url: &'a str) -> Self {
        WidgetPage { url, prefix: "ds.", in_query: false, first: None, version: None }
    }
}

impl<'a> Export<'a> {
    /// The reader's language.
    pub fn lang(&self) -> &'a str {
        &self.view.lang
    }

    /// The interface's sentences in the reader's language.
    pub fn phrases(&self) -> &'static Phrases {
        phrases(self.lang())
    }

    /// What the header is about: the only meeting of a collection that the view chooses, else the record.
    pub fn shown(&self) -> &'a Dialogue {
        let only = match self.view.chosen[Facet::Dialogue as usize].as_slice() {
            [only] => self.index.value_position(Facet::Dialogue, only),
            _ => None,
        };
        only.and_then(|at| self.dialogue.dialogues.get(at)).unwrap_or(self.dialogue)
    }

    /// The positions of all cards of the view, by kind, in the order of the view.
    pub fn cards(&self) -> [Vec<usize>; KINDS.len()] {
        let found = find(self.index, self.view, usize::MAX, &QueryHits::default());
        KINDS.map(|kind| {
            let of_kind = |position: &&usize| facet::kind(&self.dialogue.cards[**position]) == kind;
            found.cards.iter().filter(of_kind).copied().collect()
        })
    }

    /// How many cards of each meeting of a collection are in the view.
    pub fn cards_of_meetings(&self) -> Vec<usize> {
        let mut cards = vec![0; self.dialogue.dialogues.len()];
        for position in self.cards().iter().flatten() {
            let part = self.dialogue.cards[*position].dialogue;
            if let Some(number) = part.and_then(|part| cards.get_mut(part as usize)) {
                *number += 1;
            }
        }
        cards
    }

    /// The meetings of what is shown that have cards in the view. Those of the whole collection also without cards.
    pub fn shown_meetings(&self) -> Vec<&'a Dialogue> {
        let cards = self.cards_of_meetings();
        let parts = self.shown().dialogues.iter().zip(&cards);
        parts.filter(|(_, cards)| **cards > 0 || !self.view.is_narrowed()).map(|(part, _)| part).collect()
    }

    /// The sentence with the number of cards. For a filtered view also `shown`, and the filters.
    pub fn count_sentence(&self, shown: usize) -> String {
        let phrases = self.phrases();
        let all = self.dialogue.cards.len();
        if !self.view.is_narrowed() {
            return phrases.plural(phrases.cards, all, &[]);
        }
        let count = phrases.some_cards(shown, all);
        fill(
            export_phrases(phrases.lang).filtered_by,
            &[&count, &self.filters().join(phrases.part_separator)],
        )
    }

    /// The filters of the view in words: "Country: North Korea".
    pub fn filters(&self) -> Vec<String> {
        describe::filters(self.phrases(), self.dialogue, self.index, self.view)
    }

    /// The link to one card. It names the language if the record has several.
    pub fn card_link(&self, id: &str) -> String {
        match self.page {
            Some(page) => {
                let first = self.first_view(page);
                let view = View { card: Some(id.to_owned()), lang: self.view.lang.clone(), ..first.clone() };
                link_to(page, &view, &first)
            }
            // Filters of links would take a colon in an id for the end of a scheme.
            None => format!("#{}", link::encoded(&element_id(self.dialogue, id))),
        }
    }

    /// The link to this view. It names the language if the record has several. Empty without a page.
    pub fn view_link(&self) -> String {
        self.page.map(|page| link_to(page, self.view, &self.first_view(page))).unwrap_or_default()
    }

    /// The view that a link without parameters leads to. Without one that the page sets: all cards, and no certain language if
    /// there are several.
    fn first_view(&self, page: WidgetPage) -> View {
        let has_several = self.dialogue.languages.len() > 1;
        page.first.cloned().unwrap_or_else(|| View {
            lang: if has_several { String::new() } else { self.view.lang.clone() },
            ..View::default()
        })
    }
}

/// The id of a card's element. A bare one would be a global variable of the page that it is pasted into: `config`, `dataLayer`.
///
/// In a page of several records, cards of one id are told apart by the ids of their dialogues. Those of a collection have them already.
pub fn element_id(record: &Dialogue, card: &str) -> String {
    if record.is_collection() || record.id.is_empty() {
        format!("ds-card-{card}")
    } else {
        format!("ds-card-{}/{card}", record.id)
    }
}

/// The URL of a view: the page's with the parameters that differ from those of the first view.
fn link_to(page: WidgetPage, view: &View, first: &View) -> String {
    let (rest, fragment) = page.url.split_once('#').unwrap_or((page.url, ""));
    if page.in_query {
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let parameters = parameters(page, query, view, first);
        let query = if parameters.is_empty() { parameters } else { format!("?{parameters}") };
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        return format!("{path}{query}{fragment}");
    }
    // The view replaces an anchor. The route or the parameters of a page stay, as in the widget.
    let fragment = if fragment.contains(['/', '=']) { fragment } else { "" };
    let parameters = parameters(page, fragment, view, first);
    if parameters.is_empty() { rest.to_owned() } else { format!("{rest}#{parameters}") }
}

fn parameters(page: WidgetPage, part: &str, view: &View, first: &View) -> String {
    match page.version {
        Some(hash) => link::print_with_version(part, page.prefix, view, first, hash),
        None => link::print(part, page.prefix, view, first),
    }
}
