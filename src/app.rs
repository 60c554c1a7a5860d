//! The one stateful component, and the store behind it: runs `update` and hands the effects on.

mod focus;
mod foreign_changes;
mod history;

use crate::browser::{address, later, soon};
use crate::components::page;
use crate::search::view::View;
use crate::state::{Action, Config, Effect, Loaded, State, update};
use focus::Focus;
use foreign_changes::ForeignChanges;
use gloo::timers::callback::Timeout;
use history::Seen;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

/// How long after a key or a tick the cards below the first are drawn, in milliseconds: longer than
/// most people need to the next key.
const SETTLES: u32 = 250;
/// How long after that the cards far from the screen are laid out, in milliseconds: it is as much work as a
/// tick, which nobody should wait for who ticks one value after another.
const RESTS: u32 = 2_000;

/// Tells the page of an effect that only the page can see to, and what came of it as a number, where that is one.
type Tell = Box<dyn Fn(&Store, &Effect) -> f64>;

/// What the component and the page's JavaScript share: the state, and the ways out of it.
pub struct Store {
    state: RefCell<State>,
    app: RefCell<Option<Scope<App>>>,
    /// The element it draws into.
    pub root: Element,
    tell: Tell,
    /// What the root holds that is to be taken over.
    written: RefCell<Option<Written>>,
    /// Whether nothing has been taken over yet: for as long as the page shows the state, nothing needs to be.
    resting: Cell<bool>,
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
    /// Whether the state is to be drawn when the page's script has ended.
    drawing: Cell<bool>,
}

/// What came with the page.
struct Written {
    /// What it shows.
    state: State,
    /// How many elements and marks of components it has.
    nodes: usize,
    /// Whether its links are those of this widget.
    linked: bool,
}

impl Store {
    /// A store that draws into `root` and tells the page through `tell`.
    pub fn new(root: Element, tell: impl Fn(&Store, &Effect) -> f64 + 'static) -> Rc<Store> {
        let store = Rc::new(Store {
            state: RefCell::default(),
            app: RefCell::default(),
            root,
            tell: Box::new(tell),
            written: RefCell::default(),
            resting: Cell::default(),
            seen: RefCell::default(),
            entries: Cell::default(),
            typed: RefCell::default(),
            settling: RefCell::default(),
            waiting: RefCell::default(),
            drawing: Cell::default(),
        });
        history::join(&store);
        store
    }

