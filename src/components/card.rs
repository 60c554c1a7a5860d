//! One card: a topic, a delegation or an announcement.

mod body;
mod entries;
mod evidence;
mod names;
mod tags;

use super::elements::{self, heading};
use super::events::{follow, send};
use super::text::TextRenderer;
use crate::describe;
use crate::dialogue::text::Text;
use crate::dialogue::{Card, Dialogue};
use crate::i18n::{Phrases, date, fill};
use crate::search::facet::{Facet, kind, kind_position};
use crate::search::highlight::Highlighter;
use crate::state::{Action, Loaded, RenderPhase};
use std::rc::Rc;
use yew::prelude::*;

/// What a card says of itself, because nothing above it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Its kind.
    pub kind: bool,
    /// Its session or form.
    pub form: bool,
    /// Who states it.
    pub voice: bool,
    /// Its dialogue.
    pub dialogue: bool,
}

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
    /// What the card says of itself. The rest is stated once, above its group.
    pub labels: Labels,
    /// The level of the card's heading.
    pub level: u8,
    /// Whether the card is open.
    pub is_open: bool,
    /// What happened to it since the link was made that the reader came by.
    pub since: Option<&'static str>,
    /// The link to the card, relative to the page. `None` if the URL does not store the view.
    pub href: Option<String>,
    /// Which of the card's themes and countries are chosen as filters.
    pub chosen: Vec<(Facet, String)>,
    /// The whole address of the card while the page is printed.
    pub printed_link: Option<String>,
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
            && (self.at, self.labels, self.level, self.is_open, self.is_visible)
                == (other.at, other.labels, other.level, other.is_open, other.is_visible)
            && (&self.chosen, self.since) == (&other.chosen, other.since)
            && self.phrases.lang == other.phrases.lang
            && self.lang == other.lang
            && (&self.href, &self.printed_link) == (&other.href, &other.printed_link)
    }

    fn card(&self) -> &Card {
        &self.loaded.dialogue.cards[self.at]
    }

    fn dialogue(&self) -> &Dialogue {
        &self.loaded.dialogue
    }

    fn text(&self, text: &Text) -> Html {
        self.renderer(Some(&self.highlighter)).text(text)
    }

    /// A name that all dialogues of a collection share.
    fn shared_name(&self, name: &Text) -> Html {
        let (whole, highlighter) = (self.dialogue(), Some(&*self.highlighter));
        TextRenderer::new(whole, whole, &self.lang, self.phrases, highlighter).text(name)
    }

    /// Renders text of the card.
    fn renderer<'a>(&'a self, highlighter: Option<&'a Highlighter>) -> TextRenderer<'a> {
        let (whole, part) = (self.dialogue(), self.dialogue().dialogue_of(self.card()));
        TextRenderer::new(whole, part, &self.lang, self.phrases, highlighter)
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
    let title_id = AttrValue::from(format!("--title-of-{}", card.id));
    let class = classes!("card", kind(card), props.is_open.then_some("is-open"));
    let labels = props.labels;
    html! {
        <article id={card.id.clone()} aria-labelledby={&title_id} tabindex="-1" part="card" {class}>
            <div class="name">
                if let Some(since) = props.since {
                    <p class="since-mark">{ since }</p>
                }
                { eyebrow(props) }
                { heading(props.level, Some(title_id), "card-title", title(props)) }
                if labels.dialogue {
                    { dialogue_of(props) }
                }
                { tags::tags(props) }
            </div>
            <div class="text">
                { summary(props) }
                if labels.voice {
                    { voice(props) }
                }
                { body::body(props) }
                { evidence::quote(props) }
                { companion(props) }
            </div>
            // Behind the button in the document too: a reader who has pressed it reads on.
            { toggle(props) }
            if props.is_open {
                { evidence::details(props) }
            }
        </article>
    }
}

/// The line above the title: kind, form and date. Nothing if the group states all of it.
fn eyebrow(props: &CardProps) -> Html {
    let card = props.card();
    let form = if props.labels.form { body::form(props) } else { None };
    let date = body::date_line(props);
    if !props.labels.kind && form.is_none() && date.is_none() {
        return Html::default();
    }
    html! {
        <p class="eyebrow">
            if props.labels.kind {
                // The style sheet puts a shape before it, so that a kind is not only recognised by its colour.
                <span class="kind">{ props.phrases.kind[kind_position(card)] }</span>
                { " " }
            }
            if let Some(form) = form {
                <span class="form">{ form }</span>
                { " " }
            }
            if let Some(date) = date {
                { date }
            }
        </p>
    }
}

/// The summary, with the places in the source behind it.
fn summary(props: &CardProps) -> Html {
    let card = props.card();
    if is_empty(&card.summary) && card.locators.is_empty() {
        return Html::default();
    }
    html! {
        <p class="summary">{ props.text(&card.summary) }{ evidence::marks(props) }</p>
    }
}

fn voice(props: &CardProps) -> Html {
    let voice = describe::attribution(props.phrases, props.dialogue(), props.card(), &props.lang);
    if voice.is_empty() {
        return Html::default();
    }
    html! {
        <p class="by">{ voice }</p>
    }
}

/// The button that opens or closes the card.
fn toggle(props: &CardProps) -> Html {
    let (is_open, phrases, card) = (props.is_open, props.phrases, props.card());
    let label = if is_open { phrases.less } else { phrases.more_label };
    html! {
        <button
            type="button"
            aria-expanded={is_open.to_string()}
            aria-label={fill(phrases.more_of, &[label, card.title.pick(&props.lang).0])}
            aria-controls={is_open.then(|| evidence::details_id(props))}
            class="expand"
            onclick={props.send(Action::Open((!is_open).then(|| card.id.clone())))}
        />
    }
}

fn is_empty(text: &Text) -> bool {
    text.all().all(str::is_empty)
}

fn title(props: &CardProps) -> Html {
    let card = props.card();
    let title = props.text(&card.title);
    let Some(href) = props.href.clone() else { return title };
    let onclick = follow(&props.on_action, Action::Open((!props.is_open).then(|| card.id.clone())));
    html! {
        <a {href} aria-expanded={props.is_open.to_string()} {onclick}>{ title }</a>
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
                { elements::when(props.phrases, when, date(props.phrases, when)) }
            }
        </p>
    }
}

/// The title and summary of the card named in `shown_with`: without it, this card would mislead.
fn companion(props: &CardProps) -> Html {
    let position = |id| props.loaded.index.card_position(props.dialogue(), id);
    let at = props.card().shown_with.as_deref().and_then(position).filter(|at| *at != props.at);
    let Some(at) = at else { return Html::default() };
    let other = &props.dialogue().cards[at];
    // Another speaker's words must not look like those of this card's speaker.
    let voice_of = |card: &Card| describe::attribution(props.phrases, props.dialogue(), card, &props.lang);
    let voice = Some(voice_of(other)).filter(|voice| !voice.is_empty() && *voice != voice_of(props.card()));
    html! {
        <p class="with">
            <span class="with-label">{ props.phrases.shown_with }</span>
            { " " }
            <b>{ props.text(&other.title) }</b>
            { ". " }
            { props.text(&other.summary) }
            if let Some(voice) = voice {
                <span class="with-by">{ " " }{ format!("({voice})") }</span>
            }
        </p>
    }
}
