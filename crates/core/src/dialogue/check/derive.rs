//! What cards and their dialogue imply about each other: who takes part, and who chaired.

use super::card::has_lost_party;
use super::chairs::{WrittenFunction, written_chairs};
use super::node::Node;
use crate::dialogue::{Body, Card, CountryCode, Delegation, Derived, Dialogue, Id, Role};
use std::collections::HashSet;
use std::rc::Rc;

/// Adds what a card says of the meeting and what cannot be read. `read` is the card as it is read.
pub fn derive_lost(whole: &mut Dialogue, part: Option<usize>, node: &Node, read: Option<&Card>) {
    let is_listed = |dialogue: &Dialogue| !dialogue.participants.is_empty();
    let dialogue = part.and_then(|part| whole.dialogues.get(part));
    let has_list = is_listed(whole) || dialogue.is_some_and(is_listed);
    let derived = derived_of(whole, part);
    let written = written_chairs(node);
    derived.has_named_chair |= written.contains(&WrittenFunction::Chair);
    let chairs = written.iter().filter(|function| function.is_chair()).count();
    derived.lost.chairs += chairs.saturating_sub(read.map_or(0, |card| self::chairs(card).len()));
    derived.lost.unclear_chairs +=
        written.iter().filter(|function| **function == WrittenFunction::Unclear).count();
    derived.lost.has_party |= !has_list && has_lost_party(node, read);
}

/// The persons of a card who chaired the meeting.
fn chairs(card: &Card) -> HashSet<&Id> {
    let Body::Delegation(delegation) = &card.body else { return HashSet::new() };
    delegation.chairs.iter().filter(|chair| chair.is_chair()).map(|chair| &chair.person_id).collect()
}

fn derived_of(whole: &mut Dialogue, part: Option<usize>) -> &mut Derived {
    match part {
        Some(part) if part < whole.dialogues.len() => &mut whole.dialogues[part].derived,
        _ => &mut whole.derived,
    }
}

/// Derives the cards' participants from those of their dialogues, and the other way round.
#[derive(Default)]
pub struct Derivation {
    /// The dialogue of the last card, and its participants: cards come dialogue by dialogue, and share the list.
    last: Option<(Option<u32>, Rc<[CountryCode]>)>,
    /// All that are known to take part, each with the dialogue.
    parties: HashSet<(Option<u32>, CountryCode)>,
    /// All persons who are known as chairs, each with the dialogue: one may be on several cards.
    chairs: HashSet<(Option<u32>, Id)>,
}

impl Derivation {
    /// Adds the participants of its dialogue to a card that names none, and adds what the card implies to the dialogue.
    pub fn derive(&mut self, whole: &mut Dialogue, card: &mut Card) {
        let at = whole.cards.len() as u32;
        let declared = self.participants(whole, card.dialogue);
        let delegation = match &card.body {
            Body::Delegation(delegation) => Some(delegation.as_ref()),
            _ => None,
        };
        let is_participant = |role: Role| role == Role::Participant;
        let mut named = card.countries.iter().filter(|country| is_participant(country.role));
        match delegation {
            None if named.next().is_none() => card.inherited = Rc::clone(&declared),
            // One that is in no list may have observed only.
            Some(Delegation { country: own, .. })
                if (declared.is_empty() || declared.contains(own))
                    && named.all(|country| country.code != *own) =>
            {
                card.inherited = Rc::from([own.clone()]);
            }
            _ => {}
        }
        let derived = derived_of(whole, card.dialogue.map(|part| part as usize));
        if delegation.is_some_and(|delegation| !delegation.chairs.is_empty()) {
            derived.delegations_with_chairs.push(at);
            let persons = chairs(card).into_iter().map(|person| (card.dialogue, Id::clone(person)));
            derived.chairs += persons.filter(|person| self.chairs.insert(person.clone())).count();
        }
        if derived.parties.is_empty() {
            derived.parties = declared.to_vec();
        }
        let mut add = |side: &CountryCode| {
            if self.parties.insert((card.dialogue, side.clone())) {
                derived.parties.push(side.clone());
            }
        };
        if declared.is_empty() {
            let sides = card.countries.iter().filter(|country| is_participant(country.role));
            sides.for_each(|side| add(&side.code));
        }
        // A side that sent a delegation takes part, although the list of participants lacks it.
        if let Some(own) = delegation.filter(|own| !declared.contains(&own.country)) {
            add(&own.country);
        }
    }

    /// The participants that a dialogue of the collection or the collection itself declares.
    fn participants(&mut self, whole: &Dialogue, part: Option<u32>) -> Rc<[CountryCode]> {
        if let Some((_, known)) = self.last.as_ref().filter(|(of, _)| *of == part) {
            return Rc::clone(known);
        }
        let own = part.and_then(|part| whole.dialogues.get(part as usize));
        let own = own.map(|part| part.participants.as_slice()).filter(|own| !own.is_empty());
        let participants = Rc::from(own.unwrap_or(&whole.participants));
        self.last = Some((part, Rc::clone(&participants)));
        participants
    }
}
