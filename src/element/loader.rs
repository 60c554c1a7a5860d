//! Loads a dataset into the store: a small one at once, a large one in chunks, of which the first is shown at once.

use super::chunked_reader::{ChunkedReader, refused};
use crate::app::Store;
use crate::browser::text::chars;
use crate::browser::{json, message};
use crate::dialogue::Dialogue;
use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::{Expected, Problem, locate};
use crate::dialogue::value::{Budget, read};
use crate::state::{Action, Failure, Loaded};
use gloo::timers::callback::Timeout;
use js_sys::JsString;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The code units of the longest text that is read a second time for the places of its problems, so that the page does not
/// freeze.
const MAX_SEARCHED: u32 = 16 << 20;

/// Loads datasets into a store.
pub struct Loader {
    store: Rc<Store>,
    /// The dataset as the page gave it: an object, a text, or undefined for the built-in dialogue.
    pub given: RefCell<JsValue>,
    /// Reads the dataset, once its first chunk is shown.
    reader: RefCell<Option<ChunkedReader>>,
    /// A dataset whose first cards are shown, and which is still to be read from its start.
    unread: RefCell<Option<JsValue>>,
    /// Starts the next chunk.
    timer: RefCell<Option<Timeout>>,
}

/// Reads and checks a text at once.
pub fn read_text(text: &str) -> Result<(Dialogue, Vec<Problem>), Failure> {
    match read(text, &mut Budget::default()) {
        Ok(value) => {
            let (dialogue, mut problems) = check(&value);
            locate(&mut text.chars(), &mut problems);
            Ok((dialogue, problems))
        }
        Err(refusal) => Err(Failure::Dataset(vec![refusal.problem()])),
    }
}

impl Loader {
    /// A loader without a dataset.
    pub fn new(store: &Rc<Store>) -> Rc<Loader> {
        Rc::new(Loader {
            store: Rc::clone(store),
            given: RefCell::new(JsValue::UNDEFINED),
            reader: RefCell::default(),
            unread: RefCell::default(),
            timer: RefCell::default(),
        })
    }

    /// Sets the dataset. The one before is no longer read.
    pub fn set_given(&self, given: JsValue) {
        self.timer.take();
        self.reader.take();
        self.unread.take();
        self.given.replace(given);
    }

    /// Loads the given dataset.
    pub fn load(self: &Rc<Self>) {
        let given = self.given.borrow().clone();
        let begun = parsed(given).and_then(|data| Ok((data.clone(), ChunkedReader::new(&data)?)));
        let (data, mut reader) = match begun {
            Ok(begun) => begun,
            Err(failure) => return self.show(Err(failure)),
        };
        if reader.is_small() || reader.is_refused() {
            self.reader.replace(Some(reader));
            return self.finish();
        }
        let page_size = self.store.read(|state| state.config.page_size);
        match reader.read_cards(page_size.clamp(50, 500), true).and_then(|_| reader.finish_first()) {
            Ok(first) => {
                self.show(Ok(first));
                self.unread.replace(Some(data));
                self.continue_later();
            }
            Err(failure) => self.show(Err(failure)),
        }
    }

    /// The reader of a dataset that is not read to its end, if there is one.
    fn take_reader(&self) -> Option<Result<ChunkedReader, Failure>> {
        let start = || self.unread.take().map(|data| ChunkedReader::new(&data));
        self.reader.take().map(Ok).or_else(start)
    }

    /// Reads the next chunk in another task, so that the page stays responsive.
    fn continue_later(self: &Rc<Self>) {
        let loader = Rc::clone(self);
        let read_chunk = move || {
            let Some(reader) = loader.take_reader() else { return };
            match reader.and_then(|mut reader| Ok((reader.read_cards(usize::MAX, false)?, reader))) {
                Ok((true, reader)) => {
                    loader.store.dispatch(Action::Progress(reader.cards_read()));
                    loader.reader.replace(Some(reader));
                    loader.continue_later();
                }
                Ok((false, reader)) => loader.complete(reader, true),
                Err(failure) => loader.show(Err(failure)),
            }
        };
        self.timer.replace(Some(Timeout::new(0, read_chunk)));
    }

    /// Reads the dataset to its end at once, because a script asks for something.
    pub fn finish(&self) {
        let first_is_shown = self.timer.take().is_some();
        if let Some(reader) = self.take_reader() {
            match reader.and_then(|mut reader| reader.read_cards(usize::MAX, true).map(|_| reader)) {
                Ok(reader) => self.complete(reader, first_is_shown),
                Err(failure) => self.show(Err(failure)),
            }
        }
    }

    fn complete(&self, reader: ChunkedReader, first_is_shown: bool) {
        match self.located(reader.finish()) {
            Ok(loaded) if first_is_shown => {
                self.store.dispatch(Action::LoadRest(Rc::new(loaded)));
                self.store.sync_from_url();
            }
            loaded => self.show(loaded),
        }
    }

    /// Adds the places of the problems in the text, if the dataset is a text.
    fn located(&self, mut loaded: Result<Loaded, Failure>) -> Result<Loaded, Failure> {
        let problems = match &mut loaded {
            Ok(loaded) => &mut loaded.problems,
            Err(Failure::Dataset(problems)) => problems,
            Err(Failure::Network(..)) => return loaded,
        };
        let given = self.given.borrow();
        if let Some(text) = given.dyn_ref::<JsString>().filter(|text| text.length() <= MAX_SEARCHED) {
            locate(&mut chars(text), problems);
        }
        loaded
    }

    /// Shows a dialogue, or why there is none.
    pub fn show(&self, loaded: Result<Loaded, Failure>) {
        let url_part = self.store.url_part();
        self.store.dispatch(match loaded {
            Ok(loaded) => Action::Load(Rc::new(loaded), url_part),
            Err(failure) => Action::Fail(failure),
        });
        self.store.sync_from_url();
    }
}

/// A text as the object that it means; an object as it is.
fn parsed(given: JsValue) -> Result<JsValue, Failure> {
    let Some(text) = given.dyn_ref::<JsString>() else { return Ok(given) };
    if text.length() as usize > MAX_BYTES {
        return Err(refused(Expected::Bytes(MAX_BYTES)));
    }
    // Editors hide a byte order mark, which is no JSON.
    let has_mark = text.char_code_at(0) == f64::from(0xfeff);
    let text = if has_mark { text.slice(1, text.length()) } else { text.clone() };
    json::parse(&text).map_err(|error| not_json(&text, message(&error)))
}

/// Why a text cannot be parsed. Browsers' messages differ, so the text is parsed once more, by the parser of the command line.
fn not_json(text: &JsString, message: String) -> Failure {
    let read = (text.length() <= MAX_SEARCHED).then(|| read_text(&String::from(text)));
    match read {
        Some(Err(failure)) => failure,
        // A text that is too long, or that only one of the two parsers refuses.
        _ => refused(Expected::Readable(message)),
    }
}
