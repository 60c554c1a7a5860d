//! Merges datasets into one collection.

pub mod phrases;
mod sources;
mod whole;

use dialogue_summary::dialogue::check::{check, derived_id, known_country, readable};
use dialogue_summary::dialogue::position::Position;
use dialogue_summary::dialogue::text::{Lang, Text};
use dialogue_summary::dialogue::value::{Budget, Refusal, read};
use dialogue_summary::dialogue::{Body, Card, Dialogue, FORMAT, Organization};
pub use sources::{FileNote, conflicts_of_files};
use std::collections::{HashMap, HashSet};
use std::fmt;
pub use whole::{has_neutral_title, lost_keys, neutral_title};

/// A checked dataset, and the name of its file.
pub struct Input {
    /// The name, for messages.
    pub name: String,
    /// The dataset.
    pub dialogue: Dialogue,
}

/// A place in one of the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The JSON path.
    pub path: String,
    /// Line and column, once they are looked up.
    pub position: Option<Position>,
}

impl Place {
    fn new(file: &str, path: String) -> Place {
        Place { file: file.to_owned(), path, position: None }
    }
}

/// The file, and the line and the column if they are known, as compilers print them.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match self.position {
            Some(Position { line, column }) => write!(f, ":{line}:{column}"),
            None => Ok(()),
        }
    }
}

/// Why datasets are not merged.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // The sentence above each case names its fields.
pub enum MergeError {
    /// The first of the two dialogues has the `id` of the second.
    SameId { places: Box<[Place; 2]>, id: String },
    /// The first cannot be told from the second, which has this `title`, because one of them has no id.
    SameMeeting { places: Box<[Place; 2]>, title: Text },
    /// The card `id` of a collection belongs to no dialogue.
    OutsideCard { at: Place, id: String },
    /// The collection passes a limit.
    Beyond(Refusal),
    /// The collection cannot be written as JSON.
    Unwritten(String),
}

impl MergeError {
    /// The places that the message names.
    pub fn places(&mut self) -> Vec<&mut Place> {
        match self {
            MergeError::SameId { places, .. } | MergeError::SameMeeting { places, .. } => {
                places.iter_mut().collect()
            }
            MergeError::OutsideCard { at, .. } => vec![at],
            MergeError::Beyond(_) | MergeError::Unwritten(_) => Vec::new(),
        }
    }
}

/// Merges dialogues and collections into one collection, in this order. A collection alone keeps what it says of itself; among others,
/// that is not about all meetings, and belongs to its only meeting or to none.
///
/// # Errors
/// Two dialogues have one id or seem to be one meeting, or a collection has cards without a dialogue.
pub fn merge(inputs: Vec<Input>, title: Option<&str>) -> Result<Dialogue, MergeError> {
    let is_alone = inputs.len() == 1;
    let mut whole = Dialogue { format: FORMAT.to_owned(), ..Dialogue::default() };
    if let [only] = inputs.as_slice()
        && only.dialogue.is_collection()
    {
        let Dialogue { summary, date, place, attendance, series, timeline, .. } = only.dialogue.clone();
        whole = Dialogue { summary, date, place, attendance, series, timeline, ..whole };
    }
    whole.title =
        title.map(Text::plain).unwrap_or_else(|| whole::title(&inputs).unwrap_or_else(whole::neutral_title));
    let mut places: Vec<Place> = Vec::new();
    let mut at_id: HashMap<String, usize> = HashMap::new();
    for Input { name, mut dialogue } in inputs {
        if dialogue.is_collection() {
            // They name cards with their dialogue, as in the new collection.
            for (former, now) in std::mem::take(&mut dialogue.aliases) {
                whole.aliases.entry(former).or_insert(now);
            }
            whole.withdrawn.append(&mut dialogue.withdrawn);
            whole.changes.append(&mut dialogue.changes);
        }
        let is_collection = dialogue.is_collection();
        if is_collection && !is_alone {
            whole::push_down(&mut dialogue);
        }
        for (nth, part) in parts(dialogue, &name)?.into_iter().enumerate() {
            let path = if is_collection { format!("$.dialogues[{nth}]") } else { String::from("$") };
            let at = Place::new(&name, path + if part.id.is_empty() { ".title" } else { ".id" });
            let id = if part.id.is_empty() { derived_id(&part) } else { part.id.clone() };
            let of_id = at_id.insert(id, places.len());
            let same =
                of_id.or_else(|| whole.dialogues.iter().position(|other| is_same_meeting(&part, other)));
            if let Some((with, other)) = same.and_then(|at| whole.dialogues.get(at).zip(places.get(at))) {
                return Err(conflict(&part, at, with, other.clone()));
            }
            places.push(at);
            whole.dialogues.push(without_derived(part));
        }
    }
    whole.languages = common_languages(&whole.dialogues);
    whole.official = !whole.dialogues.is_empty() && whole.dialogues.iter().all(|part| part.official);
    // The check gives an id to a dialogue without one, and orders the changes.
    let text = serde_json::to_string(&whole).map_err(|error| MergeError::Unwritten(error.to_string()))?;
    let value = read(&text, &mut Budget::default()).map_err(MergeError::Beyond)?;
    let (checked, _) = check(&value);
    for (part, known) in whole.dialogues.iter_mut().zip(checked.dialogues) {
        part.id = known.id;
    }
    whole.changes = checked.changes;
    Ok(whole)
}

