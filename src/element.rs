//! What the page's JavaScript meets: one handle per element, made and fed by the shell.

mod attributes;
mod events;
mod feed;
mod intake;
mod objects;
mod takeover;

use crate::app::Store;
use crate::browser::{address, json, text};
use crate::dialogue::BUILT_IN;
use crate::search::normalize::Normalizer;
use crate::state::{Action, Failure, Loaded};
use gloo::events::EventListener;
use intake::{Intake, taken};
use js_sys::Function;
use objects::{ResultsObject, ViewObject, plain};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use takeover::TakeOver;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// A widget in a root of its own. One root serves one element after another and is never unmounted:
/// Yew's listeners stay for good, so a root that is thrown away is lost memory.
#[wasm_bindgen]
pub struct Widget {
    store: Rc<Store>,
    listeners: RefCell<Vec<EventListener>>,
    intake: Rc<Intake>,
    /// What came with the page and is being taken over; empty once it is the widget's.
    coming: RefCell<Option<TakeOver>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for `root`, an element of its own, which it draws into once it is configured. `emit(name, detail)`
    /// fires an event.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function) -> Widget {
        Widget::unmounted(root, emit)
    }

    /// Takes over the markup in `root` that was written beforehand from `text`, or from the built-in
    /// dialogue, with these attributes, and has so many elements and marks of components. Nothing where
    /// that is not what it was made of. The text is still to be read.
    pub fn hydrate(
        root: Element,
        emit: Function,
        attributes: &JsValue,
        text: &JsValue,
        nodes: usize,
    ) -> Option<Widget> {
        let mark = root.get_attribute("data-made")?;
        let coming = TakeOver::begin(&mark, attributes::config(attributes), text.as_string(), nodes)?;
        let widget = Widget::unmounted(root, emit);
        widget.intake.begin(text.clone());
        widget.coming.replace(Some(coming));
        Some(widget)
    }

    /// Does the next step of what the markup takes: whether there is another, and nothing where its text cannot be read.
    pub fn read(&self) -> Option<bool> {
        self.coming.borrow_mut().as_mut()?.step(&self.store)
    }

    /// Shows the record that was read for the markup, as what the page asked for by now wants it.
    pub fn show(&self) {
        self.store.show();
    }

    /// Mounts a widget in the markup that it takes over, where it is not mounted; it hears from then on.
    /// That is so much work that, unless it is to be done `now`, it waits where the markup is all that there is to see:
    /// then cards are said to stand, and the answer is yes.
    pub fn mount(&self, now: bool) -> bool {
        let waits = !now && self.store.stands();
        if !waits {
            self.store.mount();
        }
        waits
    }

    /// Takes the attributes: strings or null, by the names of their properties.
    pub fn configure(&self, attributes: &JsValue) {
        self.store.configure(attributes::config(attributes));
        if self.listeners.borrow().is_empty() {
            let store = Rc::clone(&self.store);
            let mut listeners = self.listeners.borrow_mut();
            listeners.extend(address::listen(Box::new(move || store.follow())));
            let store = Rc::clone(&self.store);
            listeners.extend(address::on_leave(Box::new(move || store.on_leave())));
        }
    }

    /// Shows the built-in dialogue.
    #[wasm_bindgen(js_name = loadBuiltIn)]
    pub fn load_built_in(&self) {
        self.intake.begin(JsValue::UNDEFINED);
        self.intake
            .show(taken(BUILT_IN).map(|(dialogue, problems)| Loaded::new(dialogue, problems, &normalizer())));
    }

    /// Shows a dataset: an object, or JSON text.
    pub fn load(&self, data: JsValue) {
        self.intake.begin(data);
        self.intake.take();
    }

    /// Waits for a dataset that the shell fetches.
    pub fn wait(&self) {
        self.intake.begin(JsValue::UNDEFINED);
        self.store.dispatch(Action::AwaitDataset);
    }

    /// Says that the dataset at `url` is not to be had, and why.
    pub fn failed(&self, url: &JsValue, why: &JsValue) {
        let [url, why] = [url, why].map(|text| text.as_string().unwrap_or_default());
        self.intake.show(Err(Failure::Network(url, why)));
    }

    /// Says whether a link that was to be copied is on the clipboard.
    pub fn shared(&self, text: &JsValue, copied: bool) {
        let text = text.as_string().unwrap_or_default();
        self.store.dispatch(Action::Shared(if copied { Ok(text) } else { Err(text) }));
    }

    /// The dataset as a plain object, as it was given; null where there is none to show.
    pub fn data(&self) -> JsValue {
        if self.store.read(|state| state.loaded().is_none()) {
            return JsValue::NULL;
        }
        let given = self.intake.given.borrow();
        let copy = match &*given {
            given if given.is_undefined() => json::parse(&JsValue::from_str(BUILT_IN)),
            given if given.is_string() => json::parse(given),
            given => json::copy(given),
        };
        copy.unwrap_or(JsValue::NULL)
    }

    /// The view as a plain object; the one that is asked for, until it can be shown.
    pub fn view(&self) -> JsValue {
        let address = self.store.address();
        self.store.read(|state| plain(&ViewObject::new(state, &state.requested_view(&address))))
    }

    /// Changes the view: an absent key is left, null is reset.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, patch: &JsValue) {
        self.intake.finish();
        self.store.dispatch(Action::Patch(objects::patch(patch)));
    }

    /// `{ total, shown, ids }`.
    pub fn results(&self) -> JsValue {
        self.store.read(|state| plain(&ResultsObject::new(state)))
    }

    /// Opens a card and brings it into view.
    #[wasm_bindgen(js_name = openCard)]
    pub fn open_card(&self, id: &JsValue) {
        self.intake.finish();
        self.store.dispatch(Action::Reveal(id.as_string().unwrap_or_default()));
    }

    /// The link of this view; it is put on the clipboard too.
    #[wasm_bindgen(js_name = shareLink)]
    pub fn share_link(&self) -> JsValue {
        JsValue::from_str(&self.store.share())
    }

    /// Leaves its element: forgets everything and hears nothing until it is configured again.
    pub fn park(&self) {
        self.intake.begin(JsValue::UNDEFINED);
        self.listeners.borrow_mut().clear();
        self.store.reset();
    }
}

/// The normaliser that all widgets share, by the browser's tables.
fn normalizer() -> Normalizer {
    NORMALIZER.with(Normalizer::clone)
}

impl Widget {
    fn unmounted(root: Element, emit: Function) -> Widget {
        let store = Store::new(root, move |store, effect| events::tell(store, effect, &emit));
        let intake = Intake::new(&store);
        Widget { store, listeners: RefCell::default(), intake, coming: RefCell::default() }
    }
}

thread_local! {
    /// What all text of all widgets is normalised by.
    static NORMALIZER: Normalizer = Normalizer::new(text::decompose);
    /// Who is told that the instance has stopped.
    static TOLD: Cell<Option<Function>> = const { Cell::new(None) };
}

/// Calls `told(message)` once, when a panic has stopped every widget of this instance.
///
/// One panic while drawing silently freezes every Yew app of the instance, so the shell gives all of
/// them up together and starts a fresh one.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(told: Function) {
    TOLD.set(Some(told));
    yew::set_custom_panic_hook(Box::new(|info| {
        // Into the console, with its place in the source.
        console_error_panic_hook::hook(info);
        // Nothing of ours is borrowed or called from here on.
        if let Some(told) = TOLD.take() {
            let _thrown = told.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
        }
    }));
}
