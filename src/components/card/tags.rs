//! The themes of a card and the countries it is about, each a button that shows all cards with it.

use super::CardProps;
use super::names::country;
use crate::dialogue::{Involvement, Role};
use crate::i18n::grouped;
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// How many themes of a card are shown. The others are only counted.
const MAX_THEMES: usize = 50;

/// The countries, then the themes. Renders nothing if there are none.
pub fn tags(props: &CardProps) -> Html {
    let card = props.card();
    let is_about = |country: &&Involvement| country.role != Role::Participant;
    if card.themes.is_empty() && !card.countries.iter().any(|country| is_about(&country)) {
        return Html::default();
    }
    let countries = card.countries.iter().filter(is_about).map(|of| {
        let role = html! {
            <span class="role-of">{ " " }{ props.phrases.roles[of.role as usize] }</span>
        };
        tag(props, Facet::Country, &of.code, country(props, &of.code), role)
    });
    let named = |id: &str| props.dialogue().themes.iter().find(|theme| *theme.id == *id);
    let themes =
        card.themes.iter().take(MAX_THEMES).filter_map(|id| {
            Some(tag(props, Facet::Theme, id, props.text(&named(id)?.name), Html::default()))
        });
    let left = card.themes.len().saturating_sub(MAX_THEMES);
    html! {
        <ul role="list" class="tags">
            { for countries.chain(themes) }
            if left > 0 {
                <li>{ format!("+{}", grouped(left)) }</li>
            }
        </ul>
    }
}

/// A button that filters by a value. Themes have an empty node in place of the role: when a card element is reused for
/// another card, Yew then keeps the buttons and only changes their content.
fn tag(props: &CardProps, facet: Facet, value: &str, name: Html, role: Html) -> Html {
    let onclick = props.send(Action::Choose(facet, value.to_owned()));
    html! {
        <li>
            <button type="button" class="tag" {onclick}>{ name }</button>
            { role }
        </li>
    }
}
