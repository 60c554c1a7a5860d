//! Resolves the attributes of the element. An invalid attribute counts as absent.

use crate::state::{Config, LinkState};
use serde::Deserialize;
use wasm_bindgen::JsValue;

/// The attributes as written, under the names of their properties.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Attributes {
    lang: Option<String>,
    filter: Option<String>,
    link_state: Option<String>,
    link_key: Option<String>,
    page_size: Option<String>,
    heading_level: Option<String>,
}

/// Resolves the attributes.
pub fn config(attributes: &JsValue) -> Config {
    let attributes: Attributes = serde_wasm_bindgen::from_value(attributes.clone()).unwrap_or_default();
    let default = Config::default();
    let filled = |text: Option<String>| {
        let text = text.map(|text| text.trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    Config {
        lang: filled(attributes.lang).unwrap_or(default.lang),
        filter: filled(attributes.filter)
            .map_or(default.filter, |filter| filter.trim_start_matches(['?', '#']).to_owned()),
        link_state: match filled(attributes.link_state).as_deref() {
            Some("query") => LinkState::Query,
            Some("none") => LinkState::None,
            _ => default.link_state,
        },
        link_key: filled(attributes.link_key).unwrap_or(default.link_key),
        page_size: filled(attributes.page_size)
            .and_then(|size| size.parse().ok())
            .filter(|size| *size > 0)
            .unwrap_or(default.page_size),
        heading_level: filled(attributes.heading_level)
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=5).contains(level))
            .unwrap_or(default.heading_level),
    }
}
