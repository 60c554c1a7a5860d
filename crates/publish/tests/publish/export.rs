//! The record as HTML without script: snapshots and properties.

mod card;
mod filter;
mod laws;

mod parsed;

use dialogue_summary::link;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Loaded;
use dialogue_summary_publish::export::{Export, WidgetPage, html};
use expect_test::expect_file;
use serde_json::{Value as Json, json};
use test_support::common::{built_in, loaded};
use test_support::markup::{MARKUP, bad};
use test_support::page::Page;
use test_support::states::{arabic, collection, short};

/// The view that the command line creates from these options.
pub fn view(loaded: &Loaded, filter: &str, lang: &str) -> View {
    let plain = View { lang: lang.to_owned(), ..View::default() };
    plain.patched(link::parse(filter, ""), &plain).fitted(&loaded.dialogue, &loaded.index, lang)
}

fn written(
    json: &Json,
    filter: &str,
    lang: &str,
    base: Option<&str>,
    write: fn(&Export) -> String,
) -> String {
    let loaded = loaded(json);
    let view = view(&loaded, filter, lang);
    write(&Export {
        dialogue: &loaded.dialogue,
        index: &loaded.index,
        view: &view,
        page: base.map(WidgetPage::at),
    })
}

fn article(json: &Json, filter: &str, lang: &str) -> String {
    written(json, filter, lang, None, |export| html::article(export, 2))
}

/// `UPDATE_EXPECT=1` rewrites the files.
#[test]
fn article_equals_its_snapshot() {
    let base = Some("https://www.example.org/dialogue?x=1&y=2#top");
    for (name, html) in [
        ("whole-en", article(&built_in(), "", "en")),
        (
            "announcements-ko",
            written(&built_in(), "kind=announcement", "ko", base, |export| html::article(export, 2)),
        ),
        ("search-en", article(&built_in(), "q=cryptocurrency&kind=topic&country=KP", "en")),
        ("nothing-en", article(&built_in(), "q=nowhere at all", "en")),
        ("short-fr", article(&short(), "", "fr")),
        ("right-to-left", article(&arabic(), "", "ar")),
        ("collection-newest", article(&collection(), "sort=newest&country=CA", "en")),
        ("page-ko", written(&built_in(), "theme=cryptocurrency", "ko", None, html::page)),
    ] {
        expect_file![format!("./export/{name}.html")].assert_eq(&html);
    }
}

#[test]
fn article_of_a_filtered_view_lists_the_filters() {
    let said = |filter: &str, lang: &str| {
        let page = Page::read(&article(&built_in(), filter, lang));
        page.text(page.elements.iter().find(|e| e.has_class("ds-shown")).unwrap())
    };
    assert_eq!(said("", "en"), "18 cards");
    assert_eq!(said("kind=delegation", "en"), "2 of 18 cards, filtered by Type: Delegations");
    assert_eq!(
        said("kind=topic&kind=announcement&country=KP&q=crypto", "en"),
        "2 of 18 cards, filtered by Type: Statements and announcements, Topics; Country: North Korea; Search: “crypto”"
    );
    assert_eq!(said("kind=delegation", "ko"), "카드 18건 중 2건, 필터 적용(유형: 대표단)");
}

#[test]
fn article_of_a_chosen_meeting_has_its_header_and_one_of_a_collection_lists_the_meetings() {
    let part = |id: &str, date: &str| {
        json!({ "id": id, "title": format!("Meeting {id}"), "date": date, "place": { "name": "Seoul" }, "version": "2026",
            "source": { "url": "https://a.example", "publisher": format!("Paper {id}") },
            "cards": [{ "id": "c", "kind": "topic", "title": id, "themes": [id] }] })
    };
    let data = json!({ "title": "All", "dialogues": [part("a", "2023-05-01"), part("b", "2024?")] });
    let read = |filter: &str| {
        let page = Page::read(&article(&data, filter, "en"));
        let of = |class: &str| {
            let element = page.elements.iter().find(|e| e.has_class(class));
            element.map(|element| page.text(element))
        };
        let footer = page.named("footer").next().map(|e| page.text(e)).unwrap_or_default();
        (of("ds-title").unwrap(), of("ds-meetings"), footer)
    };
    let (title, meetings, footer) = read("");
    assert_eq!(title, "All");
    assert_eq!(
        meetings.as_deref(),
        Some("Meeting b, 2024 (date uncertain), Seoul: 1 card\nMeeting a, 1 May 2023, Seoul: 1 card\n")
    );
    assert_eq!(footer, "Sources: Paper a, Paper b\nUpdated 2026\n");
    assert_eq!(read("theme=a").1.as_deref(), Some("Meeting a, 1 May 2023, Seoul: 1 card\n"));
    let (title, meetings, footer) = read("dialogue=a");
    assert_eq!(
        (title.as_str(), meetings, footer.as_str()),
        ("Meeting a", None, "Source: Paper a\nUpdated 2026\n")
    );
}

