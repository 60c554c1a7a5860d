//! A quotation: the words of a record, who states them, where they are from, and the link. As text and as HTML.

use crate::card_text::{CardText, Place};
use crate::record_text::RecordText;
use crate::request::Request;
use crate::words::one_line;
use dialogue_summary_core::i18n::{doubted_date, fill};
use html_escape::{encode_double_quoted_attribute, encode_text};

/// How many cards of a view are quoted. The others are counted.
const QUOTED_CARDS: usize = 3;

/// A quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Each statement, and what is quoted there: the title of a card, and who states it.
    quoted: Vec<(String, String)>,
    /// How many cards of the view are quoted, if there are more.
    more: Option<String>,
    /// The record and its date. `None` if they are quoted themselves.
    of: Option<String>,
    /// The places in the sources, else the sources.
    sources: Vec<Place>,
    /// What the text is: a retelling of which sources, and not official.
    nature: String,
    /// The link to what is quoted.
    link: Option<String>,
    /// The language of the words.
    lang: String,
}

impl Quotation {
    /// The quotation of a card, of the first cards of a view, or of the summary of a record.
    pub fn new(request: &Request) -> Quotation {
        let record = RecordText::new(request);
        let is_whole = request.card.is_none() && !request.export.view.is_narrowed();
        let of = headed(request, &record.title);
        let mut quotation = Quotation {
            quoted: Vec::new(),
            more: None,
            of: Some(of.clone()),
            sources: sources(request, &record),
            nature: record.nature,
            link: record.link,
            lang: request.lang().to_owned(),
        };
        if is_whole && !record.summary.trim().is_empty() {
            quotation.quoted.push((quoted(request, &record.summary), of));
            quotation.of = None;
            return quotation;
        }
        let positions = request.cards();
        for position in positions.iter().take(QUOTED_CARDS) {
            let Some(card) = CardText::new(request, *position) else { continue };
            let title = one_line(&card.title);
            let (words, title) =
                if card.summary.is_empty() { (title, None) } else { (card.summary, Some(title)) };
            let by = Some(one_line(&card.attribution)).filter(|by| !by.is_empty());
            let by: Vec<String> = title.into_iter().chain(by).collect();
            quotation.quoted.push((quoted(request, &words), by.join(request.phrases().part_separator)));
            if request.card.is_some() && !card.places.is_empty() {
                quotation.sources = card.places;
            }
        }
        if positions.len() > QUOTED_CARDS {
            quotation.more = Some(request.phrases().some_cards(QUOTED_CARDS, positions.len()));
        }
        quotation
    }

    /// As plain text, with addresses written out.
    pub fn text(&self) -> String {
        let mut blocks: Vec<String> = Vec::new();
        for (words, by) in &self.quoted {
            blocks.push(if by.is_empty() { words.clone() } else { format!("{words}\n— {by}") });
        }
        let place = |place: &Place| match &place.url {
            Some(url) if *url != place.words => format!("{}, {url}", place.words),
            _ => place.words.clone(),
        };
        let mut foot: Vec<String> = self.more.iter().chain(&self.of).cloned().collect();
        foot.extend(self.sources.iter().map(place));
        foot.push(self.nature.clone());
        foot.extend(self.link.clone());
        foot.retain(|line| !line.is_empty());
        blocks.push(foot.join("\n"));
        blocks.join("\n\n")
    }

    /// The same as HTML, whose addresses are links.
    pub fn html(&self) -> String {
        let mut out = String::new();
        let lang = encode_double_quoted_attribute(&self.lang);
        for (words, by) in &self.quoted {
            out += &format!("<blockquote lang=\"{lang}\"><p>{}</p></blockquote>", encode_text(words));
            if !by.is_empty() {
                out += &format!("<p>— {}</p>", encode_text(by));
            }
        }
        let escaped = |text: &String| encode_text(text).into_owned();
        let place = |place: &Place| {
            place.url.as_ref().map_or_else(|| escaped(&place.words), |url| linked(url, &place.words))
        };
        let mut foot: Vec<String> = self.more.iter().chain(&self.of).map(escaped).collect();
        foot.extend(self.sources.iter().map(place));
        foot.push(escaped(&self.nature));
        foot.extend(self.link.iter().map(|link| linked(link, link)));
        foot.retain(|line| !line.is_empty());
        out + &format!("<p>{}</p>", foot.join("<br>"))
    }
}

/// Words in quotation marks, on one line.
fn quoted(request: &Request, words: &str) -> String {
    let [open, close] = request.phrases().quotation_marks;
    format!("{open}{}{close}", one_line(words))
}

/// A title with the date of its meeting.
fn headed(request: &Request, title: &str) -> String {
    let shown = request.shown();
    let when = shown.date.as_ref().filter(|_| !shown.is_collection());
    let when = when.map(|when| doubted_date(request.phrases(), when));
    request.phrases().list(&[Some(one_line(title)), when].into_iter().flatten().collect::<Vec<_>>())
}

/// The sources of the record, each named as one.
fn sources(request: &Request, record: &RecordText) -> Vec<Place> {
    let phrases = request.phrases();
    let source = |(words, url): &(String, String)| Place {
        words: fill(phrases.more_of, &[phrases.source, words]),
        url: Some(url.clone()),
    };
    record.sources.iter().map(source).collect()
}

/// A link. An address that is no web address is text.
fn linked(url: &str, words: &str) -> String {
    let words = encode_text(words);
    match url.starts_with("https://") || url.starts_with("http://") {
        true => format!("<a href=\"{}\">{words}</a>", encode_double_quoted_attribute(url)),
        false => words.into_owned(),
    }
}
