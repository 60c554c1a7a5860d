//! The side of a delegation; the themes of a card and the countries it is about, each a button that shows all cards with it.

use super::entries::{more, most_entries};
use super::names::country;
use super::{CardProps, body};
use crate::dialogue::{Involvement, Role};
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// The side of a delegation, then the countries, then the themes. Renders nothing if there are none.
pub fn tags(props: &CardProps) -> Html {
    let card = props.card();
    let is_about = |country: &&Involvement| country.role != Role::Participant;
    let side = body::side(props);
    if card.themes.is_empty() && side.is_none() && !card.countries.iter().any(|country| is_about(&country)) {
        return Html::default();
    }
    let most = most_entries(props);
    let left = |all: usize| all.saturating_sub(most);
    let left = left(card.countries.iter().filter(is_about).count()) + left(card.themes.len());
    let countries = card.countries.iter().filter(is_about).take(most).map(|of| {
        let sentence = props.phrases.overview.about[usize::from(of.role == Role::Theatre)];
        let name = named(sentence, country(props, &of.code));
        let is_party = props.dialogue().dialogue_of(card).derived.parties.contains(&of.code);
        // The filter of a side would show all cards that it takes part in, and not what is said about it.
        if is_party {
            return html! {
                <li>{ name }</li>
            };
        }
        tag(props, Facet::Country, &of.code, name)
    });
    let term = |id: &str| props.dialogue().themes.get(props.loaded.index.entry(Facet::Theme, id)?);
    let themes = card
        .themes
        .iter()
        .take(most)
        .filter_map(|id| Some(tag(props, Facet::Theme, id, props.shared_name(&term(id)?.name))));
    html! {
        <ul role="list" class="tags">
            if let Some(side) = side {
                <li>{ side }</li>
            }
            { for countries.chain(themes) }
            if left > 0 {
                <li>{ more(props, left) }</li>
            }
        </ul>
    }
}

/// A sentence around a name, which may have marks and a language of its own.
fn named(sentence: &str, name: Html) -> Html {
    let (before, after) = sentence.split_once("{}").unwrap_or((sentence, ""));
    html! {
        <>{ before.to_owned() }{ name }{ after.to_owned() }</>
    }
}

/// A button that filters by a value.
fn tag(props: &CardProps, facet: Facet, value: &str, name: Html) -> Html {
    let onclick = props.send(Action::Choose(facet, value.to_owned()));
    let is_chosen = props.chosen.iter().any(|(of, chosen)| *of == facet && chosen == value);
    html! {
        <li>
            <button type="button" aria-pressed={is_chosen.to_string()} class="tag" {onclick}>{ name }</button>
        </li>
    }
}
