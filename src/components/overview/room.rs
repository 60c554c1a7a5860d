//! Who was in the room: two sides of a table, or a line for each delegation.

use super::{DELEGATIONS, Scope, answer};
use crate::dialogue::{Body, Delegation, Membership, Organization};
use crate::i18n::{describe, plural};
use crate::state::OverviewPart;
use yew::prelude::*;

/// Longer names of organizations are abbreviated; in Korean, each letter is wider.
const MAX_NAME: usize = 22;
const MAX_NAME_KO: usize = 12;
/// Longer lists are no picture any more.
const MAX_SEATS: usize = 16;
/// How many delegations have a line.
const MAX_LINES: usize = 12;

/// The answer.
pub fn room(scope: &Scope) -> Html {
    let phrases = &scope.context.phrases.overview;
    let delegations: Vec<&Delegation> = scope
        .cards(DELEGATIONS)
        .filter_map(|card| match &card.body {
            Body::Delegation(delegation) => Some(&**delegation),
            _ => None,
        })
        .collect();
    let seats = |delegation: &Delegation| delegation.chairs.len() + delegation.organizations.len();
    let picture = match delegations.as_slice() {
        [a, b] if [a, b].iter().all(|side| (1..=MAX_SEATS).contains(&seats(side))) => table(scope, a, b),
        all => lines(scope, all),
    };
    let note = scope.dialogue.attendance.as_ref().and_then(|attendance| attendance.note.as_ref());
    let picture = html! {
        <>
            { picture }
            if let Some(note) = note {
                <p class="note at-phone">{ scope.context.text(note) }</p>
            }
        </>
    };
    let number = plural(phrases.delegations, delegations.len(), &[]);
    let say = in_words(scope, &delegations);
    answer(scope, OverviewPart::InTheRoom, phrases.in_the_room, number, say, picture)
}

/// How many took part; where there is little room, also the size of each delegation.
fn in_words(scope: &Scope, delegations: &[&Delegation]) -> Html {
    let (context, phrases) = (scope.context, scope.context.phrases);
    let attendance = scope.dialogue.attendance.as_ref();
    let attendance = attendance
        .and_then(|attendance| describe::attendance(phrases, context.dialogue(), attendance, context.lang()));
    let has_attendance = attendance.is_some();
    html! {
        <>
            { attendance.unwrap_or_default() }
            <span class="say-phone">
                for (nth, delegation) in delegations.iter().take(MAX_LINES).enumerate() {
                    { if nth > 0 || has_attendance { "; " } else { "" } }
                    { context.text(&context.dialogue().country_name(&delegation.country)) }
                    if let Some(size) = size(scope, delegation) {
                        { " " }
                        { size }
                    }
                }
            </span>
        </>
    }
}

/// How many organizations of a delegation are named.
fn size(scope: &Scope, delegation: &Delegation) -> Option<String> {
    let phrases = scope.context.phrases;
    let sentence = if delegation.open { phrases.organizations_open } else { phrases.organizations };
    let count = delegation.organizations.len();
    (count > 0).then(|| plural(sentence, count, &[]))
}

fn table(scope: &Scope, a: &Delegation, b: &Delegation) -> Html {
    html! {
        <>
            <div class="room">
                { side(scope, a, "a") }
                { side(scope, b, "b") }
                <div class="board" />
            </div>
            <p class="note">{ scope.context.phrases.overview.room_note }</p>
        </>
    }
}

/// One side of the table: persons, then organizations.
fn side(scope: &Scope, delegation: &Delegation, class: &'static str) -> Html {
    let context = scope.context;
    html! {
        <div class={classes!("side-of", class)}>
            <p class="side-name">{ context.text(&context.dialogue().country_name(&delegation.country)) }</p>
            <ul role="list" class="seats">
                for chair in &delegation.chairs {
                    <li class="person">{ person(scope, chair) }</li>
                }
                for id in &delegation.organizations {
                    <li>{ organization(scope, id) }</li>
                }
                if delegation.open {
                    <li class="open-end">{ context.phrases.overview.possibly_more }</li>
                }
            </ul>
        </div>
    }
}

fn lines(scope: &Scope, delegations: &[&Delegation]) -> Html {
    let context = scope.context;
    let more = delegations.len().saturating_sub(MAX_LINES);
    html! {
        <ul role="list" class="lines">
            for delegation in delegations.iter().take(MAX_LINES) {
                <li>
                    <b>{ context.text(&context.dialogue().country_name(&delegation.country)) }</b>
                    <span>
                        for (nth, chair) in delegation.chairs.iter().enumerate() {
                            { if nth == 0 { "" } else { ", " } }
                            { person(scope, chair) }
                        }
                        if let Some(size) = size(scope, delegation) {
                            { if delegation.chairs.is_empty() { "" } else { "; " } }
                            { size }
                        }
                    </span>
                </li>
            }
            if more > 0 {
                <li>{ plural(context.phrases.overview.rest, more, &[]) }</li>
            }
        </ul>
    }
}

fn person(scope: &Scope, chair: &Membership) -> Html {
    let persons = &scope.context.dialogue().persons;
    let person = persons.iter().find(|person| *person.id == *chair.person_id);
    person.map_or_else(Html::default, |person| scope.context.text(&person.name))
}

/// An organization. A long name is abbreviated, and whole in a tooltip and in the card.
fn organization(scope: &Scope, id: &str) -> Html {
    let context = scope.context;
    let known = context.dialogue().organizations.iter().find(|organization| organization.id == id);
    let Some(Organization { name, abbreviation, .. }) = known else { return id.into() };
    let whole = name.pick(context.lang()).0;
    let most = if context.phrases.lang == "ko" { MAX_NAME_KO } else { MAX_NAME };
    match abbreviation {
        Some(short) if whole.chars().count() > most => html! {
            <abbr title={whole.to_owned()}>{ short }</abbr>
        },
        _ => context.text(name),
    }
}
