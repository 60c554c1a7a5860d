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
