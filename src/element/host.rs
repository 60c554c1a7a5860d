//! The store's host: an object of the shell (web/host.ts), and the events with their details.

use super::events;
use crate::app::{Event, Host};
use crate::state::State;
use wasm_bindgen::prelude::*;

/// Selects the rows, of which the first below the window is looked for: cards, and the heads above them. Other results may
/// have cards where these have heads.
const ROW_SELECTOR: &str = ".card, .meeting-head, .sub";

#[wasm_bindgen]
extern "C" {
    /// The shell's side of a widget: `WidgetHost` in web/glue.ts.
    pub type ShellHost;

    #[wasm_bindgen(method, catch)]
    fn emit(this: &ShellHost, name: &str, detail: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn copy(this: &ShellHost, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = canSend)]
    fn can_send(this: &ShellHost, link: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn send(this: &ShellHost, link: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = prepareShare)]
    fn prepare_share(this: &ShellHost) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = showDialog)]
    fn show_dialog(this: &ShellHost, opener: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn focus(this: &ShellHost, id: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn reveal(this: &ShellHost, id: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn arrive(this: &ShellHost, id: &str, by_user: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = scrollToWidget)]
    fn scroll_to_widget(this: &ShellHost) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = nodeCount)]
    fn node_count(this: &ShellHost) -> Result<u32, JsValue>;
    #[wasm_bindgen(method, catch, js_name = firstBelowFold)]
    fn first_below_fold(this: &ShellHost, selector: &str) -> Result<u32, JsValue>;
}

// The browser reports what a listener of the page throws. What the page has patched and broken does not stop the widget.
impl Host for ShellHost {
    fn emit(&self, event: Event, state: &State) {
        if let Some((name, detail)) = events::with_detail(event, state) {
            let _thrown = self.emit(name, &detail);
        }
    }

    fn copy(&self, text: &str) {
        let _thrown = self.copy(text);
    }

    fn can_send(&self, link: &str) -> bool {
        self.can_send(link).unwrap_or_default()
    }

    fn send(&self, link: &str) {
        let _thrown = self.send(link);
    }

    fn prepare_share(&self) {
        let _thrown = self.prepare_share();
    }

    fn show_dialog(&self, opener: &str) {
        let _thrown = self.show_dialog(opener);
    }

    fn focus(&self, id: &str) {
        let _thrown = self.focus(id);
    }

    fn reveal(&self, id: &str) {
        let _thrown = self.reveal(id);
    }

    fn arrive(&self, id: &str, by_user: bool) {
        let _thrown = self.arrive(id, by_user);
    }

    fn scroll_to_widget(&self) {
        let _thrown = self.scroll_to_widget();
    }

    fn node_count(&self) -> usize {
        self.node_count().map_or(0, |count| count as usize)
    }

    fn first_below_fold(&self) -> usize {
        self.first_below_fold(ROW_SELECTOR).map_or(0, |position| position as usize)
    }
}
