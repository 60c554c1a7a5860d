//! Checks the header: everything in a dialogue but its cards.

use super::codes::country;
use super::common::{other_names, place};
use super::node::Node;
use super::problems::Problems;
use crate::dialogue::problem::Expected;
use crate::dialogue::text::Text;
use crate::dialogue::{
    Attendance, Country, Dialogue, FORMAT, Milestone, Organization, Person, Phase, Series, Source, Term,
};
use std::collections::HashSet;

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
    "source",
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
pub fn header(root: &Node, problems: &mut Problems) -> Dialogue {
    root.keys(KEYS, problems);
    let title = root.required("title").text(problems).unwrap_or_default();
    let mut languages = root.list("languages", problems, |n, p| n.language(p));
    if languages.is_empty() {
        let tag = |(tag, _): (Option<&str>, &str)| tag.unwrap_or("en").to_owned();
        languages = title.wordings().map(tag).collect();
    }
    Dialogue {
        format: FORMAT.to_owned(),
        id: root.get("id").and_then(|n| n.id(problems)).unwrap_or_default(),
        version: root.get("version").and_then(|n| n.date(problems)),
        languages,
        translations: root.list("translations", problems, |n, p| n.language(p)),
        series: root.get("series").and_then(|n| series(&n, problems)),
        title,
        summary: root.get("summary").and_then(|n| n.text(problems)),
        date: root.get("date").and_then(|n| n.date(problems)),
        place: root.get("place").and_then(|n| place(&n, problems)),
        attendance: root.get("attendance").and_then(|n| attendance(&n, problems)),
        source: root.get("source").and_then(|n| source(&n, problems)),
        countries: declared_list(
            root,
            "countries",
            "code",
            &[],
            problems,
            |_, code, name, other_names, _| {
                // `declared_list` has checked the code.
                Country { code: country(&code).unwrap_or_default(), name, other_names }
            },
        ),
        themes: declared_list(root, "themes", "id", &[], problems, term),
        sessions: declared_list(root, "sessions", "id", &[], problems, term),
        organizations: declared_list(
            root,
            "organizations",
            "id",
            &["abbreviation", "country"],
            problems,
            organization,
        ),
        persons: declared_list(root, "persons", "id", &[], problems, |_, id, name, other_names, _| Person {
            id,
            name,
            other_names,
        }),
        timeline: root.list("timeline", problems, milestone),
        dialogues: Vec::new(),
        cards: Vec::new(),
    }
}

fn series(node: &Node, problems: &mut Problems) -> Option<Series> {
    node.fields(&["id", "name", "ordinal"], problems)?;
    Some(Series {
        id: node.get("id").and_then(|n| n.id(problems)),
        name: node.required("name").text(problems)?,
        ordinal: node.get("ordinal").and_then(|n| n.number(problems)),
    })
}

fn attendance(node: &Node, problems: &mut Problems) -> Option<Attendance> {
    node.fields(&["total", "approximate", "note"], problems)?;
    Some(Attendance {
        total: node.required("total").number(problems)?,
        approximate: node.get("approximate").is_some_and(|n| n.bool(problems)),
        note: node.get("note").and_then(|n| n.text(problems)),
    })
}

fn source(node: &Node, problems: &mut Problems) -> Option<Source> {
    node.fields(&["url", "publisher", "language", "note"], problems)?;
    // Another scheme could run a script when the link is followed.
    let web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let url = node.required("url").string_if(Expected::Address, web, problems);
    let publisher = node.required("publisher").text(problems);
    Some(Source {
        url: url?.to_owned(),
        publisher: publisher?,
        language: node.get("language").and_then(|n| n.language(problems)),
        note: node.get("note").and_then(|n| n.text(problems)),
    })
}

/// The entries of a list that cards refer to. Each has a unique id, a name and names for search.
fn declared_list<T>(
    root: &Node,
    list: &str,
    id_key: &str,
    other_keys: &[&str],
    problems: &mut Problems,
    read: impl Fn(&Node, String, Text, Vec<String>, &mut Problems) -> T,
) -> Vec<T> {
    let known = [&[id_key, "name", "other_names"], other_keys].concat();
    let mut ids = HashSet::new();
    root.list(list, problems, |node, problems| {
        node.fields(&known, problems)?;
        let at = node.required(id_key);
        let id = if id_key == "code" { at.country(problems).map(str::to_owned) } else { at.id(problems) };
        let name = node.required("name").text(problems);
        let id = id?;
        if !ids.insert(id.clone()) {
            problems.add(&at, Expected::Unique, None);
            return None;
        }
        let name = name?;
        let other_names = other_names(node, problems);
        Some(read(node, id, name, other_names, problems))
    })
}

fn term(_: &Node, id: String, name: Text, other_names: Vec<String>, _: &mut Problems) -> Term {
    Term { id, name, other_names }
}

fn organization(
    node: &Node,
    id: String,
    name: Text,
    other_names: Vec<String>,
    problems: &mut Problems,
) -> Organization {
    let abbreviation = node.get("abbreviation").and_then(|n| n.string(Expected::Text, problems));
    Organization {
        id,
        name,
        abbreviation: abbreviation.map(str::to_owned),
        country: node.get("country").and_then(|n| n.country(problems)),
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
