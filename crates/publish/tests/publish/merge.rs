//! Merged datasets: what is valid alone is valid together, and nothing is lost.

use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::merge::phrases::message;
use dialogue_summary_publish::merge::{Input, merge};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use test_support::common::{cases, checked, written};
use test_support::random::{collection, dialogue};

fn merged(files: &[(&str, &Json)]) -> Result<Json, String> {
    let input = |(name, data): &(&str, &Json)| {
        let (dialogue, problems) = checked(data);
        assert_eq!(problems, [], "{name}");
        Input { name: (*name).to_owned(), dialogue }
    };
    let whole = merge(files.iter().map(input).collect(), None);
    let whole = whole.map_err(|error| message(phrases("en"), &error))?;
    Ok(serde_json::to_value(whole).unwrap())
}

#[test]
fn organization_that_only_states_something_keeps_its_name() {
    let own = json!([{ "code": "ASEAN", "kind": "organization", "name": "Association" }]);
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "stated_by": "ASEAN" });
    let part = json!({ "id": "a", "title": "A", "cards": [card] });
    let collection = json!({ "title": "x", "countries": own, "dialogues": [part] });
    let other = json!({ "id": "b", "title": "B", "cards": [] });
    let whole = merged(&[("a.json", &collection), ("b.json", &other)]).unwrap();
    assert_eq!(checked(&whole).0.country_name("ASEAN").all().next(), Some("Association"));
}

/// What a reader sees of each card: its title, and the names of what it refers to.
fn seen(dialogue: &Dialogue) -> Vec<String> {
    let name = |text: Option<&dialogue_summary::dialogue::text::Text>| text.map(|text| format!("{text:?}"));
    let cards = dialogue.cards.iter().map(|card| {
        let session = dialogue.sessions.iter().find(|known| Some(&*known.id) == card.session.as_deref());
        let codes = card.involvements().map(|(code, _)| format!("{code}"));
        let id = card.id.rsplit('/').next().unwrap_or_default();
        format!(
            "{id} {:?} {:?} {:?}",
            card.title,
            name(session.map(|known| &known.name)),
            codes.collect::<Vec<_>>()
        )
    });
    cards.collect()
}

fn texts() -> BoxedStrategy<String> {
    "[a-d]{1,3}".boxed()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn merged_datasets_have_no_problems_and_the_cards_of_each(a in dialogue(texts()), b in dialogue(texts())) {
        let [mut a, mut b] = [written(&a), written(&b)];
        (a["id"], b["id"]) = (json!("one"), json!("two"));
        let whole = merged(&[("a.json", &a), ("b.json", &b)]).unwrap();
        let (together, problems) = checked(&whole);
        prop_assert_eq!(problems, []);
        let alone = [seen(&checked(&a).0), seen(&checked(&b).0)].concat();
        prop_assert_eq!(seen(&together), alone);
    }

    #[test]
    fn merged_collection_keeps_its_cards(whole in collection(texts())) {
        let mut whole = written(&whole);
        // Only cards with a dialogue can be merged.
        whole["cards"] = json!([]);
        let before = checked(&whole).0;
        prop_assume!(checked(&whole).1.is_empty());
        let after = merged(&[("all.json", &whole)]).unwrap();
        let (together, problems) = checked(&after);
        prop_assert_eq!(problems, []);
        prop_assert_eq!(seen(&together), seen(&before));
    }
}

#[test]
fn dialogues_with_one_id_are_refused_with_both_files_named() {
    let data = json!({ "id": "x", "title": "x", "cards": [] });
    let error = merged(&[("a.json", &data), ("b.json", &data)]).unwrap_err();
    assert!(error.starts_with("b.json: ") && error.contains("“x”") && error.contains("a.json"), "{error}");
}

#[test]
fn dialogue_without_an_id_gets_one_and_the_common_series_is_the_title() {
    let part = |nth: u32| {
        let series = json!({ "id": "s", "name": "Series", "ordinal": nth });
        json!({ "title": "x", "series": series, "cards": [] })
    };
    let whole = merged(&[("a.json", &part(1)), ("b.json", &part(2))]).unwrap();
    let ids = [&whole["dialogues"][0]["id"], &whole["dialogues"][1]["id"]];
    assert_eq!((ids, &whole["title"]), ([&json!("s-1"), &json!("s-2")], &json!("Series")));
}

