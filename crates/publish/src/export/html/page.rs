//! The record as a complete page: one file, no script, nothing to load.

use super::record;
use super::write::Html;
use super::{Cx, is_empty};
use crate::export::Export;

/// The style sheet of pages without the widget, inside the page so that one file is enough for mail and for a disk.
pub const SHEET: &str = include_str!("page.css");

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
            let title = if title.trim().is_empty() { record::name(dialogue) } else { title };
            let summary = dialogue.summary.as_ref().filter(|summary| !is_empty(summary));
            let summary = summary.map(|summary| summary.pick(export.lang()).0);
            html.line("title", &[], title);
            if let Some(summary) = summary {
                meta(html, "description", summary);
            }
            if export.page.is_some() {
                preview(html, title, summary, &export.view_link());
            }
            html.element("style", &[], |html| html.raw(SHEET));
        });
        html.element("body", &[], |html| record::write(html, export, 1));
    });
    html.finish()
}

fn meta(html: &mut Html, name: &str, content: &str) {
    html.tag("meta", &[("name", name), ("content", content)]);
}

/// What [Open Graph](https://ogp.me) asks for, so that a link to the page is shown with its title.
fn preview(html: &mut Html, title: &str, summary: Option<&str>, url: &str) {
    let description = summary.map(|summary| ("og:description", summary));
    let properties = [("og:type", "article"), ("og:title", title), ("og:url", url)];
    for (property, content) in properties.into_iter().chain(description) {
        html.tag("meta", &[("property", property), ("content", content)]);
    }
}
