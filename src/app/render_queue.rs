//! Rendering: once per microtask for all actions of a script, then the effects that need the rendered page.

use super::Store;
use super::component::{App, AppProps};
use super::focus::Focus;
use crate::browser::{queue_microtask, url};
use crate::state::{Action, Effect, State};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::html::Scope;

/// How long after a key or a tick the cards below the first screen are rendered, in milliseconds. Most people press
/// the next key sooner.
const RENDER_DEBOUNCE_MS: u32 = 250;
/// How long after that the cards far from the window are laid out, in milliseconds. It takes as long as a tick, so
/// it waits until the user has probably finished ticking.
const LAYOUT_DELAY_MS: u32 = 2_000;

/// What is to be rendered, and to be done afterwards.
#[derive(Default)]
pub struct RenderQueue {
    /// The mounted component.
    app: RefCell<Option<Scope<App>>>,
    render_scheduled: Cell<bool>,
    after_render: RefCell<Vec<Effect>>,
    /// Starts the next render phase when the user pauses.
    idle_timer: RefCell<Option<Timeout>>,
}

impl RenderQueue {
    /// The component is mounted.
    pub fn set_app(&self, app: Scope<App>) {
        self.app.replace(Some(app));
    }

    /// Whether a component is mounted.
    pub fn is_mounted(&self) -> bool {
        self.app.borrow().is_some()
    }

    /// Runs an effect once the state is rendered.
    pub fn run_after_render(&self, effect: Effect) {
        self.after_render.borrow_mut().push(effect);
    }

    /// Drops the events of a dataset that another one replaces.
    pub fn cancel_dataset_events(&self) {
        let is_of_dataset =
            |effect: &Effect| matches!(effect, Effect::Ready | Effect::Flawed | Effect::Failed(_));
        self.after_render.borrow_mut().retain(|effect| !is_of_dataset(effect));
    }

    /// Drops all effects and timers.
    pub fn cancel(&self) {
        self.idle_timer.take();
        self.after_render.take();
    }
}

impl Store {
    /// Renders the state in the next microtask. Prerendered cards are left alone until they are adopted.
    pub fn schedule_render(self: &Rc<Self>) {
        let is_blocked = self.hydration.borrow().blocks_rendering();
        if !is_blocked && !self.renderer.render_scheduled.replace(true) {
            let store = Rc::clone(self);
            queue_microtask(move || store.render_now());
        }
    }

    /// Renders what is scheduled.
    pub fn render_now(self: &Rc<Self>) {
        if !self.renderer.render_scheduled.replace(false) {
            return;
        }
        let app = self.renderer.app.borrow().clone();
        if let Some(app) = app {
            self.keep_focus(|| app.send_message(()));
        } else if self.hydration.borrow().prerendered().is_none() {
            self.mount();
        } else {
            if !self.has_prerendered_state() {
                self.hydrate();
            }
            return;
        }
        // Outside of Yew's scheduler, because a listener may have another widget mounted.
        self.flush_after_render();
    }

    /// Mounts the component in place of what the root holds.
    pub fn mount(self: &Rc<Self>) {
        self.keep_focus(|| _ = self.yew_renderer().render());
    }

    /// Yew's renderer for the root.
    pub fn yew_renderer(self: &Rc<Self>) -> yew::Renderer<App> {
        yew::Renderer::with_root_and_props(self.root.clone(), AppProps { store: Rc::clone(self) })
    }

    /// Renders, and restores the focus if that took it from an element.
    pub fn keep_focus(&self, render: impl FnOnce()) {
        let focus = Focus::inside(&self.root);
        render();
        if let Some(focus) = focus {
            focus.restore();
        }
    }

    /// The state that the component renders, with the URL that its links are relative to. While prerendered cards are
    /// hydrated, it is the state that they were made of.
    pub fn state_to_render(&self) -> Rc<State> {
        if let Some(prerendered) = self.hydration.borrow().prerendered() {
            return Rc::clone(&prerendered.state);
        }
        let url_part = self.url_part();
        let url_base = self.link_part().map(url::link_base).unwrap_or_default();
        let mut state = self.state.borrow_mut();
        if (&state.url_part, &state.url_base) != (&url_part, &url_base) {
            let state = Rc::make_mut(&mut state);
            (state.url_part, state.url_base) = (url_part, url_base);
        }
        Rc::clone(&state)
    }

    /// Runs the effects that wait for the rendered page.
    pub fn flush_after_render(self: &Rc<Self>) {
        for effect in self.renderer.after_render.take() {
            self.run(effect);
        }
    }

    /// Starts the next render phase when the user pauses.
    pub fn continue_render_later(self: &Rc<Self>) {
        let is_first_screen = self.read(|state| state.render.is_first_screen());
        let delay = if is_first_screen { RENDER_DEBOUNCE_MS } else { LAYOUT_DELAY_MS };
        let store = Rc::clone(self);
        let timer = Timeout::new(delay, move || store.dispatch(Action::ContinueRender));
        self.renderer.idle_timer.replace(Some(timer));
    }
}
