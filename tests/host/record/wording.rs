//! Mistakes of wording in summaries of the source, by number.

use super::{card, cards, dataset, has_words, leaves, naming, nowhere, shown};
use serde_json::json;

/// Facts known from elsewhere, which even search names must not contain.
const EXTERNAL: &[&str] = &[
    "Downing Street",
    "다우닝",
    "Sunak",
    "수낵",
    "Suk Yeol",
    "윤석열",
    "Accord",
    "Pall Mall",
    "팔몰",
    "GCHQ",
    "National Intelligence Service",
    "국정원",
    "국가정보원",
    "NIS)",
    "Goyang",
    "고양",
    "Gyeonggi",
    "26 nations",
    "27 nations",
    "36 teams",
    "Estonia",
    "에스토니아",
    "outside Europe",
    "capacity building",
    "역량 강화",
    "cyber skills",
    "5 November",
    "11월 5일",
    "Wednesday",
    "수요일",
    "Yonhap",
    "연합뉴스",
    "News1",
    "Defence Journal",
    "IT workers",
    "IT 인력",
    "press release",
    "보도자료",
    "joint statement",
    "공동성명",
    "spyware",
    "스파이웨어",
    "nuclear",
    "Lazarus",
    "라자루스",
    "serious organised",
];

/// The quotation as printed in the source, including the full stop.
const QUOTATION: &str = "deepening cooperation to respond to state-backed malicious cyber activities \
    that impact each of our countries and undermine the rules-based international system.";

#[test]
fn dataset_contains_no_external_facts() {
    nowhere(&leaves(&dataset()), EXTERNAL);
}

#[test]
fn trap_10_weapons_are_not_linked_to_funding() {
    let words = ["nuclear", "missile", "WMD", "mass destruction", "핵", "미사일", "대량살상"];
    nowhere(&leaves(&dataset()), &words);
    nowhere(&leaves(&dataset()), &["fund", "financ", "pay for", "자금", "재원", "조달"]);
}

