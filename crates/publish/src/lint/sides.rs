//! Notes on the sides of a meeting: who takes part, who sent a delegation, who states something, how many came.

use super::{Note, Remark, note, text, texts};
use dialogue_summary::dialogue::Voice;
use dialogue_summary::dialogue::check::codes::country;
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of organizations that take part as countries do, and the participants of the whole dataset.
pub struct Sides {
    own: BTreeSet<String>,
    participants: BTreeSet<String>,
}

impl Sides {
    /// Those of a dataset.
    pub fn of(dataset: &Value) -> Sides {
        let all = std::iter::once(dataset).chain(list(dataset, "dialogues"));
        let entries = all.flat_map(|dialogue| list(dialogue, "countries"));
        // A code of ISO 3166-1 is no id of its own, also in lower case.
        let own = entries.filter_map(|entry| entry.text_at("code"));
        let own =
            own.filter(|code| country(&code.to_ascii_uppercase()).is_none()).map(str::to_owned).collect();
        let mut sides = Sides { own, participants: BTreeSet::new() };
        sides.participants = sides.declared(dataset);
        sides
    }

    /// A code or an id as `check` reads it. `None` if it is neither, which `check` reports.
    fn code(&self, found: &str) -> Option<String> {
        let upper = found.to_ascii_uppercase();
        let code = if found == found.to_ascii_lowercase() { upper.as_str() } else { found };
        let own = [found, code].into_iter().find(|id| self.own.contains(*id));
        own.or_else(|| country(code)).map(str::to_owned)
    }

    fn code_at(&self, entry: &Value, key: &str) -> Option<String> {
        self.code(entry.text_at(key)?)
    }

    /// The participants that a dialogue lists, or its collection.
    fn declared(&self, dialogue: &Value) -> BTreeSet<String> {
        let own = list(dialogue, "participants").iter().filter_map(text).filter_map(|found| self.code(found));
        let own: BTreeSet<String> = own.collect();
        if own.is_empty() { self.participants.clone() } else { own }
    }

    /// The countries that take part, as far as the dialogue or its cards say so.
    fn parties(&self, dialogue: &Value) -> BTreeSet<String> {
        let mut parties = self.declared(dialogue);
        for card in list(dialogue, "cards") {
            parties.extend(self.code_at(card, "country"));
            let countries = list(card, "countries").iter();
            let taking_part = countries.filter(|country| country.text_at("role") == Some("participant"));
            parties.extend(taking_part.filter_map(|country| self.code_at(country, "code")));
        }
        parties
    }

    /// Statements by a country that takes no part.
    pub fn note_outsiders(&self, dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
        let parties = self.parties(dialogue);
        // No dialogue has fewer than two parties: cards without a list of participants do not name all of them.
        if parties.len() < 2 && self.declared(dialogue).is_empty() {
            return;
        }
        for (nth, card) in list(dialogue, "cards").iter().enumerate() {
            let path = format!("{path}.cards[{nth}]");
            let details = list(card, "details").iter().enumerate();
            let details = details.map(|(nth, detail)| (detail, format!("{path}.details[{nth}]")));
            for (value, path) in std::iter::once((card, path.clone())).chain(details) {
                let one = value.text_at("stated_by").into_iter();
                let sides = one.chain(list(value, "stated_by").iter().filter_map(text));
                let is_side = |side: &&str| !Voice::WORDS.iter().any(|(word, _)| word == side);
                let codes: BTreeSet<String> =
                    sides.filter(is_side).filter_map(|side| self.code(side)).collect();
                for side in codes.difference(&parties) {
                    note(
                        notes,
                        format!("{path}.stated_by"),
                        Remark::Outsider(side.clone(), joined(&parties)),
                    );
                }
            }
        }
    }

    /// Statements of all sides in a meeting of which one side is known.
    pub fn note_joint_statements(&self, dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
        let parties = self.parties(dialogue);
        let Some(only) = parties.first().filter(|_| parties.len() == 1) else { return };
        for (nth, card) in list(dialogue, "cards").iter().enumerate() {
            let details = list(card, "details").iter().enumerate();
            let details = details.map(|(nth, detail)| (detail, format!(".details[{nth}]")));
            for (value, at) in std::iter::once((card, String::new())).chain(details) {
                if value.text_at("stated_by") == Some("joint") {
                    let path = format!("{path}.cards[{nth}]{at}.stated_by");
                    note(notes, path, Remark::JointOfOne(only.clone()));
                }
            }
        }
    }

    /// Participants of cards that the list of participants lacks. One with a delegation was there, which is noted once.
    pub fn note_outsiders_of_cards(&self, dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
        let declared = self.declared(dialogue);
        if declared.is_empty() {
            return;
        }
        let cards = list(dialogue, "cards");
        let delegations: BTreeSet<String> =
            cards.iter().filter_map(|card| self.code_at(card, "country")).collect();
        for (nth, card) in cards.iter().enumerate() {
            for (at, country) in list(card, "countries").iter().enumerate() {
                let code = self.code_at(country, "code");
                let code = code.filter(|_| country.text_at("role") == Some("participant"));
                if let Some(code) =
                    code.filter(|code| !declared.contains(code) && !delegations.contains(code))
                {
                    let path = format!("{path}.cards[{nth}].countries[{at}].role");
                    note(notes, path, Remark::OutsiderOfCard(code, joined(&declared)));
                }
            }
        }
    }

