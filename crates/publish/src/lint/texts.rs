//! Notes on texts that are blank, and on languages that do not fit each other.

use super::{Note, Remark, note, text, texts};
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::position::member;
use dialogue_summary::dialogue::text::is_same_language;
use dialogue_summary::dialogue::value::Value;
use std::collections::BTreeSet;

/// Keys of texts that are shown by themselves. Blank titles and names are noted elsewhere.
const SHOWN: [&str; 7] = ["note", "reason", "date_note", "role", "text", "author", "abbreviation"];

/// Texts at any depth that are blank, in every language or in some.
pub fn note_blank_texts(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries {
                let path = path.to_owned() + &member(key);
                let words = texts(value);
                let is_blank = |words: &&str| words.trim().is_empty();
                if !words.is_empty() && SHOWN.contains(&&**key) && words.iter().all(is_blank) {
                    note(notes, path, Remark::EmptyText);
                } else if key != "aliases" && !words.is_empty() && !words.iter().all(is_blank) {
                    note_blank_languages(value, &path, notes);
                } else {
                    note_blank_texts(value, &path, notes);
                }
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_blank_texts(value, &format!("{path}[{nth}]"), notes);
            }
        }
        _ => {}
    }
}

/// A text that is blank in some of its languages. An object with a value that is no text is no text by language.
fn note_blank_languages(value: &Value, path: &str, notes: &mut Vec<Note>) {
    let Value::Map(entries) = value else { return };
    if entries.iter().any(|(_, value)| text(value).is_none()) {
        return note_blank_texts(value, path, notes);
    }
    let is_blank = |value: &Value| text(value).is_some_and(|words| words.trim().is_empty());
    let tags: BTreeSet<&str> =
        entries.iter().filter(|(_, value)| is_blank(value)).map(|(tag, _)| &**tag).collect();
    for tag in tags.into_iter().filter(|tag| dialogue_summary::dialogue::check::codes::is_language(tag)) {
        note(notes, path.to_owned() + &member(tag), Remark::EmptyInLanguage(tag.to_owned()));
    }
}

/// Translations into a language that no reader can choose.
pub fn note_translations(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut languages: Vec<&str> = Vec::new();
    for each in std::iter::once(dialogue).chain(list(dialogue, "dialogues")) {
        languages.extend(list(each, "languages").iter().filter_map(text));
        if let (true, Some(Value::Map(title))) = (list(each, "languages").is_empty(), each.get("title")) {
            languages.extend(title.iter().map(|(tag, _)| &**tag));
        }
    }
    // A record that names no language has no list to be in.
    if languages.is_empty() {
        return;
    }
    for (nth, tag) in list(dialogue, "translations").iter().enumerate() {
        let Some(tag) = text(tag) else { continue };
        if !languages.iter().any(|known| is_same_language(known, tag)) {
            let remark = Remark::TranslationIntoNone(tag.to_owned(), languages.join(", "));
            note(notes, format!("{path}.translations[{nth}]"), remark);
        }
    }
}

/// Tags that people paste with a text. Other words in angle brackets are words.
const TAGS: [&str; 17] = [
    "a", "b", "br", "div", "em", "h1", "h2", "h3", "i", "li", "p", "span", "strong", "sub", "sup", "u", "ul",
];

/// The first piece of HTML in a text: a character as `&amp;`, or a tag.
pub fn html_in(text: &str) -> Option<&str> {
    let reference = text.match_indices('&').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let (name, _) = rest.split_once(';')?;
        let is_number = name.strip_prefix('#').is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'x')
        });
        let is_name = (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (is_number || is_name).then(|| text.get(at..at + name.len() + 2))?
    });
    let tag = || {
        text.match_indices('<').find_map(|(at, _)| {
            let rest = text.get(at + 1..)?;
            let (inner, _) = rest.split_once('>')?;
            let name = inner.trim_start_matches('/').split([' ', '/']).next()?.to_ascii_lowercase();
            TAGS.contains(&name.as_str()).then(|| text.get(at..at + inner.len() + 2))?
        })
    };
    reference.or_else(tag)
}

/// The first pair of quotation marks in a text that stand side by side, as spreadsheets write one.
pub fn doubled_quotes_in(text: &str) -> Option<&'static str> {
    ["\"\"", "““", "””", "''"].into_iter().find(|pair| text.contains(pair))
}

/// Quotations with marks of their own: readers see two.
pub fn note_marks_of_quotations(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    const MARKS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')];
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let words = card.get("quote").and_then(|quote| quote.text_at("text")).unwrap_or_default().trim();
        let is_marked = |(open, close): &(char, char)| {
            let inner = words.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
            // “A” and “B” are two quotations.
            inner.is_some_and(|inner| !inner.contains([*open, *close]))
        };
        if MARKS.iter().any(is_marked) {
            note(notes, format!("{path}.cards[{nth}].quote.text"), Remark::MarkedQuotation);
        }
    }
}
