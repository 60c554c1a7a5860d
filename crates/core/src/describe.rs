//! Parts of a dialogue as text, for cards and for exports: series, attendance, chairs, attribution, values of facets.

pub mod compare;
mod facets;
pub mod provenance;
mod since;

pub use facets::{facet_name, facet_text, facet_value, filters, is_name_composed, meeting_name};
pub use since::since;

use crate::dialogue::date::{Bound, Date, Edtf, Part};
use crate::dialogue::locator::Locator;
use crate::dialogue::{
    Attendance, AttendanceUnit, Body, Card, ChairFunction, CountryAttendance, CountryCode, Detail, Dialogue,
    Membership, Role, Series, Source, Voice,
};
use crate::i18n::{self, Phrases, date, fill, language_name, located_problem};
use crate::state::Failure;
use std::cmp::Reverse;
use std::collections::HashSet;

/// How many sides or publishers a sentence names. The others are counted.
const MAX_NAMES: usize = 50;

/// The series and the number of the meeting: "4th Cyber Dialogue".
pub fn series(phrases: &Phrases, series: &Series, lang: &str) -> String {
    let name = series.name.pick(lang).0;
    match series.ordinal {
        Some(ordinal) => fill(phrases.series, &[name, &(phrases.ordinal)(ordinal)]),
        None => name.to_owned(),
    }
}

/// How many took part: "about 50 people", "15 organisations", "South Korea 24, United Kingdom 23". `None` without a number.
pub fn attendance(
    phrases: &Phrases,
    dialogue: &Dialogue,
    attendance: &Attendance,
    lang: &str,
) -> Option<String> {
    let sentence = match (attendance.unit, attendance.approximate) {
        (AttendanceUnit::Persons, false) => phrases.persons,
        (AttendanceUnit::Persons, true) => phrases.about_persons,
        (AttendanceUnit::Organizations, false) => phrases.organizations_attending,
        (AttendanceUnit::Organizations, true) => phrases.about_organizations_attending,
    };
    let total = attendance.total.map(|total| phrases.plural(sentence, total as usize, &[]));
    let side = |side: &CountryAttendance| {
        let number = phrases.plural(sentence, side.total as usize, &[]);
        format!("{} {number}", dialogue.country_name(&side.code).pick(lang).0)
    };
    let sides = attendance.by_country.iter().map(side).collect::<Vec<_>>().join(phrases.list_separator);
    match (total, sides.is_empty()) {
        (Some(total), true) => Some(total),
        (Some(total), false) => Some(format!("{total} ({sides})")),
        (None, is_empty) => (!is_empty).then_some(sides),
    }
}

/// Those who chaired a meeting, or who led delegations.
pub struct Chairs {
    /// What they were.
    pub label: &'static str,
    /// Their names, each with its country.
    pub names: Vec<String>,
    /// How many are not named.
    pub more: usize,
}

/// Who chaired a meeting and who led delegations; of each, at most `most` are named. `whole` is the record, `meeting` is it or one
/// of its dialogues.
pub fn chairs(
    phrases: &Phrases,
    whole: &Dialogue,
    meeting: &Dialogue,
    lang: &str,
    most: usize,
) -> Vec<Chairs> {
    let groups = FUNCTIONS.map(|function| {
        let (mut names, mut persons) = (Vec::new(), HashSet::new());
        for at in &meeting.derived.delegations_with_chairs {
            let Some(Card { body: Body::Delegation(delegation), .. }) = whole.cards.get(*at as usize) else {
                continue;
            };
            let country = whole.country_name(&delegation.country);
            let of_function =
                delegation.chairs.iter().filter(|chair| chair_function(meeting, chair) == function);
            // A person with several offices is one person.
            for chair in of_function.filter(|chair| persons.insert(&chair.person_id)) {
                let person = whole.person(&chair.person_id).filter(|_| names.len() < most);
                names.extend(
                    person.map(|person| format!("{} ({})", person.name.pick(lang).0, country.pick(lang).0)),
                );
            }
        }
        let all = persons.len();
        Chairs { label: function_label(phrases, function, all), more: all - names.len().min(all), names }
    });
    groups.into_iter().filter(|group| !group.names.is_empty()).collect()
}

/// What one person was at a meeting: "Co-chair".
pub fn chair(phrases: &Phrases, meeting: &Dialogue, chair: &Membership) -> &'static str {
    function_label(phrases, chair_function(meeting, chair), 1)
}

