//! Notes on datasets that are valid but probably not meant so.

use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::lint::phrases::note;
use dialogue_summary_publish::lint::{Remark, lint};
use serde_json::{Value as Json, json};
use test_support::common::taken;

fn notes(data: &Json) -> Vec<(String, Remark)> {
    lint(&taken(data)).into_iter().map(|note| (note.path, note.remark)).collect()
}

#[test]
fn series_of_one_name_and_two_ids_are_noted() {
    let part = |id: &str, series: &str| json!({ "id": id, "title": "x", "series": { "id": series, "name": { "en": "Cyber Dialogue", "ko": series } }, "cards": [] });
    let of = |a: &str, b: &str| notes(&json!({ "title": "x", "dialogues": [part("a", a), part("b", b)] }));
    let remark = Remark::OtherSeries("Cyber Dialogue".into(), "kr-gb".into());
    assert_eq!(of("kr-gb", "gb-kr"), [("$.dialogues[1].series.id".into(), remark)]);
    assert_eq!(of("kr-gb", "kr-gb"), []);
    // Without an id it is the only one of its name, and a third one beside two.
    let unnamed = json!({ "id": "c", "title": "x", "series": { "name": "Cyber Dialogue" }, "cards": [] });
    let one = [part("a", "kr-gb"), unnamed.clone()];
    assert_eq!(notes(&json!({ "title": "x", "dialogues": one })), []);
    let [first, unnamed] = one;
    assert_eq!(notes(&json!({ "title": "x", "dialogues": [unnamed, first] })), []);
    let three = [part("a", "kr-gb"), part("b", "gb-kr"), unnamed];
    let paths: Vec<String> =
        notes(&json!({ "title": "x", "dialogues": three })).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["$.dialogues[1].series.id", "$.dialogues[2].series.name"]);
}

#[test]
fn one_id_with_two_meanings_in_a_collection_is_noted() {
    let part = |id: &str, theme: Json, series: &str| {
        json!({ "id": id, "title": id, "themes": [{ "id": "t", "name": theme }], "series": { "id": "s", "name": series },
            "cards": [{ "id": "c", "kind": "topic", "title": id, "themes": ["t"] }] })
    };
    let of = |theme: Json, series: &str| {
        let parts = [
            part("a", json!({ "en": "Export control", "ko": "수출 통제" }), "KR–GB"),
            part("b", theme, series),
        ];
        notes(&json!({ "title": "x", "dialogues": parts }))
    };
    // A name in one language may be left out, and its letters may be large or small.
    assert_eq!(of(json!("Export control"), "KR–GB"), []);
    assert_eq!(of(json!("export control"), "KR–GB"), []);
    let other = |id: &str, name: &str, other: &str, path: &str| {
        Remark::OtherName(id.into(), name.into(), other.into(), path.into())
    };
    assert_eq!(
        of(json!("Human rights"), "FR–DE"),
        [
            (
                "$.dialogues[1].themes[0].name".into(),
                Remark::TwoThemes(
                    "t".into(),
                    "Human rights".into(),
                    "Export control".into(),
                    "$.dialogues[0].themes[0]".into()
                )
            ),
            ("$.dialogues[1].series.name".into(), other("s", "FR–DE", "KR–GB", "$.dialogues[0].series")),
        ]
    );
}

#[test]
fn names_of_one_theme_in_two_languages_are_not_noted() {
    let part = |id: &str, languages: Json, name: &str| {
        json!({ "id": id, "title": id, "languages": languages, "themes": [{ "id": "t", "name": name }],
            "cards": [{ "id": "c", "kind": "topic", "title": id, "themes": ["t"] }] })
    };
    let of = |a: Json, b: Json| {
        notes(&json!({ "title": "x", "dialogues": [part("a", a, "Sanctions"), part("b", b, "제재")] })).len()
    };
    assert_eq!([of(json!(["en"]), json!(["ko"])), of(json!(null), json!(null))], [0, 1]);
}

