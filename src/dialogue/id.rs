//! Ids that cards and entries share.

use std::rc::Rc;

/// The id of an entry in one of the dialogue's lists. Cards that refer to one entry share the string.
pub type Id = Rc<str>;
/// A code of ISO 3166-1 alpha-2 in upper case, `EU`, `UN`, `XK`, or the id of an organisation that takes part as countries do.
pub type CountryCode = Id;
