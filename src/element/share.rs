//! The dialog to share: what the second wasm is asked for, and what comes back.

use super::api::Widget;
use super::objects::plain;
use crate::browser::{json, url};
use crate::dialogue::BUILT_IN;
use crate::link;
use crate::search::view::View;
use crate::state::share::{Outcome, Parts, ShareAction, Subject};
use crate::state::{Action, LinkState, State};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What is shared, for `SharedRecord` of crates/share.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ShareRequest {
    page: String,
    prefix: String,
    in_query: bool,
    first: String,
    view: String,
    version: Option<String>,
    lang: String,
    card: Option<String>,
    level: u8,
}

impl ShareRequest {
    fn new(state: &State) -> Option<ShareRequest> {
        let view = state.shared_view()?;
        let words = |view: &View| link::print("", "", view, &View::default());
        Some(ShareRequest {
            page: url::href(),
            prefix: state.config.prefix(),
            in_query: state.config.link_state == LinkState::Query,
            first: words(&state.view.initial),
            view: words(&view),
            version: state.loaded().and_then(|loaded| loaded.version()).map(str::to_owned),
            lang: view.lang.clone(),
            card: match &state.share.as_ref()?.subject {
                Subject::Card(id) => Some(id.clone()),
                Subject::View | Subject::Record => None,
            },
            level: state.config.heading_level + 1,
        })
    }
}

#[wasm_bindgen]
impl Widget {
    /// What the open dialog shares; null without one.
    #[wasm_bindgen(js_name = shareRequest)]
    pub fn share_request(&self) -> JsValue {
        self.store.read(|state| ShareRequest::new(state).map_or(JsValue::NULL, |request| plain(&request)))
    }

    /// The dataset as a JSON text. Null if it is an object that JSON cannot show.
    #[wasm_bindgen(js_name = datasetText)]
    pub fn dataset_text(&self) -> JsValue {
        let given = self.loader.given.borrow();
        match &*given {
            given if given.is_undefined() => JsValue::from_str(BUILT_IN),
            given if given.is_string() => given.clone(),
            given => json::text(given).map_or(JsValue::NULL, |text| JsValue::from_str(&text)),
        }
    }

    /// Whether the other parts of the dialog are there; undefined if the record is too large for them.
    #[wasm_bindgen(js_name = reportShareParts)]
    pub fn report_share_parts(&self, are_there: Option<bool>) {
        let parts = match are_there {
            Some(true) => Parts::Ready,
            Some(false) => Parts::Failed,
            None => Parts::TooLarge,
        };
        self.store.dispatch(Action::Share(ShareAction::Loaded(parts)));
    }

    /// The system has shared the link of the dialog.
    #[wasm_bindgen(js_name = reportSent)]
    pub fn report_sent(&self) {
        self.store.dispatch(Action::Share(ShareAction::Done(Outcome::Sent)));
    }
}