#[test]
fn ids_that_readers_see_as_names_are_noted() {
    let data = |theme: &str, themes: Json| {
        let card = json!({ "id": "a", "kind": "topic", "title": "x", "themes": [theme] });
        notes(&json!({ "title": "x", "themes": themes, "cards": [card] }))
    };
    let remark = Remark::NoList("themes", vec!["it-workers".into()]);
    assert_eq!(data("it-workers", json!(null)), [("$.themes".into(), remark)]);
    assert_eq!(data("it-workers", json!([{ "id": "it-workers", "name": "IT workers" }])), []);
}

#[test]
fn persons_and_organizations_without_a_list_are_noted() {
    let chairs = json!([{ "person_id": "joly", "organization_id": "mofa" }]);
    let side = json!({ "id": "a", "kind": "delegation", "title": "x", "country": "CA", "chairs": chairs, "organizations": ["gac", "mofa"] });
    let event = json!({ "id": "b", "kind": "announcement", "title": "x", "organizer": "nato" });
    let none = |name, ids: &[&str]| {
        (format!("$.{name}"), Remark::NoList(name, ids.iter().map(|id| (*id).to_owned()).collect()))
    };
    let mut data = json!({ "title": "x", "cards": [side, event] });
    assert_eq!(notes(&data), [none("organizations", &["gac", "mofa", "nato"]), none("persons", &["joly"])]);
    let entries =
        |ids: &[&str]| ids.iter().map(|id| json!({ "id": id, "name": id.to_uppercase() })).collect::<Json>();
    data["persons"] = entries(&["joly"]);
    data["organizations"] = entries(&["gac", "mofa", "nato"]);
    assert_eq!(notes(&data), []);
    data["organizations"] = json!(null);
    data["cards"] =
        json!([{ "id": "b", "kind": "announcement", "title": "x", "organizer": "Cabinet Office" }]);
    assert!(!notes(&data).iter().any(|(path, _)| path == "$.organizations"), "a name is no id");
}

#[test]
fn statement_by_an_outsider_is_noted_and_one_by_a_participant_is_not() {
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": ["KR", "FR"] });
    let data =
        |participants: Json| notes(&json!({ "title": "x", "participants": participants, "cards": [card] }));
    let remark = Remark::Outsider("FR".into(), "GB, KR".into());
    assert_eq!(data(json!(["KR", "GB"])), [("$.cards[0].stated_by".into(), remark)]);
    assert_eq!(data(json!(["KR", "FR"])), []);
    assert_eq!(data(json!(null)), [], "nobody is known to take part");
    let only = Remark::Outsider("FR".into(), "KR".into());
    assert_eq!(data(json!(["KR"])), [("$.cards[0].stated_by".into(), only)]);
}

#[test]
fn organization_that_only_takes_part_is_not_noted_as_unused() {
    let own = json!([{ "code": "ASEAN", "kind": "organization", "name": "ASEAN" }]);
    let data = |participants: Json| {
        notes(&json!({ "title": "x", "countries": own, "participants": participants, "cards": [] }))
    };
    assert_eq!(data(json!(["ASEAN"])), []);
    assert_eq!(data(json!([])), [("$.countries[0]".into(), Remark::Unused("ASEAN".into()))]);
}

/// The notes as English sentences.
fn said(data: &Json) -> Vec<String> {
    lint(&taken(data)).iter().map(|each| note(phrases("en"), each)).collect()
}

#[test]
fn all_ids_that_readers_see_as_names_are_named_up_to_a_handful() {
    let ids = ["a", "b", "a", "c", "d", "e", "f", "g"];
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "themes": ids, "session": "s" });
    let other = json!({ "id": "d", "kind": "topic", "title": "x", "session": "t" });
    assert_eq!(
        said(&json!({ "title": "x", "cards": [card, other] })),
        [
            "$.themes: there is no such list, so readers see ids as names: “a”, “b”, “c”, “d”, “e” and 2 more. Add { \"id\": \"a\", \"name\": … } to themes, and so on.",
            "$.sessions: there is no such list, so readers see ids as names: “s”, “t”. Add { \"id\": \"s\", \"name\": … } to sessions, and so on.",
        ]
    );
}

