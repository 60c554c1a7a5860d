//! Single errors: each is reported with its path and a suggestion, and costs as little as possible.

use super::json_path::{at, put};
use crate::common::{built_in, checked, written};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::{Effect, Expected, Problem, nearest_word};
use dialogue_summary::i18n::{phrases, problem};
use serde_json::{Value as Json, json};

const KINDS: [&str; 3] = ["topic", "delegation", "announcement"];
const ROLES: [&str; 3] = ["participant", "discussed", "theatre"];
const QUOTE: &str = "TextQuoteSelector";
const FORMS: [&str; 6] = ["commitment", "position", "exercise", "agreement", "meeting", "other"];

fn one_of(words: &[&str]) -> Expected {
    Expected::OneOf(words.iter().map(|word| (*word).to_owned()).collect())
}

/// Checks the built-in dataset with one error. It causes exactly this problem and affects only its own card. Returns
/// the dialogue and the effect.
fn slip(path: &str, value: Json, expected: Expected, nearest: &str) -> (Dialogue, Effect) {
    let mut data = built_in();
    let cards = |data: &Json| data["cards"].as_array().unwrap().clone();
    let mut rest = cards(&data);
    put(&mut data, path, value);
    let (dialogue, problems) = checked(&data);
    let [problem] = &problems[..] else {
        panic!("{path}: not one problem but {problems:#?}");
    };
    let found = at(&data, &problem.path).unwrap();
    assert_eq!((problem.path.as_str(), &problem.found, &problem.expected), (path, &found, &expected));
    assert_eq!(problem.nearest.as_deref().unwrap_or_default(), nearest, "{path}");
    let effect = problem.effect;
    let mut taken = cards(&written(&dialogue));
    if let Some(own) = path.strip_prefix("$.cards[") {
        let own = own.split(']').next().unwrap().parse().unwrap();
        rest.remove(own);
        if effect == Effect::ValueLeftOut {
            taken.remove(own);
        }
    }
    assert_eq!(taken, rest, "{path}: the other cards stand");
    (dialogue, effect)
}

#[test]
fn invalid_required_value_of_a_card_drops_the_card() {
    use Expected::*;
    let lost = |path: &str, value, expected, nearest: &str| {
        let (dialogue, effect) = slip(path, value, expected, nearest);
        assert_eq!((dialogue.cards.len(), effect), (17, Effect::CardLeftOut), "{path}");
    };
    lost("$.cards[3].kind", json!("topik"), one_of(&KINDS), "topic");
    lost("$.cards[3].kind", json!("Topic"), one_of(&KINDS), "topic");
    lost("$.cards[3].kind", json!("theme"), one_of(&KINDS), "");
    lost("$.cards[3].kind", json!(1), one_of(&KINDS), "");
    lost("$.cards[3].kind", json!(null), one_of(&KINDS), "");
    lost("$.cards[3].kind", json!("ㅎ".repeat(61)), one_of(&KINDS), "");
    lost("$.cards[4].id", json!("aim"), Unique, "");
    lost("$.cards[4].id", json!("an aim"), Id, "an-aim");
    lost("$.cards[4].id", json!(""), Id, "");
    lost("$.cards[4].id", json!(null), Id, "");
    lost("$.cards[4].title", json!(null), Text, "");
    lost("$.cards[4].title", json!({}), Text, "");
    lost("$.cards[4].title", json!(["a"]), Text, "");
    lost("$.cards[4].summary", json!(3.5), Text, "");
    lost("$.cards[1].country", json!("UK"), Country, "GB");
    lost("$.cards[1].country", json!("South Korea"), Country, "KR");
    lost("$.cards[1].country", json!("USA"), Country, "US");
    lost("$.cards[1].country", json!("ASEAN"), Country, "");
    lost("$.cards[1].country", json!(null), Country, "");
    lost("$.cards[7]", json!("x"), Object, "");
    lost("$.cards[7]", json!(null), Object, "");
}

/// Checks an error that costs its own value and no card.
fn left(path: &str, value: Json, expected: Expected, nearest: &str) {
    let (dialogue, effect) = slip(path, value, expected, nearest);
    assert_eq!((dialogue.cards.len(), effect), (18, Effect::ValueLeftOut), "{path}");
}

