//! The widget's interface for the shell. `Widget` in web/glue.ts declares it for TypeScript.

use super::attributes;
use super::host::ShellHost;
use super::loader::{Loader, read_text};
use super::normalizer::normalizer;
use super::objects::{self, ResultsObject, ViewObject, plain};
use super::prerendered::PrerenderedReader;
use crate::app::Store;
use crate::browser::{json, url};
use crate::dialogue::BUILT_IN;
use crate::dialogue::encoding::decode;
use crate::state::{Action, Failure, Loaded};
use gloo::events::EventListener;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// A widget in a root of its own. One root serves one element after another and is never unmounted, because Yew never
/// removes its listeners. See docs/decisions/0001-mount-once.md.
#[wasm_bindgen]
pub struct Widget {
    pub(super) store: Rc<Store>,
    pub(super) loader: Rc<Loader>,
    /// Reads the dataset of prerendered cards.
    prerendered: RefCell<Option<PrerenderedReader>>,
    url_listeners: RefCell<Vec<EventListener>>,
}

thread_local! {
    static BUILT_IN_RECORD: OnceCell<Rc<Loaded>> = const { OnceCell::new() };
}

/// The built-in dialogue. All widgets of a page share it.
fn built_in() -> Result<Rc<Loaded>, Failure> {
    BUILT_IN_RECORD.with(|record| {
        if let Some(known) = record.get() {
            return Ok(Rc::clone(known));
        }
        let (dialogue, problems) = read_text(BUILT_IN)?;
        let loaded = Rc::new(Loaded::new(dialogue, problems, &normalizer()));
        Ok(Rc::clone(record.get_or_init(|| loaded)))
    })
}

