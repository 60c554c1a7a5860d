//! Which elements are open where a tag stands, so far as it matters for what the tag means: templates, foreign
//! markup, and elements whose content is text.

use crate::markup::reference;
use crate::markup::tags::{Tag, Tags};

/// Elements whose content is text. Browsers that run scripts read `noscript` so.
const TEXTS: [&str; 10] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"];
/// Elements that have no end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// Elements of HTML that end a piece of SVG or MathML which somebody forgot to close.
const BREAKS: &str = " b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li \
    listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var ";
/// Elements that end a paragraph.
const BLOCKS: &str = " address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption \
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section \
    summary table ul ";
/// Elements of SVG, and of MathML, whose content is HTML again.
const BRIDGES: [(&str, &str); 2] = [("svg", " foreignobject desc title "), ("math", " mi mo mn ms mtext ")];

fn among(list: &str, name: &str) -> bool {
    list.split(' ').any(|word| word == name)
}

struct Open {
    name: String,
    /// The language it says its content is in.
    lang: Option<String>,
    /// It is of SVG or MathML itself, so that a CDATA section may stand in it.
    is_foreign: bool,
    /// Its content is SVG or MathML.
    foreign: bool,
    /// What is open around it cannot be closed from within.
    is_template: bool,
    /// Its content is no part of the page.
    is_inert: bool,
}

/// A way through the tags of a page that knows what is open.
pub struct Walk<'a> {
    tags: Tags<'a>,
    open: Vec<Open>,
}

impl<'a> Walk<'a> {
    /// From the beginning.
    pub fn new(html: &'a str) -> Walk<'a> {
        Walk { tags: Tags::new(html), open: Vec::new() }
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The language of what stands in the first `depth` elements that are open, as far as they say one.
    pub fn lang(&self, depth: usize) -> Option<&str> {
        self.open.iter().take(depth).rev().find_map(|open| open.lang.as_deref()).map(str::trim)
    }

    /// Whether what comes next is SVG or MathML.
    pub fn is_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| open.foreign)
    }

    /// Whether what comes next stands in a template, which is no part of the page until a script takes it out.
    pub fn is_inert(&self) -> bool {
        self.open.iter().any(|open| open.is_inert)
    }

    /// The next tag; what it opens is open then, and what it closes is closed.
    pub fn next(&mut self) -> Option<Tag<'a>> {
        let tag = self.tags.next(self.open.last().is_some_and(|open| open.is_foreign))?;
        if tag.ends {
            self.end(&tag.name)
        } else {
            self.start(&tag)
        }
        Some(tag)
    }

    fn start(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if self.is_foreign() && among(BREAKS, name) {
            self.leave_foreign();
        }
        if among(BLOCKS, name) && self.open.last().is_some_and(|open| open.name == "p") {
            self.open.pop();
        }
        let foreign = self.is_foreign();
        if if foreign { tag.is_empty } else { VOID.contains(&name) } {
            return;
        }
        let is_template = !foreign && name == "template";
        // A declarative shadow root is part of the page.
        let mode = tag.attribute("shadowrootmode").unwrap_or_default();
        let is_root = ["open", "closed"].iter().any(|known| mode.eq_ignore_ascii_case(known));
        // Within either, the name of the other is an element as any.
        let run = self.open.iter().rposition(|open| !open.foreign).map_or(0, |at| at + 1);
        let around = self.open.get(run).and_then(|open| BRIDGES.iter().find(|(root, _)| open.name == *root));
        let is_bridge = foreign && around.is_some_and(|(_, bridges)| among(bridges, name));
        let root = BRIDGES.iter().any(|(root, _)| name == *root);
        if root && tag.is_empty {
            return;
        }
        self.open.push(Open {
            name: name.to_owned(),
            lang: tag.attribute("lang").map(reference::text).filter(|lang| !lang.trim().is_empty()),
            is_foreign: foreign || root,
            foreign: (foreign && !is_bridge) || root,
            is_template,
            is_inert: is_template && !is_root,
        });
        if !foreign && TEXTS.contains(&name) {
            self.tags.skip_text(name);
        }
    }

    fn leave_foreign(&mut self) {
        let html = self.open.iter().rposition(|open| !open.foreign);
        self.open.truncate(html.map_or(0, |at| at + 1));
    }

    fn end(&mut self, name: &str) {
        // Browsers make an element of either, whatever is open.
        if self.is_foreign() && matches!(name, "p" | "br") {
            self.leave_foreign();
        }
        let floor = if name == "template" {
            0
        } else {
            self.open.iter().rposition(|open| open.is_template).map_or(0, |at| at + 1)
        };
        if let Some(at) = self.open[floor..].iter().rposition(|open| open.name == name) {
            self.open.truncate(floor + at);
        }
    }
}