/// The collection of the repository is what `merge` writes, newest meeting first.
#[test]
fn merged_collection_hands_its_translations_and_version_to_its_dialogues() {
    let part = json!({ "id": "a", "title": "a", "languages": ["en", "ko"], "cards": [] });
    let whole =
        json!({ "title": "All", "translations": ["ko"], "version": "2024-01-01", "dialogues": [part] });
    let merged = merged(&[("all.json", &whole)]).unwrap();
    assert_eq!(merged["dialogues"][0]["translations"], json!(["ko"]));
    assert_eq!(merged["dialogues"][0]["version"], "2024-01-01");
}

#[test]
fn session_keeps_its_id_when_a_collection_is_merged_again() {
    let part = |id: &str| json!({ "id": id, "title": id, "sessions": [{ "id": "s1", "name": id }], "cards": [{ "id": "c", "kind": "topic", "title": id, "session": "s1" }] });
    let first = merged(&[("a.json", &part("a")), ("b.json", &part("b"))]).unwrap();
    let again = merged(&[("ab.json", &first), ("c.json", &part("c"))]).unwrap();
    let sessions = again["dialogues"].as_array().unwrap().iter().map(|part| &part["sessions"][0]["id"]);
    assert_eq!(sessions.collect::<Vec<_>>(), ["s1", "s1", "s1"]);
    let ids: Vec<_> = checked(&again).0.sessions.into_iter().map(|session| session.id).collect();
    assert_eq!(ids, ["a/s1", "b/s1", "c/s1"]);
}

#[test]
fn collection_file_equals_the_merge_of_both_records() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/dialogues");
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
    let names = ["uk-rok-cyber-4.json", "uk-rok-cyber-3.json"];
    let inputs = names.map(|name| {
        let (dialogue, problems) = checked(&serde_json::from_str(&read(name)).unwrap());
        assert_eq!(problems, [], "{name}");
        Input { name: name.to_owned(), dialogue }
    });
    let whole = merge(inputs.into(), None).unwrap();
    let written = serde_json::to_string_pretty(&whole).unwrap() + "\n";
    assert!(
        written == read("uk-rok-cyber.json"),
        "run: cargo run -p dialogue-summary-cli -- merge static/dialogues/{} static/dialogues/{} --out static/dialogues/uk-rok-cyber.json",
        names[0],
        names[1]
    );
    let (collection, problems) = checked(&serde_json::from_str(&written).unwrap());
    assert_eq!((problems, collection.cards.len(), collection.dialogues.len()), (vec![], 27, 2));
    // Themes and countries of both meetings are there once.
    let themes: std::collections::BTreeSet<_> =
        collection.themes.iter().map(|theme| theme.id.clone()).collect();
    assert_eq!((themes.len(), collection.themes.len(), collection.countries.len()), (22, 22, 6));
}

/// In either order, the real name is shown.
#[test]
fn name_that_one_file_gives_is_not_hidden_by_the_id_in_another() {
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "themes": ["t"] });
    let named = json!({ "id": "a", "title": "x", "themes": [{ "id": "t", "name": "Theme of one" }], "cards": [card] });
    let unnamed = json!({ "id": "b", "title": "x", "cards": [card] });
    for files in [[("a", &named), ("b", &unnamed)], [("b", &unnamed), ("a", &named)]] {
        let whole = checked(&merged(&files).unwrap()).0;
        assert_eq!(whole.themes.len(), 1);
        assert_eq!(whole.themes[0].name.pick("en").0, "Theme of one");
    }
}

