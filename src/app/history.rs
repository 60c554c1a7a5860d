//! The view and the page's address: read, written, followed.

use super::Store;
use crate::browser::{address, later};
use crate::link;
use crate::search::view::View;
use crate::state::{Action, Config, LinkState};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// How long typing rests before the address follows, in milliseconds. Browsers allow about a hundred
/// changes of the address in thirty seconds.
const TYPING_RESTS: u32 = 300;

thread_local! {
    /// The stores of all widgets of the page. Roots are never thrown away, nor are these.
    static ALL: RefCell<Vec<Rc<Store>>> = const { RefCell::new(Vec::new()) };
}

/// What tells whether a change of the address is one of the view.
#[derive(Default)]
pub struct Seen {
    /// The view that it meant, as we write it.
    ours: String,
    /// What else a fragment held, without the pairs of any widget. A query is never taken from us by a link of the
    /// page's own, whatever else stands in it.
    rest: String,
}

/// Does something with every widget's store.
#[inline(never)]
fn each(act: &mut dyn FnMut(&Store)) {
    ALL.with_borrow(|all| all.iter().for_each(|store| act(store)));
}

/// From now on this store is one of the page's.
pub fn join(store: &Rc<Store>) {
    ALL.with_borrow_mut(|all| all.push(Rc::clone(store)));
}

impl Store {
    /// The words of the part of the address that holds the view.
    pub fn address(&self) -> String {
        self.part().map(address::read).unwrap_or_default()
    }

    /// Takes the address as it now stands for known.
    #[inline(never)]
    pub fn look(&self) {
        self.entries.set(address::entries());
        self.seen.replace(self.see(&self.address()));
    }

    #[inline(never)]
    fn see(&self, address: &str) -> Seen {
        let mut rest = address.to_owned();
        each(&mut |store| {
            rest = store.read(|s| link::print(&rest, &s.config.prefix(), &s.view.initial, &s.view.initial));
        });
        Seen { ours: self.read(|s| link::print("", "", &s.linked_view(address), &s.view.initial)), rest }
    }

    /// Takes what the page asks for, and reads the address where it is now said to hold the view.
    pub fn configure(self: &Rc<Self>, config: Config) {
        // What was typed differs from what the page asked for then.
        self.flush();
        let address = part(config.link_state).map(address::read).unwrap_or_default();
        self.dispatch(Action::Configure(config, address));
        self.look();
    }

    /// The page's address with `view` in it.
    pub fn link(&self, view: &View) -> String {
        let Some(part) = self.part() else { return address::whole() };
        let words =
            self.read(|s| link::print(&address::read(part), &s.config.prefix(), view, &s.view.initial));
        address::with(part, &words)
    }

    /// The part that holds the view, where one does.
    pub fn part(&self) -> Option<address::Part> {
        part(self.read(|state| state.config.link_state))
    }

    fn write(&self, view: &View, new_entry: bool) {
        if self.part().is_some() {
            address::write(&self.link(view), new_entry);
            self.look();
        }
    }

    /// The page is left: what was typed is written, but no pairs into a fragment of the page's own.
    pub fn on_leave(&self) {
        if matches!(&*self.typed.borrow(), Some((_, Some(_)))) {
            self.flush();
        }
    }

    /// Writes at once what waits to be written.
    #[inline(never)]
    fn flush(&self) {
        if let Some((view, _)) = self.typed.take() {
            self.write(&view, false);
        }
    }

    /// Writes the view as a new entry.
    pub fn push(&self) {
        // What was seen just before, in whichever widget, belongs to the entry that is left.
        each(&mut Store::flush);
        let view = self.read(|state| state.view.current.clone());
        self.write(&view, true);
        each(&mut |store| store.entries.set(address::entries()));
    }

    /// Writes the view into the present entry once typing rests.
    pub fn replace_soon(self: &Rc<Self>) {
        let store = Rc::clone(self);
        self.write_later(Some(later(TYPING_RESTS, Box::new(move || store.flush()))));
    }

    fn write_later(&self, timer: Option<Timeout>) {
        let view = self.read(|state| state.view.current.clone());
        self.typed.replace(Some((view, timer)));
    }

    /// The address was changed by someone else. Only where it now means another view does the view follow,
    /// and what was about to be written is out of date.
    pub fn follow(self: &Rc<Self>) {
        let address = self.address();
        let now = self.see(&address);
        let entries = address::entries();
        let added = self.entries.replace(entries) != entries;
        let mut seen = self.seen.borrow_mut();
        if now.ours == seen.ours {
            *seen = now;
            return;
        }
        // A fragment of the page's own takes the place of our pairs. Back at an entry from before the first
        // pair, they are missing too: but that is no new entry, and nothing else of the fragment is different.
        // The page's way to its top (`#`) is one of its own too.
        let is_own = added || now.rest != seen.rest || address::whole().as_bytes().last() == Some(&b'#');
        let is_taken = is_own && self.part() == Some(address::Part::Fragment);
        if is_taken && now.ours.is_empty() {
            if self.typed.borrow().is_none() {
                self.write_later(None);
            }
            return;
        }
        *seen = now;
        drop(seen);
        self.typed.take();
        // Back and forward are a person's doing, and so is a link that was pressed; a script's is not.
        self.dispatch(Action::UrlChanged(address, !added || address::is_pressed()));
    }
}

fn part(link_state: LinkState) -> Option<address::Part> {
    match link_state {
        LinkState::Fragment => Some(address::Part::Fragment),
        LinkState::Query => Some(address::Part::Query),
        LinkState::None => None,
    }
}
