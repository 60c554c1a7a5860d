//! The one stateful component, and the store behind it: runs `update` and hands the effects on.

use crate::browser::address;
use crate::finder::view::View;
use crate::link;
use crate::state::{Action, Config, Effect, LinkState, Loaded, State, update};
use crate::view::page;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::html::Scope;
use yew::prelude::*;

/// How long typing rests before the address follows, in milliseconds. Browsers allow about a hundred
/// changes of the address in thirty seconds.
const TYPING_RESTS: u32 = 300;

/// How long after a key or a tick the cards below the first are drawn, in milliseconds: longer than
/// most people need to the next key.
const SETTLES: u32 = 250;

/// Tells the page of an effect that only the page can see to.
type Tell = Box<dyn Fn(&Store, &Effect)>;

/// What the component and the page's JavaScript share: the state, and the ways out of it.
pub struct Store {
    state: RefCell<State>,
    app: RefCell<Option<Scope<App>>>,
    /// The element it draws into.
    pub root: Element,
    tell: Tell,
    /// What the root holds that is to be taken over.
    written: RefCell<Option<State>>,
    /// The view that is to be written into the address once typing rests.
    typed: RefCell<Option<(View, Timeout)>>,
    /// All cards are drawn when this ends.
    settling: RefCell<Option<Timeout>>,
    /// What waits until the page shows the state.
    waiting: RefCell<Vec<Effect>>,
}

impl Store {
    /// A store that draws into `root` and tells the page through `tell`.
    pub fn new(root: Element, tell: impl Fn(&Store, &Effect) + 'static) -> Rc<Store> {
        Rc::new(Store {
            state: RefCell::default(),
            app: RefCell::default(),
            root,
            tell: Box::new(tell),
            written: RefCell::default(),
            typed: RefCell::default(),
            settling: RefCell::default(),
            waiting: RefCell::default(),
        })
    }

    /// Reads the state.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.state.borrow())
    }

    /// Has the root taken over as a first visit without an address was written, whatever is asked for until
    /// then.
    pub fn written(&self, config: Config, loaded: &Rc<Loaded>) {
        let mut state = State::default();
        update(&mut state, Action::Configure(config, String::new()));
        update(&mut state, Action::Load(Rc::clone(loaded), String::new()));
        self.written.replace(Some(state));
    }

    /// Back to nothing, for the next element that takes this root.
    pub fn reset(&self) {
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
                // At once: the browser asks for the press that it comes from.
                Effect::Copy(_) => (self.tell)(self, &effect),
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

    /// Takes what the page asks for, and reads the address where it is now said to hold the view.
    pub fn configure(self: &Rc<Self>, config: Config) {
        let address = part(config.link_state).map(address::read).unwrap_or_default();
        self.dispatch(Action::Configure(config, address));
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
        }
    }

    /// Writes at once what waits for typing to rest.
    pub fn flush(&self) {
        if let Some((view, _)) = self.typed.take() {
            self.write(&view, false);
        }
    }

    fn push(&self) {
        // What was typed just before belongs to the entry that is left.
        self.flush();
        let view = self.read(|state| state.view.clone());
        self.write(&view, true);
    }

    fn replace_soon(self: &Rc<Self>) {
        let store = Rc::clone(self);
        let timer = Timeout::new(TYPING_RESTS, move || store.flush());
        let view = self.read(|state| state.view.clone());
        self.typed.replace(Some((view, timer)));
    }

    /// The address was changed by someone else: what was about to be written is out of date.
    pub fn follow(self: &Rc<Self>) {
        self.typed.take();
        self.dispatch(Action::Address(self.address()));
    }

    /// The page shows the state: what waited for it is done.
    fn drawn(&self) {
        for effect in self.waiting.take() {
            match &effect {
                Effect::Reveal(id) => self.reveal(id),
                Effect::FocusStatus => self.focus("ds-status"),
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
        // A card's id may hold any sign but white space, so it is compared and not made a selector.
        let found = self.root.query_selector_all("[id]").ok()?;
        (0..found.length())
            .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
            .find(|element| element.id() == id)
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
        if let Some(written) = &*store.written.borrow() {
            return page(&Rc::new(written.clone()), &self.act);
        }
        let address = store.address();
        store.state.borrow_mut().page = address;
        page(&Rc::new(store.read(State::clone)), &self.act)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let store = &ctx.props().store;
        match store.written.take() {
            Some(_) => store.draw(),
            None => store.drawn(),
        }
    }
}
