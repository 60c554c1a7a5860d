//! Yew components: they take the state and send actions. They render in the browser and on the host.

mod card;
mod context;
mod crumb;
mod elements;
mod events;
mod facets;
mod failure;
mod footer;
mod header;
mod hydration_key;
mod notice;
mod overview;
mod preparing;
mod results;
mod search_bar;
mod share_dialog;
mod since;
mod text;

use crate::i18n::{Phrases, is_rtl, phrases};
use crate::state::{Action, Record, State};
use context::RenderContext;
pub use hydration_key::{MARKUP_CHECKSUM, hydration_key, key_matches};
use overview::Overview;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Page`].
#[derive(Clone, Debug, Properties)]
pub struct PageProps {
    /// The state to show.
    pub state: Rc<State>,
    /// Receives what the person does.
    pub on_action: Callback<Action>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.on_action == other.on_action
    }
}

/// The whole widget.
#[component]
pub fn Page(props: &PageProps) -> Html {
    page(&props.state, &props.on_action)
}

/// The content of [`Page`], for a component that holds the state itself.
pub fn page(state: &Rc<State>, on_action: &Callback<Action>) -> Html {
    match &state.record {
        Record::Loading => {
            let phrases = phrases(&state.config.lang);
            html! {
                <p lang={phrases.lang} dir={direction(phrases)} role="status" class="loading">
                    { phrases.loading }
                </p>
            }
        }
        Record::Failed(failure) => failure::failure(failure, phrases(&state.config.lang)),
        Record::Ready(loaded) => ready(&RenderContext::new(state, loaded, on_action)),
    }
}

/// The direction of a message outside of a record. That of the page, unless the interface is written from right to left.
fn direction(phrases: &Phrases) -> Option<&'static str> {
    is_rtl(phrases.lang).then_some("rtl")
}

fn ready(context: &RenderContext) -> Html {
    // The direction is that of the record. The language is that of the interface; text of the record declares its own
    // language where it differs.
    let dir = if is_rtl(context.lang()) { "rtl" } else { "ltr" };
    let class = classes!("ds", is_rtl(context.phrases.lang).then_some("rtl"));
    html! {
        <div part="root" lang={context.phrases.lang} {dir} {class}>
            <slot name="header" />
            { crumb::crumb(context) }
            { header::header(context) }
            <Overview state={Rc::clone(context.state)} on_action={context.on_action} />
            { failure::problems(&context.loaded.problems, context.phrases) }
            <div class="body">{ search_bar::search_bar(context) }{ results::results(context) }</div>
            { footer::footer(context) }
            <slot name="footer" />
            { share_dialog::share_dialog(context) }
        </div>
    }
}
