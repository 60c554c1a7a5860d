//! The third dialogue: what its two sources say, and what only one of them says.

use super::{card, cards, has_words, leaves, nowhere, shown, third, words};
use serde_json::{Value, json};

/// Path, and the words (separated by `|`) that one English and one Korean text there must contain together. Values without a
/// language count for both.
#[rustfmt::skip]
const FACTS: &[(&str, &str, &str)] = &[
    ("/series/ordinal", "3", "3"),
    ("/date", "2023-02-10", "2023-02-10"),
    ("/place/name", "Seoul", "서울"),
    ("/attendance/total", "40", "40"),
    ("/attendance/approximate", "true", "true"),
    ("/attendance/note", "departments and agencies of both countries|two sides together", "양국|모두 합한 수"),
    ("/cards/delegation-kr/details", "About 40 officials|counted together", "모두 합해 약 40명"),
    ("/cards/delegation-gb/details", "About 40 officials|counted together", "모두 합해 약 40명"),
    ("/cards/delegation-kr/details", "10 February 2023|foreign ministry in Seoul|Korean report", "한국 보도|2023년 2월 10일|외교부 청사"),
    ("/cards/delegation-kr/chairs", "Ambassador for International Security Affairs", "국제안보대사"),
    ("/cards/delegation-kr/chairs", "kr-mofa", "kr-mofa"),
    ("/cards/delegation-gb/chairs", "Cyber Director", "사이버정책국장"),
    ("/cards/delegation-gb/chairs", "gb-fcdo", "gb-fcdo"),
    ("/cards/delegation-kr/details", "Cho Hyun-woo and Will Middleton|together", "조현우|윌 미들턴|공동으로"),
    ("/cards/delegation-kr/details", "Korean report|National Intelligence Service", "한국 보도|국가정보원"),
    ("/cards/delegation-gb/details", "Korean report|Department for Digital, Culture, Media and Sport", "한국 보도|디지털·문화·미디어·스포츠부"),
    ("/cards/cooperation/summary", "two chairs agreed|mainstay of relations", "양측 대표|중요한 축|강화하기로"),
    ("/cards/cooperation/summary", "140 years of diplomatic relations", "수교 140주년"),
    ("/cards/framework/summary", "Bilateral Framework for Closer Cooperation|leaders adopted in 2022", "보다 긴밀한 협력을 위한 양자 프레임워크|2022년 양국 정상 채택"),
    ("/cards/framework/details", "President Yoon and Boris Johnson|former", "윤 대통령과 보리스 존슨|전 총리"),
    ("/cards/framework/details", "Korean report|June 2022", "한국 보도|2022년 6월"),
    ("/cards/deterrence/summary", "exchanged views|deterrence", "억지 전략|의견을 교환"),
    ("/cards/deterrence/details", "pre-emptive|English release does not", "선제적|영문 보도자료"),
    ("/cards/forums/summary", "such as the G20 and the United Nations|ITU and the WSIS", "G20, 유엔(ITU, WSIS 포함) 등"),
    ("/cards/private-sector/summary", "private sector on cybersecurity", "민간 부문 협력"),
    ("/cards/connected-places/summary", "connected places|Internet of Things|cyber skills", "스마트시티|사물인터넷|사이버 인력"),
    ("/cards/north-korea/summary", "Both sides|persistent illicit activity|serious threat", "양측|불법 사이버 활동|중대한 위협|우려를 같이"),
    ("/cards/north-korea/summary", "stealing cryptocurrency|data and technology", "가상자산 탈취|정보·기술 탈취"),
    ("/cards/north-korea/details", "nuclear weapons|missiles", "핵무기|핵·미사일"),
    ("/cards/north-korea/details", "national security of both countries|international peace and security", "양국의 국가안보|국제 평화·안보"),
];

#[test]
fn every_fact_of_the_third_dialogue_is_stated_in_both_languages() {
    let said = shown(&third());
    for (at, en, ko) in FACTS {
        for (words, other) in [(en, "/ko"), (ko, "/en")] {
            let found = said.iter().any(|(path, text)| {
                let here = path.strip_prefix(at).is_some_and(|r| r.is_empty() || r.starts_with('/'));
                here && !path.ends_with(other) && words.split('|').all(|part| text.contains(part))
            });
            assert!(found, "not said at {at}: {words}");
        }
    }
}

