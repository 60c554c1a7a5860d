//! The cards of a view as a dataset of their own.

use crate::request::Request;
use dialogue_summary_core::describe;
use dialogue_summary_core::dialogue::{Body, Card, CountryCode, Dialogue, Voice};
use std::collections::HashSet;

/// The dataset. What the cards that are left out imply about their meeting is written into it, so that the others still say the
/// same.
pub fn json(request: &Request) -> String {
    let whole = request.dialogue();
    let mut kept: HashSet<usize> = request.cards().into_iter().collect();
    // A card is never without the one that it would mislead without.
    let mut next: Vec<usize> = kept.iter().copied().collect();
    while let Some(at) = next.pop() {
        let companion = whole.cards.get(at).and_then(|card| card.shown_with.as_ref());
        let companion = companion.and_then(|id| request.export.index.card_position(whole, id));
        next.extend(companion.filter(|other| kept.insert(*other)));
    }
    let mut part = whole.clone();
    state_roles(&mut part);
    leave_open(&mut part);
    let mut position = 0..;
    part.cards.retain(|_| position.next().is_some_and(|at: usize| kept.contains(&at)));
    if part.cards.len() < whole.cards.len() {
        state_sides(&mut part, whole);
        forget_others(&mut part);
    }
    let nested = part.nested();
    // A model of plain data is always JSON.
    serde_json::to_string_pretty(&nested).unwrap_or_default() + "\n"
}

/// Writes what each chair was: without the others, another default would apply.
fn state_roles(part: &mut Dialogue) {
    let own = part.clone();
    for card in &mut part.cards {
        let meeting = card.dialogue.and_then(|at| own.dialogues.get(at as usize)).unwrap_or(&own);
        if let Body::Delegation(delegation) = &mut card.body {
            for chair in &mut delegation.chairs {
                chair.function = describe::chair_function(meeting, chair);
            }
        }
    }
}

/// Writes the sides of each meeting that lists none, which its cards implied.
fn state_sides(part: &mut Dialogue, whole: &Dialogue) {
    let mut cards = std::mem::take(&mut part.cards);
    let mut state = |meeting: &mut Dialogue, at: Option<u32>| {
        let sides = meeting.derived.parties.clone();
        if !whole.participants.is_empty() || !meeting.participants.is_empty() || sides.is_empty() {
            return;
        }
        // Each card that names no participant would get those of the list.
        let names_sides =
            |card: &Card| matches!(card.body, Body::Delegation(_)) || card.participants().next().is_some();
        let of_meeting = |card: &&mut Card| card.dialogue == at;
        if cards.iter_mut().filter(of_meeting).all(|card| names_sides(card)) {
            meeting.participants = sides;
        } else {
            cards.iter_mut().filter(of_meeting).for_each(|card| name_voices(card, &sides));
        }
    };
    if part.dialogues.is_empty() {
        state(part, None);
    }
    for (at, meeting) in part.dialogues.iter_mut().enumerate() {
        state(meeting, u32::try_from(at).ok());
    }
    part.cards = cards;
}

/// Replaces “joint” by the sides.
fn name_voices(card: &mut Card, sides: &[CountryCode]) {
    let voices = card.details.iter_mut().filter_map(|detail| detail.stated_by.as_mut());
    for voice in std::iter::once(&mut card.stated_by).chain(voices) {
        if *voice == Voice::Joint {
            *voice = Voice::Sides(sides.to_vec());
        }
    }
}

/// Leaves open who states something together, where a side could not be read.
fn leave_open(part: &mut Dialogue) {
    let has_lost = |part: &Dialogue| part.derived.lost.has_party;
    let lost: Vec<bool> = part.dialogues.iter().map(has_lost).collect();
    let own = has_lost(part);
    for card in &mut part.cards {
        let is_lost = card.dialogue.map_or(own, |at| lost.get(at as usize).copied().unwrap_or_default());
        if is_lost {
            name_voices(card, &[]);
        }
    }
}

/// Removes what only the cards that are left out have: their meetings, sessions, corrections and former ids.
fn forget_others(part: &mut Dialogue) {
    let ids: HashSet<String> = part.cards.iter().map(|card| card.id.clone()).collect();
    let sessions: HashSet<String> =
        part.cards.iter().filter_map(|card| card.session.as_ref().map(ToString::to_string)).collect();
    part.sessions.retain(|session| sessions.contains(&session.id));
    let held: HashSet<u32> = part.cards.iter().filter_map(|card| card.dialogue).collect();
    forget_in(part, |id| ids.contains(id));
    for at in 0..part.dialogues.len() {
        let prefix = part.dialogues[at].id.clone();
        forget_in(&mut part.dialogues[at], |id| ids.contains(&format!("{prefix}/{id}")) || ids.contains(id));
    }
    // The positions of the meetings that stay.
    let mut moved = Vec::with_capacity(part.dialogues.len());
    let mut next = 0;
    for at in 0..part.dialogues.len() {
        let stays = u32::try_from(at).is_ok_and(|at| held.contains(&at));
        moved.push(stays.then_some(next));
        next += u32::from(stays);
    }
    for card in &mut part.cards {
        card.dialogue = card.dialogue.and_then(|at| moved.get(at as usize).copied().flatten());
    }
    let mut stays = moved.iter();
    part.dialogues.retain(|_| stays.next().is_some_and(Option::is_some));
}

fn forget_in(part: &mut Dialogue, is_kept: impl Fn(&str) -> bool) {
    for change in &mut part.changes {
        change.cards.retain(|id| is_kept(id));
    }
    part.aliases.retain(|_, now| is_kept(now));
}
