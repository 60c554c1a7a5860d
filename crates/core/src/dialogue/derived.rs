//! What the cards of a dialogue imply about the meeting.

use super::card::ChairFunction;
use super::id::CountryCode;

/// What the cards of one dialogue imply about the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// All that take part: the participants of the dialogue and of its cards, and the sides that sent a delegation.
    pub parties: Vec<CountryCode>,
    /// The positions of the delegations with chairs, in the list of cards of the collection.
    pub delegations_with_chairs: Vec<u32>,
    /// How many persons among them chaired the meeting.
    pub chairs: usize,
    /// Whether a person is named as the chair: then nobody else chaired by default.
    pub has_named_chair: bool,
    /// Whether the collection names no languages: it has those of its dialogues.
    pub collects_languages: bool,
    /// Whether the dialogues of the collection are in different languages.
    pub are_languages_mixed: bool,
    /// What could not be read.
    pub lost: Lost,
}

/// What is written of a meeting and cannot be read. The rest must not look as if it were all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many chairs.
    pub chairs: usize,
    /// How many persons among the chairs who may have been anything.
    pub unclear_chairs: usize,
    /// Whether one that takes part.
    pub has_party: bool,
    /// Whether a language of `translations`.
    pub has_translation: bool,
    /// Whether the first source: places without a source are in none of the others.
    pub has_first_source: bool,
}

impl Derived {
    /// How many chairs the meeting had.
    pub fn all_chairs(&self) -> usize {
        self.chairs + self.lost.chairs
    }

    /// What a person without a function was: the head of a delegation if another is named as the chair, else one of all the chairs.
    /// `None` if the only known chair may not have been alone.
    pub fn default_function(&self) -> Option<ChairFunction> {
        match self.all_chairs() {
            _ if self.has_named_chair => Some(ChairFunction::HeadOfDelegation),
            0..=1 if self.lost.unclear_chairs > 0 => None,
            0..=1 => Some(ChairFunction::Chair),
            _ => Some(ChairFunction::CoChair),
        }
    }
}
