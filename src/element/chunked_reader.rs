//! Reads and checks a dataset card by card, as far as the time allows. See docs/decisions/0005-dataset-intake.md.
//!
//! The page's object is never copied as a whole. The browser writes each card as JSON, so that a getter that throws does
//! so there, and not in the wasm.

use super::normalizer::normalizer;
use crate::browser::{json, message};
use crate::dialogue::check::Checker;
use crate::dialogue::limits::{MAX_CARDS, MAX_DIALOGUES};
use crate::dialogue::problem::{Effect, Expected, Problem};
use crate::dialogue::value::{Budget, Value, read};
use crate::search::index::IndexBuilder;
use crate::state::{Failure, Loaded};
use js_sys::{Date, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::JsValue;

/// A dataset of up to so many cards is read at once.
const MAX_AT_ONCE: usize = 1000;
/// How long a chunk may take, in milliseconds. Browsers wait 4 ms before the next one, so a key that is pressed
/// meanwhile waits for two frames at most.
pub const CHUNK_MS: f64 = 24.0;
/// How long the first cards may take. A dataset of few cards that takes longer is read in chunks, as one of many cards is.
const FIRST_MS: f64 = 200.0;
/// How long the dialogues of a collection may take before the first cards.
const PARTS_MS: f64 = 400.0;
/// Cards between two looks at the clock, and bytes of their text: one card may have megabytes.
const CARDS_PER_CHECK: usize = 16;
const BYTES_PER_CHECK: usize = 1 << 16;
/// The most cards that are read of one list: one more than the limit, so that the check reports that there are more.
const MAX_PER_LIST: u32 = MAX_CARDS as u32 + 1;

/// A dataset that is being read.
pub struct ChunkedReader {
    checker: Checker,
    /// Created with the first cards.
    builder: Option<IndexBuilder>,
    budget: Budget,
    /// The page's list of dialogues, how many it has, and how many were read.
    parts: JsValue,
    part_count: u32,
    parts_read: u32,
    lists: Vec<CardList>,
    /// The list that is being read, and the next card in it.
    position: (usize, u32),
    cards_read: usize,
    card_count: usize,
}

/// A list of cards in the page's object.
struct CardList {
    /// The dialogue of the cards, in a collection.
    part: Option<usize>,
    cards: JsValue,
    length: u32,
}

impl CardList {
    fn new(part: Option<usize>, cards: JsValue) -> Result<Option<CardList>, Failure> {
        let length = or_refused(json::length(&cards))?;
        Ok(length.map(|length| CardList { part, cards, length: length.min(MAX_PER_LIST) }))
    }
}

impl ChunkedReader {
    /// Reads all of a dataset but its dialogues and cards.
    pub fn new(data: &JsValue) -> Result<ChunkedReader, Failure> {
        let mut budget = Budget::default();
        let text = or_refused(json::text_without(data, &["cards", "dialogues"]))?;
        let mut checker = Checker::new(&value(&text, &mut budget)?);
        let mut lists = Vec::new();
        lists.extend(CardList::new(None, or_refused(json::get(data, "cards"))?)?);
        let parts = or_refused(json::get(data, "dialogues"))?;
        let part_count = or_refused(json::length(&parts))?.unwrap_or_default().min(MAX_DIALOGUES as u32 + 1);
        for at in 0..part_count {
            let part = or_refused(Reflect::get_u32(&parts, at))?;
            checker.announce_part(or_refused(json::get(&part, "id"))?.as_string().as_deref());
        }
        announce_contents(&mut checker, &parts, part_count)?;
        Ok(ChunkedReader {
            checker,
            builder: None,
            budget,
            parts,
            part_count,
            parts_read: 0,
            lists,
            position: (0, 0),
            cards_read: 0,
            card_count: 0,
        })
    }

    /// Reads the dialogues of a collection without their cards, until the time is over. Returns whether there are more.
    fn read_parts(&mut self, is_over: impl Fn() -> bool) -> Result<bool, Failure> {
        while self.parts_read < self.part_count {
            let at = self.parts_read;
            let part = or_refused(Reflect::get_u32(&self.parts, at))?;
            let text = or_refused(json::text_without(&part, &["cards"]))?;
            self.checker.add_part(&value(&text, &mut self.budget)?);
            self.lists.extend(CardList::new(Some(at as usize), or_refused(json::get(&part, "cards"))?)?);
            self.parts_read += 1;
            if (self.parts_read.is_multiple_of(CARDS_PER_CHECK as u32) || text.len() > BYTES_PER_CHECK)
                && is_over()
            {
                return Ok(true);
            }
        }
        self.checker.end_parts();
        let lengths = self.lists.iter().map(|list| list.length as usize);
        self.card_count = lengths.sum::<usize>().min(MAX_CARDS);
        Ok(false)
    }

    /// Reads the cards that are shown first: all of a small dataset, else `page_size`, as far as the time allows. Returns whether
    /// there are more.
    pub fn read_first(&mut self, page_size: usize) -> Result<bool, Failure> {
        let started = Date::now();
        if self.builder.is_none() && self.read_parts(|| Date::now() - started > PARTS_MS)? {
            return Ok(true);
        }
        let is_small = self.card_count <= MAX_AT_ONCE || self.checker.is_refused();
        self.read_cards(if is_small { usize::MAX } else { page_size }, FIRST_MS)
    }

    /// Whether all dialogues were read, but no card.
    pub fn is_before_cards(&self) -> bool {
        self.parts_read == self.part_count && self.cards_read == 0
    }

    /// The number of cards read so far.
    pub fn cards_read(&self) -> usize {
        self.cards_read
    }

    /// Reads at most `most` cards, until so many milliseconds are over. Returns whether there may be more.
    pub fn read_cards(&mut self, most: usize, limit_ms: f64) -> Result<bool, Failure> {
        let started = Date::now();
        if self.builder.is_none() {
            let has_parts = self.parts_read < self.part_count;
            let has_more = self.read_parts(|| Date::now() - started > limit_ms)?;
            // The first cards are read in a task of their own.
            if has_more || (has_parts && limit_ms.is_finite()) {
                return Ok(true);
            }
            let capacity = self.card_count.min(most);
            self.checker.reserve(capacity);
            self.builder = Some(IndexBuilder::new(self.checker.dialogue(), capacity, &normalizer()));
        }
        let (mut count, mut unchecked) = (0, (0, 0));
        while count < most {
            let Some(CardList { part, cards, length }) = self.lists.get(self.position.0) else {
                return Ok(false);
            };
            if self.cards_read > MAX_CARDS {
                return Ok(false);
            }
            if self.position.1 >= *length {
                self.position = (self.position.0 + 1, 0);
                continue;
            }
            let card = or_refused(Reflect::get_u32(cards, self.position.1))?;
            let text = or_refused(json::text(&card))?;
            let card = value(&text, &mut self.budget)?;
            self.checker.add_card(*part, self.position.1 as usize, &card);
            let dialogue = self.checker.dialogue();
            if let Some(builder) = &mut self.builder
                && let Some(card) = dialogue.cards.get(builder.added())
            {
                builder.add(card, dialogue);
            }
            self.position.1 += 1;
            self.cards_read += 1;
            count += 1;
            unchecked = (unchecked.0 + 1, unchecked.1 + text.len());
            if unchecked.0 >= CARDS_PER_CHECK || unchecked.1 >= BYTES_PER_CHECK {
                unchecked = (0, 0);
                if Date::now() - started > limit_ms {
                    return Ok(true);
                }
            }
        }
        Ok(true)
    }

    /// The cards read so far, to be shown while another reader reads all. To go on from here would take a copy of the
    /// dialogue.
    pub fn finish_first(self) -> Result<Loaded, Failure> {
        let remaining = self.card_count.saturating_sub(self.cards_read);
        let loaded = self.finish()?;
        Ok(Loaded { remaining, problems: Vec::new(), ..loaded })
    }

    /// The whole dialogue.
    pub fn finish(self) -> Result<Loaded, Failure> {
        let (dialogue, problems) = self.checker.finish();
        if problems.iter().any(|problem| problem.effect == Effect::Refused) {
            return Err(Failure::Dataset(problems));
        }
        let builder = self.builder.unwrap_or_else(|| IndexBuilder::new(&dialogue, 0, &normalizer()));
        let index = builder.finish(&dialogue);
        Ok(Loaded { index, dialogue, problems, remaining: 0, version: OnceCell::new() })
    }
}

/// Announces what dialogues say that have no id of their own.
fn announce_contents(checker: &mut Checker, parts: &JsValue, part_count: u32) -> Result<(), Failure> {
    for at in 0..part_count {
        let part = or_refused(Reflect::get_u32(parts, at))?;
        if checker.needs_content(or_refused(json::get(&part, "id"))?.as_string().as_deref()) {
            let text = or_refused(json::text_without(&part, &["cards"]))?;
            checker.announce_content(at as usize, &value(&text, &mut Budget::default())?);
        }
    }
    for at in checker.ambiguous_parts() {
        let part = or_refused(Reflect::get_u32(parts, at as u32))?;
        let cards = or_refused(json::get(&part, "cards"))?;
        if !cards.is_undefined() {
            let text = or_refused(json::text(&cards))?;
            checker.announce_cards(at, &value(&text, &mut Budget::default())?);
        }
    }
    Ok(())
}

fn value<'t>(text: &'t str, budget: &mut Budget) -> Result<Value<'t>, Failure> {
    read(text, budget).map_err(|refusal| Failure::Dataset(vec![refusal.problem()]))
}

fn or_refused<T>(result: Result<T, JsValue>) -> Result<T, Failure> {
    result.map_err(|thrown| refused(Expected::Readable(message(&thrown))))
}

/// The failure of a dataset that is refused as a whole.
pub fn refused(expected: Expected) -> Failure {
    Failure::Dataset(vec![Problem::refused(expected, None)])
}
