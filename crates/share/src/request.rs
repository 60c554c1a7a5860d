//! What is cited or downloaded: a record, a view of it, or one card.

use crate::dates::Day;
use crate::export::Export;
use dialogue_summary::dialogue::{Card, Dialogue};
use dialogue_summary::i18n::{ExportPhrases, Phrases, export_phrases};

/// What is cited or downloaded.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The view of the record.
    pub export: Export<'a>,
    /// The position of the only card, if it is one.
    pub card: Option<usize>,
    /// The name of the site that publishes the record. Without it: the server of [`Export::base`].
    pub site: Option<&'a str>,
    /// The day on which the reader saw it.
    pub today: Day,
}

impl<'a> Request<'a> {
    /// The record.
    pub fn dialogue(&self) -> &'a Dialogue {
        self.export.dialogue
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
        self.export.base?;
        Some(match self.only_card() {
            Some(card) => self.export.card_link(&card.id),
            None => self.export.view_link(),
        })
    }

    /// What the header is about: the meeting of the only card, else that of the view.
    pub fn shown(&self) -> &'a Dialogue {
        self.only_card().map_or_else(|| self.export.shown(), |card| self.dialogue().dialogue_of(card))
    }
}
