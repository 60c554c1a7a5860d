//! Keeps the view and the page's URL in step. See docs/decisions/0006-url-ownership.md.

use super::Store;
use crate::browser::has_user_activation;
use crate::browser::url::{self, UrlPart};
use crate::link;
use crate::search::view::View;
use crate::state::{Action, Config, LinkState};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long after the last key the URL is written, in milliseconds. Browsers allow about a hundred changes of the URL
/// in thirty seconds.
const URL_DEBOUNCE_MS: u32 = 300;

thread_local! {
    /// The stores of all widgets of the page. As their roots, they are never removed.
    static STORES: RefCell<Vec<Rc<Store>>> = const { RefCell::new(Vec::new()) };
}

/// What is known of the URL.
#[derive(Default)]
pub struct UrlSync {
    /// The URL when it was last read or written.
    snapshot: RefCell<UrlSnapshot>,
    /// The number of history entries at that time.
    history_length: Cell<u32>,
    pending_write: RefCell<Option<PendingWrite>>,
}

/// What tells whether a change of the URL is a change of the view.
#[derive(Default)]
struct UrlSnapshot {
    /// The view of the URL, as the store would write it.
    view: String,
    /// The part without the parameters of any widget. It matters in a fragment only: a link of the page never takes
    /// the query from the widget.
    rest: String,
}

/// A view that is not in the URL yet.
struct PendingWrite {
    view: View,
    /// Writes it. None if it is written with the user's next action.
    timer: Option<Timeout>,
}

impl UrlSync {
    /// Drops a view that is not in the URL yet.
    pub fn cancel_write(&self) {
        self.pending_write.take();
    }
}

/// Adds a store to those of the page.
pub fn register(store: &Rc<Store>) {
    STORES.with_borrow_mut(|stores| stores.push(Rc::clone(store)));
}

fn for_each_store(act: impl FnMut(&Rc<Store>)) {
    STORES.with_borrow(|stores| stores.iter().for_each(act));
}

impl Store {
    /// The part of the URL that holds the view, without its sign.
    pub fn url_part(&self) -> String {
        self.link_part().map(url::read).unwrap_or_default()
    }

    /// Which part of the URL holds the view, if one does.
    pub fn link_part(&self) -> Option<UrlPart> {
        part_of(self.read(|state| state.config.link_state))
    }

    /// Remembers the URL as it is now.
    pub fn sync_from_url(&self) {
        self.url.history_length.set(url::history_length());
        self.url.snapshot.replace(self.parse_url(&self.url_part()));
    }

    fn parse_url(&self, url_part: &str) -> UrlSnapshot {
        let mut rest = url_part.to_owned();
        for_each_store(|store| {
            rest = store.read(|s| link::print(&rest, &s.config.prefix(), &s.view.initial, &s.view.initial));
        });
        let view = self.read(|s| {
            let (view, initial) = (s.linked_view(url_part), &s.view.initial);
            match link::version(url_part, &s.config.prefix()) {
                // A link of another version has something else to say.
                Some(hash) => link::print_with_version("", "", &view, initial, &hash),
                None => link::print("", "", &view, initial),
            }
        });
        UrlSnapshot { view, rest }
    }

    /// Applies the attributes, and reads the URL if another part of it holds the view.
    pub fn configure(self: &Rc<Self>, config: Config) {
        // Written first, because the link depends on the attributes.
        self.flush_url_write();
        let url_part = part_of(config.link_state).map(url::read).unwrap_or_default();
        self.dispatch(Action::Configure(config, url_part));
        self.sync_from_url();
    }

    /// The page's URL with `view` in it.
    pub fn link(&self, view: &View) -> String {
        let Some(part) = self.link_part() else { return url::href() };
        let text = self.read(|s| link::print(&url::read(part), &s.config.prefix(), view, &s.view.initial));
        url::with_part(part, &text)
    }

    /// The same, with the version of the record: the widget at that link says what has changed since.
    pub fn link_with_version(&self, view: &View) -> String {
        let Some(part) = self.link_part() else { return url::href() };
        let text = self.read(|state| state.part_with_version(&url::read(part), view));
        url::with_part(part, &text)
    }

    fn write_url(&self, view: &View, new_entry: bool) {
        if self.link_part().is_some() {
            url::write(&self.link(view), new_entry);
            self.sync_from_url();
        }
    }

    /// Writes the view as a new history entry.
    pub fn push_url(&self) {
        // The views of all widgets belong to the entry that is left.
        for_each_store(|store| store.flush_url_write());
        let view = self.read(|state| state.view.current.clone());
        self.write_url(&view, true);
        for_each_store(|store| store.url.history_length.set(url::history_length()));
    }

    /// Writes the view into the present history entry, debounced.
    pub fn replace_url_later(self: &Rc<Self>) {
        let store = Rc::clone(self);
        self.set_pending_write(Some(Timeout::new(URL_DEBOUNCE_MS, move || store.flush_url_write())));
    }

    fn set_pending_write(&self, timer: Option<Timeout>) {
        let view = self.read(|state| state.view.current.clone());
        self.url.pending_write.replace(Some(PendingWrite { view, timer }));
    }

    fn flush_url_write(&self) {
        if let Some(PendingWrite { view, .. }) = self.url.pending_write.take() {
            self.write_url(&view, false);
        }
    }

    /// The user leaves the page. A fragment that belongs to the page is not written.
    pub fn on_leave(&self) {
        let has_timer =
            self.url.pending_write.borrow().as_ref().is_some_and(|pending| pending.timer.is_some());
        if has_timer {
            self.flush_url_write();
        }
    }

    /// Others have changed the URL. The view follows if the URL now means another one.
    pub fn on_url_change(self: &Rc<Self>) {
        let url_part = self.url_part();
        let now = self.parse_url(&url_part);
        let length = url::history_length();
        let is_new_entry = self.url.history_length.replace(length) != length;
        let mut snapshot = self.url.snapshot.borrow_mut();
        if now.view == snapshot.view {
            *snapshot = now;
            return;
        }
        // A link to an anchor of the page (`#top`, `#`) removes the widget's parameters, and so does a step back to
        // the time before them. But a step back adds no entry, and leaves the rest of the fragment as it is.
        let is_anchor = is_new_entry || now.rest != snapshot.rest || url::href().ends_with('#');
        let is_taken = is_anchor && self.link_part() == Some(UrlPart::Fragment);
        if is_taken && now.view.is_empty() {
            if self.url.pending_write.borrow().is_none() {
                self.set_pending_write(None);
            }
            return;
        }
        *snapshot = now;
        drop(snapshot);
        // A pending view is out of date.
        self.url.cancel_write();
        // Back and forward are the user's, and so is a link that was pressed; a script's change is not.
        self.dispatch(Action::UrlChanged(url_part, !is_new_entry || has_user_activation()));
    }
}

fn part_of(link_state: LinkState) -> Option<UrlPart> {
    match link_state {
        LinkState::Fragment => Some(UrlPart::Fragment),
        LinkState::Query => Some(UrlPart::Query),
        LinkState::None => None,
    }
}
