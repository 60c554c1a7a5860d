//! The tags of a page, with the elements that are open around them as far as they decide what a tag means: templates,
//! SVG and MathML, and elements that contain only text.
//!
//! html5gum finds tags as browsers do, with their positions. `lol_html` 3.0, which also tells positions, is not used: it
//! takes everything behind `<svg/>` for SVG, and shows no end tag that closes an element from within a template. The
//! test `first_tag_equals_that_of_an_html_parser` fails with it. The tree builder of html5ever tells no positions.

use html5gum::{DefaultEmitter, Emitter, ForwardingEmitter, StartTag, State, StringReader, Token, Tokenizer};
use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

/// Elements without an end tag.
const VOID: &str = "area base br col embed hr img input link meta param source track wbr";
/// HTML elements that end SVG or MathML whose end tag is missing.
const BREAKOUT: &str = "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li \
    listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var";
/// Elements that end a paragraph.
const BLOCKS: &str = "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption \
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary \
    table ul";
/// The roots of foreign markup, with the elements in them whose content is HTML.
const FOREIGN: [(&str, &str); 2] = [("svg", "foreignobject desc title"), ("math", "mi mo mn ms mtext")];

fn contains(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == name)
}

/// The language that a tag names. XHTML has `xml:lang`.
fn lang(tag: &Tag) -> Option<String> {
    let named = |name| tag.attribute(name).filter(|lang| !lang.trim().is_empty());
    named("lang").or_else(|| named("xml:lang"))
}

/// The tokenizer's state behind the start tag of an HTML element that contains only text. Browsers that run scripts
/// read `noscript` so, too.
fn text_state(name: &str) -> Option<State> {
    match name {
        "title" | "textarea" => Some(State::RcData),
        "script" => Some(State::ScriptData),
        "plaintext" => Some(State::PlainText),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some(State::RawText),
        _ => None,
    }
}

/// A start or end tag.
pub struct Tag {
    /// Its name in lower case.
    pub name: String,
    /// Its position, including `<` and `>`.
    pub span: Range<usize>,
    /// The start tag. End tags have none.
    start: Option<StartTag<usize>>,
}

impl Tag {
    /// Whether it is an end tag.
    pub fn is_end(&self) -> bool {
        self.start.is_none()
    }

    /// The value of an attribute, with character references resolved.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.start.as_ref()?.attributes.get(name.as_bytes())?;
        Some(String::from_utf8_lossy(value).into_owned())
    }

    /// Whether it has an attribute.
    pub fn has_attribute(&self, name: &str) -> bool {
        self.start.as_ref().is_some_and(|start| start.attributes.contains_key(name.as_bytes()))
    }

    /// Where attributes can be inserted in the tag of `html`: behind the others.
    pub fn insertion_point(&self, html: &str) -> usize {
        let is_self_closing = self.is_self_closing();
        let end = self.span.end - if is_self_closing { 2 } else { 1 };
        let trimmed = |end: usize| html[..end].trim_end_matches([' ', '\t', '\n', '\r', '\x0c']).len();
        let end = trimmed(end);
        if html[..end].ends_with('=') {
            // Behind a bare `=` the inserted attribute would become the value.
            let attributes = self.start.iter().flat_map(|start| start.attributes.values());
            if let Some(last) = attributes.map(|value| value.span.start).max() {
                return trimmed(last);
            }
        }
        end
    }

    fn is_self_closing(&self) -> bool {
        self.start.as_ref().is_some_and(|start| start.self_closing)
    }
}

/// An open element.
struct Open {
    name: String,
    lang: Option<String>,
    /// It belongs to SVG or MathML.
    is_foreign: bool,
    /// Its content belongs to SVG or MathML.
    has_foreign_content: bool,
    /// Tags inside cannot close what is open around it.
    is_template: bool,
    /// Its content is no part of the page.
    is_inert: bool,
}

/// Goes through the tags of a page.
pub struct Walk<'a> {
    tokenizer: Tokenizer<StringReader<'a>, TagEmitter>,
    /// Whether CDATA sections are text, for the tokenizer.
    is_foreign: Rc<Cell<bool>>,
    open: Vec<Open>,
}

