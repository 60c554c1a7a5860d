//! What is wrong with a text that is not JSON, in sentences.

use super::fill;
use crate::dialogue::not_json::{JsonSlip, quoted};

/// One sentence or two for each slip: what was found, and what to do.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct JsonSlipPhrases {
    pub empty: &'static str,
    pub web_page: &'static str,
    pub xml: &'static str,
    pub spreadsheet: &'static str,
    pub document: &'static str,
    pub pdf: &'static str,
    pub image: &'static str,
    pub archive: &'static str,
    pub binary: &'static str,
    pub markdown: &'static str,
    pub yaml: &'static str,
    pub json_lines: &'static str,
    pub table: &'static str,
    pub curly_quote: &'static str,
    pub single_quote: &'static str,
    pub trailing_comma: &'static str,
    pub extra_comma: &'static str,
    pub missing_comma: &'static str,
    pub quote_in_text: &'static str,
    pub control_in_text: &'static str,
    pub backslash_in_text: &'static str,
    pub comment: &'static str,
    pub bare_key: &'static str,
    pub bare_word: &'static str,
    pub separators: &'static str,
    pub leading_zero: &'static str,
    pub wrong_sign: &'static str,
    pub space: &'static str,
    pub placeholder: &'static str,
    pub cut_off: &'static str,
    pub text_behind: &'static str,
    pub other: &'static str,
}

/// A slip in sentences.
pub fn json_slip(phrases: &JsonSlipPhrases, slip: &JsonSlip) -> String {
    const STRAIGHT: &str = "\"";
    const CARD: &str = r#"{ "id": "…", "kind": "topic", "title": "…" }"#;
    let plain = match slip {
        JsonSlip::Empty => phrases.empty,
        JsonSlip::WebPage => phrases.web_page,
        JsonSlip::Xml => phrases.xml,
        JsonSlip::Spreadsheet => return fill(phrases.spreadsheet, &[&dataset_of(CARD)]),
        JsonSlip::Document => phrases.document,
        JsonSlip::Pdf => phrases.pdf,
        JsonSlip::Image => phrases.image,
        JsonSlip::Archive => phrases.archive,
        JsonSlip::Binary => phrases.binary,
        JsonSlip::Markdown => return fill(phrases.markdown, &[&dataset_of(CARD)]),
        JsonSlip::Yaml => phrases.yaml,
        JsonSlip::JsonLines => return fill(phrases.json_lines, &[&dataset_of("{…}, {…}")]),
        JsonSlip::Table(card) => {
            return fill(phrases.table, &[&dataset_of(card.as_deref().unwrap_or(CARD))]);
        }
        JsonSlip::CurlyQuote(quote @ ('\'' | '`')) => {
            return fill(phrases.single_quote, &[STRAIGHT, &quote.to_string()]);
        }
        JsonSlip::CurlyQuote(quote) => return fill(phrases.curly_quote, &[STRAIGHT, &quote.to_string()]),
        JsonSlip::TrailingComma(bracket) => return fill(phrases.trailing_comma, &[&bracket.to_string()]),
        JsonSlip::ExtraComma => phrases.extra_comma,
        JsonSlip::MissingComma => phrases.missing_comma,
        JsonSlip::QuoteInText => return fill(phrases.quote_in_text, &[r#"\""#]),
        JsonSlip::ControlInText => phrases.control_in_text,
        JsonSlip::BackslashInText => phrases.backslash_in_text,
        JsonSlip::Comment => phrases.comment,
        JsonSlip::BareKey(key) => return fill(phrases.bare_key, &[&quoted(key)]),
        JsonSlip::BareWord(word) => return fill(phrases.bare_word, &[word]),
        JsonSlip::Separators(number) => return fill(phrases.separators, &[number]),
        JsonSlip::LeadingZero(number) => return fill(phrases.leading_zero, &[number]),
        JsonSlip::WrongSign(found, right) => {
            return fill(phrases.wrong_sign, &[&found.to_string(), &right.to_string()]);
        }
        JsonSlip::Space(sign) => return fill(phrases.space, &[&format!("U+{:04X}", u32::from(*sign))]),
        JsonSlip::Placeholder(dots) => return fill(phrases.placeholder, &[dots]),
        JsonSlip::CutOff => phrases.cut_off,
        JsonSlip::TextBehind => phrases.text_behind,
        JsonSlip::Other(message) => return fill(phrases.other, &[message]),
    };
    plain.to_owned()
}

fn dataset_of(card: &str) -> String {
    format!("{{ \"title\": \"…\", \"cards\": [{card}] }}")
}
