//! One card: a topic, an announcement or a delegation.

use super::json::Json;
use super::random::Random;
use super::text::{Scene, Text, sentences, title};
use super::words::places::COUNTRIES;
use super::words::subjects::THEMES;
use super::words::{ADJECTIVES, NOUNS, OFFICES, people};

/// The meeting that a card belongs to.
pub struct Meeting<'a> {
    /// The positions of the two countries that meet.
    pub sides: [usize; 2],
    /// The year.
    pub year: u32,
    /// The ids of its sessions.
    pub sessions: &'a [&'static str],
}

/// Writes a card.
pub fn card(json: &mut Json, random: &mut Random, id: &str, meeting: &Meeting) {
    let kind = match random.below(100) {
        0..65 => "topic",
        65..90 => "announcement",
        _ => "delegation",
    };
    json.open('{').key("id").text(id).key("kind").text(kind);
    let themes = distinct(random, THEMES.len(), &[1, 1, 1, 2, 2, 2, 3, 3, 4]);
    let countries = countries(random, meeting, kind);
    let named: Vec<usize> = countries.iter().map(|(country, _)| *country).collect();
    let subject = THEMES[themes[0]].subjects[random.zipf(2)];
    let scene = Scene { countries: &named, subject, year: meeting.year };
    let headline = match kind {
        "delegation" => delegation(json, random, named[0]),
        "announcement" => {
            announcement(json, random, &named, meeting.year);
            title(random, &scene)
        }
        _ => title(random, &scene),
    };
    let length = [1, 1, 1, 2, 2, 3][random.below(6)];
    let summary = sentences(random, &scene, length);
    json.key("title").both(&headline[0], &headline[1]);
    json.key("summary").both(&summary[0], &summary[1]);
    json.key("themes").open('[');
    for theme in themes {
        json.text(THEMES[theme].id);
    }
    json.close(']').key("countries").open('[');
    for (country, role) in &countries {
        json.open('{').key("code").text(COUNTRIES[*country].code).key("role").text(role).close('}');
    }
    json.close(']');
    json.key("session").text(random.any(meeting.sessions).unwrap_or("main"));
    json.key("stated_by").text(match random.below(10) {
        0..5 => "joint",
        5..8 => "publisher",
        _ => COUNTRIES[meeting.sides[random.below(2)]].code,
    });
    locator(json, random);
    json.close('}');
}

/// The countries of a card with their parts: who meets, then whoever it is about.
fn countries(random: &mut Random, meeting: &Meeting, kind: &str) -> Vec<(usize, &'static str)> {
    let [one, other] = meeting.sides;
    if kind == "delegation" {
        return vec![(if random.percent(50) { one } else { other }, "participant")];
    }
    let sides = if random.percent(80) { vec![one, other] } else { vec![one] };
    let mut countries: Vec<_> = sides.into_iter().map(|side| (side, "participant")).collect();
    for _ in 0..[0, 0, 0, 1, 1, 2, 3][random.below(7)] {
        let country = random.zipf(COUNTRIES.len());
        if !meeting.sides.contains(&country) && countries.iter().all(|(known, _)| *known != country) {
            countries.push((country, if random.percent(85) { "discussed" } else { "theatre" }));
        }
    }
    countries
}

/// What only a delegation has; returns its headline.
fn delegation(json: &mut Json, random: &mut Random, country: usize) -> Text {
    let chair = people::person(country, random.zipf(people::PERSONS_EACH)).0;
    let office = OFFICES[random.zipf(OFFICES.len())];
    let bodies = distinct(random, people::BODIES.len(), &[1, 2, 2, 3, 4]);
    json.key("country").text(COUNTRIES[country].code);
    json.key("chairs").open('[').open('{').key("person_id").text(&chair);
    json.key("role").both(office.0, office.1);
    json.key("organization_id").text(&people::organization_id(country, bodies[0])).close('}').close(']');
    json.key("organizations").open('[');
    for body in bodies {
        json.text(&people::organization_id(country, body));
    }
    json.close(']');
    if random.percent(40) {
        json.key("open").plain(true);
    }
    let (english, korean) = (COUNTRIES[country].spoken(), COUNTRIES[country].name.1);
    [format!("Who came from {english}"), format!("{korean} 측 참석자")]
}

/// What only an announcement has.
fn announcement(json: &mut Json, random: &mut Random, countries: &[usize], year: u32) {
    let forms = ["commitment", "meeting", "agreement", "exercise", "other"];
    json.key("form").text(forms[random.zipf(forms.len())]);
    let (year, month) = (year as usize + random.within(1, 2), random.within(1, 12));
    // Up to the 27th, so that an interval of two days stays in its month.
    let day = random.within(1, 27);
    let date = match random.below(10) {
        0..4 => format!("{year}-{month:02}"),
        4..7 => format!("{year}-{month:02}-{day:02}"),
        7 => format!("{year}"),
        8 => format!("{year}?-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}/{year}-{month:02}-{:02}", day + 1),
    };
    json.key("date").text(&date);
    if date.contains('?') {
        json.key("date_note").both("year inferred", "연도 추정");
    }
    let country = &COUNTRIES[random.any(countries).unwrap_or_default()];
    json.key("place").open('{').key("name").both(country.capital.0, country.capital.1);
    json.key("country").text(country.code).close('}');
}

/// Where the source would say it.
fn locator(json: &mut Json, random: &mut Random) {
    let (adjective, noun) = (ADJECTIVES[random.zipf(ADJECTIVES.len())].0, NOUNS[random.zipf(NOUNS.len())].0);
    json.key("locators").open('[').open('{').key("paragraph").plain(random.within(1, 12));
    json.key("start").open('{').key("type").text("TextQuoteSelector");
    json.key("exact").text(&format!("{adjective} {noun}")).close('}').close('}').close(']');
}

/// Some different places in a list, the first places most; how many is drawn from `lengths`.
fn distinct(random: &mut Random, len: usize, lengths: &[usize]) -> Vec<usize> {
    let wanted = random.any(lengths).unwrap_or(1);
    let mut places = vec![random.zipf(len)];
    while places.len() < wanted {
        let place = random.zipf(len);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}