impl<'a> Walk<'a> {
    /// Starts at the beginning.
    pub fn new(html: &'a str) -> Walk<'a> {
        let is_foreign: Rc<Cell<bool>> = Rc::default();
        let emitter = TagEmitter { inner: DefaultEmitter::new_with_span(), is_foreign: is_foreign.clone() };
        Walk { tokenizer: Tokenizer::new_with_emitter(html, emitter), is_foreign, open: Vec::new() }
    }

    /// The number of open elements.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The language inside the first `depth` open elements, if one of them names it.
    pub fn lang(&self, depth: usize) -> Option<&str> {
        self.open.iter().take(depth).rev().find_map(|open| open.lang.as_deref()).map(str::trim)
    }

    /// Whether the next tag belongs to SVG or MathML.
    pub fn is_foreign(&self) -> bool {
        self.open.last().is_some_and(|open| open.has_foreign_content)
    }

    /// Whether the next tag is in a template, which is no part of the page until a script copies it.
    pub fn is_inert(&self) -> bool {
        self.open.iter().any(|open| open.is_inert)
    }

    /// The next tag. Afterwards the element that it starts is open, or the elements that it ends are not.
    pub fn next(&mut self) -> Option<Tag> {
        loop {
            // Reading from a string cannot fail.
            let Ok(token) = self.tokenizer.next()?;
            let tag = match token {
                Token::StartTag(start) => {
                    let name = String::from_utf8_lossy(&start.name).into_owned();
                    let tag = Tag { name, span: start.span.start..start.span.end, start: Some(start) };
                    self.start(&tag);
                    tag
                }
                Token::EndTag(end) => {
                    let name = String::from_utf8_lossy(&end.name).into_owned();
                    self.end(&name);
                    Tag { name, span: end.span.start..end.span.end, start: None }
                }
                _ => continue,
            };
            self.is_foreign.set(self.open.last().is_some_and(|open| open.is_foreign));
            return Some(tag);
        }
    }

    fn start(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if self.is_foreign() && contains(BREAKOUT, name) {
            self.leave_foreign();
        }
        if contains(BLOCKS, name) && self.open.last().is_some_and(|open| open.name == "p") {
            self.open.pop();
        }
        let is_foreign = self.is_foreign();
        let is_root = FOREIGN.iter().any(|(root, _)| name == *root);
        let is_empty = if is_foreign || is_root { tag.is_self_closing() } else { contains(VOID, name) };
        if is_empty {
            return;
        }
        // Inside either root, the other's elements have no special meaning.
        let root = self.open.iter().rposition(|open| !open.has_foreign_content).map_or(0, |at| at + 1);
        let root = self.open.get(root).and_then(|open| FOREIGN.iter().find(|(name, _)| open.name == *name));
        let has_html_content = is_foreign && root.is_some_and(|(_, elements)| contains(elements, name));
        let is_template = !is_foreign && name == "template";
        // A declarative shadow root is part of the page.
        let mode = tag.attribute("shadowrootmode").unwrap_or_default().to_ascii_lowercase();
        let is_shadow_root = matches!(mode.as_str(), "open" | "closed");
        self.open.push(Open {
            name: name.to_owned(),
            lang: lang(tag),
            is_foreign: is_foreign || is_root,
            has_foreign_content: (is_foreign && !has_html_content) || is_root,
            is_template,
            is_inert: is_template && !is_shadow_root,
        });
        if let Some(state) = text_state(name).filter(|_| !is_foreign) {
            self.tokenizer.set_state(state);
        }
    }

    fn leave_foreign(&mut self) {
        let html = self.open.iter().rposition(|open| !open.has_foreign_content);
        self.open.truncate(html.map_or(0, |position| position + 1));
    }

    fn end(&mut self, name: &str) {
        // Browsers create an element for either, whatever is open.
        if self.is_foreign() && matches!(name, "p" | "br") {
            self.leave_foreign();
        }
        let floor = match name {
            "template" => 0,
            _ => self.open.iter().rposition(|open| open.is_template).map_or(0, |position| position + 1),
        };
        if let Some(position) = self.open[floor..].iter().rposition(|open| open.name == name) {
            self.open.truncate(floor + position);
        }
    }
}

/// Tells the tokenizer where CDATA sections are text.
struct TagEmitter {
    inner: DefaultEmitter<usize>,
    is_foreign: Rc<Cell<bool>>,
}

impl ForwardingEmitter for TagEmitter {
    type Token = Token<usize>;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.inner
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.is_foreign.get()
    }
}
