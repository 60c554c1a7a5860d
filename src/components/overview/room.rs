//! Who was in the room: two sides of a table, or a line for each party.

use super::{DELEGATIONS, MAX_ON_PAPER, Scope, answer, listed, not_listed};
use crate::components::context::RenderContext;
use crate::describe;
use crate::dialogue::{Body, CountryCode, Delegation, Id, Membership, Organization};
use crate::i18n::{fill, width};
use crate::state::OverviewPart;
use std::collections::{HashMap, HashSet};
use yew::prelude::*;

/// Wider names of organizations are abbreviated.
const MAX_NAME: usize = 228;
/// Longer lists are no picture any more.
const MAX_SEATS: usize = 16;
/// How many parties are named at first.
const MAX_LINES: usize = 12;
/// How many parties without a card are named.
const MAX_OTHERS: usize = 500;

/// One that was in the room, with all that its cards say of its delegation.
struct Party<'a> {
    code: &'a CountryCode,
    /// Whether it is a side of the meeting. Otherwise it only sent a delegation.
    is_side: bool,
    has_card: bool,
    chairs: Vec<&'a Membership>,
    organizations: Vec<&'a Id>,
    /// The ids of both.
    known: HashSet<(bool, &'a Id)>,
    /// Whether the list of organizations is open.
    open: bool,
}

impl<'a> Party<'a> {
    fn new(code: &'a CountryCode, is_side: bool) -> Party<'a> {
        let (chairs, organizations, known) = Default::default();
        Party { code, is_side, has_card: false, chairs, organizations, known, open: false }
    }

    /// Adds a card. A party may have several, for example one for each ministry.
    fn add(&mut self, delegation: &'a Delegation) {
        self.has_card = true;
        self.open |= delegation.open;
        let known = &mut self.known;
        let chairs = delegation.chairs.iter();
        self.chairs.extend(chairs.filter(|chair| known.insert((true, &chair.person_id))));
        let organizations = delegation.organizations.iter();
        self.organizations.extend(organizations.filter(|id| known.insert((false, id))));
    }

    fn has_table_side(&self) -> bool {
        self.is_side && (1..=MAX_SEATS).contains(&(self.chairs.len() + self.organizations.len()))
    }
}

/// Whether it is known of any party that it takes part.
pub fn has_parties(context: &RenderContext) -> bool {
    let scope = Scope::new(context);
    scope.count(DELEGATIONS) > 0 || !context.dialogue().parties(scope.dialogue).is_empty()
}

/// All that take part, those with a card first.
fn parties<'a>(scope: &'a Scope) -> Vec<Party<'a>> {
    let mut parties: Vec<Party> = Vec::new();
    let mut positions: HashMap<&CountryCode, usize> = HashMap::new();
    let dialogue = scope.context.dialogue();
    let sides: HashSet<&CountryCode> = dialogue.sides(scope.dialogue).iter().collect();
    let mut position = |parties: &mut Vec<Party<'a>>, code: &'a CountryCode| {
        *positions.entry(code).or_insert_with(|| {
            parties.push(Party::new(code, sides.is_empty() || sides.contains(code)));
            parties.len() - 1
        })
    };
    for card in scope.cards(DELEGATIONS) {
        let Body::Delegation(delegation) = &card.body else { continue };
        let at = position(&mut parties, &delegation.country);
        parties[at].add(delegation);
    }
    for code in dialogue.parties(scope.dialogue) {
        position(&mut parties, code);
    }
    parties
}

/// The answer.
pub fn room(scope: &Scope) -> Html {
    let phrases = &scope.context.phrases.overview;
    let parties = parties(scope);
    let picture = match parties.as_slice() {
        [a, b] if a.has_table_side() && b.has_table_side() => table(scope, a, b),
        all => lines(scope, all),
    };
    let note = scope.dialogue.attendance.as_ref().and_then(|attendance| attendance.note.as_ref());
    let picture = html! {
        <>
            { picture }
            if let Some(note) = note {
                <p class="note at-phone">{ scope.context.text(note) }</p>
            }
        </>
    };
    // Of a party without a card, only the name is known.
    let has_cards = parties.iter().all(|party| party.has_card);
    let sentence = if has_cards { phrases.delegations } else { phrases.parties };
    // Of a party that cannot be read, nobody knows whether it is one of these.
    let is_known = !scope.dialogue.derived.lost.has_party;
    let counted = parties.iter().filter(|party| has_cards || party.is_side).count();
    let number = if is_known { scope.context.phrases.plural(sentence, counted, &[]) } else { String::new() };
    let say = in_words(scope, &parties);
    answer(scope, OverviewPart::InTheRoom, phrases.in_the_room, number, say, picture)
}

