//! Mistakes about names in summaries of the source, by number.

use super::{card, dataset, entry, has_words, leaves, nowhere, shown, words};
use serde_json::{Value, json};

#[test]
fn trap_01_two_organizations_named_ncsc_are_distinct() {
    let data = dataset();
    let (gb, kr) = (entry(&data, "organizations", "gb-ncsc"), entry(&data, "organizations", "kr-ncsc"));
    assert_eq!(gb["name"], kr["name"]);
    assert_eq!((&gb["country"], &kr["country"]), (&json!("GB"), &json!("KR")));
    assert_eq!((&gb["abbreviation"], &kr["abbreviation"]), (&json!("NCSC"), &Value::Null));
    for (id, own, other) in [("delegation-gb", "gb-ncsc", "kr-ncsc"), ("delegation-kr", "kr-ncsc", "gb-ncsc")]
    {
        let bodies = words(&card(&data, id)["organizations"], None);
        assert!(bodies.contains(&own) && !bodies.contains(&other), "{id}: {bodies:?}");
    }
}

#[test]
fn trap_15_each_country_has_one_name() {
    let data = dataset();
    let names: Vec<_> = data["countries"].as_array().unwrap().iter().map(|c| &c["name"]).collect();
    let want = [
        json!({ "en": "United Kingdom", "ko": "영국" }),
        json!({ "en": "South Korea", "ko": "한국" }),
        json!({ "en": "North Korea", "ko": "북한" }),
        json!({ "en": "Russia", "ko": "러시아" }),
        json!({ "en": "China", "ko": "중국" }),
        json!({ "en": "Ukraine", "ko": "우크라이나" }),
    ];
    assert_eq!(names, want.iter().collect::<Vec<_>>());
    let mut texts = shown(&data);
    texts.retain(|(path, _)| path.ends_with("/en") || path.ends_with("/ko"));
    nowhere(&texts, &["DPRK", "조선", "ROK", "남한", "대한민국"]);
    for (path, text) in leaves(&data) {
        assert!(!text.contains("DPRK") || path.contains("/other_names/"), "{path}: {text}");
    }
}

/// A search for one country's name must not find another country.
#[test]
fn trap_16_search_names_match_no_other_country() {
    let data = dataset();
    let names = |country: &Value| {
        let mut names: Vec<String> = leaves(&country["name"]).into_iter().map(|(_, n)| n).collect();
        names.extend(words(&country["other_names"], None).into_iter().map(str::to_owned));
        names
    };
    let countries = data["countries"].as_array().unwrap();
    for one in countries {
        for other in countries.iter().filter(|other| other["code"] != one["code"]) {
            for (a, b) in
                names(one).iter().flat_map(|a| names(other).into_iter().map(move |b| (a.clone(), b)))
            {
                assert!(!has_words(&b, &a), "{a:?} would find {b:?}");
            }
        }
    }
    let themes = words(&card(&data, "north-korea-russia")["themes"], None);
    assert_eq!(themes, ["state-threats"], "their cooperation is not that of the two sides");
}

#[test]
fn trap_18_name_with_commas_is_one_organization() {
    let data = dataset();
    let bodies = words(&data["organizations"], Some("id")).join(" ");
    let want = "gb-fcdo gb-cabinet-office gb-ncsc gb-dbt gb-home-office gb-dsit gb-mod \
        kr-mofa kr-nso kr-ncsc gb-army-cyber-association";
    assert_eq!(bodies, want);
    let named = |id: &str| entry(&data, "organizations", id)["name"]["en"].clone();
    assert_eq!(named("gb-fcdo"), "Foreign, Commonwealth and Development Office");
    assert_eq!(named("gb-dsit"), "Department for Science, Innovation and Technology");
}
