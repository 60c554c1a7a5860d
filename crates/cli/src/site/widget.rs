//! The files of the widget that a site needs.

use super::phrases::SitePhrases;
use dialogue_summary::i18n::fill;
use dialogue_summary_site::address::Base;
use dialogue_summary_site::plan::{Content, File, Plan};
use std::fs;
use std::path::Path;

/// The script, the files that it loads, those that its code to embed names, and their licences.
const FILES: [&str; 13] = [
    "dialogue-summary.js",
    "dialogue_summary.js",
    "dialogue_summary_bg.wasm",
    "dialogue-summary.css",
    "dialogue-summary-share.js",
    "dialogue-summary-share_bg.wasm",
    "embed.js",
    "embed.html",
    "embed-page.js",
    "embed.css",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "THIRD-PARTY-NOTICES.txt",
];

/// Where pages have the widget from.
pub enum Widget {
    /// From this address, which ends with `/`.
    Published(String),
    /// From files that are copied into the site.
    Copied(Vec<(String, Vec<u8>)>),
}

impl Widget {
    /// Reads the files of a folder, or an address.
    ///
    /// # Errors
    /// A file is missing.
    pub fn read(place: &str, own: &SitePhrases) -> Result<Widget, String> {
        if let Some(url) = Base::parse(place) {
            return Ok(Widget::Published(url.of("")));
        }
        let read = |name: &&str| {
            let path = Path::new(place).join(name);
            let bytes = fs::read(&path)
                .map_err(|error| fill(own.no_widget, &[&path.display().to_string(), &error.to_string()]))?;
            Ok((format!("widget/{name}"), bytes))
        };
        FILES.iter().map(read).collect::<Result<_, String>>().map(Widget::Copied)
    }

    /// The address, if the files are not copied.
    pub fn url(&self) -> Option<&str> {
        match self {
            Widget::Published(url) => Some(url),
            Widget::Copied(_) => None,
        }
    }

    /// Adds the files to those of the site.
    pub fn add_to(self, plan: &mut Plan) {
        let Widget::Copied(files) = self else { return };
        for (path, bytes) in files {
            plan.files.insert(path, File { content: Content::Bytes(bytes), page: None });
        }
    }
}
