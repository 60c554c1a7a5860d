//! What the page's JavaScript meets: one handle per element, made and fed by the shell.

mod config;
mod convert;
mod events;

use crate::app::{App, AppProps, Store};
use crate::browser::{address, fetch, message};
use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::{Effect, Expected, Problem};
use crate::dialogue::value;
use crate::finder::view::{Change, Facet, Patch};
use crate::state::{Action, Failure, Loaded};
use gloo::events::EventListener;
use js_sys::{Function, JSON};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// The built-in dialogue.
const BUILT_IN: &str = include_str!("../static/dialogues/uk-rok-cyber-4.json");

/// A widget in a root of its own. One root serves one element after another and is never unmounted:
/// Yew's listeners stay for good, so a root that is thrown away is lost memory.
#[wasm_bindgen]
pub struct Widget {
    store: Rc<Store>,
    listeners: RefCell<Vec<EventListener>>,
    /// Counts datasets, so that a slow one never replaces one that was asked for later.
    asked: Rc<Cell<u32>>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in `root`, an element of its own. `emit(name, detail)` fires an event.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function) -> Widget {
        let store = Store::new(root.clone(), move |store, effect| events::tell(store, effect, &emit));
        let props = AppProps { store: Rc::clone(&store) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
        Widget { store, listeners: RefCell::default(), asked: Rc::default() }
    }

    /// Takes the attributes: strings or null, by the names of their properties.
    pub fn configure(&self, attributes: &JsValue) {
        self.store.configure(config::config(attributes));
        if self.listeners.borrow().is_empty() {
            let store = Rc::clone(&self.store);
            let mut listeners = address::listen(move || store.follow());
            let store = Rc::clone(&self.store);
            listeners.extend(address::on_leave(move || store.flush()));
            *self.listeners.borrow_mut() = listeners;
        }
    }

    /// Shows the built-in dialogue.
    #[wasm_bindgen(js_name = loadBuiltIn)]
    pub fn load_built_in(&self) {
        self.load_text(BUILT_IN);
    }

    /// Shows the dataset in a JSON text.
    #[wasm_bindgen(js_name = loadText)]
    pub fn load_text(&self, text: &str) {
        self.asked.set(self.asked.get() + 1);
        take_text(&self.store, text);
    }

    /// Says that the page's object could not be read, in the words of whoever tried.
    pub fn refuse(&self, why: String) {
        self.asked.set(self.asked.get() + 1);
        refuse(&self.store, Expected::Readable(why));
    }

    /// Fetches a dataset and shows it.
    #[wasm_bindgen(js_name = loadFrom)]
    pub fn load_from(&self, url: String) {
        let turn = self.asked.get() + 1;
        self.asked.set(turn);
        self.store.dispatch(Action::Await);
        let (store, asked) = (Rc::clone(&self.store), Rc::clone(&self.asked));
        wasm_bindgen_futures::spawn_local(async move {
            let answer = fetch::text(&url).await;
            if asked.get() != turn {
                return;
            }
            match answer {
                Ok(text) => take_text(&store, &text),
                Err(why) => store.dispatch(Action::Fail(Failure::Network(url, why))),
            }
        });
    }

    /// The dataset as a plain object, as it was taken; null where there is none.
    pub fn data(&self) -> JsValue {
        self.store.read(|state| state.loaded().map_or(JsValue::NULL, |l| convert::to_js(&l.dialogue)))
    }

    /// The view as a plain object.
    pub fn view(&self) -> JsValue {
        self.store.read(|state| convert::view(&state.view))
    }

    /// Changes the view: an absent key is left, null is reset.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, patch: &JsValue) {
        self.store.dispatch(Action::Patch(convert::patch(patch)));
    }

    /// `{ total, shown, ids }`.
    pub fn results(&self) -> JsValue {
        self.store.read(convert::results)
    }

    /// Drops the search and every filter.
    pub fn clear(&self) {
        self.store.dispatch(Action::Patch(Patch {
            q: Change::Set(String::new()),
            chosen: Facet::ALL.map(|_| Change::Set(Vec::new())),
            ..Patch::default()
        }));
    }

    /// Opens a card and brings it into view.
    #[wasm_bindgen(js_name = openCard)]
    pub fn open_card(&self, id: String) {
        self.store.dispatch(Action::Reveal(id));
    }

    /// The link of this view; it is put on the clipboard too.
    #[wasm_bindgen(js_name = shareLink)]
    pub fn share_link(&self) -> String {
        self.store.dispatch(Action::Share(None));
        self.store.read(|state| self.store.link(&state.view))
    }

    /// Leaves its element: forgets everything and hears nothing until it is configured again.
    pub fn park(&self) {
        self.asked.set(self.asked.get() + 1);
        self.listeners.borrow_mut().clear();
        self.store.reset();
    }
}

fn take_text(store: &Rc<Store>, text: &str) {
    if text.len() > MAX_BYTES {
        return refuse(store, Expected::Bytes(MAX_BYTES));
    }
    match JSON::parse(text.trim_start_matches('\u{feff}')) {
        Ok(data) => take(store, data),
        Err(error) => store.dispatch(Action::Fail(Failure::Json(message(&error)))),
    }
}

fn take(store: &Rc<Store>, data: JsValue) {
    let value = match value::take(serde_wasm_bindgen::Deserializer::from(data)) {
        Ok(value) => value,
        Err(error) => return refuse(store, Expected::Readable(message(&error.into()))),
    };
    let (dialogue, problems) = check(&value);
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        return store.dispatch(Action::Fail(Failure::Dataset(problems)));
    }
    let address = store.address();
    store.dispatch(Action::Load(Rc::new(Loaded::new(dialogue, problems)), address));
}

fn refuse(store: &Rc<Store>, expected: Expected) {
    store.dispatch(Action::Fail(Failure::Dataset(vec![Problem {
        path: String::from("$"),
        found: String::from("…"),
        expected,
        nearest: None,
        effect: Effect::Refused,
    }])));
}

/// Calls `told(message)` once, when a panic has stopped every widget of this instance.
///
/// One panic while drawing silently freezes every Yew app of the instance, so the shell gives all of
/// them up together and starts a fresh one.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(told: Function) {
    yew::set_custom_panic_hook(Box::new(move |info| {
        // Nothing of ours is borrowed or called from here on.
        let _thrown = told.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
    }));
}