    /// Reads the state.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.state.borrow())
    }

    /// Has the root taken over as a first visit without an address was written, whatever is asked for until
    /// then: so many elements and marks of components, whose links are those of this widget or not.
    pub fn written(&self, config: Config, loaded: Loaded, nodes: usize, linked: bool) {
        let mut state = State::default();
        update(&mut state, Action::Configure(config, String::new()));
        update(&mut state, Action::Load(Rc::new(loaded), String::new()));
        self.written.replace(Some(Written { state, nodes, linked }));
    }

    /// Shows the dialogue that was written, as the page and the address now want it.
    pub fn show(self: &Rc<Self>) {
        let loaded = self.written.borrow().as_ref().and_then(|written| written.state.loaded().cloned());
        if let Some(loaded) = loaded {
            let _gone = self.root.remove_attribute("data-made");
            self.dispatch(Action::Load(loaded, self.address()));
            self.resting.set(true);
        }
    }

    /// Mounts the component in what was written. It hears from now on. Where a translator or a script has changed
    /// what was written, all is drawn anew.
    pub fn mount(self: &Rc<Self>) {
        if !self.resting.take() {
            return;
        }
        let nodes = (self.tell)(self, &Effect::Count) as usize;
        if self.written.borrow().as_ref().is_some_and(|written| written.nodes == nodes) {
            self.keep_focus(|| _ = self.renderer().hydrate());
            if self.app.borrow().is_some() {
                self.mounted();
            } else {
                // Another widget is just drawn, and Yew does one after the other.
                let store = Rc::clone(self);
                soon(Box::new(move || store.mounted()));
            }
        } else {
            self.written.take();
            self.keep_focus(|| _ = self.renderer().render());
            self.drawn();
        }
    }

    /// What mounts the component.
    fn renderer(self: &Rc<Self>) -> yew::Renderer<App> {
        yew::Renderer::with_root_and_props(self.root.clone(), AppProps { store: Rc::clone(self) })
    }

    /// Back to nothing, for the next element that takes this root.
    pub fn reset(self: &Rc<Self>) {
        self.typed.take();
        self.settling.take();
        self.waiting.take();
        *self.state.borrow_mut() = State::default();
        self.draw();
    }

    /// Applies an action and sees to its effects. What the page sees changes in the next microtask.
    pub fn dispatch(self: &Rc<Self>, action: Action) {
        // To ask has the browser lay out what stands.
        if matches!(action, Action::Search(_) | Action::Toggle(..)) && self.read(State::is_long) {
            let room = (self.tell)(self, &Effect::Measure);
            self.state.borrow_mut().render.visible_count = room as usize;
        }
        // What waits to be told of a dataset that another takes the place of is never told.
        if matches!(action, Action::AwaitDataset | Action::Load(..) | Action::Fail(_)) {
            let of_it =
                |effect: &Effect| matches!(effect, Effect::Ready | Effect::Flawed | Effect::Failed(_));
            self.waiting.borrow_mut().retain(|effect| !of_it(effect));
        }
        let effects = update(&mut self.state.borrow_mut(), action);
        for effect in effects {
            match effect {
                Effect::Push => self.push(),
                Effect::Replace => self.replace_soon(),
                Effect::ContinueRender => {
                    let store = Rc::clone(self);
                    let pause =
                        if self.read(|state| state.render.is_first_screen()) { SETTLES } else { RESTS };
                    let settle = later(pause, Box::new(move || store.dispatch(Action::ContinueRender)));
                    self.settling.replace(Some(settle));
                }
                // At once: the browser asks for the press that it comes from.
                Effect::Copy(_) => _ = (self.tell)(self, &effect),
                later => self.waiting.borrow_mut().push(later),
            }
        }
        self.draw();
    }

    /// Has the page show the state, once for all that is done in this microtask. Cards that came with the page wait
    /// until they are said to stand.
    fn draw(self: &Rc<Self>) {
        let comes = self.written.borrow().is_some() && !self.resting.get();
        if !comes && !self.drawing.replace(true) {
            let store = Rc::clone(self);
            soon(Box::new(move || store.draw_now()));
        }
    }

    fn draw_now(self: &Rc<Self>) {
        self.drawing.set(false);
        if let Some(app) = &*self.app.borrow() {
            self.keep_focus(|| app.send_message(()));
        } else if self.written.borrow().is_none() {
            self.keep_focus(|| _ = self.renderer().render());
        } else {
            if !self.is_written() {
                self.mount();
            }
            return;
        }
        // Behind Yew's drawing: who hears of it may have another widget mounted.
        self.drawn();
    }

    /// Renders, and gives the focus back where that has taken it from an element.
    fn keep_focus(&self, render: impl FnOnce()) {
        let focus = Focus::inside(&self.root);
        render();
        if let Some(focus) = focus {
            focus.restore();
        }
    }

    /// Copies the link of what is seen or, before anything is, asked for; and returns it.
    pub fn share(&self) -> String {
        let view = self.read(|state| state.requested_view(&self.address()));
        let link = self.link(&view);
        (self.tell)(self, &Effect::Copy(view));
        link
    }

    /// Whether what was written is the state.
    fn is_written(&self) -> bool {
        self.written.borrow().as_ref().is_some_and(|written| {
            self.read(|now| {
                let then = &written.state;
                (&now.config, &now.view.current, &now.notice) == (&then.config, &then.view.current, &None)
                    && matches!((now.loaded(), then.loaded()), (Some(a), Some(b)) if Rc::ptr_eq(a, b))
            })
        })
    }

    /// Whether the page shows the state as it was written, its links among it, so that nothing needs to be mounted
    /// before somebody does something. What waits for that is done.
    pub fn stands(&self) -> bool {
        let is_bare = |part| address::read(part).is_empty() && address::start(part).is_empty();
        let linked = self.written.borrow().as_ref().is_some_and(|written| written.linked);
        let stands = linked && self.is_written() && self.part().is_none_or(is_bare);
        if stands {
            self.drawn();
        }
        stands
    }

    /// The page shows what was written. Where that is the state, it is done with what waits, a word that was
    /// typed meanwhile among it, before anything is drawn anew; and for the links alone, where the address is
    /// not bare.
    fn mounted(self: &Rc<Self>) {
        if self.is_written() {
            self.drawn();
        }
        let stands = self.stands();
        self.written.take();
        if !stands {
            self.draw();
        }
    }

    /// The page shows the state: what waited for it is done.
    fn drawn(&self) {
        for effect in self.waiting.take() {
            (self.tell)(self, &effect);
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
    /// None only in a browser without observers.
    foreign_changes: Option<ForeignChanges>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let store = Rc::clone(&ctx.props().store);
        store.app.replace(Some(ctx.link().clone()));
        let foreign_changes = ForeignChanges::new(&store.root).ok();
        App { act: Callback::from(move |action| store.dispatch(action)), foreign_changes }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        if let Some(changes) = &mut self.foreign_changes {
            changes.undo();
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _first: bool) {
        if let Some(changes) = &mut self.foreign_changes {
            changes.redo();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let store = &ctx.props().store;
        if let Some(written) = &*store.written.borrow() {
            return page(&Rc::new(written.state.clone()), &self.act);
        }
        let address = store.address();
        let start = store.part().map(address::start).unwrap_or_default();
        let mut state = store.state.borrow_mut();
        (state.url_part, state.url_base) = (address, start);
        drop(state);
        page(&Rc::new(store.read(State::clone)), &self.act)
    }
}
