//! The calendar's days and lines.

use super::parts::{Asked, WHOLE, loaded, record};
use dialogue_summary_share::{Format, Refusal};
use proptest::prelude::*;
use serde_json::json;
use test_support::common::{built_in, cases};

/// The first day, the day after the last, and the status of an announcement with this date.
fn event(date: &str) -> Option<[String; 3]> {
    let announcement = json!({ "id": "a", "kind": "announcement", "title": "A", "date": date });
    let record = json!({ "format": "dialogue-summary/1", "id": "r", "title": "T", "date": "2024-11-06", "cards": [announcement] });
    let text = WHOLE.write(&loaded(&record), Format::Ics).ok()?;
    let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
    Some([value("DTSTART;VALUE=DATE:"), value("DTEND;VALUE=DATE:"), value("STATUS:")])
}

#[test]
fn date_covers_every_day_that_it_may_mean() {
    for (date, first, after, status) in [
        ("2025-02-17", "20250217", "20250218", "CONFIRMED"),
        ("2024-02-28", "20240228", "20240229", "CONFIRMED"),
        ("2025-12-31", "20251231", "20260101", "CONFIRMED"),
        ("2025-02-17?", "20250217", "20250218", "TENTATIVE"),
        ("2025-02", "20250201", "20250301", "TENTATIVE"),
        ("2025?-02", "20250201", "20250301", "TENTATIVE"),
        ("2025-12", "20251201", "20260101", "TENTATIVE"),
        ("2025-02-XX", "20250201", "20250301", "TENTATIVE"),
        ("2025", "20250101", "20260101", "TENTATIVE"),
        ("2025-21", "20250301", "20250601", "TENTATIVE"),
        ("2025-24", "20251201", "20260301", "TENTATIVE"),
        ("2025-02-17/2025-03-04", "20250217", "20250305", "CONFIRMED"),
        ("2025-02/2025-04", "20250201", "20250501", "TENTATIVE"),
        ("2025-02-17/..", "20250217", "20250218", "TENTATIVE"),
        ("../2025-02-17", "20250217", "20250218", "TENTATIVE"),
    ] {
        assert_eq!(event(date), Some([first, after, status].map(str::to_owned)), "{date}");
    }
}

#[test]
fn date_without_a_year_is_in_no_calendar() {
    for date in ["202X", "9999-12-31", "0000-01-01"] {
        assert_eq!(event(date), None, "{date}");
    }
}

#[test]
fn record_without_dated_announcements_has_no_calendar() {
    let mut record = built_in();
    for card in record["cards"].as_array_mut().unwrap() {
        card.as_object_mut().unwrap().remove("date");
    }
    assert_eq!(WHOLE.write(&loaded(&record), Format::Ics), Err(Refusal::NoDates));
}

#[test]
fn entry_says_its_meeting_its_source_and_what_it_is() {
    let text = WHOLE.write(&loaded(&built_in()), Format::Ics).unwrap().replace("\r\n ", "").replace('\\', "");
    assert!(
        text.contains("UK and South Korea hold fourth cyber dialogue in London, 6 November 2024"),
        "{text}"
    );
    assert!(text.contains("https://thebritisheye.com/?p=6703"), "{text}");
    assert!(text.contains("retelling of an article in The British Eye; not an official text"), "{text}");
}

#[test]
fn entries_of_two_pages_have_two_names() {
    let record = loaded(&built_in());
    let uid = |base| {
        let text = Asked { base: Some(base), ..WHOLE }.write(&record, Format::Ics).unwrap();
        text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_ne!(uid("https://a.example/"), uid("https://b.example/"));
    assert_eq!(uid("https://a.example/"), uid("https://a.example/"));
}

#[test]
fn inferred_date_says_so() {
    let text = WHOLE.write(&loaded(&built_in()), Format::Ics).unwrap().replace("\r\n ", "");
    assert!(text.contains("February 2025 (year inferred)"), "{text}");
    assert!(text.contains("\r\nSTATUS:TENTATIVE\r\n"), "{text}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn lines_are_short_and_text_of_the_record_begins_none(loaded in record()) {
        let Ok(text) = WHOLE.write(&loaded, Format::Ics) else { return Ok(()) };
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{line:?}");
        }
        let begins = text.matches("\r\nBEGIN:VEVENT\r\n").count();
        prop_assert_eq!(begins, text.matches("\r\nEND:VEVENT\r\n").count());
    }
}
