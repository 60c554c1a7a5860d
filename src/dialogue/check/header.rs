//! All of a dialogue but its cards.

use super::card::place;
use super::node::{Node, Problems};
use crate::dialogue::problem::Expected;
use crate::dialogue::text::Text;
use crate::dialogue::{
    Attendance, Country, Dialogue, FORMAT, Milestone, Organization, Person, Phase, Series, Source, Term,
};

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
    "cards",
];

/// Takes all of a dialogue but its cards.
pub fn header(root: &Node, problems: &mut Problems) -> Dialogue {
    root.keys(KEYS, problems);
    let title = root.need("title", problems).and_then(|n| n.text(problems)).unwrap_or_default();
    let mut languages = root.each("languages", problems, |n, p| n.language(p));
    if languages.is_empty() {
        languages = match &title {
            Text::ByLang(map) => map.keys().cloned().collect(),
            Text::Plain(_) => vec![String::from("en")],
        };
    }
    Dialogue {
        format: FORMAT.to_owned(),
        id: root.get("id").and_then(|n| n.id(problems)).unwrap_or_default(),
        version: root.get("version").and_then(|n| n.date(problems)),
        languages,
        translations: root.each("translations", problems, |n, p| n.language(p)),
        series: root.get("series").and_then(|n| {
            Some(Series {
                name: n.need("name", problems)?.text(problems)?,
                ordinal: n.get("ordinal").and_then(|n| n.number(problems)),
            })
        }),
        title,
        summary: root.get("summary").and_then(|n| n.text(problems)),
        date: root.get("date").and_then(|n| n.date(problems)),
        place: root.get("place").and_then(|n| place(&n, problems)),
        attendance: root.get("attendance").and_then(|n| {
            Some(Attendance {
                total: n.need("total", problems)?.number(problems)?,
                approximate: n.get("approximate").is_some_and(|n| n.bool(problems)),
                note: n.get("note").and_then(|n| n.text(problems)),
            })
        }),
        source: root.get("source").and_then(|n| source(&n, problems)),
        countries: root.each("countries", problems, |n, problems| {
            Some(Country {
                code: n.need("code", problems)?.country(problems)?,
                name: n.need("name", problems)?.text(problems)?,
                other_names: names(n, problems),
            })
        }),
        themes: root.each("themes", problems, term),
        sessions: root.each("sessions", problems, term),
        organizations: root.each("organizations", problems, |n, problems| {
            Some(Organization {
                id: n.need("id", problems)?.id(problems)?,
                name: n.need("name", problems)?.text(problems)?,
                abbreviation: n
                    .get("abbreviation")
                    .and_then(|n| n.string(Expected::Text, problems))
                    .map(str::to_owned),
                country: n.get("country").and_then(|n| n.country(problems)),
                other_names: names(n, problems),
            })
        }),
        persons: root.each("persons", problems, |n, problems| {
            Some(Person {
                id: n.need("id", problems)?.id(problems)?,
                name: n.need("name", problems)?.text(problems)?,
                other_names: names(n, problems),
            })
        }),
        timeline: root.each("timeline", problems, milestone),
        cards: Vec::new(),
    }
}

fn source(node: &Node, problems: &mut Problems) -> Option<Source> {
    // Any other scheme in a link could run script.
    let web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    Some(Source {
        url: node.need("url", problems)?.string_if(Expected::Address, web, problems)?,
        publisher: node.need("publisher", problems)?.text(problems)?,
        language: node.get("language").and_then(|n| n.language(problems)),
        note: node.get("note").and_then(|n| n.text(problems)),
    })
}

fn term(node: &Node, problems: &mut Problems) -> Option<Term> {
    Some(Term {
        id: node.need("id", problems)?.id(problems)?,
        name: node.need("name", problems)?.text(problems)?,
        other_names: names(node, problems),
    })
}

fn milestone(node: &Node, problems: &mut Problems) -> Option<Milestone> {
    const PHASES: &[(&str, Phase)] = &[("past", Phase::Past), ("held", Phase::Held), ("due", Phase::Due)];
    Some(Milestone {
        date: node.need("date", problems)?.date(problems)?,
        date_note: node.get("date_note").and_then(|n| n.text(problems)),
        label: node.need("label", problems)?.text(problems)?,
        phase: node.need("phase", problems)?.word(PHASES, problems)?,
    })
}

/// The search names of any entry.
pub fn names(node: &Node, problems: &mut Problems) -> Vec<String> {
    node.each("other_names", problems, |n, p| n.string(Expected::Text, p).map(str::to_owned))
}
