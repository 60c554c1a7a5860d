//! The one stateful component, and the store behind it: runs `update` and hands the effects on.

mod history;

use crate::browser::{address, clipboard};
use crate::finder::view::View;
use crate::state::{Action, Effect, State, update};
use crate::view::page;
use gloo::timers::callback::Timeout;
use history::Seen;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};
use yew::html::Scope;
use yew::prelude::*;

/// How long after a key or a tick the cards below the first are drawn, in milliseconds: longer than
/// most people need to the next key.
const SETTLES: u32 = 250;

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
        history::join(&store);
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
