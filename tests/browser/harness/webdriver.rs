//! Roles and names from WebDriver, element by element.

use super::accessibility::Node;
use super::browser::{Browser, text};
use super::command::Command;
use serde_json::{Value, json};

/// A script that selects the elements to query.
const ROLES: &str = include_str!("roles.js");

/// Roles that browsers report for the button of a disclosure.
const ALIASES: [(&str, &str); 1] = [("summary", "button")];

impl Browser {
    /// All nodes with a role in an element, as in `of_role`.
    #[track_caller]
    pub(super) fn in_document(&self, selector: &str, role: &str) -> Vec<Node> {
        self.asked(json!(selector), role)
    }

    /// All descendants of a node with a role.
    #[track_caller]
    pub(super) fn in_document_under(&self, node: &Node, role: &str) -> Vec<Node> {
        self.asked(node.element.clone(), role)
    }

    fn asked(&self, top: Value, role: &str) -> Vec<Node> {
        let may = self.js_with(ROLES, vec![top, json!(role)]);
        let may = may.as_array().cloned().unwrap_or_default();
        may.iter()
            .filter(|found| self.has_role(&found["element"], role))
            .map(|found| self.node(found))
            .collect()
    }

    fn has_role(&self, element: &Value, role: &str) -> bool {
        let told = self.computed(element, "computedrole");
        told == role || ALIASES.contains(&(told.as_str(), role))
    }

    fn node(&self, found: &Value) -> Node {
        let properties = found["properties"].as_object().into_iter().flatten();
        Node {
            name: self.computed(&found["element"], "computedlabel"),
            description: text(&found["description"]),
            properties: properties.map(|(name, value)| (name.clone(), text(value))).collect(),
            element: found["element"].clone(),
        }
    }

    fn computed(&self, element: &Value, what: &'static str) -> String {
        // An element that was removed meanwhile is skipped.
        let told = self.try_to(self.client().issue_cmd(Command::computed(&id(element), what)));
        told.map(|told| text(&told)).unwrap_or_default()
    }
}

/// The id in an element's reference (<https://www.w3.org/TR/webdriver2/#elements>).
fn id(element: &Value) -> String {
    element.as_object().and_then(|names| names.values().next()).map(text).unwrap_or_default()
}