    /// Delegations of countries that the list of participants lacks, and second ones.
    pub fn note_delegations(&self, dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
        let declared = self.declared(dialogue);
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (nth, card) in list(dialogue, "cards").iter().enumerate() {
            if card.text_at("kind") != Some("delegation") {
                continue;
            }
            let Some(code) = self.code_at(card, "country") else { continue };
            let path = format!("{path}.cards[{nth}].country");
            if let Some(first) = first.get(&code) {
                note(notes, path, Remark::SecondDelegation(code, *first));
                continue;
            }
            first.insert(code.clone(), nth);
            if !declared.is_empty() && !declared.contains(&code) {
                note(notes, path, Remark::ForeignDelegation(code, joined(&declared)));
            }
        }
    }

    /// A total that cannot be the sum of the sides. About approximate numbers nothing is said.
    pub fn note_attendance(&self, dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
        let Some(attendance) = dialogue.get("attendance") else { return };
        let parties = self.parties(dialogue);
        for (nth, side) in list(attendance, "by_country").iter().enumerate().filter(|_| parties.len() > 1) {
            if let Some(code) = self.code_at(side, "code").filter(|code| !parties.contains(code)) {
                let path = format!("{path}.attendance.by_country[{nth}].code");
                note(notes, path, Remark::Outsider(code, joined(&parties)));
            }
        }
        note_unit(attendance, path, notes);
        if attendance.get("approximate") == Some(&Value::Bool(true)) {
            return;
        }
        let number = |value: &Value| match value.get("total") {
            Some(Value::Number(digits)) => digits.parse::<u64>().ok(),
            _ => None,
        };
        let Some(total) = number(attendance) else { return };
        let sides = list(attendance, "by_country").iter();
        let sides = sides.filter_map(|side| Some((self.code_at(side, "code")?, number(side)?)));
        let sides: BTreeMap<String, u64> = sides.collect();
        let sum: u64 = sides.values().fold(0, |sum, side| sum.saturating_add(*side));
        let has_all = parties.len() > 1 && parties.iter().all(|code| sides.contains_key(code));
        let remark = if total < sum {
            Remark::TotalBelowSum(total, sum)
        } else if total > sum && has_all {
            Remark::TotalAboveSum(total, sum)
        } else {
            return;
        };
        note(notes, format!("{path}.attendance.total"), remark);
    }
}

/// What is no person, and may be counted: the beginnings of words.
const BODIES: [&str; 14] = [
    "agencies",
    "bodies",
    "companies",
    "departments",
    "institutions",
    "ministries",
    "offices",
    "organisations",
    "organizations",
    "기관",
    "기업",
    "단체",
    "부처",
    "회사",
];
/// Persons, in notes that name bodies too.
const PERSONS: [&str; 14] = [
    "attendees",
    "delegates",
    "diplomats",
    "experts",
    "officials",
    "people",
    "persons",
    "representatives",
    "staff",
    "관계자",
    "대표자",
    "인사",
    "전문가",
    "명이",
];

/// A total without a unit, which readers see as persons, beside a note that names bodies only.
fn note_unit(attendance: &Value, path: &str, notes: &mut Vec<Note>) {
    let has_unit = !matches!(attendance.get("unit"), None | Some(Value::Null));
    if has_unit || !matches!(attendance.get("total"), Some(Value::Number(_))) {
        return;
    }
    let texts = attendance.get("note").map(texts).unwrap_or_default();
    let words: Vec<String> = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .map(str::to_lowercase)
        .collect();
    let found =
        |known: &[&str]| words.iter().find(|word| known.iter().any(|known| word.starts_with(known))).cloned();
    if let (Some(body), None) = (found(&BODIES), found(&PERSONS)) {
        note(notes, format!("{path}.attendance.total"), Remark::NoUnit(body));
    }
}

/// Persons without a function in a meeting of which another person is named as the chair.
pub fn note_persons_beside_the_chair(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let cards = list(dialogue, "cards").iter().enumerate();
    let delegations = cards.filter(|(_, card)| card.text_at("kind") == Some("delegation"));
    let chairs = delegations.flat_map(|(nth, card)| {
        list(card, "chairs").iter().enumerate().map(move |(at, chair)| (nth, at, chair))
    });
    let chairs: Vec<(usize, usize, &Value)> = chairs.collect();
    let named = chairs.iter().find(|(.., chair)| chair.text_at("function") == Some("chair"));
    let Some(named) = named.and_then(|(.., chair)| chair.text_at("person_id")) else { return };
    for (nth, at, chair) in chairs {
        if matches!(chair, Value::Map(_)) && matches!(chair.get("function"), None | Some(Value::Null)) {
            let path = format!("{path}.cards[{nth}].chairs[{at}]");
            note(notes, path, Remark::NoFunction(named.to_owned()));
        }
    }
}

fn joined(codes: &BTreeSet<String>) -> String {
    codes.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
