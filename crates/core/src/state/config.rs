//! The attributes of the element, resolved.

/// The attributes of the element, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The language, BCP 47.
    pub lang: String,
    /// The initial filter, as a query string.
    pub filter: String,
    /// The part of the page's URL that holds the view.
    pub link_state: LinkState,
    /// What the keys of the view's parameters start with, without the dot.
    pub link_key: String,
    /// The number of cards before "show more".
    pub page_size: usize,
    /// The level of the widget's title in the page's outline, 1 to 5.
    pub heading_level: u8,
}

/// The part of the page's URL that holds the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// The fragment, behind `#`.
    Fragment,
    /// The query, behind `?`.
    Query,
    /// No part.
    None,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lang: String::from("en"),
            filter: String::new(),
            link_state: LinkState::Fragment,
            link_key: String::from("ds"),
            page_size: 50,
            heading_level: 2,
        }
    }
}

impl Config {
    /// What the keys of the view's parameters start with.
    pub fn prefix(&self) -> String {
        format!("{}.", self.link_key)
    }
}