#[test]
fn speaker_that_cannot_be_read_is_no_outsider() {
    let card = |by: Json| json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": by });
    let data = |by: Json| notes(&json!({ "title": "x", "participants": ["kr", "GB"], "cards": [card(by)] }));
    for by in [json!("both"), json!(["both", "KR"]), json!("kr"), json!("gb"), json!(7)] {
        assert_eq!(data(by.clone()), [], "{by}");
    }
    let remark = Remark::Outsider("FR".into(), "GB, KR".into());
    assert_eq!(data(json!("fr")), [("$.cards[0].stated_by".into(), remark)]);
    let lower = json!({
        "title": "x", "countries": [{ "code": "kr" }], "participants": ["KR", "GB"], "cards": [card(json!(["KR", "gb"]))]
    });
    assert_eq!(notes(&lower), []);
}

#[test]
fn delegations_that_do_not_fit_the_participants_are_noted() {
    let card =
        |id: &str, code: &str| json!({ "id": id, "kind": "delegation", "title": "x", "country": code });
    let cards = json!([card("a", "KR"), card("b", "GB"), card("c", "FR"), card("d", "kr")]);
    let foreign = ("$.cards[2].country".into(), Remark::ForeignDelegation("FR".into(), "GB, KR".into()));
    let second = ("$.cards[3].country".into(), Remark::SecondDelegation("KR".into(), 0));
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": cards });
    assert_eq!(notes(&data), [foreign, second.clone()]);
    assert_eq!(notes(&json!({ "title": "x", "cards": cards })), vec![second]);
    // The participants of a collection are those of its dialogues.
    let part = |id: &str| json!({ "id": id, "title": "x", "cards": [card("a", "FR")] });
    let whole = json!({ "title": "x", "participants": ["KR", "GB"], "dialogues": [part("m"), part("n")] });
    let paths: Vec<String> = notes(&whole).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["$.dialogues[0].cards[0].country", "$.dialogues[1].cards[0].country"]);
}

#[test]
fn total_that_cannot_be_the_sum_of_the_sides_is_noted() {
    let side = |code: &str, total: u32| json!({ "code": code, "total": total });
    let of = |total: u32, approximate: bool, sides: Json| {
        let attendance = json!({ "total": total, "approximate": approximate, "by_country": sides });
        notes(&json!({ "title": "x", "participants": ["KR", "GB"], "attendance": attendance, "cards": [] }))
    };
    let both = || json!([side("KR", 20), side("gb", 30)]);
    let noted = |remark: Remark| vec![("$.attendance.total".to_owned(), remark)];
    assert_eq!(of(49, false, both()), noted(Remark::TotalBelowSum(49, 50)));
    assert_eq!(of(51, false, both()), noted(Remark::TotalAboveSum(51, 50)));
    assert_eq!(of(51, false, json!([side("KR", 20)])), []);
    assert_eq!(of(19, false, json!([side("KR", 20)])), noted(Remark::TotalBelowSum(19, 20)));
    for quiet in [of(50, false, both()), of(49, true, both()), of(99, true, both())] {
        assert_eq!(quiet, []);
    }
}

#[test]
fn changes_in_another_order_than_readers_see_are_noted() {
    let change = |date: &str| json!({ "date": date, "note": "N" });
    let data = |dates: [&str; 3]| notes(&json!({ "title": "x", "changes": dates.map(change), "cards": [] }));
    assert_eq!(data(["2025-03", "2024-12-09", "2024-12"]), []);
    let remark = Remark::OrderOfChanges("2025-03".into(), "2024-12".into(), 1);
    assert_eq!(data(["2025-03", "2024-12", "2025-03"]), [("$.changes[2].date".into(), remark)]);
}

#[test]
fn names_without_words_in_any_language_are_noted() {
    let blank = json!({ "en": " ", "ko": "" });
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "themes": ["t"] });
    let themes = json!([{ "id": "t", "name": blank }]);
    let data = json!({ "title": blank, "themes": themes, "series": { "name": "" }, "cards": [card] });
    let expected = [
        ("$.title".into(), Remark::EmptyTitle),
        ("$.series.name".into(), Remark::EmptyName),
        ("$.themes[0].name".into(), Remark::EmptyName),
    ];
    assert_eq!(notes(&data), expected);
    let remark = Remark::EmptyInLanguage("en".into());
    assert_eq!(
        notes(&json!({ "title": { "en": "", "ko": "x" }, "cards": [] })),
        [("$.title.en".into(), remark)]
    );
}

