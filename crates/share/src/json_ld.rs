//! JSON-LD in the vocabulary of <https://schema.org>: the record, its meetings as events, who took part, and the sources.
//!
//! A date that is not certain is given in words alone, because the vocabulary has no doubts. Who states a card is its credit, and
//! never its author: the words are those of the record.

use crate::card_text::{CardText, dated};
use crate::request::Request;
use crate::words::clean;
use dialogue_summary_core::describe::{self, provenance};
use dialogue_summary_core::dialogue::date::Edtf;
use dialogue_summary_core::dialogue::text::Text;
use dialogue_summary_core::dialogue::{Body, Card, Dialogue, Source};
use dialogue_summary_core::i18n::doubted_date;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The graph. The text ends with a line break.
pub fn json_ld(request: &Request) -> String {
    let graph = Graph { request, nodes: BTreeMap::new() };
    let text = format!("{:#}\n", json!({ "@context": "https://schema.org", "@graph": graph.build() }));
    // Pages have it in a script element, which a tag in a title would end.
    text.replace('<', "\\u003c")
}

struct Graph<'a> {
    request: &'a Request<'a>,
    /// Persons, organizations and sources, once each.
    nodes: BTreeMap<String, Value>,
}

impl<'a> Graph<'a> {
    fn build(mut self) -> Vec<Value> {
        let dialogue = self.request.dialogue();
        let positions = self.request.cards();
        let mut events = Vec::new();
        let mut known = Vec::new();
        for card in positions.iter().filter_map(|at| dialogue.cards.get(*at)) {
            if !known.contains(&card.dialogue) {
                known.push(card.dialogue);
                events.push(self.meeting(dialogue.dialogue_of(card)));
            }
        }
        if known.is_empty() && !dialogue.is_collection() {
            events.push(self.meeting(dialogue));
        }
        let parts: Vec<Value> = positions.iter().filter_map(|at| self.card(*at)).collect();
        let mut all = vec![self.record(&parts)];
        all.extend(events);
        all.extend(parts);
        all.extend(self.nodes.into_values());
        all
    }

    fn record(&mut self, parts: &[Value]) -> Value {
        let whole = self.request.dialogue();
        let shown = self.request.shown();
        let mut node = Map::new();
        node.insert("@type".into(), json!("CreativeWork"));
        node.insert("@id".into(), json!(self.id("record")));
        put(&mut node, "name", self.pick(&whole.title));
        put(&mut node, "abstract", whole.summary.as_ref().map(|text| self.pick(text)).unwrap_or_default());
        put(&mut node, "inLanguage", self.request.lang().to_owned());
        put(&mut node, "url", self.request.page_url().to_owned());
        if let Some(version) = self.request.version().and_then(certain) {
            put(&mut node, "dateModified", version);
        }
        let sources = self.request.sources();
        put(&mut node, "creditText", self.request.note(shown, &sources));
        let based_on = sources.into_iter().map(|source| self.source(source)).collect();
        put_all(&mut node, "isBasedOn", based_on);
        let parts = parts.iter().filter_map(|part| part.get("@id")).map(|id| json!({ "@id": id }));
        put_all(&mut node, "hasPart", parts.collect());
        Value::Object(node)
    }

    fn meeting(&mut self, meeting: &'a Dialogue) -> Value {
        let (phrases, lang) = (self.request.phrases(), self.request.lang());
        let mut node = Map::new();
        node.insert("@type".into(), json!("Event"));
        node.insert("@id".into(), json!(self.meeting_id(meeting)));
        put(&mut node, "name", self.pick(&meeting.title));
        put(
            &mut node,
            "description",
            meeting.summary.as_ref().map(|text| self.pick(text)).unwrap_or_default(),
        );
        if let Some(when) = &meeting.date {
            dates(&mut node, when, &doubted_date(phrases, when));
        }
        if let Some(place) = &meeting.place {
            node.insert("location".into(), self.place(&place.name, place.country.as_deref()));
        }
        if let Some(series) = &meeting.series {
            let name = describe::series(phrases, series, lang);
            let series = json!({ "@type": "EventSeries", "name": series.name.pick(lang).0.trim() });
            node.insert("superEvent".into(), series);
            put(&mut node, "alternateName", name);
        }
        let sides = self.request.dialogue().sides(meeting).iter().map(|code| self.party(code)).collect();
        put_all(&mut node, "attendee", sides);
        let based_on = self.sources(meeting);
        put_all(&mut node, "subjectOf", based_on);
        Value::Object(node)
    }

