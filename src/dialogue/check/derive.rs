//! What cards and their dialogue imply about each other: who takes part, and who chaired.

use super::card::{has_lost_party, lost_chairs};
use super::node::Node;
use crate::dialogue::{Body, Card, CountryCode, Derived, Dialogue, Involvement, Role};

/// Adds what a card says of the meeting and what cannot be read. `read` is the card as it is read.
pub fn derive_lost(whole: &mut Dialogue, part: Option<usize>, node: &Node, read: Option<&Card>) {
    let is_listed = |dialogue: &Dialogue| !dialogue.participants.is_empty();
    let dialogue = part.and_then(|part| whole.dialogues.get(part));
    let has_list = is_listed(whole) || dialogue.is_some_and(is_listed);
    let lost = &mut derived_of(whole, part).lost;
    lost.chairs += lost_chairs(node, read);
    lost.has_party |= !has_list && has_lost_party(node, read);
}

fn derived_of(whole: &mut Dialogue, part: Option<usize>) -> &mut Derived {
    match part {
        Some(part) if part < whole.dialogues.len() => &mut whole.dialogues[part].derived,
        _ => &mut whole.derived,
    }
}

/// Adds the participants of its dialogue to a card that names none, and adds what the card implies to the dialogue.
pub fn derive(whole: &mut Dialogue, card: &mut Card) {
    let at = whole.cards.len() as u32;
    let part = card.dialogue.and_then(|part| whole.dialogues.get(part as usize));
    let own = part.map(|part| part.participants.as_slice()).filter(|own| !own.is_empty());
    let declared = own.unwrap_or(&whole.participants).to_vec();
    let is_participant = |country: &Involvement| country.role == Role::Participant;
    let delegation = match &card.body {
        Body::Delegation(delegation) => Some(delegation.as_ref()),
        _ => None,
    };
    let is_derived = declared.is_empty();
    if delegation.is_none() && !card.countries.iter().any(is_participant) {
        let named = |code: &CountryCode| card.countries.iter().any(|country| country.code == *code);
        let inherited = declared.iter().filter(|code| !named(code)).cloned();
        let inherited: Vec<_> =
            inherited.map(|code| Involvement { code, role: Role::Participant, is_inherited: true }).collect();
        card.countries.extend(inherited);
    }
    let derived = derived_of(whole, card.dialogue.map(|part| part as usize));
    if let Some(delegation) = delegation.filter(|delegation| !delegation.chairs.is_empty()) {
        derived.delegations_with_chairs.push(at);
        derived.chairs += delegation.chairs.iter().filter(|chair| chair.is_chair()).count();
    }
    if is_derived {
        let sides = card.countries.iter().filter(|country| is_participant(country));
        let sides =
            sides.map(|country| &country.code).chain(delegation.map(|delegation| &delegation.country));
        for side in sides {
            if !derived.parties.contains(side) {
                derived.parties.push(side.clone());
            }
        }
        return;
    }
    if derived.parties.is_empty() {
        derived.parties = declared;
    }
    // A side that sent a delegation takes part, although the list of participants lacks it.
    if let Some(own) = delegation.filter(|own| !derived.parties.contains(&own.country)) {
        derived.parties.push(own.country.clone());
    }
}
