//! Checks the header: everything in a dialogue but its cards.

use super::codes::{country, naming};
use super::common::{other_names, place};
use super::declared::known_country;
use super::node::Node;
use super::origin::{aliases, change, newest_first, sources, withdrawal};
use super::part_ids::is_id_of_dialogue;
use super::problems::Problems;
use crate::dialogue::problem::Expected;
use crate::dialogue::text::Text;
use crate::dialogue::value::Value;
use crate::dialogue::{
    Attendance, AttendanceUnit, Country, CountryAttendance, CountryKind, Derived, Dialogue, FORMAT, Id, Lost,
    Milestone, Organization, Person, Phase, Series, Term,
};
use std::collections::{HashMap, HashSet};

const KEYS: &[&str] = &[
    "format",
    "id",
    "version",
    "languages",
    "translations",
    "series",
    "title",
    "summary",
    "date",
    "place",
    "attendance",
    "participants",
    "source",
    "sources",
    "official",
    "changes",
    "aliases",
    "withdrawn",
    "countries",
    "themes",
    "sessions",
    "organizations",
    "persons",
    "timeline",
    "dialogues",
    "cards",
];

/// Checks everything in a dialogue but its cards.
///
/// `shared` finds the ids of organisations that the collection declares.
pub fn header(root: &Node, shared: impl Fn(&str) -> Option<Id>, problems: &mut Problems) -> Dialogue {
    root.keys(KEYS, problems);
    let title = root.required("title").text(problems).unwrap_or_default();
    let mut languages = root.list("languages", problems, |n, p| n.language(p));
    if languages.is_empty() {
        languages = title.wordings().filter_map(|(tag, _)| tag.map(str::to_owned)).collect();
    }
    let countries = countries(root, problems);
    let known = |id: &str| {
        let entry = countries.iter().find(|country| *country.code == *id);
        entry.map(|country| country.code.clone()).or_else(|| shared(id))
    };
    let (sources, is_first_source_lost) = sources(root, problems);
    let (translations, has_all_translations) =
        root.whole_list("translations", problems, |n, p| n.language(p));
    let (participants, has_all_parties) = participants(root, known, problems);
    Dialogue {
        format: FORMAT.to_owned(),
        id: root.get("id").and_then(|n| id_of_dialogue(&n, problems)).unwrap_or_default(),
        version: root.get("version").and_then(|n| n.date(problems)),
        languages,
        translations,
        series: root.get("series").and_then(|n| series(&n, problems)),
        title,
        summary: root.get("summary").and_then(|n| n.text(problems)),
        date: root.get("date").and_then(|n| n.date(problems)),
        place: root.get("place").and_then(|n| place(&n, known, problems)),
        attendance: root.get("attendance").and_then(|n| attendance(&n, known, problems)),
        participants,
        sources,
        official: root.get("official").is_some_and(|n| n.bool_or(false, problems)),
        changes: newest_first(root.list("changes", problems, change)),
        aliases: root.get("aliases").map(|n| aliases(&n, problems)).unwrap_or_default(),
        withdrawn: root.list("withdrawn", problems, withdrawal),
        themes: declared_list(root, "themes", &[], problems, term),
        sessions: declared_list(root, "sessions", &[], problems, term),
        organizations: declared_list(
            root,
            "organizations",
            &["abbreviation", "country"],
            problems,
            |node, entry, problems| organization(node, entry, known, problems),
        ),
        persons: declared_list(root, "persons", &[], problems, |_, (id, name, other_names), _| Person {
            id,
            name,
            other_names,
        }),
        timeline: root.list("timeline", problems, milestone),
        countries,
        dialogues: Vec::new(),
        cards: Vec::new(),
        derived: Derived {
            lost: Lost {
                has_party: !has_all_parties,
                has_translation: !has_all_translations,
                has_first_source: is_first_source_lost,
                ..Lost::default()
            },
            ..Derived::default()
        },
        lookup: Default::default(),
    }
}

/// The id of a dialogue.
fn id_of_dialogue(node: &Node, problems: &mut Problems) -> Option<String> {
    let id = node.id(problems)?;
    if !is_id_of_dialogue(&id) {
        problems.add(node, Expected::IdOfDialogue, None);
        return None;
    }
    Some(id)
}

/// The list of countries. An entry with a code of ISO 3166-1 needs no name, and an organisation may have an id of its own.
fn countries(root: &Node, problems: &mut Problems) -> Vec<Country> {
    const KINDS: &[(&str, CountryKind)] =
        &[("country", CountryKind::Country), ("organization", CountryKind::Organization)];
    let mut codes = HashSet::new();
    root.list("countries", problems, |node, problems| {
        node.fields(&["code", "name", "kind", "other_names"], problems)?;
        let kind = node.get("kind").and_then(|n| n.one_of(KINDS, problems));
        let at = node.required("code");
        let is_own = kind == Some(CountryKind::Organization)
            && matches!(at.value, Value::Text(text) if country(&text.to_ascii_uppercase()).is_none());
        let code = if is_own { at.name(problems).map(Id::from) } else { at.country(|_| None, problems) };
        let name = match node.get("name") {
            None if !is_own => None,
            _ => node.required("name").text(problems),
        };
        let code = code?;
        if !codes.insert(code.clone()) {
            problems.add(&at, Expected::Unique, None);
            return None;
        }
        let known = known_country(code);
        let kind = kind.unwrap_or(known.kind);
        // An organisation without a name is shown by its id.
        let usual = if naming(&known.code, kind).is_some() { known.name } else { Text::plain(&known.code) };
        Some(Country {
            name: name.unwrap_or(usual),
            kind,
            other_names: other_names(node, problems),
            code: known.code,
        })
    })
}

