//! EDTF dates: parsing, printing, the calendar, and formatting in both languages.

use crate::common::cases;
use crate::random::edtf;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::i18n::{date, phrases, short_date};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn printed_date_parses_to_the_same_date(date in edtf()) {
        prop_assert_eq!(Edtf::parse(&date.to_string()), Some(date));
    }

    #[test]
    fn parsed_date_prints_the_same_text(text in r"([?~%]?[0-9]{3,5}[?~%]?)(-[?~%]?[0-9]{2}[?~%]?){0,3}(/[0-9]{4}(-[01][0-9])?)?") {
        if let Some(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_parsed_without_panic(text in any::<String>()) {
        if let Some(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

/// The number of days since 1 March of the year 0 (Gregorian), for any month and day.
fn count(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

/// A day exists if its day number lies within its month.
#[test]
fn days_outside_the_calendar_are_rejected() {
    for year in [0, 1600, 1700, 1800, 1900, 2000, 2023, 2024, 2025, 2100, 2200, 2400, 9999] {
        for month in 0..=13 {
            for day in 0..=32 {
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let in_month = day >= 1 && count(year, month, day) < count(next.0, next.1, 1);
                let exists = (1..=12).contains(&month) && in_month;
                let text = format!("{year:04}-{month:02}-{day:02}");
                assert_eq!(Edtf::parse(&text).is_some(), exists, "{text}");
            }
        }
    }
}

#[test]
fn edtf_text_is_accepted_and_other_text_rejected() {
    let valid = [
        "0000",
        "2024",
        "2024-11",
        "2024-11-06",
        "2024-02-29",
        "2000-02-29",
        "2025?-02",
        "2025~",
        "2025%",
        "2025-?02",
        "2025-02?",
        "?2025-02",
        "2024-11-~06",
        "2024-11-05/2024-11-06",
        "2024-11/2025-02",
        "2024/2025",
        "2025?/2026~",
        "2025-03/..",
        "../2025-03",
        "2025-03/",
        "/2025-03-01",
        "2025-21",
        "2025-24~",
        "2025-23/2026-21",
        "2025-XX",
        "2025-XX-XX",
        "2025-11-XX",
        "?2025-XX~",
        "202X",
        "20XX?",
        "202X/..",
    ];
    for text in valid {
        assert_eq!(Edtf::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
    }
    let invalid = [
        "",
        " ",
        "-",
        "/",
        "?",
        "2024-",
        "-2024",
        "2024-13",
        "2024-00",
        "2024-00-01",
        "2024-01-00",
        "2024-01-32",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "24-01-01",
        "2024-1-1",
        "2024-1",
        "20241106",
        "02024",
        "2024-11-06-07",
        "2024-11-06T10:00",
        "2024-11-06 ",
        " 2024",
        "/",
        "../",
        "../..",
        "2024/...",
        "...",
        "2024-20",
        "2024-25",
        "2024-21-01",
        "2024-1X",
        "2024-XX-01",
        "2024-01-1X",
        "2XXX",
        "XXXX",
        "20X4",
        "202X-01",
        "202x",
        "2024-xx",
        "2024/2025/2026",
        "2024/2025-13",
        "2024??",
        "??2024",
        "2024?-",
        "2024.11.06",
        "06/11/2024",
        "2024-11-6",
        "+2024",
        "-024",
        "2024-Nov",
        "0x7e",
        "２０２４",
        "٢٠٢٤",
        "2024–11",
        "2024年",
        "2024-1१",
        "\u{feff}2024",
        "20\u{301}24",
        "…",
    ];
    for text in invalid {
        assert_eq!(Edtf::parse(text), None, "{text}");
    }
}

/// "2025?-02": the year is uncertain, the month is not.
#[test]
fn qualifier_applies_to_its_part_alone() {
    use dialogue_summary::dialogue::date::Qualifier::*;
    let doubts = |text: &str| {
        let edtf = Edtf::parse(text).unwrap();
        let start = edtf.start.date().unwrap();
        let parts = [Some(start.year), start.month, start.day];
        (parts.map(|part| part.map(|part| (part.before, part.after))), edtf.doubt())
    };
    let sure = Some((None, None));
    assert_eq!(doubts("2025?-02"), ([Some((None, Some(Uncertain))), sure, None], Some(Uncertain)));
    assert_eq!(doubts("2025-~02-03"), ([sure, Some((Some(Approximate), None)), sure], Some(Approximate)));
    assert_eq!(doubts("2025-02-03%"), ([sure, sure, Some((None, Some(Both)))], Some(Both)));
    assert_eq!(doubts("2025-02-03"), ([sure, sure, sure], None));
    for (text, about) in [
        ("2025~-02~", Some(Approximate)),
        ("2025?-02~", Some(Both)),
        ("2025/2026?", Some(Uncertain)),
        ("2025~/2026?", Some(Both)),
        ("2025~/2026", Some(Approximate)),
        ("2025/2026", None),
    ] {
        assert_eq!(Edtf::parse(text).unwrap().doubt(), about, "{text}");
    }
}

#[test]
fn dates_are_formatted_by_the_rules_of_each_language() {
    for (text, en, short, ko) in [
        ("2024-11-06", "6 November 2024", "6 Nov 2024", "2024년 11월 6일"),
        ("2023-11", "November 2023", "Nov 2023", "2023년 11월"),
        ("2025?-02", "February 2025", "Feb 2025", "2025년 2월"),
        ("2024-09-30", "30 September 2024", "30 Sep 2024", "2024년 9월 30일"),
        ("2025-05-01", "1 May 2025", "1 May 2025", "2025년 5월 1일"),
        ("2024", "2024", "2024", "2024년"),
        ("2024-11-05/2024-11-06", "5–6 November 2024", "5–6 Nov 2024", "2024년 11월 5일~6일"),
        (
            "2024-10-30/2024-11-02",
            "30 October – 2 November 2024",
            "30 Oct – 2 Nov 2024",
            "2024년 10월 30일~11월 2일",
        ),
        (
            "2023-11-05/2024-11-05",
            "5 November 2023 – 5 November 2024",
            "5 Nov 2023 – 5 Nov 2024",
            "2023년 11월 5일~2024년 11월 5일",
        ),
        ("2024-10/2024-11", "October–November 2024", "Oct–Nov 2024", "2024년 10월~11월"),
        ("2024/2026", "2024–2026", "2024–2026", "2024년~2026년"),
        (
            "2024-11-05/2024-11",
            "5 November 2024 – November 2024",
            "5 Nov 2024 – Nov 2024",
            "2024년 11월 5일~2024년 11월",
        ),
        ("2024-11-05?/2024-11-05~", "5 November 2024", "5 Nov 2024", "2024년 11월 5일"),
        ("2024-11?/2024-11", "November 2024", "Nov 2024", "2024년 11월"),
        ("2024-11-05/2024-11-05", "5 November 2024", "5 Nov 2024", "2024년 11월 5일"),
        ("2024-12/2025", "December 2024 – 2025", "Dec 2024 – 2025", "2024년 12월~2025년"),
    ] {
        let edtf = Edtf::parse(text).unwrap();
        assert_eq!(date(phrases("en"), &edtf), en, "{text}");
        assert_eq!(short_date(phrases("en"), &edtf), short, "{text}");
        assert_eq!(date(phrases("ko"), &edtf), ko, "{text}");
        assert_eq!(short_date(phrases("ko"), &edtf), ko, "{text}");
    }
}

#[test]
fn month_names_are_complete_in_both_languages() {
    let names = |lang| -> Vec<String> {
        (1..=12)
            .map(|month| date(phrases(lang), &Edtf::parse(&format!("2024-{month:02}")).unwrap()))
            .collect()
    };
    let english = "January February March April May June July August September October November December";
    let english: Vec<String> = english.split(' ').map(|month| format!("{month} 2024")).collect();
    assert_eq!(names("en"), english);
    let korean: Vec<String> = (1..=12).map(|month| format!("2024년 {month}월")).collect();
    assert_eq!(names("ko"), korean);
}
