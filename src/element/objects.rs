//! The plain objects of the JavaScript API: the view, a patch of it, the results.

use crate::search::facet::{FACETS, Facet};
use crate::search::view::{Change, Patch, Sort, View};
use crate::state::State;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

/// A plain object, as `JSON.parse` would make it: no `Map`, and null for what is absent.
pub fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// `view`: `{ q, kind, theme, country, session, card, lang }`, for a collection with `series`, `dialogue`, `year`
/// and `sort`.
#[derive(Serialize)]
pub struct ViewObject<'a> {
    q: &'a str,
    #[serde(flatten)]
    facets: Facets<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'static str>,
    card: Option<&'a str>,
    lang: &'a str,
}

/// The chosen values under the names of their facets.
struct Facets<'a> {
    chosen: &'a [Vec<String>; FACETS],
    of_collection: bool,
}

impl Serialize for Facets<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facets = Facet::ALL.into_iter().filter(|facet| self.of_collection || !facet.is_of_collections());
        serializer.collect_map(facets.map(|facet| (facet.name(), &self.chosen[facet as usize])))
    }
}

impl<'a> ViewObject<'a> {
    /// A view of the dialogue of this state.
    pub fn new(state: &State, view: &'a View) -> Self {
        let of_collection = state.loaded().is_some_and(|loaded| loaded.dialogue.is_collection());
        ViewObject {
            q: view.q.trim(),
            facets: Facets { chosen: &view.chosen, of_collection },
            sort: of_collection.then(|| view.sort.name()),
            card: view.card.as_deref(),
            lang: &view.lang,
        }
    }
}

/// `results`: the number of matching cards, the number of those on the page, and the ids of the latter.
#[derive(Serialize)]
pub struct ResultsObject<'a> {
    total: usize,
    shown: usize,
    ids: Vec<&'a str>,
}

impl<'a> ResultsObject<'a> {
    /// The results of this state. While another dataset is awaited there are none.
    pub fn new(state: &'a State) -> Self {
        let Some(loaded) = state.loaded() else {
            return ResultsObject { total: 0, shown: 0, ids: Vec::new() };
        };
        let ids = state.on_page().iter().map(|at| &*loaded.dialogue.cards[*at].id);
        ResultsObject { total: state.found.total, shown: state.on_page().len(), ids: ids.collect() }
    }
}

/// What the page sets as `view`. An absent key leaves its part as it is, and null resets it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct PatchObject {
    q: Change<Loose<String>>,
    sort: Change<Loose<String>>,
    card: Change<Loose<String>>,
    lang: Change<Loose<String>>,
    /// The values of the facets, and any other key.
    #[serde(flatten)]
    facets: BTreeMap<String, Change<Loose<Values>>>,
}

/// A value of the right type, or any other, which counts as absent.
#[derive(Deserialize)]
#[serde(untagged)]
enum Loose<T> {
    Value(T),
    Other(IgnoredAny),
}

/// The values of a facet. A single one may be given without a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Values {
    One(String),
    List(Vec<Loose<String>>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Change::Reset, Change::Set))
    }
}

impl<T> Change<Loose<T>> {
    /// The change to what `read` makes of the value; none where that is nothing.
    fn and_then<U>(self, read: impl FnOnce(T) -> Option<U>) -> Change<U> {
        match self {
            Change::Set(Loose::Value(value)) => read(value).map_or(Change::Leave, Change::Set),
            Change::Set(Loose::Other(_)) | Change::Leave => Change::Leave,
            Change::Reset => Change::Reset,
        }
    }
}

impl Values {
    fn texts(self) -> Vec<String> {
        match self {
            Values::One(text) => vec![text],
            Values::List(values) => {
                let text = |value| if let Loose::Value(text) = value { Some(text) } else { None };
                values.into_iter().filter_map(text).collect()
            }
        }
    }
}

/// The change that the page asks for with an object; none with anything else.
pub fn patch(object: &JsValue) -> Patch {
    let mut patch: PatchObject = serde_wasm_bindgen::from_value(object.clone()).unwrap_or_default();
    Patch {
        q: patch.q.and_then(Some),
        chosen: Facet::ALL.map(|facet| {
            let values = patch.facets.remove(facet.name()).unwrap_or_default();
            values.and_then(|values| Some(values.texts()))
        }),
        sort: patch.sort.and_then(|name| Sort::named(&name)),
        card: patch.card.and_then(Some),
        lang: patch.lang.and_then(Some),
    }
}
