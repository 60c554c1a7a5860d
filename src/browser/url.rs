//! The page's URL: one part of it read and written, and the tab's history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Text, window};

/// A part of the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlPart {
    /// The fragment, behind `#`.
    Fragment,
    /// The query, behind `?`.
    Query,
}

/// A part without its sign. Empty where the page has no URL of its own.
pub fn read(part: UrlPart) -> String {
    let Some(location) = window().map(|window| window.location()) else {
        return String::new();
    };
    let (text, sign) = match part {
        UrlPart::Fragment => (location.hash(), '#'),
        UrlPart::Query => (location.search(), '?'),
    };
    let text = text.unwrap_or_default();
    text.strip_prefix(sign).unwrap_or(&text).to_owned()
}

/// The whole URL.
pub fn href() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// What a link into this page must have before the sign of a part. Empty, unless the page sets another base for its
/// links (`base`), or has no URL of its own (a frame's `srcdoc`).
pub fn link_base(part: UrlPart) -> String {
    let href = href();
    let own = until(&href, '#');
    // That of a node, because an image named `baseURI` hides the property of the document.
    let base = Text::new().ok().and_then(|node| node.base_uri().ok()?).unwrap_or_default();
    match part {
        _ if until(&base, '#') == own => String::new(),
        UrlPart::Fragment => own.to_owned(),
        UrlPart::Query => until(own, '?').to_owned(),
    }
}

fn until(text: &str, sign: char) -> &str {
    text.split_once(sign).map_or(text, |(before, _)| before)
}

/// The whole URL with another text in one of its parts.
pub fn with_part(part: UrlPart, text: &str) -> String {
    let href = href();
    let (rest, fragment) = href.split_once('#').map_or((href.as_str(), None), |(r, f)| (r, Some(f)));
    let (path, query) = rest.split_once('?').map_or((rest, None), |(p, q)| (p, Some(q)));
    let text = Some(text).filter(|text| !text.is_empty());
    let (query, fragment) = match part {
        UrlPart::Fragment => (query, text),
        UrlPart::Query => (text, fragment),
    };
    let mut out = path.to_owned();
    for (sign, text) in [('?', query), ('#', fragment)] {
        if let Some(text) = text {
            out.push(sign);
            out.push_str(text);
        }
    }
    out
}

/// Writes a URL into the history, as a new entry or in place of the present one.
///
/// The entry keeps the page's own state. Browsers refuse in frames without an origin, and beyond a rate. A refusal is
/// ignored, because the view on the page is right all the same.
pub fn write(url: &str, new_entry: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _refused = if new_entry {
        history.push_state_with_url(&state, "", Some(url))
    } else {
        history.replace_state_with_url(&state, "", Some(url))
    };
}

/// The number of entries in the history of this tab. A new entry changes it, back and forward do not.
pub fn history_length() -> u32 {
    window().and_then(|window| window.history().ok()?.length().ok()).unwrap_or_default()
}

/// Calls `listener` whenever others change the URL: by back and forward, a link, or by hand. All of these end in a
/// `popstate`.
#[must_use = "dropping it removes the listener"]
pub fn on_change(listener: impl Fn() + 'static) -> Option<EventListener> {
    on("popstate", listener)
}

/// Calls `listener` when the user leaves the page.
#[must_use = "dropping it removes the listener"]
pub fn on_leave(listener: impl Fn() + 'static) -> Option<EventListener> {
    on("pagehide", listener)
}

fn on(event: &'static str, listener: impl Fn() + 'static) -> Option<EventListener> {
    window().map(|window| EventListener::new(&window, event, move |_| listener()))
}
