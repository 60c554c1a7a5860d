//! The record in other forms than the widget: what a view shows, for whoever cannot or will not run it.
//!
//! The same in the same order gives the same bytes: no clock and no chance has a part in it.

pub mod html;
pub mod phrases;

use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::{Phrases, describe, fill, grouped, phrases, plural};
use dialogue_summary::link;
use dialogue_summary::search::facet::{self, Facet, KINDS};
use dialogue_summary::search::index::Index;
use dialogue_summary::search::view::View;
use dialogue_summary::search::{QueryHits, find};
use phrases::export_phrases;

/// A view of a record, to be written in some form.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The record.
    pub dialogue: &'a Dialogue,
    /// Its index.
    pub index: &'a Index,
    /// The view, fitted to the record ([`View::fitted`]): its filter, its order and its language.
    pub view: &'a View,
    /// The address of the page that shows the record with the widget, for links to single cards; without one
    /// they lead to the card in the export itself.
    pub base: Option<&'a str>,
}

impl<'a> Export<'a> {
    /// The reader's language.
    pub fn lang(&self) -> &'a str {
        &self.view.lang
    }

    /// The interface's sentences for the reader.
    pub fn phrases(&self) -> &'static Phrases {
        phrases(self.lang())
    }

    /// The positions of the cards of the view, all of them: for each kind, in the order of the view.
    pub fn cards(&self) -> [Vec<usize>; KINDS.len()] {
        let found = find(self.index, self.view, usize::MAX, &QueryHits::default());
        KINDS.map(|kind| {
            let of_kind = |at: &&usize| facet::kind(&self.dialogue.cards[**at]) == kind;
            found.cards.iter().filter(of_kind).copied().collect()
        })
    }

    /// How many cards there are, and, of a filtered view, how many of them it shows and by what they were
    /// chosen.
    pub fn shown(&self, shown: usize) -> String {
        let phrases = self.phrases();
        let all = self.dialogue.cards.len();
        if !self.view.is_narrowed() {
            return plural(phrases.cards, all, &[]);
        }
        let mut filters = Vec::new();
        for facet in Facet::ALL {
            let places =
                self.view.chosen[facet as usize].iter().filter_map(|v| self.index.value_position(facet, v));
            let name = |at| describe::facet_value(phrases, self.dialogue, self.index, facet, at, self.lang());
            let names: Vec<&str> = places.map(name).collect();
            if !names.is_empty() {
                filters.push(fill(phrases.more_of, &[phrases.facets[facet as usize], &names.join(", ")]));
            }
        }
        let q = self.view.q.trim();
        if !q.is_empty() {
            filters.push(fill(phrases.matching, &[q]));
        }
        let count = fill(phrases.some_cards, &[&grouped(shown), &grouped(all)]);
        fill(export_phrases(phrases).chosen_by, &[&count, &filters.join("; ")])
    }

    /// The link to one card, in the language of this view where the record has several.
    pub fn link(&self, id: &str) -> String {
        let whole = self.whole();
        let card = View { card: Some(id.to_owned()), lang: self.view.lang.clone(), ..whole.clone() };
        match self.base {
            Some(base) => linked(base, &card, &whole),
            // Encoded, since a colon in an id would look like that of a scheme to who filters links.
            None => ["#", &link::encoded(id)].concat(),
        }
    }

    /// The link to this view: its filter, its order, and its language where the record has several.
    pub fn view_link(&self) -> String {
        linked(self.base.unwrap_or_default(), self.view, &self.whole())
    }

    /// What a link differs from: all cards, and no language where the record has several.
    fn whole(&self) -> View {
        let several = self.dialogue.languages.len() > 1;
        View { lang: if several { String::new() } else { self.view.lang.clone() }, ..View::default() }
    }
}

/// A page's address with the words that a view differs by.
fn linked(base: &str, view: &View, whole: &View) -> String {
    let page = base.split('#').next().unwrap_or_default();
    let words = link::print("", "ds.", view, whole);
    if words.is_empty() { page.to_owned() } else { [page, "#", &words].concat() }
}
