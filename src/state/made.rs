//! What markup that was written beforehand was made of, in a word, and whose links it has: the widget takes it over in
//! place only where it would draw the very same, since Yew gives up at the first difference.

use super::{Config, LinkState};

/// The mark of the first view of a dataset's text, drawn as so many elements and marks of components.
pub fn mark(config: &Config, text: &str, nodes: usize) -> String {
    [word(config, text, nodes), links(config)].join(" ")
}

/// Whether markup of this mark has the links of the widget that would draw it; nothing where that would draw other
/// cards.
pub fn is_ours(mark: &str, config: &Config, text: &str, nodes: usize) -> Option<bool> {
    let (made, linked) = mark.split_once(' ')?;
    (made == word(config, text, nodes)).then(|| linked == links(config))
}

/// What links to cards start with.
fn links(config: &Config) -> String {
    let sign = match config.link_state {
        LinkState::Fragment => "#",
        LinkState::Query => "?",
        LinkState::None => return String::new(),
    };
    [sign, &config.prefix()].concat()
}

/// The word for the first view of a dataset's text, drawn by this version's views as so many elements and marks of
/// components: a page that broke off or that was made smaller has fewer, one that a translator went over more.
fn word(config: &Config, text: &str, nodes: usize) -> String {
    let mut sum: u32 = 0x811c_9dc5;
    let size = config.page_size.to_string();
    let level = config.heading_level.to_string();
    let nodes = nodes.to_string();
    // Cards that no link leads to have no anchors.
    let linked = if config.link_state == LinkState::None { "none" } else { "" };
    let parts =
        [env!("DIALOGUE_SUMMARY_VIEWS"), &config.lang, &config.filter, &size, &level, linked, &nodes, text];
    for part in parts {
        // FNV-1a. No part holds the byte between them, which UTF-8 never does.
        for byte in part.bytes().chain([0xff]) {
            sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    sum.to_string()
}
