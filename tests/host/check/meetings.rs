//! Meetings unlike the built-in one: any parties, chairs and speakers, described without a false word.

use crate::common::{checked, visit};
use dialogue_summary::describe;
use dialogue_summary::dialogue::problem::Expected;
use dialogue_summary::dialogue::{Body, Dialogue, Voice};
use dialogue_summary::i18n::{date, phrases};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::state::{Config, Notice};
use serde_json::{Value as Json, json};

/// A valid dataset, checked.
fn valid(data: &Json) -> Dialogue {
    let (dialogue, problems) = checked(data);
    assert_eq!(problems, [], "{data}");
    dialogue
}

fn delegation(code: &str) -> Json {
    json!({ "id": code.to_lowercase(), "kind": "delegation", "title": code, "country": code })
}

/// The attribution of each card, in English and in Korean.
fn attributions(dialogue: &Dialogue) -> Vec<[String; 2]> {
    let of = |card| ["en", "ko"].map(|lang| describe::attribution(phrases(lang), dialogue, card, lang));
    dialogue.cards.iter().map(of).collect()
}

#[test]
fn party_without_an_iso_code_takes_part_as_countries_do() {
    let topic = |id: &str, code: &str| json!({ "id": id, "kind": "topic", "title": id, "countries": [{ "code": code, "role": "discussed" }], "stated_by": code });
    let dialogue = valid(&json!({
        "title": "Case",
        "countries": [{ "code": "ASEAN", "kind": "organization", "name": "ASEAN" }],
        "cards": [delegation("EU"), delegation("ASEAN"), topic("x", "XK"), topic("u", "UN")]
    }));
    let names: Vec<_> = dialogue
        .cards
        .iter()
        .map(|card| {
            let code = dialogue_summary::search::facet::countries(card).next().unwrap();
            let name = dialogue.country_name(code);
            (name.pick("en").0.to_owned(), name.pick("ko").0.to_owned())
        })
        .collect();
    let expected = [
        ("European Union", "유럽 연합"),
        ("ASEAN", "ASEAN"),
        ("Kosovo", "코소보"),
        ("United Nations", "국제연합"),
    ];
    assert_eq!(names, expected.map(|(en, ko)| (en.to_owned(), ko.to_owned())));
    assert_eq!(attributions(&dialogue)[2], ["Stated by Kosovo", "코소보 측 입장"]);
}

#[test]
fn own_id_is_a_problem_unless_an_organization_with_a_name_declares_it() {
    let problems = |entry: Json| {
        let (dialogue, problems) =
            checked(&json!({ "title": "x", "countries": [entry], "cards": [delegation("NATO")] }));
        (dialogue.cards.len(), problems.into_iter().map(|problem| problem.path).collect::<Vec<_>>())
    };
    assert_eq!(problems(json!({ "code": "NATO", "kind": "organization", "name": "NATO" })), (1, vec![]));
    let code = "$.countries[0].code".to_owned();
    // One cause, although it is written twice.
    assert_eq!(problems(json!({ "code": "NATO", "name": "NATO" })), (0, vec![code]));
    let name = "$.countries[0].name".to_owned();
    assert_eq!(problems(json!({ "code": "NATO", "kind": "organization" })), (1, vec![name]));
}

/// The card must not look as if the publisher of the source said it.
#[test]
fn statement_by_an_unreadable_speaker_has_no_attribution() {
    let card = json!({ "id": "a", "kind": "topic", "title": "A pledge", "stated_by": "QQ" });
    let source = json!({ "url": "https://example.org/", "publisher": "P" });
    let (dialogue, problems) = checked(&json!({ "title": "x", "sources": [source], "cards": [card] }));
    assert_eq!((problems.len(), &dialogue.cards[0].stated_by), (1, &Voice::Sides(vec![])));
    assert_eq!(attributions(&dialogue), [[String::new(), String::new()]]);
}

