//! One card: a topic, a delegation or an announcement.

mod body;
mod evidence;
mod names;
mod tags;

use super::elements::heading;
use super::events::{follow, send};
use super::text::TextRenderer;
use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue};
use crate::i18n::{Phrases, date};
use crate::search::facet::{Facet, kind, kind_position};
use crate::search::highlight::Highlighter;
use crate::state::{Action, Loaded, RenderPhase};
use std::rc::Rc;
use yew::prelude::*;

/// What a card is rendered from.
#[derive(Clone, Debug, Properties)]
pub struct CardProps {
    /// The dialogue of the card.
    pub loaded: Rc<Loaded>,
    /// The card's position in it.
    pub at: usize,
    /// The sentences of the interface.
    pub phrases: &'static Phrases,
    /// The language shown.
    pub lang: String,
    /// Marks the matches of the query.
    pub highlighter: Rc<Highlighter>,
    /// The level of the card's heading.
    pub level: u8,
    /// Whether the card is open.
    pub is_open: bool,
    /// The link to the card, relative to the page. `None` if the URL does not store the view.
    pub href: Option<String>,
    /// Whether the card is visible. A hidden card keeps its last content.
    pub is_visible: bool,
    /// How much of the page is rendered.
    pub phase: RenderPhase,
    /// Receives what the person does.
    pub on_action: Callback<Action>,
}

impl PartialEq for CardProps {
    fn eq(&self, other: &Self) -> bool {
        self.has_same_content(other)
            && self.highlighter == other.highlighter
            && self.phase == other.phase
            && self.on_action == other.on_action
    }
}

impl CardProps {
    /// Whether both show the same, apart from highlighted terms. A new dataset is a new allocation.
    fn has_same_content(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.loaded, &other.loaded)
            && (self.at, self.level, self.is_open, self.is_visible)
                == (other.at, other.level, other.is_open, other.is_visible)
            && self.phrases.lang == other.phrases.lang
            && self.lang == other.lang
            && self.href == other.href
    }

    fn card(&self) -> &Card {
        &self.loaded.dialogue.cards[self.at]
    }

    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    fn text(&self, text: &Text) -> Html {
        TextRenderer::new(self.dialogue(), &self.lang, self.phrases, Some(&self.highlighter)).text(text)
    }

    fn send<E: 'static>(&self, action: Action) -> Callback<E> {
        send(&self.on_action, action)
    }
}

/// A card. It is rendered again only if it has changed.
pub struct CardView {
    /// The highlighter of the last rendering.
    highlighter: Rc<Highlighter>,
}

impl Component for CardView {
    type Message = ();
    type Properties = CardProps;

    fn create(ctx: &Context<Self>) -> Self {
        CardView { highlighter: Rc::clone(&ctx.props().highlighter) }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &CardProps) -> bool {
        let now = ctx.props();
        // A card that stays is marked anew once no further key is pressed.
        let stays = now.has_same_content(before)
            && (now.phase == RenderPhase::FirstScreen || now.highlighter == self.highlighter);
        let renders = now.is_visible && !stays;
        if renders {
            self.highlighter = Rc::clone(&now.highlighter);
        }
        renders
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        article(ctx.props())
    }
}

fn article(props: &CardProps) -> Html {
    let card = props.card();
    let title_id = AttrValue::from(format!("{}--title", card.id));
    let class =
        classes!("card", kind(card), is_wide(card).then_some("wide"), props.is_open.then_some("is-open"));
    html! {
        <article id={card.id.clone()} aria-labelledby={&title_id} tabindex="-1" part="card" {class}>
            { body::date_block(props) }
            <div class="card-main">
                <p class="kind">
                    // The style sheet puts a shape before it, so that a kind is not only recognised by its colour.
                    { props.phrases.kind[kind_position(card)] }
                    { " " }
                    <span>{ body::form(props) }</span>
                </p>
                { heading(props.level, Some(title_id), "card-title", title(props)) }
                { dialogue_of(props) }
                if !is_empty(&card.summary) {
                    <p class="summary">{ props.text(&card.summary) }</p>
                }
                { body::body(props) }
                { evidence::quote(props) }
                { companion(props) }
                if props.is_open {
                    { evidence::details(props) }
                }
                { tags::tags(props) }
                { evidence::meta(props) }
            </div>
        </article>
    }
}

fn is_empty(text: &Text) -> bool {
    text.all().all(str::is_empty)
}

fn is_wide(card: &Card) -> bool {
    match &card.body {
        Body::Topic {} => false,
        Body::Delegation(_) => true,
        Body::Announcement(announcement) => announcement.date.is_some(),
    }
}

fn title(props: &CardProps) -> Html {
    let card = props.card();
    let title = props.text(&card.title);
    let Some(href) = props.href.clone() else { return title };
    let onclick = follow(&props.on_action, Action::Open(Some(card.id.clone())));
    html! {
        <a {href} {onclick}>{ title }</a>
    }
}

/// The dialogue of a collection that the card is from, as a button that shows all its cards.
fn dialogue_of(props: &CardProps) -> Html {
    let dialogues = &props.dialogue().dialogues;
    let Some(dialogue) = props.card().dialogue.and_then(|at| dialogues.get(at as usize)) else {
        return Html::default();
    };
    let onclick = props.send(Action::Choose(Facet::Dialogue, dialogue.id.clone()));
    let title =
        if is_empty(&dialogue.title) { dialogue.id.clone().into() } else { props.text(&dialogue.title) };
    html! {
        <p class="of">
            <button type="button" class="tag" {onclick}>{ title }</button>
            { " " }
            if let Some(when) = &dialogue.date {
                <time datetime={when.datetime()}>{ date(props.phrases, when) }</time>
            }
        </p>
    }
}

/// The title and summary of the card named in `shown_with`: without it, this card would mislead.
fn companion(props: &CardProps) -> Html {
    let position = |id| props.loaded.index.card_position(props.dialogue(), id);
    let Some(at) = props.card().shown_with.as_deref().and_then(position) else { return Html::default() };
    let other = &props.dialogue().cards[at];
    html! {
        <p class="with">
            <span class="with-label">{ props.phrases.shown_with }</span>
            { " " }
            <b>{ props.text(&other.title) }</b>
            { ". " }
            { props.text(&other.summary) }
        </p>
    }
}
