//! What is cited or downloaded: a record, a view of it, or one card.

use crate::dates::Day;
use crate::export::Export;
use crate::words::one_line;
use dialogue_summary_core::describe::provenance;
use dialogue_summary_core::dialogue::date::Edtf;
use dialogue_summary_core::dialogue::{Card, Dialogue, Source};
use dialogue_summary_core::i18n::{ExportPhrases, Phrases, export_phrases, fill};

/// What is cited or downloaded.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The view of the record.
    pub export: Export<'a>,
    /// The position of the only card, if it is one.
    pub card: Option<usize>,
    /// The name of the site that publishes the record. Without it: the server of [`Export::page`].
    pub site: Option<&'a str>,
    /// The day on which the reader saw it.
    pub today: Day,
}

impl<'a> Request<'a> {
    /// The record.
    pub fn dialogue(&self) -> &'a Dialogue {
        self.export.dialogue
    }

    /// The URL of the page that shows the record. Empty without one.
    pub fn page_url(&self) -> &'a str {
        self.export.page.map_or("", |page| page.url)
    }

    /// The sentences of the interface.
    pub fn phrases(&self) -> &'static Phrases {
        self.export.phrases()
    }

    /// The sentences of citations and downloads.
    pub fn own_phrases(&self) -> &'static ExportPhrases {
        export_phrases(self.phrases().lang)
    }

    /// The reader's language.
    pub fn lang(&self) -> &'a str {
        self.export.lang()
    }

    /// The only card, if it is one.
    pub fn only_card(&self) -> Option<&'a Card> {
        self.dialogue().cards.get(self.card?)
    }

    /// The positions of the cards, by kind, in the order shown.
    pub fn cards(&self) -> Vec<usize> {
        match self.card {
            Some(only) => vec![only],
            None => self.export.cards().concat(),
        }
    }

    /// The link to it. `None` without an address of the page.
    pub fn link(&self) -> Option<String> {
        self.export.page?;
        Some(match self.only_card() {
            Some(card) => self.export.card_link(&card.id),
            None => self.export.view_link(),
        })
    }

    /// The meetings of what is shown that have cards in the view. A single card is of one meeting.
    pub fn shown_meetings(&self) -> Vec<&'a Dialogue> {
        if self.card.is_some() { Vec::new() } else { self.export.shown_meetings() }
    }

    /// The date of the version of what is shown, else that of the dataset.
    pub fn version(&self) -> Option<&'a Edtf> {
        provenance::version(self.shown(), &self.shown_meetings()).or(self.dialogue().version.as_ref())
    }

    /// The sources of a card: those that it cites, else those of its meeting.
    pub fn sources_of(&self, card: &'a Card) -> Vec<&'a Source> {
        let details = card.details.iter().filter_map(|detail| detail.locator.as_deref());
        let mut cited: Vec<&Source> = Vec::new();
        for locator in card.locators.iter().chain(details) {
            let source = self.dialogue().source_of(card, Some(locator));
            cited.extend(source.filter(|source| !cited.iter().any(|known| std::ptr::eq(*known, *source))));
        }
        if cited.is_empty() { self.dialogue().sources_of(card).iter().collect() } else { cited }
    }

    /// The sources of what is requested: of the only card, else of the record or meeting, else of its meetings.
    pub fn sources(&self) -> Vec<&'a Source> {
        if let Some(card) = self.only_card() {
            return self.sources_of(card);
        }
        let own = provenance::sources(self.dialogue(), self.shown());
        match own.is_empty() {
            true => self.shown_meetings().into_iter().flat_map(|part| &part.sources).collect(),
            false => own,
        }
    }

    /// What the text is, in words: a retelling of which sources, and not official. An official record has its sources alone.
    pub fn nature(&self, sources: &[&Source]) -> String {
        let own = self.own_phrases();
        let mut names: Vec<String> = Vec::new();
        for source in sources {
            let name = one_line(source.publisher.pick(self.lang()).0);
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        let phrases = self.phrases();
        if self.dialogue().official || self.shown().official {
            let names = phrases.list(&names);
            return if names.is_empty() { names } else { fill(phrases.more_of, &[phrases.source, &names]) };
        }
        match names.len() {
            0 => own.unofficial.to_owned(),
            // Two articles of one publisher are several too.
            1 if sources.len() == 1 => fill(own.retelling, &[&names.join("")]),
            _ => fill(own.retelling_of_several, &[&self.phrases().list(&names)]),
        }
    }

    /// The same, and whether it is an unofficial translation.
    pub fn note(&self, shown: &Dialogue, sources: &[&Source]) -> String {
        let nature = self.nature(sources);
        match shown.is_translated(self.lang()) {
            true if nature.is_empty() => self.phrases().translation.to_owned(),
            true => [&nature, self.phrases().part_separator, self.phrases().translation].concat(),
            false => nature,
        }
    }

    /// What the header is about: the meeting of the only card, else that of the view.
    pub fn shown(&self) -> &'a Dialogue {
        self.only_card().map_or_else(|| self.export.shown(), |card| self.dialogue().dialogue_of(card))
    }
}
