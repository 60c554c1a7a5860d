//! Loads a dataset into the store: a small one at once, a large one in chunks, of which the first is shown at once.

use super::chunked_reader::{CHUNK_MS, ChunkedReader, refused};
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
use std::cell::{Cell, RefCell};
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
    /// Whether the first cards are shown.
    first_is_shown: Cell<bool>,
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
            first_is_shown: Cell::default(),
            timer: RefCell::default(),
        })
    }

    /// Sets the dataset. The one before is no longer read.
    pub fn set_given(&self, given: JsValue) {
        self.timer.take();
        self.reader.take();
        self.unread.take();
        self.first_is_shown.set(false);
        self.given.replace(given);
    }

    /// Loads the given dataset.
    pub fn load(self: &Rc<Self>) {
        let given = self.given.borrow().clone();
        match parsed(given).and_then(|data| Ok((data.clone(), ChunkedReader::new(&data)?))) {
            Ok((data, reader)) => self.read_first(data, reader),
            Err(failure) => self.show(Err(failure)),
        }
    }

    /// Reads and shows the first cards. Where the dialogues of a collection take long, they are read first, in tasks of their own.
    fn read_first(self: &Rc<Self>, data: JsValue, mut reader: ChunkedReader) {
        let page_size = self.store.read(|state| state.config.page_size);
        let first = match reader.read_first(page_size.clamp(50, 500)) {
            Ok(false) => return self.complete(reader, false),
            Ok(true) if reader.cards_read() == 0 => {
                self.unread.replace(Some(data));
                self.reader.replace(Some(reader));
                return self.continue_later();
            }
            Ok(true) => reader.finish_first(),
            Err(failure) => Err(failure),
        };
        match first {
            Ok(first) => {
                self.show(Ok(Rc::new(first)));
                self.first_is_shown.set(true);
                self.unread.replace(Some(data));
                self.continue_later();
            }
            Err(failure) => self.show(Err(failure)),
        }
    }

    /// The reader of a dataset that is not read to its end, if there is one.
    fn take_reader(&self) -> Option<Result<ChunkedReader, Failure>> {
        let reader = self.reader.take().map(Ok);
        reader.or_else(|| self.unread.take().map(|data| ChunkedReader::new(&data)))
    }

    /// Reads the next chunk in another task, so that the page stays responsive.
    fn continue_later(self: &Rc<Self>) {
        let loader = Rc::clone(self);
        let read_chunk = move || {
            let Some(reader) = loader.take_reader() else { return };
            let is_first = !loader.first_is_shown.get();
            let reader = match reader {
                Ok(reader) if is_first && reader.is_before_cards() => {
                    return loader.read_first(loader.unread.take().unwrap_or_default(), reader);
                }
                reader => reader,
            };
            match reader.and_then(|mut reader| Ok((reader.read_cards(usize::MAX, CHUNK_MS)?, reader))) {
                Ok((true, reader)) => {
                    loader.store.dispatch(Action::Progress(reader.cards_read()));
                    loader.reader.replace(Some(reader));
                    loader.continue_later();
                }
                Ok((false, reader)) => loader.complete(reader, !is_first),
                Err(failure) => loader.show(Err(failure)),
            }
        };
        self.timer.replace(Some(Timeout::new(0, read_chunk)));
    }

    /// Reads the dataset to its end at once, because a script asks for something.
    pub fn finish(&self) {
        self.timer.take();
        let first_is_shown = self.first_is_shown.get();
        if let Some(reader) = self.take_reader() {
            match reader.and_then(|mut reader| reader.read_cards(usize::MAX, f64::INFINITY).map(|_| reader)) {
                Ok(reader) => self.complete(reader, first_is_shown),
                Err(failure) => self.show(Err(failure)),
            }
        }
    }

    fn complete(&self, reader: ChunkedReader, first_is_shown: bool) {
        self.unread.take();
        match self.located(reader.finish()) {
            Ok(loaded) if first_is_shown => {
                self.store.dispatch(Action::LoadRest(Rc::new(loaded)));
                self.store.sync_from_url();
            }
            loaded => self.show(loaded.map(Rc::new)),
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
    pub fn show(&self, loaded: Result<Rc<Loaded>, Failure>) {
        let url_part = self.store.url_part();
        self.store.dispatch(match loaded {
            Ok(loaded) => Action::Load(loaded, url_part),
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