#[test]
fn one_meeting_in_two_files_without_ids_is_refused_with_what_to_do() {
    let part = |id: Json, series: Json| json!({ "id": id, "title": "The fourth meeting", "series": series, "date": "2024-11-06", "cards": [] });
    let fourth = json!({ "name": "Cyber Dialogue", "ordinal": 4 });
    let with_id = json!({ "id": "kr-gb", "name": { "en": "Cyber Dialogue" }, "ordinal": 4 });
    let said = "b.json: its dialogue seems to be the same meeting as one of a.json, “The fourth meeting”, and not both have an id. \
        If it is, leave one out; if not, give each its own id";
    for (a, b) in [
        (part(json!(null), fourth.clone()), part(json!(null), fourth.clone())),
        (part(json!("own"), fourth.clone()), part(json!(null), fourth.clone())),
        (part(json!(null), fourth.clone()), part(json!("own"), with_id.clone())),
        // Without a series, title and date are the same.
        (part(json!(null), json!(null)), part(json!(null), json!(null))),
    ] {
        assert_eq!(merged(&[("a.json", &a), ("b.json", &b)]).unwrap_err(), said);
    }
    // With two ids they are what the publisher says, and two numbers are two meetings.
    let fifth = json!({ "name": "Cyber Dialogue", "ordinal": 5 });
    for (a, b) in [
        (part(json!("a"), fourth.clone()), part(json!("b"), fourth.clone())),
        (part(json!(null), fourth.clone()), part(json!(null), fifth)),
    ] {
        assert!(merged(&[("a.json", &a), ("b.json", &b)]).is_ok());
    }
}

#[test]
fn former_ids_and_changes_of_a_collection_are_kept() {
    let card = json!({ "id": "new", "kind": "topic", "title": "x" });
    let part = |id: &str| json!({ "id": id, "title": "x", "cards": [card] });
    let change = |date: &str| json!({ "date": date, "note": "N", "cards": ["m/new"] });
    let whole = json!({
        "title": "All", "aliases": { "m/old": "m/new" }, "withdrawn": [{ "id": "m/gone" }],
        "changes": [change("2025")], "dialogues": [part("m")]
    });
    let mut other = whole.clone();
    other["dialogues"] = json!([part("n")]);
    (other["aliases"], other["changes"]) =
        (json!({ "n/old": "n/new" }), json!([{ "date": "2026", "note": "N" }]));
    other["withdrawn"] = json!([]);
    let both = merged(&[("a.json", &whole), ("b.json", &other)]).unwrap();
    let (dialogue, problems) = checked(&both);
    assert_eq!(problems, []);
    assert_eq!(dialogue.current_id("m/old").as_deref(), Some("m/new"));
    assert_eq!(dialogue.current_id("n/old").as_deref(), Some("n/new"));
    assert!(dialogue.withdrawal("m/gone").is_some());
    let dates: Vec<String> = dialogue.changes.iter().map(|change| change.date.to_string()).collect();
    assert_eq!(dates, ["2026", "2025"]);
}

#[test]
fn merged_collection_names_no_language_of_a_dialogue_that_names_none() {
    let part =
        |id: &str, languages: Json| json!({ "id": id, "title": id, "languages": languages, "cards": [] });
    let languages = |files: &[&Json]| {
        let named: Vec<(&str, &Json)> = files.iter().map(|file| ("file", *file)).collect();
        let whole = merged(&named).unwrap();
        let of_parts: Vec<Json> =
            whole["dialogues"].as_array().unwrap().iter().map(|part| part["languages"].clone()).collect();
        (whole["languages"].clone(), of_parts)
    };
    let (plain, korean) = (part("en", json!(null)), part("ko", json!(["ko"])));
    let both = || vec![json!(null), json!(["ko"])];
    assert_eq!(languages(&[&plain, &korean]), (json!(null), both()));
    // Nor if the collection is merged again.
    let first = merged(&[("a", &plain), ("b", &korean)]).unwrap();
    let again = part("en-2", json!(["en"]));
    assert_eq!(languages(&[&first, &again]), (json!(["ko", "en"]), [both(), vec![json!(["en"])]].concat()));
}

#[test]
fn collection_of_a_disputed_series_has_no_title_of_one_side() {
    let part = |id: &str, name: &str| json!({ "id": id, "title": id, "series": { "id": "cyber", "name": name }, "cards": [] });
    let title = |second: &str| {
        merged(&[("a.json", &part("a", "KR–GB Cyber")), ("b.json", &part("b", second))]).unwrap()["title"]
            .clone()
    };
    assert_eq!(title("KR–GB Cyber"), "KR–GB Cyber");
    assert_eq!(title("KR–US Cyber")["en"], "Dialogues");
}

