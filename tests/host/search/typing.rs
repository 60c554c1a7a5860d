//! Typical queries find the expected cards at every keystroke.

use super::seen;
use crate::common::{built_in, checked, found};
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::view::View;
use dialogue_summary::search::{QueryHits, Results, find};
use fixedbitset::FixedBitSet;
use serde_json::json;
use std::collections::BTreeSet;

fn finds(q: &str) -> String {
    let filter = form_urlencoded::Serializer::new(String::new()).append_pair("q", q).finish();
    let state = seen(&filter);
    // In record order, since ranking is tested elsewhere.
    let found = found(&state);
    let ids = state.loaded().unwrap().dialogue.cards.iter().map(|card| card.id.as_str());
    ids.filter(|id| found.contains(id)).collect::<Vec<_>>().join(" ")
}

const NORTH_KOREA: &str = "north-korea north-korea-russia workshop-north-korea workshop-sanctions";
const NORTH_KOREAS: &str = "north-korea workshop-north-korea workshop-sanctions";
const WORKSHOPS: &str = "workshop-north-korea workshop-sanctions";
const CRYPTO: &str = "north-korea workshop-north-korea";
const POSITIONS: &str = "accountability china";
const CENTRES: &str = "delegation-gb delegation-kr";

/// All cards that concern South Korea: all but the British delegation.
const SOUTH_KOREA: &str = "aim delegation-kr partnership deterrence private-sector cybercrime \
    intrusion-norms state-backed-activity accountability north-korea russia-ukraine north-korea-russia china \
    workshop-north-korea workshop-sanctions good-practice dcm4";

/// Queries and the cards that they find.
const TYPED: [(&str, &str); 77] = [
    ("DPRK", NORTH_KOREA),
    ("dprk", NORTH_KOREA),
    ("북한", NORTH_KOREA),
    ("북측", NORTH_KOREA),
    ("\"North Korea\"", NORTH_KOREA),
    ("“North Korea”", NORTH_KOREA),
    ("North Korea's", NORTH_KOREAS),
    ("North Korea’s", NORTH_KOREAS),
    ("north korea‘s", NORTH_KOREAS),
    ("ROK", SOUTH_KOREA),
    ("South Korea", SOUTH_KOREA),
    ("Republic of Korea", SOUTH_KOREA),
    ("대한민국", SOUTH_KOREA),
    ("crypto", CRYPTO),
    ("crypto-assets", CRYPTO),
    ("cryptoassets", CRYPTO),
    ("암호화폐", CRYPTO),
    ("가상자산", CRYPTO),
    ("암호화폐 북한", CRYPTO),
    ("한-영 사이버정책협의회", "aim"),
    ("한영 사이버정책협의회", "aim"),
    ("제4차 한-영 사이버정책협의회", "aim"),
    ("UK-ROK", "aim"),
    ("북러", "north-korea-russia"),
    ("북-러", "north-korea-russia"),
    ("국제 사이버방어훈련", "dcm4"),
    ("Lee Dong-yeol", "delegation-kr"),
    ("\"Rhee Dong Yeol\"", "delegation-kr"),
    ("MOFA", "delegation-kr"),
    ("외교부", "delegation-kr"),
    ("FCDO", "delegation-gb"),
    ("joint workshops", WORKSHOPS),
    ("워크샵", WORKSHOPS),
    // What the header says is found on cards too.
    ("50 officials", CENTRES),
    ("약 50명", CENTRES),
    ("London", CENTRES),
    ("6 November 2024", CENTRES),
    ("런던", CENTRES),
    ("high-level", "aim"),
    ("고위급", "aim"),
    ("stronger commitment", "aim"),
    // Each country has an organization of this name, one of them with an abbreviation.
    ("NCSC", CENTRES),
    ("국가사이버안보센터", CENTRES),
    ("국가사이버보안센터", "delegation-gb"),
    ("국립사이버안보센터", "delegation-gb"),
    ("외무성", "delegation-gb"),
    ("산업통상부", "delegation-gb"),
    // Other Korean words for what the record calls otherwise.
    ("한-영 사이버 대화", "aim"),
    ("악성 사이버 활동", "state-backed-activity china"),
    ("악의적 사이버 활동", "state-backed-activity china workshop-sanctions"),
    ("규범 기반 국제질서", "state-backed-activity"),
    ("러북", "north-korea-russia"),
    ("국제사이버훈련", "dcm4"),
    ("러시아연방", "russia-ukraine north-korea-russia"),
    // British and American spelling.
    ("organised", "cybercrime"),
    ("organized", "cybercrime"),
    ("ORGANIZED crime", "cybercrime"),
    ("weapons programme", "north-korea"),
    ("weapons program", "north-korea"),
    ("defence", "delegation-gb dcm4"),
    ("defense", "delegation-gb dcm4"),
    ("Ministry of Defense", "delegation-gb"),
    ("security centre", CENTRES),
    ("security center", CENTRES),
    ("behaviour", "accountability"),
    ("behavior", "accountability"),
    ("irresponsible behavior", "accountability"),
    // Labels of the interface on a card.
    ("commitment", "aim state-backed-activity"),
    ("의지 표명", "state-backed-activity"),
    ("position", POSITIONS),
    ("입장", POSITIONS),
    ("Exercise", "dcm4"),
    ("연도 추정", "dcm4"),
    // Compounds with and without a hyphen or space.
    ("ransom-ware", "cybercrime"),
    ("statebacked", "state-backed-activity"),
    ("state-backed", "state-backed-activity"),
    ("private sector", "private-sector"),
];

