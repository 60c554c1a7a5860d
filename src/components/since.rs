//! What has changed since the link was made that the reader came by: one sentence above the cards, and the list behind it.

use super::context::RenderContext;
use super::elements;
use super::events::follow;
use crate::describe;
use crate::i18n::date;
use crate::state::{Action, Since};
use yew::prelude::*;

/// The sentence and the list. Screen readers only announce changes of a live region that exists from the start.
pub fn since(context: &RenderContext) -> Html {
    let since = context.state.since.as_deref();
    let sentence = since.map(|since| describe::since(context.phrases, since));
    html! {
        <div class="since">
            <p role="status">{ sentence }</p>
            if let Some(since) = since.filter(|since| since.is_known) {
                <details>
                    <summary class="line">{ context.phrases.changed_since.show }</summary>
                    <ul role="list">{ cards(context, since) }</ul>
                    { notes(context, since) }
                </details>
            }
        </div>
    }
}

/// The cards, each with what happened to it.
fn cards(context: &RenderContext, since: &Since) -> Html {
    let [corrected, added, withdrawn] = context.phrases.changed_since.labels;
    let present = [(corrected, &since.corrected), (added, &since.added)];
    let present = present.into_iter().flat_map(|(label, ids)| ids.iter().map(move |id| (label, id)));
    html! {
        <>
            for (label, id) in present {
                <li>{ label }{ context.phrases.label_separator }{ card(context, id) }</li>
            }
            for card in since.withdrawals(context.dialogue()) {
                <li>
                    { withdrawn }
                    { context.phrases.label_separator }
                    { &card.id }
                    if let Some(reason) = &card.reason {
                        { context.phrases.label_separator }
                        { context.text(reason) }
                    }
                </li>
            }
        </>
    }
}

/// A link that opens a card.
fn card(context: &RenderContext, id: &str) -> Html {
    let at = context.loaded.index.card_position(context.dialogue(), id);
    let Some(card) = at.and_then(|at| context.dialogue().cards.get(at)) else { return Html::default() };
    let action = Action::Show(id.to_owned());
    let title = context.text(&card.title);
    match context.state.card_link(id) {
        Some(href) => html! {
            <a {href} onclick={follow(context.on_action, action)}>{ title }</a>
        },
        None => html! {
            <button type="button" class="line" onclick={context.send(action)}>{ title }</button>
        },
    }
}

/// What the record says of each change.
fn notes(context: &RenderContext, since: &Since) -> Html {
    let changes = context.dialogue().changes.iter().take(since.changes);
    html! {
        for change in changes {
            <p class="note">
                { elements::when(context.phrases, &change.date, date(context.phrases, &change.date)) }
                { context.phrases.label_separator }
                { context.text(&change.note) }
            </p>
        }
    }
}

/// What happened to a card, in words.
pub fn mark(context: &RenderContext, id: &str) -> Option<&'static str> {
    let change = context.state.since.as_ref()?.of(id)?;
    Some(context.phrases.changed_since.marks[change as usize])
}
