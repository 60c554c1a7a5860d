//! The element with its cards in a [declarative shadow root]: browsers paint them before any script runs, then Yew
//! hydrates them in place.
//!
//! [declarative shadow root]: https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode

use crate::export::html::Html;
use dialogue_summary::components::{Page, PageProps, hydration_key};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Problem;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::state::{Action, Config, Loaded, State, update};
use std::rc::Rc;
use yew::{Callback, LocalServerRenderer};

/// More cards than these are taken to fill a window. The style sheet then reserves the height of one while the page
/// is still arriving.
const CARDS_OF_A_WINDOW: usize = 3;

/// The element to prerender.
pub struct Element<'a> {
    /// The values of its attributes.
    pub config: Config,
    /// The dataset as text.
    pub text: &'a str,
    /// Where the widget will have the dataset from.
    pub origin: DatasetOrigin,
    /// The widget's style sheet.
    pub style: StyleSheet<'a>,
}

/// Where the widget will have its dataset from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatasetOrigin {
    /// The built-in record.
    BuiltIn,
    /// A script inside the element, which is written with it.
    Inline,
    /// A script inside the element, which the page has already.
    AlreadyInline,
    /// A URL.
    Fetched(String),
}

/// The widget's style sheet.
#[derive(Clone, Copy, Debug)]
pub enum StyleSheet<'a> {
    /// Linked from this URL.
    Linked(&'a str),
    /// Written into the page.
    Embedded(&'a str),
}

/// The element as HTML.
pub struct Prerendered {
    /// Its attributes, as far as they differ from the defaults.
    pub attributes: Vec<(&'static str, String)>,
    /// Its content.
    pub content: String,
}

impl Prerendered {
    /// Renders the element's first view.
    pub fn new(element: &Element, dialogue: Dialogue, problems: Vec<Problem>) -> Prerendered {
        let text = match element.origin {
            // An escaped `<` can neither end the script nor start another.
            DatasetOrigin::Inline => normalize_line_ends(element.text).replace('<', "\\u003c"),
            DatasetOrigin::AlreadyInline => normalize_line_ends(element.text),
            DatasetOrigin::BuiltIn | DatasetOrigin::Fetched(_) => element.text.to_owned(),
        };
        let mut html = Html::default();
        html.element("template", &[("shadowrootmode", "open")], |html| {
            match element.style {
                StyleSheet::Linked(url) => html.tag("link", &[("rel", "stylesheet"), ("href", url)]),
                StyleSheet::Embedded(sheet) => html.element("style", &[], |html| html.raw(sheet)),
            }
            let view = first_view(&element.config, dialogue, problems);
            let hydration_key = hydration_key(&element.config, &text, count_nodes(&view));
            let is_long = view.matches("<article").count() > CARDS_OF_A_WINDOW;
            let class = if is_long { "long" } else { "" };
            html.element("div", &[("data-made", &hydration_key), ("class", class)], |html| html.raw(&view));
        });
        if element.origin == DatasetOrigin::Inline {
            // A later run replaces a script with this attribute, and leaves the publisher's own.
            let attributes = [("type", "application/json"), ("data-made", "dataset")];
            html.element("script", &attributes, |html| html.raw(&text));
        }
        Prerendered { attributes: attributes(element), content: html.finish() }
    }

    /// The element with its tags.
    pub fn to_html(&self) -> String {
        let attributes: Vec<(&str, &str)> =
            self.attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut html = Html::default();
        html.element("dialogue-summary", &attributes, |html| html.raw(&self.content));
        html.finish()
    }
}

fn attributes(element: &Element) -> Vec<(&'static str, String)> {
    let (config, defaults) = (&element.config, Config::default());
    let mut attributes = vec![("lang", config.lang.clone())];
    if let DatasetOrigin::Fetched(url) = &element.origin {
        attributes.push(("src", url.clone()));
    }
    if config.filter != defaults.filter {
        attributes.push(("filter", config.filter.clone()));
    }
    if config.page_size != defaults.page_size {
        attributes.push(("page-size", config.page_size.to_string()));
    }
    if config.heading_level != defaults.heading_level {
        attributes.push(("heading-level", config.heading_level.to_string()));
    }
    attributes
}

/// The text as the widget reads it from a page: HTML parsers turn every line end into a line feed.
fn normalize_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The first view as Yew's server-side renderer writes it.
fn first_view(config: &Config, dialogue: Dialogue, problems: Vec<Problem>) -> String {
    let mut state = State::default();
    update(&mut state, Action::Configure(config.clone(), String::new()));
    update(
        &mut state,
        Action::Load(Rc::new(Loaded::new(dialogue, problems, &Normalizer::default())), String::new()),
    );
    let props = PageProps { state: Rc::new(state), on_action: Callback::noop() };
    let html = pollster::block_on(LocalServerRenderer::<Page>::with_props(props).render());
    without_component_names(&html)
}

/// The number of elements and component markers. Every other `<` is escaped.
fn count_nodes(html: &str) -> usize {
    let starts_node = |pair: &&[u8]| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'!');
    html.as_bytes().windows(2).filter(starts_node).count()
}

/// Yew marks where components begin and end. Its development builds add their names, which a release does not.
fn without_component_names(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (marker, rest) = piece.split_once("]>-->").unwrap_or((piece, ""));
        out.push_str(if marker.starts_with("</") { "<!--</[]>-->" } else { "<!--<[]>-->" });
        out.push_str(rest);
    }
    out
}
