//! The styles for people.

use super::item::Item;
use super::quotes::{AMERICAN, BRITISH, Marks, curly, inside};
use super::title_case::title_case;
use crate::dates::{Day, PartialDate};
use dialogue_summary_core::i18n::phrases;

/// An entry of a list of references in APA style, 7th edition.
pub fn apa(item: &Item) -> String {
    let date = match item.issued {
        None => String::from("n.d."),
        Some(PartialDate { year, month: None, .. }) => year.to_string(),
        Some(PartialDate { year, month: Some(month), day: None }) => format!("{year}, {}", name(month)),
        Some(PartialDate { year, month: Some(month), day: Some(day) }) => {
            format!("{year}, {} {day}", name(month))
        }
    };
    let title = ended(&curly(&item.whole_title()));
    let seen = month_first(item.accessed.into());
    format!("{title} ({date}). {} Retrieved {seen}, from {}", ended(&item.site), item.url)
}

/// Chicago style, 18th edition: the note, and the entry of the bibliography.
pub fn chicago(item: &Item) -> String {
    format!("{}\n\n{}", chicago_note(item), chicago_entry(item))
}

/// A note in Chicago style.
pub fn chicago_note(item: &Item) -> String {
    let title = quoted(item, AMERICAN, ",");
    let date = chicago_date(item);
    format!("{title} {}, {date}, {}.", item.site, item.url)
}

/// An entry of a bibliography in Chicago style. The site is its author.
pub fn chicago_entry(item: &Item) -> String {
    let title = quoted(item, AMERICAN, ".");
    let date = capital(&chicago_date(item));
    format!("{} {title} {date}. {}.", ended(&item.site), item.url)
}

/// The date of the version, else the day on which the reader saw it.
fn chicago_date(item: &Item) -> String {
    match item.issued {
        Some(date) => format!("last modified {}", month_first(date)),
        None => format!("accessed {}", month_first(item.accessed.into())),
    }
}

/// OSCOLA, 4th edition. A note ends with a full stop, an entry of a bibliography does not.
pub fn oscola(item: &Item) -> String {
    let title = quoted(item, BRITISH, "");
    let date = item.issued.map_or_else(String::new, |date| format!(", {}", day_first(date)));
    let Day { year, month, day } = item.accessed;
    format!("{title} ({}{date}) <{}> accessed {day} {} {year}", item.site, item.url, name(month))
}

/// The usual form in Korean: corner brackets, the date with full stops, and the day of the search.
pub fn korean(item: &Item) -> String {
    let date = item.issued.map_or_else(|| String::from("발행일 불명"), with_stops);
    format!(
        "「{}」, 『{}』, {date}, {} (검색일: {})",
        item.whole_title(),
        item.site,
        item.url,
        with_stops(item.accessed.into())
    )
}

/// The title in quotation marks. American marks enclose the comma or the full stop, which no second one follows.
fn quoted(item: &Item, marks: Marks, stop: &str) -> String {
    let title = if item.is_english() { title_case(&item.title) } else { item.title.clone() };
    let title = if item.part.is_empty() { title } else { format!("{title} [{}]", item.part) };
    let title = inside(&title, marks);
    let (open, close) = marks.outer;
    let [(_, inner), _] = marks.inner;
    let (head, inner) = match title.strip_suffix(inner) {
        Some(head) if !stop.is_empty() => (head, String::from(inner)),
        _ => (title.as_str(), String::new()),
    };
    let is_ended = stop == "." && head.ends_with(['?', '!', '.']);
    let head = if stop == "," { head.trim_end_matches('.') } else { head };
    let stop = if is_ended { "" } else { stop };
    format!("{open}{head}{stop}{inner}{close}")
}

/// Words that end with a full stop, inside of quotation marks at their end; without one behind another mark.
fn ended(words: &str) -> String {
    let bare = words.trim_end_matches(['”', '’']);
    let marks = words.strip_prefix(bare).unwrap_or_default();
    let stop = if bare.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{bare}{stop}{marks}")
}

fn name(month: u8) -> &'static str {
    // These styles are in English, whatever the reader's language.
    phrases("en").months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// "November 24, 2026".
fn month_first(date: PartialDate) -> String {
    match date {
        PartialDate { year, month: None, .. } => year.to_string(),
        PartialDate { year, month: Some(month), day: None } => format!("{} {year}", name(month)),
        PartialDate { year, month: Some(month), day: Some(day) } => format!("{} {day}, {year}", name(month)),
    }
}

/// "24 November 2026".
fn day_first(date: PartialDate) -> String {
    match date {
        PartialDate { year, month: None, .. } => year.to_string(),
        PartialDate { year, month: Some(month), day: None } => format!("{} {year}", name(month)),
        PartialDate { year, month: Some(month), day: Some(day) } => format!("{day} {} {year}", name(month)),
    }
}

/// "2026. 11. 24."
fn with_stops(date: PartialDate) -> String {
    let parts = [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| format!("{part}.")).collect();
    parts.join(" ")
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    first + letters.as_str()
}
