//! Elements, put together piece by piece.
//!
//! `html!` writes out the making of each element where it stands, anew for every type of value and of
//! handler. Here each piece is a call of one of a few functions: 13 KB (brotli) less of the wasm.

use super::on::{Hearer, On};
use crate::state::Action;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};

/// An element on its way. Attributes stand in the order in which they are given.
pub struct Tag(Box<Parts>);

struct Parts {
    element: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

/// An element of this name.
pub fn tag(name: &'static str) -> Tag {
    let element = VTag::new(name);
    Tag(Box::new(Parts { element, names: Vec::new(), values: Vec::new(), children: Vec::new() }))
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
    /// Sets an attribute, for the first time; an absent value sets none.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        self.with(name, value.value())
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: Option<AttrValue>) -> Self {
        self.0.names.push(name);
        self.0.values.push(value.map(AttributeOrProperty::Attribute));
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
        self.0.element.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Has the box of an `input` ticked or not.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.element.set_checked(checked);
        self
    }

    /// Tells the element from its neighbours, so that it is moved and not made anew.
    pub fn key(mut self, key: &'static str) -> Self {
        self.0.element.key = Some(Key::from(key));
        self
    }

    /// Hears an event.
    pub fn on(mut self, act: &Callback<Action>, on: On) -> Self {
        self.0.element.add_listener(Rc::new(Hearer { on, act: act.clone() }));
        self
    }

    /// Adds what stands in it next.
    pub fn child(self, child: impl Child) -> Self {
        self.with_node(child.node())
    }

    #[inline(never)]
    fn with_node(mut self, node: Html) -> Self {
        self.0.children.push(node);
        self
    }
}

/// The names as one list for all elements that have the same ones: where two lists are one, Yew
/// compares the values of two elements one by one, and builds no maps. There are as many lists as
/// kinds of elements in these views, so none is ever given up.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local!(static SHARED: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) });
    SHARED.with_borrow_mut(|all| {
        if let Some(known) = all.iter().find(|known| ***known == *names) {
            return *known;
        }
        let new = names.leak();
        all.push(new);
        new
    })
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
    #[inline(never)]
    fn node(self) -> Html {
        let Parts { mut element, names, values, mut children } = *self.0;
        // Words alone need no list around them. An element does: where others come beside it, it must
        // stay the one that it is, and the focus in it.
        let alone = matches!(children[..], [Html::VText(_)]);
        let inner = match children.pop() {
            Some(words) if alone => words,
            last => {
                children.extend(last);
                Html::VList(Rc::new(VList::from(children)))
            }
        };
        if element.tag().is_empty() {
            return inner;
        }
        if let Some(place) = element.children_mut() {
            *place = inner;
        }
        element
            .set_attributes(Attributes::Dynamic { keys: shared(names), values: values.into_boxed_slice() });
        Html::from(element)
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
