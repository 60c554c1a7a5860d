//! The header: title, date, place, participants, languages, and the button to share.

use super::context::RenderContext;
use super::elements::{self, heading, pair};
use super::notice::copy_by_hand;
use super::overview::has_parties;
use crate::describe::{self, Chairs, provenance};
use crate::dialogue::Dialogue;
use crate::i18n::{date, fill, language_name};
use crate::search::facet::Facet;
use crate::state::share::{self, ShareAction};
use crate::state::{Action, LinkState, Notice};
use yew::prelude::*;

/// How many chairs are named. The others are counted, and named on their cards.
const MAX_NAMES: usize = 50;
/// A phone shows longer lists in part, so that the answers are on its first screens.
const MAX_ON_PHONE: usize = 4;
const FIRST_ON_PHONE: usize = 2;

/// The header.
pub fn header(context: &RenderContext) -> Html {
    let dialogue = context.meeting().unwrap_or(context.dialogue());
    let is_folded = context.state.overview.is_folded;
    // The focus moves to it when a meeting of a collection is chosen.
    let title = html! {
        <span id="--title" tabindex="-1">{ context.title(dialogue) }</span>
    };
    // Not a `header` element: as a direct child of the page's body it would be a second banner of the page.
    html! {
        <div part="header" class={classes!("head", is_folded.then_some("compact"))}>
            { tools(context) }
            if let Some(series) = &dialogue.series {
                <p class="over">{ describe::series(context.phrases, series, context.lang()) }</p>
            }
            { heading(context.state.config.heading_level, None, "title", title) }
            if dialogue.is_collection() {
                { collection_facts(context) }
            } else {
                { facts(context, dialogue) }
            }
            if !is_folded {
                if let Some(summary) = &dialogue.summary {
                    <p class="lede">{ context.text(summary) }</p>
                }
                { attendance_note(context, dialogue) }
            }
            { elements::end_of_part() }
        </div>
    }
}

