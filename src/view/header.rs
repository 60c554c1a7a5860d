//! The header: what was held, when, where, by whom; the languages; the link.

use super::{Cx, doubt, heading};
use crate::dialogue::{Attendance, Body, Dialogue};
use crate::state::{Action, Notice};
use crate::words::{date, fill, language_name, plural};
use yew::prelude::*;

/// The header.
pub fn header(cx: &Cx) -> Html {
    let dialogue = cx.dialogue();
    let title = cx.text(&dialogue.title);
    html! {
        <header class="head" part="header">
            <div class="head-text">
                { over(cx) }
                { heading(cx.state.config.heading_level, None, "title", title) }
                if let Some(summary) = &dialogue.summary {
                    <p class="lede">{ cx.text(summary) }</p>
                }
                { facts(cx) }
            </div>
            { tools(cx) }
        </header>
    }
}

fn over(cx: &Cx) -> Html {
    let Some(series) = &cx.dialogue().series else {
        return Html::default();
    };
    let name = series.name.pick(cx.lang()).0;
    let over = match series.ordinal {
        Some(ordinal) => fill(cx.words.series, &[name, &(cx.words.ordinal)(ordinal)]),
        None => name.to_owned(),
    };
    html! { <p class="over">{ over }</p> }
}

fn facts(cx: &Cx) -> Html {
    let dialogue = cx.dialogue();
    let mut facts: Vec<(&str, Html)> = Vec::new();
    if let Some(when) = &dialogue.date {
        facts.push((
            cx.words.when,
            html! {
                <>
                    <time datetime={when.datetime()}>{ date(cx.words, when) }</time>
                    if let Some(note) = doubt(cx.words, when, None) {
                        <span class="note">{ " " }{ note }</span>
                    }
                </>
            },
        ));
    }
    if let Some(place) = &dialogue.place {
        facts.push((cx.words.place, cx.text(&place.name)));
    }
    if let Some(attendance) = &dialogue.attendance {
        facts.push((cx.words.who, who(cx, attendance)));
    }
    let chairs = chairs(dialogue, cx);
    if !chairs.is_empty() {
        facts.push((cx.words.chairs, Html::from(chairs.join(", "))));
    }
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="facts">
            { for facts.into_iter().map(|(term, value)| html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> }) }
        </dl>
    }
}

fn who(cx: &Cx, attendance: &Attendance) -> Html {
    let sentence = if attendance.approximate { cx.words.about_officials } else { cx.words.officials };
    html! {
        <>
            { plural(sentence, attendance.total as usize, &[]) }
            if let Some(note) = &attendance.note {
                <span class="note">{ " " }{ cx.text(note) }</span>
            }
        </>
    }
}

fn chairs(dialogue: &Dialogue, cx: &Cx) -> Vec<String> {
    let bodies = dialogue.cards.iter().filter_map(|card| match &card.body {
        Body::Delegation(delegation) => Some(&delegation.chairs),
        _ => None,
    });
    let persons = bodies
        .flatten()
        .filter_map(|chair| dialogue.persons.iter().find(|person| person.id == chair.person_id));
    persons.map(|person| person.name.pick(cx.lang()).0.to_owned()).collect()
}

fn tools(cx: &Cx) -> Html {
    let languages = &cx.dialogue().languages;
    html! {
        <div class="tools">
            if languages.len() > 1 {
                <div class="lang" role="group" aria-label={cx.words.language}>
                    { for languages.iter().map(|lang| {
                        let pressed = lang == cx.lang();
                        let to = lang.clone();
                        html! {
                            <button type="button" class="btn" lang={lang.clone()} aria-pressed={pressed.to_string()}
                                onclick={cx.on(move || Action::Speak(to.clone()))}>{ language_name(lang) }</button>
                        }
                    }) }
                </div>
            }
            <button type="button" class="btn" part="share" onclick={cx.on(|| Action::Share(None))}>{ cx.words.share }</button>
            { notice(cx) }
        </div>
    }
}

/// What became of copying. The live region stands from the start, or it would not be read out.
fn notice(cx: &Cx) -> Html {
    html! {
        <div class="notice" role="status">
            if let Some(notice) = &cx.state.notice {
                { match notice {
                    Notice::Copied => html! { <span class="copied">{ cx.words.copied }</span> },
                    Notice::ByHand(link) => html! {
                        <div class="by-hand">
                            <label for="ds-by-hand">{ cx.words.copy_by_hand }</label>
                            <input id="ds-by-hand" readonly=true value={link.clone()} />
                            <button type="button" class="btn" onclick={cx.on(|| Action::Dismiss)}>{ cx.words.close }</button>
                        </div>
                    },
                } }
            }
        </div>
    }
}