    fn card(&mut self, position: usize) -> Option<Value> {
        let dialogue = self.request.dialogue();
        let card = dialogue.cards.get(position)?;
        let text = CardText::new(self.request, position)?;
        let mut node = Map::new();
        node.insert("@type".into(), json!("CreativeWork"));
        node.insert(
            "@id".into(),
            json!(text.link.clone().unwrap_or_else(|| self.id(&format!("card-{}", card.id)))),
        );
        put(&mut node, "name", text.title.clone());
        put(&mut node, "abstract", text.summary.clone());
        put(&mut node, "creditText", text.attribution.clone());
        put(&mut node, "disambiguatingDescription", text.companion.clone().unwrap_or_default());
        put(&mut node, "url", text.link.clone().unwrap_or_default());
        node.insert("isPartOf".into(), json!({ "@id": self.id("record") }));
        let mut about = vec![json!({ "@id": self.meeting_id(dialogue.dialogue_of(card)) })];
        let theme = |id: &str| dialogue.themes.iter().find(|theme| theme.id == id);
        let themes = card.themes.iter().filter_map(|id| theme(id));
        about.extend(themes.map(|theme| json!({ "@type": "DefinedTerm", "name": self.pick(&theme.name) })));
        let codes: Vec<_> = card.involvements().map(|(code, _)| code.clone()).collect();
        about.extend(codes.iter().map(|code| self.party(code)));
        about.extend(self.announced(card, &text));
        put_all(&mut node, "about", about);
        let mentioned = self.members(card);
        put_all(&mut node, "mentions", mentioned);
        let places = text.places.iter().filter_map(|place| place.url.as_ref()).map(|url| json!(url));
        put_all(&mut node, "citation", places.collect());
        Some(Value::Object(node))
    }

    /// What an announcement with a date or a place is about.
    fn announced(&mut self, card: &Card, text: &CardText) -> Option<Value> {
        let Body::Announcement(announcement) = &card.body else { return None };
        if announcement.date.is_none() && announcement.place.is_none() {
            return None;
        }
        let mut node = Map::new();
        node.insert("@type".into(), json!("Event"));
        put(&mut node, "name", text.title.clone());
        if let Some(when) = &announcement.date {
            let note = announcement.date_note.as_ref().map(|note| self.pick(note));
            let words = dated(self.request, card, when, note.clone());
            let is_noted = note.is_some_and(|note| !note.is_empty());
            if is_noted {
                put(&mut node, "disambiguatingDescription", words);
            } else {
                dates(&mut node, when, &words);
            }
        }
        if let Some(place) = &announcement.place {
            node.insert("location".into(), self.place(&place.name, place.country.as_deref()));
        }
        if let Some(id) = &announcement.organizer {
            node.insert("organizer".into(), self.organization(id));
        }
        Some(Value::Object(node))
    }

    /// The persons and organizations of a delegation.
    fn members(&mut self, card: &Card) -> Vec<Value> {
        let Body::Delegation(delegation) = &card.body else { return Vec::new() };
        let dialogue = self.request.dialogue();
        let mut all = Vec::new();
        for chair in &delegation.chairs {
            let Some(person) = dialogue.person(&chair.person_id) else { continue };
            let id = self.id(&format!("person-{}", chair.person_id));
            let mut node = Map::new();
            node.insert("@type".into(), json!("Person"));
            node.insert("@id".into(), json!(id));
            put(&mut node, "name", self.pick(&person.name));
            put(&mut node, "jobTitle", chair.role.as_ref().map(|role| self.pick(role)).unwrap_or_default());
            if let Some(office) = &chair.organization_id {
                node.insert("affiliation".into(), self.organization(office));
            }
            self.nodes.insert(id.clone(), Value::Object(node));
            all.push(json!({ "@id": id }));
        }
        all.extend(delegation.organizations.iter().map(|id| self.organization(id)));
        all
    }

