//! The page's address: one part of it read and written, and the history told.

use super::json::get;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::window;

/// A part of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Behind `#`.
    Fragment,
    /// Behind `?`.
    Query,
}

/// What stands in a part, without its sign; nothing where the page has no address of its own.
pub fn read(part: Part) -> String {
    let Some(location) = window().map(|window| window.location()) else {
        return String::new();
    };
    let (text, sign) = match part {
        Part::Fragment => (location.hash(), '#'),
        Part::Query => (location.search(), '?'),
    };
    let text = text.unwrap_or_default();
    text.strip_prefix(sign).unwrap_or(&text).to_owned()
}

/// The page's whole address.
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// What a link into this page must start with before the sign of a part: nothing, unless the page has its
/// links start from another address (`base`), or has none of its own to start from (a frame's `srcdoc`).
pub fn start(part: Part) -> String {
    let whole = whole();
    let own = until(&whole, '#');
    let base = window().and_then(|window| window.document()?.base_uri().ok()?).unwrap_or_default();
    match part {
        _ if until(&base, '#') == own => String::new(),
        Part::Fragment => own.to_owned(),
        Part::Query => until(own, '?').to_owned(),
    }
}

fn until(text: &str, sign: char) -> &str {
    text.split_once(sign).map_or(text, |(before, _)| before)
}

/// The page's whole address with `words` in one of its parts.
pub fn with(part: Part, words: &str) -> String {
    let whole = whole();
    let (rest, fragment) = whole.split_once('#').map_or((whole.as_str(), None), |(r, f)| (r, Some(f)));
    let (path, query) = rest.split_once('?').map_or((rest, None), |(p, q)| (p, Some(q)));
    let filled = Some(words).filter(|words| !words.is_empty());
    let (query, fragment) = match part {
        Part::Fragment => (query, filled),
        Part::Query => (filled, fragment),
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

/// Puts an address into the history, as a new entry or in place of the present one.
///
/// The page's own state of the entry is kept. Browsers refuse in frames without an origin and past a
/// rate; the view on the page is right all the same, so a refusal is passed over.
pub fn write(address: &str, new_entry: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _refused = if new_entry {
        history.push_state_with_url(&state, "", Some(address))
    } else {
        history.replace_state_with_url(&state, "", Some(address))
    };
}

/// How many entries the history of this tab has. A new one makes it longer, back and forward do not.
pub fn entries() -> u32 {
    window().and_then(|window| window.history().ok()?.length().ok()).unwrap_or_default()
}

/// Whether a person has just pressed something on the page; where that is not known, yes.
pub fn is_pressed() -> bool {
    let active = || get(&get(&window()?.navigator(), "userActivation").ok()?, "isActive").ok()?.as_bool();
    active() != Some(false)
}

/// Calls back whenever the address changes under us: back and forward, a link, a hand-made edit; all
/// of them end in a `popstate`. The listener goes with what is returned.
#[must_use = "a dropped listener hears nothing"]
pub fn listen(changed: Box<dyn Fn()>) -> Option<EventListener> {
    on("popstate", changed)
}

/// Calls back when the page is left, as long as what is returned is kept.
#[must_use = "a dropped listener hears nothing"]
pub fn on_leave(left: Box<dyn Fn()>) -> Option<EventListener> {
    on("pagehide", left)
}

fn on(event: &'static str, told: Box<dyn Fn()>) -> Option<EventListener> {
    window().map(|window| EventListener::new(&window, event, move |_| told()))
}