#[test]
fn third_record_names_its_sources_parties_and_cards() {
    let data = third();
    assert_eq!(words(&data["participants"], None), ["KR", "GB"]);
    assert_eq!(words(&data["sources"], Some("id")), ["release", "nk-economy"]);
    assert_eq!(words(&data["sources"], Some("language")), ["en", "ko"]);
    // The page of the release states title and date; neither page states an author.
    assert_eq!(words(&data["sources"], Some("date")), ["2023-02-27"]);
    assert_eq!(words(&data["sources"], Some("author")), [""; 0]);
    let order = "delegation-kr delegation-gb cooperation framework deterrence forums private-sector \
        connected-places north-korea";
    assert_eq!(words(&data["cards"], Some("id")).join(" "), order);
    let forms: Vec<_> = cards(&data).iter().filter_map(|card| card["form"].as_str()).collect();
    assert_eq!(forms, ["commitment", "position"]);
}

/// The release lists six and four organizations, the Korean report others too.
#[test]
fn lists_of_organizations_are_those_of_the_release_and_open() {
    let data = third();
    for (id, listed) in [
        ("delegation-kr", &["kr-mofa", "kr-nso", "kr-msit", "kr-molit", "kr-kisa", "kr-kisdi"][..]),
        ("delegation-gb", &["gb-fcdo", "gb-dsit", "gb-ncsc", "gb-dbt"]),
    ] {
        assert_eq!(
            (words(&card(&data, id)["organizations"], None), &card(&data, id)["open"]),
            (listed.to_vec(), &json!(true))
        );
        let summary = card(&data, id)["summary"]["en"].as_str().unwrap();
        assert!(summary.contains("At least") && summary.contains("differ"), "{summary}");
    }
}

#[test]
fn attendance_is_about_forty_in_total() {
    let data = third();
    for (path, text) in leaves(&data) {
        assert!(!has_words(&text, "20") && !text.contains("20명"), "{path}: {text}");
    }
    let keys: Vec<_> = data["attendance"].as_object().unwrap().keys().map(String::as_str).collect();
    assert!(!keys.contains(&"by_country"), "{keys:?}");
}

#[test]
fn third_record_adds_nothing_from_elsewhere() {
    let data = third();
    // Said of other meetings, or in neither source.
    let elsewhere = [
        "Strategic Cyber Partnership",
        "Downing Street",
        "ransomware",
        "Suk Yeol",
        "윤석열",
        "Gemma",
        "젬마",
        "Friday",
        "금요일",
    ];
    nowhere(&leaves(&data), &elsewhere);
    nowhere(
        &leaves(&data),
        &["fund", "financ", "자금", "동맹", "alliance", "minister to", "to the United Kingdom"],
    );
    let countries: Vec<&Value> = cards(&data)
        .iter()
        .filter(|card| card["country"].is_null())
        .flat_map(|card| card["countries"].as_array().into_iter().flatten())
        .collect();
    assert_eq!(countries, [&json!({ "code": "KP", "role": "discussed" })]);
}

/// One theme, country or organization is the same entry in both records, so that a collection has it once.
#[test]
fn entries_of_both_records_with_one_id_are_equal() {
    let (third, fourth) = (third(), super::dataset());
    let mut shared = 0;
    for (list, key) in [("countries", "code"), ("themes", "id"), ("organizations", "id"), ("persons", "id")] {
        for one in third[list].as_array().unwrap() {
            for other in fourth[list].as_array().unwrap().iter().filter(|other| other[key] == one[key]) {
                assert_eq!(one, other);
                shared += 1;
            }
        }
    }
    assert!(shared > 10, "{shared}");
    assert_eq!(third["series"]["name"], fourth["series"]["name"]);
    assert_eq!(third["series"]["id"], fourth["series"]["id"]);
}
