//! `render --into`: finding the tag, its attributes, earlier output, and the rest of the page.

use crate::command::{file, run};
use std::fs::read_to_string;

const OWN: &str = r#"{ "languages": ["en", "ko"], "title": { "en": "Own", "ko": "대화" },
    "cards": [{ "id": "a", "kind": "topic", "title": "<b>", "summary": "x" }] }"#;

/// A page with inserted cards, or the message why it is unchanged.
fn put(name: &str, html: &str, arguments: &[&str]) -> Result<String, String> {
    let page = file(name, html);
    let (code, out, said) =
        run(&[&["render", "--as", "element", "--into", page.to_str().unwrap()], arguments].concat());
    let now = read_to_string(&page).unwrap();
    assert_eq!(out, "");
    if code == 0 {
        return Ok(now);
    }
    assert_eq!((code, now.as_str()), (2, html), "{said}");
    Err(said)
}

fn mark(html: &str) -> &str {
    let (_, rest) = html.split_once("<div data-made=\"").unwrap();
    rest.split('"').next().unwrap()
}

fn alone(arguments: &[&str]) -> String {
    run(&[&["render", "--as", "element"], arguments].concat()).1
}

/// The widget does the same if neither the tag nor an option sets a language.
#[test]
fn cards_use_the_inherited_language_of_the_tag() {
    for (before, lang) in [
        ("<!doctype html><html lang=ko><body>", "ko"),
        ("<!doctype html><html lang=\"ko-KR\"><body><p lang=en>x</p>", "ko"),
        ("<html lang=en><body><div lang=&#107;o><p>x", "ko"),
        ("<html lang=ko><body><div lang=en><div lang=''>", "en"),
        ("<html xml:lang=ko><body>", "ko"),
        ("<html lang=ko_KR><body>", "ko"),
        // The record does not have this language.
        ("<html lang=fr><body>", "en"),
        ("<body>", "en"),
    ] {
        let page = [before, "<dialogue-summary></dialogue-summary>"].concat();
        let filled = put("place.html", &page, &[]).unwrap();
        assert!(filled.contains(&format!("<dialogue-summary lang=\"{lang}\">")), "{before}");
        assert_eq!(mark(&filled), mark(&alone(&["--lang", lang])), "{before}");
    }
}

#[test]
fn tag_is_found_as_by_a_browser() {
    let mentions = "<!doctype html><!-- <dialogue-summary> --><title><dialogue-summary></title>\
        <script>'<dialogue-summary>' // <!-- <script> </script> <dialogue-summary> --></script>\
        <style>/* <dialogue-summary> */</style><textarea><dialogue-summary></textarea>\
        <template><div><dialogue-summary></dialogue-summary></div></template>\
        <svg><title/><style/><![CDATA[ <dialogue-summary> ]]></svg><p title='<dialogue-summary>'>\
        <dialogue-summary-x><a-dialogue-summary></a-dialogue-summary></dialogue-summary-x>";
    for (tag, filled) in [
        ("<dialogue-summary>", "<dialogue-summary lang=\"en\">"),
        ("<dialogue-summary\n lang='ko'>", "<dialogue-summary\n lang='ko'>"),
        ("<DIALOGUE-SUMMARY\tID=a\r\n>", "<DIALOGUE-SUMMARY\tID=a lang=\"en\"\r\n>"),
        ("<dialogue-summary id=a/>", "<dialogue-summary id=a/ lang=\"en\">"),
        ("<dialogue-summary/>", "<dialogue-summary lang=\"en\"/>"),
        ("<dialogue-summary hidden>", "<dialogue-summary hidden lang=\"en\">"),
        ("<dialogue-summary hidden id=>", "<dialogue-summary hidden lang=\"en\" id=>"),
        ("<dialogue-summary filter=\"q=a>b\">", "<dialogue-summary filter=\"q=a>b\" lang=\"en\">"),
        ("<dialogue-summary title='\"/>' x>", "<dialogue-summary title='\"/>' x lang=\"en\">"),
    ] {
        let rest = "<p>b</p></dialogue-summary><dialogue-summary></dialogue-summary>";
        let html = put("found.html", &[mentions, tag, rest].concat(), &[]).unwrap();
        let start = [mentions, filled, "<template shadowrootmode=\"open\"><link"].concat();
        assert!(html.starts_with(&start), "{tag}: {}", &html[..start.len().min(html.len())]);
        assert!(html.ends_with(&["</div></template>", rest].concat()), "{tag}");
    }
    // A tag in a declarative shadow root is part of the page.
    let shadow = "<x-y><template shadowrootmode=open><dialogue-summary></dialogue-summary></template></x-y>";
    assert!(put("shadow.html", shadow, &[]).is_ok());
    let said = put("none.html", mentions, &[]).unwrap_err();
    assert!(said.contains("none.html: expected a tag <dialogue-summary>"), "{said}");
    for open in ["<dialogue-summary>\n<p>a</p>", "<main><dialogue-summary/></main>"] {
        let said = put("open.html", &["\n", open].concat(), &[]).unwrap_err();
        assert!(said.contains("expected </dialogue-summary> for the tag in line 2"), "{said}");
    }
}

