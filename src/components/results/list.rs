//! The list of cards, each under what it has in common with its neighbours.

use super::rows::{Common, Row, form_of, rows};
use crate::components::card::{CardProps, CardView, Labels};
use crate::components::context::RenderContext;
use crate::components::elements::{self, heading};
use crate::components::since;
use crate::dialogue::{Form, Id};
use crate::i18n::date;
use crate::search::facet::{Facet, KINDS, kind_position};
use crate::state::CardLinks;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The cards of the page that are rendered in the present phase.
pub fn cards(context: &RenderContext) -> Html {
    let state = context.state;
    // What cards have in common is that of the whole page, so that it stays when the second phase is rendered.
    let page = state.on_page();
    let is_mixed = state.results.is_mixed;
    let list = List { context, page, links: CardLinks::new(state) };
    let rows = rows(context, page, is_mixed);
    // A chosen meeting has its own header.
    let has_meetings = context.dialogue().is_collection() && state.meeting().is_none();
    if has_meetings { list.flat(rows, is_mixed) } else { list.groups(rows) }
}

struct List<'a> {
    context: &'a RenderContext<'a>,
    page: &'a [usize],
    links: CardLinks<'a>,
}

impl List<'_> {
    /// The cards of one dialogue, a section for each kind.
    fn groups(&self, rows: Vec<Row>) -> Html {
        let slots: Vec<(usize, u32)> = self.context.state.render.pool.visible().collect();
        let mut groups: Vec<(usize, Option<String>, Vec<Html>)> = Vec::new();
        for row in rows {
            match row {
                Row::Kind(cards, voice) => groups.push((cards.start, voice, Vec::new())),
                row => {
                    let shown = self.row(row, &slots);
                    if let Some((.., content)) = groups.last_mut() {
                        content.extend(shown);
                    }
                }
            }
        }
        let groups = groups.into_iter().filter(|(.., content)| !content.is_empty());
        groups.map(|(first, voice, content)| self.group(first, voice, content)).collect()
    }

    fn group(&self, first: usize, voice: Option<String>, content: Vec<Html>) -> Html {
        let (phrases, kind) = (self.context.phrases, kind_position(self.card_at(first)));
        let title = html! {
            <>
                { phrases.kinds[kind] }
                <span>{ " " }{ phrases.number(self.context.state.results.by_kind[kind]) }</span>
            </>
        };
        html! {
            <section key={KINDS[kind]} part="group" class={classes!("group", KINDS[kind])}>
                <div class="group-head">
                    { heading(self.context.state.config.heading_level + 1, None, "group-title", title) }
                    { by(voice) }
                </div>
                <div class="cards">{ content }</div>
            </section>
        }
    }

    /// The cards of a collection, under the dialogues they are from.
    fn flat(&self, rows: Vec<Row>, is_mixed: bool) -> Html {
        let (pool, lazy_layout) = (&self.context.state.render.pool, self.context.state.render.lazy_layout);
        let slots: Vec<(usize, u32)> = pool.visible().collect();
        let mut content: Vec<Html> = Vec::new();
        if is_mixed {
            let level = self.context.state.config.heading_level + 1;
            content.push(html! {
                <div key="mixed">
                    { heading(level, None, "vh", self.context.phrases.overview.best_match.into()) }
                </div>
            });
        }
        content.extend(rows.into_iter().filter_map(|row| self.row(row, &slots)));
        if pool.has_spare() {
            // The sheet hides all that follows it; no hidden card has to be rendered for that.
            content.push(html! {
                <hr key="rest" />
            });
            let hidden = pool.all().skip(pool.len());
            let labels = Labels::default();
            content.extend(
                hidden.map(|(at, slot)| card(self.context, &self.links, at, Key::from(slot), labels, false)),
            );
        }
        html! {
            <div class={classes!("cards", "flat", lazy_layout.then_some("far"))}>{ content }</div>
        }
    }

    /// A row, unless it belongs to cards of the next phase.
    fn row(&self, row: Row, slots: &[(usize, u32)]) -> Option<Html> {
        let (first, is_shown) = match &row {
            Row::Meeting(first) | Row::Card(first, _) => (*first, *first < slots.len()),
            Row::Kind(cards, _) | Row::Form(cards) => (cards.start, cards.start < slots.len()),
        };
        if !is_shown {
            return None;
        }
        let at = self.page[first];
        Some(match row {
            Row::Meeting(_) => self.meeting(first),
            Row::Kind(_, voice) => {
                let kind = kind_position(self.card_at(first));
                html! {
                    <div key={format!("k{at}")} class={classes!("sub", "run", KINDS[kind])}>
                        <b class="kind">{ self.context.phrases.kinds[kind] }</b>
                        { by(voice) }
                    </div>
                }
            }
            Row::Form(_) => html! {
                <p key={format!("f{at}")} class="sub">{ self.form(first) }</p>
            },
            Row::Card(_, labels) => {
                let (at, slot) = slots[first];
                card(self.context, &self.links, at, Key::from(slot), labels, true)
            }
        })
    }

    fn card_at(&self, first: usize) -> &crate::dialogue::Card {
        &self.context.dialogue().cards[self.page[first]]
    }

    fn form(&self, first: usize) -> Html {
        let context = self.context;
        match form_of(self.card_at(first)) {
            Common::Session(id) => {
                let entry = context.loaded.index.entry(Facet::Session, id);
                let session = entry.and_then(|at| context.dialogue().sessions.get(at));
                session.map_or_else(Html::default, |session| context.text(&session.name))
            }
            Common::Form(form) => (context.phrases.overview.form_head)(form).into(),
            Common::Nothing => (context.phrases.overview.form_head)(Form::Other).into(),
        }
    }

    /// The head of a dialogue of the collection: title, date, place and number of cards.
    fn meeting(&self, first: usize) -> Html {
        let context = self.context;
        let level = context.state.config.heading_level + 1;
        let of = self.card_at(first).dialogue;
        let part = of.and_then(|at| context.dialogue().dialogues.get(at as usize));
        let Some((at, part)) = of.zip(part) else {
            return html! {
                <div key="m" class="meeting-head">
                    { heading(level, None, "meeting-title", context.text(&context.dialogue().title)) }
                </div>
            };
        };
        let index = &context.loaded.index;
        let value = index.value_position(Facet::Dialogue, &part.id);
        let count =
            value.map_or(0, |value| index.count(Facet::Dialogue, value, &context.state.results.matching));
        html! {
            <div key={format!("m{at}")} class="meeting-head">
                { heading(level, None, "meeting-title", context.title(part)) }
                <p>
                    if let Some(when) = &part.date {
                        { elements::when(context.phrases, when, date(context.phrases, when)) }
                        { context.phrases.list_separator }
                    }
                    if let Some(place) = &part.place {
                        { context.text(&place.name) }
                        { context.phrases.list_separator }
                    }
                    { context.phrases.plural(context.phrases.cards, count, &[]) }
                </p>
            </div>
        }
    }
}

