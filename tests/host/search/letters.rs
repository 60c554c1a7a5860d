//! Search ignores diacritics, punctuation and Unicode form in query and text.

use crate::common::{cases, checked};
use crate::normalize::laws::words;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::view::View;
use dialogue_summary::search::{QueryHits, find};
use proptest::prelude::*;
use proptest::sample::Index as Place;
use serde_json::json;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The indices of the titles that a query finds.
fn finds(titles: &[&str], query: &str) -> Vec<usize> {
    let cards: Vec<_> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| json!({ "id": format!("c{at}"), "kind": "topic", "title": title }))
        .collect();
    let (dialogue, problems) = checked(&json!({ "title": "x", "cards": cards }));
    assert_eq!(problems, []);
    let index = Index::new(&dialogue, &Normalizer::default());
    let view = View { q: query.to_owned(), ..View::default() };
    find(&index, &view, usize::MAX, &QueryHits::default()).cards
}

/// Checks that each query finds only its title, in all Unicode forms and cases of both.
fn finds_alone(titles: &[&str], queries: &[(&str, usize)]) {
    let forms: [fn(&str) -> String; 5] = [
        |text| text.nfc().collect(),
        |text| text.nfd().collect(),
        |text| text.nfkc().collect(),
        str::to_uppercase,
        str::to_lowercase,
    ];
    for printed in forms {
        let printed: Vec<String> = titles.iter().map(|title| printed(title)).collect();
        let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
        for typed in forms {
            for (query, at) in queries {
                let query = typed(query);
                assert_eq!(finds(&printed, &query), [*at], "{query} in {printed:?}");
            }
        }
    }
}

#[test]
fn names_are_found_without_diacritics() {
    let titles = [
        "Talks with Nguyễn Văn Mẫu in Đà Nẵng",
        "Talks in București and Timișoara",
        "Talks in Genève",
        "Straße, Łódź, Ærø, Đurđević, Þórshöfn, Œuvre",
        "Diyarbakır, İzmir and Iğdır",
        "Королёв и Толстой",
        "Ужгород, Київ, Запоріжжя",
        "Αθήνα, Κύπρος και Ηράκλειο",
        "القاهرة مع مُحَمَّد",
        "שָׁלוֹם לכולם",
    ];
    let queries = [
        ("nguyen", 0),
        ("Nguyễn", 0),
        ("van mau", 0),
        ("da nang", 0),
        ("\"Văn Mẫu\"", 0),
        ("bucuresti", 1),
        ("Timişoara", 1),
        ("Timișoara", 1),
        ("timisoara", 1),
        ("geneve", 2),
        ("strasse", 3),
        ("lodz", 3),
        ("aero", 3),
        ("durdevic", 3),
        ("thorshofn", 3),
        ("oeuvre", 3),
        ("diyarbakir", 4),
        ("izmir", 4),
        ("igdir", 4),
        ("IĞDIR", 4),
        ("королев", 5),
        ("королёв", 5),
        ("толстои", 5),
        ("киів", 6),
        ("Запоріжжя", 6),
        ("αθηνα", 7),
        ("ΚΥΠΡΟΣ", 7),
        ("ηρακλειο", 7),
        ("محمد", 8),
        ("שלום", 9),
    ];
    finds_alone(&titles, &queries);
}

#[test]
fn compatibility_forms_find_each_other() {
    let titles =
        ["ＮＡＴＯ ａｎｄ ﬁnance", "ｻｲﾊﾞｰ会議", "한국 정부", "A ① of ½ at 5 ㎞²", "हिन्दी में", "กำหนดการ"];
    let queries = [
        ("nato", 0),
        ("finance", 0),
        ("ﬁnance", 0),
        ("サイバー", 1),
        ("한국", 2),
        ("1 of 1⁄2", 3),
        ("km2", 3),
        ("हिन्दी", 4),
        ("กำหนด", 5),
    ];
    finds_alone(&titles, &queries);
}

#[test]
fn invisible_characters_are_ignored_in_query_and_text() {
    let titles = [
        "NATO partners",
        "Meeting with \u{200e}NATO\u{200e} partners",
        "NA\u{ad}TO\u{fe0f} \u{2066}partners\u{2069}",
    ];
    for query in [
        "NATO",
        "\u{200e} NATO",
        "\u{202a} NATO \u{202c}",
        "NATO \u{2060}",
        "\"NATO partners\"",
        "\u{2067}\"NATO\u{2064} partners\"\u{2069}",
        "N\u{200b}A\u{feff}TO",
    ] {
        assert_eq!(finds(&titles, query), [0, 1, 2], "{query:?}");
    }
}

