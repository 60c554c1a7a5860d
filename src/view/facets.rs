//! The find bar: the search box, and the facets with their counts.

use super::Cx;
use crate::dialogue::{Body, Role};
use crate::finder::view::{Facet, values};
use crate::state::Action;
use crate::words::plural;
use yew::prelude::*;

/// The find bar.
pub fn find(cx: &Cx) -> Html {
    // Read where it lies: the value of the box the event comes from.
    let oninput = cx.act.reform(|event: InputEvent| Action::Search(typed(&event)));
    html! {
        <div class="find" part="find" role="search">
            <label class="find-label" for="ds-search">{ cx.words.find }</label>
            <input id="ds-search" class="search" part="search" type="search" autocomplete="off" spellcheck="false"
                placeholder={cx.words.find_hint} value={cx.state.view.q.clone()} {oninput} />
            <div class="facets">{ for Facet::ALL.into_iter().map(|facet| self::facet(cx, facet)) }</div>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}

/// No event comes on the host.
#[cfg(not(target_arch = "wasm32"))]
fn typed(_: &InputEvent) -> String {
    String::new()
}

fn facet(cx: &Cx, facet: Facet) -> Html {
    let counts = &cx.state.found.counts[facet as usize];
    let chosen = &cx.state.view.chosen[facet as usize];
    let values: Vec<&str> = values(cx.dialogue(), facet).collect();
    // A facet that cannot tell cards apart is no help.
    if values.len() < 2 && chosen.is_empty() {
        return Html::default();
    }
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let option = |at: usize| {
        let count = counts.get(at).copied().unwrap_or_default();
        self::option(cx, facet, at, values[at], chosen.iter().any(|c| c == values[at]), count, most)
    };
    let unfolded = cx.state.unfolded[facet as usize];
    let name = cx.words.facets[facet as usize];
    let id = format!("ds-{}", facet.name());
    html! {
        <fieldset class={classes!("facet", unfolded.then_some("open"))} part="facet">
            <legend>{ name }</legend>
            <button type="button" class="btn fold" aria-expanded={unfolded.to_string()} aria-controls={id.clone()}
                onclick={cx.on(move || Action::Fold(facet))}>
                { name }
                if !chosen.is_empty() { <b>{ " " }{ chosen.len() }</b> }
            </button>
            <div class="options" {id}>
                { match facet {
                    Facet::Country => by_role(cx, &values).into_iter().map(|(role, places)| html! {
                        <div class="role">
                            <p class="role-name">{ cx.words.country_roles[role as usize] }</p>
                            { for places.into_iter().map(option) }
                        </div>
                    }).collect::<Html>(),
                    _ => (0..values.len()).map(option).collect::<Html>(),
                } }
            </div>
        </fieldset>
    }
}

/// The countries' positions by their part in the record: who is talked about did not take part.
fn by_role(cx: &Cx, codes: &[&str]) -> Vec<(Role, Vec<usize>)> {
    let role = |code: &str| {
        let cards = cx.dialogue().cards.iter();
        let own = cards.clone().any(|card| matches!(&card.body, Body::Delegation(d) if d.country == code));
        let roles = cards.flat_map(|card| &card.countries).filter(|c| c.code == code).map(|c| c.role);
        if own { Role::Participant } else { roles.min().unwrap_or(Role::Discussed) }
    };
    let roles: Vec<Role> = codes.iter().map(|code| role(code)).collect();
    [Role::Participant, Role::Discussed, Role::Theatre]
        .into_iter()
        .map(|role| (role, (0..codes.len()).filter(|at| roles[*at] == role).collect::<Vec<_>>()))
        .filter(|(_, places)| !places.is_empty())
        .collect()
}

fn option(cx: &Cx, facet: Facet, at: usize, value: &str, checked: bool, count: usize, most: usize) -> Html {
    let id = format!("ds-{}-{at}", facet.name());
    let count_id = format!("{id}-n");
    let toggled = value.to_owned();
    // The width is an attribute, since a strict policy forbids inline style.
    let width = format!("{}%", 100 * count / most);
    let counted = plural(cx.words.cards, count, &[]);
    let class = classes!("opt", checked.then_some("on"), (count == 0).then_some("zero"));
    html! {
        <div {class}>
            <input type="checkbox" id={id.clone()} {checked} aria-describedby={count_id.clone()}
                onchange={cx.on(move || Action::Toggle(facet, toggled.clone()))} />
            <label for={id}>{ cx.value_name(facet, value) }</label>
            <span class="n" aria-hidden="true">{ count }</span>
            <span class="vh" id={count_id}>{ counted }</span>
            <svg class="bar" aria-hidden="true"><rect {width} height="2" /></svg>
        </div>
    }
}
