//! A dataset comes in: a small one at once, a large one in pieces, its first cards before all are read.
//!
//! The page's object is never copied as a whole. Each piece is written out by the browser, so that
//! what throws when it is read does so there, and comes over as text.

use super::normalizer;
use crate::browser::{json, message};
use crate::dialogue::check::Checker;
use crate::dialogue::limits::{MAX_CARDS, MAX_DIALOGUES};
use crate::dialogue::problem::{Effect, Expected, Problem};
use crate::dialogue::value::{Room, read};
use crate::search::index::IndexBuilder;
use crate::state::{Failure, Loaded};
use js_sys::{Date, Reflect};
use wasm_bindgen::JsValue;

/// Up to so many cards a dataset is taken at once.
const SMALL: usize = 1000;
/// How long a piece may take, in milliseconds. Browsers wait 4 ms before the next, and a key that
/// comes in between waits for no more than two frames.
const PIECE: f64 = 24.0;

/// Cards that are read of one list: one more than are taken, so that it is known there are more.
const MOST: u32 = MAX_CARDS as u32 + 1;

/// A dataset that is coming in.
pub struct Feed {
    checker: Checker,
    /// Begun with the first cards, with room for as many as are asked for.
    builder: Option<IndexBuilder>,
    room: Room,
    /// The lists of cards: the dialogue each is of, the list, how many it has.
    lists: Vec<(Option<usize>, JsValue, u32)>,
    /// The list that is being read, and the next card in it.
    at: (usize, u32),
    /// Cards read so far, and all there are.
    pub read: usize,
    all: usize,
}

impl Feed {
    /// Takes all of a dataset but its cards.
    pub fn new(data: &JsValue) -> Result<Feed, Failure> {
        let mut room = Room::default();
        let text = said(json::text_without(data, &["cards", "dialogues"]))?;
        let mut checker = Checker::new(&value(&text, &mut room)?);
        let mut lists = Vec::new();
        let cards = said(json::get(data, "cards"))?;
        lists.extend(said(json::length(&cards))?.map(|length| (None, cards, length.min(MOST))));
        let parts = said(json::get(data, "dialogues"))?;
        for at in 0..said(json::length(&parts))?.unwrap_or_default().min(MAX_DIALOGUES as u32 + 1) {
            let part = said(Reflect::get_u32(&parts, at))?;
            let text = said(json::text_without(&part, &["cards"]))?;
            checker.part(&value(&text, &mut room)?);
            let cards = said(json::get(&part, "cards"))?;
            let length = said(json::length(&cards))?;
            lists.extend(length.map(|length| (Some(at as usize), cards, length.min(MOST))));
        }
        let all = lists.iter().map(|(_, _, length)| *length as usize).sum::<usize>().min(MAX_CARDS);
        Ok(Feed { checker, builder: None, room, lists, at: (0, 0), read: 0, all })
    }

    /// Whether all of it is taken at once.
    pub fn is_small(&self) -> bool {
        self.all <= SMALL
    }

    /// Takes the next cards, at most `most` and no longer than a piece may take; whether there are more.
    pub fn take(&mut self, most: usize, all_at_once: bool) -> Result<bool, Failure> {
        let begun = Date::now();
        let mut nth = 0;
        let room = self.all.min(most);
        if self.builder.is_none() {
            self.checker.reserve(room);
            self.builder = Some(IndexBuilder::new(self.checker.dialogue(), room, &normalizer()));
        }
        while nth < most {
            let Some((part, list, length)) = self.lists.get(self.at.0) else { return Ok(false) };
            if self.read > MAX_CARDS {
                return Ok(false);
            }
            if self.at.1 >= *length {
                self.at = (self.at.0 + 1, 0);
                continue;
            }
            let card = said(Reflect::get_u32(list, self.at.1))?;
            let text = said(json::text(&card))?;
            let card = value(&text, &mut self.room)?;
            self.checker.card(*part, self.at.1 as usize, &card);
            let dialogue = self.checker.dialogue();
            if let Some(builder) = &mut self.builder
                && let Some(card) = dialogue.cards.get(builder.added())
            {
                builder.add(card, dialogue);
            }
            self.at.1 += 1;
            self.read += 1;
            nth += 1;
            if !all_at_once && nth.is_multiple_of(16) && Date::now() - begun > PIECE {
                return Ok(true);
            }
        }
        Ok(true)
    }

    /// What can be shown of it while all of it is read, by another feed: to go on from here would need
    /// a copy, and the code that copies every part of a dialogue.
    pub fn first(self) -> Result<Loaded, Failure> {
        let coming = self.all.saturating_sub(self.read);
        let loaded = self.finish()?;
        Ok(Loaded { coming, problems: Vec::new(), ..loaded })
    }

    /// All of it.
    pub fn finish(self) -> Result<Loaded, Failure> {
        let (dialogue, problems) = self.checker.finish();
        if problems.iter().any(|problem| problem.effect == Effect::Refused) {
            return Err(Failure::Dataset(problems));
        }
        let builder = self.builder.unwrap_or_else(|| IndexBuilder::new(&dialogue, 0, &normalizer()));
        Ok(Loaded { index: builder.finish(&dialogue), dialogue, problems, coming: 0 })
    }

    /// Whether this is no dataset at all.
    pub fn is_refused(&self) -> bool {
        self.checker.is_refused()
    }
}

fn value<'t>(text: &'t str, room: &mut Room) -> Result<crate::dialogue::value::Value<'t>, Failure> {
    read(text, room).map_err(|refusal| refused(Expected::Readable(refusal.to_string())))
}

fn said<T>(result: Result<T, JsValue>) -> Result<T, Failure> {
    result.map_err(|thrown| refused(Expected::Readable(message(&thrown))))
}

/// The whole dataset is refused: what would be right.
pub fn refused(expected: Expected) -> Failure {
    Failure::Dataset(vec![Problem {
        path: String::from("$"),
        found: Some(String::from("…")),
        expected,
        nearest: None,
        effect: Effect::Refused,
    }])
}