#[test]
fn joint_statement_names_both_sides_only_of_two() {
    let of = |codes: &[&str], participants: Json| {
        let joint = json!({ "id": "j", "kind": "topic", "title": "x", "stated_by": "joint" });
        let cards: Vec<Json> = codes.iter().map(|code| delegation(code)).chain([joint]).collect();
        attributions(&valid(&json!({ "title": "x", "participants": participants, "cards": cards })))
            .pop()
            .unwrap()
    };
    let (both, all) = (["Stated by both sides", "양측 공동 입장"], ["Stated by all sides", "공동 입장"]);
    assert_eq!(of(&["KR", "GB"], json!([])), both);
    assert_eq!(of(&["KR", "GB", "JP"], json!([])), all);
    assert_eq!(of(&[], json!(["KR", "GB"])), both);
    assert_eq!(of(&["KR"], json!(["KR", "GB", "JP"])), all);
    assert_eq!(of(&["KR"], json!([])), all, "the sides are not known");
    let two = json!([{ "code": "KR", "role": "participant" }, { "code": "JP", "role": "participant" }]);
    let two = json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": "joint", "countries": two });
    let of_three = valid(&json!({ "title": "x", "participants": ["KR", "US", "JP"], "cards": [two] }));
    assert_eq!(attributions(&of_three)[0][0], "Stated by South Korea, Japan", "two of three");
    let card = |by: Json| json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": by });
    let by = |by: Json| attributions(&valid(&json!({ "title": "x", "cards": [card(by)] }))).remove(0);
    assert_eq!(by(json!(["KR", "US"])), ["Stated by South Korea, United States", "대한민국, 미국 측 입장"]);
    assert_eq!(by(json!("editor")), ["Editor’s note", "편집자 주"]);
}

#[test]
fn participants_of_a_dialogue_apply_to_cards_that_name_none() {
    let card =
        |id: &str, countries: Json| json!({ "id": id, "kind": "topic", "title": id, "countries": countries });
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": [
        card("none", json!([])), card("about", json!([{ "code": "KP", "role": "discussed" }])),
        card("own", json!([{ "code": "KR", "role": "participant" }])), delegation("GB")
    ] });
    let state = visit(&data, Config::default(), "ds.country=GB");
    assert_eq!(crate::common::found(&state), ["none", "about", "gb"]);
    let written = crate::common::written(&state.loaded().unwrap().dialogue);
    assert_eq!(written["cards"][0]["countries"], json!(null), "what is inherited is not written on the card");
}

#[test]
fn chairs_are_named_with_function_and_country() {
    let data = |sides: &[(&str, &[(&str, Json)])]| {
        let persons = sides.iter().flat_map(|(_, chairs)| chairs.iter());
        let persons: Vec<Json> =
            persons.map(|(id, _)| json!({ "id": id, "name": format!("Person {id}") })).collect();
        let cards: Vec<Json> = sides
            .iter()
            .map(|(code, chairs)| {
                let chair = |(id, function): &(&str, Json)| json!({ "person_id": id, "function": function });
                let mut card = delegation(code);
                card["chairs"] = chairs.iter().map(chair).collect();
                card
            })
            .collect();
        json!({ "title": "x", "persons": persons, "cards": cards })
    };
    let header = |data: &Json, lang: &str| {
        let dialogue = valid(data);
        let chairs = describe::chairs(phrases(lang), &dialogue, &dialogue, lang, usize::MAX);
        chairs
            .into_iter()
            .map(|group| format!("{}: {}", group.label, group.names.join(", ")))
            .collect::<Vec<_>>()
    };
    let one = data(&[("IT", &[("P", json!(null))]), ("JP", &[])]);
    assert_eq!(header(&one, "en"), ["Chair: Person P (Italy)"]);
    assert_eq!(header(&one, "ko"), ["의장: Person P (이탈리아)"]);
    let two = data(&[("IT", &[("P", json!(null))]), ("JP", &[("Q", json!(null))])]);
    assert_eq!(header(&two, "en"), ["Co-chairs: Person P (Italy), Person Q (Japan)"]);
    let led = data(&[("IT", &[("P", json!("chair"))]), ("JP", &[("Q", json!("head_of_delegation"))])]);
    assert_eq!(header(&led, "en"), ["Chair: Person P (Italy)", "Head of delegation: Person Q (Japan)"]);
    let alone = data(&[("IT", &[("P", json!(null))]), ("JP", &[("Q", json!("head_of_delegation"))])]);
    assert_eq!(header(&alone, "en"), ["Chair: Person P (Italy)", "Head of delegation: Person Q (Japan)"]);
}

#[test]
fn attendance_is_counted_in_its_unit_and_by_side() {
    let of = |attendance: Json| {
        let dialogue = valid(&json!({ "title": "x", "attendance": attendance, "cards": [] }));
        let attendance = dialogue.attendance.as_ref().unwrap();
        ["en", "ko"]
            .map(|lang| describe::attendance(phrases(lang), &dialogue, attendance, lang).unwrap_or_default())
    };
    assert_eq!(of(json!({ "total": 15, "unit": "organizations" })), ["15 organisations", "15개 기관"]);
    // They may be experts as well as officials.
    assert_eq!(of(json!({ "total": 50, "approximate": true })), ["about 50 people", "약 50명"]);
    assert_eq!(of(json!({ "total": 1 })), ["1 person", "1명"]);
    let sides = json!([{ "code": "KR", "total": 24 }, { "code": "GB", "total": 1 }]);
    assert_eq!(of(json!({ "by_country": sides }))[0], "South Korea 24 people, United Kingdom 1 person");
    assert_eq!(of(json!({ "note": "Ministries of both countries" })), ["", ""]);
}

