//! The dialog to share: the link, and the place of the parts that a second wasm renders.

use super::context::RenderContext;
use super::elements::heading;
use super::results::count;
use crate::describe;
use crate::i18n::fill;
use crate::state::Action;
use crate::state::share::{DIALOG_ID, LINK_ID, Outcome, PARTS_ID, Parts, ShareAction, ShareDialog, Subject};
use yew::prelude::*;

/// The element of the title.
const TITLE_ID: &str = "--share-title";

/// The dialog, if it is open.
pub fn share_dialog(context: &RenderContext) -> Html {
    let Some(dialog) = &context.state.share else { return Html::default() };
    let sharing = &context.phrases.sharing;
    let title = match dialog.subject {
        Subject::View => sharing.view,
        Subject::Record => sharing.record,
        Subject::Card(_) => sharing.card,
    };
    let level = context.state.config.heading_level + 1;
    // The browser closes it by the button, by Escape, and by a press beside it.
    html! {
        <dialog
            id={DIALOG_ID}
            part="share-dialog"
            class="share-dialog"
            aria-labelledby={TITLE_ID}
            closedby="any"
            onclose={send(context, ShareAction::Close)}
        >
            <form method="dialog" class="share-top">
                { heading(level, Some(TITLE_ID.into()), "share-title", title.into()) }
                <button class="close" aria-label={context.phrases.close} />
            </form>
            { subject(context, dialog) }
            { link(context, dialog) }
            { state_of_parts(context, dialog.parts) }
            <div id={PARTS_ID} class="share-parts" hidden={dialog.parts != Parts::Ready} />
        </dialog>
    }
}

/// What the link keeps, and the way to share all of it.
fn subject(context: &RenderContext, dialog: &ShareDialog) -> Html {
    let sharing = &context.phrases.sharing;
    let words = match &dialog.subject {
        Subject::View => fill(sharing.keeps_view, &[&view_in_words(context)]),
        Subject::Record => sharing.keeps_record.to_owned(),
        Subject::Card(id) => fill(sharing.keeps_card, &[&card_title(context, id)]),
    };
    html! {
        <p class="share-subject">
            { words }
            if dialog.subject != Subject::Record {
                { " " }
                <button type="button" class="line" onclick={send(context, ShareAction::ChooseRecord)}>
                    { sharing.whole_record }
                </button>
            }
        </p>
    }
}

fn view_in_words(context: &RenderContext) -> String {
    let (view, phrases) = (&context.state.view.current, context.phrases);
    let mut parts = vec![count(context)];
    parts.extend(describe::filters(phrases, context.dialogue(), &context.loaded.index, view));
    parts.extend(view.card.as_deref().map(|id| card_title(context, id)));
    parts.join(phrases.part_separator)
}

fn card_title(context: &RenderContext, id: &str) -> String {
    let position = context.loaded.index.card_position(context.dialogue(), id);
    let card = position.and_then(|position| context.dialogue().cards.get(position));
    let [open, close] = context.phrases.quotation_marks;
    card.map_or_else(|| id.to_owned(), |card| format!("{open}{}{close}", card.title.pick(context.lang()).0))
}

fn link(context: &RenderContext, dialog: &ShareDialog) -> Html {
    let sharing = &context.phrases.sharing;
    let (class, said) = match dialog.outcome {
        None => ("share-said", ""),
        Some(Outcome::Copied) => ("share-said done", sharing.copied),
        Some(Outcome::Sent) => ("share-said done", sharing.sent),
        Some(Outcome::Refused) => ("share-said refused", sharing.refused),
    };
    html! {
        <div class="share-link">
            <input
                id={LINK_ID}
                aria-label={sharing.link}
                readonly=true
                dir="ltr"
                value={dialog.link.clone()}
            />
            <div class="share-acts">
                <button
                    type="button"
                    class="btn main"
                    autofocus=true
                    onclick={send(context, ShareAction::Copy)}
                >
                    { sharing.copy_link }
                </button>
                if dialog.can_send {
                    <button type="button" class="btn" onclick={send(context, ShareAction::Send)}>
                        { sharing.send }
                    </button>
                }
            </div>
            // Screen readers only announce changes of a live region that exists before.
            <p role="status" {class}>
                if !said.is_empty() {
                    <span>{ said }</span>
                }
            </p>
        </div>
    }
}

/// Why the other parts are not there.
fn state_of_parts(context: &RenderContext, parts: Parts) -> Html {
    let sharing = &context.phrases.sharing;
    let words = match parts {
        Parts::Loading => sharing.loading,
        Parts::Ready => "",
        Parts::Failed => sharing.not_loaded,
        Parts::TooLarge => sharing.too_large,
    };
    html! {
        <div class="share-wait" hidden={parts == Parts::Ready}>
            <p role="status">{ words }</p>
            if parts == Parts::Failed {
                <button type="button" class="btn" onclick={send(context, ShareAction::Retry)}>
                    { sharing.retry }
                </button>
            }
        </div>
    }
}

fn send<E: 'static>(context: &RenderContext, action: ShareAction) -> Callback<E> {
    context.send(Action::Share(action))
}
