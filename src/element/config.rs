//! Attributes as the page writes them -> the configuration: loose in, strict out, defaults here alone.

use crate::state::{Config, LinkState};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Resolves the attributes. What cannot be read is as good as absent.
pub fn config(attributes: &JsValue) -> Config {
    let usual = Config::default();
    let text = |name: &str| {
        let value = Reflect::get(attributes, &JsValue::from_str(name)).ok()?;
        value.as_string().map(|text| text.trim().to_owned())
    };
    let named = |name: &str| text(name).filter(|text| !text.is_empty());
    Config {
        lang: named("lang").unwrap_or(usual.lang),
        filter: text("filter").map_or(usual.filter, |f| f.trim_start_matches(['?', '#']).to_owned()),
        link_state: match named("linkState").as_deref() {
            Some("query") => LinkState::Query,
            Some("none") => LinkState::None,
            _ => usual.link_state,
        },
        link_key: named("linkKey").unwrap_or(usual.link_key),
        page_size: named("pageSize")
            .and_then(|size| size.parse().ok())
            .filter(|size| *size > 0)
            .unwrap_or(usual.page_size),
        heading_level: named("headingLevel")
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=5).contains(level))
            .unwrap_or(usual.heading_level),
    }
}