#[test]
fn same_run_changes_nothing_and_another_run_replaces_the_cards() {
    let own = file("into.json", OWN);
    let own = own.to_str().unwrap();
    let page = "<dialogue-summary>\n  <p slot=header>h</p><template><script type=\"application/json\">\
        </script></template>\n  <p>b\n</dialogue-summary>\n";
    let bare = put("again.html", page, &[]).unwrap();
    let filled = put("again.html", page, &[own, "--lang", "ko", "--page-size", "9"]).unwrap();
    assert_ne!(bare, filled);
    for (html, options) in [
        (&bare, &[][..]),
        (&bare, &["--lang", "en"]),
        (&filled, &[]),
        (&filled, &[own]),
        (&filled, &[own, "--lang", "ko", "--page-size", "9"]),
    ] {
        assert!(put("again.html", html, options).unwrap() == **html, "{options:?}");
    }
    // A newer dataset replaces an older one, and other cards replace those of the built-in record.
    let new = file("into-new.json", &OWN.replace("\"a\"", "\"new\""));
    let newer = put("again.html", &filled, &[new.to_str().unwrap()]).unwrap();
    assert_eq!(newer.replace("new", "a").replace(mark(&newer), mark(&filled)), filled);
    assert_eq!(put("again.html", &newer, &[own]).unwrap(), filled);
    let once = put("again.html", &bare, &[own]).unwrap();
    assert_eq!(once, put("again.html", page, &[own]).unwrap());
    // Cards that were inserted twice are replaced by one set.
    let (start, end) = (bare.find("<template shadow").unwrap(), bare.find("\n  <p slot").unwrap());
    let doubled = [&bare[..end], &bare[start..]].concat();
    assert_eq!(put("again.html", &doubled, &[]).unwrap(), bare);
}

#[test]
fn attributes_of_the_tag_replace_missing_options() {
    for (attributes, options) in [
        ("lang=\"ko\"", &["--lang", "ko"][..]),
        ("filter=\"?kind=announcement&amp;q=cyber\"", &["--filter", "kind=announcement&q=cyber"]),
        ("filter='&#x6b;ind=topic'", &["--filter", "kind=topic"]),
        ("filter='q=caf&eacute;'", &["--filter", "q=café"]),
        ("page-size=3 heading-level=' 4 '", &["--page-size", "3", "--heading-level", "4"]),
    ] {
        let html =
            put("says.html", &format!("<dialogue-summary {attributes}></dialogue-summary>"), &[]).unwrap();
        assert_eq!(mark(&html), mark(&alone(options)), "{attributes}");
        let inner = |html: &str| html.split_once("<template").unwrap().1.to_owned();
        assert_eq!(inner(&html), inner(&alone(options)), "{attributes}");
        // An option equal to the attribute is no contradiction.
        assert_eq!(put("says.html", &html, options).unwrap(), html);
    }
    let drawn = |attributes| {
        put("says.html", &format!("<dialogue-summary {attributes}></dialogue-summary>"), &[]).unwrap()
    };
    let none = drawn("link-state=none theme=dark");
    assert!(!none.contains("ds.card=") && mark(&none) != mark(&drawn("")));
    assert!(drawn("link-state=query").contains("\"?ds.card="));
    assert!(drawn("id=record").contains("\"#record.card="));
    assert!(drawn("id=record link-key=' key '").contains("\"#key.card="));
}

#[test]
fn option_that_contradicts_the_tag_is_rejected() {
    let own = file("refused.json", OWN);
    let own = own.to_str().unwrap();
    for (attributes, options, said) in [
        ("lang=ko", &["--lang", "en"][..], "line 2: lang: the tag says “ko”, --lang says “en”"),
        ("filter='q=a'", &["--filter", "q=b"], "filter: the tag says “q=a”, --filter says “q=b”"),
        ("filter", &["--filter", "q=b"], "filter: the tag says “”, --filter says “q=b”"),
        ("page-size=9", &["--page-size", "8"], "page-size: the tag says “9”, --page-size says “8”"),
        ("heading-level=3", &["--heading-level", "2"], "heading-level: the tag says “3”"),
        ("src=a.json", &[own, "--src", "b.json"], "src: the tag says “a.json”, --src says “b.json”"),
        ("page-size=many", &[], "line 2: page-size: found “many”, expected a whole number"),
        ("heading-level=6", &[], "heading-level: found “6”, expected a whole number from 1 to 5"),
        ("link-state=hash", &[], "expected one of: fragment, query, none"),
        ("theme=drak", &[], "Did you mean “dark”?"),
        ("lang=''", &[], "lang: found “”, expected one of: en, ko"),
        ("filter='kind=anouncement'", &[], "line 2: filter kind: found “anouncement”"),
    ] {
        let html = format!("\n<dialogue-summary {attributes}></dialogue-summary>");
        let why = put("refused.html", &html, options).unwrap_err();
        assert!(why.contains("refused.html") && why.contains(said), "{attributes}: {why}");
    }
}

