//! What the page's JavaScript meets: one handle per element, made and fed by the shell.

mod config;
mod convert;
mod events;
mod feed;

use crate::app::{App, AppProps, Store};
use crate::browser::{address, fetch, json, message};
use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::Expected;
use crate::dialogue::value::{Room, read};
use crate::finder::view::{Change, Facet, Patch};
use crate::state::{Action, Failure, Loaded};
use feed::{Feed, refused};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, JsString};
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
    intake: Rc<Intake>,
}

/// The dataset, as it was given, and what of it is still coming in.
struct Intake {
    store: Rc<Store>,
    /// An object, a text, or nothing for the built-in dialogue.
    given: RefCell<JsValue>,
    feed: RefCell<Option<Feed>>,
    next: RefCell<Option<Timeout>>,
    /// Counts datasets, so that a slow one never replaces one that was asked for later.
    asked: Cell<u32>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget in `root`, an element of its own. `emit(name, detail)` fires an event.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function) -> Widget {
        let store = Store::new(root.clone(), move |store, effect| events::tell(store, effect, &emit));
        let props = AppProps { store: Rc::clone(&store) };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
        let intake = Intake {
            store: Rc::clone(&store),
            given: RefCell::new(JsValue::UNDEFINED),
            feed: RefCell::default(),
            next: RefCell::default(),
            asked: Cell::default(),
        };
        Widget { store, listeners: RefCell::default(), intake: Rc::new(intake) }
    }

    /// Takes the attributes: strings or null, by the names of their properties.
    pub fn configure(&self, attributes: &JsValue) {
        self.store.configure(config::config(attributes));
        if self.listeners.borrow().is_empty() {
            let store = Rc::clone(&self.store);
            let mut listeners = self.listeners.borrow_mut();
            listeners.extend(address::listen(move || store.follow()));
            let store = Rc::clone(&self.store);
            listeners.extend(address::on_leave(move || store.leave()));
        }
    }

    /// Shows the built-in dialogue.
    #[wasm_bindgen(js_name = loadBuiltIn)]
    pub fn load_built_in(&self) {
        self.intake.begin(JsValue::UNDEFINED);
        let loaded = match read(BUILT_IN, &mut Room::default()) {
            Ok(value) => {
                let (dialogue, problems) = check(&value);
                Ok(Loaded::new(dialogue, problems))
            }
            Err(refusal) => Err(refused(Expected::Readable(refusal.to_string()))),
        };
        self.intake.show(loaded);
    }

    /// Shows a dataset: an object, or JSON text.
    pub fn load(&self, data: JsValue) {
        self.intake.begin(data);
        self.intake.take();
    }

    /// Fetches a dataset and shows it.
    #[wasm_bindgen(js_name = loadFrom)]
    pub fn load_from(&self, url: String) {
        self.intake.begin(JsValue::UNDEFINED);
        let (intake, turn) = (Rc::clone(&self.intake), self.intake.asked.get());
        self.store.dispatch(Action::Await);
        wasm_bindgen_futures::spawn_local(async move {
            let answer = fetch::text(&url).await;
            if intake.asked.get() != turn {
                return;
            }
            match answer {
                Ok(text) => {
                    intake.given.replace(text);
                    intake.take();
                }
                Err(why) => intake.show(Err(Failure::Network(url, why))),
            }
        });
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

    /// The view as a plain object.
    pub fn view(&self) -> JsValue {
        self.store.read(convert::view)
    }

    /// Changes the view: an absent key is left, null is reset.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, patch: &JsValue) {
        self.intake.finish();
        self.store.dispatch(Action::Patch(convert::patch(patch)));
    }

    /// `{ total, shown, ids }`.
    pub fn results(&self) -> JsValue {
        self.store.read(convert::results)
    }

    /// Drops the search and every filter.
    pub fn clear(&self) {
        self.intake.finish();
        self.store.dispatch(Action::Patch(Patch {
            q: Change::Set(String::new()),
            chosen: Facet::ALL.map(|_| Change::Set(Vec::new())),
            ..Patch::default()
        }));
    }

    /// Opens a card and brings it into view.
    #[wasm_bindgen(js_name = openCard)]
    pub fn open_card(&self, id: String) {
        self.intake.finish();
        self.store.dispatch(Action::Reveal(id));
    }

    /// The link of this view; it is put on the clipboard too.
    #[wasm_bindgen(js_name = shareLink)]
    pub fn share_link(&self) -> String {
        self.store.share()
    }

    /// Leaves its element: forgets everything and hears nothing until it is configured again.
    pub fn park(&self) {
        self.intake.begin(JsValue::UNDEFINED);
        self.listeners.borrow_mut().clear();
        self.store.reset();
    }
}

