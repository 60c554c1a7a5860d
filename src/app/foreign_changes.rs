//! What others change inside the widget: undone before Yew renders, with translations put back afterwards.
//!
//! Yew inserts and removes relative to the nodes it has made, and panics where one of them is gone. But browsers
//! translate pages by replacing text nodes, blockers remove elements, and scripts wrap words. An observer records
//! which nodes each changed element held, so that Yew finds the nodes of its last render again.
//!
//! Some changes stay. An added element, such as a password manager's button: Yew inserts beside it. A translation that
//! replaces a text, as long as Yew has the same text for that place. A text that was changed in place, until Yew has
//! another text for it.

use crate::state::share::PARTS_ID;
use js_sys::{Array, Map, Set};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// Watches the elements that Yew renders into a root.
pub struct ForeignChanges {
    root: Node,
    observer: MutationObserver,
    changes: Rc<RefCell<Changes>>,
    translations: Vec<Translation>,
    /// The observer calls it for as long as it is kept.
    _callback: Closure<dyn Fn(Array, MutationObserver)>,
}

/// What has changed since the last render.
#[derive(Default)]
struct Changes {
    /// The changed elements, each with the nodes that it held after the last render.
    before: Vec<(Node, Vec<Node>)>,
    /// The positions of these elements in the list above.
    positions: Map,
    /// The changed text nodes, each with its text after the last render.
    texts: Map,
}

/// The nodes of an element, and the text of those that are texts.
type Content = Vec<(Node, Option<String>)>;

/// An element of which others have replaced texts.
struct Translation {
    element: Node,
    original: Content,
    translated: Content,
}

impl ForeignChanges {
    /// For a root that Yew is about to render into for the first time. Nothing is watched until [`Self::redo`].
    pub fn new(root: &Element) -> Result<Self, JsValue> {
        let changes = Rc::new(RefCell::new(Changes::default()));
        let own = Rc::clone(&changes);
        let callback = Closure::<dyn Fn(Array, MutationObserver)>::new(move |records, observer| {
            own.borrow_mut().add(&records, &observer);
        });
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref())?;
        let root = root.clone().into();
        Ok(ForeignChanges { root, observer, changes, translations: Vec::new(), _callback: callback })
    }

    /// Before a render: gives Yew the nodes that it knows.
    pub fn undo(&mut self) {
        let mut changes = self.changes.take();
        changes.add(&self.observer.take_records(), &self.observer);
        // What Yew changes needs no record.
        self.observer.disconnect();
        let mut undone = Vec::new();
        for (element, nodes) in changes.before {
            let now = children(&element);
            let added = without(&now, &nodes);
            let is_complete = without(&now, &added) == nodes;
            let has_same_texts =
                !added.iter().any(is_text) && !nodes.iter().any(|node| changes.texts.has(node));
            // The root is reused by other elements of the page, so nothing is left in it.
            if is_complete && (added.is_empty() || (has_same_texts && element != self.root)) {
                continue;
            }
            // A text that is gone, with others in its place.
            let is_translated = |node: &Node| match node.parent_node() {
                Some(parent) => parent == element,
                None => is_text(node),
            };
            let translated = (!added.is_empty() && nodes.iter().all(is_translated)).then(|| content(now));
            undone.push((element, nodes, translated));
        }
        // First everything misplaced is taken out, since a node cannot be put into one that it contains.
        for (element, nodes, _) in &undone {
            without(&children(element), nodes).iter().for_each(detach);
            nodes.iter().filter(|node| node.parent_node().as_ref() != Some(element)).for_each(detach);
        }
        for (element, nodes, translated) in undone {
            let mut original = content(nodes);
            for (node, text) in &mut original {
                *text = changes.texts.get(node).as_string().or(text.take());
            }
            arrange(&element, &original);
            let translation = translated.map(|translated| Translation { element, original, translated });
            self.translations.extend(translation);
        }
    }

    /// After a render: watches again, and puts back the translations of texts that are still the same.
    pub fn redo(&mut self) {
        let _never_refused = watch(&self.observer, &self.root);
        for Translation { element, original, translated } in self.translations.drain(..) {
            let is_free = |(node, _): &(Node, _)| node.parent_node().is_none_or(|parent| parent == element);
            if content(children(&element)) == original && translated.iter().all(is_free) {
                arrange(&element, &translated);
            }
        }
    }
}

