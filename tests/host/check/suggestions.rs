//! What a problem advises: dates, languages, ids, shapes.

use crate::common::checked;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::problem::{Advice, Expected, Problem, lost_cards};
use dialogue_summary::i18n::{phrases, problem};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use test_support::common::cases;

/// The problem of a dataset with one value at a key.
fn only(key: &str, value: Json) -> Problem {
    let mut data = json!({ "title": "T", "cards": [{ "id": "a", "kind": "topic", "title": "A" }] });
    data[key] = value;
    let mut problems = checked(&data).1;
    assert_eq!(problems.len(), 1, "{data}: {problems:?}");
    problems.remove(0)
}

#[test]
fn dates_in_other_notations_are_read_as_edtf() {
    for (written, meant) in [
        ("2023-2-10", "2023-02-10"),
        ("2023/02/10", "2023-02-10"),
        ("2023.2.10", "2023-02-10"),
        ("2023. 2. 10.", "2023-02-10"),
        ("2023년 2월 10일", "2023-02-10"),
        ("2023년 2월", "2023-02"),
        ("20/02/2023", "2023-02-20"),
        ("02/20/2023", "2023-02-20"),
        ("10 February 2023", "2023-02-10"),
        ("10th of February, 2023", "2023-02-10"),
        ("February 10, 2023", "2023-02-10"),
        ("Feb 2023", "2023-02"),
        ("Sept. 2023", "2023-09"),
        ("2023-02-10T09:00:00Z", "2023-02-10"),
        (" 2023-02 ", "2023-02"),
        ("2024-12-05 - 2024-12-06", "2024-12-05/2024-12-06"),
        ("2024-12-05 – 2024-12-06", "2024-12-05/2024-12-06"),
        ("2024-12-05 to 2024-12-06", "2024-12-05/2024-12-06"),
        ("5 December 2024 – 6 January 2025", "2024-12-05/2025-01-06"),
        ("5–6 December 2024", "2024-12-05/2024-12-06"),
        ("December 5-6, 2024", "2024-12-05/2024-12-06"),
        ("autumn 2025", "2025-23"),
        ("Spring 2025", "2025-21"),
        ("about 2023", "2023~"),
        ("c. March 2023", "2023-03~"),
        ("since March 2025", "2025-03/.."),
        ("from 2019", "2019/.."),
        ("2019-present", "2019/.."),
        ("2019–", "2019/.."),
        ("2024-11-03/04", "2024-11-03/2024-11-04"),
        ("2024-11-03–04", "2024-11-03/2024-11-04"),
        ("2024-11-30/12-02", "2024-11-30/2024-12-02"),
        ("2024-11/12", "2024-11/2024-12"),
        ("2024/25", "2024/2025"),
        ("2025 spring", "2025-21"),
        ("2025년 봄", "2025-21"),
        ("20241106", "2024-11-06"),
        ("202411", "2024-11"),
        ("Nov 2024", "2024-11"),
        ("1990s", "199X"),
        ("the 2020s", "202X"),
        ("1990년대", "199X"),
    ] {
        let problem = only("date", json!(written));
        assert_eq!((problem.nearest.as_deref(), problem.advice), (Some(meant), None), "{written}");
        assert!(Edtf::parse(meant).is_some(), "{meant}");
    }
    for (number, meant) in
        [(json!(20230210), "2023-02-10"), (json!(2023), "2023"), (json!(202302), "2023-02")]
    {
        assert_eq!(only("date", number).nearest.as_deref(), Some(meant));
    }
}

