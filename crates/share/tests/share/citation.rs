//! What citations say. Their form is compared with other programs in `tests/judges`.

use super::parts::{Asked, WHOLE, loaded};
use dialogue_summary_share::{Format, Refusal};
use serde_json::json;
use test_support::common::built_in;

fn dcm4() -> serde_json::Value {
    let mut record = built_in();
    record["version"] = json!("2026-11-24");
    record
}

#[test]
fn card_is_cited_as_a_page_of_the_site_in_each_style() {
    let record = loaded(&dcm4());
    let url = "https://example.org/record#ds.card=dcm4&ds.lang=en";
    for (format, expected) in [
        (
            Format::Apa,
            format!(
                "Seoul confirmed as host of Defence Cyber Marvel (DCM4). (2026, November 24). Example Site. \
                 Retrieved November 29, 2026, from {url}"
            ),
        ),
        (
            Format::Chicago,
            format!(
                "“Seoul Confirmed as Host of Defence Cyber Marvel (DCM4),” Example Site, last modified November \
                 24, 2026, {url}.\n\nExample Site. “Seoul Confirmed as Host of Defence Cyber Marvel (DCM4).” Last \
                 modified November 24, 2026. {url}."
            ),
        ),
        (
            Format::Oscola,
            format!(
                "‘Seoul Confirmed as Host of Defence Cyber Marvel (DCM4)’ (Example Site, 24 November 2026) <{url}> \
                 accessed 29 November 2026"
            ),
        ),
    ] {
        let card = Asked { card: Some("dcm4"), ..WHOLE };
        assert_eq!(card.write(&record, format).unwrap(), expected);
    }
    let korean = Asked { card: Some("dcm4"), lang: "ko", ..WHOLE }.write(&record, Format::Korean).unwrap();
    assert!(korean.starts_with('「') && korean.contains("』, 2026. 11. 24., https://"), "{korean}");
    assert!(korean.ends_with("(검색일: 2026. 11. 29.)"), "{korean}");
}

#[test]
fn date_that_is_not_known_is_not_invented() {
    for version in [None, Some("2026-11"), Some("202X"), Some("2026-11-24/..")] {
        let mut record = dcm4();
        record.as_object_mut().unwrap().remove("version");
        if let Some(version) = version {
            record["version"] = json!(version);
        }
        let apa = WHOLE.write(&loaded(&record), Format::Apa).unwrap();
        let expected = if version == Some("2026-11") { "(2026, November)." } else { "(n.d.)." };
        assert!(apa.contains(expected), "{apa}");
    }
}

#[test]
fn view_is_cited_with_its_filter() {
    let asked = Asked { filter: "country=KP&kind=topic", ..WHOLE };
    let apa = asked.write(&loaded(&dcm4()), Format::Apa).unwrap();
    assert!(apa.contains(" [Type: Topics; Country: North Korea]. (2026"), "{apa}");
    assert!(apa.contains("ds.country=KP"), "{apa}");
}

#[test]
fn record_is_never_attributed_to_the_publisher_of_its_source() {
    let record = loaded(&dcm4());
    for format in [Format::Bibtex, Format::Ris, Format::CslJson] {
        let text = WHOLE.write(&record, format).unwrap();
        assert!(text.contains("retelling of an article in The British Eye; not an official text"), "{text}");
        assert_eq!(text.matches("British Eye").count(), 1, "{text}");
        assert!(!text.to_lowercase().contains("author"), "{text}");
    }
    for format in [Format::Apa, Format::Chicago, Format::Oscola, Format::Korean] {
        let text = WHOLE.write(&record, format).unwrap();
        assert!(!text.contains("British Eye"), "{text}");
    }
}

#[test]
fn citation_without_an_address_is_refused() {
    for format in [Format::Apa, Format::Bibtex, Format::CslJson] {
        let asked = Asked { base: None, ..WHOLE };
        assert_eq!(asked.write(&loaded(&dcm4()), format), Err(Refusal::NeedsAddress));
    }
}

/// A collection of a meeting with a source and a date, and of one without.
fn collection() -> serde_json::Value {
    let card = json!({ "id": "a", "kind": "topic", "title": "A" });
    let known = json!({ "id": "known", "title": "Known", "version": "2026-11-24", "languages": ["en"], "cards": [card],
        "sources": [{ "url": "https://a.example/x", "publisher": "Ministry A" }] });
    let bare = json!({ "id": "bare", "title": "Bare", "languages": ["en"], "cards": [card] });
    json!({ "format": "dialogue-summary/1", "id": "all", "title": "All", "dialogues": [known, bare] })
}

