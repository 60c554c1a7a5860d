//! What markup that was written beforehand was made of, in one word: the widget takes it over in place
//! only where it would draw the very same, since Yew gives up at the first difference.

use super::{Config, LinkState};

/// The word for the first view of a dataset's text, drawn by this version's views as so many elements and marks of
/// components: a page that broke off or that was made smaller has fewer, one that a translator went over more.
pub fn made(config: &Config, text: &str, nodes: usize) -> String {
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
