//! A card with all of its details, since nothing can be opened here.

use super::write::Html;
use super::{Cx, is_empty};
use crate::export::element_id;
use dialogue_summary::describe;
use dialogue_summary::dialogue::locator::Locator;
use dialogue_summary::dialogue::{Body, Card, Detail, Form, Membership};
use dialogue_summary::i18n::{date_seen_from, export_phrases, fill};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::facet::kind;

/// Writes the card at this position.
pub fn card(html: &mut Html, cx: &Cx, position: usize, heading: &str) {
    let card = &cx.export.dialogue.cards[position];
    let cx = &cx.of_part(cx.export.dialogue.dialogue_of(card));
    let class = format!("ds-card ds-{}", kind(card));
    html.element(
        "article",
        &[("id", &element_id(cx.export.dialogue, &card.id)), ("class", &class)],
        |html| {
            html.element(heading, &[], |html| cx.name(html, &card.title, &card.id));
            meeting(html, cx, card);
            if !is_empty(&card.summary) {
                html.element("p", &[("class", "ds-summary")], |html| cx.text(html, &card.summary));
            }
            let mut facts = Html::default();
            write_facts(&mut facts, cx, card);
            let facts = facts.finish();
            if !facts.is_empty() {
                html.element("dl", &[("class", "ds-facts")], |html| html.raw(&facts));
            }
            quote(html, cx, card);
            companion(html, cx, card);
            if !card.details.is_empty() {
                html.element("ul", &[("class", "ds-details")], |html| {
                    card.details.iter().for_each(|detail| self::detail(html, cx, card, detail));
                });
            }
            meta(html, cx, card);
        },
    );
}

/// The card's dialogue, in a collection.
fn meeting(html: &mut Html, cx: &Cx, card: &Card) {
    let dialogues = &cx.export.dialogue.dialogues;
    let Some(of) = card.dialogue.and_then(|at| dialogues.get(at as usize)) else { return };
    html.element("p", &[("class", "ds-of")], |html| {
        cx.name(html, &of.title, &of.id);
        if let Some(when) = &of.date {
            html.text(cx.phrases.list_separator);
            cx.dated(html, when);
        }
    });
}

/// Short facts, each with its term.
fn write_facts(html: &mut Html, cx: &Cx, card: &Card) {
    let own = export_phrases(cx.phrases.lang);
    match &card.body {
        Body::Topic {} => {}
        Body::Delegation(delegation) => {
            for chair in &delegation.chairs {
                let meeting = cx.export.dialogue.dialogue_of(card);
                let label = describe::chair(cx.phrases, meeting, chair);
                cx.pair(html, label, |html| self::chair(html, cx, chair));
            }
            if !delegation.organizations.is_empty() {
                let term = if delegation.open { own.organizations_open } else { own.organizations };
                cx.pair(html, term, |html| {
                    html.element("ul", &[], |html| {
                        for id in &delegation.organizations {
                            html.element("li", &[], |html| organization(html, cx, id));
                        }
                    });
                });
            }
        }
        Body::Announcement(announcement) => {
            if announcement.form != Form::Other {
                cx.pair(html, own.form, |html| html.text(cx.phrases.forms[announcement.form as usize]));
            }
            if let Some(when) = &announcement.date {
                let held = cx.export.dialogue.dialogue_of(card).date;
                let words = date_seen_from(cx.phrases, when, held.as_ref());
                cx.pair(html, cx.phrases.when, |html| {
                    cx.dated_in_words(html, when, &words, announcement.date_note.as_ref());
                });
            }
            if let Some(place) = &announcement.place {
                cx.pair(html, cx.phrases.place, |html| cx.text(html, &place.name));
            }
            if let Some(id) = &announcement.organizer {
                cx.pair(html, cx.phrases.organizer, |html| organization(html, cx, id));
            }
        }
    }
    let facet = |facet: Facet| describe::facet_name(cx.phrases, cx.export.dialogue, facet);
    let dialogue = cx.export.dialogue;
    if let Some(session) =
        dialogue.sessions.iter().find(|session| card.session.as_deref() == Some(session.id.as_str()))
    {
        cx.pair(html, facet(Facet::Session), |html| cx.text(html, &session.name));
    }
    if !card.themes.is_empty() {
        cx.pair(html, facet(Facet::Theme), |html| {
            cx.listed(html, &card.themes, |html, id| {
                match dialogue.themes.iter().find(|theme| *theme.id == **id) {
                    Some(theme) => cx.of_whole().text(html, &theme.name),
                    None => html.text(id),
                }
            });
        });
    }
    let countries: Vec<_> = card.involvements().collect();
    if !countries.is_empty() {
        cx.pair(html, facet(Facet::Country), |html| {
            cx.listed(html, &countries, |html, (code, role)| {
                self::country(html, cx, code);
                html.text(&format!(" ({})", cx.phrases.roles[*role as usize]));
            });
        });
    }
}

fn country(html: &mut Html, cx: &Cx, code: &str) {
    cx.of_whole().text(html, &cx.export.dialogue.country_name(code));
}

