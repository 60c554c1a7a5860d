//! What a card rests on: the quotation, the details, who says it, and the way into the source.

use super::{CardProps, Reading, highlight};
use crate::components::tag::{Tag, button, tag};
use crate::dialogue::locator::Locator;
use crate::dialogue::{Detail, Role};
use crate::i18n::{fill, said};
use crate::state::Action;

/// In so many details of a card words are marked. A card may have thousands, and each mark is an element.
const MARKED: usize = 100;

/// Words of the source itself, in the language it prints them in.
pub fn quote(props: &CardProps) -> Option<Tag> {
    let quote = props.card().quote.as_ref()?;
    let words = tag("blockquote")
        .attr("lang", quote.language.clone())
        .child("“")
        .child(highlight(&quote.text, &props.terms))
        .child("”");
    let caption = tag("figcaption");
    let caption = match &quote.note {
        Some(note) => caption.child(props.text(note)),
        None => caption.child(props.phrases.quoted),
    };
    Some(tag("figure").class("quote").child(words).child(caption))
}

/// What an open card adds.
pub fn details(props: &CardProps) -> Tag {
    let card = props.card();
    let mut all = tag("div").attr("id", details_id(props)).class("details");
    if !card.details.is_empty() {
        let mut list = tag("ul");
        for (nth, detail) in card.details.iter().enumerate() {
            let terms = if nth < MARKED { &props.terms[..] } else { &[] };
            list = list.child(self::detail(props, detail, terms));
        }
        all = all.child(list);
    }
    let mut taking_part =
        card.countries.iter().filter(|country| country.role == Role::Participant).peekable();
    if taking_part.peek().is_none() {
        return all;
    }
    let label = props.phrases.country_roles[Role::Participant as usize];
    let mut parties = tag("p").class("parties").child(tag("span").class("label").child(label));
    for (nth, country) in taking_part.enumerate() {
        parties = parties.child(if nth == 0 { " " } else { ", " }).child(props.country(country.code));
    }
    all.child(parties)
}

fn detail(props: &CardProps, detail: &Detail, terms: &[String]) -> Tag {
    let text = Reading::of(props.dialogue(), &props.lang, props.phrases, terms).text(&detail.text);
    let mut item = tag("li").child(text);
    if let Some(voice) = &detail.stated_by {
        item = item.child(" ").child(tag("span").class("quiet").child(said::stated(
            props.phrases,
            props.dialogue(),
            voice,
            &props.lang,
        )));
    }
    if let Some(locator) = &detail.locator {
        item = item.child(" ").child(source_link(props, locator, false));
    }
    item
}

/// Who says it, where, and what can be done with the card.
pub fn meta(props: &CardProps) -> Tag {
    let card = props.card();
    let title = card.title.pick(&props.lang).0;
    let by = said::by(props.phrases, props.dialogue(), card, &props.lang);
    let share = button(&props.act, Action::Share(Some(card.id.clone())))
        .attr("aria-label", fill(props.phrases.link_label, &[title]))
        .class("tag")
        .child(props.phrases.link);
    let has_more = !card.details.is_empty() || !card.countries.is_empty();
    let act = tag("span")
        .class("act")
        .child(source(props, title))
        .child(props.href.is_some().then_some(share))
        .child(has_more.then(|| more(props, title)));
    tag("p").class("meta").child(tag("span").class("by").child(by)).child(act)
}

/// Opens the card, or closes it.
fn more(props: &CardProps, title: &str) -> Tag {
    let open = props.open;
    let words = if open { props.phrases.less } else { props.phrases.more_label };
    button(&props.act, Action::Open((!open).then(|| props.card().id.clone())))
        .attr("aria-expanded", open)
        .attr("aria-label", fill(props.phrases.more_of, &[words, title]))
        .attr("aria-controls", open.then(|| details_id(props)))
        .class("tag")
        .child(words)
}

fn details_id(props: &CardProps) -> String {
    [&props.card().id, "--details"].concat()
}

/// The way into the source: at the place the card rests on where one is given. Without one a dialogue of a collection
/// is cited by its cards alone.
fn source(props: &CardProps, title: &str) -> Option<Tag> {
    let (card, dialogue) = (props.card(), props.dialogue());
    if let Some(locator) = card.locators.first() {
        return Some(source_link(props, locator, true));
    }
    let source = dialogue.of(card).source.as_ref().filter(|_| dialogue.is_collection())?;
    let words = props.phrases.source;
    Some(link(source.url.clone(), fill(props.phrases.more_of, &[words, title]), words.to_owned()))
}

/// Opens the source at the sentence.
fn source_link(props: &CardProps, locator: &Locator, long: bool) -> Tag {
    let paragraph = locator.paragraph.to_string();
    let words =
        if long { fill(props.phrases.paragraph, &[&paragraph]) } else { ["¶ ", &paragraph].concat() };
    let Some(source) = props.dialogue().source_of(props.card()) else {
        return tag("span").child(words);
    };
    // What a voice says begins with what the eye reads, so that it can be spoken as a command.
    link(locator.open(&source.url), fill(props.phrases.paragraph_label, &[&words]), words)
}

fn link(address: String, label: String, words: String) -> Tag {
    tag("a")
        .attr("href", address)
        .attr("target", "_blank")
        // A text fragment is followed only where the opener gives the page up.
        .attr("rel", "noopener")
        .attr("aria-label", label)
        .class("source")
        .child(words)
}