#[test]
fn typical_queries_find_the_expected_cards() {
    for (q, ids) in TYPED {
        assert_eq!(finds(q), ids, "{q}");
    }
}

fn matching(typed: &str, index: &Index) -> FixedBitSet {
    found_after(typed, index, &QueryHits::default()).matching
}

fn found_after(typed: &str, index: &Index, before: &QueryHits) -> Results {
    find(index, &View { q: typed.to_owned(), ..View::default() }, usize::MAX, before)
}

/// Checks that every prefix of a query finds all results of the query, and that an incremental search equals a search
/// from scratch.
fn never_lost(index: &Index, typed: &str) {
    let whole = matching(typed, index);
    let mut before = QueryHits::default();
    for (end, _) in typed.char_indices().skip(1) {
        let now = matching(&typed[..end], index);
        let found = found_after(&typed[..end], index, &before);
        assert_eq!(found.matching, now, "{:?}", &typed[..end]);
        before = found.hits;
        assert!(whole.is_subset(&now), "{:?} on the way to {typed:?} loses {whole:?}", &typed[..end]);
    }
}

#[test]
fn results_of_a_query_are_kept_at_every_keystroke() {
    let index = Index::new(&checked(&built_in()).0, &Normalizer::default());
    for (q, _) in TYPED {
        never_lost(&index, q);
    }
}

#[test]
fn results_of_any_word_are_kept_at_every_keystroke() {
    let mut data = built_in();
    // What is printed around the cards is found only where no card has it.
    for key in ["series", "summary", "place", "source", "sources"] {
        data.as_object_mut().unwrap().remove(key);
    }
    data["title"] = json!("x");
    let index = Index::new(&checked(&data).0, &Normalizer::default());
    let mut words = BTreeSet::new();
    // All texts of cards and of the lists that they refer to.
    for list in ["cards", "themes", "countries", "organizations", "persons", "sessions"] {
        let text = data[list].to_string();
        words.extend(text.split(|c: char| !(c.is_alphanumeric() || "-’'".contains(c))).map(str::to_owned));
    }
    let found = words.iter().filter(|word| matching(word, &index).count_ones(..) > 0).count();
    assert!(found > 800, "{found} of {} words find a card", words.len());
    for word in words {
        never_lost(&index, &word);
        for (from, to) in [("our", "or"), ("is", "iz"), ("ence", "ense"), ("tre", "ter"), ("gramme", "gram")]
        {
            if word.contains(from) {
                never_lost(&index, &word.replace(from, to));
            }
        }
    }
}