/// What one person was at a meeting. `None` if that is not clear.
pub fn chair_function(meeting: &Dialogue, chair: &Membership) -> Option<ChairFunction> {
    chair.function.or_else(|| meeting.derived.default_function())
}

/// The functions, in the order in which they are named. The last is that of persons whose function is not clear.
const FUNCTIONS: [Option<ChairFunction>; 4] =
    [Some(ChairFunction::CoChair), Some(ChairFunction::Chair), Some(ChairFunction::HeadOfDelegation), None];

fn function_label(phrases: &Phrases, function: Option<ChairFunction>, persons: usize) -> &'static str {
    phrases.function(function).form((phrases.plural_category)(persons))
}

/// The attribution of a card. Empty if it has none: the speaker cannot be read, or there is no source that could report it.
pub fn attribution(phrases: &Phrases, dialogue: &Dialogue, card: &Card, lang: &str) -> String {
    stated(phrases, dialogue, card, &card.stated_by, &card.locators, lang)
}

/// The attribution of a detail: its own, else that of its card. What a source reports is reported by the source that the detail
/// is found in.
pub fn detail_attribution(
    phrases: &Phrases,
    dialogue: &Dialogue,
    card: &Card,
    detail: &Detail,
    lang: &str,
) -> String {
    let own = detail.locator.as_deref().map(std::slice::from_ref);
    let voice = detail.stated_by.as_ref().unwrap_or(&card.stated_by);
    stated(phrases, dialogue, card, voice, own.unwrap_or(&card.locators), lang)
}

/// Who states what is found at `locators`.
fn stated(
    phrases: &Phrases,
    dialogue: &Dialogue,
    card: &Card,
    voice: &Voice,
    locators: &[Locator],
    lang: &str,
) -> String {
    let sources = dialogue.sources_of(card);
    match (voice, sources) {
        (Voice::Publisher, []) => return String::new(),
        // Where there are several sources, the publisher is named.
        (Voice::Publisher, [only])
            if dialogue.is_collection() && !only.publisher.pick(lang).0.trim().is_empty() =>
        {
            return fill(phrases.reported, &[only.publisher.pick(lang).0]);
        }
        (Voice::Publisher, [_, _, ..]) if !locators.is_empty() => {
            let mut known = HashSet::new();
            let ids = locators.iter().filter(|locator| known.insert(locator.source.as_deref()));
            let mut names: Vec<String> = Vec::new();
            for source in ids.filter_map(|locator| dialogue.source_of(card, Some(locator))) {
                let name = source_name(phrases, sources, source, lang);
                names.extend(Some(name).filter(|name| !names.contains(name)));
            }
            let all = names.len();
            names.truncate(MAX_NAMES);
            return fill(phrases.reported, &[&joined(phrases, names, all)]);
        }
        _ => {}
    }
    self::voice(phrases, dialogue, card, voice, lang)
}

/// A place in a source, in words: "Source, paragraph 4"; of several sources, "The Paper, paragraph 4".
pub fn place(phrases: &Phrases, dialogue: &Dialogue, card: &Card, locator: &Locator, lang: &str) -> String {
    let paragraph = phrases.with_digits(locator.paragraph);
    match named_source(dialogue, card, locator) {
        Some(source) => {
            let name = source_name(phrases, dialogue.sources_of(card), source, lang);
            fill(phrases.paragraph_of, &[&name, &paragraph])
        }
        None => fill(phrases.paragraph, &[&paragraph]),
    }
}

/// The name of one of several sources: its publisher, and what tells it from others of the same publisher.
pub fn source_name(phrases: &Phrases, sources: &[Source], source: &Source, lang: &str) -> String {
    let name = source.publisher.pick(lang).0;
    if sources.iter().filter(|other| other.publisher.pick(lang).0 == name).count() < 2 {
        return name.to_owned();
    }
    let title = source.title.as_ref().map(|title| title.pick(lang).0.to_owned());
    let date = || source.date.as_ref().map(|when| date(phrases, when));
    let language = || source.language.as_deref().map(|tag| language_name(tag).to_owned());
    match title.or_else(date).or_else(language) {
        Some(own) => phrases.list(&[name, &own]),
        None => name.to_owned(),
    }
}

/// The source of a locator, if its name tells it from others.
pub fn named_source<'a>(dialogue: &'a Dialogue, card: &Card, locator: &Locator) -> Option<&'a Source> {
    let has_several = dialogue.sources_of(card).len() > 1;
    dialogue.source_of(card, Some(locator)).filter(|_| has_several)
}