impl Intake {
    /// Makes room for a dataset; the one before it, if it is still coming in, is given up.
    fn begin(&self, given: JsValue) {
        self.asked.set(self.asked.get() + 1);
        self.next.take();
        self.feed.take();
        self.given.replace(given);
    }

    fn take(self: &Rc<Self>) {
        let given = self.given.borrow().clone();
        let mut feed = match parsed(given).and_then(|data| Feed::new(&data)) {
            Ok(feed) => feed,
            Err(failure) => return self.show(Err(failure)),
        };
        if feed.is_small() || feed.is_refused() {
            self.feed.replace(Some(feed));
            return self.finish();
        }
        let page = self.store.read(|state| state.config.page_size);
        match feed.take(page.clamp(50, 500), true) {
            Ok(_) => self.show(Ok(feed.begin())),
            Err(failure) => return self.show(Err(failure)),
        }
        self.feed.replace(Some(feed));
        self.go_on();
    }

    /// Takes the next piece once the page has had its turn.
    fn go_on(self: &Rc<Self>) {
        let intake = Rc::clone(self);
        self.next.replace(Some(Timeout::new(0, move || {
            let Some(mut feed) = intake.feed.take() else { return };
            match feed.take(usize::MAX, false) {
                Ok(true) => {
                    intake.store.dispatch(Action::Read(feed.read));
                    intake.feed.replace(Some(feed));
                    intake.go_on();
                }
                Ok(false) => intake.complete(feed),
                Err(failure) => intake.show(Err(failure)),
            }
        })));
    }

    /// Takes all that is still to come at once: whoever asks now gets a whole answer.
    fn finish(&self) {
        if let Some(mut feed) = self.feed.take() {
            self.next.take();
            match feed.take(usize::MAX, true) {
                Ok(_) => self.complete(feed),
                Err(failure) => self.show(Err(failure)),
            }
        }
    }

    fn complete(&self, feed: Feed) {
        let begun = feed.begun;
        match feed.finish() {
            Ok(loaded) if begun => {
                self.store.dispatch(Action::Rest(Rc::new(loaded)));
                self.store.look();
            }
            loaded => self.show(loaded),
        }
    }

    fn show(&self, loaded: Result<Loaded, Failure>) {
        let address = self.store.address();
        self.store.dispatch(match loaded {
            Ok(loaded) => Action::Load(Rc::new(loaded), address),
            Err(failure) => Action::Fail(failure),
        });
        self.store.look();
    }
}

/// A dataset that is a text as the object it means.
fn parsed(given: JsValue) -> Result<JsValue, Failure> {
    let Some(text) = given.dyn_ref::<JsString>() else { return Ok(given) };
    if text.length() as usize > MAX_BYTES {
        return Err(refused(Expected::Bytes(MAX_BYTES)));
    }
    // A byte order mark is no JSON, and every editor hides it.
    let marked = text.char_code_at(0) == f64::from(0xfeff);
    let text = if marked { text.slice(1, text.length()) } else { text.clone() };
    json::parse(&text).map_err(|error| Failure::Json(message(&error)))
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
