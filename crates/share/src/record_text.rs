//! What the head and the foot of a record say, in words.

use crate::request::Request;
use crate::words::{clean, one_line};
use dialogue_summary_core::describe::{self, Chairs, provenance};
use dialogue_summary_core::dialogue::text::Text;
use dialogue_summary_core::dialogue::{Dialogue, Source};
use dialogue_summary_core::i18n::doubted_date;
use dialogue_summary_core::search::facet::Facet;

/// A record, or the meeting of a collection that a view is about.
#[derive(Debug)]
pub struct RecordText {
    /// Its series and number.
    pub series: Option<String>,
    /// Its title, else its id.
    pub title: String,
    /// Its summary.
    pub summary: String,
    /// Short facts, each with its term.
    pub facts: Vec<(String, String)>,
    /// How many cards there are, and by which filter.
    pub count: String,
    /// The sources, each with its address.
    pub sources: Vec<(String, String)>,
    /// Sentences about translations, versions and corrections.
    pub provenance: Vec<String>,
    /// A sentence on what the text is: a retelling of which articles, and not official.
    pub nature: String,
    /// The link to the view, if the page that shows it has an address.
    pub link: Option<String>,
}

impl RecordText {
    /// What is requested.
    pub fn new(request: &Request) -> RecordText {
        let (phrases, lang) = (request.phrases(), request.lang());
        let shown = request.shown();
        let title = shown.title.pick(lang).0.trim();
        let series = shown.series.as_ref().map(|series| describe::series(phrases, series, lang));
        RecordText {
            series: series.filter(|series| !series.trim().is_empty()),
            title: if title.is_empty() { shown.id.clone() } else { clean(title) },
            summary: shown.summary.as_ref().map_or("", |summary| summary.pick(lang).0.trim()).to_owned(),
            facts: facts(request, shown),
            count: request.export.count_sentence(request.cards().len()),
            sources: request.sources().into_iter().map(|source| named(request, source)).collect(),
            provenance: provenance::sentences(phrases, shown, &request.shown_meetings(), lang),
            nature: sentence(request, &request.nature(&request.sources())),
            link: request.link(),
        }
    }
}

fn facts(request: &Request, shown: &Dialogue) -> Vec<(String, String)> {
    let (phrases, lang) = (request.phrases(), request.lang());
    let mut facts = Vec::new();
    let mut add = |term: &str, words: String| {
        if !words.trim().is_empty() {
            facts.push((term.to_owned(), words));
        }
    };
    if shown.is_collection() {
        add(phrases.dialogues, phrases.number(request.export.index.values(Facet::Dialogue).len()));
        // Date, place and attendance are those of its meetings.
        return facts;
    }
    if let Some(when) = &shown.date {
        add(phrases.when, doubted_date(phrases, when));
    }
    if let Some(place) = &shown.place {
        add(phrases.place, place.name.pick(lang).0.trim().to_owned());
    }
    if let Some(attendance) = &shown.attendance {
        let numbers = describe::attendance(phrases, request.dialogue(), attendance, lang);
        let note = attendance.note.as_ref().map(|note| note.pick(lang).0.trim().to_owned());
        add(phrases.who, [numbers, note].into_iter().flatten().collect::<Vec<_>>().join(". "));
    }
    for Chairs { label, names, .. } in describe::chairs(phrases, request.dialogue(), shown, lang, usize::MAX)
    {
        add(label, phrases.list(&names));
    }
    facts
}

/// A source in words, and its address.
fn named(request: &Request, source: &Source) -> (String, String) {
    let picked = |text: &Text| Some(one_line(text.pick(request.lang()).0)).filter(|words| !words.is_empty());
    let parts = [
        picked(&source.publisher),
        source.title.as_ref().and_then(picked),
        source.author.as_ref().and_then(picked),
        source.date.as_ref().map(|when| doubted_date(request.phrases(), when)),
        source.note.as_ref().and_then(picked),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let words = if parts.is_empty() { source.url.clone() } else { request.phrases().list(&parts) };
    (words, source.url.clone())
}

/// Words as a sentence, with a capital and a full stop. A name at its start stays as it is.
fn sentence(request: &Request, words: &str) -> String {
    if words.is_empty() || request.own_phrases().retelling.starts_with('{') {
        let stop = if words.is_empty() { "" } else { "." };
        return format!("{words}{stop}");
    }
    let mut letters = words.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("{first}{}.", letters.as_str())
}
