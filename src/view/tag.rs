//! Elements, put together piece by piece.
//!
//! `html!` writes out the making of each element where it stands, anew for every type of value and of
//! handler. Here each piece is a call of one of a few functions: 13 KB (brotli) less of the wasm.

use super::on::{Hearer, On};
use crate::state::Action;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Key, VTag, VText};

/// An element on its way. Attributes stand in the order in which they are given.
pub struct Tag(Box<VTag>);

/// An element of this name.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// Nodes in a row without an element around them; it has children alone.
pub fn row() -> Tag {
    tag("")
}

/// A button that does `action`.
pub fn button(act: &Callback<Action>, action: Action) -> Tag {
    tag("button").attr("type", "button").on(act, On::Press(action))
}

impl Tag {
    /// Sets an attribute; an absent value sets none.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        if let Some(value) = value.value() {
            self.0.add_attribute(name, value);
        }
        self
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets as classes those of the words that are not empty.
    pub fn classes(self, words: &[&str]) -> Self {
        let mut class = String::new();
        for word in words.iter().filter(|word| !word.is_empty()) {
            if !class.is_empty() {
                class.push(' ');
            }
            class.push_str(word);
        }
        self.attr("class", class)
    }

    /// Has the box of an `input` hold these words.
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Has the box of an `input` ticked or not.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Tells the element from its neighbours, so that it is moved and not made anew.
    pub fn key(mut self, key: &'static str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Hears an event.
    pub fn on(mut self, act: &Callback<Action>, on: On) -> Self {
        self.0.add_listener(Rc::new(Hearer { on, act: act.clone() }));
        self
    }

    /// Adds what stands in it next.
    #[inline(never)]
    pub fn child(mut self, child: impl Child) -> Self {
        self.0.add_child(child.node());
        self
    }
}

/// What an attribute can be set to.
pub trait Value {
    /// The words; none where the attribute is not to be there.
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

/// In words, as ARIA wants it.
impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        (if self { "true" } else { "false" }).value()
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(Value::value)
    }
}

/// What can stand in an element.
pub trait Child {
    /// As a node; an absent one is an empty list, so that its neighbours keep their places.
    fn node(self) -> Html;
}

impl Child for Html {
    fn node(self) -> Html {
        self
    }
}

impl Child for Tag {
    fn node(self) -> Html {
        if self.0.tag().is_empty() { self.0.into_children().unwrap_or_default() } else { Html::from(*self.0) }
    }
}

impl Child for &'static str {
    fn node(self) -> Html {
        Html::VText(VText::new(self))
    }
}

impl Child for String {
    fn node(self) -> Html {
        Html::VText(VText::new(self))
    }
}

impl<C: Child> Child for Option<C> {
    fn node(self) -> Html {
        self.map(Child::node).unwrap_or_default()
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Html {
        tag.node()
    }
}
