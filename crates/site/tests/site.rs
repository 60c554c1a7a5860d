//! The files of a site, made from datasets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use dialogue_summary_publish::merge::Input;
use dialogue_summary_site::address::{Base, NameProblem, folded, name_problem, relative};
use dialogue_summary_site::manifest::{Manifest, Written};
use dialogue_summary_site::page::Site;
use dialogue_summary_site::picture::{Kind, Picture, png};
use dialogue_summary_site::records::Records;
use dialogue_summary_site::{Content, Plan, Problem, plan};
use quick_xml::Reader;
use quick_xml::events::Event;
use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};
use test_support::common::{built_in, checked};
use url::Url;

const BASE: &str = "https://www.example.org/a/sub%20folder/";

fn planned_after(datasets: &[Value], before: &Manifest) -> Result<Plan, Vec<Problem>> {
    let input = |json: &Value| Input { name: String::from("d.json"), dialogue: checked(json).0 };
    let records = Records::new(datasets.iter().map(input).collect(), None).unwrap();
    let base = Base::parse(BASE).unwrap();
    let site = Site {
        base: &base,
        name: "Example Site",
        records: &records,
        widget: None,
        has_pictures: true,
        since: "2026-11-29",
    };
    plan::plan(&site, before)
}

fn planned(datasets: &[Value]) -> Plan {
    planned_after(datasets, &Manifest::default()).unwrap()
}

fn text<'a>(plan: &'a Plan, path: &str) -> &'a str {
    match &plan.files.get(path).unwrap_or_else(|| panic!("{path}")).content {
        Content::Bytes(bytes) => std::str::from_utf8(bytes).unwrap(),
        Content::Picture(svg) => svg,
    }
}

/// The values of an attribute of all tags of a page.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn small(cards: Value) -> Value {
    json!({ "id": "m", "title": "A meeting", "date": "2024-11-06", "languages": ["en"], "cards": cards })
}

