//! Ids that cards and entries share.

use super::limits::{MAX_ID, is_longer};
use std::rc::Rc;

/// The id of an entry in one of the dialogue's lists. Cards that refer to one entry share the string.
pub type Id = Rc<str>;
/// A code of ISO 3166-1 alpha-2 in upper case, `EU`, `UN`, `XK`, or the id of an organisation that takes part as countries do.
pub type CountryCode = Id;

/// Whether a text can be an id. Those that begin with `--` are the widget's own, beside the cards' in one document.
pub fn is_id(text: &str) -> bool {
    !text.starts_with("--")
        && !text.is_empty()
        && !is_longer(text, MAX_ID)
        && !text.contains(char::is_whitespace)
}