/// Who states all cards of a group.
fn by(voice: Option<String>) -> Html {
    let Some(voice) = voice else { return Html::default() };
    html! {
        <span class="by">{ voice }</span>
    }
}

/// A card in the element of the pool that has this key.
pub fn card(
    context: &RenderContext,
    links: &CardLinks,
    at: usize,
    key: Key,
    labels: Labels,
    is_visible: bool,
) -> Html {
    let id = &context.dialogue().cards[at].id;
    let props = CardProps {
        loaded: Rc::clone(context.loaded),
        at,
        labels,
        phrases: context.phrases,
        lang: context.lang().to_owned(),
        highlighter: Rc::clone(&context.highlighter),
        level: context.state.config.heading_level + 2,
        is_open: context.state.is_open(id),
        since: since::mark(context, id),
        chosen: chosen_of(context, at),
        printed_link: if is_visible { links.printed(id) } else { None },
        href: if is_visible { links.to(id) } else { None },
        is_visible,
        phase: context.state.render.phase,
        on_action: context.on_action.clone(),
    };
    html! {
        <CardView {key} ..props />
    }
}

/// The card's own themes and countries that are chosen as filters.
fn chosen_of(context: &RenderContext, at: usize) -> Vec<(Facet, String)> {
    let card = &context.dialogue().cards[at];
    let themes = card.themes.iter().map(|theme| (Facet::Theme, theme));
    let countries = card.countries.iter().map(|country| (Facet::Country, &country.code));
    let is_chosen = |(facet, value): &(Facet, &Id)| {
        context.state.view.current.chosen[*facet as usize].iter().any(|chosen| **chosen == ***value)
    };
    themes.chain(countries).filter(is_chosen).map(|(facet, value)| (facet, value.to_string())).collect()
}
