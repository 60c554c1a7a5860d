//! In any page, the tag and its attributes are those that Servo's HTML parser finds.

use dialogue_summary_publish::page::Page;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, ns, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::path::Path;
use test_support::common::cases;

/// Without tables, whose foreign content a parser moves before them, and without HTML in SVG or MathML, whose error
/// rules are not implemented.
const PIECES: &[&str] = &[
    "<dialogue-summary id=#>",
    "<dialogue-summary id=#>",
    "<DIALOGUE-summary\tx='>' id=\"#\"/>",
    "<dialogue-summary\n\n/a==b id='#' id=0 lang>",
    "</dialogue-summary >",
    "<dialogue-summary-x id=#>",
    "<",
    "</",
    "<!",
    "<?",
    ">",
    "/>",
    "'",
    "\"",
    "=",
    "-",
    "text é",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<!doctype html>",
    "<!doctype '>",
    "<![CDATA[",
    "]]>",
    "<script>",
    "<script ",
    "</script>",
    "</script/",
    "<style>",
    "</style>",
    "<title>",
    "</title\n>",
    "<textarea>",
    "</textarea>",
    "<noscript>",
    "</noscript>",
    "<iframe>",
    "</iframe>",
    "<xmp>",
    "</xmp>",
    "<template>",
    "<template shadowrootmode=open>",
    "</template>",
    "<svg>",
    "<svg/>",
    "</svg>",
    "<title/>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<br>",
    "<a href=a>",
];

/// The first tag of the widget that is part of the page.
fn first(node: &Handle) -> Option<String> {
    let mut template = None;
    if let NodeData::Element { name, attrs, template_contents, .. } = &node.data {
        let attribute = |key: &str| {
            let attrs = attrs.borrow();
            attrs.iter().find(|own| &*own.name.local == key).map(|own| own.value.to_string())
        };
        if name.ns == ns!(html) && &*name.local == "dialogue-summary" {
            return attribute("id");
        }
        template = template_contents.borrow().clone().filter(|_| attribute("shadowrootmode").is_some());
    }
    let children = node.children.borrow();
    template.iter().chain(children.iter()).find_map(first)
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn first_tag_equals_that_of_an_html_parser(pieces in vec(select(PIECES), 0..16)) {
        let html: String = pieces.iter().enumerate().map(|(at, piece)| piece.replace('#', &at.to_string())).collect();
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html.as_str());
        // Whether the tag is closed is not tested here.
        let closed = Page::new(Path::new("p"), [html.as_str(), "</dialogue-summary>"].concat());
        let found = match &closed {
            Ok(page) => page.attribute("id").map(str::to_owned),
            Err(why) if why.contains("expected </") => return Err(TestCaseError::reject("open")),
            Err(_) => None,
        };
        prop_assert_eq!(found, first(&dom.document), "{}", html);
    }

    #[test]
    fn attribute_value_equals_that_of_an_html_parser(
        pieces in vec(select(&["&", "amp", ";", "lt", "gt", "quot", "#", "x", "39", "2019", "=", " ", "é", "\r", "\n", "q", "eacute", "notin"][..]), 0..9)
    ) {
        let html = format!("<dialogue-summary id=\"{}\"></dialogue-summary>", pieces.concat());
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html.as_str());
        let page = Page::new(Path::new("p"), html.clone()).unwrap();
        let parsed = first(&dom.document).unwrap_or_default();
        prop_assert_eq!(page.attribute("id"), Some(parsed.trim()), "{}", html);
    }
}
