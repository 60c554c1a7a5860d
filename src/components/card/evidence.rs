//! What supports a card: the quotation, the details, the attribution, and the links into the source.

use super::CardProps;
use super::names::country;
use crate::components::text::{TextRenderer, highlight};
use crate::dialogue::locator::Locator;
use crate::dialogue::{Detail, Role};
use crate::i18n::{describe, fill};
use crate::search::highlight::Highlighter;
use crate::state::Action;
use yew::prelude::*;

/// How many details of a card have their terms highlighted. A card may have thousands, and each mark is an element.
const MAX_HIGHLIGHTED_DETAILS: usize = 100;

/// A quotation from the source, in its original language.
pub fn quote(props: &CardProps) -> Html {
    let Some(quote) = &props.card().quote else { return Html::default() };
    let caption = quote.note.as_ref().map(|note| props.text(note));
    html! {
        <figure class="quote">
            <blockquote lang={quote.language.clone()}>
                { "“" }
                { highlight(&quote.text, Some(&props.highlighter)) }
                { "”" }
            </blockquote>
            <figcaption>{ caption.unwrap_or_else(|| props.phrases.quoted.into()) }</figcaption>
        </figure>
    }
}

/// The details and participants, which an open card shows.
pub fn details(props: &CardProps) -> Html {
    let card = props.card();
    let participants: Vec<_> =
        card.countries.iter().filter(|country| country.role == Role::Participant).collect();
    html! {
        <div id={details_id(props)} class="details">
            if !card.details.is_empty() {
                <ul>
                    for (nth, detail) in card.details.iter().enumerate() {
                        { self::detail(props, detail, (nth < MAX_HIGHLIGHTED_DETAILS).then_some(&*props.highlighter)) }
                    }
                </ul>
            }
            if !participants.is_empty() {
                <p class="parties">
                    <span class="label">{ props.phrases.country_roles[Role::Participant as usize] }</span>
                    for (nth, participant) in participants.into_iter().enumerate() {
                        { if nth == 0 { " " } else { ", " } }
                        { country(props, &participant.code) }
                    }
                </p>
            }
        </div>
    }
}

fn detail(props: &CardProps, detail: &Detail, highlighter: Option<&Highlighter>) -> Html {
    let (dialogue, card) = (props.dialogue(), props.card());
    html! {
        <li>
            { TextRenderer::new(dialogue, &props.lang, props.phrases, highlighter).text(&detail.text) }
            if let Some(voice) = &detail.stated_by {
                { " " }
                <span class="quiet">{ describe::voice(props.phrases, dialogue, card, voice, &props.lang) }</span>
            }
            if let Some(locator) = &detail.locator {
                { " " }
                { source_link(props, locator, format!("¶ {}", locator.paragraph)) }
            }
        </li>
    }
}

/// The attribution, the link into the source, and the buttons of the card.
pub fn meta(props: &CardProps) -> Html {
    let (card, phrases) = (props.card(), props.phrases);
    let title = card.title.pick(&props.lang).0;
    html! {
        <p class="meta">
            <span class="by">{ describe::attribution(phrases, props.dialogue(), card, &props.lang) }</span>
            <span class="act">
                { source(props, title) }
                if props.href.is_some() {
                    <button
                        type="button"
                        aria-label={fill(phrases.link_label, &[title])}
                        class="tag"
                        onclick={props.send(Action::Share(Some(card.id.clone())))}
                    >
                        { phrases.link }
                    </button>
                }
                if !card.details.is_empty() || !card.countries.is_empty() {
                    { toggle(props, title) }
                }
            </span>
        </p>
    }
}

/// The button that opens or closes the card.
fn toggle(props: &CardProps, title: &str) -> Html {
    let (open, phrases) = (props.is_open, props.phrases);
    let label = if open { phrases.less } else { phrases.more_label };
    html! {
        <button
            type="button"
            aria-expanded={open.to_string()}
            aria-label={fill(phrases.more_of, &[label, title])}
            aria-controls={open.then(|| details_id(props))}
            class="tag"
            onclick={props.send(Action::Open((!open).then(|| props.card().id.clone())))}
        >
            { label }
        </button>
    }
}

fn details_id(props: &CardProps) -> String {
    format!("{}--details", props.card().id)
}

/// The link to the paragraph in the source. In a collection, a card without a locator links to the source of its dialogue.
fn source(props: &CardProps, title: &str) -> Html {
    let (card, dialogue, phrases) = (props.card(), props.dialogue(), props.phrases);
    if let Some(locator) = dialogue.locator_for(card, &props.lang) {
        return source_link(props, locator, fill(phrases.paragraph, &[&locator.paragraph.to_string()]));
    }
    match dialogue.dialogue_of(card).sources.first() {
        Some(source) if dialogue.is_collection() => {
            let name = fill(phrases.more_of, &[phrases.source, title]);
            link(source.url.clone(), name, phrases.source.to_owned())
        }
        _ => Html::default(),
    }
}

/// A link that opens the source at the sentence.
fn source_link(props: &CardProps, locator: &Locator, label: String) -> Html {
    match props.dialogue().source_of(props.card(), Some(locator)) {
        None => html! {
            <span>{ label }</span>
        },
        Some(source) => {
            // The accessible name begins with the visible label, for people who control the page by voice.
            link(locator.url_in(&source.url), fill(props.phrases.paragraph_label, &[&label]), label)
        }
    }
}

fn link(href: String, name: String, label: String) -> Html {
    // Browsers follow a text fragment only if the opener has no access to the new page.
    html! {
        <a {href} target="_blank" rel="noopener" aria-label={name} class="source">{ label }</a>
    }
}
