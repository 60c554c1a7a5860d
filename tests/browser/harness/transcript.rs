//! What assistive technology receives: the accessibility tree in reading order, and what live regions say.

use super::browser::{Browser, text};
use super::widget::{Widget, texts};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Roles without a meaning of their own: their content is read, they are not.
const SILENT: [&str; 8] =
    ["RootWebArea", "generic", "none", "InlineTextBox", "LineBreak", "ListMarker", "LabelText", "Legend"];

impl Browser {
    /// One line for each node of the page: role, states and name, indented below the node that contains it.
    pub fn transcript(&self) -> String {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut lines = Vec::new();
        if let Some(root) = nodes.first() {
            read(root, &by_id, 0, &mut String::new(), &mut lines);
        }
        lines.join("\n") + "\n"
    }

    /// Role, states and name of the node that has the focus.
    pub fn focused(&self) -> String {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = answer["nodes"].as_array().into_iter().flatten();
        let mut focused = nodes
            .filter(|node| property(node, "focused") == "true" && node["role"]["value"] != "RootWebArea");
        focused.next_back().map(line).unwrap_or_else(|| "the page".to_owned())
    }
}

impl Widget<'_> {
    /// From now on, keeps what live regions say.
    pub fn listen(&self) {
        self.js("window.spoken = []; const isLive = (node) => \
                (node instanceof Element ? node : node.parentElement)?.closest('[role=status], [role=alert]'); \
            new MutationObserver((list) => { \
                const regions = new Set(list.flatMap(({ target, addedNodes }) => [target, ...addedNodes]).map(isLive)); \
                regions.forEach((region) => { const said = region?.textContent.trim(); if (said) spoken.push(said) }) \
            }).observe(root, { subtree: true, childList: true, characterData: true })");
    }

    /// What live regions have said since this was last asked.
    pub fn spoken(&self) -> Vec<String> {
        texts(&self.js("return window.spoken.splice(0)"))
    }
}

/// `outer` is the name of the node around, and then of the one before: text that repeats it is read once.
fn read(
    node: &Value,
    by_id: &HashMap<&str, &Value>,
    depth: usize,
    outer: &mut String,
    lines: &mut Vec<String>,
) {
    let (role, name) = (role(node), name(node));
    let is_repeated = role == "StaticText" && outer.contains(name);
    let is_silent = node["ignored"] == true
        || (role == "StaticText" && name.is_empty())
        || SILENT.contains(&role)
        || is_repeated;
    if !is_silent {
        lines.push(format!("{}{}", "  ".repeat(depth), line(node)));
        name.clone_into(outer);
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            read(child, by_id, depth + usize::from(!is_silent), outer, lines);
        }
    }
}

/// A node in words: `checkbox, not checked: Topics (12 cards)`.
fn line(node: &Value) -> String {
    let role = role(node);
    if role == "StaticText" {
        return name(node).to_owned();
    }
    let states = [
        ("level", "", "level "),
        ("checked", "true", "checked"),
        ("checked", "false", "not checked"),
        ("pressed", "true", "pressed"),
        ("pressed", "false", "not pressed"),
        ("expanded", "true", "expanded"),
        ("expanded", "false", "collapsed"),
    ];
    let mut words = role.to_owned();
    for (state, value, said) in states {
        let found = property(node, state);
        if state == "level" && role == "heading" {
            words += &format!(" {found}");
        } else if !value.is_empty() && found == value {
            words += &format!(", {said}");
        }
    }
    if !name(node).is_empty() {
        words += &format!(": {}", name(node));
    }
    let description = node["description"]["value"].as_str().unwrap_or_default();
    if !description.is_empty() {
        words += &format!(" ({description})");
    }
    words
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name(node: &Value) -> &str {
    node["name"]["value"].as_str().unwrap_or_default().trim()
}

fn property(node: &Value, name: &str) -> String {
    let mut properties = node["properties"].as_array().into_iter().flatten();
    properties
        .find(|property| property["name"] == name)
        .map(|property| text(&property["value"]["value"]))
        .unwrap_or_default()
}
