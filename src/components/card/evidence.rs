//! What supports a card: the quotation, the details, the attribution, and the links into the source.

use super::CardProps;
use super::names::country;
use crate::components::elements::pair;
use crate::components::text::highlight;
use crate::describe;
use crate::dialogue::locator::Locator;
use crate::dialogue::{Body, CountryCode, Detail, Role};
use crate::i18n::fill;
use crate::search::highlight::Highlighter;
use crate::state::Action;
use crate::state::share::{self, ShareAction};
use std::collections::HashSet;
use yew::prelude::*;

/// How many details of a card have their terms highlighted. A card may have thousands, and each mark is an element.
const MAX_HIGHLIGHTED_DETAILS: usize = 100;

/// How many paragraphs of the source are named behind a summary. The open card names all.
const MAX_MARKS: usize = 3;

/// A quotation from the source, in its original language.
pub fn quote(props: &CardProps) -> Html {
    let Some(quote) = &props.card().quote else { return Html::default() };
    let caption = quote.note.as_ref().map(|note| props.text(note));
    html! {
        <figure class="quote">
            <blockquote lang={quote.language.clone()}>
                { props.phrases.quotation_marks[0] }
                { highlight(&quote.text, Some(&props.highlighter)) }
                { props.phrases.quotation_marks[1] }
            </blockquote>
            <figcaption>{ caption.unwrap_or_else(|| props.phrases.quoted.into()) }</figcaption>
        </figure>
    }
}

/// What an open card shows: who states it, its places in the source, its link, and its details.
pub fn details(props: &CardProps) -> Html {
    let card = props.card();
    html! {
        <div id={details_id(props)} class="details">
            <div class="side">
                { meta(props) }
                if let Some(link) = &props.printed_link {
                    <p class="address">{ link.clone() }</p>
                }
                if props.href.is_some() {
                    <p class="acts">
                        <button
                            type="button"
                            id={share::button_id(Some(&card.id))}
                            aria-label={fill(props.phrases.sharing.card_of, &[card.title.pick(&props.lang).0])}
                            aria-haspopup="dialog"
                            class="btn"
                            onclick={props.send(Action::Share(ShareAction::Open(Some(card.id.clone()))))}
                        >
                            { props.phrases.share }
                        </button>
                    </p>
                }
            </div>
            if !card.details.is_empty() {
                <div class="statements">{ statements(props) }</div>
            }
        </div>
    }
}

/// The details in their order. Who states them is said once for those that follow each other.
fn statements(props: &CardProps) -> Html {
    let card = props.card();
    let of_card = describe::attribution(props.phrases, props.dialogue(), card, &props.lang);
    let stated = card.details.iter().map(|detail| {
        describe::detail_attribution(props.phrases, props.dialogue(), card, detail, &props.lang)
    });
    let stated: Vec<(&Detail, String)> = card.details.iter().zip(stated).collect();
    let mut shown = 0;
    let mut runs: Vec<Html> = Vec::new();
    for run in stated.chunk_by(|(_, a), (_, b)| a == b) {
        let is_named = run.len() < stated.len() || run.iter().any(|(_, voice)| *voice != of_card);
        let voice = run.first().filter(|_| is_named).map(|(_, voice)| match voice.as_str() {
            // It must not be read as a part of the run above.
            "" => props.phrases.unattributed.to_owned(),
            voice => voice.to_owned(),
        });
        let first = shown;
        shown += run.len();
        runs.push(html! {
            <>
                if let Some(voice) = voice {
                    <p class="who">{ voice }</p>
                }
                <ul>
                    for (nth, (detail, _)) in run.iter().enumerate() {
                        { self::detail(props, detail, (first + nth < MAX_HIGHLIGHTED_DETAILS).then_some(&*props.highlighter)) }
                    }
                </ul>
            </>
        });
    }
    runs.into_iter().collect()
}

fn detail(props: &CardProps, detail: &Detail, highlighter: Option<&Highlighter>) -> Html {
    html! {
        <li>
            { props.renderer(highlighter).text(&detail.text) }
            if let Some(locator) = &detail.locator {
                { " " }
                { place(props, locator) }
            }
        </li>
    }
}

