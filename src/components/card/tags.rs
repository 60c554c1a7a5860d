//! The themes of a card and the countries it is about, each a button that shows all cards with it.

use super::CardProps;
use super::names::country;
use crate::dialogue::Role;
use crate::i18n::grouped;
use crate::search::facet::Facet;
use crate::state::Action;
use yew::prelude::*;

/// So many themes of a card are shown; the others are counted.
const MAX_THEMES: usize = 50;

/// The countries, then the themes; nothing where there are none.
pub fn tags(props: &CardProps) -> Html {
    let card = props.card();
    let is_about = |role: Role| role != Role::Participant;
    if card.themes.is_empty() && !card.countries.iter().any(|country| is_about(country.role)) {
        return Html::default();
    }
    let theme = |id: &str| props.dialogue().themes.iter().find(|theme| *theme.id == *id);
    let themes = card.themes.iter().take(MAX_THEMES).filter_map(|id| Some((id, theme(id)?)));
    let left = card.themes.len().saturating_sub(MAX_THEMES);
    html! {
        <ul role="list" class="tags">
            for of in card.countries.iter().filter(|country| is_about(country.role)) {
                <li>
                    { tag(props, Facet::Country, of.code, country(props, of.code)) }
                    <span class="role-of">{ " " }{ props.phrases.roles[of.role as usize] }</span>
                </li>
            }
            for (id, theme) in themes {
                <li>{ tag(props, Facet::Theme, id, props.text(&theme.name)) }</li>
            }
            if left > 0 {
                <li>{ format!("+{}", grouped(left)) }</li>
            }
        </ul>
    }
}

fn tag(props: &CardProps, facet: Facet, value: &str, name: Html) -> Html {
    let onclick = props.send(Action::Choose(facet, value.to_owned()));
    html! {
        <button type="button" class="tag" {onclick}>{ name }</button>
    }
}
