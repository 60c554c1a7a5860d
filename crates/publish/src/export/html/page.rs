//! The record as a complete page: one file, no script, nothing to load.

use super::record::{self, HEADINGS};
use super::write::Html;
use super::{Cx, is_empty};
use crate::export::Export;

/// The style sheet, inside the page so that one file is enough for mail and for a disk.
const SHEET: &str = include_str!("page.css");

/// The record as a complete page.
pub fn page(export: &Export) -> String {
    let cx = Cx::of(export);
    let dialogue = export.shown();
    let mut html = Html::default();
    html.raw("<!doctype html>\n");
    html.element("html", &[("lang", cx.phrases.lang), ("dir", cx.dir())], |html| {
        html.element("head", &[], |html| {
            html.tag("meta", &[("charset", "utf-8")]);
            meta(html, "viewport", "width=device-width, initial-scale=1");
            meta(html, "color-scheme", "light dark");
            let title = dialogue.title.pick(export.lang()).0;
            html.line("title", &[], if title.trim().is_empty() { record::name(dialogue) } else { title });
            if let Some(summary) = dialogue.summary.as_ref().filter(|summary| !is_empty(summary)) {
                meta(html, "description", summary.pick(export.lang()).0);
            }
            html.element("style", &[], |html| html.raw(SHEET));
        });
        html.element("body", &[], |html| record::write(html, export, HEADINGS[0]));
    });
    html.finish()
}

fn meta(html: &mut Html, name: &str, content: &str) {
    html.tag("meta", &[("name", name), ("content", content)]);
}
