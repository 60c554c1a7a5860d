//! The names of countries, organizations and people on a card.

use super::CardProps;
use crate::components::text::highlight;
use crate::dialogue::Membership;
use yew::prelude::*;

/// A country by its name.
pub fn country(props: &CardProps, code: &str) -> Html {
    props.shared_name(&props.dialogue().country_name(code))
}

/// An organization with its abbreviation. Its country is added if another organization has the same name.
pub fn organization(props: &CardProps, id: &str) -> Html {
    let Some((organization, has_namesake)) = props.dialogue().organization(id) else {
        return id.into();
    };
    let country = organization.country.as_ref().filter(|_| has_namesake);
    let name = props.text(&organization.name);
    let short = organization.abbreviation.as_ref();
    if short.is_none() && country.is_none() {
        return name;
    }
    html! {
        <>
            { name }
            { " " }
            <span class="short">
                if let Some(short) = short {
                    { highlight(short, Some(&props.highlighter)) }
                }
                if short.is_some() && country.is_some() {
                    { props.phrases.list_separator }
                }
                if let Some(code) = country {
                    { self::country(props, code) }
                }
            </span>
        </>
    }
}

/// A person's office, behind the name or another office: ", Cyber Director, Foreign Office".
pub fn office(props: &CardProps, office: &Membership, separator: &'static str) -> Html {
    let Membership { role, organization_id, .. } = office;
    let behind_role = if role.is_some() { props.phrases.list_separator } else { separator };
    html! {
        <>
            if let Some(role) = role {
                { separator }
                { props.text(role) }
            }
            if let Some(id) = organization_id {
                { behind_role }
                { organization(props, id) }
            }
        </>
    }
}
