//! The search box, and the facets under it.

use super::context::RenderContext;
use super::elements;
use super::events::{typed, typing};
use super::facets::Facets;
use super::preparing::preparing;
use crate::dialogue::limits::MAX_QUERY;
use crate::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// The search box and the facets.
pub fn search_bar(context: &RenderContext) -> Html {
    let phrases = context.phrases;
    let label = match (context.dialogue().is_collection(), context.state.meeting()) {
        (false, _) => phrases.find,
        (true, None) => phrases.find_all,
        (true, Some(_)) => phrases.overview.find_meeting,
    };
    let oninput = context.on_action.reform(|event: InputEvent| Action::Search(typed(&event), typing(&event)));
    // At every key Chromium visits the fields of the form or, without a form, all fields of the page. The disabled button
    // prevents that Enter submits the form.
    html! {
        <div part="find" role="search" aria-labelledby="--title" class="find">
            <form>
                <label for="--search" class="find-label">{ label }</label>
                <input
                    id="--search"
                    part="search"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder={phrases.find_hint}
                    maxlength={MAX_QUERY.to_string()}
                    class="search"
                    value={context.state.view.current.q.clone()}
                    {oninput}
                />
                <input type="submit" hidden=true disabled=true />
            </form>
            <button type="button" class="btn skip" onclick={context.send(Action::GoToResults)}>
                { phrases.skip_to_results }
            </button>
            if context.loaded.remaining > 0 {
                { preparing(context) }
            } else {
                <Facets state={Rc::clone(context.state)} on_action={context.on_action} />
            }
            { elements::end_of_part() }
        </div>
    }
}
