//! The one stateful component, and the store behind it: runs `update` and hands the effects on.

use crate::browser::{address, clipboard};
use crate::finder::view::View;
use crate::link;
use crate::state::{Action, Config, Effect, LinkState, State, update};
use crate::view::page;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};
use yew::html::Scope;
use yew::prelude::*;

/// How long typing rests before the address follows, in milliseconds. Browsers allow about a hundred
/// changes of the address in thirty seconds.
const TYPING_RESTS: u32 = 300;

/// How long after a key or a tick the cards below the first are drawn, in milliseconds: longer than
/// most people need to the next key.
const SETTLES: u32 = 250;

thread_local! {
    /// The stores of all widgets of the page. Roots are never thrown away, nor are these.
    static ALL: RefCell<Vec<Rc<Store>>> = const { RefCell::new(Vec::new()) };
}

/// Tells the page of an effect that only the page can see to.
type Tell = Box<dyn Fn(&Store, &Effect)>;

/// What the component and the page's JavaScript share: the state, and the ways out of it.
pub struct Store {
    state: RefCell<State>,
    app: RefCell<Option<Scope<App>>>,
    root: Element,
    tell: Tell,
    /// The address as it was when it was last read or written.
    seen: RefCell<Seen>,
    /// How long the history was then.
    entries: Cell<u32>,
    /// The view that is to be written into the address once typing rests, or before another one is.
    typed: RefCell<Option<(View, Option<Timeout>)>>,
    /// All cards are drawn when this ends.
    settling: RefCell<Option<Timeout>>,
    /// What waits until the page shows the state.
    waiting: RefCell<Vec<Effect>>,
    /// Counts the elements this root has served: what one began never ends in the next.
    served: Cell<u32>,
}

/// What tells whether a change of the address is one of the view.
#[derive(Default)]
struct Seen {
    /// The view that it meant, as we write it.
    ours: String,
    /// The whole of it without the pairs of any widget.
    rest: String,
}

/// Does something with every widget's store.
#[inline(never)]
fn each(act: &mut dyn FnMut(&Store)) {
    ALL.with_borrow(|all| all.iter().for_each(|store| act(store)));
}

impl Store {
    /// A store that draws into `root` and tells the page through `tell`.
    pub fn new(root: Element, tell: impl Fn(&Store, &Effect) + 'static) -> Rc<Store> {
        let store = Rc::new(Store {
            state: RefCell::default(),
            app: RefCell::default(),
            root,
            tell: Box::new(tell),
            seen: RefCell::default(),
            entries: Cell::default(),
            typed: RefCell::default(),
            settling: RefCell::default(),
            waiting: RefCell::default(),
            served: Cell::default(),
        });
        ALL.with_borrow_mut(|all| all.push(Rc::clone(&store)));
        store
    }

