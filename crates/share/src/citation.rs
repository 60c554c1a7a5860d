//! Citations of a record, of a view of it, or of a card, as web pages.
//!
//! The styles are those of APA 7, Chicago 18 and OSCOLA 4 as the Citation Style Language describes them
//! (<https://citationstyles.org>), with two differences. A record may change, so a date of retrieval is always given. Its date is
//! that of its last version, so Chicago calls it “last modified”.

mod bibtex;
mod csl;
mod item;
mod quotes;
mod ris;
mod styles;
mod title_case;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use item::Item;
pub use ris::ris;
pub use styles::{apa, chicago, chicago_entry, chicago_note, korean, oscola};
