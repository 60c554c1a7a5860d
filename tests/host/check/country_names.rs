//! The names of countries: given ones, and those of the Unicode CLDR.

use crate::common::{checked, visit};
use dialogue_summary::describe;
use dialogue_summary::i18n::phrases;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::state::Config;
use serde_json::{Value as Json, json};

fn delegation(code: &str) -> Json {
    json!({ "id": code.to_lowercase(), "kind": "delegation", "title": code, "country": code })
}

#[test]
fn country_has_the_given_name_of_a_language_else_its_usual_one_and_is_found_by_both() {
    let named = |name: Json| {
        let title = json!({ "en": "x", "ko": "x" });
        let countries = json!([{ "code": "KR", "name": name }]);
        json!({ "title": title, "countries": countries, "cards": [delegation("KR"), delegation("GB")] })
    };
    let names = |name: Json| {
        let data = named(name);
        let of = |lang: &str| {
            let dialogue = checked(&data).0;
            let state = visit(&data, Config { lang: lang.to_owned(), ..Config::default() }, "");
            let loaded = state.loaded().unwrap();
            let at = loaded.index.value_position(Facet::Country, "KR").unwrap();
            let shown = dialogue.country_name("KR").pick(lang).0.to_owned();
            let value =
                describe::facet_value(phrases(lang), &dialogue, &loaded.index, Facet::Country, at, lang);
            assert_eq!(value, shown, "in lists as on cards");
            shown
        };
        ["en", "ko", "fr"].map(of)
    };
    assert_eq!(names(json!({ "ko": "남한" })), ["South Korea", "남한", "South Korea"]);
    assert_eq!(
        names(json!({ "en": "Republic of Korea" })),
        ["Republic of Korea", "대한민국", "Republic of Korea"]
    );
    assert_eq!(names(json!({ "en": "ROK", "ko": " " })), ["ROK", "대한민국", "ROK"]);
    assert_eq!(names(json!("Korea")), ["Korea"; 3], "in no stated language: for every reader");
    let found = |name: Json, query: &str| {
        let state = visit(&named(name), Config::default(), &format!("ds.q={query}"));
        crate::common::found(&state).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    for query in ["republic", "south", "대한민국"] {
        assert_eq!(found(json!({ "en": "Republic of Korea" }), query), ["kr"], "{query}");
        assert_eq!(found(json!("The Republic"), query), ["kr"], "{query}");
    }
    let written = crate::common::written(&checked(&named(json!({ "ko": "남한" }))).0);
    assert_eq!(written["countries"][0]["name"], json!({ "ko": "남한" }), "what was given is written");
}

#[test]
fn organization_under_the_code_of_a_country_never_has_the_name_of_the_country() {
    let data = |name: Json| {
        let countries = json!([{ "code": "AU", "kind": "organization", "name": name }]);
        json!({ "title": { "en": "x", "ko": "x" }, "countries": countries, "cards": [delegation("AU"), delegation("JP")] })
    };
    let named = |name: Json| {
        let dialogue = checked(&data(name)).0;
        ["en", "ko"].map(|lang| dialogue.country_name("AU").pick(lang).0.to_owned())
    };
    assert_eq!(named(json!({ "en": "African Union" })), ["African Union"; 2]);
    assert_eq!(
        named(json!({ "en": "African Union", "ko": "아프리카 연합" })),
        ["African Union", "아프리카 연합"]
    );
    assert_eq!(named(json!(null)), ["AU"; 2]);
    let found = |query: &str| {
        let data = data(json!({ "en": "African Union" }));
        let state = visit(&data, Config::default(), &format!("ds.q={query}"));
        crate::common::found(&state).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(found("African"), ["au"]);
    assert_eq!(found("Australia"), [""; 0]);
    assert_eq!(found("오스트레일리아"), [""; 0]);
    // The European Union is an organisation, and its code is its own.
    let union = json!([{ "code": "EU", "kind": "organization", "name": { "en": "The Union" } }]);
    let dialogue = checked(&json!({ "title": "x", "countries": union, "cards": [delegation("EU")] })).0;
    assert_eq!(dialogue.country_name("EU").pick("ko").0, "유럽 연합");
}