#[test]
fn every_address_within_the_site_is_a_file_of_it() {
    let plan = planned(&[built_in()]);
    let base = Url::parse(BASE).unwrap();
    let mut seen = 0;
    for (path, _) in plan.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = base.join(&dialogue_summary_site::address::encoded(path)).unwrap();
        let html = text(&plan, path);
        let mut addresses = ["href", "src"].map(|name| values(html, name)).concat();
        addresses.extend(values(html, "content").into_iter().filter(|content| content.starts_with("https:")));
        for address in addresses.into_iter() {
            let url = page.join(&address.replace("&amp;", "&")).unwrap();
            let Some(rest) = url.as_str().split(['#', '?']).next().unwrap().strip_prefix(BASE) else {
                continue;
            };
            let file = if rest.is_empty() || rest.ends_with('/') {
                format!("{rest}index.html")
            } else {
                rest.into()
            };
            assert!(
                file.starts_with("widget/") || plan.files.contains_key(&file),
                "{path}: {address} is no file: {file}"
            );
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn page_of_a_card_has_the_card_without_script_and_its_preview() {
    let plan = planned(&[built_in()]);
    for (folder, title) in [("", "Seoul confirmed as host"), ("ko/", "훈련의 서울 개최 확인")] {
        let own = format!("{folder}dialogues/uk-rok-cyber-4/cards/dcm4/");
        let html = text(&plan, &format!("{own}index.html"));
        let (head, body) = html.split_once("<body>").unwrap();
        assert!(body.contains(title) && body.contains("<h1>"), "{body}");
        let url = format!("{BASE}{own}");
        for part in [
            format!("<link rel=\"canonical\" href=\"{url}\">"),
            format!("<meta property=\"og:url\" content=\"{url}\">"),
            format!("<meta property=\"og:image\" content=\"{url}picture.png\">"),
            String::from("<meta name=\"twitter:card\" content=\"summary_large_image\">"),
            format!("href=\"{url}oembed.json\" type=\"application/json+oembed\""),
            format!("href=\"{BASE}ko/dialogues/uk-rok-cyber-4/cards/dcm4/\" hreflang=\"ko\""),
        ] {
            assert!(head.contains(&part), "{part}\n{head}");
        }
        assert!(
            !html.contains("<style") && !html.contains(" style=") && !html.contains("<script>"),
            "{html}"
        );
        let data = head
            .split("<script type=\"application/ld+json\">")
            .nth(1)
            .unwrap()
            .split("</script>")
            .next()
            .unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
    }
}

#[test]
fn markup_in_a_dataset_is_text_on_every_page() {
    let evil = "<img src=x onerror=alert(1)></script><b>";
    let plan = planned(&[small(
        json!([{ "id": "a", "kind": "announcement", "form": "other", "title": evil, "summary": evil }]),
    )]);
    for path in plan.files.keys().filter(|path| path.ends_with(".html") || path.ends_with(".atom")) {
        let page = text(&plan, path);
        assert!(!page.contains("<img") && !page.contains("<b>"), "{path}: {page}");
    }
}

#[test]
fn oembed_answer_names_a_frame_that_has_the_card_without_script() {
    let plan = planned(&[built_in()]);
    let folder = "dialogues/uk-rok-cyber-4/cards/dcm4/";
    let answer: Value = serde_json::from_str(text(&plan, &format!("{folder}oembed.json"))).unwrap();
    assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
    for field in [
        "html",
        "width",
        "height",
        "title",
        "provider_name",
        "provider_url",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ] {
        assert!(!answer[field].is_null(), "{field}");
    }
    assert_eq!(values(answer["html"].as_str().unwrap(), "src"), [format!("{BASE}{folder}frame.html")]);
    let frame = text(&plan, &format!("{folder}frame.html"));
    assert!(frame.contains("Seoul confirmed as host"), "{frame}");
    // A module would need the server's leave in a frame without an origin.
    assert!(!frame.contains("type=\"module\""), "{frame}");
}

#[test]
fn feed_has_every_announcement_with_what_rfc_4287_requires() {
    let plan = planned(&[built_in()]);
    let announcements =
        built_in()["cards"].as_array().unwrap().iter().filter(|card| card["kind"] == "announcement").count();
    let mut reader = Reader::from_str(text(&plan, "feed.atom"));
    let (mut path, mut found) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                path.push(String::from_utf8(tag.name().as_ref().to_vec()).unwrap());
                found.push(path.join("/"));
            }
            Event::End(_) => drop(path.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    let count = |name: &str| found.iter().filter(|path| *path == name).count();
    for name in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
        assert_eq!(count(name), 1, "{name}");
    }
    for name in ["feed/entry", "feed/entry/id", "feed/entry/title", "feed/entry/updated"] {
        assert_eq!(count(name), announcements, "{name}");
    }
}

#[test]
fn site_map_has_each_page_once_and_no_page_of_a_former_one() {
    let dataset = json!({ "id": "m", "title": "A", "cards": [{ "id": "now", "kind": "topic", "title": "T" }], "aliases": { "then": "now" } });
    let plan = planned(&[dataset]);
    let map = text(&plan, "sitemap.xml");
    assert_eq!(map.matches(&format!("<loc>{BASE}dialogues/m/cards/now/</loc>")).count(), 1, "{map}");
    assert!(!map.contains("cards/then/"), "{map}");
}

#[test]
fn address_of_a_former_card_leads_on_or_says_what_became_of_it() {
    let dataset = json!({
        "id": "m", "title": "A", "cards": [{ "id": "now", "kind": "topic", "title": "The new title" }],
        "aliases": { "then": "now" }, "withdrawn": [{ "id": "taken", "reason": "It was wrong." }]
    });
    let written = |title: &str| Written { title: title.into(), lang: "en".into(), ..Written::default() };
    let files = [
        ("dialogues/m/cards/lost/index.html", "A lost card"),
        ("dialogues/m/cards/taken/index.html", "A taken card"),
    ];
    let files = files.map(|(path, title)| (path.to_owned(), written(title))).into();
    let before = Manifest { since: "2026-11-29".into(), files };
    let plan = planned_after(&[dataset], &before).unwrap();
    let then = text(&plan, "dialogues/m/cards/then/index.html");
    assert!(then.contains("content=\"0; url=../../../../dialogues/m/cards/now/\""), "{then}");
    assert!(
        then.contains(&format!("<link rel=\"canonical\" href=\"{BASE}dialogues/m/cards/now/\">")),
        "{then}"
    );
    let taken = text(&plan, "dialogues/m/cards/taken/index.html");
    assert!(
        taken.contains("withdrawn") && taken.contains("A taken card") && taken.contains("It was wrong."),
        "{taken}"
    );
    let lost = text(&plan, "dialogues/m/cards/lost/index.html");
    assert!(
        lost.contains("No longer published") && lost.contains("A lost card") && lost.contains("noindex"),
        "{lost}"
    );
}

#[test]
fn ids_that_are_no_names_of_folders_are_all_named() {
    let topic = |id: &str| json!({ "id": id, "kind": "topic", "title": "T" });
    let problems = planned_after(
        &[small(json!([topic("a:b"), topic("nul"), topic("Same"), topic("same")]))],
        &Manifest::default(),
    );
    let expected = [
        Problem::Name("a:b".into(), NameProblem::Character(':')),
        Problem::Name("nul".into(), NameProblem::Reserved),
        Problem::Same("Same".into(), "same".into()),
    ];
    assert_eq!(problems.unwrap_err(), expected);
}

#[test]
fn name_problems_are_those_of_file_systems() {
    for name in ["규범", "a b", "com", "com10", "nullable", "a.b", "-", "100%"] {
        assert_eq!(name_problem(name), None, "{name}");
    }
    for name in ["a/b", "a?", "CON", "con.txt", "LPT1", ".a", "a.", "a\u{7}", &"규".repeat(67)] {
        assert!(name_problem(name).is_some(), "{name}");
    }
    assert_eq!(folded("Cafe\u{301}"), folded("CAFÉ"));
}

#[test]
fn base_is_the_folder_of_a_web_site() {
    for text in [
        "example.org",
        "ftp://example.org/",
        "https://a@example.org/",
        "https://example.org/?a",
        "https://example.org/#a",
        "",
    ] {
        assert_eq!(Base::parse(text), None, "{text}");
    }
    assert_eq!(Base::parse("https://example.org/a"), Base::parse("https://example.org/a/"));
    assert_eq!(relative("a/b/", "c d/"), "../../c%20d/");
    assert_eq!(relative("", ""), "./");
}

fn picture(title: &str) -> Picture {
    let [label, of, facts, site] = ["Topics", "A meeting", "6 November 2024", "Example"].map(str::to_owned);
    Picture { kind: Kind::Topic, label, title: title.to_owned(), of, facts, site }
}

/// How many pixels in the place of the title are darker than the paper.
fn ink(title: &str) -> usize {
    let pixels = Pixmap::decode_png(&png(&picture(title).svg().unwrap()).unwrap()).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (1200, 630));
    (0..1200 * 630).filter(|at| (140..480).contains(&(at / 1200)) && pixels.pixels()[*at].red() < 128).count()
}

