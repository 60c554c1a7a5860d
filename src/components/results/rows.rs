//! The rows of the results: cards, and above them once what they have in common.

use crate::components::card::Labels;
use crate::components::context::RenderContext;
use crate::describe;
use crate::dialogue::{Body, Card, Form};
use crate::search::facet::kind_position;
use std::ops::Range;

/// A row of the results.
pub enum Row {
    /// The head of a dialogue of a collection, by the position of its first card among those shown.
    Meeting(usize),
    /// The head of the cards of one kind, by their positions among those shown; and who states all of them, if it is the same.
    Kind(Range<usize>, Option<String>),
    /// A session or a form that these cards have in common; or that they have none, below cards that have one.
    Form(Range<usize>),
    /// A card, by its position among those shown, and what it says of itself.
    Card(usize, Labels),
}

/// The rows for `cards`, positions of the dialogue. `is_mixed`: cards of several dialogues in the order of their ranks.
pub fn rows(context: &RenderContext, cards: &[usize], is_mixed: bool) -> Vec<Row> {
    let card = |at: usize| &context.dialogue().cards[cards[at]];
    let mut rows = Vec::new();
    if is_mixed {
        let labels = Labels { kind: true, form: true, voice: true, dialogue: true };
        return (0..cards.len()).map(|at| Row::Card(at, labels)).collect();
    }
    for meeting in runs(0..cards.len(), |at| card(at).dialogue) {
        if context.dialogue().is_collection() {
            rows.push(Row::Meeting(meeting.start));
        }
        for kind in runs(meeting, |at| kind_position(card(at))) {
            let voices: Vec<String> = kind.clone().map(|at| voice(context, card(at))).collect();
            let common = common_voice(&voices);
            rows.push(Row::Kind(kind.clone(), common.map(str::to_owned)));
            let first = kind.start;
            let mut has_head = false;
            for form in runs(kind, |at| form_of(card(at))) {
                // A label for one card is longer than the card's own. What has no name would read as the form above it.
                let is_named = form_of(card(form.start)) != Common::Nothing;
                let is_shared = is_named && form.len() > 1;
                if is_shared || (!is_named && has_head) {
                    has_head = true;
                    rows.push(Row::Form(form.clone()));
                }
                rows.extend(form.map(|at| {
                    let voice = common.is_none_or(|common| *common != voices[at - first]);
                    Row::Card(at, Labels { form: !is_shared, voice, ..Labels::default() })
                }));
            }
        }
    }
    rows
}

/// What cards that follow each other may have in common.
#[derive(PartialEq, Eq)]
pub enum Common<'a> {
    /// The session of topics.
    Session(&'a str),
    /// The form of announcements.
    Form(Form),
    /// Nothing that has a name.
    Nothing,
}

/// The session of a topic, or the form of an announcement.
pub fn form_of(card: &Card) -> Common<'_> {
    match &card.body {
        Body::Topic {} => card.session.as_deref().map_or(Common::Nothing, Common::Session),
        Body::Announcement(announcement) if announcement.form != Form::Other => {
            Common::Form(announcement.form)
        }
        _ => Common::Nothing,
    }
}

/// The attribution of a card.
fn voice(context: &RenderContext, card: &Card) -> String {
    describe::attribution(context.phrases, context.dialogue(), card, context.lang())
}

/// The attribution that all cards of a group have. A head that names the speaker of most cards would read as if all cards were
/// theirs.
fn common_voice(voices: &[String]) -> Option<&str> {
    let first = voices.first().filter(|first| !first.is_empty())?;
    voices.iter().all(|voice| voice == first).then_some(first.as_str())
}

/// The runs of positions whose neighbours have equal keys.
fn runs<K: PartialEq>(positions: Range<usize>, key: impl Fn(usize) -> K) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in positions {
        match runs.last_mut() {
            Some(run) if key(run.start) == key(at) => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}