#[wasm_bindgen]
impl Widget {
    /// A widget for `root`, which it renders into once it is configured.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: ShellHost) -> Widget {
        let store = Store::new(root, host);
        Widget {
            loader: Loader::new(&store),
            store,
            prerendered: RefCell::default(),
            url_listeners: RefCell::default(),
        }
    }

    /// A widget for prerendered cards in `root` that have so many nodes. None unless they were made of `text`, or of
    /// the built-in dialogue, with these attributes. The text is still to be read.
    pub fn hydrate(
        root: Element,
        host: ShellHost,
        attributes: &JsValue,
        text: &JsValue,
        nodes: usize,
    ) -> Option<Widget> {
        let key = root.get_attribute("data-made")?;
        let config = attributes::config(attributes);
        let reader = PrerenderedReader::new(&key, config, text.as_string(), nodes)?;
        let widget = Widget::new(root, host);
        widget.loader.set_given(text.clone());
        widget.prerendered.replace(Some(reader));
        Some(widget)
    }

    /// Does one step of reading the dataset of prerendered cards. Returns whether there is another step, and nothing
    /// if the text is no dataset.
    #[wasm_bindgen(js_name = read)]
    pub fn read_prerendered(&self) -> Option<bool> {
        self.prerendered.borrow_mut().as_mut()?.step(&self.store)
    }

    /// Shows the dataset that was read for prerendered cards, as the page and the URL now want it.
    #[wasm_bindgen(js_name = adoptPrerendered)]
    pub fn adopt_prerendered(&self) {
        self.store.adopt_prerendered();
    }

    /// Hydrates prerendered cards. Unless it must be done `now`, this is put off as long as they show the state;
    /// then the result is true.
    pub fn activate(&self, now: bool) -> bool {
        let is_put_off = !now && self.store.is_prerendered_current();
        if is_put_off {
            self.store.flush_after_render();
        } else {
            self.store.hydrate();
        }
        is_put_off
    }

    /// Applies the attributes: texts or null, by the names of their properties.
    pub fn configure(&self, attributes: &JsValue) {
        self.store.configure(attributes::config(attributes));
        let mut listeners = self.url_listeners.borrow_mut();
        if listeners.is_empty() {
            let store = Rc::clone(&self.store);
            listeners.extend(url::on_change(move || store.on_url_change()));
            let store = Rc::clone(&self.store);
            listeners.extend(url::on_leave(move || store.on_leave()));
        }
    }

    /// Shows the built-in dialogue.
    #[wasm_bindgen(js_name = loadBuiltIn)]
    pub fn load_built_in(&self) {
        self.loader.set_given(JsValue::UNDEFINED);
        self.loader.show(built_in());
    }

    /// Shows a dataset: an object, or JSON text.
    pub fn load(&self, data: JsValue) {
        self.loader.set_given(data);
        self.loader.load();
    }

    /// Waits for a dataset that the shell fetches.
    #[wasm_bindgen(js_name = awaitDataset)]
    pub fn await_dataset(&self) {
        self.loader.set_given(JsValue::UNDEFINED);
        self.store.dispatch(Action::AwaitDataset);
    }

    /// The dataset at `url` could not be fetched, and why.
    #[wasm_bindgen(js_name = failFetch)]
    pub fn fail_fetch(&self, url: String, reason: String) {
        self.loader.show(Err(Failure::Network(url, reason)));
    }

    /// The fetched dataset is not UTF-8. These are its bytes.
    #[wasm_bindgen(js_name = failDecode)]
    pub fn fail_decode(&self, bytes: &[u8]) {
        if let Err(problem) = decode(bytes) {
            self.loader.show(Err(Failure::Dataset(vec![*problem])));
        }
    }

    /// Whether a link was copied.
    #[wasm_bindgen(js_name = reportCopy)]
    pub fn report_copy(&self, text: String, copied: bool) {
        self.store.dispatch(Action::Shared(if copied { Ok(text) } else { Err(text) }));
    }

    /// The dataset as a plain object; null where there is none to show.
    pub fn data(&self) -> JsValue {
        if self.store.read(|state| state.loaded().is_none()) {
            return JsValue::NULL;
        }
        let given = self.loader.given.borrow();
        let copy = match &*given {
            given if given.is_undefined() => json::parse(&JsValue::from_str(BUILT_IN)),
            given if given.is_string() => json::parse(given),
            given => json::copy(given),
        };
        copy.unwrap_or(JsValue::NULL)
    }

    /// The view as a plain object. Before it can be shown: the view that is asked for.
    pub fn view(&self) -> JsValue {
        let url_part = self.store.url_part();
        self.store.read(|state| plain(&ViewObject::new(state, &state.requested_view(&url_part))))
    }

    /// Changes the view. An absent key is left as it is, null resets it.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, patch: &JsValue) {
        self.loader.finish();
        self.store.dispatch(Action::Patch(objects::patch(patch)));
    }

    /// `{ total, shown, ids }`.
    pub fn results(&self) -> JsValue {
        self.store.read(|state| plain(&ResultsObject::new(state)))
    }

    /// Opens a card and scrolls it into view.
    #[wasm_bindgen(js_name = openCard)]
    pub fn open_card(&self, id: &JsValue) {
        self.loader.finish();
        self.store.dispatch(Action::Reveal(id.as_string().unwrap_or_default()));
    }

    /// Renders at least so many of the cards that match.
    #[wasm_bindgen(js_name = showAtLeast)]
    pub fn show_at_least(&self, cards: usize) {
        self.store.dispatch(Action::ShowAtLeast(cards));
        self.store.render_now();
    }

    /// The page, which has this address, is about to be printed; or, without one, it was printed.
    pub fn print(&self, address: Option<String>) {
        self.store.dispatch(Action::Print(address));
        // A page that is printed by its own script waits for no microtask.
        self.store.render_now();
    }

    /// Copies the link of the view to the clipboard, and returns it.
    #[wasm_bindgen(js_name = shareLink)]
    pub fn share_link(&self) -> String {
        self.store.share()
    }

    /// Leaves its element: forgets everything and listens to nothing until it is configured again.
    pub fn release(&self) {
        self.loader.set_given(JsValue::UNDEFINED);
        self.url_listeners.borrow_mut().clear();
        self.store.reset();
    }
}