#[test]
fn abbreviations_are_found_with_and_without_full_stops() {
    let titles = ["The U.S. and the U.K. agreed", "The US and the UK agreed", "Sanctions of the D.P.R.K."];
    for query in ["US", "UK", "u.s.", "U.S", "U.K.", "\"the U.S. and\"", "\"the us and the u.k.\""] {
        assert_eq!(finds(&titles, query), [0, 1], "{query:?}");
    }
    for query in ["DPRK", "D.P.R.K.", "\"the DPRK\""] {
        assert_eq!(finds(&titles, query), [2], "{query:?}");
    }
}

#[test]
fn decimal_points_are_kept_and_sentence_ends_ignored() {
    let titles = ["It rose by 3.5 percent.", "It fell to 35. In 5 years it rose."];
    let queries: [(&str, &[usize]); 7] = [
        ("3.5", &[0]),
        ("35", &[1]),
        ("percent", &[0]),
        ("percent.", &[0]),
        ("\"to 35. In\"", &[1]),
        ("rose.", &[0, 1]),
        ("3.", &[0, 1]),
    ];
    for (query, found) in queries {
        assert_eq!(finds(&titles, query), found, "{query:?}");
    }
}

#[test]
fn middle_dots_are_ignored() {
    let titles = ["한·미·일 협의", "한ㆍ영 협의", "한・유럽연합 협의", "한-미 협의"];
    let queries: [(&str, &[usize]); 11] = [
        ("한미", &[0, 3]),
        ("한미일", &[0]),
        ("한-미", &[0, 3]),
        ("한ㆍ미", &[0, 3]),
        ("한·미·일", &[0]),
        ("한영", &[1]),
        ("한·영", &[1]),
        ("한‧영", &[1]),
        ("한⋅영", &[1]),
        ("한･영", &[1]),
        ("한·유럽연합", &[2]),
    ];
    for (query, found) in queries {
        assert_eq!(finds(&titles, query), found, "{query:?}");
    }
}

/// Composed text without single vowels and final consonants of Hangul.
fn printed() -> impl Strategy<Value = String> {
    let is_jamo = |c: &char| matches!(c, '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}');
    words().prop_map(move |text| text.nfc().filter(|c| !is_jamo(c)).collect())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_part_of_a_text_finds_its_card(text in printed(), from in any::<Place>(), to in any::<Place>()) {
        let starts = text.char_indices().filter(|(_, c)| !is_combining_mark(*c)).map(|(at, _)| at);
        let cuts: Vec<usize> = starts.chain([text.len()]).collect();
        let (from, to) = (cuts[from.index(cuts.len())], cuts[to.index(cuts.len())]);
        let part = &text[from.min(to)..from.max(to)];
        prop_assert_eq!(finds(&[&format!("x {text}")], part), [0], "{:?} of {:?}", part, text);
    }
}

#[test]
fn printed_function_of_a_person_is_found_and_no_other() {
    let side = |country: &str, function: Option<&str>| {
        json!({ "id": country, "kind": "delegation", "title": "x", "country": country,
            "chairs": [{ "person_id": country, "function": function }] })
    };
    let found = |functions: [Option<&str>; 2], query: &str| {
        let [kr, gb] = functions;
        let cards = [side("KR", kr), side("GB", gb)];
        let dialogue = checked(&json!({ "title": "x", "cards": cards })).0;
        let index = Index::new(&dialogue, &Normalizer::default());
        let view = View { q: query.to_owned(), ..View::default() };
        find(&index, &view, usize::MAX, &QueryHits::default()).cards
    };
    // Beside the chair, a person without a function is printed as the head of a delegation.
    for (query, cards) in
        [("head of delegation", vec![1]), ("수석대표", vec![1]), ("co-chair", vec![]), ("chair", vec![0])]
    {
        assert_eq!(found([Some("chair"), None], query), cards, "{query}");
    }
    for (query, cards) in [("co-chair", vec![0, 1]), ("공동의장", vec![0, 1]), ("head of delegation", vec![])]
    {
        assert_eq!(found([None, None], query), cards, "{query}");
    }
    // The only chair is none of several.
    for (query, cards) in [("co-chair", vec![]), ("chair", vec![0]), ("head of delegation", vec![1])] {
        assert_eq!(found([None, Some("head_of_delegation")], query), cards, "{query}");
    }
}