    /// Reads the state.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.state.borrow())
    }

    /// Back to nothing, for the next element that takes this root.
    pub fn reset(&self) {
        self.served.set(self.served.get() + 1);
        self.typed.take();
        self.settling.take();
        self.waiting.take();
        *self.state.borrow_mut() = State::default();
        self.draw();
    }

    /// Applies an action and sees to its effects. What the page sees changes in the next microtask.
    pub fn dispatch(self: &Rc<Self>, action: Action) {
        let effects = update(&mut self.state.borrow_mut(), action);
        for effect in effects {
            match effect {
                Effect::Push => self.push(),
                Effect::Replace => self.replace_soon(),
                Effect::Settle => {
                    let store = Rc::clone(self);
                    let settle = Timeout::new(SETTLES, move || store.dispatch(Action::Settle));
                    self.settling.replace(Some(settle));
                }
                Effect::Copy(view) => drop(self.copy(&view)),
                later => self.waiting.borrow_mut().push(later),
            }
        }
        self.draw();
    }

    fn draw(&self) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(());
        }
    }

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
        let mut words = address.to_owned();
        each(&mut |store| {
            words = store.read(|s| link::print(&words, &s.config.prefix(), &s.default, &s.default));
        });
        let part = self.part().filter(|_| words != address);
        let rest = part.map_or_else(address::whole, |part| address::with(part, &words));
        Seen { ours: self.read(|s| link::print("", "", &s.linked_view(address), &s.default)), rest }
    }

    /// Takes what the page asks for, and reads the address where it is now said to hold the view.
    pub fn configure(self: &Rc<Self>, config: Config) {
        let address = part(config.link_state).map(address::read).unwrap_or_default();
        self.dispatch(Action::Configure(config, address));
        self.look();
    }

    /// The page's address with `view` in it.
    pub fn link(&self, view: &View) -> String {
        let Some(part) = self.part() else { return address::whole() };
        let words = self.read(|s| link::print(&address::read(part), &s.config.prefix(), view, &s.default));
        address::with(part, &words)
    }

    fn part(&self) -> Option<address::Part> {
        part(self.read(|state| state.config.link_state))
    }

    fn write(&self, view: &View, new_entry: bool) {
        if self.part().is_some() {
            address::write(&self.link(view), new_entry);
            self.look();
        }
    }

    /// The page is left: what was typed is written, but no pairs into a fragment of the page's own.
    pub fn leave(&self) {
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

    fn push(&self) {
        // What was seen just before, in whichever widget, belongs to the entry that is left.
        each(&mut Store::flush);
        let view = self.read(|state| state.view.clone());
        self.write(&view, true);
        each(&mut |store| store.entries.set(address::entries()));
    }

    fn replace_soon(self: &Rc<Self>) {
        let store = Rc::clone(self);
        self.write_later(Some(Timeout::new(TYPING_RESTS, move || store.flush())));
    }

    fn write_later(&self, timer: Option<Timeout>) {
        let view = self.read(|state| state.view.clone());
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
        // pair, they are missing too: but that is no new entry, and nothing else of it is different.
        if now.ours.is_empty() && (added || now.rest != seen.rest) {
            if self.typed.borrow().is_none() {
                self.write_later(None);
            }
            return;
        }
        *seen = now;
        drop(seen);
        self.typed.take();
        // Back and forward are a person's doing, and so is a link that was pressed; a script's is not.
        self.dispatch(Action::Address(address, !added || address::is_pressed()));
    }

    /// Copies the link of a view, and returns it.
    fn copy(self: &Rc<Self>, view: &View) -> String {
        let link = self.link(view);
        let (store, text, served) = (Rc::clone(self), link.clone(), self.served.get());
        wasm_bindgen_futures::spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            if store.served.get() == served {
                store.dispatch(Action::Shared(copied.map(|()| text.clone()).map_err(|_| text)));
            }
        });
        link
    }

    /// Copies the link of what is seen or, before anything is, asked for.
    pub fn share(self: &Rc<Self>) -> String {
        let view = self.read(|state| state.wanted(&self.address()));
        self.copy(&view)
    }

    /// The page shows the state: what waited for it is done.
    fn drawn(&self) {
        for effect in self.waiting.take() {
            match &effect {
                Effect::Reveal(id) => self.reveal(id),
                Effect::FocusStatus => self.focus("ds-status"),
                Effect::Focus(id) if address::is_pressed() => self.focus(id),
                Effect::FocusCard(at) => {
                    let id = self.read(|state| {
                        let cards = &state.loaded()?.dialogue.cards;
                        Some(cards[*state.found.cards.get(*at)?].id.clone())
                    });
                    id.iter().for_each(|id| self.focus(id));
                }
                told => (self.tell)(self, told),
            }
        }
    }

    fn by_id(&self, id: &str) -> Option<Element> {
        self.root.get_root_node().dyn_ref::<ShadowRoot>()?.get_element_by_id(id)
    }

    fn focus(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            let _not_focusable = element.unchecked_into::<HtmlElement>().focus();
        }
    }

    fn reveal(&self, id: &str) {
        if let Some(card) = self.by_id(id) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            card.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

fn part(link_state: LinkState) -> Option<address::Part> {
    match link_state {
        LinkState::Fragment => Some(address::Part::Fragment),
        LinkState::Query => Some(address::Part::Query),
        LinkState::None => None,
    }
}

/// What the component is made with.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The store it shows.
    pub store: Rc<Store>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// Shows the store's state, anew whenever it is told to.
pub struct App {
    act: Callback<Action>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let store = Rc::clone(&ctx.props().store);
        store.app.replace(Some(ctx.link().clone()));
        App { act: Callback::from(move |action| store.dispatch(action)) }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = &ctx.props().store;
        let address = store.address();
        let start = store.part().map(address::start).unwrap_or_default();
        let mut state = store.state.borrow_mut();
        (state.page, state.start) = (address, start);
        drop(state);
        page(&Rc::new(store.read(State::clone)), &self.act)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        ctx.props().store.drawn();
    }
}
