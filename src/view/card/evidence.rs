//! What a card rests on: the quotation, the details, who says it, and the way into the source.

use super::{CardProps, side};
use crate::dialogue::locator::Locator;
use crate::dialogue::{Role, Voice};
use crate::state::Action;
use crate::words::fill;
use yew::prelude::*;

/// Words of the source itself, in the language it prints them in.
pub fn quote(props: &CardProps) -> Html {
    let Some(quote) = &props.card().quote else {
        return Html::default();
    };
    html! {
        <figure class="quote">
            <blockquote lang={quote.language.clone()}>{ "“" }{ super::highlight(&quote.text, &props.terms) }{ "”" }</blockquote>
            <figcaption>
                if let Some(note) = &quote.note { { props.text(note) } } else { { props.words.quoted } }
            </figcaption>
        </figure>
    }
}

/// What an open card adds.
pub fn details(props: &CardProps) -> Html {
    let card = props.card();
    let taking_part = card.countries.iter().filter(|country| country.role == Role::Participant);
    let taking_part: Vec<Html> = taking_part.map(|country| props.country(&country.code)).collect();
    html! {
        <div class="details" id={format!("{}--details", card.id)}>
            if !card.details.is_empty() {
                <ul>
                    { for card.details.iter().map(|detail| html! {
                        <li>
                            { props.text(&detail.text) }
                            if let Some(voice) = &detail.stated_by { { " " }<span class="quiet">{ stated(props, voice) }</span> }
                            if let Some(locator) = &detail.locator { { " " }{ source_link(props, locator, false) } }
                        </li>
                    }) }
                </ul>
            }
            if !taking_part.is_empty() {
                <p class="parties"><span class="label">{ props.words.country_roles[Role::Participant as usize] }</span>
                    { for taking_part.into_iter().enumerate().map(|(i, name)| html! {
                        <>{ if i == 0 { " " } else { ", " } }{ name }</>
                    }) }
                </p>
            }
        </div>
    }
}

/// Who says it, where, and what can be done with the card.
pub fn meta(props: &CardProps) -> Html {
    let card = props.card();
    let (shared, toggled, open) = (card.id.clone(), card.id.clone(), props.open);
    let has_more = !card.details.is_empty() || !card.countries.is_empty();
    let title = card.title.pick(&props.lang).0;
    // Without a source, to say that the source reports it would say nothing.
    let unsourced = card.stated_by == Voice::Publisher && props.dialogue().source.is_none();
    let by = if unsourced { String::new() } else { stated(props, &card.stated_by) };
    let share_label = fill(props.words.link_label, &[title]);
    let more = if open { props.words.less } else { props.words.more_label };
    html! {
        <p class="meta">
            <span class="by">{ by }</span>
            <span class="act">
                if let Some(locator) = card.locators.first() { { source_link(props, locator, true) } }
                <button type="button" class="tag" aria-label={share_label} onclick={props.on(move || Action::Share(Some(shared.clone())))}>{ props.words.link }</button>
                if has_more {
                    <button type="button" class="tag" aria-expanded={open.to_string()} aria-label={fill(props.words.more_of, &[more, title])}
                        aria-controls={open.then(|| format!("{}--details", card.id))}
                        onclick={props.on(move || Action::Open((!open).then(|| toggled.clone())))}>{ more }</button>
                }
            </span>
        </p>
    }
}

fn stated(props: &CardProps, voice: &Voice) -> String {
    match voice {
        Voice::Joint => props.words.stated_joint.to_owned(),
        Voice::Publisher => props.words.stated_publisher.to_owned(),
        Voice::Side(code) => side(props, code),
    }
}

/// Opens the source at the sentence.
fn source_link(props: &CardProps, locator: &Locator, long: bool) -> Html {
    let paragraph = locator.paragraph.to_string();
    let words = if long { fill(props.words.paragraph, &[&paragraph]) } else { format!("¶ {paragraph}") };
    let Some(source) = &props.dialogue().source else {
        return html! { <span>{ words }</span> };
    };
    // What a voice says begins with what the eye reads, so that it can be spoken as a command.
    let label = fill(props.words.paragraph_label, &[&words]);
    // A text fragment is followed only where the opener gives the page up.
    html! {
        <a class="source" href={locator.open(&source.url)} target="_blank" rel="noopener" aria-label={label}>{ words }</a>
    }
}
