//! The element with its cards already in it: a [declarative shadow root] that browsers paint before any
//! script runs, and that the widget takes over in place.
//!
//! [declarative shadow root]: https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode

use crate::export::html::Html;
use dialogue_summary::components::{Page, PageProps};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Problem;
use dialogue_summary::state::{Action, Config, Loaded, State, mark, update};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::{Callback, LocalServerRenderer};

/// With more cards than these a page is taken to be longer than a window: the sheet then keeps the height of one while
/// the page comes in.
const FEW: usize = 3;

/// What the tag is made of, besides its cards.
pub struct Tag<'a> {
    /// Its attributes.
    pub config: Config,
    /// The dataset, as text.
    pub text: &'a str,
    /// Where the widget will have it from.
    pub from: Origin<'a>,
    /// What gives it its look.
    pub look: Look<'a>,
}

/// Where the widget has its dataset from.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    /// It is built in.
    BuiltIn,
    /// It is written into the tag.
    Tag,
    /// It stands in the tag already.
    There,
    /// It is fetched from this address.
    Address(&'a str),
}

/// What gives the cards their look.
#[derive(Clone, Copy)]
pub enum Look<'a> {
    /// The sheet at this address.
    Link(&'a str),
    /// This sheet, in the page.
    Sheet(&'a str),
}

/// The tag, with its cards in it.
pub struct Written {
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// Its content.
    pub inner: String,
}

impl Written {
    /// Writes it.
    pub fn new(tag: &Tag, dialogue: Dialogue, problems: Vec<Problem>) -> Written {
        let text = match tag.from {
            // No tag can end or begin in it.
            Origin::Tag => as_parsed(tag.text).replace('<', "\\u003c"),
            Origin::There => as_parsed(tag.text),
            Origin::BuiltIn | Origin::Address(_) => tag.text.to_owned(),
        };
        let (config, usual) = (&tag.config, Config::default());
        let mut attributes = vec![("lang", config.lang.clone())];
        if let Origin::Address(src) = tag.from {
            attributes.push(("src", src.to_owned()));
        }
        if config.filter != usual.filter {
            attributes.push(("filter", config.filter.clone()));
        }
        if config.page_size != usual.page_size {
            attributes.push(("page-size", config.page_size.to_string()));
        }
        if config.heading_level != usual.heading_level {
            attributes.push(("heading-level", config.heading_level.to_string()));
        }
        let mut html = Html::default();
        html.element("template", &[("shadowrootmode", "open")], |html| {
            match tag.look {
                Look::Link(sheet) => html.tag("link", &[("rel", "stylesheet"), ("href", sheet)]),
                Look::Sheet(sheet) => html.element("style", &[], |html| html.raw(sheet)),
            }
            let drawn = drawn(config, dialogue, problems);
            let made = mark(config, &text, nodes(&drawn));
            let long = if drawn.matches("<article").count() > FEW { "long" } else { "" };
            html.element("div", &[("data-made", &made), ("class", long)], |html| html.raw(&drawn));
        });
        if let Origin::Tag = tag.from {
            // Marked, so that a later run knows it from one that the publisher wrote.
            let attributes = [("type", "application/json"), ("data-made", "dataset")];
            html.element("script", &attributes, |html| html.raw(&text));
        }
        Written { attributes, inner: html.finish() }
    }

    /// The tag, complete.
    pub fn complete(&self) -> String {
        let attributes: Vec<(&str, &str)> =
            self.attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut html = Html::default();
        html.element("dialogue-summary", &attributes, |html| html.raw(&self.inner));
        html.finish()
    }
}

/// A text as the widget finds it in a page, whose parser knows one line end alone.
fn as_parsed(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The first view as Yew writes it, so that Yew knows it again.
fn drawn(config: &Config, dialogue: Dialogue, problems: Vec<Problem>) -> String {
    let mut state = State::default();
    update(&mut state, Action::Configure(config.clone(), String::new()));
    update(&mut state, Action::Load(Rc::new(Loaded::new(dialogue, problems)), String::new()));
    let props = PageProps { state: Rc::new(state), act: Callback::noop() };
    nameless(&at_once(LocalServerRenderer::<Page>::with_props(props).render()).unwrap_or_default())
}

/// How many elements are in `html`, and how many marks of components, where every other `<` is escaped.
fn nodes(html: &str) -> usize {
    let begins = |two: &&[u8]| two[0] == b'<' && (two[1].is_ascii_alphabetic() || two[1] == b'!');
    html.as_bytes().windows(2).filter(begins).count()
}

/// Yew marks where components begin and end; a build for developers adds their names, a release does not.
fn nameless(html: &str) -> String {
    let mut pieces = html.split("<!--");
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (mark, rest) = piece.split_once("]>-->").unwrap_or((piece, ""));
        out.push_str(if mark.starts_with("</") { "<!--</[]>-->" } else { "<!--<[]>-->" });
        out.push_str(rest);
    }
    out
}

/// What a future gives that waits for nothing outside.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    (0..1_000_000).find_map(|_| match future.as_mut().poll(&mut cx) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    })
}
