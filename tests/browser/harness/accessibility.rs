//! The accessibility tree of the page: roles, names, descriptions, across shadow roots.

use super::browser::Browser;
use super::make::Make;
use serde_json::Value;
use std::collections::HashMap;

/// A node of the accessibility tree.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    pub(super) properties: HashMap<String, String>,
    /// The reference of its element in the browser's protocol.
    pub(super) element: Value,
}

impl Node {
    /// A property such as `checked`, `level`, `expanded`, `live`; empty if it is missing.
    pub fn property(&self, name: &str) -> String {
        self.properties.get(name).cloned().unwrap_or_default()
    }

    /// Whether it is checked or pressed.
    pub fn is_on(&self) -> bool {
        [self.property("checked"), self.property("pressed")].iter().any(|value| value == "true")
    }
}

impl Browser {
    /// All nodes with a role in the shadow root of an element, or in the element if it has none, in reading order.
    #[track_caller]
    pub fn of_role(&self, selector: &str, role: &str) -> Vec<Node> {
        match self.make {
            Make::Chromium => self.in_tree(selector, role),
            Make::Firefox | Make::WebKit => self.in_document(selector, role),
        }
    }

    /// All descendants of a node with a role.
    #[track_caller]
    pub fn under(&self, node: &Node, role: &str) -> Vec<Node> {
        match self.make {
            Make::Chromium => self.in_tree_under(node, role),
            Make::Firefox | Make::WebKit => self.in_document_under(node, role),
        }
    }

    /// The result of a function that gets the node's element.
    #[track_caller]
    pub fn ask(&self, node: &Node, function: &str) -> Value {
        match self.make {
            Make::Chromium => self.call(node, function),
            Make::Firefox | Make::WebKit => {
                self.js_with(&format!("return ({function})(arguments[0])"), vec![node.element.clone()])
            }
        }
    }
}