/// How many took part; where there is little room, also the parties with the sizes of their delegations.
fn in_words(scope: &Scope, parties: &[Party]) -> Html {
    let (context, phrases) = (scope.context, scope.context.phrases);
    let attendance = scope.dialogue.attendance.as_ref();
    let attendance = attendance
        .and_then(|attendance| describe::attendance(phrases, context.dialogue(), attendance, context.lang()));
    let separator = if attendance.is_some() { phrases.part_separator } else { "" };
    let (parties, guests): (Vec<&Party>, Vec<&Party>) = parties.iter().partition(|party| party.is_side);
    let more = parties.len().saturating_sub(MAX_LINES);
    html! {
        <>
            { attendance.unwrap_or_default() }
            <span class="say-phone">
                { separator }
                for (nth, &party) in parties.iter().take(MAX_LINES).enumerate() {
                    { if nth > 0 { scope.context.phrases.list_separator } else { "" } }
                    { name(scope, party) }
                    if let Some(size) = size(scope, party) {
                        { fill(phrases.noted, &["", &size]) }
                    }
                }
                if more > 0 {
                    { scope.context.phrases.list_separator }
                    { phrases.plural(phrases.overview.not_shown, more, &[]) }
                }
                if !guests.is_empty() {
                    { scope.context.phrases.part_separator }
                    { phrases.overview.also_sent_in_words }
                    { " " }
                    { names(scope, &guests, MAX_LINES) }
                }
            </span>
        </>
    }
}

fn name(scope: &Scope, party: &Party) -> Html {
    scope.context.text(&scope.context.dialogue().country_name(party.code))
}

/// The names of the first of them, and how many there are more.
fn names(scope: &Scope, parties: &[&Party], most: usize) -> Html {
    html! {
        <>
            for (nth, &party) in parties.iter().take(most).enumerate() {
                { if nth == 0 { "" } else { scope.context.phrases.list_separator } }
                { name(scope, party) }
            }
            if parties.len() > most {
                { scope.context.phrases.list_separator }
                { scope.context.phrases.plural(scope.context.phrases.overview.not_shown, parties.len() - most, &[]) }
            }
        </>
    }
}

/// How many organizations of a delegation are named.
fn size(scope: &Scope, party: &Party) -> Option<String> {
    let phrases = scope.context.phrases;
    let sentence = if party.open { phrases.organizations_open } else { phrases.organizations };
    let count = party.organizations.len();
    (count > 0).then(|| phrases.plural(sentence, count, &[]))
}

fn table(scope: &Scope, a: &Party, b: &Party) -> Html {
    html! {
        <>
            <div class="room">
                { side(scope, a, "a") }
                { side(scope, b, "b") }
                <div class="board" />
            </div>
            <p class="note">{ scope.context.phrases.overview.room_note }</p>
        </>
    }
}

/// One side of the table: persons, then organizations.
fn side(scope: &Scope, party: &Party, class: &'static str) -> Html {
    let context = scope.context;
    html! {
        <div class={classes!("side-of", class)}>
            <p class="side-name">{ name(scope, party) }</p>
            <ul role="list" class="seats">
                for chair in &party.chairs {
                    <li class="person">{ person(scope, chair) }</li>
                }
                for id in &party.organizations {
                    <li>{ organization(scope, id) }</li>
                }
                if party.open {
                    <li class="open-end">{ context.phrases.overview.possibly_more }</li>
                }
            </ul>
        </div>
    }
}

/// A line for each party with a card, and one with the names of all others.
fn lines(scope: &Scope, parties: &[Party]) -> Html {
    let phrases = &scope.context.phrases.overview;
    let (sides, guests): (Vec<&Party>, Vec<&Party>) = parties.iter().partition(|party| party.is_side);
    let (with_card, others): (Vec<&Party>, Vec<&Party>) = sides.iter().partition(|party| party.has_card);
    html! {
        <ul role="list" class="lines">
            for (nth, party) in with_card.iter().take(MAX_ON_PAPER).enumerate() {
                <li class={listed(nth, MAX_LINES)}>
                    <b>{ name(scope, party) }</b>
                    <span>
                        for (nth, chair) in party.chairs.iter().take(MAX_ON_PAPER).enumerate() {
                            { if nth == 0 { "" } else { scope.context.phrases.list_separator } }
                            { person(scope, chair) }
                        }
                        if party.chairs.len() > MAX_ON_PAPER {
                            { scope.context.phrases.list_separator }
                            { scope.context.phrases.plural(phrases.not_shown, party.chairs.len() - MAX_ON_PAPER, &[]) }
                        }
                        if let Some(size) = size(scope, party) {
                            { if party.chairs.is_empty() { "" } else { scope.context.phrases.part_separator } }
                            { size }
                        }
                    </span>
                </li>
            }
            { not_listed(scope, with_card.len(), MAX_LINES) }
            if !others.is_empty() {
                <li>
                    if !with_card.is_empty() {
                        <b>{ phrases.also_there }</b>
                    }
                    <span>
                        { names(scope, &others, MAX_OTHERS) }
                    </span>
                </li>
            }
            if !guests.is_empty() {
                <li>
                    <b>{ phrases.also_sent }</b>
                    <span>{ names(scope, &guests, MAX_OTHERS) }</span>
                </li>
            }
        </ul>
    }
}

fn person(scope: &Scope, chair: &Membership) -> Html {
    scope.context.dialogue().person(&chair.person_id).map_or_else(Html::default, |person| {
        html! {
            <span class="whole">{ scope.context.text(&person.name) }</span>
        }
    })
}

/// An organization. A long name is abbreviated, and whole in a tooltip and in the card.
fn organization(scope: &Scope, id: &str) -> Html {
    let context = scope.context;
    let known = context.dialogue().organization(id);
    let Some((Organization { name, abbreviation, .. }, _)) = known else { return id.into() };
    let whole = name.pick(context.lang()).0;
    match abbreviation {
        Some(short) if width(whole) > MAX_NAME => html! {
            <abbr title={whole.to_owned()}>{ short }</abbr>
        },
        _ => context.text(name),
    }
}
