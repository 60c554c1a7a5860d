//! An attribute of the element changes.

use super::show;
use crate::search::view::View;
use crate::state::{Config, Effect, State};

/// Applies a changed attribute at once. The parts of the view that it does not concern stay.
pub fn configure(state: &mut State, config: Config, url_part: &str) -> Vec<Effect> {
    let old = std::mem::replace(&mut state.config, config);
    let first = state.first_view();
    let old_initial = std::mem::replace(&mut state.view.initial, first);
    let (new, initial) = (&state.config, &state.view.initial);
    let mut view = state.view.current.clone();
    if old.filter != new.filter {
        view = View { lang: view.lang, ..initial.clone() };
    }
    // `en` may become `en-GB` without another language of the dialogue: then the user's choice stays.
    if old_initial.lang != initial.lang {
        view.lang.clone_from(&initial.lang);
    }
    if (&old.link_key, old.link_state) != (&new.link_key, new.link_state) {
        let linked = state.linked_view(url_part);
        // A URL without parameters of the new key resets nothing.
        if linked != state.view.initial {
            view = linked;
        }
    }
    if old.page_size != state.config.page_size {
        state.render.limit = state.config.page_size;
    }
    show(state, view);
    Vec::new()
}