fn chair(html: &mut Html, cx: &Cx, chair: &Membership) {
    if let Some(person) = cx.export.dialogue.person(&chair.person_id) {
        html.element("strong", &[], |html| cx.text(html, &person.name));
    }
    if let Some(role) = &chair.role {
        html.text(cx.phrases.list_separator);
        cx.text(html, role);
    }
    if let Some(id) = &chair.organization_id {
        html.text(cx.phrases.list_separator);
        organization(html, cx, id);
    }
}

/// An organization with its abbreviation, and with its country if another has the same name.
fn organization(html: &mut Html, cx: &Cx, id: &str) {
    let Some((body, has_namesake)) = cx.export.dialogue.organization(id) else {
        html.text(id);
        return;
    };
    cx.text(html, &body.name);
    let country = body.country.as_ref().filter(|_| has_namesake);
    if body.abbreviation.is_none() && country.is_none() {
        return;
    }
    html.text(" (");
    if let Some(abbreviation) = &body.abbreviation {
        html.text(abbreviation);
        html.text(if country.is_some() { cx.phrases.list_separator } else { "" });
    }
    if let Some(code) = country {
        self::country(html, cx, code);
    }
    html.text(")");
}

/// A quotation, in the language of the source.
fn quote(html: &mut Html, cx: &Cx, card: &Card) {
    let Some(quote) = &card.quote else { return };
    html.element("figure", &[("class", "ds-quote")], |html| {
        html.element("blockquote", &[], |html| {
            html.element("p", &[], |html| {
                html.text(cx.phrases.quotation_marks[0]);
                cx.marked(html, &quote.text, quote.language.as_deref());
                html.text(cx.phrases.quotation_marks[1]);
            });
        });
        html.element("figcaption", &[], |html| match &quote.note {
            Some(note) => cx.text(html, note),
            None => html.text(cx.phrases.quoted),
        });
    });
}

/// The card without which this one would mislead.
fn companion(html: &mut Html, cx: &Cx, card: &Card) {
    let dialogue = cx.export.dialogue;
    let place = card.shown_with.as_ref().and_then(|id| cx.export.index.card_position(dialogue, id));
    let other = place.map(|at| &dialogue.cards[at]).filter(|other| other.id != card.id);
    let Some(other) = other else { return };
    html.element("p", &[("class", "ds-with")], |html| {
        html.text(cx.phrases.shown_with);
        html.text(cx.phrases.label_separator);
        html.element("strong", &[], |html| cx.text(html, &other.title));
        html.text(". ");
        cx.text(html, &other.summary);
        // Another speaker's words must not look like those of this card's speaker.
        let voice_of = |card: &Card| describe::attribution(cx.phrases, dialogue, card, cx.lang());
        let voice = voice_of(other);
        if !voice.is_empty() && voice != voice_of(card) {
            html.text(&format!(" ({voice})"));
        }
    });
}

fn detail(html: &mut Html, cx: &Cx, card: &Card, detail: &Detail) {
    html.element("li", &[], |html| {
        cx.text(html, &detail.text);
        let (phrases, dialogue) = (cx.phrases, cx.export.dialogue);
        let by = describe::detail_attribution(phrases, dialogue, card, detail, cx.lang());
        if !by.is_empty() && by != describe::attribution(phrases, dialogue, card, cx.lang()) {
            html.text(&format!(" ({by})"));
        }
        if let Some(locator) = &detail.locator {
            html.text(" ");
            source_link(html, cx, card, locator);
        }
    });
}

/// The attribution, the places in the source, and the card's own link.
fn meta(html: &mut Html, cx: &Cx, card: &Card) {
    html.element("p", &[("class", "ds-meta")], |html| {
        let by = describe::attribution(cx.phrases, cx.export.dialogue, card, cx.lang());
        if !by.is_empty() {
            html.text(&by);
            html.text(" · ");
        }
        for locator in &card.locators {
            source_link(html, cx, card, locator);
            html.text(" · ");
        }
        // A dialogue of a collection has no other link to its source.
        let dialogue = cx.export.dialogue;
        let own = dialogue.dialogue_of(card).sources.first().filter(|_| dialogue.is_collection());
        if let Some(source) = own.filter(|_| card.locators.is_empty()) {
            let label = fill(cx.phrases.more_of, &[cx.phrases.source, card.title.pick(cx.lang()).0]);
            let attributes = [("href", source.url.as_str()), ("rel", "noopener"), ("aria-label", &label)];
            html.line("a", &attributes, cx.phrases.source);
            html.text(" · ");
        }
        // Screen readers list links without their context.
        let words = export_phrases(cx.phrases.lang).card_link;
        let label = fill(cx.phrases.more_of, &[words, card.title.pick(cx.lang()).0]);
        let link = cx.export.card_link(&card.id);
        html.line("a", &[("href", &link), ("aria-label", &label)], words);
    });
}

/// A link to the sentence in the source.
fn source_link(html: &mut Html, cx: &Cx, card: &Card, locator: &Locator) {
    let words = describe::place(cx.phrases, cx.export.dialogue, card, locator, cx.lang());
    match cx.export.dialogue.source_of(card, Some(locator)) {
        // Browsers follow a text fragment only without an opener.
        Some(source) => {
            html.line("a", &[("href", &locator.url_in(&source.url)), ("rel", "noopener")], &words)
        }
        None => html.text(&words),
    }
}
