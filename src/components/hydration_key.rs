//! The hydration key: names what prerendered markup was rendered from. Yew panics if the markup differs from what it would
//! render, so the widget hydrates only markup whose key it would have written itself.

use crate::state::{Config, LinkState};
use fnv::FnvHasher;
use std::hash::Hasher;

/// A checksum of the markup that the components render. A host test computes it from the reference states and prints the
/// new value if they render other markup.
pub const MARKUP_CHECKSUM: u64 = 0xa66dfd4e66e8ea04;

/// The key of the first view of a dataset. `text` is its JSON, `nodes` the number of elements and of comments that mark
/// components. The key consists of a checksum and the prefix of links to cards.
pub fn hydration_key(config: &Config, text: &str, nodes: usize) -> String {
    format!("{} {}", cards(config, text, nodes), links(config))
}

/// Whether the links in the prerendered markup are those of this widget. `None` if the widget would render other cards.
pub fn key_matches(key: &str, config: &Config, text: &str, nodes: usize) -> Option<bool> {
    let (of_cards, of_links) = key.split_once(' ')?;
    (of_cards == cards(config, text, nodes)).then(|| of_links == links(config))
}

/// The prefix of links to cards.
fn links(config: &Config) -> String {
    match config.link_state {
        LinkState::Fragment => format!("#{}", config.prefix()),
        LinkState::Query => format!("?{}", config.prefix()),
        LinkState::None => String::new(),
    }
}

/// A checksum of everything that decides the elements. The number of nodes detects pages that were cut off, minified or
/// translated.
fn cards(config: &Config, text: &str, nodes: usize) -> String {
    let mut hasher = FnvHasher::default();
    let mut write = |part: &str| {
        hasher.write(part.as_bytes());
        // UTF-8 never contains this byte, so different lists of parts have different bytes.
        hasher.write(&[0xff]);
    };
    write(&MARKUP_CHECKSUM.to_string());
    write(&config.lang);
    write(&config.filter);
    write(&config.page_size.to_string());
    write(&config.heading_level.to_string());
    // Without links, the titles of cards are not anchors.
    write(if config.link_state == LinkState::None { "none" } else { "" });
    write(&nodes.to_string());
    write(text);
    format!("{:x}", hasher.finish())
}