#[test]
fn key_of_another_kind_is_noted_with_the_article_of_its_kind() {
    let card = json!({ "id": "c", "kind": "announcement", "title": "x", "country": "KR" });
    assert_eq!(
        said(&json!({ "title": "x", "cards": [card] })),
        [
            "$.cards[0].country: an announcement has none, only cards of the kind “delegation”; it is not shown."
        ]
    );
}

#[test]
fn blank_texts_are_noted_once_for_each_kind() {
    let change = |note: Json| json!({ "date": "2025", "note": note });
    let card = |id: &str, title: Json| json!({ "id": id, "kind": "topic", "title": title, "summary": "", "details": [{ "text": "" }] });
    let data = json!({
        "title": "x", "changes": [change(json!("")), change(json!({ "en": " " })), change(json!("N"))],
        "withdrawn": [{ "id": "gone", "reason": "" }], "aliases": { "en": "" },
        "cards": [card("a", json!({ "en": "A", "ko": " " })), card("b", json!({ "en": "B", "ko": "" }))]
    });
    let of_kind: Vec<(String, usize)> =
        lint(&taken(&data)).into_iter().map(|note| (note.path, note.more)).collect();
    let expected = [
        ("$.cards[0].details[0].text", 1),
        ("$.cards[0].title.ko", 1),
        ("$.changes[0].note", 1),
        ("$.withdrawn[0].reason", 0),
    ];
    assert_eq!(of_kind, expected.map(|(path, more)| (path.to_owned(), more)));
    assert_eq!(
        said(&data)[1],
        "$.cards[0].title.ko: empty in “ko”; its readers see another language. Write it, or leave this language out. \
         The same in 1 more place."
    );
}

#[test]
fn entries_of_one_name_in_one_dialogue_are_noted() {
    let entry = |id: &str, name: Json| json!({ "id": id, "name": name });
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "themes": ["t", "u"] });
    let of = |a: Json, b: Json| {
        notes(&json!({ "title": "x", "themes": [entry("t", a), entry("u", b)], "cards": [card] }))
    };
    let remark = Remark::OtherId("norms ".into(), "t".into());
    assert_eq!(of(json!({ "en": "Norms" }), json!("norms ")), [("$.themes[1].name".into(), remark)]);
    assert_eq!(of(json!("Norms"), json!("Law")), []);
    // Two countries have a ministry of one name.
    let body = |id: &str, country: &str| json!({ "id": id, "name": "MFA", "country": country });
    let of = |other: &str| {
        let card = json!({ "id": "a", "kind": "delegation", "title": "x", "country": "KR", "organizations": ["a", "b"] });
        notes(&json!({ "title": "x", "organizations": [body("a", "KR"), body("b", other)], "cards": [card] }))
    };
    assert_eq!(of("GB"), []);
    assert_eq!(of("KR"), [("$.organizations[1].name".into(), Remark::OtherId("MFA".into(), "a".into()))]);
}

#[test]
fn organization_in_two_lists_is_noted() {
    let card = json!({ "id": "a", "kind": "delegation", "title": "x", "country": "ASEAN", "organizations": ["ASEAN"] });
    let data = json!({ "title": "x", "cards": [card], "organizations": [{ "id": "ASEAN", "name": "ASEAN" }],
        "countries": [{ "code": "ASEAN", "kind": "organization", "name": "ASEAN" }] });
    assert_eq!(notes(&data), [("$.organizations[0].id".into(), Remark::AlsoInCountries("ASEAN".into()))]);
}

#[test]
fn attendance_of_a_side_that_takes_no_part_is_noted() {
    let side = |code: &str| json!({ "code": code, "total": 5 });
    let attendance = json!({ "by_country": [side("KR"), side("fr")] });
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "attendance": attendance, "cards": [] });
    let remark = Remark::Outsider("FR".into(), "GB, KR".into());
    assert_eq!(notes(&data), [("$.attendance.by_country[1].code".into(), remark)]);
}

