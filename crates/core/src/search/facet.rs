//! The facets: their names, their values, and the values of a card.

use crate::dialogue::{Body, Card, Dialogue, Series};
use std::collections::HashSet;

/// A filter by one property of cards. A card matches any of the values chosen in a facet, and all facets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Topic, delegation or announcement.
    Kind,
    /// A theme of the card.
    Theme,
    /// A country the card concerns, in any role, or that states it.
    Country,
    /// The part of the meeting.
    Session,
    /// The series of a collection's dialogue.
    Series,
    /// The dialogue of a collection.
    Dialogue,
    /// The year of a collection's dialogue.
    Year,
}

/// How many facets there are.
pub const FACETS: usize = 7;

/// The names of the kinds, in the order they are shown.
pub const KINDS: [&str; 3] = ["announcement", "topic", "delegation"];
/// The position of topics among them.
pub const TOPIC: usize = 1;

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Facet; FACETS] = [
        Facet::Kind,
        Facet::Theme,
        Facet::Country,
        Facet::Session,
        Facet::Series,
        Facet::Dialogue,
        Facet::Year,
    ];

    /// Whether only collections use it.
    pub fn is_collection_only(self) -> bool {
        matches!(self, Facet::Series | Facet::Dialogue | Facet::Year)
    }

    /// The values of its entries in the dialogue, in the order of the dialogue's list.
    pub fn entries(self, dialogue: &Dialogue) -> Vec<&str> {
        let parts = &dialogue.dialogues;
        match self {
            Facet::Theme => dialogue.themes.iter().map(|theme| theme.id.as_str()).collect(),
            Facet::Country => dialogue.countries.iter().map(|country| &*country.code).collect(),
            Facet::Session => dialogue.sessions.iter().map(|session| session.id.as_str()).collect(),
            Facet::Series => parts.iter().map(|part| part.series.as_ref().map_or("", Series::key)).collect(),
            Facet::Dialogue => parts.iter().map(|part| part.id.as_str()).collect(),
            Facet::Kind | Facet::Year => Vec::new(),
        }
    }

    /// Its name in links and in the `view` object.
    pub fn name(self) -> &'static str {
        ["kind", "theme", "country", "session", "series", "dialogue", "year"][self as usize]
    }
}

/// The values of a facet in a dialogue, in the order they are shown.
pub fn values(dialogue: &Dialogue, facet: Facet) -> Vec<String> {
    let parts = &dialogue.dialogues;
    match facet {
        Facet::Kind => KINDS.map(str::to_owned).to_vec(),
        Facet::Theme => dialogue.themes.iter().map(|theme| theme.id.clone()).collect(),
        Facet::Country => dialogue.countries.iter().map(|country| country.code.to_string()).collect(),
        Facet::Session => dialogue.sessions.iter().map(|session| session.id.clone()).collect(),
        Facet::Series => {
            let mut seen = HashSet::new();
            let keys = parts.iter().filter_map(|part| Some(part.series.as_ref()?.key()));
            keys.filter(|key| seen.insert(*key)).map(str::to_owned).collect()
        }
        Facet::Dialogue => parts.iter().map(|part| part.id.clone()).collect(),
        Facet::Year => {
            let mut years: Vec<String> = parts.iter().flat_map(years).collect();
            years.sort_unstable_by(|a, b| b.cmp(a));
            years.dedup();
            years
        }
    }
}

/// Calls `add` with each value of a card in a facet. `part` is its dialogue in a collection.
pub fn for_each_value(card: &Card, part: Option<&Dialogue>, facet: Facet, mut add: impl FnMut(&str)) {
    match facet {
        Facet::Kind => add(kind(card)),
        Facet::Theme => card.themes.iter().for_each(|theme| add(theme)),
        Facet::Country => countries(card).for_each(add),
        Facet::Session => card.session.iter().for_each(|session| add(session)),
        Facet::Series => {
            part.and_then(|part| part.series.as_ref()).iter().for_each(|series| add(series.key()))
        }
        Facet::Dialogue => part.iter().for_each(|part| add(&part.id)),
        Facet::Year => part.into_iter().flat_map(years).for_each(|year| add(&year)),
    }
}

/// The name of a card's kind.
pub fn kind(card: &Card) -> &'static str {
    KINDS[kind_position(card)]
}

/// The position of a card's kind in [`KINDS`]: the cards of one dialogue are grouped in this order.
pub fn kind_position(card: &Card) -> usize {
    match card.body {
        Body::Announcement(_) => 0,
        Body::Topic {} => 1,
        Body::Delegation(_) => 2,
    }
}

/// The countries a card concerns, and those that state it.
pub fn countries(card: &Card) -> impl Iterator<Item = &str> {
    let own = match &card.body {
        Body::Delegation(delegation) => Some(&*delegation.country),
        _ => None,
    };
    let others = card.involvements().map(|(code, _)| code).chain(card.speakers());
    own.into_iter().chain(others.map(|code| &**code))
}

/// The years a dialogue was held in, as EDTF writes them: `2024`, or `199X` for a decade. A date that spans more than a few is
/// not that of a meeting: its first year counts.
pub fn years(dialogue: &Dialogue) -> impl Iterator<Item = String> {
    const MAX_YEARS: u16 = 10;
    let ends = dialogue.date.and_then(|date| date.year_ends());
    let years = ends.map(|(first, last)| {
        let between = first.last().saturating_add(1)..last.value;
        let is_long = last.value.saturating_sub(first.last()) >= MAX_YEARS;
        let later = between.map(|year| format!("{year:04}")).chain([last.year_value()]);
        let first = first.year_value();
        let is_one = is_long || first == last.year_value();
        std::iter::once(first).chain(later.filter(move |_| !is_one))
    });
    years.into_iter().flatten()
}
