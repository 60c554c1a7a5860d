//! Parses HTML as a browser does. The parser repairs malformed HTML, so its result is compared with the input.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element with its depth, its attributes in order, and all text in it.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    pub depth: usize,
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

/// The elements of a fragment.
pub fn fragment(html: &str) -> Vec<Parsed> {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), body, vec![], false).one(html);
    let root = dom.document.children.borrow()[0].clone();
    let mut found = Vec::new();
    root.children.borrow().iter().for_each(|child| walk(child, 0, &mut found));
    found
}

/// The elements of a page. Panics if the parser reports an error.
pub fn document(html: &str) -> Vec<Parsed> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    assert_eq!(*dom.errors.borrow(), Vec::<String>::new());
    let mut found = Vec::new();
    dom.document.children.borrow().iter().for_each(|child| walk(child, 0, &mut found));
    found
}

fn walk(node: &Handle, depth: usize, found: &mut Vec<Parsed>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes =
            attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        found.push(Parsed { depth, name: name.local.to_string(), attributes, text: text(node) });
        node.children.borrow().iter().for_each(|child| walk(child, depth + 1, found));
    }
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}