#[test]
fn translation_into_no_language_of_the_record_is_noted() {
    let of = |languages: Json, title: Json, translations: Json| {
        notes(&json!({ "title": title, "languages": languages, "translations": translations, "cards": [] }))
    };
    let noted = |tag: &str, languages: &str| {
        vec![("$.translations[0]".to_owned(), Remark::TranslationIntoNone(tag.into(), languages.into()))]
    };
    assert_eq!(of(json!(["en", "ko"]), json!("x"), json!(["fr"])), noted("fr", "en, ko"));
    assert_eq!(of(json!(null), json!({ "en": "x" }), json!(["ko"])), noted("ko", "en"));
    assert_eq!(of(json!(["en", "ko-KR"]), json!("x"), json!(["ko"])), []);
    // Plain strings are in any language.
    assert_eq!(of(json!(null), json!("x"), json!(["ko"])), []);
    // A collection has the languages of its dialogues.
    let part = json!({ "id": "a", "title": { "ko": "x" }, "cards": [] });
    assert_eq!(notes(&json!({ "title": "x", "translations": ["ko"], "dialogues": [part] })), []);
}

#[test]
fn card_withdrawn_twice_and_card_shown_with_itself_are_noted() {
    let data =
        json!({ "title": "x", "withdrawn": [{ "id": "a" }, { "id": "b" }, { "id": "a" }], "cards": [] });
    assert_eq!(notes(&data), [("$.withdrawn[2].id".into(), Remark::SecondWithdrawal("a".into()))]);
    let card = |with: &str| json!({ "id": "c", "kind": "topic", "title": "x", "shown_with": with });
    let own = |path: &str| vec![(path.to_owned(), Remark::OwnCompanion)];
    assert_eq!(notes(&json!({ "title": "x", "cards": [card("c")] })), own("$.cards[0].shown_with"));
    let part = |with: &str| json!({ "id": "m", "title": "x", "cards": [card(with)] });
    let of = |with: &str| notes(&json!({ "title": "x", "dialogues": [part(with)] }));
    assert_eq!(of("m/c"), own("$.dialogues[0].cards[0].shown_with"));
    assert_eq!(of("c"), own("$.dialogues[0].cards[0].shown_with"));
}

#[test]
fn joint_statement_of_one_side_is_noted() {
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": "joint", "details": [{ "text": "D", "stated_by": "joint" }] });
    let of =
        |participants: Json| notes(&json!({ "title": "x", "participants": participants, "cards": [card] }));
    let remark = || Remark::JointOfOne("KR".into());
    let expected =
        ["$.cards[0].stated_by", "$.cards[0].details[0].stated_by"].map(|path| (path.to_owned(), remark()));
    assert_eq!(of(json!(["KR"])), expected);
    assert_eq!(of(json!(["KR", "GB"])), []);
    // Who takes part is not known at all.
    assert_eq!(of(json!(null)), []);
}

#[test]
fn thousands_of_notes_of_one_cause_are_one_note() {
    let themes: Vec<Json> =
        (0..5001).map(|nth| json!({ "id": format!("t{nth}"), "name": format!("T{nth}") })).collect();
    let card = |nth: usize| json!({ "id": format!("c{nth}"), "kind": "topic", "title": "a \u{fffd}", "country": "KR" });
    let data = json!({ "title": "x", "themes": themes, "cards": (0..50).map(card).collect::<Vec<_>>() });
    let of: Vec<(String, usize)> =
        lint(&taken(&data)).into_iter().map(|note| (note.path, note.more)).collect();
    let expected = [("$.cards[0].title", 49), ("$.cards[0].country", 49), ("$.themes[0]", 5000)];
    assert_eq!(of, expected.map(|(path, more)| (path.to_owned(), more)));
    assert!(said(&data)[2].ends_with("no card names “t0”. The same in 5,000 more places."));
}

