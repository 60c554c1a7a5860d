//! Chromium's accessibility tree, from DevTools.

use super::accessibility::Node;
use super::browser::{Browser, text};
use serde_json::{Value, json};

impl Node {
    fn read(node: &Value) -> Node {
        let properties = node["properties"].as_array().into_iter().flatten();
        Node {
            name: node["name"]["value"].as_str().unwrap_or_default().to_owned(),
            description: node["description"]["value"].as_str().unwrap_or_default().to_owned(),
            properties: properties
                .map(|property| (text(&property["name"]), text(&property["value"]["value"])))
                .collect(),
            element: node["backendDOMNodeId"].clone(),
        }
    }
}

impl Browser {
    /// All nodes with a role in an element, as in `of_role`.
    #[track_caller]
    pub(super) fn in_tree(&self, selector: &str, role: &str) -> Vec<Node> {
        let top = |nth: usize| {
            let host = format!("document.querySelector({selector:?})");
            let handle = self.handle(&format!("({host}.shadowRoot?.children ?? [{host}])[{nth}]"));
            handle.is_string().then(|| json!({ "objectId": handle }))
        };
        // From each child, since an element without a box cannot be queried.
        (0..).map_while(top).flat_map(|top| self.query(top, role)).collect()
    }

    /// All descendants of a node with a role.
    #[track_caller]
    pub(super) fn in_tree_under(&self, node: &Node, role: &str) -> Vec<Node> {
        self.query(json!({ "backendNodeId": node.element }), role)
    }

    /// The result of a function that gets the node's element.
    #[track_caller]
    pub(super) fn call(&self, node: &Node, function: &str) -> Value {
        let element = self.devtools("DOM.resolveNode", json!({ "backendNodeId": node.element }));
        let call = json!({
            "objectId": element["object"]["objectId"],
            "functionDeclaration": format!("function () {{ return ({function})(this); }}"),
            "returnByValue": true,
        });
        self.devtools("Runtime.callFunctionOn", call)["result"]["value"].clone()
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
}