/// What a collection says of itself is not said of the meetings of other files.
#[test]
fn collection_among_other_files_hands_what_it_says_of_itself_to_its_only_meeting() {
    let own = json!({
        "title": "T", "summary": "S", "date": "2019", "place": { "name": "Seoul" }, "attendance": { "total": 47 },
        "series": { "name": "Talks of 2019" }
    });
    let collection = |parts: Json| {
        let mut whole = own.clone();
        whole["dialogues"] = parts;
        whole
    };
    let part = |id: &str| json!({ "id": id, "title": id, "cards": [] });
    let other =
        json!({ "id": "other", "title": "x", "date": "2022", "series": { "name": "Others" }, "cards": [] });
    let one = collection(json!([part("a")]));
    let two = collection(json!([part("a"), part("b")]));
    for (whole, is_kept) in [(&one, true), (&two, false)] {
        for files in [[("all", whole), ("other", &other)], [("other", &other), ("all", whole)]] {
            let merged = merged(&files).unwrap();
            let parts = merged["dialogues"].as_array().unwrap();
            let first = parts.iter().find(|part| part["id"] == "a").unwrap();
            for key in ["summary", "date", "place", "attendance", "series"] {
                assert_eq!(merged.get(key), None, "{key}");
                assert_eq!(first.get(key), own.get(key).filter(|_| is_kept), "{key}");
            }
            assert_eq!(parts.iter().find(|part| part["id"] == "other").unwrap()["date"], "2022");
            assert_eq!(merged["title"]["en"], "Dialogues");
        }
    }
    // Alone, it keeps everything, and a meeting keeps what it says itself.
    assert_eq!(merged(&[("all", &two)]).unwrap()["date"], "2019");
    let mut dated = part("a");
    dated["date"] = json!("2020");
    let merged = merged(&[("all", &collection(json!([dated]))), ("other", &other)]).unwrap();
    assert_eq!(merged["dialogues"][0]["date"], "2020");
}

#[test]
fn title_of_a_collection_of_one_series_is_not_that_of_meetings_of_another() {
    let part =
        |id: &str, series: &str| json!({ "id": id, "title": id, "series": { "name": series }, "cards": [] });
    let title = |whole: &Json, other: &Json| {
        let titles = [[("all", whole), ("other", other)], [("other", other), ("all", whole)]]
            .map(|files| merged(&files).unwrap()["title"].clone());
        assert_eq!(titles[0], titles[1]);
        titles[0].clone()
    };
    let of_one = json!({ "title": "Cyber talks", "dialogues": [part("a", "Cyber"), part("b", "Cyber")] });
    let of_two = json!({ "title": "All our talks", "dialogues": [part("a", "Cyber"), part("b", "Grid")] });
    assert_eq!(title(&of_one, &part("c", "Cyber")), "Cyber talks");
    assert_eq!(title(&of_one, &part("c", "Grid"))["ko"], "회의 기록");
    assert_eq!(title(&of_one, &json!({ "id": "c", "title": "c", "cards": [] }))["en"], "Dialogues");
    assert_eq!(title(&of_two, &part("c", "Grid")), "All our talks");
}

#[test]
fn collection_is_official_if_all_of_its_meetings_are() {
    let part = |id: &str, official: Json| json!({ "id": id, "title": id, "official": official, "cards": [] });
    let of = |files: &[(&str, &Json)]| {
        let whole = merged(files).unwrap();
        let parts = whole["dialogues"].as_array().unwrap().iter().map(|part| part.get("official").is_some());
        (whole.get("official").is_some(), parts.collect::<Vec<_>>())
    };
    let [official, plain] = [part("a", json!(true)), part("b", json!(false))];
    let whole = json!({ "title": "All", "official": true, "dialogues": [part("c", json!(null))] });
    assert_eq!(of(&[("a", &official), ("b", &plain)]), (false, vec![true, false]));
    assert_eq!(of(&[("a", &official), ("all", &whole)]), (true, vec![true, true]));
    assert_eq!(of(&[("b", &plain), ("all", &whole)]), (false, vec![false, true]));
}