impl Changes {
    fn add(&mut self, records: &Array, observer: &MutationObserver) {
        let records = records.iter().map(JsCast::unchecked_into);
        // What the second wasm renders into the dialog is its own.
        let records: Vec<MutationRecord> = records.filter(|record| !is_in_share_parts(record)).collect();
        for record in &records {
            if let (Some(text), Some(old)) = (record.target(), record.old_value())
                && !self.texts.has(&text)
            {
                self.texts.set(&text, &JsValue::from(old));
            }
        }
        // From what an element holds now, each record leads one step back. Of an element that is known already, the
        // nodes after the last render are known too.
        let known = self.before.len();
        for record in records.iter().rev() {
            let Some(element) = record.target().filter(|_| record.old_value().is_none()) else { continue };
            let position = match self.positions.get(&element).as_f64() {
                Some(position) => position as usize,
                None => {
                    self.positions.set(&element, &JsValue::from(self.before.len() as u32));
                    self.before.push((element.clone(), children(&element)));
                    self.before.len() - 1
                }
            };
            if position >= known {
                step_back(&mut self.before[position].1, record);
            }
            // What is taken out, changed and put back was changed too.
            for node in list(&record.removed_nodes()).iter().filter(|node| !node.is_connected()) {
                let _never_refused = watch(observer, node);
            }
        }
    }
}

fn is_in_share_parts(record: &MutationRecord) -> bool {
    let target = record.target();
    let element =
        target.as_ref().and_then(|node| node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element()));
    let parts = element.and_then(|element| element.closest(&format!("[id='{PARTS_ID}']")).ok().flatten());
    parts.is_some()
}

fn step_back(nodes: &mut Vec<Node>, record: &MutationRecord) {
    let added = list(&record.added_nodes());
    nodes.retain(|node| !added.contains(node));
    let place = |node: Option<Node>| nodes.iter().position(|other| Some(other) == node.as_ref());
    let at = place(record.next_sibling()).unwrap_or(nodes.len());
    nodes.splice(at..at, list(&record.removed_nodes()));
}

fn watch(observer: &MutationObserver, node: &Node) -> Result<(), JsValue> {
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    what.set_character_data_old_value(true);
    observer.observe_with_options(node, &what)
}

fn list(nodes: &NodeList) -> Vec<Node> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)).collect()
}

fn children(element: &Node) -> Vec<Node> {
    list(&element.child_nodes())
}

fn content(nodes: Vec<Node>) -> Content {
    let text = |node: Node| (node.node_value(), node);
    nodes.into_iter().map(text).map(|(text, node)| (node, text)).collect()
}

fn is_text(node: &Node) -> bool {
    node.node_type() == Node::TEXT_NODE
}

/// The nodes of a list that are not in another one.
fn without(nodes: &[Node], others: &[Node]) -> Vec<Node> {
    let others = Set::new(&others.iter().collect::<Array>());
    nodes.iter().filter(|node| !others.has(node)).cloned().collect()
}

fn detach(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _is_its_child = parent.remove_child(node);
    }
}

/// Has an element hold exactly these nodes. Those that are in their place are not touched, and keep the focus.
fn arrange(element: &Node, wanted: &Content) {
    let nodes: Vec<Node> = wanted.iter().map(|(node, _)| node.clone()).collect();
    without(&children(element), &nodes).iter().for_each(detach);
    let mut next = None;
    for (node, text) in wanted.iter().rev() {
        if node.parent_node().as_ref() != Some(element) || node.next_sibling() != next {
            let _is_in_the_element = element.insert_before(node, next.as_ref());
        }
        if node.node_value() != *text {
            node.set_node_value(text.as_deref());
        }
        next = Some(node.clone());
    }
}
