//! The hydration key: what prerendered markup was made from. Yew panics where the markup in the page is not the markup
//! that it would render, so the widget hydrates only under a key that it would have written itself.

use crate::state::{Config, LinkState};
use fnv::FnvHasher;
use std::hash::Hasher;

/// A checksum of the markup that the components render. A host test computes it from the reference states and names
/// the new value where they render anything else.
pub const MARKUP_CHECKSUM: u64 = 0x0d0f36f1486fe594;

/// The key of the first view of a dataset's text, rendered as so many nodes (elements, and comments that mark
/// components). Behind the checksum it names the links of the cards.
pub fn hydration_key(config: &Config, text: &str, nodes: usize) -> String {
    format!("{} {}", cards(config, text, nodes), links(config))
}

/// Whether the links under a hydration key are those of this widget; none where it would render other cards.
pub fn key_matches(key: &str, config: &Config, text: &str, nodes: usize) -> Option<bool> {
    let (of_cards, of_links) = key.split_once(' ')?;
    (of_cards == cards(config, text, nodes)).then(|| of_links == links(config))
}

/// What links to cards start with.
fn links(config: &Config) -> String {
    match config.link_state {
        LinkState::Fragment => format!("#{}", config.prefix()),
        LinkState::Query => format!("?{}", config.prefix()),
        LinkState::None => String::new(),
    }
}

/// A checksum of all that decides the elements. The number of nodes tells pages that were cut off, minified or
/// translated.
fn cards(config: &Config, text: &str, nodes: usize) -> String {
    let mut hasher = FnvHasher::default();
    let mut write = |part: &str| {
        hasher.write(part.as_bytes());
        // UTF-8 never contains this byte, so no two lists of parts are alike.
        hasher.write(&[0xff]);
    };
    write(&MARKUP_CHECKSUM.to_string());
    write(&config.lang);
    write(&config.filter);
    write(&config.page_size.to_string());
    write(&config.heading_level.to_string());
    // Without links the titles of cards are no anchors.
    write(if config.link_state == LinkState::None { "none" } else { "" });
    write(&nodes.to_string());
    write(text);
    format!("{:x}", hasher.finish())
}
