//! Prerendered cards: adopted as they are, and hydrated when a component is needed.
//!
//! Hydrating takes a quarter of a second on a slow phone. As long as the page shows the state, nothing is mounted.

use super::Store;
use crate::browser::{queue_microtask, url};
use crate::state::{Action, Config, Loaded, State, update};
use std::rc::Rc;

/// How far the hydration of prerendered cards has come.
#[derive(Default)]
pub enum Hydration {
    /// There are no prerendered cards, or the component has them.
    #[default]
    None,
    /// The dataset of the cards has been read. The page may still ask for another one.
    Pending(Prerendered),
    /// The cards are the widget's, and no component is mounted.
    Idle(Prerendered),
    /// Yew mounts a component in the cards.
    Hydrating(Prerendered),
}

/// Prerendered cards.
pub struct Prerendered {
    /// The state that the cards were made of.
    pub state: Rc<State>,
    /// The number of elements and component markers at that time.
    node_count: usize,
    /// Whether the links of the cards are those of this widget.
    has_own_links: bool,
}

impl Hydration {
    /// The prerendered cards, until the component has them.
    pub fn prerendered(&self) -> Option<&Prerendered> {
        match self {
            Hydration::None => None,
            Hydration::Pending(prerendered)
            | Hydration::Idle(prerendered)
            | Hydration::Hydrating(prerendered) => Some(prerendered),
        }
    }

    /// Whether a render must wait for the next phase.
    pub fn blocks_rendering(&self) -> bool {
        matches!(self, Hydration::Pending(_) | Hydration::Hydrating(_))
    }

    /// The cards are the widget's from now on.
    fn adopt(&mut self) {
        *self = match std::mem::take(self) {
            Hydration::Pending(prerendered) => Hydration::Idle(prerendered),
            other => other,
        };
    }

    /// Yew starts to hydrate. False if there is nothing to hydrate, or it has started already.
    fn start(&mut self) -> bool {
        match std::mem::take(self) {
            Hydration::Idle(prerendered) => {
                *self = Hydration::Hydrating(prerendered);
                true
            }
            other => {
                *self = other;
                false
            }
        }
    }
}

impl Store {
    /// Sets the cards in the root: those of a first visit with this configuration, by a URL without a view.
    pub fn set_prerendered(&self, config: Config, loaded: Loaded, node_count: usize, has_own_links: bool) {
        let mut state = State::default();
        update(&mut state, Action::Configure(config, String::new()));
        update(&mut state, Action::Load(Rc::new(loaded), String::new()));
        let prerendered = Prerendered { state: Rc::new(state), node_count, has_own_links };
        self.hydration.replace(Hydration::Pending(prerendered));
    }

    /// Shows the dialogue of the prerendered cards, with the view that the page and the URL ask for.
    pub fn adopt_prerendered(self: &Rc<Self>) {
        let loaded = self.hydration.borrow().prerendered().and_then(|cards| cards.state.loaded().cloned());
        if let Some(loaded) = loaded {
            let _was_there = self.root.remove_attribute("data-made");
            self.dispatch(Action::Load(loaded, self.url_part()));
            self.hydration.borrow_mut().adopt();
        }
    }

    /// Mounts a component in the prerendered cards, if none is. If others have changed the cards, such as a
    /// translator, it replaces them.
    pub fn hydrate(self: &Rc<Self>) {
        if !self.hydration.borrow_mut().start() {
            return;
        }
        let node_count = self.host.node_count();
        let is_unchanged =
            self.hydration.borrow().prerendered().is_some_and(|cards| cards.node_count == node_count);
        if !is_unchanged {
            self.hydration.take();
            self.mount();
            self.flush_after_render();
            return;
        }
        self.keep_focus(|| _ = self.yew_renderer().hydrate());
        if self.renderer.is_mounted() {
            self.after_hydrate();
        } else {
            // Yew's scheduler is rendering another widget, and will mount this one when that is done.
            let store = Rc::clone(self);
            queue_microtask(move || store.after_hydrate());
        }
    }

    /// The component shows the prerendered state. What has changed since then is rendered, and the links if the URL
    /// is not bare.
    fn after_hydrate(self: &Rc<Self>) {
        if self.has_prerendered_state() {
            self.flush_after_render();
        }
        // An effect may have changed the state.
        let is_current = self.is_prerendered_current();
        if is_current {
            self.flush_after_render();
        }
        self.hydration.take();
        if !is_current {
            self.schedule_render();
        }
    }

    /// Whether the prerendered cards show the state.
    pub fn has_prerendered_state(&self) -> bool {
        self.hydration.borrow().prerendered().is_some_and(|cards| {
            self.read(|now| {
                let then = &cards.state;
                (&now.config, &now.view.current, &now.notice) == (&then.config, &then.view.current, &None)
                    && now.since.is_none()
                    && matches!((now.loaded(), then.loaded()), (Some(a), Some(b)) if Rc::ptr_eq(a, b))
            })
        })
    }

    /// Whether the prerendered cards, their links included, are what the component would render.
    pub fn is_prerendered_current(&self) -> bool {
        let is_bare = |part| url::read(part).is_empty() && url::link_base(part).is_empty();
        let has_own_links = self.hydration.borrow().prerendered().is_some_and(|cards| cards.has_own_links);
        has_own_links && self.has_prerendered_state() && self.link_part().is_none_or(is_bare)
    }
}