#[test]
fn british_and_american_spellings_find_each_other() {
    for (british, american) in [
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("defence", "defense"),
        ("offences", "offenses"),
        ("licence", "license"),
        ("centre", "center"),
        ("centres", "centers"),
        ("theatre", "theater"),
        ("behaviour", "behavior"),
        ("colour", "color"),
        ("favourable", "favorable"),
        ("endeavours", "endeavors"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("honour", "honor"),
        ("armour", "armor"),
        ("harbour", "harbor"),
    ] {
        for (printed, typed) in [(british, american), (american, british)] {
            let title = format!("on {printed} as such");
            let data = json!({ "title": "x", "cards": [{ "id": "a", "title": title, "kind": "topic" }] });
            let index = Index::new(&checked(&data).0, &Normalizer::default());
            assert_eq!(matching(typed, &index).count_ones(..), 1, "{typed} for {printed}");
            never_lost(&index, typed);
        }
    }
}

/// Spelling variants neither hide letters nor join words across a hyphen or dash.
#[test]
fn any_part_of_a_word_finds_its_card() {
    for printed in [
        "Open-source intelligence",
        "citizen-science",
        "seven-state talks",
        "a token-sale, then—several",
        "Ensure consensus of tensions",
        "the defence of offensive licences",
        "centre center theatre theater",
        "labour favours behaviour programmes",
        "region—our cybersecurity cyber security",
        "합의문을 한-영 사이버",
    ] {
        let data = json!({ "title": "x", "cards": [{ "id": "a", "title": printed, "kind": "topic" }] });
        let index = Index::new(&checked(&data).0, &Normalizer::default());
        for word in
            printed.split(|c: char| c.is_whitespace() || "-—,".contains(c)).filter(|word| !word.is_empty())
        {
            let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
            for (nth, from) in cuts.iter().enumerate() {
                for to in &cuts[nth + 1..] {
                    let part = &word[*from..*to];
                    assert_eq!(matching(part, &index).count_ones(..), 1, "{part} of {word} in {printed}");
                }
            }
        }
    }
}

#[test]
fn words_printed_on_the_page_find_the_cards_that_they_are_about() {
    let index = Index::new(&checked(&built_in()).0, &Normalizer::default());
    let ids = |q: &str| -> Vec<String> {
        let dialogue = checked(&built_in()).0;
        matching(q, &index).ones().map(|at| dialogue.cards[at].id.clone()).collect()
    };
    let announcements = ids("announcement");
    assert!(announcements.contains(&"dcm4".to_owned()) && !announcements.contains(&"aim".to_owned()));
    assert_eq!(ids("대표단").len(), 2);
    assert_eq!(ids("대표단 외교부"), ["delegation-kr"]);
    assert_eq!(ids("co-chair").len(), 2);
    // What is around all cards finds all of them, but only a word that is on none.
    assert_eq!((ids("Eye").len(), ids("4th").len()), (18, 18));
    assert_eq!(ids("eye sanctions"), ids("sanctions"));
    assert!(ids("cyber").len() < 18);
    assert_eq!(ids("nowhere"), [""; 0]);
}

#[test]
fn country_is_found_by_the_short_names_that_people_use() {
    let card = |id: &str, code: &str| json!({ "id": id, "kind": "topic", "title": "x", "countries": [{ "code": code, "role": "discussed" }] });
    let data = json!({ "title": "x", "cards": [card("a", "GB"), card("b", "US"), card("c", "CN")] });
    let dialogue = checked(&data).0;
    let index = Index::new(&dialogue, &Normalizer::default());
    let ids = |q: &str| -> Vec<String> {
        matching(q, &index).ones().map(|at| dialogue.cards[at].id.clone()).collect()
    };
    assert_eq!((ids("UK"), ids("USA"), ids("prc")), (vec!["a".into()], vec!["b".into()], vec!["c".into()]));
}