#[test]
fn participant_of_a_card_that_takes_no_part_in_the_meeting_is_noted() {
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": "joint",
        "countries": [{ "code": "JP", "role": "participant" }, { "code": "CN", "role": "participant" }, { "code": "KP", "role": "discussed" }] });
    let of =
        |participants: Json| said(&json!({ "title": "x", "participants": participants, "cards": [card] }));
    assert_eq!(
        of(json!(["JP", "KR", "US"])),
        [
            "$.cards[0].countries[1].role: CN takes no part here; those who do: JP, KR, US. Did you mean the role “discussed”?"
        ]
    );
    assert_eq!(of(json!(["JP", "CN"])), [""; 0]);
    assert_eq!(of(json!(null)), [""; 0], "there is no list");
    let part = json!({ "id": "m", "title": "x", "cards": [card] });
    let whole = said(&json!({ "title": "x", "participants": ["JP", "KR"], "dialogues": [part] }));
    assert_eq!(whole.len(), 1, "{whole:?}");
    // The country of a delegation was there, which is noted once.
    let delegation = json!({ "id": "d", "kind": "delegation", "title": "D", "country": "CN" });
    let there = said(&json!({ "title": "x", "participants": ["JP", "KR"], "cards": [card, delegation] }));
    assert_eq!(
        there,
        [
            "$.cards[1].country: CN has a delegation, but is not in the list of participants: JP, KR. If it is a party, add it there; if it only observed, leave it; else correct the country."
        ]
    );
}

#[test]
fn person_without_a_function_beside_the_chair_is_noted() {
    let side = |id: &str, country: &str, chair: Json| json!({ "id": id, "kind": "delegation", "title": id, "country": country, "chairs": [chair] });
    let persons = json!([{ "id": "a", "name": "Amy" }, { "id": "b", "name": "Bo" }]);
    let of = |function: &str| {
        let cards = json!([
            side("gb", "GB", json!({ "person_id": "b" })),
            side("kr", "KR", json!({ "person_id": "a", "function": function }))
        ]);
        said(&json!({ "title": "x", "persons": persons, "cards": cards }))
    };
    assert_eq!(
        of("chair"),
        [
            "$.cards[0].chairs[0]: without a function beside the chair of the meeting, “a”, so readers see a head of delegation. Write “head_of_delegation”, or “co_chair” for both."
        ]
    );
    assert_eq!(of("co_chair"), [""; 0]);
    assert_eq!(of("head_of_delegation"), [""; 0]);
}

#[test]
fn organization_under_the_code_of_a_country_is_noted() {
    let of = |code: &str, kind: &str| {
        let countries = json!([{ "code": code, "kind": kind, "name": "African Union" }]);
        said(&json!({ "title": "x", "countries": countries, "participants": [code], "cards": [] }))
    };
    let note = "$.countries[0].code: the code of a country, Australia. Give the organisation an id that is no code, such as “AU-org”.";
    assert_eq!(of("AU", "organization"), [note]);
    assert_eq!(of("au", "organization"), [note]);
    for (code, kind) in [("AU", "country"), ("EU", "organization"), ("AfU", "organization")] {
        assert_eq!(of(code, kind), [""; 0], "{code} {kind}");
    }
}

#[test]
fn entry_with_the_name_of_another_code_is_noted() {
    let of = |code: &str, kind: &str, name: Json| {
        let entry = json!({ "code": code, "kind": kind, "name": name });
        said(&json!({ "title": "x", "participants": ["KR", code], "countries": [entry], "cards": [] }))
    };
    let noted = |name: &str, code: &str| {
        vec![format!(
            "$.countries[0].name: “{name}” is the name of {code}, which needs no entry; readers cannot tell the two apart. If it is meant, write the code {code}; else give this entry another name."
        )]
    };
    assert_eq!(of("seoul", "organization", json!("South Korea")), noted("South Korea", "KR"));
    assert_eq!(
        of("eu-org", "organization", json!({ "en": "The Union", "ko": "유럽연합" })),
        noted("유럽연합", "EU")
    );
    assert_eq!(of("KP", "country", json!("South Korea")), noted("South Korea", "KR"));
    assert_eq!(of("gb", "country", json!("United Kingdom")), [""; 0], "its own name");
    assert_eq!(of("ASEAN", "organization", json!("ASEAN")), [""; 0]);
    assert_eq!(of("arm", "organization", json!("ARM")), [""; 0], "a short name may mean something else");
}

