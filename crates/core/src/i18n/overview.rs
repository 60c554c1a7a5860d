//! The sentences of the overview, of the meetings of a collection, and of the heads of groups of cards.

use super::Plural;
use crate::dialogue::Form;

/// The sentences of the overview in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct OverviewPhrases {
    /// A country that a card is about, and the scene of a war.
    pub about: [&'static str; 2],
    pub forms: fn(Form) -> Plural,
    /// The head of several announcements of one form. That of others also heads topics without a session.
    pub form_head: fn(Form) -> &'static str,
    pub who_says: &'static str,
    pub in_source: &'static str,
    pub best_match: &'static str,
    pub announced: &'static str,
    pub talked_about: &'static str,
    pub in_the_room: &'static str,
    pub dates: &'static str,
    pub topics: Plural,
    pub delegations: Plural,
    pub matrix: &'static str,
    pub matrix_hint: &'static str,
    pub cell: &'static str,
    /// The number of cards, with the bare number as a word of its own.
    pub cell_cards: Plural,
    pub most_on: &'static str,
    pub countries: &'static str,
    /// What a list of countries leaves out, as its last entry.
    pub and_more_countries: Plural,
    pub country_count: Plural,
    /// The countries that are no column of the matrix.
    pub other_countries: &'static str,
    pub among_them: &'static str,
    pub no_theme: &'static str,
    pub no_country: &'static str,
    pub other_themes: &'static str,
    pub rest_of_one: Plural,
    pub rest: Plural,
    pub fewer: &'static str,
    /// What a list that is no button leaves out.
    pub not_shown: Plural,
    pub also_there: &'static str,
    pub also_sent: &'static str,
    pub also_sent_in_words: &'static str,
    pub possibly_more: &'static str,
    pub room_note: &'static str,
    pub show_overview: &'static str,
    pub of_all: &'static str,
    pub find_meeting: &'static str,
    pub meetings: &'static str,
    pub meeting_columns: [&'static str; 4],
    pub latest_meetings: &'static str,
    pub all_meetings: Plural,
    pub meeting_count: Plural,
    pub parties: Plural,
    pub in_the_chair: &'static str,
    pub statements: Plural,
    pub meeting_of: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
}
