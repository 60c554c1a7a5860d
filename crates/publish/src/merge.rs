//! Merges datasets into one collection.

use dialogue_summary::dialogue::check::{check, known_country, readable};
use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::dialogue::{Body, Card, Dialogue, FORMAT, Organization, Series};
use dialogue_summary::i18n::{phrases, problem};
use std::collections::{HashMap, HashSet};

/// A checked dataset, and the name of its file.
pub struct Input {
    /// The name, for messages.
    pub name: String,
    /// The dataset.
    pub dialogue: Dialogue,
}

/// Merges dialogues and collections into one collection, in this order. Without a title, it has that of the only collection among
/// them, else that of their common series.
///
/// # Errors
/// A sentence: two dialogues have one id, or a collection has cards without a dialogue.
pub fn merge(inputs: Vec<Input>, title: Option<&str>) -> Result<Dialogue, String> {
    let own_title = title.map(Text::plain).unwrap_or_else(|| common_title(&inputs));
    let mut names = HashMap::new();
    let mut dialogues = Vec::new();
    for Input { name, dialogue } in inputs {
        for part in parts(dialogue, &name)? {
            let other = names.insert(part.id.clone(), name.clone()).filter(|_| !part.id.is_empty());
            if let Some(other) = other {
                return Err(format!(
                    "{name}: its dialogue has the id “{}”, which one of {other} has too; give it another id",
                    part.id
                ));
            }
            dialogues.push(without_derived(part));
        }
    }
    let mut languages: Vec<String> = Vec::new();
    for lang in dialogues.iter().flat_map(|part| &part.languages) {
        if !languages.contains(lang) {
            languages.push(lang.clone());
        }
    }
    let mut whole =
        Dialogue { format: FORMAT.to_owned(), title: own_title, languages, dialogues, ..Dialogue::default() };
    // The check gives an id to a dialogue without one.
    let text = serde_json::to_string(&whole).map_err(|error| error.to_string())?;
    let value =
        read(&text, &mut Budget::default()).map_err(|refusal| problem(phrases("en"), &refusal.problem()))?;
    let (checked, _) = check(&value);
    for (part, known) in whole.dialogues.iter_mut().zip(checked.dialogues) {
        part.id = known.id;
    }
    Ok(whole)
}

fn common_title(inputs: &[Input]) -> Text {
    let mut collections = inputs.iter().filter(|input| input.dialogue.is_collection());
    if let (Some(only), None) = (collections.next(), collections.next()) {
        return only.dialogue.title.clone();
    }
    let series: Vec<Option<&Series>> = inputs.iter().map(|input| input.dialogue.series.as_ref()).collect();
    match series.first() {
        Some(Some(first))
            if series.iter().all(|other| other.is_some_and(|other| other.key() == first.key())) =>
        {
            first.name.clone()
        }
        _ => Text::by_lang([("en", "Dialogues"), ("ko", "회의 기록")].into_iter()),
    }
}

/// The dialogues of a dataset, each with all entries that its cards refer to.
fn parts(dialogue: Dialogue, name: &str) -> Result<Vec<Dialogue>, String> {
    if !dialogue.is_collection() {
        return Ok(vec![dialogue]);
    }
    let mut whole = dialogue.nested();
    if let Some(card) = whole.cards.first() {
        return Err(format!("{name}: the card “{}” belongs to no dialogue; move it into one", card.id));
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
        if part.sources.is_empty() {
            part.sources = whole.sources.clone();
        }
        if part.participants.is_empty() {
            part.participants = whole.participants.clone();
        }
        if part.languages.is_empty() {
            part.languages = whole.languages.clone();
        }
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
            ids.extend(card.countries.iter().map(|country| &*country.code));
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
