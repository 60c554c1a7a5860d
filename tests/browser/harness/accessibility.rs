//! The page as assistive technology meets it: roles, names, descriptions, through shadow roots.

use super::browser::{Browser, text};
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use serde_json::{Value, json};
use std::time::Duration;

/// Something assistive technology can speak of.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    properties: Vec<Value>,
    /// What DevTools calls its node in the document.
    backend: i64,
}

impl Node {
    fn read(node: &Value) -> Node {
        Node {
            name: node["name"]["value"].as_str().unwrap_or_default().to_owned(),
            description: node["description"]["value"].as_str().unwrap_or_default().to_owned(),
            properties: node["properties"].as_array().cloned().unwrap_or_default(),
            backend: node["backendDOMNodeId"].as_i64().unwrap_or_default(),
        }
    }

    /// A property such as `checked`, `level`, `expanded`, `live`; empty where it has none.
    pub fn property(&self, name: &str) -> String {
        let found = self.properties.iter().find(|property| property["name"] == name);
        found.map(|property| text(&property["value"]["value"])).unwrap_or_default()
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
        let top = |nth: usize| {
            let host = format!("document.querySelector({selector:?})");
            let handle = self.handle(&format!("({host}.shadowRoot?.children ?? [{host}])[{nth}]"));
            handle.is_string().then(|| json!({ "objectId": handle }))
        };
        // One by one from the children: an element that has no box of its own is no place to ask from.
        (0..).map_while(top).flat_map(|top| self.query(top, role)).collect()
    }

    /// Everything of a role under a node.
    #[track_caller]
    pub fn under(&self, node: &Node, role: &str) -> Vec<Node> {
        self.query(json!({ "backendNodeId": node.backend }), role)
    }

    fn query(&self, mut top: Value, role: &str) -> Vec<Node> {
        top["role"] = json!(role);
        let answer = self.devtools("Accessibility.queryAXTree", top);
        let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
        nodes.iter().filter(|node| node["ignored"] != json!(true)).map(Node::read).collect()
    }

    fn handle(&self, expression: &str) -> Value {
        let answer = self.devtools("Runtime.evaluate", json!({ "expression": expression }));
        answer["result"]["objectId"].clone()
    }

    /// What a function of the node's element returns.
    #[track_caller]
    pub fn ask(&self, node: &Node, function: &str) -> Value {
        let element = self.devtools("DOM.resolveNode", json!({ "backendNodeId": node.backend }));
        let call = json!({
            "objectId": element["object"]["objectId"],
            "functionDeclaration": format!("function () {{ return ({function})(this); }}"),
            "returnByValue": true,
        });
        self.devtools("Runtime.callFunctionOn", call)["result"]["value"].clone()
    }

    /// Clicks it with the mouse.
    #[track_caller]
    pub fn click(&self, node: &Node) {
        self.click_holding(node, None);
    }

    /// Clicks it with the mouse while a key is held.
    #[track_caller]
    pub fn click_holding(&self, node: &Node, key: Option<char>) {
        let (x, y) = self.middle(node);
        let mouse = MouseActions::new(String::from("mouse"))
            .pause(Duration::ZERO)
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        let mut actions = Actions::from(mouse);
        // The two run side by side: the key goes down while the mouse rests. (A list of no keys at all
        // ends chromedriver.)
        if let Some(value) = key {
            let keys = KeyActions::new(String::from("keys"));
            let mut keys = keys.then(KeyAction::Down { value });
            for _move_down_up in 0..3 {
                keys = keys.pause(Duration::ZERO);
            }
            actions = actions.and(keys.then(KeyAction::Up { value }));
        }
        self.wait(self.client().perform_actions(actions));
    }

    /// Types with the keyboard, to wherever the focus is; keys held down are given up at the end.
    pub fn keys(&self, held: Option<char>, typed: &str) {
        let mut keys = KeyActions::new(String::from("keys"));
        if let Some(value) = held {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in typed.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            keys = keys.then(KeyAction::Up { value });
        }
        self.wait(self.client().perform_actions(keys));
    }

    /// The middle of its first box, in the window, once it is scrolled there.
    #[track_caller]
    fn middle(&self, node: &Node) -> (f64, f64) {
        let at = json!({ "backendNodeId": node.backend });
        self.devtools("DOM.scrollIntoViewIfNeeded", at.clone());
        let quads = self.devtools("DOM.getContentQuads", at);
        let corner = |nth: usize| quads["quads"][0][nth].as_f64().expect("what is clicked has a box");
        ((corner(0) + corner(4)) / 2.0, (corner(1) + corner(5)) / 2.0)
    }
}
