//! Parts of a dialogue as text, for cards and for exports: series, attendance, chairs, attribution, values of facets.

pub mod provenance;

use crate::dialogue::date::Edtf;
use crate::dialogue::locator::Locator;
use crate::dialogue::text::Text;
use crate::dialogue::{
    Attendance, AttendanceUnit, Body, Card, ChairFunction, Country, CountryAttendance, CountryCode,
    CountryKind, Detail, Dialogue, Membership, Role, Series, Source, Voice,
};
use crate::i18n::{Phrases, date, fill, located_problem, plural};
use crate::search::facet::{FACETS, Facet};
use crate::search::index::Index;
use crate::state::Failure;
use std::borrow::Cow;
use std::cmp::Reverse;

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
    let total = attendance.total.map(|total| plural(sentence, total as usize, &[]));
    let side = |side: &CountryAttendance| {
        let number = plural(sentence, side.total as usize, &[]);
        format!("{} {number}", dialogue.country_name(&side.code).pick(lang).0)
    };
    let sides = attendance.by_country.iter().map(side).collect::<Vec<_>>().join(", ");
    match (total, sides.is_empty()) {
        (Some(total), true) => Some(total),
        (Some(total), false) => Some(format!("{total} ({sides})")),
        (None, is_empty) => (!is_empty).then_some(sides),
    }
}

/// Who chaired a meeting and who led delegations: what they were, and their names, each with its country. `whole` is the record,
/// `meeting` is it or one of its dialogues.
pub fn chairs(
    phrases: &Phrases,
    whole: &Dialogue,
    meeting: &Dialogue,
    lang: &str,
) -> Vec<(&'static str, Vec<String>)> {
    let functions = [ChairFunction::CoChair, ChairFunction::Chair, ChairFunction::HeadOfDelegation];
    let groups = functions.map(|function| {
        let mut names = Vec::new();
        for at in &meeting.derived.delegations_with_chairs {
            let Some(Card { body: Body::Delegation(delegation), .. }) = whole.cards.get(*at as usize) else {
                continue;
            };
            let country = whole.country_name(&delegation.country);
            let of_function =
                delegation.chairs.iter().filter(|chair| self::function(meeting, chair) == function);
            let persons = of_function
                .filter_map(|chair| whole.persons.iter().find(|person| *person.id == *chair.person_id));
            names.extend(
                persons.map(|person| format!("{} ({})", person.name.pick(lang).0, country.pick(lang).0)),
            );
        }
        (function_label(phrases, function, names.len()), names)
    });
    groups.into_iter().filter(|(_, names)| !names.is_empty()).collect()
}

/// What one person was at a meeting: "Co-chair".
pub fn chair(phrases: &Phrases, meeting: &Dialogue, chair: &Membership) -> &'static str {
    function_label(phrases, function(meeting, chair), 1)
}

/// A chair whose function is not stated is one of several, if the meeting has several.
fn function(meeting: &Dialogue, chair: &Membership) -> ChairFunction {
    let implied = if meeting.derived.chairs > 1 { ChairFunction::CoChair } else { ChairFunction::Chair };
    chair.function.unwrap_or(implied)
}

fn function_label(phrases: &Phrases, function: ChairFunction, persons: usize) -> &'static str {
    match (function, persons) {
        (ChairFunction::CoChair, 0..=1) => phrases.co_chair,
        (ChairFunction::CoChair, _) => phrases.co_chairs,
        (ChairFunction::Chair, 0..=1) => phrases.chair,
        (ChairFunction::Chair, _) => phrases.chairs,
        (ChairFunction::HeadOfDelegation, 0..=1) => phrases.head_of_delegation,
        (ChairFunction::HeadOfDelegation, _) => phrases.heads_of_delegation,
    }
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
    let own = detail.locator.as_ref().map(std::slice::from_ref);
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
        (Voice::Publisher, [only]) if dialogue.is_collection() => {
            return fill(phrases.reported, &[only.publisher.pick(lang).0]);
        }
        (Voice::Publisher, [_, _, ..]) if !locators.is_empty() => {
            let mut publishers: Vec<&str> = Vec::new();
            for locator in locators {
                let source = dialogue.source_of(card, Some(locator));
                let publisher = source.map(|source| source.publisher.pick(lang).0);
                publishers.extend(publisher.filter(|name| !publishers.contains(name)));
            }
            return fill(phrases.reported, &[&publishers.join(", ")]);
        }
        _ => {}
    }
    self::voice(phrases, dialogue, card, voice, lang)
}