#[test]
fn link_to_a_card_of_a_collection_opens_it_in_any_order_and_a_bare_id_opens_none() {
    let part = |id: &str| json!({ "id": id, "title": id, "cards": [{ "id": "deterrence", "kind": "topic", "title": id }] });
    for parts in [["x-1", "x-2"], ["x-2", "x-1"]] {
        let data = json!({ "title": "All", "dialogues": parts.map(part) });
        valid(&data);
        let open = visit(&data, Config::default(), "ds.card=x-1%2Fdeterrence");
        assert_eq!((open.view.current.card.as_deref(), &open.notice), (Some("x-1/deterrence"), &None));
        let bare = visit(&data, Config::default(), "ds.card=deterrence");
        assert_eq!((bare.view.current.card, bare.notice), (None, Some(Notice::Stale)));
    }
}

#[test]
fn former_id_opens_the_card_and_a_withdrawn_one_is_explained() {
    let card = json!({ "id": "new", "kind": "topic", "title": "x" });
    let withdrawn = json!([{ "id": "gone", "reason": "It was wrong." }]);
    let part = json!({ "id": "m", "title": "x", "aliases": { "old": "new" }, "withdrawn": withdrawn, "cards": [card] });
    let collection = json!({ "title": "All", "dialogues": [part] });
    for (data, prefix) in [(&part, ""), (&collection, "m/")] {
        let visit = |id: &str| visit(data, Config::default(), &format!("ds.card={prefix}{id}"));
        assert_eq!(visit("old").view.current.card, Some(format!("{prefix}new")));
        assert_eq!(visit("gone").notice, Some(Notice::Withdrawn(format!("{prefix}gone"))));
        assert_eq!(visit("never").notice, Some(Notice::Stale));
    }
}

/// The names of all values of a facet, after their ids.
fn named_values(data: &Json, facet: Facet) -> Vec<(String, String)> {
    let state = visit(data, Config::default(), "");
    let loaded = state.loaded().unwrap();
    let (dialogue, index) = (&loaded.dialogue, &loaded.index);
    let name = |at| describe::facet_value(phrases("en"), dialogue, index, facet, at, "en").into_owned();
    let values = index.values(facet).iter().enumerate();
    let mut named: Vec<_> = values.map(|(at, value)| (value.clone(), name(at))).collect();
    named.sort();
    named
}

#[test]
fn session_has_the_same_id_in_links_in_any_order_of_the_meetings() {
    let part = |id: &str, sessions: Json| {
        let title = format!("Meeting {id}");
        json!({ "id": id, "title": title, "sessions": sessions, "cards": [{ "id": "c", "kind": "topic", "title": id, "session": "s1" }] })
    };
    let listed = |id: &str, name: &str| part(id, json!([{ "id": "s1", "name": name }]));
    let mut without = part("d", json!([]));
    without.as_object_mut().unwrap().remove("sessions");
    let mut other_without = without.clone();
    other_without["id"] = json!("e");
    let mut parts =
        vec![listed("a", "Opening"), listed("b", "Plenary"), listed("c", "Plenary"), without, other_without];
    // A session of one meeting is never that of another; without a list, one id is one session.
    let expected =
        [("a/s1", "Opening"), ("b/s1", "Plenary (Meeting b)"), ("c/s1", "Plenary (Meeting c)"), ("s1", "s1")];
    for _ in 0..parts.len() {
        parts.rotate_left(1);
        let data = json!({ "title": "All", "dialogues": parts });
        valid(&data);
        let named = named_values(&data, Facet::Session);
        assert_eq!(named.iter().map(|(id, name)| (&**id, &**name)).collect::<Vec<_>>(), expected);
        let chosen = visit(&data, Config::default(), "ds.session=b%2Fs1");
        let loaded = chosen.loaded().unwrap();
        let cards =
            loaded.index.with_any(Facet::Session, &chosen.view.current.chosen[Facet::Session as usize]);
        let ids: Vec<_> = cards.ones().map(|at| &*loaded.dialogue.cards[at].id).collect();
        assert_eq!(ids, ["b/c"]);
    }
}

