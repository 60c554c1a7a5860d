//! Markdown (<https://spec.commonmark.org>). Markup in the record is escaped.

use crate::card_text::{CardText, Place};
use crate::record_text::RecordText;
use crate::request::Request;
use dialogue_summary_core::i18n::fill;
use dialogue_summary_core::search::facet::{KINDS, kind};
use std::fmt::Write;

/// The record with its cards by kind, or one card.
pub fn markdown(request: &Request) -> String {
    let mut out = String::new();
    let record = RecordText::new(request);
    if let Some(position) = request.card {
        if let Some(card) = CardText::new(request, position) {
            self::card(&mut out, request, &card, "#");
        }
    } else {
        head(&mut out, &record);
        let cards = request.cards();
        for (nth, name) in KINDS.iter().enumerate() {
            let of_kind =
                |at: &usize| request.dialogue().cards.get(*at).is_some_and(|card| kind(card) == *name);
            let of_kind: Vec<usize> = cards.iter().copied().filter(of_kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let name = request.phrases().kinds[nth];
            paragraph(
                &mut out,
                &format!("## {} ({})", escaped(name), request.phrases().number(of_kind.len())),
            );
            for card in of_kind.iter().filter_map(|at| CardText::new(request, *at)) {
                self::card(&mut out, request, &card, "###");
            }
        }
        if cards.is_empty() {
            let is_empty = request.dialogue().cards.is_empty();
            let sentence = if is_empty { request.phrases().empty } else { request.phrases().nothing };
            paragraph(&mut out, &escaped(sentence));
        }
    }
    foot(&mut out, request, &record);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn head(out: &mut String, record: &RecordText) {
    if let Some(series) = &record.series {
        paragraph(out, &escaped(series));
    }
    paragraph(out, &format!("# {}", escaped(&record.title)));
    paragraph(out, &escaped(&record.summary));
    facts(out, &record.facts);
    paragraph(out, &escaped(&record.count));
}

fn card(out: &mut String, request: &Request, card: &CardText, heading: &str) {
    paragraph(out, &format!("{heading} {}", escaped(&card.title)));
    paragraph(out, &escaped(card.meeting.as_deref().unwrap_or_default()));
    paragraph(out, &escaped(&card.summary));
    facts(out, &[&card.people[..], &card.facts].concat());
    if let Some((words, by)) = &card.quote {
        paragraph(out, &format!("> {}\n>\n> — {}", escaped(words), escaped(by)));
    }
    paragraph(out, &escaped(card.companion.as_deref().unwrap_or_default()));
    for detail in &card.details {
        let mut line = escaped(&detail.text);
        if let Some(by) = &detail.by {
            let _ = write!(line, " ({})", escaped(by));
        }
        if let Some(place) = &detail.place {
            let _ = write!(line, " {}", linked(place));
        }
        let _ = writeln!(out, "- {line}");
    }
    if !card.details.is_empty() {
        out.push('\n');
    }
    let mut meta: Vec<String> =
        Some(escaped(&card.attribution)).filter(|words| !words.is_empty()).into_iter().collect();
    meta.extend(card.places.iter().map(linked));
    meta.extend(card.link.as_deref().map(|url| link(request.own_phrases().card_link, url)));
    paragraph(out, &meta.join(" · "));
}

fn foot(out: &mut String, request: &Request, record: &RecordText) {
    let source = |(words, url): &(String, String)| {
        fill(request.phrases().more_of, &[&escaped(request.phrases().source), &link(words, url)])
    };
    let mut lines: Vec<String> = record.sources.iter().map(source).collect();
    lines.extend(record.provenance.iter().map(|sentence| escaped(sentence)));
    lines.push(escaped(&record.nature));
    lines.retain(|line| !line.is_empty());
    let own_link = record.link.as_deref().filter(|_| request.card.is_none());
    lines.extend(own_link.map(|url| link(request.own_phrases().view_link, url)));
    if !lines.is_empty() {
        paragraph(out, "---");
    }
    lines.iter().for_each(|line| paragraph(out, line));
}

fn facts(out: &mut String, facts: &[(String, String)]) {
    for (term, words) in facts {
        let _ = writeln!(out, "- **{}:** {}", escaped(term), escaped(words));
    }
    if !facts.is_empty() {
        out.push('\n');
    }
}

fn paragraph(out: &mut String, line: &str) {
    if !line.is_empty() {
        out.push_str(line);
        out.push_str("\n\n");
    }
}

fn linked(place: &Place) -> String {
    place.url.as_deref().map_or_else(|| escaped(&place.words), |url| link(&place.words, url))
}

fn link(words: &str, url: &str) -> String {
    let url: String = url.chars().filter(|letter| !letter.is_control()).collect();
    let url = url.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace(' ', "%20");
    format!("[{}](<{url}>)", escaped(words))
}

/// Text on one line, in which Markdown finds no markup.
fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    // A number and a full stop would begin a list.
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let after_number = text.len() - number.len();
    for (at, letter) in text.char_indices() {
        let is_markup = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '{' | '}' | '^'
        );
        let begins_block = (at == 0 && matches!(letter, '+' | '-' | '=' | ':'))
            || (at > 0 && at == after_number && matches!(letter, '.' | ')'));
        if is_markup || begins_block {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