#[test]
fn article_of_a_collection_has_no_date_place_or_attendance_over_all_meetings() {
    let part = |id: &str, date: &str| json!({ "id": id, "title": id, "date": date, "cards": [{ "id": "c", "kind": "topic", "title": "x" }] });
    let data = json!({
        "title": "All", "date": "2019", "place": { "name": "Seoul" }, "attendance": { "total": 47 },
        "dialogues": [part("a", "2019"), part("b", "2022")]
    });
    let html = article(&data, "", "en");
    let (header, _) = html.split_once("</header>").unwrap();
    let facts = header.split_once("</dl>").unwrap().0;
    assert!(!["When", "Seoul", "47", "2019"].iter().any(|words| facts.contains(words)), "{facts}");
    assert!(article(&data, "dialogue=b", "en").contains("<dt>When</dt>"));
}

#[test]
fn article_of_a_chosen_meeting_lists_only_its_sources() {
    let source = |id: &str| json!({ "id": id, "url": format!("https://{id}.example"), "publisher": format!("Paper {id}") });
    let card = |source: &str| {
        let locator = json!({ "source": source, "paragraph": 1, "start": { "exact": "x" } });
        json!({ "id": "c", "kind": "topic", "title": "x", "themes": [source], "details": [{ "text": "y", "locator": locator }] })
    };
    let part = |id: &str, cards: Json| json!({ "id": id, "title": id, "cards": cards });
    let plain = json!({ "id": "c", "kind": "topic", "title": "x", "themes": ["none"] });
    let footer = |data: &Json, filter: &str| {
        let page = Page::read(&article(data, filter, "en"));
        page.named("footer").next().map(|e| page.text(e)).unwrap_or_default()
    };
    // The sources of the collection: those in which the cards of the meeting were found.
    let parts = [part("a", json!([card("p")])), part("b", json!([card("q")])), part("c", json!([plain]))];
    let data = json!({ "title": "All", "sources": [source("p"), source("q")], "dialogues": parts });
    let (p, q) = ("Source: Paper p\n", "Source: Paper q\n");
    assert_eq!(footer(&data, "dialogue=a"), p);
    assert_eq!(footer(&data, "dialogue=b"), q);
    assert_eq!(footer(&data, "dialogue=c"), [p, q].concat(), "where its card was found is not known");
    assert_eq!(footer(&data, ""), [p, q].concat());
    // The sources of the meetings: those of the meetings that are listed.
    let mut data = json!({ "title": "All", "dialogues": [part("a", json!([card("p")])), part("b", json!([card("q")]))] });
    data["dialogues"][0]["sources"] = json!([source("p")]);
    data["dialogues"][1]["sources"] = json!([source("q")]);
    assert_eq!(footer(&data, "dialogue=a"), p);
    assert_eq!(footer(&data, "theme=q"), "Sources: Paper q\n");
    assert_eq!(footer(&data, ""), "Sources: Paper p, Paper q\n");
}

#[test]
fn card_links_open_the_card_in_the_page() {
    let link = |base: Option<&str>, lang: &str| {
        let page = Page::read(&written(&built_in(), "kind=announcement", lang, base, |export| {
            html::article(export, 2)
        }));
        let links = page.named("a").filter(|a| a.get("aria-label").is_some());
        links.map(|a| a.get("href").unwrap().to_owned()).next().unwrap()
    };
    assert_eq!(link(None, "ko"), "#ds-card-uk-rok-cyber-4%2Fdcm4");
    // In the language of the export, whatever the language of the page.
    for lang in ["en", "ko"] {
        let there = format!("https://a.org/b?c=d#ds.card=dcm4&ds.lang={lang}");
        assert_eq!(link(Some("https://a.org/b?c=d#e"), lang), there);
    }
}

/// Link filters take a colon for the end of a URL scheme.
#[test]
fn cards_of_two_records_in_one_page_have_ids_of_their_own() {
    let record = |id: &str| {
        let card = |id: &str| json!({ "id": id, "kind": "topic", "title": "x", "shown_with": "b" });
        article(&json!({ "id": id, "title": id, "cards": [card("deterrence"), card("b")] }), "", "en")
    };
    let [first, second] = ["x-1", "x-2"].map(record);
    for (html, id) in [(&first, "x-1"), (&second, "x-2")] {
        let page = Page::read(html);
        page.by_id(&format!("ds-card-{id}/deterrence"));
        let links: Vec<_> = page.named("a").filter_map(|a| a.get("href")).collect();
        assert!(!links.is_empty());
        links.iter().for_each(|link| _ = page.by_id(&link.trim_start_matches('#').replace("%2F", "/")));
    }
}

#[test]
fn any_card_id_is_encoded_in_its_link() {
    let mut data = short();
    data["cards"][0]["id"] = "javascript:1&é".into();
    let page = Page::read(&article(&data, "", "en"));
    let links: Vec<&str> = page.named("a").filter_map(|a| a.get("href")).collect();
    assert_eq!(
        links,
        ["#ds-card-short%2Fa", "#ds-card-short%2Fjavascript%3A1%26%C3%A9", "#ds-card-short%2Fd"]
    );
    page.by_id("ds-card-short/javascript:1&é");
}