/// The languages of all dialogues. None, if some are in the only language that is named, and others in an unknown one.
fn common_languages(parts: &[Dialogue]) -> Vec<Lang> {
    let mut all: Vec<Lang> = Vec::new();
    for lang in parts.iter().flat_map(|part| &part.languages) {
        if !all.contains(lang) {
            all.push(lang.clone());
        }
    }
    let has_unnamed = parts.iter().any(|part| part.languages.is_empty());
    if has_unnamed && all.len() == 1 { Vec::new() } else { all }
}

/// Whether two dialogues have the same number in one series, and not both have an id.
fn is_same_meeting(a: &Dialogue, b: &Dialogue) -> bool {
    let (Some(own), Some(other)) = (&a.series, &b.series) else { return false };
    let has_name = |words: &str| !words.trim().is_empty() && other.name.all().any(|known| known == words);
    let is_one_series = own.key() == other.key() || own.name.all().any(has_name);
    let is_one_number = own.ordinal.is_some() && own.ordinal == other.ordinal;
    (a.id.is_empty() || b.id.is_empty()) && is_one_series && is_one_number
}

fn conflict(part: &Dialogue, at: Place, with: &Dialogue, other: Place) -> MergeError {
    let places = Box::new([at, other]);
    if part.id.is_empty() || with.id.is_empty() {
        return MergeError::SameMeeting { places, title: with.title.clone() };
    }
    MergeError::SameId { places, id: part.id.clone() }
}

/// The dialogues of a dataset, each with all entries that its cards refer to.
fn parts(dialogue: Dialogue, name: &str) -> Result<Vec<Dialogue>, MergeError> {
    if !dialogue.is_collection() {
        return Ok(vec![dialogue]);
    }
    let mut whole = dialogue.nested();
    if let Some(card) = whole.cards.first() {
        let at = Place::new(name, String::from("$.cards[0]"));
        return Err(MergeError::OutsideCard { at, id: card.id.clone() });
    }
    let mut parts = std::mem::take(&mut whole.dialogues);
    for part in &mut parts {
        let used = References::of(&part.cards);
        part.themes = used_entries(&whole.themes, |theme| used.has(&theme.id));
        part.sessions.extend(used_entries(&whole.sessions, |session| used.has(&session.id)));
        part.organizations = used_entries(&whole.organizations, |body| used.has(&body.id));
        part.persons = used_entries(&whole.persons, |person| used.has(&person.id));
        let takes_part = |code: &str| part.participants.iter().any(|known| **known == *code);
        part.countries =
            used_entries(&whole.countries, |country| used.has(&country.code) || takes_part(&country.code));
        if part.translations.is_empty() {
            part.translations = whole.translations.clone();
        }
        part.languages = whole.languages_of(part).to_vec();
        if part.version.is_none() {
            part.version = whole.version;
        }
        if part.sources.is_empty() {
            part.sources = whole.sources.clone();
        }
        if part.participants.is_empty() {
            part.participants = whole.participants.clone();
        }
        part.official |= whole.official;
    }
    Ok(parts)
}

/// The dialogue without lists that were made from its cards: written out, an id would be given as a name, and hide the name that
/// another dialogue gives.
fn without_derived(mut part: Dialogue) -> Dialogue {
    part.countries.retain(|country| *country != known_country(country.code.clone()));
    let plain =
        |id: &str, name: &Text, other_names: &[String]| *name == readable(id) && other_names.is_empty();
    // A list with one real entry is written, and must be complete.
    if part.themes.iter().all(|theme| plain(&theme.id, &theme.name, &theme.other_names)) {
        part.themes.clear();
    }
    if part.sessions.iter().all(|session| plain(&session.id, &session.name, &session.other_names)) {
        part.sessions.clear();
    }
    let is_plain_body = |body: &Organization| body.abbreviation.is_none() && body.country.is_none();
    let bodies = &part.organizations;
    if bodies.iter().all(|body| is_plain_body(body) && plain(&body.id, &body.name, &body.other_names)) {
        part.organizations.clear();
    }
    if part.persons.iter().all(|person| plain(&person.id, &person.name, &person.other_names)) {
        part.persons.clear();
    }
    part
}

fn used_entries<T: Clone>(entries: &[T], is_used: impl Fn(&T) -> bool) -> Vec<T> {
    entries.iter().filter(|entry| is_used(entry)).cloned().collect()
}

/// Every id that cards refer to, of any list.
struct References<'a>(HashSet<&'a str>);

impl<'a> References<'a> {
    fn of(cards: &'a [Card]) -> References<'a> {
        let mut ids: HashSet<&str> = HashSet::new();
        for card in cards {
            ids.extend(card.themes.iter().map(|id| &**id));
            ids.extend(card.involvements().map(|(code, _)| &**code));
            ids.extend(card.speakers().map(|code| &**code));
            ids.extend(card.session.as_deref());
            match &card.body {
                Body::Topic {} => {}
                Body::Delegation(delegation) => {
                    ids.insert(&delegation.country);
                    ids.extend(delegation.organizations.iter().map(|id| &**id));
                    for chair in &delegation.chairs {
                        ids.insert(&chair.person_id);
                        ids.extend(chair.organization_id.as_deref());
                    }
                }
                Body::Announcement(announcement) => ids.extend(announcement.organizer.as_deref()),
            }
        }
        References(ids)
    }

    fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }
}
