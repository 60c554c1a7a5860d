//! One card: a topic, an announcement or a delegation.

use super::random::{Random, any, common, rank, ranks};
use super::text::{Scene, sentences, title};
use super::words::places::{COUNTRIES, Place};
use super::words::subjects::THEMES;
use super::words::{ADJECTIVES, NOUNS, OFFICES, Pair, Text, people};
use rand::RngExt;
use serde::Serialize;

/// The forms of announcements, the most frequent first.
const FORMS: &[&str] = &["commitment", "meeting", "agreement", "exercise", "other"];

/// The meeting that a card belongs to.
pub struct Meeting<'a> {
    /// The positions of the two countries that meet.
    pub sides: [usize; 2],
    /// The year.
    pub year: usize,
    /// The sessions, each with id and name.
    pub sessions: &'a [(&'static str, Pair)],
}

/// A card in the dataset format.
#[derive(Serialize)]
pub struct Card {
    id: String,
    kind: &'static str,
    #[serde(flatten)]
    delegation: Option<Delegation>,
    #[serde(flatten)]
    announcement: Option<Announcement>,
    title: Text,
    summary: Text,
    themes: Vec<&'static str>,
    countries: Vec<Role>,
    session: &'static str,
    stated_by: &'static str,
    locators: [Locator; 1],
}

/// The fields of a delegation.
#[derive(Serialize)]
struct Delegation {
    country: &'static str,
    chairs: [Chair; 1],
    organizations: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    open: bool,
}

#[derive(Serialize)]
struct Chair {
    person_id: String,
    role: Text,
    organization_id: String,
}

/// The fields of an announcement.
#[derive(Serialize)]
struct Announcement {
    form: &'static str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_note: Option<Text>,
    place: Place,
}

#[derive(Serialize)]
struct Role {
    code: &'static str,
    role: &'static str,
}

#[derive(Serialize)]
struct Locator {
    paragraph: usize,
    start: Quote,
}

#[derive(Serialize)]
struct Quote {
    r#type: &'static str,
    exact: String,
}

impl Card {
    /// Generates a card of a meeting.
    pub fn new(random: &mut Random, id: String, meeting: &Meeting) -> Card {
        let kind = match random.random_range(0..100) {
            0..65 => "topic",
            65..90 => "announcement",
            _ => "delegation",
        };
        let count = *any(random, &[1, 1, 1, 2, 2, 2, 3, 3, 4]);
        let themes = ranks(random, THEMES.len(), count);
        let countries = countries(random, meeting, kind);
        let named: Vec<usize> = countries.iter().map(|(country, _)| *country).collect();
        let subject = *common(random, &THEMES[themes[0]].subjects);
        let scene = Scene { countries: &named, subject, year: meeting.year };
        let delegation = (kind == "delegation").then(|| Delegation::new(random, named[0]));
        let announcement = (kind == "announcement").then(|| Announcement::new(random, &named, meeting.year));
        let title = match delegation {
            Some(_) => Text {
                en: format!("Who came from {}", COUNTRIES[named[0]].spoken()),
                ko: format!("{} 측 참석자", COUNTRIES[named[0]].name.1),
            },
            None => title(random, &scene),
        };
        let length = *any(random, &[1, 1, 1, 2, 2, 3]);
        Card {
            id,
            kind,
            delegation,
            announcement,
            title,
            summary: sentences(random, &scene, length),
            themes: themes.into_iter().map(|theme| THEMES[theme].id).collect(),
            countries: countries
                .into_iter()
                .map(|(country, role)| Role { code: COUNTRIES[country].code, role })
                .collect(),
            session: any(random, meeting.sessions).0,
            stated_by: match random.random_range(0..10) {
                0..5 => "joint",
                5..8 => "publisher",
                _ => COUNTRIES[*any(random, &meeting.sides)].code,
            },
            locators: [Locator {
                paragraph: random.random_range(1..=12),
                start: Quote {
                    r#type: "TextQuoteSelector",
                    exact: format!("{} {}", common(random, ADJECTIVES).0, common(random, NOUNS).0),
                },
            }],
        }
    }
}

/// The countries of a card with their roles: first the parties, then the countries that are discussed.
fn countries(random: &mut Random, meeting: &Meeting, kind: &str) -> Vec<(usize, &'static str)> {
    if kind == "delegation" {
        return vec![(*any(random, &meeting.sides), "participant")];
    }
    let sides = if random.random_ratio(80, 100) { 2 } else { 1 };
    let mut countries: Vec<_> = meeting.sides[..sides].iter().map(|side| (*side, "participant")).collect();
    for _ in 0..*any(random, &[0, 0, 0, 1, 1, 2, 3]) {
        let country = rank(random, COUNTRIES.len());
        if !meeting.sides.contains(&country) && countries.iter().all(|(known, _)| *known != country) {
            countries.push((country, if random.random_ratio(85, 100) { "discussed" } else { "theatre" }));
        }
    }
    countries
}

impl Delegation {
    fn new(random: &mut Random, country: usize) -> Delegation {
        let count = *any(random, &[1, 2, 2, 3, 4]);
        let bodies = ranks(random, people::BODIES.len(), count);
        let chair = Chair {
            person_id: people::person(country, rank(random, people::PERSONS_EACH)).0,
            role: (*common(random, OFFICES)).into(),
            organization_id: people::organization_id(country, bodies[0]),
        };
        Delegation {
            country: COUNTRIES[country].code,
            chairs: [chair],
            organizations: bodies.iter().map(|body| people::organization_id(country, *body)).collect(),
            open: random.random_ratio(40, 100),
        }
    }
}

impl Announcement {
    fn new(random: &mut Random, countries: &[usize], year: usize) -> Announcement {
        let (year, month) = (year + random.random_range(1..=2), random.random_range(1..=12));
        // At most the 27th, so that an interval of two days stays within the month.
        let day = random.random_range(1..=27);
        let date = match random.random_range(0..10) {
            0..4 => format!("{year}-{month:02}"),
            4..7 => format!("{year}-{month:02}-{day:02}"),
            7 => format!("{year}"),
            8 => format!("{year}?-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}/{year}-{month:02}-{:02}", day + 1),
        };
        Announcement {
            form: common::<&str>(random, FORMS),
            date_note: date.contains('?').then(|| ("year inferred", "연도 추정").into()),
            date,
            place: Place::capital(&COUNTRIES[*any(random, countries)]),
        }
    }
}