/// What the cards of one dialogue name must not complete the list of another: the result would depend on their order.
#[test]
fn session_that_a_list_lacks_is_reported_in_any_order_of_the_meetings() {
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "session": "s9" });
    let listed =
        json!({ "id": "a", "title": "x", "sessions": [{ "id": "s1", "name": "Plenary" }], "cards": [card] });
    let without = json!({ "id": "b", "title": "x", "cards": [card] });
    for parts in [[&listed, &without], [&without, &listed]] {
        let (_, problems) = checked(&json!({ "title": "All", "dialogues": parts }));
        let found: Vec<_> = problems.iter().filter_map(|problem| problem.found.as_deref()).collect();
        assert_eq!(found, ["s9"]);
    }
}

#[test]
fn files_that_are_valid_alone_are_valid_together() {
    let with_lists = json!({
        "id": "a", "title": "With lists", "countries": [{ "code": "KR", "name": "Korea" }],
        "themes": [{ "id": "norms", "name": "Norms" }], "sessions": [{ "id": "main", "name": "Main talks" }],
        "persons": [{ "id": "kim", "name": "Kim Min-ho" }],
        "cards": [{ "id": "n", "kind": "topic", "title": "Norms", "themes": ["norms"], "session": "main" }]
    });
    let mut us = delegation("US");
    us["chairs"] = json!([{ "person_id": "kim" }]);
    let topic = json!({ "id": "t", "kind": "topic", "title": "x", "themes": ["capacity", "norms"], "session": "main" });
    let without = json!({ "id": "b", "title": "Without", "cards": [us, topic] });
    for parts in [[&with_lists, &without], [&without, &with_lists]] {
        parts.into_iter().for_each(|part| _ = valid(part));
        let dialogue = valid(&json!({ "title": "All", "dialogues": parts }));
        assert_eq!(dialogue.cards.len(), 3);
        let name = |card: &str| {
            let card = dialogue.cards.iter().find(|known| known.id == card).unwrap();
            let session = dialogue.sessions.iter().find(|known| Some(&*known.id) == card.session.as_deref());
            session.unwrap().name.pick("en").0.to_owned()
        };
        // A session of one meeting must not get the name of another's.
        assert_eq!((name("a/n"), name("b/t")), ("Main talks".into(), "main".into()));
    }
}

/// A list that the data leaves out is made from the cards that are shown.
#[test]
fn value_that_is_not_listed_is_named_by_its_own_id_even_after_a_card_is_left_out() {
    let card = |id: &str, theme: &str| json!({ "id": id, "kind": "topic", "title": "x", "themes": [theme] });
    let data = json!({ "title": "x", "cards": [card("a", "alpha"), card("not valid", "beta-theme"), card("b", "gamma")] });
    let state = visit(&data, Config::default(), "ds.theme=gamma");
    let loaded = state.loaded().unwrap();
    let names: Vec<_> = (0..loaded.index.values(Facet::Theme).len())
        .map(|at| {
            describe::facet_value(phrases("en"), &loaded.dialogue, &loaded.index, Facet::Theme, at, "en")
                .into_owned()
        })
        .collect();
    assert_eq!(
        (loaded.index.values(Facet::Theme), names.as_slice()),
        (&["alpha".to_owned(), "gamma".to_owned()][..], &["alpha".to_owned(), "gamma".to_owned()][..])
    );
}

#[test]
fn series_with_and_without_an_id_is_one() {
    let part = |id: &str, series: Json| json!({ "id": id, "series": series, "title": id, "cards": [] });
    let named = json!({ "name": { "en": "Cyber Dialogue" } });
    let with_id = json!({ "id": "kr-gb", "name": { "en": "Cyber Dialogue", "ko": "협의회" } });
    for parts in [[named.clone(), with_id.clone()], [with_id, named]] {
        let [a, b] = parts;
        let dialogue = valid(&json!({ "title": "All", "dialogues": [part("a", a), part("b", b)] }));
        let keys: Vec<_> =
            dialogue.dialogues.iter().map(|part| part.series.as_ref().unwrap().key()).collect();
        assert_eq!(keys, ["kr-gb", "kr-gb"]);
    }
}

