//! Mistakes about persons, dates and places in summaries of the source, by number.

use super::{card, cards, dataset, has_words, leaves, naming, nowhere, words};
use serde_json::{Value, json};

fn roles(card: &Value) -> Vec<(&str, &str)> {
    let each = card["countries"].as_array().into_iter().flatten();
    each.map(|c| (c["code"].as_str().unwrap(), c["role"].as_str().unwrap())).collect()
}

#[test]
fn trap_02_attendance_is_about_fifty_in_total() {
    let data = dataset();
    let keys: Vec<_> = data["attendance"].as_object().unwrap().keys().collect();
    assert!(keys.iter().all(|k| ["total", "approximate", "note"].contains(&k.as_str())), "{keys:?}");
    assert_eq!(
        (&data["attendance"]["total"], &data["attendance"]["approximate"]),
        (&json!(50), &json!(true))
    );
    for (path, text) in leaves(&data) {
        assert!(!has_words(&text, "25") && !text.contains("25명"), "{path}: {text}");
        let in_total = ["About 50 officials", "모두 합해 약 50명"].iter().any(|part| text.contains(part));
        assert!(path == "/attendance/total" || in_total || !text.contains("50"), "{path}: {text}");
    }
    nowhere(&leaves(&data["attendance"]), &["all "]);
    nowhere(&leaves(&data), &["twenty-five", "from each side", "각 50", "각각 50", "각각 약"]);
}

#[test]
fn trap_03_year_of_the_exercise_is_marked_as_inferred() {
    let data = dataset();
    let milestone = data["timeline"].as_array().unwrap().last().unwrap();
    for dated in [card(&data, "dcm4"), milestone] {
        assert_eq!(dated["date"], "2025?-02");
        assert_eq!(dated["date_note"], json!({ "en": "year inferred", "ko": "연도 추정" }));
    }
    for (path, text) in naming(&["2025"]) {
        let marked = ["2025?-02", "inferred", "추정"].iter().any(|mark| text.contains(mark));
        assert!(marked, "{path}: {text}");
    }
}

#[test]
fn trap_04_first_time_refers_to_seoul_only() {
    let words = ["first", "처음", "최초"];
    for (path, text) in naming(&words) {
        assert!(path.starts_with("/cards/dcm4/"), "{path}: {text}");
        for sentence in text.split(". ") {
            let first = words.iter().any(|word| sentence.contains(word));
            let seoul = sentence.contains("Seoul") || sentence.contains("서울");
            assert!(seoul || !first, "{path}: {sentence}");
        }
    }
}

#[test]
fn trap_05_dcm4_is_not_called_the_fourth_edition() {
    assert_eq!(dataset()["series"]["ordinal"], 4);
    for (path, text) in naming(&["Marvel", "DCM", "마블"]) {
        nowhere(&[(path, text)], &["fourth", "4th", "제4차", "4회", "네 번째", "edition"]);
    }
    // That the numbers have nothing to do with each other is no statement of the source.
    nowhere(&leaves(&dataset()), &["nothing to do with", "무관"]);
}

#[test]
fn trap_06_korean_co_chair_has_no_ministry() {
    let data = dataset();
    let chairs = &card(&data, "delegation-kr")["chairs"];
    assert_eq!(words(chairs, Some("person_id")), ["rhee-dong-yeol"]);
    assert_eq!(words(chairs, Some("organization_id")), [""; 0]);
    for said in naming(&["Rhee", "이동렬", "Ambassador", "대사"]) {
        nowhere(
            &[said],
            &["Ministry of", "외교부", "MOFA", "to the United Kingdom", "to the UK", "주영", "minister"],
        );
    }
}

#[test]
fn trap_07_british_co_chair_is_cyber_director_at_the_fcdo() {
    let data = dataset();
    let chairs = &card(&data, "delegation-gb")["chairs"];
    let want = json!([{
        "person_id": "andrew-whittaker",
        "role": { "en": "Cyber Director", "ko": "사이버정책국장" },
        "organization_id": "gb-fcdo"
    }]);
    assert_eq!(*chairs, want);
    for said in naming(&["Whittaker", "휘태커"]) {
        nowhere(&[said], &["minister", "장관", "ambassador", "NCSC", "led the", "대표단장"]);
    }
}

#[test]
fn trap_08_mentioned_person_is_no_delegate() {
    let data = dataset();
    assert_eq!(words(&data["persons"], Some("id")), ["andrew-whittaker", "rhee-dong-yeol"]);
    for id in ["delegation-gb", "delegation-kr"] {
        let bodies = words(&card(&data, id)["organizations"], None);
        assert!(!bodies.contains(&"gb-army-cyber-association"), "{bodies:?}");
    }
    assert_eq!(card(&data, "dcm4")["organizer"], "gb-army-cyber-association");
    for (path, text) in naming(&["Yoon", "윤 대통령"]) {
        assert!(path.starts_with("/cards/partnership/"), "{path}: {text}");
    }
}

#[test]
fn trap_09_only_two_countries_participate() {
    let data = dataset();
    for card in cards(&data) {
        for (code, role) in roles(card) {
            let want = match code {
                "GB" | "KR" => "participant",
                "UA" => "theatre",
                _ => "discussed",
            };
            assert_eq!(role, want, "{code} on {}", card["id"]);
        }
        let codes: Vec<_> = roles(card).iter().map(|(code, _)| *code).collect();
        match card["country"].as_str() {
            Some(own) => assert_eq!(codes, [own], "{}", card["id"]),
            None => assert!(roles(card).iter().all(|(_, role)| *role != "participant"), "{}", card["id"]),
        }
    }
    assert_eq!(words(&data["participants"], None), ["GB", "KR"]);
    let about = |code| {
        let on = cards(&data).iter().filter(|card| roles(card).iter().any(|(c, _)| *c == code));
        on.map(|card| card["id"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(about("KP"), "north-korea north-korea-russia workshop-north-korea workshop-sanctions");
    assert_eq!(about("RU"), "russia-ukraine north-korea-russia");
    assert_eq!(about("CN"), "china");
    assert_eq!(about("UA"), "russia-ukraine");
}

#[test]
fn trap_21_source_has_no_byline_or_publication_date() {
    let data = dataset();
    let [source] = data["sources"].as_array().unwrap().as_slice() else { panic!("one source") };
    let mut keys: Vec<_> = source.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["id", "language", "note", "publisher", "url"]);
    assert_eq!(source["publisher"], "The British Eye");
    assert_eq!(source["url"], "https://thebritisheye.com/?p=6703");
}
