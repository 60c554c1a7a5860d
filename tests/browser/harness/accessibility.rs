//! The page as assistive technology meets it: roles, names, descriptions, through shadow roots.

use super::browser::Browser;
use super::make::Make;
use serde_json::Value;
use std::collections::HashMap;

/// Something assistive technology can speak of.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    pub(super) properties: HashMap<String, String>,
    /// What the browser's protocol calls its element.
    pub(super) element: Value,
}

impl Node {
    /// A property such as `checked`, `level`, `expanded`, `live`; empty where it has none.
    pub fn property(&self, name: &str) -> String {
        self.properties.get(name).cloned().unwrap_or_default()
    }

    /// Whether it is ticked or pressed.
    pub fn is_on(&self) -> bool {
        [self.property("checked"), self.property("pressed")].iter().any(|value| value == "true")
    }
}

impl Browser {
    /// Everything of a role in the shadow root of the element that a selector finds, or where it has
    /// none in the element, in the order it is read.
    #[track_caller]
    pub fn of_role(&self, selector: &str, role: &str) -> Vec<Node> {
        match self.make {
            Make::Chromium => self.in_tree(selector, role),
            Make::Firefox | Make::WebKit => self.in_document(selector, role),
        }
    }

    /// Everything of a role under a node.
    #[track_caller]
    pub fn under(&self, node: &Node, role: &str) -> Vec<Node> {
        match self.make {
            Make::Chromium => self.in_tree_under(node, role),
            Make::Firefox | Make::WebKit => self.in_document_under(node, role),
        }
    }

    /// What a function of the node's element returns.
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