#[test]
fn link_by_the_name_of_a_series_finds_it_once_a_meeting_gives_it_an_id() {
    let part = |id: &str, series: Json| json!({ "id": id, "series": series, "title": id, "cards": [{ "id": "c", "kind": "topic", "title": id }] });
    let unnamed = part("a", json!({ "name": "Cyber Dialogue" }));
    let with_id =
        |id: &str| part(id, json!({ "id": id, "name": { "en": "Cyber Dialogue", "ko": "협의회" } }));
    let chosen = |parts: &[Json]| {
        let data = json!({ "title": "All", "dialogues": parts });
        let state = visit(&data, Config::default(), "ds.series=Cyber+Dialogue");
        state.view.current.chosen[Facet::Series as usize].clone()
    };
    let other = part("z", json!({ "name": "Other" }));
    assert_eq!(chosen(&[unnamed.clone(), other.clone()]), ["Cyber Dialogue"]);
    assert_eq!(chosen(&[unnamed.clone(), other.clone(), with_id("s")]), ["s"]);
    assert_eq!(chosen(&[with_id("s"), other.clone()]), ["s"]);
    // Of two, none is meant.
    assert!(chosen(&[with_id("s"), with_id("t"), other]).is_empty());
}

#[test]
fn series_without_an_id_joins_none_of_two_in_any_order() {
    let part = |id: &str, series: Json| json!({ "id": id, "series": series, "title": id, "cards": [] });
    let of = |id: &str| json!({ "id": id, "name": "Series S" });
    let mut parts = [part("a", json!({ "name": "Series S" })), part("b", of("s")), part("c", of("t"))];
    for _ in 0..3 {
        parts.rotate_left(1);
        for parts in [parts.to_vec(), parts.iter().rev().cloned().collect()] {
            let (dialogue, _) = checked(&json!({ "title": "All", "dialogues": parts }));
            let mut keys: Vec<_> = dialogue
                .dialogues
                .iter()
                .map(|part| (&*part.id, part.series.as_ref().unwrap().key()))
                .collect();
            keys.sort_unstable();
            assert_eq!(keys, [("a", "Series S"), ("b", "s"), ("c", "t")]);
        }
    }
}

#[test]
fn meetings_without_ids_keep_their_links_in_any_order() {
    let part = |date: &str| json!({ "series": { "id": "s", "name": "S", "ordinal": 1 }, "title": date, "date": date, "cards": [] });
    for parts in [[part("2021"), part("2022")], [part("2022"), part("2021")]] {
        let (dialogue, problems) = checked(&json!({ "title": "All", "dialogues": parts }));
        let ids: Vec<_> =
            dialogue.dialogues.iter().map(|part| (part.title.pick("en").0, part.id.as_str())).collect();
        assert!(ids.contains(&("2021", "s-1-2021")) && ids.contains(&("2022", "s-1-2022")), "{ids:?}");
        assert_eq!(problems.len(), 2);
    }
}

#[test]
fn collection_without_languages_has_those_of_its_dialogues() {
    let part = |id: &str, title: Json| json!({ "id": id, "title": title, "cards": [] });
    let parts = [part("a", json!({ "en": "x", "ko": "x" })), part("b", json!({ "en": "x", "ja": "x" }))];
    assert_eq!(valid(&json!({ "title": "All", "dialogues": parts })).languages, ["en", "ko", "ja"]);
}

#[test]
fn meeting_over_new_year_is_found_in_both_years() {
    let part = json!({ "id": "a", "title": "x", "date": "2024-12-30/2025-01-02", "cards": [{ "id": "c", "kind": "topic", "title": "x" }] });
    let data = json!({ "title": "All", "dialogues": [part] });
    let found = |year: &str| visit(&data, Config::default(), &format!("ds.year={year}")).results.total;
    assert_eq!(["2024", "2025"].map(found), [1, 1]);
    assert_eq!(valid(&data).dialogues[0].date.unwrap().years(), Some(2024..=2025));
}

#[test]
fn dates_of_edtf_level_1_are_written_in_words() {
    let words = |text: &str| {
        let edtf = dialogue_summary::dialogue::date::Edtf::parse(text).unwrap();
        ["en", "ko"].map(|lang| date(phrases(lang), &edtf))
    };
    for (text, en, ko) in [
        ("2025-03/..", "since March 2025", "2025년 3월부터"),
        ("../2025-03", "until March 2025", "2025년 3월까지"),
        ("2025-03/", "from March 2025, end not known", "2025년 3월부터(종료일 미상)"),
        ("/2025-03", "until March 2025, start not known", "2025년 3월까지(시작일 미상)"),
        ("2025-23", "autumn 2025", "2025년 가을"),
        ("2024-24/2025-21", "winter 2024 – spring 2025", "2024년 겨울~2025년 봄"),
        ("2025-XX", "2025, month not known", "2025년(월 미상)"),
        ("2025-11-XX", "November 2025, day not known", "2025년 11월(일 미상)"),
        ("202X", "2020s", "2020년대"),
        ("20XX", "between 2000 and 2099", "2000년~2099년 사이"),
    ] {
        assert_eq!(words(text), [en, ko], "{text}");
    }
}