/// Who states the card, where the source says it, and who takes part.
fn meta(props: &CardProps) -> Html {
    let (card, dialogue, phrases) = (props.card(), props.dialogue(), props.phrases);
    let voice = describe::attribution(phrases, dialogue, card, &props.lang);
    let mut participants: Vec<&CountryCode> = card.participants().collect();
    // Those of the whole dialogue are in its header.
    let named: HashSet<&CountryCode> = participants.iter().copied().collect();
    if dialogue.sides(dialogue.dialogue_of(card)).iter().collect::<HashSet<_>>() == named {
        participants.clear();
    }
    // The side of a delegation is below its title.
    if let Body::Delegation(delegation) = &card.body {
        participants.retain(|code| **code != delegation.country);
    }
    html! {
        <dl class="meta">
            if !voice.is_empty() {
                { pair(phrases.overview.who_says, voice.into()) }
            }
            { places(props) }
            if !participants.is_empty() {
                <div>
                    <dt>{ phrases.country_roles[Role::Participant as usize] }</dt>
                    <dd>
                        for (nth, participant) in participants.into_iter().enumerate() {
                            { if nth == 0 { "" } else { phrases.list_separator } }
                            { country(props, participant) }
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

/// The places in the source. In a collection, a card without a locator links to the source of its dialogue.
fn places(props: &CardProps) -> Html {
    let (card, dialogue, phrases) = (props.card(), props.dialogue(), props.phrases);
    if !card.locators.is_empty() {
        let places = card.locators.iter().map(|locator| {
            html! {
                <p>{ place(props, locator) }</p>
            }
        });
        return pair(phrases.overview.in_source, places.collect());
    }
    match dialogue.dialogue_of(card).sources.first() {
        Some(source) if dialogue.is_collection() => {
            let title = card.title.pick(&props.lang).0;
            let name = fill(phrases.more_of, &[phrases.source, title]);
            pair(phrases.overview.in_source, link(source.url.clone(), name, phrases.source.to_owned(), false))
        }
        _ => Html::default(),
    }
}

/// A place in the source, with the words that are found there.
fn place(props: &CardProps, locator: &Locator) -> Html {
    let source = props.dialogue().source_of(props.card(), Some(locator));
    let end = locator.end.as_ref().map(|end| end.exact.as_str());
    let words =
        [Some(locator.start.exact.as_str()), end].into_iter().flatten().collect::<Vec<_>>().join(" … ");
    html! {
        <span class="loc">
            if let Some(source) = describe::named_source(props.dialogue(), props.card(), locator) {
                { describe::source_name(props.phrases, props.dialogue().sources_of(props.card()), source, &props.lang) }
                { " " }
            }
            { mark(props, locator, false) }
            { " " }
            <span
                lang={source.and_then(|source| source.language.clone())}
            >
                { props.phrases.quotation_marks.join(&words) }
            </span>
        </span>
    }
}

/// The places in the source as marks behind the summary, each paragraph once.
pub fn marks(props: &CardProps) -> Html {
    let (dialogue, card) = (props.dialogue(), props.card());
    // Of several sources, the one in the reader's language.
    let source = dialogue.locator_for(card, &props.lang).map(|locator| locator.source.as_deref());
    let locators: Vec<&Locator> =
        card.locators.iter().filter(|locator| Some(locator.source.as_deref()) == source).collect();
    let is_first = |at: usize| !locators[..at].iter().any(|other| other.paragraph == locators[at].paragraph);
    let firsts = (0..locators.len()).filter(|at| is_first(*at)).take(MAX_MARKS);
    firsts
        .map(|at| {
            html! {
                <>{ " " }{ mark(props, locators[at], props.is_open) }</>
            }
        })
        .collect()
}

/// The id of what an open card shows.
pub fn details_id(props: &CardProps) -> String {
    format!("--details-of-{}", props.card().id)
}

/// The paragraph of a locator, as a link that opens the source at the sentence. A link that the open card repeats is no further
/// stop of the keyboard and of screen readers.
fn mark(props: &CardProps, locator: &Locator, is_repeated: bool) -> Html {
    let (phrases, label) =
        (props.phrases, format!("¶\u{a0}{}", props.phrases.with_digits(locator.paragraph)));
    match props.dialogue().source_of(props.card(), Some(locator)) {
        None => html! {
            <span class="ref">{ label }</span>
        },
        Some(source) => {
            // The accessible name begins with the visible label, for people who control the page by voice.
            let name = describe::place(phrases, props.dialogue(), props.card(), locator, &props.lang);
            link(
                locator.url_in(&source.url),
                format!("{label}, {}", fill(phrases.paragraph_label, &[&name])),
                label,
                is_repeated,
            )
        }
    }
}

fn link(href: String, name: String, label: String, is_repeated: bool) -> Html {
    // Browsers follow a text fragment only if the opener has no access to the new page.
    html! {
        <a
            {href}
            target="_blank"
            rel="noopener"
            aria-label={name}
            aria-hidden={is_repeated.then_some("true")}
            tabindex={is_repeated.then_some("-1")}
            class="source ref"
        >
            { label }
        </a>
    }
}
