//! Code to embed a view: what a browser makes of it.

use crate::parts::{Asked, WHOLE, loaded, record};
use dialogue_summary_core::link;
use dialogue_summary_core::search::view::View;
use dialogue_summary_share::embedding::{Codes, Files};
use proptest::prelude::*;
use test_support::common::built_in;
use test_support::page::Page;
use url::Url;

const FOLDER: &str = "https://example.org/dialogue-summary/";

fn files(dataset: Option<&str>) -> Files {
    Files { folder: FOLDER.to_owned(), dataset: dataset.map(str::to_owned) }
}

fn codes(of: Asked, dataset: Option<&str>) -> Codes {
    of.of(&loaded(&built_in()), |request| Codes::new(request, &files(dataset)))
}

#[test]
fn each_way_to_embed_names_view_language_and_dataset() {
    let dataset = format!("{FOLDER}ours.json?a=1&b=2");
    let of = Asked { filter: "country=KP&q=a%26b", lang: "ko", ..WHOLE };
    let codes = codes(of, Some(&dataset));
    let page = Page::read(&codes.element);
    let element = page.named("dialogue-summary").next().unwrap();
    assert_eq!(element.get("src"), Some(dataset.as_str()));
    assert_eq!(element.get("filter"), Some("country=KP&q=a%26b"));
    assert_eq!(element.get("lang"), Some("ko"));
    let script = page.named("script").next().unwrap();
    assert_eq!(script.get("src"), Some("https://example.org/dialogue-summary/dialogue-summary.js"));
    let page = Page::read(codes.script.as_deref().unwrap());
    let script = page.named("script").next().unwrap();
    assert_eq!(
        (script.get("data-src"), script.get("data-filter")),
        (Some(dataset.as_str()), Some("country=KP&q=a%26b"))
    );
    let page = Page::read(codes.frame.as_deref().unwrap());
    let url = Url::parse(page.named("iframe").next().unwrap().get("src").unwrap()).unwrap();
    let options: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let wanted = [("src", dataset.as_str()), ("filter", "country=KP&q=a%26b"), ("lang", "ko")];
    assert_eq!(options, wanted.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn card_is_embedded_open() {
    let codes = codes(Asked { card: Some("dcm4"), ..WHOLE }, None);
    assert!(
        codes.element.contains("<dialogue-summary filter=\"card=dcm4\" lang=\"en\">"),
        "{}",
        codes.element
    );
    // A view with an open card has both.
    let both = self::codes(Asked { filter: "country=KP&card=dcm4", ..WHOLE }, None);
    assert!(both.element.contains("filter=\"country=KP&amp;card=dcm4\""), "{}", both.element);
}

#[test]
fn frame_is_not_offered_for_a_dataset_that_it_would_refuse() {
    for dataset in [
        "https://other.org/a.json",
        "https://example.org/a.json",
        "https://example.org/dialogue-summary.json",
    ] {
        let codes = codes(WHOLE, Some(dataset));
        assert_eq!((codes.script, codes.frame), (None, None), "{dataset}");
        assert!(codes.element.contains(dataset));
    }
}

proptest! {
    /// What the element reads from its attribute is the view that was shared.
    #[test]
    fn filter_of_any_view_round_trips_through_the_markup(record in record(), q in ".{0,8}") {
        let filter = format!("q={}", link::encoded(q.trim()));
        let element = Asked { filter: &filter, ..WHOLE }.of(&record, |request| Codes::new(request, &files(None)).element);
        let page = Page::read(&element);
        let element = page.named("dialogue-summary").next().unwrap();
        let plain = View::default();
        let read = plain.patched(link::parse(element.get("filter").unwrap_or_default(), ""), &plain);
        prop_assert_eq!(read.q, q.trim());
    }
}
