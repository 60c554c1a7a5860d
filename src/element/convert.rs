//! To and from plain JavaScript objects.

use crate::search::facet::Facet;
use crate::search::view::{Change, Patch, Sort, View};
use crate::state::State;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object of these entries.
pub fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        let _always_set = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}

fn strings<'a>(list: impl IntoIterator<Item = &'a String>) -> JsValue {
    list.into_iter().map(|text| JsValue::from_str(text)).collect::<Array>().into()
}

/// `{ q, kind, theme, country, session, card, lang }`, and of a collection also
/// `{ series, dialogue, year, sort }`.
pub fn view(state: &State, view: &View) -> JsValue {
    let whole = state.loaded().is_some_and(|loaded| loaded.dialogue.is_collection());
    let mut entries = vec![("q", JsValue::from_str(view.q.trim()))];
    for facet in Facet::ALL.into_iter().filter(|facet| whole || !facet.is_of_collections()) {
        entries.push((facet.name(), strings(&view.chosen[facet as usize])));
    }
    if whole {
        entries.push(("sort", JsValue::from_str(view.sort.name())));
    }
    entries.push(("card", view.card.as_deref().map_or(JsValue::NULL, JsValue::from_str)));
    entries.push(("lang", JsValue::from_str(&view.lang)));
    object(&entries)
}

/// `{ total, shown, ids }`: the cards that fit, those of them on the page, and the ids of these.
pub fn results(state: &State) -> JsValue {
    // While another dataset is on its way, what was found is still that of the last.
    let (total, on_page, cards) = match state.loaded() {
        Some(loaded) => (state.found.total, state.on_page(), &loaded.dialogue.cards[..]),
        None => (0, &[][..], &[][..]),
    };
    object(&[
        ("total", JsValue::from(total as u32)),
        ("shown", JsValue::from(on_page.len() as u32)),
        ("ids", strings(on_page.iter().map(|at| &cards[*at].id))),
    ])
}

/// A change of the view; a single value is as good as a list of it.
pub fn patch(from: &JsValue) -> Patch {
    let get = |name: &str| match Reflect::get(from, &JsValue::from_str(name)) {
        Ok(value) if value.is_null() => Change::Reset,
        Ok(value) if !value.is_undefined() => Change::Set(value),
        _ => Change::Leave,
    };
    let text = |name: &str| match get(name) {
        Change::Set(value) => value.as_string().map_or(Change::Leave, Change::Set),
        Change::Reset => Change::Reset,
        Change::Leave => Change::Leave,
    };
    Patch {
        q: text("q"),
        chosen: Facet::ALL.map(|facet| match get(facet.name()) {
            Change::Set(value) if Array::is_array(&value) => {
                Change::Set(Array::from(&value).iter().filter_map(|v| v.as_string()).collect())
            }
            Change::Set(value) => value.as_string().map_or(Change::Leave, |v| Change::Set(vec![v])),
            Change::Reset => Change::Reset,
            Change::Leave => Change::Leave,
        }),
        sort: match text("sort") {
            Change::Set(name) => Sort::named(&name).map_or(Change::Leave, Change::Set),
            Change::Reset => Change::Reset,
            Change::Leave => Change::Leave,
        },
        card: text("card"),
        lang: text("lang"),
    }
}