fn facts(context: &RenderContext, dialogue: &Dialogue) -> Html {
    let phrases = context.phrases;
    let chairs = describe::chairs(phrases, context.dialogue(), dialogue, context.lang(), MAX_NAMES);
    let attendance = dialogue.attendance.as_ref();
    let attendance = attendance
        .and_then(|attendance| describe::attendance(phrases, context.dialogue(), attendance, context.lang()));
    let has_time_or_place = dialogue.date.is_some() || dialogue.place.is_some();
    if !has_time_or_place && attendance.is_none() && chairs.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="facts">
            if let Some(when) = &dialogue.date {
                { fact(phrases.when, elements::when(phrases, when, date(phrases, when))) }
            }
            if let Some(place) = &dialogue.place {
                { fact(phrases.place, context.text(&place.name)) }
            }
            if let Some(attendance) = attendance {
                { fact(phrases.who, attendance.into()) }
            }
            for of in chairs {
                <div class="keep">
                    <dt>{ &of.label }</dt>
                    <dd>{ names(context, dialogue, &of) }</dd>
                </div>
            }
            // Whether one may quote, and from where, is asked before the last card.
            if let [source] = provenance::sources(context.dialogue(), dialogue).as_slice() {
                <div class="keep">
                    <dt>{ phrases.source }</dt>
                    <dd>
                        <a href={source.url.clone()} rel="noopener" hreflang={source.language.clone()}>
                            { context.text(&source.publisher) }
                        </a>
                        if let Some(note) = &source.note {
                            { phrases.list_separator }
                            { context.text(note) }
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

/// The names of chairs. Of a long list, a phone shows the first, and the others in an element that opens without script too.
fn names(context: &RenderContext, dialogue: &Dialogue, of: &Chairs) -> Html {
    let Chairs { label, names, more } = of;
    let first = if names.len() > MAX_ON_PHONE { FIRST_ON_PHONE } else { names.len() };
    let (first, rest) = names.split_at(first);
    let named = |names: &[String], is_last: bool| -> Html {
        let has_comma = |nth: usize| nth + 1 < names.len() || !is_last || *more > 0;
        let names = names.iter().enumerate().map(|(nth, name)| {
            html! {
                <>
                    // The space between two names is where the line may break.
                    <span class="whole">
                        { name.clone() }
                        { if has_comma(nth) { context.phrases.list_separator.trim_end() } else { "" } }
                    </span>
                    { " " }
                </>
            }
        });
        names.collect()
    };
    let others = html! {
        <>
            { named(rest, true) }
            if *more > 0 {
                { context.phrases.plural(context.phrases.overview.not_shown, *more, &[]) }
            }
        </>
    };
    if rest.is_empty() {
        return html! {
            <>{ named(first, true) }{ others }</>
        };
    }
    html! {
        <>
            { named(first, false) }
            <span class="rest">{ others.clone() }</span>
            <details key={format!("{}-{label}", dialogue.id)} class="all-names">
                <summary class="line">
                    { context.phrases.plural(context.phrases.show_all, names.len() + more, &[]) }
                </summary>
                { others }
            </details>
        </>
    }
}

/// The participants in words. Where there is little room, the overview has them if it names the parties.
fn attendance_note(context: &RenderContext, dialogue: &Dialogue) -> Html {
    let Some(note) = dialogue.attendance.as_ref().and_then(|attendance| attendance.note.as_ref()) else {
        return Html::default();
    };
    html! {
        <p class={classes!("note", has_parties(context).then_some("at-desk"))}>{ context.text(note) }</p>
    }
}

/// A fact that is understood without its term, which is left out where there is little room.
fn fact(term: &'static str, value: Html) -> Html {
    html! {
        <div class="fact">
            <dt>{ term }</dt>
            <dd>{ value }</dd>
        </div>
    }
}

/// How many dialogues and series a collection has, and its years.
fn collection_facts(context: &RenderContext) -> Html {
    let phrases = context.phrases;
    let values = |facet: Facet| context.loaded.index.values(facet);
    let (dialogues, series) = (values(Facet::Dialogue).len(), values(Facet::Series).len());
    let span = describe::years(phrases, context.dialogue());
    html! {
        <dl class="facts">
            { pair(phrases.dialogues, phrases.number(dialogues).into()) }
            if series > 1 {
                { pair(phrases.facets[Facet::Series as usize], phrases.number(series).into()) }
            }
            if let Some(span) = span {
                { pair(phrases.years, span.into()) }
            }
        </dl>
    }
}

fn tools(context: &RenderContext) -> Html {
    let languages = &context.dialogue().languages;
    let share = context.send(Action::Share(ShareAction::Open(None)));
    html! {
        <div class="tools">
            if languages.len() > 1 {
                { self::languages(context, languages) }
            }
            if context.state.config.link_state != LinkState::None {
                <button
                    type="button"
                    id={share::button_id(None)}
                    part="share"
                    class="btn share"
                    aria-haspopup="dialog"
                    onclick={share}
                >
                    { context.phrases.share }
                </button>
            }
            { notice(context) }
        </div>
    }
}

fn languages(context: &RenderContext, languages: &[String]) -> Html {
    html! {
        <div role="group" aria-label={context.phrases.language} class="lang">
            for lang in languages {
                <button
                    type="button"
                    lang={lang.clone()}
                    aria-pressed={(lang == context.lang()).to_string()}
                    onclick={context.send(Action::SetLanguage(lang.clone()))}
                >
                    { language_name(lang).to_owned() }
                </button>
            }
        </div>
    }
}

/// What became of a link. Screen readers only announce changes of a live region that exists from the start.
fn notice(context: &RenderContext) -> Html {
    let state = context.state;
    let content = match &state.notice {
        Some(Notice::Stale) => context.phrases.stale.into(),
        Some(Notice::Withdrawn(id)) => withdrawn(context, id).into(),
        Some(Notice::Copied) => html! {
            <span class="copied">{ context.phrases.copied }</span>
        },
        Some(Notice::ByHand(link)) => copy_by_hand(context.phrases, link, context.on_action),
        None => Html::default(),
    };
    html! {
        <div role="status" class="notice">{ content }</div>
    }
}

fn withdrawn(context: &RenderContext, id: &str) -> String {
    let reason = context.dialogue().withdrawal(id).and_then(|card| card.reason.as_ref());
    let reason = reason.map_or("", |reason| reason.pick(context.lang()).0);
    fill(context.phrases.withdrawn, &[reason]).trim_end().to_owned()
}