#[test]
fn invalid_optional_value_drops_the_value_alone() {
    use Expected::*;
    left("$.themse", json!([]), Key, "themes");
    left("$.cards[4].sumary", json!("x"), Key, "summary");
    left("$.cards[1].chairs[0]['rôle']", json!("x"), Key, "role");
    left("$.cards[4].themes[0]", json!("deterence"), Declared("themes"), "deterrence");
    left("$.cards[4].themes[0]", json!("cooking"), Declared("themes"), "");
    left("$.cards[4].themes", json!("deterrence"), List, "");
    left("$.cards[4].session", json!("mian"), Declared("sessions"), "main");
    left("$.cards[1].organizations[2]", json!("gb-ncscc"), Declared("organizations"), "gb-ncsc");
    left("$.cards[17].organizer", json!("army"), Declared("organizations"), "");
    left("$.cards[1].chairs[0].person_id", json!("andrew-whitaker"), Declared("persons"), "andrew-whittaker");
    left("$.cards[10].countries[0].code", json!("UK"), Country, "GB");
    left("$.cards[10].countries[0].role", json!("Participant"), one_of(&ROLES), "participant");
    left(
        "$.cards[4].stated_by",
        json!("joined"),
        one_of(&["joint", "publisher", "editor", "KR … (ISO 3166-1)"]),
        "joint",
    );
    left("$.cards[4].stated_by", json!("UK"), Country, "GB");
    left("$.cards[4].locators[0].paragraph", json!(0), Number, "");
    left("$.cards[4].locators[0].start.type", json!("TextQuoteSelektor"), one_of(&[QUOTE]), QUOTE);
    left("$.cards[4].locators[0].start.exact", json!(" "), Text, "");
    left("$.cards[4].locators", json!({}), List, "");
    left("$.cards[8].quote.text", json!(null), Text, "");
    left("$.cards[8].quote.language", json!("english language"), Language, "");
    left("$.cards[17].form", json!("exercize"), one_of(&FORMS), "exercise");
    left("$.cards[17].date", json!("2025-13"), Date, "");
    left("$.cards[17].place.name", json!(null), Text, "");
    left("$.cards[1].open", json!("yes"), Bool, "");
}

#[test]
fn invalid_value_of_the_header_drops_the_value_alone() {
    use Expected::*;
    left("$.sources[0].url", json!("javascript:alert(1)"), Address, "");
    left("$.sources[0].url", json!(" https://a.example"), Address, "https://a.example");
    left("$.sources[0].url", json!("a.example/b"), Address, "https://a.example/b");
    for url in [
        "https://user@evil.example/",
        "https://ministry.example:x@evil.example",
        "https://user@evil.example",
        "ministry.example@evil.example/a",
        "https://",
        "https:///a.example",
        "https:a.example",
        "https://a b.example/",
    ] {
        left("$.sources[0].url", json!(url), Address, "");
    }
    left("$.date", json!("2024-02-30"), Date, "");
    left("$.date", json!(20241106), Date, "2024-11-06");
    left("$.title['english language']", json!("x"), LanguageKey, "");
    left("$.title.ko", json!(7), Text, "");
    left("$.title", json!(null), Text, "");
    left("$.languages[1]", json!("한국어"), Language, "ko");
    left("$.place.country", json!("UK"), Country, "GB");
    left("$.attendance.total", json!("50"), Number, "");
    left("$.attendance.total", json!(-1), Number, "");
    left("$.attendance.total", json!(1.5), Number, "");
    left("$.attendance.total", json!(4294967296_u64), Number, "");
    left("$.attendance.approximate", json!("yes"), Bool, "");
    left("$.series.ordinal", json!("4"), Number, "");
    left("$.timeline[0].phase", json!("due-soon"), one_of(&["past", "held", "due"]), "");
    left("$.countries[5].other_names[0]", json!(1), Text, "");
    left("$.organizations[0].country", json!("XX"), Country, "");
    left("$.themes[18]", json!("x"), Object, "");
}

/// One round of corrections is enough.
#[test]
fn every_missing_value_of_an_entry_is_reported() {
    let phrases = phrases("en");
    let lacking = |path: &str, value: Json, sentences: &[&str]| {
        let mut data = built_in();
        put(&mut data, path, value);
        let named = checked(&data).1.into_iter().map(|p| problem(phrases, &Problem { subject: None, ..p }));
        let named: Vec<String> = named.collect();
        assert_eq!(named, sentences.iter().map(|s| [path, s].concat()).collect::<Vec<_>>());
    };
    let text = ".name is missing; expected text, or text by language.";
    lacking("$.themes[18]", json!({}), &[".id is missing; expected an id in quotes, without spaces.", text]);
    lacking(
        "$.sources[0]",
        json!({}),
        &[
            ".url is missing; expected an address that starts with https://.",
            ".publisher is missing; expected text, or text by language.",
        ],
    );
    lacking(
        "$.timeline[0]",
        json!({}),
        &[
            ".date is missing; expected an EDTF date such as “2024-11-06” or “2025?-02”.",
            ".label is missing; expected text, or text by language.",
            ".phase is missing; expected one of: past, held, due.",
        ],
    );
    lacking(
        "$.cards[4].locators[0]",
        json!({}),
        &[
            ".paragraph is missing; expected a whole number, 1 or more, without quotes.",
            ".start is missing; expected an object {…}.",
        ],
    );
    lacking(
        "$.cards[10].countries[0]",
        json!({ "role": "null" }),
        &[
            ".code is missing; expected an ISO 3166-1 country code such as KR.",
            ".role: found “null”, expected one of: participant, discussed, theatre.",
        ],
    );
    lacking("$.cards[7]", json!(null), &[" is missing; expected an object {…}."]);
}

