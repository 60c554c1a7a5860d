//! Roles and names as any WebDriver tells them, element by element.

use super::accessibility::Node;
use super::browser::{Browser, text};
use super::command::Command;
use serde_json::{Value, json};

/// Which elements to ask about.
const ROLES: &str = include_str!("roles.js");

/// What browsers call an element that is a disclosure's button.
const ALIASES: [(&str, &str); 1] = [("summary", "button")];

impl Browser {
    /// Everything of a role in an element, as `of_role` says.
    #[track_caller]
    pub(super) fn in_document(&self, selector: &str, role: &str) -> Vec<Node> {
        self.asked(json!(selector), role)
    }

    /// Everything of a role under a node.
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
        // An element that has left the page meanwhile is nothing.
        let told = self.try_to(self.client().issue_cmd(Command::computed(&id(element), what)));
        told.map(|told| text(&told)).unwrap_or_default()
    }
}

/// The one value of an element's reference (<https://www.w3.org/TR/webdriver2/#elements>).
fn id(element: &Value) -> String {
    element.as_object().and_then(|names| names.values().next()).map(text).unwrap_or_default()
}