#[test]
fn cards_come_from_the_dataset_that_the_widget_loads() {
    let own = file("source.json", OWN);
    file("source-other.json", &OWN.replace("Own", "Other"));
    let own = own.to_str().unwrap();
    let tag =
        |attributes: &str, inner: &str| format!("<dialogue-summary {attributes}>{inner}</dialogue-summary>");
    // The widget will fetch it: from a file beside the page, or from the given URL.
    let fetched = mark(&alone(&[own, "--src", "x"])).to_owned();
    let near = put("source.html", &tag("src=\" ./source.json?v=1 \"", ""), &[]).unwrap();
    assert!(mark(&near) == fetched && !near.contains("application/json"), "{near}");
    for (attributes, options) in [
        ("src=source.json", &[own][..]),
        ("src=https://a.org/x.json", &[own]),
        ("src=/x.json", &[own, "--src", "/x.json"]),
        ("src=''", &[own]),
    ] {
        let html = put("source.html", &tag(attributes, ""), options).unwrap();
        assert_eq!(html.contains("application/json"), attributes == "src=''", "{html}");
        assert_eq!(put("source.html", &html, options).unwrap(), html);
    }
    // A URL replaces an inline dataset that an earlier run wrote.
    let inline = put("source.html", &tag("", ""), &[own]).unwrap();
    let html = put("source.html", &inline, &[own, "--src", "source.json"]).unwrap();
    assert!(mark(&html) == fetched && !html.contains("application/json"), "{html}");
    // A script inside the tag is kept.
    let script = format!("<script type=\"Application/JSON\">{}</script>", OWN.replace('\n', "\r\n"));
    let there = put("source.html", &tag("", &["<p>b</p>", &script].concat()), &[]).unwrap();
    assert!(there.contains("Own") && there.ends_with(&[&script, "</dialogue-summary>"].concat()), "{there}");
    assert_eq!(put("source.html", &there, &[]).unwrap(), there);
    for (attributes, inner, options, said) in [
        ("src=source-other.json", "", &[own][..], "source-other.json, which differs from"),
        ("src=source-none.json", "", &[], "no file “source-none.json” beside the page"),
        ("src=https://a.org/x.json", "", &[], "give the one that will be fetched from there as FILE"),
        ("", &script, &[own], "the tag holds a dataset, FILE names another"),
        ("", &script, &[own, "--src", "source.json"], "--src names another"),
        ("", "<script type=application/json>{</script>", &[], "line 1: script:1:2: The file ends too early"),
    ] {
        let why = put("source.html", &tag(attributes, inner), options).unwrap_err();
        assert!(why.contains(said), "{attributes}: {why}");
    }
}

/// An HTML parser converts all line endings; a fetched dataset keeps them.
#[test]
fn line_endings_of_an_inline_dataset_are_ignored() {
    let name = |end: &str| file("ends.json", &OWN.replace('\n', end)).to_str().unwrap().to_owned();
    let tags: Vec<String> = ["\n", "\r\n", "\r"].map(|end| alone(&[&name(end)])).into();
    assert!(!tags[0].contains('\r') && tags.iter().all(|tag| *tag == tags[0]), "{tags:?}");
    let marks = ["\n", "\r\n"].map(|end| mark(&alone(&[&name(end), "--src", "x"])).to_owned());
    assert_ne!(marks[0], marks[1]);
    // The line endings of the page have changed since.
    let page = put("ends.html", "<dialogue-summary></dialogue-summary>", &[&name("\n")]).unwrap();
    let changed = put("ends.html", &page.replace('\n', "\r\n"), &[]).unwrap();
    assert_eq!(mark(&changed), mark(&page));
}

/// React writes the names of properties in lower case, and some content management systems write locales.
#[test]
fn attributes_under_their_other_names_render_the_same_cards() {
    let cards = |tag: &str| {
        let html = put("names.html", &format!("{tag}</dialogue-summary>"), &[]).unwrap();
        html.split_once("<template").unwrap().1.to_owned()
    };
    assert_eq!(
        cards("<dialogue-summary pagesize=9 headinglevel=4 linkstate=none linkkey=a lang=ko_KR>"),
        cards("<dialogue-summary page-size=9 heading-level=4 link-state=none link-key=a lang=ko-KR>"),
    );
}