#[test]
fn footer_shows_the_last_correction() {
    let change = |date: &str, note: &str| json!({ "date": date, "note": note, "cards": ["a"] });
    let changes = [change("2024-12-03", "The number of officials."), change("2024-11-20", "A name.")];
    let html = crate::common::html(&visit(
        &json!({ "title": "x", "changes": changes, "cards": [] }),
        Config::default(),
        "",
    ));
    assert!(
        html.contains("Corrected 3 December 2024: The number of officials.") && !html.contains("A name."),
        "{html}"
    );
}

#[test]
fn advice_on_sources_and_lists_can_be_pasted() {
    let problem = |data: Json| {
        let problems = checked(&data).1;
        assert_eq!(problems.len(), 1, "{problems:?}");
        ["en", "ko"].map(|lang| dialogue_summary::i18n::problem(phrases(lang), &problems[0]))
    };
    let start = json!({ "type": "TextQuoteSelector", "exact": "words" });
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "locators": [{ "source": "third", "paragraph": 1, "start": start }] });
    let source = json!({ "id": "first", "url": "https://example.org/", "publisher": "P" });
    for sentence in problem(json!({ "title": "x", "sources": [source], "cards": [card] })) {
        assert!(sentence.contains(r#"{ "id": "third", "url": …, "publisher": … }"#), "{sentence}");
    }
    for sentence in problem(json!({ "title": "x", "participants": "AU, JP,KR", "cards": [] })) {
        assert!(sentence.contains(r#"["AU", "JP", "KR"]"#), "{sentence}");
    }
}

/// A side that is also discussed would fill the table with the cards in which it only takes part.
#[test]
fn table_of_what_was_discussed_has_no_column_for_a_side() {
    let card = |id: &str, code: &str| json!({ "id": id, "kind": "topic", "title": id, "themes": ["norms"], "countries": [{ "code": code, "role": "discussed" }] });
    let plain = json!({ "id": "c", "kind": "topic", "title": "c", "themes": ["norms"] });
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": [card("a", "KP"), card("b", "KR"), plain] });
    let html = crate::common::html(&visit(&data, Config::default(), ""));
    assert!(html.contains("norms, North Korea: 1 card") && !html.contains("norms, South Korea:"), "{html}");
}

#[test]
fn neighbours_of_a_meeting_in_its_series_follow_its_number() {
    let part = |nth: u32| {
        let card = json!({ "id": "c", "kind": "topic", "title": "x" });
        json!({ "id": format!("m{nth}"), "title": "x", "series": { "name": "S", "ordinal": nth }, "cards": [card] })
    };
    let data = json!({ "title": "All", "dialogues": [part(2), part(1), part(3)] });
    let html = crate::common::html(&visit(&data, Config::default(), "ds.dialogue=m2"));
    let (before, after) =
        (html.find("Previous in this series").unwrap(), html.find("Next in this series").unwrap());
    let [previous, next] = [&html[before..after], &html[after..]];
    assert!(previous.contains("ds.dialogue=m1") && next.contains("ds.dialogue=m3"), "{previous} {next}");
}

#[test]
fn participant_without_a_card_is_not_listed_as_discussed() {
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": [delegation("KR")] });
    let state = visit(&data, Config::default(), "");
    let index = &state.loaded().unwrap().index;
    let role = |code: &str| index.role_of(index.value_position(Facet::Country, code).unwrap());
    assert_eq!(["KR", "GB"].map(role), [Some(dialogue_summary::dialogue::Role::Participant); 2]);
}

#[test]
fn given_name_of_a_country_takes_precedence_in_any_order() {
    let named = json!({ "id": "a", "title": "x", "countries": [{ "code": "KR", "name": "Republic of Korea" }], "cards": [] });
    let unnamed = json!({ "id": "b", "title": "x", "participants": ["KR"], "cards": [delegation("KR")] });
    for parts in [[&named, &unnamed], [&unnamed, &named]] {
        let dialogue = valid(&json!({ "title": "All", "dialogues": parts }));
        assert_eq!(dialogue.country_name("KR").pick("en").0, "Republic of Korea");
    }
}

#[test]
fn correction_without_a_note_is_dated_and_card_shown_with_itself_is_shown_once() {
    let change = json!({ "date": "2025-03-01", "note": " " });
    let dialogue = valid(&json!({ "title": "x", "changes": [change], "cards": [] }));
    assert_eq!(
        describe::provenance::sentences(phrases("en"), &dialogue, &[], "en"),
        ["Corrected 1 March 2025"]
    );
    let card = |with: &str| json!({ "id": "c", "kind": "topic", "title": "Only title", "summary": "Sum.", "shown_with": with });
    let other = json!({ "id": "d", "kind": "topic", "title": "Other title" });
    let shown = |with: &str| {
        let page = crate::common::html(&visit(
            &json!({ "title": "x", "cards": [card(with), other] }),
            Config::default(),
            "",
        ));
        page.contains("Read together with")
    };
    assert!(shown("d") && !shown("c"));
}

#[test]
fn nobody_is_co_chair_by_default_beside_the_chair() {
    let side = |id: &str, country: &str, chair: Json| json!({ "id": id, "kind": "delegation", "title": id, "country": country, "chairs": [chair] });
    let persons =
        json!([{ "id": "a", "name": "Amy" }, { "id": "b", "name": "Bo" }, { "id": "c", "name": "Cy" }]);
    let header = |function: &str| {
        let cards = [
            side("gb", "GB", json!({ "person_id": "b" })),
            side("kr", "KR", json!({ "person_id": "a", "function": function })),
            side("jp", "JP", json!({ "person_id": "c" })),
        ];
        let dialogue = valid(&json!({ "title": "x", "persons": persons, "cards": cards }));
        let chairs = describe::chairs(phrases("en"), &dialogue, &dialogue, "en", usize::MAX);
        let of_cards = dialogue.cards.iter().map(|card| match &card.body {
            Body::Delegation(delegation) => describe::chair(phrases("en"), &dialogue, &delegation.chairs[0]),
            _ => "",
        });
        let header: Vec<_> =
            chairs.into_iter().map(|of| format!("{}: {}", of.label, of.names.join(", "))).collect();
        (header.join("; "), of_cards.collect::<Vec<_>>())
    };
    assert_eq!(
        header("chair"),
        (
            "Chair: Amy (South Korea); Heads of delegation: Bo (United Kingdom), Cy (Japan)".to_owned(),
            vec!["Head of delegation", "Chair", "Head of delegation"]
        )
    );
    assert_eq!(header("co_chair").1, ["Co-chair"; 3]);
}

#[test]
fn delegation_takes_part_for_its_own_side_unless_it_may_have_observed() {
    let involved = |participants: Json, countries: Json| {
        let mut card = delegation("JP");
        card["countries"] = countries;
        let dialogue = valid(&json!({ "title": "x", "participants": participants, "cards": [card] }));
        let all = dialogue.cards[0].involvements().map(|(code, role)| format!("{code} {role:?}"));
        all.collect::<Vec<_>>().join(", ")
    };
    let part = |code: &str| json!([{ "code": code, "role": "participant" }]);
    assert_eq!(involved(json!([]), json!([])), "JP Participant");
    assert_eq!(involved(json!(["KR", "JP"]), json!([])), "JP Participant");
    assert_eq!(involved(json!(["KR", "JP"]), part("JP")), "JP Participant");
    assert_eq!(involved(json!(["KR", "JP"]), part("KR")), "KR Participant, JP Participant");
    assert_eq!(involved(json!(["KR", "US"]), json!([])), "");
}

#[test]
fn entry_that_a_list_of_a_card_repeats_counts_once_and_is_reported() {
    let chair = |role: &str| json!({ "person_id": "kim", "role": role });
    let country = |code: &str, role: &str| json!({ "code": code, "role": role });
    let mut side = delegation("JP");
    side["organizations"] = json!(["o", "p", "o", "o"]);
    side["chairs"] = json!([chair("Minister"), chair("Ambassador"), chair("Minister")]);
    let topic = json!({ "id": "t", "kind": "topic", "title": "t", "themes": ["n", "n"], "stated_by": "joint",
        "countries": [country("JP", "participant"), country("RU", "discussed"), country("RU", "theatre"),
            country("jp", "participant"), country("RU", "discussed")] });
    let (dialogue, problems) = checked(&json!({ "title": "x", "cards": [side, topic] }));
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert!(problems.iter().all(|problem| problem.expected == Expected::Unique));
    assert_eq!(
        paths,
        [
            "$.cards[0].chairs[2].person_id",
            "$.cards[0].organizations[2]",
            "$.cards[0].organizations[3]",
            "$.cards[1].countries[3].code",
            "$.cards[1].countries[4].code",
            "$.cards[1].themes[1]",
        ]
    );
    let Body::Delegation(delegation) = &dialogue.cards[0].body else { panic!("a delegation") };
    assert_eq!((delegation.organizations.len(), delegation.chairs.len()), (2, 2));
    assert!(!delegation.open, "nothing that is written is lost");
    assert!(!dialogue.derived.lost.has_party);
    let topic = &dialogue.cards[1];
    assert_eq!((topic.themes.len(), topic.countries.len()), (1, 3));
    assert_eq!(attributions(&dialogue)[1][0], "Stated by all sides");
}

#[test]
fn person_with_several_offices_is_one_person() {
    let office = |person: &str, role: &str| json!({ "person_id": person, "role": role });
    let persons = json!([{ "id": "kim", "name": "Kim" }, { "id": "lee", "name": "Lee" }]);
    let header = |sides: &[(&str, Json)]| {
        let cards: Vec<Json> = sides
            .iter()
            .enumerate()
            .map(|(nth, (code, chairs))| {
                json!({ "id": nth.to_string(), "kind": "delegation", "title": "x", "country": code, "chairs": chairs })
            })
            .collect();
        let dialogue = valid(&json!({ "title": "x", "persons": persons, "cards": cards }));
        let chairs = describe::chairs(phrases("en"), &dialogue, &dialogue, "en", usize::MAX);
        let named = chairs.iter().map(|of| format!("{}: {}", of.label, of.names.join(", ")));
        assert!(chairs.iter().all(|of| of.more == 0));
        named.collect::<Vec<_>>().join("; ")
    };
    let kim = json!([office("kim", "Minister"), office("kim", "Ambassador")]);
    assert_eq!(header(&[("JP", kim.clone())]), "Chair: Kim (Japan)");
    assert_eq!(
        header(&[("JP", kim), ("KR", json!([office("lee", "Envoy")]))]),
        "Co-chairs: Kim (Japan), Lee (South Korea)"
    );
    // On two cards of one side, one for each ministry.
    let one = |role| json!([office("kim", role)]);
    assert_eq!(header(&[("JP", one("Minister")), ("JP", one("Ambassador"))]), "Chair: Kim (Japan)");
    // What Kim was is said beside one of the offices.
    let with_function = |function: &str| {
        let mut first = office("kim", "Minister");
        first["function"] = json!(function);
        json!([office("kim", "Ambassador"), first])
    };
    assert_eq!(header(&[("JP", with_function("chair"))]), "Chair: Kim (Japan)");
    let led = [("JP", with_function("head_of_delegation")), ("KR", json!([office("lee", "Envoy")]))];
    assert_eq!(header(&led), "Chair: Lee (South Korea); Head of delegation: Kim (Japan)");
}

#[test]
fn joint_statement_names_nobody_outside_of_the_participants() {
    let said = |participants: &[&str], sides: &[&str]| {
        let sides: Vec<Json> =
            sides.iter().map(|code| json!({ "code": code, "role": "participant" })).collect();
        let card =
            json!({ "id": "j", "kind": "topic", "title": "x", "stated_by": "joint", "countries": sides });
        attributions(&valid(&json!({ "title": "x", "participants": participants, "cards": [card] })))
            .remove(0)
    };
    let three = ["JP", "KR", "US"];
    // Who of them states it is not known: China may be what they talked about.
    assert_eq!(said(&three, &["JP", "CN"]), ["", ""]);
    assert_eq!(said(&three, &["JP", "KR", "CN"])[0], "");
    assert_eq!(said(&three, &["CN"])[0], "");
    assert_eq!(said(&three, &["JP", "KR", "US", "CN"])[0], "Stated by all sides");
    assert_eq!(said(&["KR", "GB"], &["KR", "US", "GB"])[0], "Stated by both sides");
    assert_eq!(said(&three, &["JP", "KR"])[0], "Stated by Japan, South Korea");
    assert_eq!(said(&[], &["JP", "CN"])[0], "Stated by both sides");
}

#[test]
fn delegation_that_only_observed_is_no_side_of_a_joint_statement() {
    let joint = json!({ "id": "j", "kind": "topic", "title": "x", "stated_by": "joint" });
    let cards = json!([joint, delegation("JP"), delegation("AU")]);
    let of = |participants: Json| {
        attributions(&valid(&json!({ "title": "x", "participants": participants, "cards": cards }))).remove(0)
    };
    assert_eq!(of(json!(["JP", "US"])), ["Stated by both sides", "양측 공동 입장"]);
    assert_eq!(of(json!(["JP", "US", "AU"])), ["Stated by all sides", "공동 입장"]);
    let part = json!({ "id": "m", "title": "x", "cards": cards });
    let whole = valid(&json!({ "title": "x", "participants": ["JP", "US"], "dialogues": [part] }));
    assert_eq!(attributions(&whole)[0][0], "Stated by both sides", "the list of the collection");
}