#[test]
fn ambiguous_and_impossible_dates_are_explained() {
    let advice = |value: Json| {
        let problem = only("date", value);
        assert_eq!(problem.nearest, None);
        problem.advice
    };
    let either = |a: &str, b: &str| Some(Advice::EitherDate(a.to_owned(), b.to_owned()));
    assert_eq!(advice(json!("10/02/2023")), either("2023-02-10", "2023-10-02"));
    assert_eq!(advice(json!("10.02.2023")), either("2023-02-10", "2023-10-02"));
    // The same day either way.
    assert_eq!(only("date", json!("02/02/2023")).nearest.as_deref(), Some("2023-02-02"));
    let days = |month: &str, days| Some(Advice::DaysInMonth(month.to_owned(), days));
    assert_eq!(advice(json!("2023-02-30")), days("2023-02", 28));
    assert_eq!(advice(json!("2024-02-30")), days("2024-02", 29));
    assert_eq!(advice(json!("31 April 2023")), days("2023-04", 30));
    for nonsense in ["", "soon", "2023-13", "13/13/2023", "2023-02-99", "Q3 2025", "10/02/23", "1/2/3/4"] {
        assert_eq!(advice(json!(nonsense)), None, "{nonsense}");
    }
}

#[test]
fn day_numbers_of_spreadsheets_are_recognised() {
    for (number, day) in [
        (json!(45000), "2023-03-15"),
        (json!(45000.5), "2023-03-15"),
        (json!(36526), "2000-01-01"),
        (json!(45351), "2024-02-29"),
        (json!(73050), "2099-12-31"),
    ] {
        let problem = only("date", number);
        assert_eq!(problem.advice, Some(Advice::SpreadsheetDay(day.to_owned())));
    }
    assert_eq!(only("date", json!(7)).advice, None);
}

#[test]
fn languages_are_named_by_their_tag() {
    for (written, meant) in [
        ("kr", "ko"),
        ("KR", "ko"),
        ("jp", "ja"),
        ("cn", "zh"),
        ("gb", "en"),
        ("Korean", "ko"),
        ("en_GB", "en-GB"),
    ] {
        assert_eq!(only("languages", json!([written])).nearest.as_deref(), Some(meant), "{written}");
    }
    let text = |of: &Problem| problem(phrases("en"), of);
    let kanuri = only("languages", json!(["kr"]));
    assert_eq!(text(&kanuri), "$.languages[0]: “kr” is the tag of Kanuri. Korean is “ko”.");
    let key = only("title", json!({ "jp": "T", "en": "T" }));
    assert_eq!(
        text(&key),
        "$.title.jp: “jp” is no language tag; expected one such as en or ko. Did you mean “ja”?"
    );
    for tag in ["en", "EN", "ko-KR", "zh-Hant", "knc", "x-own", "gsw"] {
        let data = json!({ "title": { tag: "T" }, "languages": [tag], "cards": [] });
        assert_eq!(checked(&data).1, [], "{tag}");
    }
}