/// A place in a source, in words: "Source, paragraph 4"; of several sources, "The Paper, paragraph 4".
pub fn place(phrases: &Phrases, dialogue: &Dialogue, card: &Card, locator: &Locator, lang: &str) -> String {
    let paragraph = locator.paragraph.to_string();
    match named_source(dialogue, card, locator) {
        Some(source) => fill(phrases.paragraph_of, &[source.publisher.pick(lang).0, &paragraph]),
        None => fill(phrases.paragraph, &[&paragraph]),
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
        let names = sides.iter().map(|side| dialogue.country_name(side).pick(lang).0.to_owned());
        fill(phrases.stated_by_side, &[&names.collect::<Vec<_>>().join(", ")])
    };
    let parties = &dialogue.dialogue_of(card).derived.parties;
    let own = own_participants(card);
    match voice {
        // Several of the parties, and not all: "both" and "all" would leave open who.
        Voice::Joint if own.len() > 1 && own.len() < parties.len() => named(&own),
        Voice::Joint if parties.len() == 2 => phrases.stated_by_both.to_owned(),
        Voice::Joint => phrases.stated_by_all.to_owned(),
        Voice::Publisher => phrases.stated_publisher.to_owned(),
        Voice::Editor => phrases.editors_note.to_owned(),
        Voice::Sides(sides) if sides.is_empty() => String::new(),
        Voice::Sides(sides) => named(sides),
    }
}

/// The participants that a card names itself.
fn own_participants(card: &Card) -> Vec<CountryCode> {
    let own =
        card.countries.iter().filter(|country| country.role == Role::Participant && !country.is_inherited);
    own.map(|country| country.code.clone()).collect()
}

/// The name of a facet. That of countries says so if organisations are among them.
pub fn facet_name(phrases: &Phrases, dialogue: &Dialogue, facet: Facet) -> &'static str {
    let is_organization = |country: &Country| country.kind == CountryKind::Organization;
    if facet == Facet::Country && dialogue.countries.iter().any(is_organization) {
        return phrases.country_or_organization;
    }
    let names: &[&'static str; FACETS] = &phrases.facets;
    names[facet as usize]
}

/// The name of a facet's value at `position`.
pub fn facet_value<'a>(
    phrases: &'a Phrases,
    dialogue: &'a Dialogue,
    index: &'a Index,
    facet: Facet,
    position: usize,
    lang: &str,
) -> Cow<'a, str> {
    let value = index.values(facet)[position].as_str();
    let name = match facet {
        Facet::Kind => return phrases.kinds[position].into(),
        Facet::Year => return year(phrases, value).into(),
        _ => match facet_text(dialogue, index, facet, position) {
            Some(Cow::Borrowed(text)) => Cow::Borrowed(text.pick(lang).0),
            Some(Cow::Owned(text)) => Cow::Owned(text.pick(lang).0.to_owned()),
            None => value.into(),
        },
    };
    let name = if name.is_empty() { value.into() } else { name };
    // Meetings often name their sessions alike: "Plenary (Third meeting)".
    match session_owner(dialogue, index, facet, value) {
        Some(meeting) => format!("{name} ({})", meeting.title.pick(lang).0).into(),
        None => name,
    }
}

/// The name of a facet's value as the record gives it, where the name is nothing else.
pub fn facet_text<'a>(
    dialogue: &'a Dialogue,
    index: &Index,
    facet: Facet,
    position: usize,
) -> Option<Cow<'a, Text>> {
    let at = index.entry(facet, index.values(facet)[position].as_str())?;
    let text = match facet {
        Facet::Theme => &dialogue.themes.get(at)?.name,
        Facet::Session => &dialogue.sessions.get(at)?.name,
        Facet::Country => return Some(dialogue.countries.get(at)?.shown_name()),
        Facet::Dialogue => &dialogue.dialogues.get(at)?.title,
        Facet::Series => &dialogue.dialogues.get(at)?.series.as_ref()?.name,
        Facet::Kind | Facet::Year => return None,
    };
    Some(Cow::Borrowed(text))
}

/// The meeting of a session whose name another meeting's session has too.
pub fn session_owner<'a>(
    dialogue: &'a Dialogue,
    index: &Index,
    facet: Facet,
    value: &str,
) -> Option<&'a Dialogue> {
    let is_shared = |at| facet == Facet::Session && index.is_session_name_shared(at);
    let entry = index.entry(facet, value).filter(|at| is_shared(*at));
    entry.and_then(|_| dialogue.owner_of(value))
}

/// A value of the years in words: "2024", "1990s".
fn year(phrases: &Phrases, value: &str) -> String {
    let decade = Edtf::parse(value).filter(|_| value.contains('X'));
    decade.map_or_else(|| value.to_owned(), |decade| date(phrases, &decade))
}

/// The years of the dialogues of a collection: "1990s–2024". `None` if no dialogue has a date.
pub fn years(phrases: &Phrases, collection: &Dialogue) -> Option<String> {
    let ends = || collection.dialogues.iter().filter_map(|part| part.date?.year_ends());
    let first = ends().map(|(first, _)| first).min_by_key(|year| (year.value, Reverse(year.last())))?;
    let last = ends().map(|(_, last)| last).max_by_key(|year| (year.last(), Reverse(year.value)))?;
    let [first, last] = [first, last].map(|end| year(phrases, &end.year_value()));
    Some(if first == last { first } else { [&first, phrases.range, &last].concat() })
}

/// Why no dialogue is shown, in sentences for the publisher.
pub fn failure(phrases: &Phrases, failure: &Failure) -> Vec<String> {
    match failure {
        Failure::Network(address, why) => vec![fill(phrases.failed_network, &[address, why])],
        Failure::Dataset(problems) => problems.iter().map(|p| located_problem(phrases, p)).collect(),
    }
}