/// The voice of a statement on a card: both sides, one side, the source, the editor. Empty if it is not known.
fn voice(phrases: &Phrases, dialogue: &Dialogue, card: &Card, voice: &Voice, lang: &str) -> String {
    let named = |sides: &[CountryCode]| {
        let names = sides.iter().take(MAX_NAMES);
        let names = names.map(|side| dialogue.country_name(side).pick(lang).0.to_owned());
        fill(phrases.stated_by_side, &[&joined(phrases, names.collect(), sides.len())])
    };
    let meeting = dialogue.dialogue_of(card);
    let sides = dialogue.sides(meeting);
    let own = own_participants(card);
    let [all, of_card] = [sides, own.as_slice()].map(|codes| codes.iter().collect::<HashSet<_>>());
    match voice {
        // Nobody knows which of them state it: one that takes no part may be what they talked about.
        Voice::Joint if !of_card.is_subset(&all) && !of_card.is_superset(&all) => String::new(),
        // Several of the sides, and not all: "both" and "all" would leave open who.
        Voice::Joint if of_card.len() > 1 && !of_card.is_superset(&all) => named(&own),
        Voice::Joint if sides.len() == 2 && !meeting.derived.lost.has_party => {
            phrases.stated_by_both.to_owned()
        }
        Voice::Joint => phrases.stated_by_all.to_owned(),
        Voice::Publisher => phrases.stated_publisher.to_owned(),
        Voice::Editor => phrases.editors_note.to_owned(),
        Voice::Sides(sides) if sides.is_empty() => String::new(),
        Voice::Sides(sides) => named(sides),
    }
}

/// The participants that a card names itself.
fn own_participants(card: &Card) -> Vec<CountryCode> {
    let own = card.countries.iter().filter(|country| country.role == Role::Participant);
    own.map(|country| country.code.clone()).collect()
}

/// Names in a sentence, and how many of all are left out.
fn joined(phrases: &Phrases, mut names: Vec<String>, all: usize) -> String {
    if all > names.len() {
        names.push(phrases.plural(phrases.overview.not_shown, all - names.len(), &[]));
    }
    phrases.list(&names)
}

/// A value of the years in words: "2024", "1990s".
fn year(phrases: &Phrases, value: &str) -> String {
    let decade = Edtf::parse(value).filter(|_| value.contains('X'));
    decade.map_or_else(|| phrases.with_digits(value), |decade| date(phrases, &decade))
}

/// The years of the dialogues of a collection: "1990s–2024", "since 2019" if one of them goes on. `None` if no dialogue has a date.
pub fn years(phrases: &Phrases, collection: &Dialogue) -> Option<String> {
    let dates = || collection.dialogues.iter().filter_map(|part| part.date);
    // One that is somewhere in a century says nothing about the others.
    let is_known = |(first, last): &(Part, Part)| first.unspecified.max(last.unspecified) < 2;
    let known: Vec<(Part, Part)> = dates().filter_map(|date| date.year_ends()).filter(is_known).collect();
    let ends: Vec<(Part, Part)> =
        if known.is_empty() { dates().filter_map(|date| date.year_ends()).collect() } else { known };
    let first = ends.iter().map(|(first, _)| *first).min_by_key(|year| (year.value, Reverse(year.last())))?;
    let last = ends.iter().map(|(_, last)| *last).max_by_key(|year| (year.last(), Reverse(year.value)))?;
    let whole = |year: Part| Bound::Date(Date { year, month: None, day: None });
    let goes_on = dates().any(|date| date.end == Some(Bound::Open));
    let has_always = dates().any(|date| date.start == Bound::Open);
    let open = match (has_always, goes_on) {
        (false, true) => Some(Edtf { start: whole(first), end: Some(Bound::Open) }),
        (true, false) => Some(Edtf { start: Bound::Open, end: Some(whole(last)) }),
        _ => None,
    };
    if let Some(open) = open {
        return Some(date(phrases, &open));
    }
    let [start, end] = [first, last].map(|end| year(phrases, &end.year_value()));
    // 1995 is in the 1990s.
    let end = if last.last() <= first.last() { &start } else { &end };
    Some(i18n::years(phrases, &start, end))
}

/// Why no dialogue is shown, in sentences for the publisher.
pub fn failure(phrases: &Phrases, failure: &Failure) -> Vec<String> {
    match failure {
        Failure::Network(address, why) => vec![fill(phrases.failed_network, &[address, why])],
        Failure::Dataset(problems) => problems.iter().map(|p| located_problem(phrases, p)).collect(),
    }
}
