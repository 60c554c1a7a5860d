//! Two meetings of a collection side by side: what their records have on each theme, and who is named.
//!
//! A record need not tell all of a meeting. So a row that one side lacks says that this record has nothing on it, not that
//! nothing happened.

use crate::dialogue::{Body, Card, CountryCode, Dialogue, Id, Membership, Organization, Person, Term};
use std::collections::HashMap;
use std::hash::Hash;

/// The records of two meetings, compared.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The meeting that is compared with.
    pub before: &'a Dialogue,
    /// The meeting that is compared.
    pub now: &'a Dialogue,
    /// Topics and announcements by theme. A card with several themes is in several rows.
    pub themes: Vec<Row<&'a Term, &'a Card>>,
    /// Topics and announcements without a theme. Empty if there are none.
    pub without_theme: Row<(), &'a Card>,
    /// The persons that delegations name, by what each was.
    pub persons: Vec<Row<&'a Person, Office<'a>>>,
    /// The organisations that delegations name, by their sides.
    pub organizations: Vec<Row<&'a Organization, &'a CountryCode>>,
}

/// What two records have on one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<K, V> {
    /// The thing.
    pub key: K,
    /// What the record of the meeting before has.
    pub before: Vec<V>,
    /// What the record of the later one has.
    pub now: Vec<V>,
}

/// Which of two records have something on a thing, in the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// Both records.
    Both,
    /// The later record only.
    NowOnly,
    /// The record of the meeting before only.
    BeforeOnly,
}

/// What a person was at a meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Office<'a> {
    /// The side.
    pub side: &'a CountryCode,
    /// The office, and what the person was at the meeting.
    pub membership: &'a Membership,
}

impl<K, V> Row<K, V> {
    /// Which of the records have something.
    pub fn presence(&self) -> Presence {
        match (self.before.is_empty(), self.now.is_empty()) {
            (false, false) => Presence::Both,
            (true, _) => Presence::NowOnly,
            (false, true) => Presence::BeforeOnly,
        }
    }
}

impl Row<&Person, Office<'_>> {
    /// Whether both records name the person, and not with the same offices. An office that one of them does not state is no
    /// change.
    pub fn has_other_office(&self) -> bool {
        let offices = |list: &[Office]| -> Vec<_> {
            let stated = list.iter().filter(|office| office.membership.role.is_some());
            stated.map(|office| (office.side.clone(), office.membership.role.clone())).collect()
        };
        let (before, now) = (offices(&self.before), offices(&self.now));
        let lacks_one = |all: &[_], some: &[_]| some.iter().any(|office| !all.contains(office));
        let are_stated = !before.is_empty() && !now.is_empty();
        are_stated && (lacks_one(&before, &now) || lacks_one(&now, &before))
    }
}

/// Compares two dialogues of a collection, by their positions. `None` if one does not exist, or both are the same.
pub fn compare(whole: &Dialogue, before: usize, now: usize) -> Option<Comparison<'_>> {
    let part = |at: usize| whole.dialogues.get(at);
    let (before_part, now_part) = part(before).zip(part(now)).filter(|_| before != now)?;
    let cards =
        |at: usize| whole.cards.iter().filter(move |card| card.dialogue.is_some_and(|of| of as usize == at));
    let said = |at: usize| cards(at).filter(|card| !matches!(card.body, Body::Delegation(_)));
    let by_theme = |at: usize| said(at).flat_map(|card| card.themes.iter().map(move |theme| (theme, card)));
    let bare = |at: usize| said(at).filter(|card| card.themes.is_empty()).collect();
    let sides = |at: usize| {
        cards(at).filter_map(|card| match &card.body {
            Body::Delegation(delegation) => Some(&**delegation),
            _ => None,
        })
    };
    let offices = |at: usize| {
        sides(at).flat_map(|side| {
            let office = |membership| Office { side: &side.country, membership };
            side.chairs.iter().map(move |chair| (&chair.person_id, office(chair)))
        })
    };
    let bodies =
        |at: usize| sides(at).flat_map(|side| side.organizations.iter().map(|body| (body, &side.country)));
    Some(Comparison {
        before: before_part,
        now: now_part,
        themes: entries(paired(by_theme(before), by_theme(now)), &whole.themes, |term| &term.id),
        without_theme: Row { key: (), before: bare(before), now: bare(now) },
        persons: entries(paired(offices(before), offices(now)), &whole.persons, |person| &person.id),
        organizations: entries(paired(bodies(before), bodies(now)), &whole.organizations, |body| &body.id),
    })
}

/// The rows of what two records have by key: that of both first, then that of the later record, then that of the other.
fn paired<K: Copy + Eq + Hash, V>(
    before: impl Iterator<Item = (K, V)>,
    now: impl Iterator<Item = (K, V)>,
) -> Vec<Row<K, V>> {
    let mut rows: Vec<Row<K, V>> = Vec::new();
    let mut positions: HashMap<K, usize> = HashMap::new();
    let all =
        now.map(|(key, value)| (key, value, true)).chain(before.map(|(key, value)| (key, value, false)));
    for (key, value, is_now) in all {
        let at = *positions.entry(key).or_insert(rows.len());
        if at == rows.len() {
            rows.push(Row { key, before: Vec::new(), now: Vec::new() });
        }
        if let Some(row) = rows.get_mut(at) {
            if is_now { row.now.push(value) } else { row.before.push(value) }
        }
    }
    rows.sort_by_key(Row::presence);
    rows
}

/// The rows with entries in place of ids. A reference to no entry is left out, as everywhere.
fn entries<'a, E, V>(rows: Vec<Row<&Id, V>>, list: &'a [E], id: fn(&E) -> &String) -> Vec<Row<&'a E, V>> {
    let by_id: HashMap<&str, &E> = list.iter().map(|entry| (id(entry).as_str(), entry)).collect();
    let named = rows.into_iter().filter_map(|Row { key, before, now }| {
        by_id.get(&**key).map(|entry| Row { key: *entry, before, now })
    });
    named.collect()
}