#[test]
fn two_years_that_are_read_as_a_season_are_noted() {
    let of = |date: &str| said(&json!({ "title": "x", "date": date, "cards": [] }));
    assert_eq!(of("2023-24"), ["$.date: “2023-24” is read as winter 2023. Two years are written 2023/2024."]);
    assert_eq!(of("2021-22"), ["$.date: “2021-22” is read as summer 2021. Two years are written 2021/2022."]);
    for date in ["2023-23", "2024-23", "2023-12", "2023-24/2024-21", "2011-12"] {
        assert_eq!(of(date), [""; 0], "{date}");
    }
}

#[test]
fn keys_of_a_card_whose_kind_is_misspelt_are_not_noted() {
    let card = |kind: &str| json!({ "id": "d", "kind": kind, "title": "x", "country": "KR", "open": true });
    let of = |kind: &str| said(&json!({ "title": "x", "cards": [card(kind)] }));
    assert_eq!(of("Delegation"), [""; 0]);
    assert_eq!(of("topic").len(), 2);
}

#[test]
fn html_and_doubled_quotation_marks_in_texts_are_noted() {
    let of = |title: &str| said(&json!({ "title": title, "cards": [] }));
    let html =
        |found: &str| vec![format!("$.title: “{found}” is HTML; readers see it as it is. Write plain text.")];
    assert_eq!(of("R&amp;D talks"), html("&amp;"));
    assert_eq!(of("Korea&#8217;s talks"), html("&#8217;"));
    assert_eq!(of("Talks<br/>in London"), html("<br/>"));
    assert_eq!(of("<a href=x>Talks</a>"), html("<a href=x>"));
    let doubled = |pair: &str| {
        vec![format!("$.title: two quotation marks side by side ({pair}); readers see both. Write one.")]
    };
    assert_eq!(of("\"\"Norms\"\" in cyberspace"), doubled("\"\""));
    assert_eq!(of("““Norms”” in cyberspace"), doubled("““"));
    for plain in
        ["R&D talks; more", "AT&T; others", "a < b > c", "<redacted>", "the \"norms\" of 2024", "‘a’, “b”"]
    {
        assert_eq!(of(plain), [""; 0], "{plain}");
    }
    let quote = |words: &str| {
        let card = json!({ "id": "a", "kind": "topic", "title": "x", "quote": { "text": words } });
        said(&json!({ "title": "x", "cards": [card] }))
    };
    let marked = ["$.cards[0].quote.text: the quotation marks are added; readers see two. Leave them out."];
    assert_eq!(quote("“We agree.”"), marked);
    assert_eq!(quote("\"We agree.\""), marked);
    assert_eq!(quote("“We” and “they”"), [""; 0]);
    assert_eq!(quote("We agree."), [""; 0]);
}

#[test]
fn total_without_a_unit_beside_a_note_that_counts_bodies_is_noted() {
    let of = |attendance: Json| notes(&json!({ "title": "x", "attendance": attendance, "cards": [] }));
    let noted = |word: &str| vec![(String::from("$.attendance.total"), Remark::NoUnit(word.into()))];
    let bodies = "Departments, ministries and agencies of both sides took part.";
    assert_eq!(of(json!({ "total": 47, "note": bodies })), noted("departments"));
    assert_eq!(
        of(json!({ "total": 47, "note": { "ko": "양국 부처와 기관이 참석했습니다." } })),
        noted("부처와")
    );
    assert_eq!(of(json!({ "total": 47, "unit": "persons", "note": bodies })), []);
    assert_eq!(of(json!({ "total": 47, "note": "Officials of ministries and agencies took part." })), []);
    assert_eq!(of(json!({ "note": bodies })), []);
}

#[test]
fn keys_that_people_write_in_another_place_are_noted_with_the_right_one() {
    let data = json!({ "title": "x", "chairs": [], "venue": "Seoul", "observers": ["EU"], "cards": [] });
    let expected =
        ["chairs", "observers", "venue"].map(|key| (format!("$.{key}"), Remark::KeyElsewhere(key)));
    assert_eq!(notes(&data), expected);
    for lang in ["en", "ko"] {
        for note in lint(&taken(&data)) {
            let Remark::KeyElsewhere(key) = note.remark else { panic!("{note:?}") };
            let sentence =
                dialogue_summary_publish::lint::phrases::note(dialogue_summary::i18n::phrases(lang), &note);
            assert!(sentence.contains(&format!("“{key}”")), "{sentence}");
        }
    }
}
