//! Plain text, with addresses written out.

use crate::card_text::{CardText, Place};
use crate::record_text::RecordText;
use crate::request::Request;
use dialogue_summary_core::i18n::fill;
use dialogue_summary_core::search::facet::kind;

/// The record with its cards by kind, or one card.
pub fn text(request: &Request) -> String {
    let phrases = request.phrases();
    let pair = |(term, words): &(String, String)| fill(phrases.more_of, &[term, words]);
    let record = RecordText::new(request);
    let mut blocks = Vec::new();
    if request.card.is_none() {
        let series = record.series.clone().unwrap_or_default();
        blocks.push(lines([series, record.title.clone(), record.summary.clone()]));
        blocks.push(lines(record.facts.iter().map(pair)));
        blocks.push(record.count.clone());
    }
    let mut last = None;
    for position in request.cards() {
        let Some((card, text)) = request.dialogue().cards.get(position).zip(CardText::new(request, position))
        else {
            continue;
        };
        let name = dialogue_summary_core::search::facet::KINDS.iter().position(|name| *name == kind(card));
        if request.card.is_none() && last.replace(name) != Some(name) {
            blocks.extend(name.map(|nth| phrases.kinds[nth].to_owned()));
        }
        blocks.push(self::card(request, &text));
    }
    let source = |(words, url): &(String, String)| {
        let words = if words == url { url.clone() } else { format!("{words}, {url}") };
        fill(phrases.more_of, &[phrases.source, &words])
    };
    let foot = record.sources.iter().map(source).chain(record.provenance.iter().cloned());
    let foot = foot.chain([record.nature.clone()]);
    blocks.push(lines(foot.chain(record.link.iter().filter(|_| request.card.is_none()).cloned())));
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn card(request: &Request, card: &CardText) -> String {
    let pair = |(term, words): &(String, String)| fill(request.phrases().more_of, &[term, words]);
    let mut all = vec![card.title.clone(), card.meeting.clone().unwrap_or_default(), card.summary.clone()];
    all.extend(card.people.iter().chain(&card.facts).map(pair));
    all.extend(card.quote.iter().map(|(words, by)| format!("{words} — {by}")));
    all.extend(card.companion.clone());
    for detail in &card.details {
        let by = detail.by.as_ref().map_or_else(String::new, |by| format!(" ({by})"));
        let place = detail.place.as_ref().map_or_else(String::new, |place| format!(" — {}", placed(place)));
        all.push(format!("- {}{by}{place}", detail.text));
    }
    all.push(card.attribution.clone());
    all.extend(card.places.iter().map(placed));
    all.extend(card.link.clone());
    lines(all)
}

fn placed(place: &Place) -> String {
    place.url.as_ref().map_or_else(|| place.words.clone(), |url| format!("{}, {url}", place.words))
}

/// Each on a line of its own, without the empty ones.
fn lines(all: impl IntoIterator<Item = String>) -> String {
    let one_line = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    all.into_iter().map(one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