#[test]
fn picture_has_ink_where_the_title_is_and_none_beside_the_margins() {
    assert_eq!(ink(""), 0);
    for title in ["Norms", "규범", "똠방각하 펲시 햏", "北 미사일", "A — “quoted” title…", "Ünïcödé"]
    {
        assert!(ink(title) > 500, "{title}");
    }
    // Decomposed letters are drawn as composed ones.
    assert_eq!(ink("\u{1100}\u{1172}\u{1107}\u{1165}\u{11b7}"), ink("규범"));
    let long = "가나다 ".repeat(300) + &"W".repeat(200);
    let svg = picture(&long).svg().unwrap();
    let pixels = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
    let outside =
        (0..1200 * 630).filter(|at| !(78..1122).contains(&(at % 1200)) && pixels.pixels()[*at].red() < 200);
    assert_eq!(outside.count(), 0, "{svg}");
}

#[test]
fn letter_that_the_font_lacks_is_a_problem_and_no_blank() {
    let topic = json!([{ "id": "a", "kind": "topic", "title": "The letter 🜁" }]);
    let problems = planned_after(&[small(topic)], &Manifest::default()).unwrap_err();
    assert_eq!(problems, [Problem::Glyph("The letter 🜁".into(), '🜁')]);
    let message = problems[0].message("en", "--no-pictures");
    assert!(message.contains("U+1F701") && message.contains("--no-pictures"), "{message}");
}

#[test]
fn equal_datasets_give_equal_files() {
    assert_eq!(planned(&[built_in()]), planned(&[built_in()]));
}
