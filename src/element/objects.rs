//! The plain objects of the JavaScript API: the view, a patch of it, the results.

use crate::dialogue::value::{self, Budget, Value};
use crate::search::facet::Facet;
use crate::search::view::{Change, Patch, Sort, View};
use crate::state::State;
use js_sys::Reflect;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_wasm_bindgen::Deserializer;
use wasm_bindgen::JsValue;

/// A plain object, as `JSON.parse` would make it: no `Map`, and null for what is absent.
pub fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// `view`: `{ q, kind, theme, country, session, card, lang }`, for a collection with `series`, `dialogue`, `year`
/// and `sort`.
pub struct ViewObject<'a> {
    view: &'a View,
    of_collection: bool,
}

impl<'a> ViewObject<'a> {
    /// A view of the dialogue of this state.
    pub fn new(state: &State, view: &'a View) -> Self {
        let of_collection = state.loaded().is_some_and(|loaded| loaded.dialogue.is_collection());
        ViewObject { view, of_collection }
    }
}

impl Serialize for ViewObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("q", self.view.q.trim())?;
        for facet in Facet::ALL.into_iter().filter(|facet| self.of_collection || !facet.is_collection_only())
        {
            object.serialize_entry(facet.name(), &self.view.chosen[facet as usize])?;
        }
        if self.of_collection {
            object.serialize_entry("sort", self.view.sort.name())?;
        }
        object.serialize_entry("card", &self.view.card)?;
        object.serialize_entry("lang", &self.view.lang)?;
        object.end()
    }
}

/// `results`: the number of matching cards, the number of those on the page, and the ids of the latter.
#[derive(serde::Serialize)]
pub struct ResultsObject<'a> {
    total: usize,
    shown: usize,
    ids: Vec<&'a str>,
}

impl<'a> ResultsObject<'a> {
    /// The results of this state. There are none while a dataset is loaded.
    pub fn new(state: &'a State) -> Self {
        let Some(loaded) = state.loaded() else {
            return ResultsObject { total: 0, shown: 0, ids: Vec::new() };
        };
        let ids = state.on_page().iter().map(|at| &*loaded.dialogue.cards[*at].id);
        ResultsObject { total: state.results.total, shown: state.on_page().len(), ids: ids.collect() }
    }
}

/// The change of the view that an object describes. An absent or undefined key leaves its part as it is, null resets
/// it, and a value of another type counts as absent. Anything but an object changes nothing.
pub fn patch(object: &JsValue) -> Patch {
    let text = |name| get(object, name).and_then(text);
    Patch {
        q: text("q"),
        chosen: Facet::ALL.map(|facet| get(object, facet.name()).and_then(values)),
        sort: text("sort").and_then(|name| Sort::named(&name)),
        card: text("card"),
        lang: text("lang"),
    }
}

/// The change of one part.
fn get(object: &JsValue, name: &str) -> Change<Value<'static>> {
    match Reflect::get(object, &JsValue::from_str(name)) {
        Ok(value) if value.is_null() => Change::Reset,
        Ok(value) if !value.is_undefined() => {
            value::deserialize(Deserializer::from(value), &mut Budget::default())
                .map_or(Change::Leave, Change::Set)
        }
        _ => Change::Leave,
    }
}

fn text(value: Value<'_>) -> Option<String> {
    if let Value::Text(text) = value { Some(text.into_owned()) } else { None }
}

/// The values of a facet. A single value needs no list.
fn values(value: Value<'_>) -> Option<Vec<String>> {
    match value {
        Value::Text(text) => Some(vec![text.into_owned()]),
        Value::List(values) => Some(values.into_iter().filter_map(text).collect()),
        _ => None,
    }
}
