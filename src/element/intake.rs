//! The dataset on its way into the widget: what was given, what of it is read, what is still to come.

use super::feed::{Feed, refused};
use crate::app::Store;
use crate::browser::{json, later, message};
use crate::dialogue::Dialogue;
use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::{Expected, Problem};
use crate::dialogue::value::{Room, read};
use crate::state::{Action, Failure, Loaded};
use gloo::timers::callback::Timeout;
use js_sys::JsString;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The dataset, as it was given, and what of it is still coming in.
pub struct Intake {
    store: Rc<Store>,
    /// An object, a text, or nothing for the built-in dialogue.
    pub given: RefCell<JsValue>,
    feed: RefCell<Option<Feed>>,
    /// A dataset whose first cards stand, and of which all is to be read.
    whole: RefCell<Option<JsValue>>,
    next: RefCell<Option<Timeout>>,
}

/// The dialogue of a text, taken at once, and what is wrong with it.
pub fn taken(text: &str) -> Result<(Dialogue, Vec<Problem>), Failure> {
    match read(text, &mut Room::default()) {
        Ok(value) => Ok(check(&value)),
        Err(refusal) => Err(refused(Expected::Readable(refusal.to_string()))),
    }
}

impl Intake {
    /// Nothing yet, for this store.
    pub fn new(store: &Rc<Store>) -> Rc<Intake> {
        Rc::new(Intake {
            store: Rc::clone(store),
            given: RefCell::new(JsValue::UNDEFINED),
            feed: RefCell::default(),
            whole: RefCell::default(),
            next: RefCell::default(),
        })
    }

    /// Makes room for a dataset; the one before it, if it is still coming in, is given up.
    pub fn begin(&self, given: JsValue) {
        self.next.take();
        self.feed.take();
        self.whole.take();
        self.given.replace(given);
    }

    pub fn take(self: &Rc<Self>) {
        let given = self.given.borrow().clone();
        let (data, mut feed) = match parsed(given).and_then(|data| Ok((data.clone(), Feed::new(&data)?))) {
            Ok(begun) => begun,
            Err(failure) => return self.show(Err(failure)),
        };
        if feed.is_small() || feed.is_refused() {
            self.feed.replace(Some(feed));
            return self.finish();
        }
        let page = self.store.read(|state| state.config.page_size);
        match feed.take(page.clamp(50, 500), true).and_then(|_| feed.first()) {
            Ok(first) => {
                self.show(Ok(first));
                self.whole.replace(Some(data));
                self.go_on();
            }
            Err(failure) => self.show(Err(failure)),
        }
    }

    /// What is coming in, if anything is: begun here and now where only its first cards were read.
    fn coming(&self) -> Option<Result<Feed, Failure>> {
        let begin = || self.whole.take().map(|data| Feed::new(&data));
        self.feed.take().map(Ok).or_else(begin)
    }

    /// Takes the next piece once the page has had its turn.
    fn go_on(self: &Rc<Self>) {
        let intake = Rc::clone(self);
        let go_on = Box::new(move || {
            let Some(feed) = intake.coming() else { return };
            match feed.and_then(|mut feed| Ok((feed.take(usize::MAX, false)?, feed))) {
                Ok((true, feed)) => {
                    intake.store.dispatch(Action::Progress(feed.read));
                    intake.feed.replace(Some(feed));
                    intake.go_on();
                }
                Ok((false, feed)) => intake.complete(feed, true),
                Err(failure) => intake.show(Err(failure)),
            }
        });
        self.next.replace(Some(later(0, go_on)));
    }

    /// Takes all that is still to come at once: whoever asks now gets a whole answer.
    pub fn finish(&self) {
        let begun = self.next.take().is_some();
        if let Some(feed) = self.coming() {
            match feed.and_then(|mut feed| feed.take(usize::MAX, true).map(|_| feed)) {
                Ok(feed) => self.complete(feed, begun),
                Err(failure) => self.show(Err(failure)),
            }
        }
    }

    /// All is read; where its first cards stand, only the rest is new.
    fn complete(&self, feed: Feed, begun: bool) {
        match feed.finish() {
            Ok(loaded) if begun => {
                self.store.dispatch(Action::LoadRest(Rc::new(loaded)));
                self.store.look();
            }
            loaded => self.show(loaded),
        }
    }

    pub fn show(&self, loaded: Result<Loaded, Failure>) {
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
