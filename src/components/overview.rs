//! The overview: what was announced, what was talked about, and who was in the room, in brief.

mod announced;
mod countries;
mod dates;
mod meetings;
mod room;
mod talked_about;

pub use room::has_parties;

use super::context::RenderContext;
use super::elements::heading;
use crate::components::elements::end_of_part;
use crate::dialogue::{Card, Dialogue};
use crate::i18n::fill;
use crate::search::facet::{Facet, KINDS};
use crate::state::{Action, OverviewPart, State};
use fixedbitset::FixedBitSet;
use std::rc::Rc;
use yew::prelude::*;

/// What the overview is rendered from.
#[derive(Clone, Properties)]
pub struct OverviewProps {
    /// The state to show.
    pub state: Rc<State>,
    /// Receives what the person does.
    pub on_action: Callback<Action>,
}

impl PartialEq for OverviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.on_action == other.on_action
    }
}

/// The overview.
pub struct Overview;

impl Component for Overview {
    type Message = ();
    type Properties = OverviewProps;

    fn create(_: &Context<Self>) -> Self {
        Overview
    }

    /// A key press does not render the overview. Its numbers are rendered with those of the facets.
    fn changed(&mut self, ctx: &Context<Self>, before: &OverviewProps) -> bool {
        let (now, before) = (&ctx.props().state, &before.state);
        let is_same_dialogue = match (now.loaded(), before.loaded()) {
            (Some(now), Some(before)) => Rc::ptr_eq(now, before),
            _ => false,
        };
        let key = |state: &State| (state.meeting(), state.url_part.clone(), state.view.current.lang.clone());
        let is_same_page = is_same_dialogue
            && key(now) == key(before)
            && now.config == before.config
            && now.overview == before.overview;
        let (results, old) = (&now.results, &before.results);
        let is_counting = !results.counted;
        let has_same_numbers = (&results.matrix, &results.other_themes, &results.by_kind)
            == (&old.matrix, &old.other_themes, &old.by_kind)
            && now.view.current.chosen == before.view.current.chosen;
        !is_same_page || !(is_counting || has_same_numbers)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let OverviewProps { state, on_action } = ctx.props();
        let Some(loaded) = state.loaded() else { return Html::default() };
        let context = RenderContext::new(state, loaded, on_action);
        // A single dialogue that is still being read has no numbers yet.
        let has_overview = state.has_answers() || loaded.dialogue.is_collection();
        if !has_overview || state.card_count() == 0 {
            return Html::default();
        }
        let scope = Scope::new(&context);
        if state.overview.is_folded { folded(&scope) } else { unfolded(&scope) }
    }
}

/// The dialogue that the overview is about: the only one, or one of a collection.
struct Scope<'a> {
    context: &'a RenderContext<'a>,
    dialogue: &'a Dialogue,
    cards: FixedBitSet,
}

impl<'a> Scope<'a> {
    fn new(context: &'a RenderContext<'a>) -> Scope<'a> {
        let index = &context.loaded.index;
        let meeting = context.state.meeting();
        let part = context.meeting();
        let cards = meeting.map_or_else(|| index.all(), |at| index.with_value(Facet::Dialogue, at));
        Scope { context, dialogue: part.unwrap_or(context.dialogue()), cards }
    }

    /// The number of cards of a kind.
    fn count(&self, kind: usize) -> usize {
        self.context.loaded.index.count(Facet::Kind, kind, &self.cards)
    }

    /// The cards of a kind, in their order.
    fn cards(&self, kind: usize) -> impl Iterator<Item = &'a Card> {
        let mut cards = self.context.loaded.index.with_value(Facet::Kind, kind);
        cards.intersect_with(&self.cards);
        let dialogue: &'a Dialogue = &self.context.loaded.dialogue;
        cards.into_ones().map(|at| &dialogue.cards[at])
    }
}

/// The positions of the kinds.
const ANNOUNCEMENTS: usize = 0;
const DELEGATIONS: usize = 2;

