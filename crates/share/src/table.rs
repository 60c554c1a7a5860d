//! A table with one row per card, as spreadsheets read it: UTF-8 with a byte order mark, lines that end with CR LF (RFC 4180).

use crate::card_text::{CardText, dated};
use crate::request::Request;
use crate::words::clean;
use dialogue_summary_core::dialogue::{Body, Card};
use dialogue_summary_core::i18n::fill;
use dialogue_summary_core::search::facet::kind;

/// The names of the columns. They are the same in every language.
const COLUMNS: [&str; 20] = [
    "id",
    "kind",
    "form",
    "title",
    "summary",
    "meeting",
    "meeting_date",
    "session",
    "themes",
    "countries",
    "date",
    "date_in_words",
    "place",
    "people",
    "organizations",
    "quote",
    "details",
    "read_together_with",
    "attribution",
    "link",
];
/// The columns about the sources: the places in them, who published them, their addresses, and what this text is.
const SOURCES: [&str; 4] = ["paragraphs", "publishers", "sources", "note"];

/// The cards as a table.
pub fn csv(request: &Request) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(false).from_writer(Vec::new());
    let header = COLUMNS.iter().chain(&SOURCES).map(|name| (*name).to_owned());
    // Writing to memory does not fail.
    let _ = writer.write_record(header);
    for position in request.cards() {
        let card = request.dialogue().cards.get(position);
        if let Some((card, text)) = card.zip(CardText::new(request, position)) {
            let _ = writer.write_record(row(request, card, &text).into_iter().map(inert));
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn row(request: &Request, card: &Card, text: &CardText) -> Vec<String> {
    let dialogue = request.dialogue();
    let lang = request.lang();
    let picked = |text: &dialogue_summary_core::dialogue::text::Text| clean(text.pick(lang).0.trim());
    let meeting = dialogue.dialogue_of(card);
    let session = card.session.as_deref();
    let session = session.and_then(|id| dialogue.sessions.iter().find(|session| session.id == id));
    let theme = |id: &str| {
        let theme = dialogue.themes.iter().find(|theme| theme.id == id);
        theme.map_or_else(|| id.to_owned(), |theme| picked(&theme.name))
    };
    let phrases = request.phrases();
    let countries = card.involvements().map(|(code, role)| {
        format!("{} ({})", picked(&dialogue.country_name(code)), phrases.roles[role as usize])
    });
    let announcement = match &card.body {
        Body::Announcement(announcement) => Some(announcement.as_ref()),
        _ => None,
    };
    let when = announcement.and_then(|announcement| announcement.date.as_ref());
    let note = announcement.and_then(|announcement| announcement.date_note.as_ref()).map(picked);
    let delegation = match &card.body {
        Body::Delegation(delegation) => Some(delegation.as_ref()),
        _ => None,
    };
    let people = text.people.iter().map(|(label, words)| fill(phrases.noted, &[words, label]));
    let organizations = delegation.map_or(&[][..], |delegation| &delegation.organizations).iter();
    let organizer = announcement.and_then(|announcement| announcement.organizer.as_ref());
    let organizations = organizations
        .chain(organizer)
        .map(|id| dialogue.organization(id).map_or_else(|| id.to_string(), |(body, _)| picked(&body.name)));
    let details = text.details.iter().map(|detail| match &detail.by {
        Some(by) => format!("{} ({by})", detail.text),
        None => detail.text.clone(),
    });
    let sources = request.sources_of(card);
    // A card without places still has its source.
    let urls: Vec<String> = match text.places.is_empty() {
        true => sources.iter().map(|source| source.url.clone()).collect(),
        false => text.places.iter().filter_map(|place| place.url.clone()).collect(),
    };
    let paragraphs = if card.locators.is_empty() { &[][..] } else { &text.places };
    let publishers = sources.iter().map(|source| picked(&source.publisher));
    let form = announcement.map_or("", |announcement| phrases.forms[announcement.form as usize]);
    vec![
        card.id.clone(),
        kind(card).to_owned(),
        form.to_owned(),
        text.title.clone(),
        text.summary.clone(),
        picked(&meeting.title),
        meeting.date.map_or_else(String::new, |date| date.to_string()),
        session.map_or_else(String::new, |session| picked(&session.name)),
        listed(card.themes.iter().map(|id| theme(id))),
        listed(countries),
        when.map_or_else(String::new, ToString::to_string),
        when.map_or_else(String::new, |when| dated(request, card, when, note)),
        announcement.and_then(|own| own.place.as_ref()).map_or_else(String::new, |place| picked(&place.name)),
        listed(people),
        listed(organizations),
        text.quote.as_ref().map_or_else(String::new, |(words, by)| format!("{words} — {by}")),
        listed(details),
        text.companion.clone().unwrap_or_default(),
        text.attribution.clone(),
        text.link.clone().unwrap_or_default(),
        listed(paragraphs.iter().map(|place| place.words.clone())),
        listed(publishers),
        listed(urls.into_iter()),
        request.note(meeting, &sources),
    ]
}

fn listed(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

/// A cell that no spreadsheet takes for a formula
/// (<https://owasp.org/www-community/attacks/CSV_Injection>). Some also take signs of full width.
fn inert(cell: String) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell }
}
