//! Search: compared with a linear search, and on the built-in record.

mod letters;
mod oracle;
mod typing;

use crate::common::{built_in, cases, first_visit, found, visit};
use crate::random::{collection, dialogue};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::search::facet::{Facet, values};
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::view::View;
use dialogue_summary::search::{Filter, QueryHits, find};
use dialogue_summary::state::{Config, State};
use oracle::{Asked, expected};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::json;

/// A small vocabulary, so that matches are frequent: case, diacritics, spelling, quotes, dashes, Hangul.
const WORDS: [&str; 24] = [
    "Seoul",
    "Séoul",
    "cyber",
    "Cyber attack",
    "cyber-attack",
    "organised",
    "organized",
    "zone",
    "Zürich",
    "defence",
    "defense",
    "Korea’s",
    "Korea's",
    "한국",
    "한-영",
    "\u{1112}\u{1161}\u{11ab}국",
    "북한",
    "“quoted”",
    "ß",
    "strasse",
    "a",
    "é",
    "1",
    "x y",
];

fn texts() -> BoxedStrategy<String> {
    let gap = select(vec![" ", "  ", ", ", "\n"]);
    vec((select(&WORDS[..]), gap), 0..5)
        .prop_map(|words| words.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
        .boxed()
}

/// A search term: a word or a part of one, plain or in quotation marks.
fn searched() -> impl Strategy<Value = (String, bool)> {
    (select(&WORDS[..]), 0..4_usize, 1..9_usize, prop::bool::weighted(0.2)).prop_map(
        |(word, from, len, quoted)| {
            let piece: String = word.chars().filter(|c| !"“”".contains(*c)).skip(from).take(len).collect();
            // The start of a word with two spellings finds both; `typing` tests that.
            (if piece.trim().is_empty() || piece.ends_with("ou") { "a".to_owned() } else { piece }, quoted)
        },
    )
}

/// A dialogue and a query with known and unknown values.
fn asked() -> impl Strategy<Value = (Dialogue, Asked)> {
    (prop_oneof![dialogue(texts()), collection(texts())], vec(searched(), 0..3)).prop_flat_map(
        |(dialogue, words)| {
            let chosen = Facet::ALL.map(|facet| {
                let mut known: Vec<String> = values(&dialogue, facet);
                known.push("nowhere".to_owned());
                let most = known.len().min(3);
                prop_oneof![3 => Just(Vec::new()), 2 => subsequence(known, 0..most)]
            });
            (Just(dialogue), chosen)
                .prop_map(move |(dialogue, chosen)| (dialogue, Asked { words: words.clone(), chosen }))
        },
    )
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn results_equal_those_of_a_linear_search((dialogue, asked) in asked()) {
        let view = View { q: asked.q(), chosen: asked.chosen.clone(), ..View::default() };
        let found = find(&Index::new(&dialogue, &Normalizer::default()), &view, usize::MAX, &QueryHits::default());
        prop_assert_eq!(found.total, found.cards.len());
        prop_assert_eq!((found.cards, found.counts, found.hidden_by), expected(&dialogue, &asked));
    }
}

/// The built-in record with a filter.
fn seen(filter: &str) -> State {
    visit(&built_in(), Config { filter: filter.to_owned(), ..Config::default() }, "")
}

#[test]
fn built_in_record_has_18_cards_and_their_counts() {
    let state = first_visit();
    assert_eq!(found(&state).len(), 18);
    let counts = |facet: Facet| &state.results.counts[facet as usize];
    assert_eq!(counts(Facet::Kind), &[4, 12, 2]);
    // GB, KR, KP, RU, CN, UA; a delegation concerns its own country.
    assert_eq!(counts(Facet::Country), &[17, 17, 4, 2, 1, 1]);
    // Main talks: paragraph 3; workshops: paragraph 6. Paragraph 5 names no session.
    assert_eq!(counts(Facet::Session), &[5, 2]);
    // Facets with a single value have no counts.
    assert_eq!([Facet::Series, Facet::Dialogue, Facet::Year].map(counts), [&[0; 0]; 3]);
    assert_eq!(state.results.hidden_by, []);
}

#[test]
fn facet_counts_ignore_the_filter_of_their_own_facet() {
    let state = seen("kind=announcement");
    assert_eq!(found(&state).join(" "), "dcm4 state-backed-activity accountability china");
    assert_eq!(state.results.counts[Facet::Kind as usize], [4, 12, 2]);
    assert_eq!(state.results.counts[Facet::Country as usize], [4, 4, 0, 0, 1, 0]);
    assert_eq!(state.results.counts[Facet::Session as usize], [0, 0]);

    let state = seen("kind=announcement&kind=delegation&country=CN&country=KR");
    let ids = "dcm4 state-backed-activity accountability china delegation-kr";
    assert_eq!(found(&state).join(" "), ids);
    assert_eq!(state.results.counts[Facet::Kind as usize], [4, 12, 1]);
    assert_eq!(state.results.counts[Facet::Country as usize], [5, 5, 0, 0, 1, 0]);

    let state = seen("session=workshop&q=cryptocurrency");
    assert_eq!(found(&state), ["workshop-north-korea"]);
    assert_eq!(state.results.counts[Facet::Kind as usize], [0, 1, 0]);
    assert_eq!(state.results.counts[Facet::Country as usize], [1, 1, 1, 0, 0, 0]);
    assert_eq!(state.results.counts[Facet::Session as usize], [0, 1]);
    assert_eq!(seen("session=workshop&q=cyber").results.counts[Facet::Session as usize], [4, 2]);

    let state = seen("theme=exercise&theme=sanctions");
    assert_eq!(found(&state), ["dcm4", "workshop-sanctions"]);
}

#[test]
fn filters_that_hide_all_cards_are_named() {
    let hidden = |filter: &str| {
        let state = seen(filter);
        assert_eq!(found(&state), [""; 0], "{filter}");
        state.results.hidden_by.clone()
    };
    let (search, facet) = (Filter::Search, Filter::Facet);
    // Removing either of two facets helps.
    let both = [(facet(Facet::Kind), 2), (facet(Facet::Country), 2)];
    assert_eq!(hidden("kind=delegation&country=RU"), both);
    assert_eq!(hidden("kind=announcement&q=ransomware"), [(search, 4), (facet(Facet::Kind), 1)]);
    assert_eq!(hidden("q=ransomware&session=workshop"), [(search, 2), (facet(Facet::Session), 1)]);
    // First the search alone is the cause, then no single filter.
    assert_eq!(hidden("q=nowhere"), [(search, 18)]);
    assert_eq!(hidden("q=nowhere&kind=delegation"), [(search, 2)]);
    assert_eq!(hidden("q=nowhere&kind=delegation&country=RU"), []);
}

#[test]
fn delegation_is_found_by_the_organization_of_its_chair() {
    let data = json!({
        "title": "x",
        "organizations": [{ "id": "un", "name": "United Nations", "abbreviation": "UNO" }],
        "cards": [{
            "id": "a",
            "title": "x",
            "kind": "delegation",
            "country": "KR",
            "chairs": [{ "person_id": "p", "organization_id": "un" }]
        }]
    });
    for q in ["nations", "UNO"] {
        let filter = format!("q={q}");
        assert_eq!(found(&visit(&data, Config { filter, ..Config::default() }, "")), ["a"], "{q}");
    }
}

#[test]
fn phrase_matches_within_one_text_only() {
    let card = |id: &str, title: &str, summary: &str| json!({ "id": id, "title": title, "summary": summary, "kind": "topic" });
    let data = json!({ "title": "x", "cards": [card("a", "To the north", "Korea at sea"), card("b", "level", "x")] });
    let finds = |q: &str| {
        let state = visit(&data, Config::default(), &format!("ds.q=%22{q}%22"));
        found(&state).join(" ")
    };
    assert_eq!(
        ["the north", "korea at", "north korea", "sea level", "northkorea", "north"].map(finds),
        ["a", "a", "", "", "", "a"]
    );
}

/// Cards of one date keep the order of the record; undated cards come last.
#[test]
fn collection_is_sorted_by_date() {
    let part = |id: &str, date: serde_json::Value| json!({ "id": id, "title": id, "date": date, "cards": [{ "id": format!("{id}1"), "kind": "topic", "title": "x" }] });
    let data = json!({
        "title": "x",
        "dialogues": [
            part("new", json!("2024-11-06")), part("none", json!(null)), part("old", json!("2006")),
            part("twin", json!("2024-11-06")), part("month", json!("2024-11"))
        ],
        "cards": [{ "id": "loose", "kind": "topic", "title": "x" }]
    });
    let order = |sort: &str| found(&visit(&data, Config::default(), &format!("ds.sort={sort}"))).join(" ");
    assert_eq!(order("record"), "loose new/new1 none/none1 old/old1 twin/twin1 month/month1");
    assert_eq!(order("newest"), "new/new1 twin/twin1 month/month1 old/old1 none/none1 loose");
    assert_eq!(order("oldest"), "old/old1 month/month1 new/new1 twin/twin1 none/none1 loose");
}

#[test]
fn matches_are_ranked_by_title_then_text_then_names() {
    let data = json!({
        "title": "x", "themes": [{ "id": "t", "name": "Fisheries" }],
        "cards": [
            { "id": "name", "kind": "topic", "title": "a", "themes": ["t"] },
            { "id": "said", "kind": "topic", "title": "b", "summary": "Fisheries at sea" },
            { "id": "half", "kind": "topic", "title": "Fisheries", "summary": "sea" },
            { "id": "head", "kind": "topic", "title": "Fisheries at sea" }
        ]
    });
    let finds = |q: &str| found(&visit(&data, Config::default(), &format!("ds.q={q}"))).join(" ");
    assert_eq!(finds("fisheries"), "half head said name");
    assert_eq!(finds("fisheries+sea"), "head said half");
}

/// “North” is in the official name of the United Kingdom, which takes part in every card.
#[test]
fn search_for_a_country_does_not_find_another_by_its_official_name() {
    let found = |query: &str| found(&seen(&format!("q={query}"))).len();
    assert_eq!(found("north korea"), found("북한"));
    assert_eq!(found("north"), found("north korea"));
    assert!(found("republic of korea") > found("dprk"));
}