    fn organization(&mut self, key: &str) -> Value {
        let id = self.id(&format!("organization-{key}"));
        let mut node = Map::new();
        node.insert("@type".into(), json!("Organization"));
        node.insert("@id".into(), json!(id));
        match self.request.dialogue().organization(key) {
            Some((body, _)) => {
                put(&mut node, "name", self.pick(&body.name));
                put(&mut node, "alternateName", body.abbreviation.clone().unwrap_or_default());
            }
            None => put(&mut node, "name", key.to_owned()),
        }
        self.nodes.insert(id.clone(), Value::Object(node));
        json!({ "@id": id })
    }

    /// A country, or an organisation that takes part as countries do.
    fn party(&mut self, code: &str) -> Value {
        let id = self.id(&format!("country-{code}"));
        let dialogue = self.request.dialogue();
        let is_country = dialogue.country(code).is_none_or(|entry| {
            entry.kind == dialogue_summary_core::dialogue::CountryKind::Country
                && !matches!(code, "EU" | "UN")
        });
        // As participants, countries act as organizations; the vocabulary allows two types.
        let kind = if is_country { json!(["Country", "Organization"]) } else { json!("Organization") };
        let name = self.pick(&dialogue.country_name(code));
        self.nodes.insert(id.clone(), json!({ "@type": kind, "@id": id, "name": name, "identifier": code }));
        json!({ "@id": id })
    }

    fn sources(&mut self, shown: &'a Dialogue) -> Vec<Value> {
        let sources = provenance::sources(self.request.dialogue(), shown);
        sources.into_iter().map(|source| self.source(source)).collect()
    }

    fn source(&mut self, source: &Source) -> Value {
        let mut node = Map::new();
        node.insert("@type".into(), json!("CreativeWork"));
        node.insert("@id".into(), json!(source.url));
        put(&mut node, "url", source.url.clone());
        put(&mut node, "name", source.title.as_ref().map(|title| self.pick(title)).unwrap_or_default());
        let publisher = self.pick(&source.publisher);
        if !publisher.is_empty() {
            node.insert("publisher".into(), json!({ "@type": "Organization", "name": publisher }));
        }
        put(
            &mut node,
            "creditText",
            source.author.as_ref().map(|author| self.pick(author)).unwrap_or_default(),
        );
        put(&mut node, "inLanguage", source.language.clone().unwrap_or_default());
        put(&mut node, "datePublished", source.date.as_ref().and_then(certain).unwrap_or_default());
        self.nodes.insert(source.url.clone(), Value::Object(node));
        json!({ "@id": source.url })
    }

    fn place(&self, name: &Text, country: Option<&str>) -> Value {
        let mut node = json!({ "@type": "Place", "name": self.pick(name) });
        if let Some(code) = country {
            node["address"] = json!({ "@type": "PostalAddress", "addressCountry": code });
        }
        node
    }

    fn meeting_id(&self, meeting: &Dialogue) -> String {
        self.id(&format!("meeting-{}", meeting.id))
    }

    /// The name of a node in the page of the record.
    fn id(&self, name: &str) -> String {
        let page = self.request.page_url().split('#').next().unwrap_or_default();
        format!("{page}#{}", dialogue_summary_core::link::encoded(name))
    }

    fn pick(&self, text: &Text) -> String {
        clean(text.pick(self.request.lang()).0.trim())
    }
}

fn put(node: &mut Map<String, Value>, name: &str, value: String) {
    if !value.is_empty() {
        node.insert(name.to_owned(), json!(value));
    }
}

fn put_all(node: &mut Map<String, Value>, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        node.insert(name.to_owned(), Value::Array(values));
    }
}

/// A date for machines, if nothing about it is doubtful. A season has none.
fn certain(edtf: &Edtf) -> Option<String> {
    let is_season = edtf.start.date().is_some_and(|date| date.season().is_some());
    edtf.datetime().filter(|_| edtf.doubt().is_none() && edtf.end.is_none() && !is_season)
}

/// The dates of an event, in words if a part is doubtful.
fn dates(node: &mut Map<String, Value>, when: &Edtf, words: &str) {
    let single = |bound| certain(&Edtf { start: bound, end: None });
    let end = when.end.and_then(single);
    let is_known = when.doubt().is_none() && (when.end.is_none() || end.is_some());
    match single(when.start).filter(|_| is_known) {
        Some(start) => {
            put(node, "endDate", end.unwrap_or_else(|| start.clone()));
            put(node, "startDate", start);
        }
        None => put(node, "disambiguatingDescription", words.to_owned()),
    }
}