fn unfolded(scope: &Scope) -> Html {
    let has = [announced::has_announcements(scope), scope.has_topics(), has_parties(scope.context)];
    let [has_announcements, has_topics, has_parties] = has;
    // Known before the answers: a page that arrives in pieces must not change its columns.
    let number = ["", "of-1", "of-2", "of-3"][has.into_iter().filter(|has| *has).count()];
    let is_first = (!has_announcements && has_topics).then_some("topics-first");
    html! {
        <div id="--overview" part="overview" tabindex="-1" class="overview">
            if !scope.context.state.has_answers() {
                { meetings::meetings(scope) }
            } else {
                if has.contains(&true) {
                    <div class={classes!("glance", number, is_first)}>
                        if has_announcements {
                            { announced::announced(scope) }
                        }
                        if has_topics {
                            { talked_about::talked_about(scope) }
                        }
                        if has_parties {
                            { room::room(scope) }
                        }
                    </div>
                }
            }
            { dates::dates(scope) }
            { end_of_part() }
        </div>
    }
}

/// One line in place of the overview: how many cards of each kind the filters leave.
fn folded(scope: &Scope) -> Html {
    let (context, phrases) = (scope.context, &scope.context.phrases.overview);
    let has_answers = context.state.has_answers();
    html! {
        <div part="overview" class="overview folded">
            if !has_answers {
                <p class="answer">
                    { context.phrases.plural(phrases.meeting_count, context.dialogue().dialogues.len(), &[]) }
                </p>
            }
            for kind in 0..KINDS.len() {
                if has_answers && scope.count(kind) > 0 {
                    <p class={classes!("answer", KINDS[kind])}>
                        <span class="answer-head">{ context.phrases.kinds[kind] }</span>
                        <span class="n">
                            { " " }
                            { fill(phrases.of_all, &[&context.phrases.number(context.state.results.by_kind[kind]), &context.phrases.number(scope.count(kind))]) }
                        </span>
                    </p>
                }
            }
            <button type="button" class="line unfold" onclick={context.send(Action::Unfold)}>
                { phrases.show_overview }
            </button>
        </div>
    }
}

/// How many entries of a list the paper shows, which has no buttons.
const MAX_ON_PAPER: usize = 100;

/// The class of an entry of a list: on the screen, only the first ones are shown.
fn listed(nth: usize, first: usize) -> Option<&'static str> {
    (nth >= first).then_some("on-paper")
}

/// How many entries a list leaves out: on the screen, and on paper.
fn not_listed(scope: &Scope, all: usize, first: usize) -> Html {
    let note = |shown: usize, class: &'static str| {
        let more = all.saturating_sub(shown);
        html! {
            if more > 0 {
                <li class={classes!("note", class)}>
                    { scope.context.phrases.plural(scope.context.phrases.overview.not_shown, more, &[]) }
                </li>
            }
        }
    };
    html! {
        <>{ note(first, "on-screen") }{ note(MAX_ON_PAPER, "on-paper") }</>
    }
}

/// One of the answers: its name and number, a line of words, and a picture, which a button opens where there is little room.
fn answer(
    scope: &Scope,
    part: OverviewPart,
    name: &'static str,
    number: String,
    say: Html,
    picture: Html,
) -> Html {
    let context = scope.context;
    let kind = KINDS[part as usize];
    let is_open = context.state.overview.is_open(part);
    let id = AttrValue::from(format!("--overview-{kind}"));
    let title = html! {
        <>
            { name }
            <span class="n">{ " " }{ number }</span>
        </>
    };
    html! {
        <div class={classes!("answer", kind)}>
            { heading(context.state.config.heading_level + 1, None, "answer-head", title) }
            <p class="say">{ say }</p>
            { open_button(context, part, name, &id, is_open) }
            <div {id} class="picture">{ picture }</div>
        </div>
    }
}

/// The button that opens a picture.
fn open_button(
    context: &RenderContext,
    part: OverviewPart,
    name: &'static str,
    id: &AttrValue,
    is_open: bool,
) -> Html {
    html! {
        <button
            type="button"
            aria-expanded={is_open.to_string()}
            aria-controls={id}
            aria-label={name}
            class="open-pic"
            onclick={context.send(Action::ToggleOverview(part))}
        />
    }
}
