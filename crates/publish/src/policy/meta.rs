//! Policies in the `meta` elements of a page, found as browsers find them.

use super::delivery::{Delivered, Delivery, NAME, REPORT_ONLY};
use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};
use std::collections::BTreeMap;

/// Where the page begins in a text; the end of the text if there is none.
pub fn start(text: &str) -> usize {
    const STARTS: [&str; 5] = ["<meta", "<!doctype", "<html", "<head", "<!--"];
    let lower = text.to_ascii_lowercase();
    STARTS.iter().filter_map(|start| lower.find(start)).min().unwrap_or(text.len())
}

/// The policies of the page's `meta` elements.
pub fn find_policies(page: &str) -> Vec<Delivered> {
    // Closes a tag that was not copied to its end.
    let page = format!("{page}>");
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    let (mut found, mut end) = (Vec::new(), 0);
    for token in Tokenizer::new_with_emitter(&page, emitter) {
        // Reading from a string cannot fail.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                end = tag.span.end;
                found.extend(in_tag(&tag, &page));
            }
            Token::EndTag(tag) => end = tag.span.end,
            _ => {}
        }
    }
    // The rest contains no complete tag: a quotation mark is missing.
    let rest = page[end..].strip_suffix('>').unwrap_or_default();
    if let Some(text) = incomplete_meta(rest).filter(|text| names_header(text)) {
        found.push(Delivered { delivery: Delivery::Unread, text: text.trim_end().to_owned() });
    }
    found
}

/// The text from the start of a `meta` element that is not in a comment.
fn incomplete_meta(text: &str) -> Option<&str> {
    let start = text.to_ascii_lowercase().find("<meta")?;
    (!text[..start].contains("<!--")).then(|| &text[start..])
}

/// The policy in a tag. `None` if the tag is about something else.
fn in_tag(tag: &StartTag<usize>, page: &str) -> Option<Delivered> {
    if *tag.name != b"meta" {
        return None;
    }
    let attributes: BTreeMap<String, String> =
        tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
    if !attributes.iter().any(|(name, value)| name != "content" && names_header(value)) {
        return None;
    }
    let delivery = attributes.get("http-equiv").and_then(|name| match name.to_ascii_lowercase().as_str() {
        NAME => Some(Delivery::Meta),
        REPORT_ONLY => Some(Delivery::MetaReportOnly),
        _ => None,
    });
    Some(match (delivery, attributes.get("content")) {
        (Some(delivery), Some(content)) => Delivered { delivery, text: content.clone() },
        _ => {
            let text = page[tag.span.start..tag.span.end].to_owned();
            Delivered { delivery: Delivery::Unread, text }
        }
    })
}

fn text(value: &HtmlString) -> String {
    String::from_utf8_lossy(value).into_owned()
}

fn names_header(text: &str) -> bool {
    text.to_ascii_lowercase().contains(NAME)
}