#[test]
fn shapes_are_shown_as_json() {
    for (key, value, json) in [
        ("attendance", json!(50), r#"{ "total": 50 }"#),
        ("attendance", json!("50"), r#"{ "total": 50 }"#),
        (
            "attendance",
            json!("about 60 officials"),
            r#"{ "total": 60, "approximate": true, "unit": "persons" }"#,
        ),
        ("attendance", json!("1,200 people"), r#"{ "total": 1200, "unit": "persons" }"#),
        ("attendance", json!("50개 기관"), r#"{ "total": 50, "unit": "organizations" }"#),
        ("attendance", json!("up to 60"), r#"{ "total": …, "note": "up to 60" }"#),
        ("attendance", json!({ "total": "about 60" }), r#""total": 60, "approximate": true"#),
        ("attendance", json!({ "total": "30+" }), r#""total": 30, "approximate": true, "note": "30+""#),
        ("attendance", json!({ "total": "50-60" }), r#""note": "50-60""#),
        ("attendance", json!({ "total": "50명" }), "50"),
        (
            "attendance",
            json!({ "total": "약 60명" }),
            r#""total": 60, "approximate": true, "unit": "persons""#,
        ),
        (
            "attendance",
            json!({ "total": "60여 명" }),
            r#""total": 60, "approximate": true, "unit": "persons", "note": "60여 명""#,
        ),
        ("attendance", json!("about fifty"), r#"{ "total": …, "note": "about fifty" }"#),
        ("place", json!("London"), r#"{ "name": "London" }"#),
        ("series", json!("Cyber \"Dialogue\""), r#"{ "name": "Cyber \"Dialogue\"" }"#),
        ("attendance", json!({ "total": "1,200" }), "1200"),
        ("attendance", json!({ "total": 5, "approximate": "yes" }), "true"),
        ("themes", json!(["Norms"]), r#"{ "id": "norms", "name": "Norms" }"#),
        ("languages", json!("en"), r#"["en"]"#),
        ("title", json!(7), r#""7""#),
        ("withdrawn", json!(["x"]), r#"{ "id": "x" }"#),
        ("withdrawn", json!("Old Card"), r#"[{ "id": "old-card" }]"#),
        ("changes", json!(["Fixed it"]), r#"{ "date": …, "note": "Fixed it" }"#),
    ] {
        assert_eq!(only(key, value.clone()).advice, Some(Advice::Write(json.to_owned())), "{key}: {value}");
    }
}

/// The problem of a value in one card, which is an announcement.
fn in_card(key: &str, value: Json) -> Problem {
    let mut card = json!({ "id": "a", "kind": "announcement", "title": "A" });
    card[key] = value;
    let mut problems = checked(&json!({ "title": "T", "cards": [card] })).1;
    assert_eq!(problems.len(), 1, "{card}: {problems:?}");
    problems.remove(0)
}

#[test]
fn words_of_everyday_language_suggest_those_of_the_format() {
    for word in ["both", "Both sides", "joint statement", "jointly", "Joint", "joint-statement", "양측"] {
        assert_eq!(in_card("stated_by", json!(word)).nearest.as_deref(), Some("joint"), "{word}");
    }
    for (word, is) in [("the source", "publisher"), ("Editor's note", "editor")] {
        assert_eq!(in_card("stated_by", json!(word)).nearest.as_deref(), Some(is), "{word}");
    }
    for (form, is) in [
        ("pledge", "commitment"),
        ("statement", "position"),
        ("drill", "exercise"),
        ("MoU", "agreement"),
        ("summit", "meeting"),
        ("joint statement", "position"),
        ("Joint-Declaration", "position"),
        ("communiqué", "position"),
        ("공동성명", "position"),
        ("memorandum of understanding", "agreement"),
        ("roadmap", "commitment"),
        ("next meeting", "meeting"),
        ("misc", "other"),
    ] {
        assert_eq!(in_card("form", json!(form)).nearest.as_deref(), Some(is), "{form}");
    }
    for (role, is) in [("about", "discussed"), ("host", "participant"), ("war", "theatre")] {
        let country = json!([{ "code": "KR", "role": role }]);
        assert_eq!(in_card("countries", country).nearest.as_deref(), Some(is), "{role}");
    }
    for (unit, is) in [("people", "persons"), ("person", "persons"), ("orgs", "organizations")] {
        let found = only("attendance", json!({ "total": 5, "unit": unit }));
        assert_eq!(found.nearest.as_deref(), Some(is), "{unit}");
    }
    let milestone = json!([{ "date": "2025", "label": "L", "phase": "future" }]);
    assert_eq!(only("timeline", milestone).nearest.as_deref(), Some("due"));
    let party = json!([{ "code": "NATO", "name": "NATO", "kind": "alliance" }]);
    let found = checked(&json!({ "title": "T", "countries": party, "cards": [] })).1;
    assert_eq!(found[0].nearest.as_deref(), Some("organization"));
    // What cannot be guessed is not.
    assert_eq!(in_card("form", json!("weather")).nearest, None);
}

#[test]
fn word_in_a_list_of_sides_is_written_without_the_list() {
    for (list, json) in [(json!(["joint"]), "\"joint\""), (json!(["both sides"]), "\"joint\"")] {
        assert_eq!(in_card("stated_by", list).advice, Some(Advice::Write(json.to_owned())));
    }
    let found = in_card("stated_by", json!(["KR", "GB", "kr"]));
    assert_eq!((found.path.as_str(), found.expected), ("$.cards[0].stated_by[2]", Expected::Unique));
}

#[test]
fn name_in_place_of_an_id_suggests_the_id() {
    let card = |organization: &str| {
        let data = json!({
            "title": "T",
            "organizations": [{ "id": "gb-fcdo", "name": { "en": "Foreign Office" }, "abbreviation": "FCDO" }],
            "cards": [{ "id": "a", "kind": "delegation", "title": "A", "country": "GB", "organizations": [organization] }]
        });
        checked(&data).1.remove(0)
    };
    for written in ["Foreign Office", "foreign office", "FCDO"] {
        assert_eq!(card(written).nearest.as_deref(), Some("gb-fcdo"), "{written}");
    }
    assert!(matches!(card("Home Office").advice, Some(Advice::DeclareName("organizations", ..))));
    assert!(matches!(card("mod").advice, Some(Advice::Declare("organizations", _))));
}

#[test]
fn one_cause_is_counted_at_each_place_and_costs_each_card() {
    let card =
        |nth: usize| json!({ "id": format!("c{nth}"), "kind": "topik", "title": "C", "themes": ["x"] });
    let themes = json!([{ "id": "y", "name": "Y" }]);
    let cards: Vec<Json> = (0..300).map(card).collect();
    let (dialogue, problems) =
        checked(&json!({ "title": "T", "themes": themes, "cards": cards, "date": "soon" }));
    let places: Vec<(&str, usize)> =
        problems.iter().map(|problem| (problem.path.as_str(), problem.more_places)).collect();
    assert_eq!(places, [("$.date", 0), ("$.cards[0].kind", 299)]);
    assert_eq!((dialogue.cards.len(), lost_cards(&problems)), (0, 300));
    // Two different words are two causes, and so are two keys.
    let cards = json!([
        { "id": "a", "kind": "topik", "title": "A" }, { "id": "b", "kind": "theme", "title": "B" },
        { "id": "c", "kind": "topic", "title": "C", "stated_by": "topik" }, { "id": "d", "kind": "topic" }
    ]);
    assert_eq!(checked(&json!({ "title": "T", "cards": cards })).1.len(), 4);
}

proptest! {
    #![proptest_config(cases(512))]

    /// Nothing that is suggested is refused in its turn.
    #[test]
    fn suggested_dates_are_valid(
        written in "[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}|[0-3]?[0-9] (Jan|Feb|May|Sep|Dec) [0-9]{4}( - [0-9]{4})?|\\PC{0,20}"
    ) {
        let data = json!({ "title": "T", "cards": [], "date": written });
        for problem in checked(&data).1 {
            let dates = match problem.advice {
                Some(Advice::EitherDate(a, b)) => vec![a, b],
                Some(Advice::DaysInMonth(date, _) | Advice::SpreadsheetDay(date)) => vec![date],
                _ => problem.nearest.into_iter().collect(),
            };
            for date in dates {
                prop_assert!(Edtf::parse(&date).is_some(), "{}", date);
            }
        }
    }
}

/// The only problem of a dataset, as an English sentence.
fn said(data: &Json) -> String {
    let problems = checked(data).1;
    let [only] = &problems[..] else { panic!("{data}: {problems:?}") };
    problem(phrases("en"), only)
}

#[test]
fn form_written_as_kind_is_explained() {
    let of =
        |kind: &str| said(&json!({ "title": "T", "cards": [{ "id": "a", "kind": kind, "title": "A" }] }));
    for (kind, form) in [
        ("exercise", "exercise"),
        ("commitment", "commitment"),
        ("meeting", "meeting"),
        ("pledge", "commitment"),
        ("MoU", "agreement"),
        ("훈련", "exercise"),
    ] {
        let advice = format!("Write \"kind\": \"announcement\", \"form\": \"{form}\".");
        assert!(of(kind).contains(&advice), "{}", of(kind));
    }
    assert!(of("agenda item").ends_with("Did you mean “topic”?"), "{}", of("agenda item"));
    assert!(of("country").ends_with("Did you mean “delegation”?"), "{}", of("country"));
}

#[test]
fn speakers_in_one_text_are_written_as_a_list() {
    let of = |by: Json| {
        said(
            &json!({ "title": "T", "cards": [{ "id": "a", "kind": "topic", "title": "A", "stated_by": by }] }),
        )
    };
    for by in ["KR, GB", "KR,GB", "KR and GB", "South Korea & UK", "ROK/UK", "한국과 영국"] {
        assert!(of(json!(by)).ends_with("Write [\"KR\", \"GB\"]."), "{}", of(json!(by)));
    }
    for by in [json!(42), json!(true), json!({ "code": "KR" })] {
        let said = of(by);
        assert!(said.contains("expected one of: joint, publisher, editor, KR … (ISO 3166-1)"), "{said}");
    }
}

#[test]
fn word_for_a_speaker_among_sides_is_said_to_stand_alone() {
    let of = |by: Json| {
        let card = json!({ "id": "a", "kind": "topic", "title": "A", "stated_by": by });
        said(&json!({ "title": "T", "cards": [card] }))
    };
    for (by, word) in
        [(["joint", "KR"], "joint"), (["KR", "publisher"], "publisher"), (["both sides", "KR"], "joint")]
    {
        let alone =
            format!("“{word}” is written as a text of its own, not in a list: \"stated_by\": \"{word}\".");
        assert!(of(json!(by)).ends_with(&alone), "{}", of(json!(by)));
    }
    assert!(of(json!(["publisher"])).ends_with("Write \"publisher\"."), "{}", of(json!(["publisher"])));
}

#[test]
fn organization_without_an_entry_is_said_to_need_one() {
    let of = |key: &str, value: Json| {
        let mut data = json!({ "title": "T", "cards": [] });
        data[key] = value;
        said(&data)
    };
    let entry = "If it is an organisation, write its entry in countries: { \"code\": \"ASEAN\", \"kind\": \"organization\", \"name\": … }.";
    assert!(of("participants", json!(["ASEAN"])).ends_with(entry));
    assert!(of("countries", json!([{ "code": "ASEAN", "name": "ASEAN" }])).ends_with(entry));
    assert!(of("place", json!({ "name": "Jakarta", "country": "ASEAN" })).ends_with(entry));
    for (code, names) in [
        ("US", "U.S.|U. S. A.|United States of America|the United States"),
        ("GB", "U.K.|United-Kingdom|Great Britain"),
        ("KR", "South-Korea|S. Korea|Korea|SOUTH KOREA|republic of korea|남한"),
        ("PS", "Palestine"),
        ("TR", "Turkiye|Turkey|Türkiye"),
        ("NL", "Holland|The Netherlands|NED"),
        ("TW", "ROC"),
        ("CD", "DRC"),
        ("SA", "KSA"),
        ("VA", "Vatican|Holy See|Vatican City"),
        ("EU", "E.U.|EUR|유럽연합|European Union"),
        ("CZ", "Czech Republic"),
        ("HK", "Hong Kong"),
        ("CI", "Cote d'Ivoire|Côte d’Ivoire|Ivory Coast"),
        ("KN", "Saint Kitts and Nevis"),
        ("BA", "Bosnia and Herzegovina"),
    ] {
        for name in names.split('|') {
            let said = of("participants", json!([name]));
            assert!(said.ends_with(&format!("Did you mean “{code}”?")), "{said}");
        }
    }
    for none in ["ZZ", "the two sides", "007"] {
        assert!(!of("participants", json!([none])).contains("organisation"), "{none}");
    }
}

#[test]
fn date_that_is_a_number_is_written_in_quotes() {
    for (number, advice) in [(json!(2025), "Write \"2025\"."), (json!(20230210), "Write \"2023-02-10\".")] {
        let said = said(&json!({ "title": "T", "date": number, "cards": [] }));
        assert!(said.ends_with(advice) && (!said.contains("Did you mean “2025”")), "{said}");
    }
}

#[test]
fn list_in_place_of_a_dataset_is_put_into_one() {
    let card = json!({ "id": "a", "kind": "topic", "title": "A" });
    assert_eq!(
        said(&json!([card])),
        "$: found “[…]”, expected an object {…}. Write { \"title\": …, \"cards\": [ … ] }."
    );
    let dialogue = json!({ "title": "T", "cards": [] });
    assert!(said(&json!([dialogue, dialogue])).ends_with("Write { \"title\": …, \"dialogues\": [ … ] }."));
    assert!(said(&json!([1])).ends_with("expected an object {…}."));
}

#[test]
fn card_that_is_left_out_because_of_another_place_is_named() {
    let card = |id: &str| json!({ "id": id, "kind": "delegation", "title": "T", "country": "ROK" });
    let of = |cards: &[Json]| {
        let (_, problems) = checked(&json!({ "title": "T", "cards": cards }));
        (lost_cards(&problems), problem(phrases("en"), &problems[0]))
    };
    let (lost, said) = of(&[card("a"), card("b")]);
    assert_eq!(lost, 2);
    assert!(
        said.ends_with("The same in 1 more place. The card “b” is left out because of it too."),
        "{said}"
    );
    let many: Vec<Json> = ["a", "b", "c", "d", "e", "f", "g", "h"].map(card).to_vec();
    let (lost, said) = of(&many);
    assert_eq!(lost, 8);
    assert!(
        said.ends_with("The cards “b”, “c”, “d”, “e”, “f” and 2 more are left out because of it too."),
        "{said}"
    );
    // A card without an id is named by its title, else by its path.
    let untitled = json!({ "kind": "topik" });
    let (_, problems) =
        checked(&json!({ "title": "T", "cards": [{ "id": "a", "kind": "topik", "title": "A" }, untitled] }));
    assert!(problems.iter().all(|problem| problem.left_out_elsewhere.is_empty()), "{problems:?}");
}

#[test]
fn list_that_was_written_as_an_object_is_shown_with_its_first_entry() {
    for (key, value, advice) in [
        (
            "attendance",
            json!({ "by_country": { "EU": 12, "KZ": 8 } }),
            "Write [{ \"code\": \"EU\", \"total\": 12 }, …].",
        ),
        (
            "themes",
            json!({ "ai": "Artificial intelligence" }),
            "Write [{ \"id\": \"ai\", \"name\": \"Artificial intelligence\" }].",
        ),
        ("countries", json!({ "code": "KR", "name": "Korea" }), "Write [{ … }]."),
    ] {
        let mut data = json!({ "title": "T", "cards": [] });
        data[key] = value;
        let said = said_first(&data);
        assert!(said.ends_with(advice), "{said}");
    }
}

/// The first problem in words: what follows from it may be reported too.
fn said_first(data: &Json) -> String {
    problem(phrases("en"), &checked(data).1[0])
}

#[test]
fn speaker_that_is_nearly_a_declared_organisation_or_a_country_is_suggested() {
    let said = |stated_by: Json| {
        let own = json!([
            { "code": "nato", "kind": "organization", "name": "North Atlantic Treaty Organization" },
            { "code": "ASEAN", "kind": "organization", "name": "Association of Southeast Asian Nations" }
        ]);
        let card = json!({ "id": "a", "kind": "topic", "title": "A", "stated_by": stated_by });
        said_first(&json!({ "title": "T", "countries": own, "cards": [card] }))
    };
    for (found, meant) in [
        (json!("NATO"), "nato"),
        (json!(["KR", "NATO"]), "nato"),
        (json!("Asean"), "ASEAN"),
        (json!(["KR", "Asean"]), "ASEAN"),
        (json!("North Atlantic Treaty Organization"), "nato"),
        (json!("Jpan"), "JP"),
        (json!(["KR", "Jpan"]), "JP"),
        (json!("Phillippines"), "PH"),
    ] {
        let said = said(found);
        assert!(said.contains(&format!("Did you mean “{meant}”?")), "{said}");
    }
    // What may be written has the organisations that are declared.
    let unknown = said(json!("OSCE"));
    assert!(unknown.ends_with("KR … (ISO 3166-1), ASEAN, nato."), "{unknown}");
}
