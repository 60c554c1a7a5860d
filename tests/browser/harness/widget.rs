//! One widget of the page, with queries and user actions.

use super::accessibility::Node;
use super::browser::{Browser, OF_DATASET, text};
use super::wait::{soon, until};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A widget.
#[derive(Clone, Copy)]
pub struct Widget<'a> {
    browser: &'a Browser,
    selector: &'a str,
}

impl Browser {
    /// The first widget of the page.
    pub fn widget(&self) -> Widget<'_> {
        self.widget_at("dialogue-summary")
    }

    /// The widget that a CSS selector finds.
    pub fn widget_at<'a>(&'a self, selector: &'a str) -> Widget<'a> {
        Widget::new(self, selector)
    }
}

impl<'a> Widget<'a> {
    /// The first widget that a CSS selector finds.
    pub fn new(browser: &'a Browser, selector: &'a str) -> Widget<'a> {
        Widget { browser, selector }
    }

    /// The result of a script with the element as `el` and its shadow root as `root`.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, Value::Null)
    }

    /// The same, with a value as `given`.
    #[track_caller]
    pub fn js_with(&self, script: &str, given: Value) -> Value {
        let script = format!(
            "const [selector, given] = arguments; const el = document.querySelector(selector); \
             const root = el.shadowRoot; {script}"
        );
        self.browser.js_with(&script, vec![json!(self.selector), given])
    }

    /// The result of a script with the element as `el`, which may not be upgraded yet.
    #[track_caller]
    pub fn js_plain(&self, script: &str) -> Value {
        let script = format!("const el = document.querySelector(arguments[0]); {script}");
        self.browser.js_with(&script, vec![json!(self.selector)])
    }

    /// Waits until its cards are rendered.
    #[track_caller]
    pub fn ready(&self) -> Self {
        self.there();
        let outcome = self.js("return el.ready.then(() => 'stands', (error) => String(error))");
        assert_eq!(outcome, "stands");
        *self
    }

    /// Waits until the script has run, which not every WebDriver does on page load.
    #[track_caller]
    fn there(&self) {
        let ready = "return document.querySelector(arguments[0])?.ready !== undefined";
        let ready = || self.browser.js_with(ready, vec![json!(self.selector)]) == json!(true);
        until(&format!("{} has been defined", self.selector), ready);
    }

    /// The error that its `ready` promise is rejected with.
    #[track_caller]
    pub fn refusal(&self) -> Value {
        self.there();
        self.browser.allow(OF_DATASET);
        self.js("return el.ready.then(() => 'stands', (error) => \
             ({ message: error.message, code: error.code, path: error.path, is: error instanceof window.Error }))")
    }

    /// The ids of the rendered cards, in order.
    #[track_caller]
    pub fn cards(&self) -> Vec<String> {
        texts(&self.js("return [...root.querySelectorAll('article')].map((card) => card.id)"))
    }

    /// The number of rendered cards.
    #[track_caller]
    pub fn count(&self) -> usize {
        self.cards().len()
    }

    /// The sentence with the result count.
    #[track_caller]
    pub fn status(&self) -> String {
        text(&self.js("return root.querySelector('[part~=status]')?.textContent ?? ''"))
    }

    /// The visible text.
    #[track_caller]
    pub fn words(&self) -> String {
        text(&self.js(
            "return [...root.children].filter((e) => e.checkVisibility()).map((e) => e.innerText).join(' ')",
        ))
    }

    /// The visible text, once the details for the publisher are open.
    #[track_caller]
    pub fn details(&self) -> String {
        self.js("root.querySelector('details:has(> summary):not([open])')?.querySelector('summary').click()");
        self.words()
    }

    /// The message of the shell below the fallback; empty if there is none.
    #[track_caller]
    pub fn shell(&self) -> String {
        text(&self.js("return root.querySelector('.shell')?.innerText.trim() ?? ''"))
    }

    /// Whether the fallback inside the tag is visible.
    #[track_caller]
    pub fn shows_fallback(&self) -> bool {
        self.js("return [...el.children].some((child) => child.checkVisibility())") == json!(true)
    }

    /// The element's `view`.
    #[track_caller]
    pub fn view(&self) -> Value {
        self.js("return el.view")
    }

    /// The element's `results`.
    #[track_caller]
    pub fn results(&self) -> Value {
        self.js("return el.results")
    }

    /// All nodes with a role.
    #[track_caller]
    pub fn all(&self, role: &str) -> Vec<Node> {
        self.browser.of_role(self.selector, role)
    }

    /// The names of all nodes with a role.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.all(role).into_iter().map(|node| node.name).collect()
    }

    /// The node with this role and name.
    #[track_caller]
    pub fn the(&self, role: &str, name: &str) -> Node {
        let all = self.all(role);
        let found = all.iter().find(|node| node.name == name).cloned();
        found.unwrap_or_else(|| {
            let names: Vec<_> = all.iter().map(|node| &node.name).collect();
            panic!("no {role} is named {name:?}; there are {names:?}")
        })
    }

    /// The node with this role whose name contains all these words.
    #[track_caller]
    pub fn naming(&self, role: &str, words: &[&str]) -> Node {
        let all = self.all(role);
        let fits = |name: &str| words.iter().all(|word| name.to_lowercase().contains(&word.to_lowercase()));
        let found = all.iter().find(|node| fits(&node.name)).cloned();
        found.unwrap_or_else(|| {
            let names: Vec<_> = all.iter().map(|node| &node.name).collect();
            panic!("no {role} names {words:?}; there are {names:?}")
        })
    }

    /// Whether a node with this role and name exists.
    #[track_caller]
    pub fn has(&self, role: &str, name: &str) -> bool {
        self.all(role).iter().any(|node| node.name == name)
    }

    /// The option of a facet. If it is not among the first ones, the others are asked for.
    #[track_caller]
    pub fn option(&self, group: &str, name: &str) -> Node {
        let options = || self.browser.under(&self.the("group", group), "checkbox");
        let is_named = |node: &Node| node.name == name;
        if !options().iter().any(is_named) {
            let buttons = self.browser.under(&self.the("group", group), "button");
            if let Some(rest) = buttons.iter().find(|button| button.property("expanded") == "false") {
                self.browser.click(rest);
                soon(true, || options().iter().any(is_named));
            }
        }
        let options = options();
        let found = options.iter().find(|node| node.name == name).cloned();
        found.unwrap_or_else(|| {
            let names: Vec<_> = options.iter().map(|node| &node.name).collect();
            panic!("{group} has no {name:?}, but {names:?}")
        })
    }

    /// Clicks an option of a facet.
    #[track_caller]
    pub fn tick(&self, group: &str, name: &str) {
        let option = self.option(group, name);
        self.browser.click(&option);
        soon(!option.is_on(), || self.option(group, name).is_on());
    }

    /// Clicks a button.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.browser.click(&self.the("button", name));
    }

    /// Clicks a link.
    #[track_caller]
    pub fn follow(&self, name: &str) {
        self.browser.click(&self.the("link", name));
    }

    /// Replaces the text in the search box.
    #[track_caller]
    pub fn search(&self, words: &str) {
        let found = self.all("searchbox");
        assert_eq!(found.len(), 1, "search boxes: {found:?}");
        self.browser.click(&found[0]);
        self.browser.keys(Some(Key::Control.into()), "a");
        if words.is_empty() {
            self.browser.keys(None, &Key::Delete);
        } else {
            self.browser.keys(None, words);
        }
        soon(words.to_owned(), || text(&self.js("return root.querySelector('[type=search]').value")));
    }

    /// The names of the chips.
    #[track_caller]
    pub fn chips(&self) -> Vec<String> {
        self.names("button").into_iter().filter(|name| name.starts_with("Remove filter: ")).collect()
    }

    /// The id of the focused element, or its text.
    #[track_caller]
    pub fn focus(&self) -> String {
        text(&self.js("const at = root.activeElement; return at ? at.id || at.textContent : ''"))
    }

    /// Waits until the status has this text.
    #[track_caller]
    pub fn says(&self, sentence: &str) {
        soon(sentence.to_owned(), || self.status());
    }

    /// Waits until the visible text contains these words.
    #[track_caller]
    pub fn comes_to_say(&self, words: &str) {
        until(&format!("{words:?} in {:?}", self.words()), || self.words().contains(words));
    }
}

/// The strings of a JSON list.
pub fn texts(list: &Value) -> Vec<String> {
    list.as_array().map(|all| all.iter().map(text).collect()).unwrap_or_default()
}
