//! The footer: what the record rests on, and what kind of text it is.

use super::Cx;
use super::tag::{Tag, tag};
use crate::dialogue::Source;
use crate::i18n::{date, fill};

/// The footer.
pub fn footer(cx: &Cx) -> Option<Tag> {
    let dialogue = cx.dialogue();
    let translated = dialogue.translations.iter().any(|lang| lang == cx.lang());
    if dialogue.source.is_none() && dialogue.version.is_none() && !translated {
        return None;
    }
    let version =
        dialogue.version.as_ref().map(|version| fill(cx.phrases.version, &[&date(cx.phrases, version)]));
    // No `footer`: straight in a page's body it would be what the whole page says of itself.
    let footer = tag("div")
        .attr("part", "footer")
        .class("foot")
        .child(dialogue.source.as_ref().map(|source| self::source(cx, source)))
        .child(translated.then(|| tag("span").child(cx.phrases.translation)))
        .child(version.map(|version| tag("span").child(version)));
    Some(footer)
}

fn source(cx: &Cx, source: &Source) -> Tag {
    let link = tag("a")
        .attr("href", source.url.clone())
        .attr("rel", "noopener")
        .attr("hreflang", source.language.clone())
        .child(cx.text(&source.publisher));
    let said = tag("span").child(cx.phrases.source).child(": ").child(link);
    match &source.note {
        Some(note) => said.child(", ").child(cx.text(note)),
        None => said,
    }
}