#[test]
fn card_of_a_collection_has_the_source_and_the_date_of_its_own_meeting() {
    let record = loaded(&collection());
    let text = |card, format| Asked { card: Some(card), ..WHOLE }.write(&record, format).unwrap();
    for format in [Format::Text, Format::Markdown, Format::Csv, Format::JsonLd, Format::Bibtex] {
        assert!(!text("bare/a", format).contains("Ministry A"), "{format:?}");
        assert!(text("known/a", format).contains("Ministry A"), "{format:?}");
    }
    assert!(!text("bare/a", Format::Text).contains("2026"));
    assert!(text("bare/a", Format::Apa).contains("(n.d.)"));
    assert!(text("known/a", Format::Apa).contains("(2026, November 24)"));
}

#[test]
fn several_sources_are_no_single_article_and_a_card_names_those_that_it_cites() {
    let locator = |id: &str| json!({ "source": id, "paragraph": 1, "start": { "type": "TextQuoteSelector", "exact": "w" } });
    let source = |id: &str, name: &str| json!({ "id": id, "url": format!("https://{id}.example/"), "publisher": name });
    let record = json!({ "format": "dialogue-summary/1", "id": "r", "title": "T", "languages": ["en"],
        "sources": [source("a", "Ministry A"), source("b", "Paper B")],
        "cards": [{ "id": "c", "kind": "topic", "title": "C", "locators": [locator("b")] }] });
    let record = loaded(&record);
    let whole = WHOLE.write(&record, Format::Bibtex).unwrap();
    assert!(
        whole.contains("retelling of several texts, from Ministry A, Paper B; not an official text"),
        "{whole}"
    );
    let card = Asked { card: Some("c"), ..WHOLE }.write(&record, Format::Bibtex).unwrap();
    assert!(card.contains("retelling of an article in Paper B;") && !card.contains("Ministry A"), "{card}");
}

#[test]
fn doubtful_version_is_no_date_of_a_citation() {
    for version in ["2026?-11", "2026-11-24~", "2026%"] {
        let mut record = dcm4();
        record["version"] = json!(version);
        let apa = WHOLE.write(&loaded(&record), Format::Apa).unwrap();
        assert!(apa.contains("(n.d.)."), "{apa}");
    }
}

#[test]
fn line_breaks_in_names_begin_no_further_record() {
    let mut record = dcm4();
    let evil = "Ministry\nER  - \nTY  - BOOK\nAU  - Evil\u{1b}[31m";
    record["sources"][0]["publisher"] = json!(evil);
    record["title"] = json!(evil);
    let record = loaded(&record);
    for format in Format::ALL {
        let Ok(text) = WHOLE.write(&record, format) else { continue };
        assert!(!text.contains('\u{1b}'), "{format:?}");
        if format == Format::Ris {
            assert_eq!(text.matches("TY  - ELEC\r\n").count(), 1);
            assert!(!text.contains("\nAU") && text.matches("\r\nER  -").count() == 1, "{text}");
        }
    }
}

#[test]
fn keys_of_references_differ_where_what_they_name_differs() {
    let mut record = dcm4();
    for (at, id) in ["카드", "é", "a:b", "a_b", "a-b"].into_iter().enumerate() {
        record["cards"][at]["id"] = json!(id);
    }
    let record = loaded(&record);
    let key = |asked: Asked| {
        let text = asked.write(&record, Format::Bibtex).unwrap();
        text.lines().next().unwrap().to_owned()
    };
    let mut keys: Vec<String> =
        ["카드", "é", "a:b", "a_b", "a-b"].map(|id| key(Asked { card: Some(id), ..WHOLE })).to_vec();
    keys.extend([
        key(WHOLE),
        key(Asked { filter: "country=KP", ..WHOLE }),
        key(Asked { filter: "country=CN", ..WHOLE }),
    ]);
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all, "{keys:?}");
}

#[test]
fn route_in_the_fragment_of_the_page_stays_in_links() {
    let route = Asked { base: Some("https://example.org/#/records/4"), card: Some("dcm4"), ..WHOLE };
    let apa = route.write(&loaded(&dcm4()), Format::Apa).unwrap();
    assert!(apa.ends_with("https://example.org/#/records/4&ds.card=dcm4&ds.lang=en"), "{apa}");
}

#[test]
fn official_record_is_not_called_unofficial() {
    let mut record = dcm4();
    record["official"] = json!(true);
    let record = loaded(&record);
    for format in Format::ALL {
        let text = WHOLE.write(&record, format).unwrap();
        assert!(!text.contains("not an official text") && !text.contains("etelling"), "{format:?}: {text}");
    }
    assert!(WHOLE.write(&record, Format::Bibtex).unwrap().contains("note = {Source: The British Eye}"));
}
