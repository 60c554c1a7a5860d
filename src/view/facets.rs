//! The find bar: the search box, and the facets with their counts.

use super::Cx;
use super::on::On;
use super::tag::{Tag, button, tag};
use crate::dialogue::{Body, Role};
use crate::finder::view::{Facet, values};
use crate::state::Action;
use crate::words::plural;

/// The find bar.
pub fn find(cx: &Cx) -> Tag {
    let input = tag("input")
        .attr("id", "ds-search")
        .attr("part", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", cx.words.find_hint)
        .class("search")
        .value(&cx.state.view.q)
        .on(cx.act, On::Type(Action::Search));
    let mut facets = tag("div").class("facets");
    for facet in Facet::ALL {
        facets = facets.child(self::facet(cx, facet));
    }
    tag("div")
        .attr("part", "find")
        .attr("role", "search")
        .class("find")
        .child(tag("label").attr("for", "ds-search").class("find-label").child(cx.words.find))
        .child(input)
        .child(facets)
}

fn facet(cx: &Cx, facet: Facet) -> Option<Tag> {
    let chosen = &cx.state.view.chosen[facet as usize];
    let values: Vec<&str> = values(cx.dialogue(), facet).collect();
    // A facet that cannot tell cards apart is no help.
    if values.len() < 2 && chosen.is_empty() {
        return None;
    }
    let unfolded = cx.state.unfolded[facet as usize];
    let name = cx.words.facets[facet as usize];
    let id = ["ds-", facet.name()].concat();
    let count = (!chosen.is_empty()).then(|| tag("b").child(" ").child(chosen.len().to_string()));
    let fold = button(cx.act, Action::Fold(facet))
        .attr("aria-expanded", unfolded)
        .attr("aria-controls", id.clone())
        .class("btn fold")
        .child(name)
        .child(count);
    let fieldset = tag("fieldset")
        .attr("part", "facet")
        .class(if unfolded { "facet open" } else { "facet" })
        .child(tag("legend").child(name))
        .child(fold)
        .child(options(cx, facet, &values).attr("id", id).class("options"));
    Some(fieldset)
}

fn options(cx: &Cx, facet: Facet, values: &[&str]) -> Tag {
    let most = cx.state.found.counts[facet as usize].iter().copied().max().unwrap_or_default().max(1);
    let mut options = tag("div");
    if facet != Facet::Country {
        for (at, value) in values.iter().enumerate() {
            options = options.child(option(cx, facet, at, value, most));
        }
        return options;
    }
    let roles: Vec<Role> = values.iter().map(|code| role(cx, code)).collect();
    for role in [Role::Participant, Role::Discussed, Role::Theatre] {
        if !roles.contains(&role) {
            continue;
        }
        let name = cx.words.country_roles[role as usize];
        let mut of_role = tag("div").class("role").child(tag("p").class("role-name").child(name));
        for (at, value) in values.iter().enumerate().filter(|(at, _)| roles[*at] == role) {
            of_role = of_role.child(option(cx, facet, at, value, most));
        }
        options = options.child(of_role);
    }
    options
}

/// A country's part in the record: who is talked about did not take part.
fn role(cx: &Cx, code: &str) -> Role {
    let mut role = None;
    for card in &cx.dialogue().cards {
        if matches!(&card.body, Body::Delegation(delegation) if delegation.country == code) {
            return Role::Participant;
        }
        for country in card.countries.iter().filter(|country| country.code == code) {
            role = Some(role.map_or(country.role, |role: Role| role.min(country.role)));
        }
    }
    role.unwrap_or(Role::Discussed)
}

fn option(cx: &Cx, facet: Facet, at: usize, value: &str, most: usize) -> Tag {
    let count = cx.state.found.counts[facet as usize].get(at).copied().unwrap_or_default();
    let checked = cx.state.view.chosen[facet as usize].iter().any(|chosen| chosen == value);
    let id = ["ds-", facet.name(), "-", &at.to_string()].concat();
    let count_id = [&id, "-n"].concat();
    let tick = tag("input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .attr("aria-describedby", count_id.clone())
        .checked(checked)
        .on(cx.act, On::Tick(Action::Toggle(facet, value.to_owned())));
    // The width is an attribute, since a strict policy forbids inline style.
    let width = [&(100 * count / most).to_string(), "%"].concat();
    let bar = tag("rect").attr("width", width).attr("height", "2");
    let counted = plural(cx.words.cards, count, &[]);
    tag("div")
        .classes(&["opt", if checked { "on" } else { "" }, if count == 0 { "zero" } else { "" }])
        .child(tick)
        .child(tag("label").attr("for", id).child(cx.value_name(facet, value)))
        .child(tag("span").attr("aria-hidden", "true").class("n").child(count.to_string()))
        .child(tag("span").attr("id", count_id).class("vh").child(counted))
        .child(tag("svg").attr("aria-hidden", "true").class("bar").child(bar))
}