/// Those who take part, and whether all can be read. If one cannot, nobody is named: “both sides” would be said of the others.
fn participants(root: &Node, known: impl Fn(&str) -> Option<Id>, problems: &mut Problems) -> (Vec<Id>, bool) {
    let mut codes = HashSet::new();
    let (mut read, is_complete) = root.whole_list("participants", problems, |node, problems| {
        let code = node.country(&known, problems)?;
        let is_new = codes.insert(code.clone());
        if !is_new {
            problems.add(node, Expected::Unique, None);
        }
        Some(is_new.then_some(code))
    });
    if !is_complete {
        read.clear();
    }
    (read.into_iter().flatten().collect(), is_complete)
}

fn series(node: &Node, problems: &mut Problems) -> Option<Series> {
    node.fields(&["id", "name", "ordinal"], problems)?;
    Some(Series {
        id: node.get("id").and_then(|n| n.id(problems)),
        name: node.required("name").text(problems)?,
        ordinal: node.get("ordinal").and_then(|n| n.number(problems)),
    })
}

fn attendance(
    node: &Node,
    known: impl Fn(&str) -> Option<Id>,
    problems: &mut Problems,
) -> Option<Attendance> {
    const UNITS: &[(&str, AttendanceUnit)] =
        &[("persons", AttendanceUnit::Persons), ("organizations", AttendanceUnit::Organizations)];
    node.fields(&["total", "approximate", "unit", "by_country", "note"], problems)?;
    let mut totals = HashMap::new();
    // A number without its unit or its “about”, or some sides without the others, would say something else. Of two numbers of
    // one side, none is known to be right.
    let (mut is_complete, mut sides) = (true, 0);
    let by_country = node.list("by_country", problems, |side, problems| {
        let entry = side_attendance(side, &known, problems);
        is_complete &= entry.is_some();
        let (entry, at) = (entry?, side.required("code"));
        let first = *totals.entry(entry.code.clone()).or_insert(entry.total);
        let is_new = totals.len() > sides;
        sides = totals.len();
        if !is_new {
            problems.add(&at, Expected::Unique, None);
            is_complete &= first == entry.total;
        }
        is_new.then_some(entry)
    });
    let note = node.get("note").and_then(|n| n.text(problems));
    // One of the three is needed: the others say nothing alone.
    let is_total_needed = by_country.is_empty() && note.is_none();
    let total = match node.get("total") {
        None if !is_total_needed => None,
        _ => Some(node.required("total").number(problems)),
    };
    if is_total_needed && total == Some(None) {
        return None;
    }
    let approximate = node.get("approximate").map_or(Some(false), |n| n.bool(problems));
    let unit = node.get("unit").map_or(Some(AttendanceUnit::default()), |n| n.one_of(UNITS, problems));
    let (Some(approximate), Some(unit)) = (approximate, unit) else {
        let only_note = |note| Attendance { note: Some(note), ..Attendance::default() };
        return note.map(only_note);
    };
    let by_country = if is_complete { by_country } else { Vec::new() };
    let attendance = Attendance { total: total.flatten(), approximate, unit, by_country, note };
    let has_content =
        attendance.total.is_some() || !attendance.by_country.is_empty() || attendance.note.is_some();
    has_content.then_some(attendance)
}

fn side_attendance(
    side: &Node,
    known: impl Fn(&str) -> Option<Id>,
    problems: &mut Problems,
) -> Option<CountryAttendance> {
    side.fields(&["code", "total"], problems)?;
    let code = side.required("code").country(known, problems);
    let total = side.required("total").number(problems);
    Some(CountryAttendance { code: code?, total: total? })
}

/// What all entries of lists have: a unique id, a name and names for search.
type Entry = (String, Text, Vec<String>);

/// The entries of a list that cards refer to.
fn declared_list<T>(
    root: &Node,
    list: &str,
    other_keys: &[&str],
    problems: &mut Problems,
    read: impl Fn(&Node, Entry, &mut Problems) -> T,
) -> Vec<T> {
    let known = [&["id", "name", "other_names"], other_keys].concat();
    let mut ids = HashSet::new();
    root.list(list, problems, |node, problems| {
        node.fields(&known, problems)?;
        let at = node.required("id");
        let id = at.id(problems);
        let name = node.required("name").text(problems);
        let id = id?;
        if !ids.insert(id.clone()) {
            problems.add(&at, Expected::Unique, None);
            return None;
        }
        let name = name?;
        let other_names = other_names(node, problems);
        Some(read(node, (id, name, other_names), problems))
    })
}

fn term(_: &Node, (id, name, other_names): Entry, _: &mut Problems) -> Term {
    Term { id, name, other_names }
}

fn organization(
    node: &Node,
    (id, name, other_names): Entry,
    known: impl Fn(&str) -> Option<Id>,
    problems: &mut Problems,
) -> Organization {
    let abbreviation = node.get("abbreviation").and_then(|n| n.string(Expected::Text, problems));
    Organization {
        id,
        name,
        abbreviation: abbreviation.map(str::to_owned),
        country: node.get("country").and_then(|n| n.country(known, problems)),
        other_names,
    }
}

fn milestone(node: &Node, problems: &mut Problems) -> Option<Milestone> {
    const PHASES: &[(&str, Phase)] = &[("past", Phase::Past), ("held", Phase::Held), ("due", Phase::Due)];
    node.fields(&["date", "date_note", "label", "phase"], problems)?;
    let date = node.required("date").date(problems);
    let label = node.required("label").text(problems);
    let phase = node.required("phase").one_of(PHASES, problems);
    Some(Milestone {
        date: date?,
        date_note: node.get("date_note").and_then(|n| n.text(problems)),
        label: label?,
        phase: phase?,
    })
}