#[test]
fn trap_11_card_about_china_keeps_hedge_evidence_and_purpose_together() {
    let data = dataset();
    let card = card(&data, "china");
    let text = |key: &str, lang: &str| card[key][lang].as_str().unwrap().to_owned();
    for (said, parts) in [
        (text("title", "en"), &["dialogue", "evidence of malicious cyber activity"][..]),
        (text("title", "ko"), &["대화", "악성 사이버 활동 증거"]),
        (
            text("summary", "en"),
            &["evidence of", "links to China", "constructive dialogue with China", "safer cyberspace"],
        ),
        (
            text("summary", "ko"),
            &["중국과 연계된", "증거", "중국과 건설적인 대화", "사이버 공간의 안전을 위해"],
        ),
    ] {
        for part in parts {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
    // Nobody said that the activity was China's, nor that the evidence was submitted as a complaint.
    nowhere(&leaves(&data), &["증거를 제기"]);
    nowhere(&leaves(&data), &["Beijing", "by China", "China’s", "중국 정부", "중국의"]);
}

#[test]
fn trap_12_sanctions_are_a_response_and_none_is_announced() {
    let data = dataset();
    let card = card(&data, "workshop-sanctions");
    assert_eq!((&card["kind"], &card["session"]), (&json!("topic"), &json!("workshop")));
    assert!(card["summary"]["en"].as_str().unwrap().contains("as a response"));
    assert!(card["summary"]["ko"].as_str().unwrap().contains("대응 수단"));
    let none = card["details"].as_array().unwrap().iter().find(|detail| detail["stated_by"] == "editor");
    assert!(none.unwrap()["text"]["en"].as_str().unwrap().contains("reports no new sanctions"));
    // One sentence of the source: each half is shown with the other.
    assert_eq!(card["shown_with"], "workshop-north-korea");
    assert_eq!(super::card(&data, "workshop-north-korea")["shown_with"], "workshop-sanctions");
    for (path, text) in naming(&["anction", "제재"]) {
        let at =
            ["/cards/workshop-sanctions/", "/cards/workshop-north-korea/shown_with", "/themes/sanctions/"];
        assert!(at.iter().any(|at| path.starts_with(at)), "{path}: {text}");
        nowhere(&[(path, text)], &["imposed", "adopted", "agreed", "부과", "채택", "합의"]);
    }
}

#[test]
fn trap_13_open_lists_are_marked_as_open() {
    let data = dataset();
    for (id, least) in
        [("delegation-gb", "최소 7개 기관이 참석하였다"), ("delegation-kr", "최소 3개 기관이 참석하였다")]
    {
        assert_eq!(card(&data, id)["open"], true);
        // The source lists exactly as many; at least as many took part.
        assert!(card(&data, id)["summary"]["ko"].as_str().unwrap().contains(least));
        assert!(card(&data, id)["summary"]["en"].as_str().unwrap().contains("At least"));
    }
    for id in ["deterrence", "private-sector", "cybercrime", "intrusion-norms"] {
        assert!(card(&data, id)["summary"]["en"].as_str().unwrap().contains("among the key issues"));
        assert!(card(&data, id)["summary"]["ko"].as_str().unwrap().contains("주요 의제 가운데 하나"));
    }
    let workshop = &card(&data, "workshop-north-korea")["summary"];
    assert!(workshop["en"].as_str().unwrap().contains("for example"));
    assert!(workshop["ko"].as_str().unwrap().contains("가상자산 탈취 등"));
    assert!(card(&data, "north-korea")["summary"]["en"].as_str().unwrap().contains("That includes"));
    nowhere(&leaves(&data), &["exactly", "four topics", "four issues", "네 가지"]);
}

#[test]
fn trap_14_pronouns_are_replaced_by_names() {
    let mut texts = shown(&dataset());
    texts.retain(|(path, _)| !path.starts_with("/sources/"));
    for (path, text) in texts {
        for word in ["our", "we", "us", "allies", "ally"] {
            assert!(!has_words(&text, word), "{path}: {text}");
        }
    }
}

#[test]
fn trap_17_quotation_appears_once_verbatim() {
    let data = dataset();
    let quoted: Vec<_> = leaves(&data).into_iter().filter(|(_, text)| text.contains(QUOTATION)).collect();
    assert_eq!(quoted, [("/cards/state-backed-activity/quote/text".to_owned(), QUOTATION.to_owned())]);
    let quote = &card(&data, "state-backed-activity")["quote"];
    assert_eq!(
        (&quote["language"], &quote["note"]["en"]),
        (&json!("en"), &json!("as quoted in the article"))
    );
    assert_eq!(cards(&data).iter().filter(|card| card["quote"].is_object()).count(), 1);
    nowhere(&leaves(&data), &["to deepen cooperation"]);
}

#[test]
fn trap_19_punctuation_is_typographic() {
    for (path, text) in leaves(&dataset()) {
        assert!(!text.contains(['\'', '"', '“', '”']), "{path}: {text}");
    }
    assert!(QUOTATION.ends_with('.'));
}

#[test]
fn trap_20_english_uses_british_spelling() {
    let american = ["organiz", "emphasiz", "defense", "center", "behavior", "cyberattack", "labor"];
    for (path, text) in shown(&dataset()) {
        // Ids of organizations and JSON words are in no language.
        if path.ends_with("/en") {
            nowhere(&[(path.clone(), text.clone())], &american);
            assert!(!has_words(&text, "program"), "{path}: {text}");
        }
    }
}

#[test]
fn trap_22_no_alliance_is_claimed() {
    let data = dataset();
    nowhere(&leaves(&data), &["동맹", "alliance"]);
    let details = card(&data, "dcm4")["details"].as_array().unwrap();
    let view = details.iter().find(|d| d["text"]["en"].as_str().unwrap().contains("In the article’s view"));
    let view = view.expect("the article's own judgement");
    assert_eq!(view["stated_by"], serde_json::Value::Null, "the source says so");
    assert!(view["text"]["ko"].as_str().unwrap().contains("양국"));
}