/// The id of an element is a global variable of its page, unless a script of the page has declared one.
#[test]
fn no_card_is_a_global_variable_of_the_page_it_is_pasted_into() {
    let mut data = short();
    for id in ["config", "dataLayer", "main", "name", "_x", "한국"] {
        data["cards"][0]["id"] = id.into();
        let html = article(&data, "", "en");
        let page = Page::read(&html);
        let ids: Vec<&str> = page.elements.iter().filter_map(|element| element.get("id")).collect();
        assert!(ids.len() >= 3 && ids.iter().all(|id| id.contains('-') && id.starts_with("ds-")), "{ids:?}");
        assert!(page.elements.iter().all(|element| element.get("name").is_none()), "{html}");
    }
}

#[test]
fn text_in_another_language_has_a_lang_attribute() {
    let page = Page::read(&article(&short(), "", "fr"));
    let title = page.named("h2").next().unwrap();
    let inner = page.inside(title).next().unwrap();
    assert_eq!(
        (page.text(title), inner.get("lang"), inner.get("dir")),
        ("Une réunion brève".into(), Some("fr"), None)
    );
    let page = Page::read(&article(&arabic(), "", "ar"));
    assert!(page.elements[0].is("dir", "rtl") && page.elements[0].is("lang", "en"));
    let mut mixed = short();
    mixed["cards"][0]["title"] = serde_json::json!({ "ar": "التجارة" });
    let page = Page::read(&article(&mixed, "", "en"));
    let span = page.named("span").find(|span| span.is("lang", "ar")).unwrap();
    assert!(span.is("dir", "rtl"));
}

/// The elements are those of the dataset without markup.
#[test]
fn markup_in_a_dataset_is_written_as_text() {
    let names = |page: &Page| page.elements.iter().map(|e| e.name.clone()).collect::<Vec<_>>();
    for lang in ["en", "ko"] {
        let (clean, bad) = (article(&built_in(), "", lang), article(&bad(), "", lang));
        let (clean, bad) = (Page::read(&clean), Page::read(&bad));
        assert_eq!(names(&clean), names(&bad));
        let counted = bad.all_text().matches(MARKUP).count();
        assert!(counted > 150, "{counted}");
    }
    let page = written(&bad(), "", "en", None, html::page);
    assert!(!page.contains("<img") && !page.contains("<script"));
}

#[test]
fn page_needs_no_other_file() {
    for lang in ["en", "ko"] {
        let page = written(&built_in(), "", lang, None, html::page);
        assert!(page.starts_with("<!doctype html>\n<html lang=\""), "{lang}");
        let parsed = parsed::document(&page);
        let count = |name: &str| parsed.iter().filter(|e| e.name == name).count();
        assert_eq!(["title", "style", "h1", "script", "link", "img"].map(count), [1, 1, 1, 0, 0, 0]);
        let meta =
            |key: &str| parsed.iter().any(|e| e.name == "meta" && e.attributes.iter().any(|(_, v)| v == key));
        assert!(["viewport", "color-scheme", "description", "utf-8"].into_iter().all(meta));
    }
    let sheet = include_str!("../../src/export/html/page.css");
    assert!(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("</"));
}

#[test]
fn headings_of_an_article_begin_at_the_given_level_and_end_at_the_sixth() {
    for (level, expected) in [(1, ["h1", "h2", "h3"]), (3, ["h3", "h4", "h5"]), (5, ["h5", "h6", "h6"])] {
        let loaded = loaded(&built_in());
        let view = view(&loaded, "", "en");
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: None };
        let page = Page::read(&html::article(&export, level));
        let names = |class: &str| page.elements.iter().find(|e| e.has_class(class)).map(|e| e.name.clone());
        assert_eq!(names("ds-title").as_deref(), Some(expected[0]));
        for name in expected {
            assert!(page.named(name).next().is_some(), "{name} of level {level}");
        }
        let all = page.elements.iter().filter(|e| e.name.len() == 2 && e.name.starts_with('h'));
        assert!(all.clone().all(|e| e.name == "hr" || expected.contains(&e.name.as_str())), "level {level}");
    }
}

#[test]
fn complete_page_describes_itself_for_previews_of_links_once_its_address_is_known() {
    let properties = |base: Option<&str>| -> Vec<(String, String)> {
        let page = parsed::document(&written(&built_in(), "kind=announcement", "ko", base, html::page));
        let value = |attributes: &[(String, String)], name: &str| {
            attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.clone())
        };
        let metas = page.iter().filter(|element| element.name == "meta");
        metas.filter_map(|e| value(&e.attributes, "property").zip(value(&e.attributes, "content"))).collect()
    };
    assert_eq!(properties(None), []);
    let loaded = loaded(&built_in());
    let title = loaded.dialogue.title.pick("ko").0;
    let found = properties(Some("https://a.org/b"));
    let value =
        |name: &str| found.iter().find(|(property, _)| property == name).map(|(_, value)| value.as_str());
    assert_eq!(value("og:title"), Some(title));
    assert_eq!(value("og:type"), Some("article"));
    assert_eq!(value("og:url"), Some("https://a.org/b#ds.kind=announcement&ds.lang=ko"));
    assert!(value("og:description").is_some_and(|words| !words.is_empty()));
}
