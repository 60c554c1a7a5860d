//! The entries of lists that cards refer to.

use super::id::CountryCode;
use super::text::Text;
use serde::Serialize;

/// A country, or an organisation that takes part as countries do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Country {
    /// A code of ISO 3166-1 alpha-2, `EU`, `UN`, `XK`, or the id of an organisation.
    pub code: CountryCode,
    /// Its name for readers. Without one, a code has the name in the Unicode CLDR.
    pub name: Text,
    /// Whether it is a country. An id that is no code needs `organization`.
    #[serde(default, skip_serializing_if = "is_country")]
    pub kind: CountryKind,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

fn is_country(kind: &CountryKind) -> bool {
    *kind == CountryKind::Country
}

/// Whether a party is a country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CountryKind {
    /// A country or a territory.
    #[default]
    Country,
    /// An organisation of countries, such as ASEAN.
    Organization,
}

/// A theme or a session: a value of a facet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// Names it in cards and links.
    pub id: String,
    /// Its name for readers.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Organization: a body that was represented or that organizes something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Organization {
    /// Names it in cards. Two bodies of one name have two ids.
    pub id: String,
    /// Its name for readers.
    pub name: Text,
    /// The short form the source prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abbreviation: Option<String>,
    /// The country it belongs to, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Person {
    /// Names the person in cards.
    pub id: String,
    /// The name in its own order.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}