/// By RFC 9535.
#[test]
fn unusual_keys_are_bracketed_in_paths() {
    for (key, step) in [
        ("", "['']"),
        ("1", "['1']"),
        ("e n", "['e n']"),
        ("it's", r"['it\'s']"),
        (r"\", r"['\\']"),
        ("\n", r"['\n']"),
        ("a.b", "['a.b']"),
        ("]", "[']']"),
    ] {
        let mut data = built_in();
        data["title"][key] = json!("x");
        let paths: Vec<String> = checked(&data).1.into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, [format!("$.title{step}")], "{key:?}");
    }
}

/// Cards, links and checkboxes could not tell the two apart.
#[test]
fn duplicate_id_in_a_list_is_reported() {
    for (list, key) in [
        ("themes", "id"),
        ("sessions", "id"),
        ("organizations", "id"),
        ("persons", "id"),
        ("countries", "code"),
    ] {
        let mut data = built_in();
        let entries = data[list].as_array_mut().unwrap();
        let (again, end) = (entries[0].clone(), entries.len());
        entries.push(again);
        let (dialogue, problems) = checked(&data);
        let named: Vec<_> = problems.iter().map(|p| (p.path.clone(), &p.expected, p.effect)).collect();
        let place = format!("$.{list}[{end}].{key}");
        assert_eq!(named, [(place, &Expected::Unique, Effect::ValueLeftOut)]);
        assert_eq!(written(&dialogue), built_in(), "{list}: the first stands");
    }
}

#[test]
fn unknown_card_in_shown_with_is_reported() {
    left(
        "$.cards[14].shown_with",
        json!("workshop-sanction"),
        Expected::Declared("cards"),
        "workshop-sanctions",
    );
}

#[test]
fn misspelt_key_is_reported_at_every_depth() {
    for (path, meant) in [
        ("$.series.ordinall", "ordinal"),
        ("$.place.contry", "country"),
        ("$.attendance.aproximate", "approximate"),
        ("$.sources[0].langauge", "language"),
        ("$.countries[0].other_name", "other_names"),
        ("$.themes[0].other_name", "other_names"),
        ("$.sessions[0].other_name", "other_names"),
        ("$.organizations[0].abreviation", "abbreviation"),
        ("$.persons[0].other_name", "other_names"),
        ("$.timeline[0].date_notes", "date_note"),
        ("$.cards[8].quote.langauge", "language"),
        ("$.cards[4].details[0].locater", "locator"),
        ("$.cards[4].locators[0].ends", "end"),
        ("$.cards[4].locators[0].start.prefixx", "prefix"),
        ("$.cards[1].chairs[0].organisation_id", "organization_id"),
        ("$.cards[10].countries[0].rol", "role"),
        ("$.cards[17].place.contry", "country"),
    ] {
        left(path, json!("x"), Expected::Key, meant);
    }
}

/// In reasonable time even for long lists and texts.
#[test]
fn suggestion_is_made_only_for_similar_words() {
    let near = |found: &str, known: &[String]| nearest_word(found, &mut known.iter().map(String::as_str));
    let ids: Vec<String> = (0..5_000).map(|nth| format!("theme-{nth}")).collect();
    assert_eq!(near("theme-17x", &ids), Some(String::from("theme-17")));
    assert_eq!(near("Teme-17", &ids), Some(String::from("theme-17")));
    assert_eq!(near(&"theme-".repeat(1 << 20), &ids), None);
    assert_eq!(near("", &ids), None);
    assert_eq!(near("사이버위협", &[String::from("사이버위험")]), Some(String::from("사이버위험")));
}

#[test]
fn address_of_a_web_page_is_valid_in_any_letters_and_with_any_path() {
    for url in [
        "HTTPS://A.example/",
        "Http://a.example",
        "https://a.example?x=@b",
        "https://a.example/@handle",
        "https://a.example#@",
        "https://외교부.한국/자료",
        "https://[::1]:8080/a",
    ] {
        let data = json!({ "title": "x", "sources": [{ "url": url, "publisher": "P" }], "cards": [] });
        assert_eq!(checked(&data).1, [], "{url}");
    }
    let data = json!({ "title": "x", "sources": [{ "url": "https://user@evil.example/", "publisher": "P" }], "cards": [] });
    let said = dialogue_summary::i18n::problem(dialogue_summary::i18n::phrases("en"), &checked(&data).1[0]);
    assert!(said.ends_with("expected an address whose server has no @ before it."), "{said}");
}
