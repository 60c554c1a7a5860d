//! The store: holds the state, runs `update` and its effects, and has Yew render the state.
//!
//! It is outside of Yew, because the page's JavaScript uses it before a component is mounted. See
//! docs/decisions/0002-store-outside-yew.md.

mod component;
mod focus;
mod foreign_changes;
mod host;
mod hydration;
mod render_queue;
mod url_sync;

pub use host::{Event, Host};

use crate::browser::has_user_activation;
use crate::state::share::ShareAction;
use crate::state::{Action, Effect, State, update};
use hydration::Hydration;
use render_queue::RenderQueue;
use std::cell::RefCell;
use std::rc::Rc;
use url_sync::UrlSync;
use web_sys::Element;

/// The state of one widget, and all that follows from a change of it.
pub struct Store {
    state: RefCell<Rc<State>>,
    /// The element that Yew renders into.
    root: Element,
    host: Box<dyn Host>,
    renderer: RenderQueue,
    hydration: RefCell<Hydration>,
    url: UrlSync,
}

impl Store {
    /// A store that renders into `root`.
    pub fn new(root: Element, host: impl Host + 'static) -> Rc<Store> {
        let store = Rc::new(Store {
            state: RefCell::default(),
            root,
            host: Box::new(host),
            renderer: RenderQueue::default(),
            hydration: RefCell::default(),
            url: UrlSync::default(),
        });
        url_sync::register(&store);
        store
    }

    /// Reads the state.
    pub fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&self.state.borrow())
    }

    /// Applies an action and runs its effects. The page is rendered in the next microtask.
    pub fn dispatch(self: &Rc<Self>, action: Action) {
        // Measured only when needed, because measuring makes the browser lay out the page.
        if matches!(action, Action::Search(..) | Action::Toggle(..)) && self.read(State::is_long) {
            let visible_count = self.host.first_below_fold();
            Rc::make_mut(&mut self.state.borrow_mut()).render.visible_count = visible_count;
        }
        if matches!(action, Action::AwaitDataset | Action::Load(..) | Action::Fail(_)) {
            self.renderer.cancel_dataset_events();
        }
        let effects = update(Rc::make_mut(&mut self.state.borrow_mut()), action);
        for effect in effects {
            match effect {
                // Browsers copy and share only while the press that asks for it is handled.
                Effect::Push
                | Effect::Replace
                | Effect::ContinueRender
                | Effect::PrepareShare
                | Effect::Copy(_)
                | Effect::Send(_) => self.run(effect),
                effect => self.renderer.run_after_render(effect),
            }
        }
        self.schedule_render();
    }

    /// Copies the link to the view, or to the view that is asked for before it can be shown; and returns it.
    pub fn share(&self) -> String {
        let view = self.read(|state| state.requested_view(&self.url_part()));
        let link = self.link(&view);
        self.host.copy(&link);
        link
    }

    /// Forgets everything. Another element can use this store and its root.
    pub fn reset(self: &Rc<Self>) {
        self.url.cancel_write();
        self.renderer.cancel();
        self.state.take();
        self.schedule_render();
    }

    fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Push => self.push_url(),
            Effect::Replace => self.replace_url_later(),
            Effect::ContinueRender => self.continue_render_later(),
            Effect::PrepareShare => self.prepare_share(),
            Effect::ShowDialog(opener) => self.host.show_dialog(&opener),
            Effect::Copy(link) => self.host.copy(&link),
            Effect::Send(link) => self.host.send(&link),
            Effect::Ready => self.emit(Event::Ready),
            Effect::Changed => self.emit(Event::Change),
            Effect::Shared(link) => self.emit(Event::Share(&link)),
            Effect::Failed(failure) => self.emit(Event::Failed(&failure)),
            Effect::Flawed => self.emit(Event::Flawed),
            Effect::ScrollToWidget => self.host.scroll_to_widget(),
            Effect::Reveal(id) => self.host.reveal(&id),
            Effect::Arrive(id) => {
                self.host.reveal(&id);
                self.host.arrive(&id, has_user_activation());
            }
            Effect::FocusStatus => self.host.focus("--status"),
            Effect::Focus(id) if has_user_activation() => self.host.focus(&id),
            Effect::Focus(_) => {}
            Effect::FocusCard(at) => {
                if let Some(id) = self.read(|state| card_id(state, at)) {
                    self.host.focus(&id);
                }
            }
        }
    }

    fn prepare_share(self: &Rc<Self>) {
        let Some(view) = self.read(State::shared_view) else { return };
        let link = self.link_with_version(&view);
        let can_send = self.host.can_send(&link);
        self.dispatch(Action::Share(ShareAction::Linked(link, can_send)));
        self.host.prepare_share();
    }

    fn emit(&self, event: Event) {
        // A listener may dispatch actions, so the state is not borrowed meanwhile.
        let state = Rc::clone(&self.state.borrow());
        self.host.emit(event, &state);
    }
}

/// The id of the card at a position of the results.
fn card_id(state: &State, at: usize) -> Option<String> {
    let cards = &state.loaded()?.dialogue.cards;
    Some(cards.get(*state.results.cards.get(at)?)?.id.to_string())
}
