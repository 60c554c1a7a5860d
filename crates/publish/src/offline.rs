//! One file for mail and memory sticks: a page with prerendered cards, and the widget as `data:` URLs.

use crate::export::html::Html;
use crate::prerender::{DatasetOrigin, Element, Prerendered, StyleSheet};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Problem;
use std::path::Path;

/// The build's module with the element's class, without its definition.
const CLASS: &str = "element.js";
/// What the class loads: its key in `DialogueSummary.files`, the file, the media type.
const FILES: [(&str, &str, &str); 5] = [
    ("glue", "dialogue_summary.js", "text/javascript"),
    ("wasm", "dialogue_summary_bg.wasm", "application/wasm"),
    ("sheet", "dialogue-summary.css", "text/css"),
    ("shareGlue", "dialogue-summary-share.js", "text/javascript"),
    ("shareWasm", "dialogue-summary-share_bg.wasm", "application/wasm"),
];

/// The page, with the files of the build in `dist`.
///
/// # Errors
/// If a file of the build is missing, or is not what the build writes.
pub fn page(
    element: Element,
    dist: &Path,
    dialogue: Dialogue,
    problems: Vec<Problem>,
) -> Result<String, String> {
    let script = script(dist)?;
    let sheet = read_text(dist, "dialogue-summary.css")?;
    let page_sheet = read_text(dist, "page.css")?;
    let origin = match element.origin {
        DatasetOrigin::Fetched(_) => DatasetOrigin::Inline,
        origin => origin,
    };
    let element = Element { origin, style: StyleSheet::Embedded(&sheet), ..element };
    let lang = element.config.lang.clone();
    let title = dialogue.title.pick(&lang).0.to_owned();
    let summary = dialogue.summary.as_ref().map(|text| text.pick(&lang).0.to_owned()).unwrap_or_default();
    let cards = Prerendered::new(&element, dialogue, problems).to_html();
    let mut html = Html::default();
    html.raw("<!doctype html>\n");
    html.element("html", &[("lang", &lang)], |html| {
        html.element("head", &[], |html| {
            html.tag("meta", &[("charset", "utf-8")]);
            html.tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            html.tag("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            html.line("title", &[], &title);
            html.tag("meta", &[("name", "description"), ("content", &summary)]);
            html.element("style", &[], |html| html.raw(&page_sheet));
        });
        html.element("body", &[], |html| {
            html.element("main", &[], |html| html.raw(&cards));
            html.element("script", &[("type", "module")], |html| html.raw(&script));
        });
    });
    Ok(html.finish())
}

/// The script that defines the element.
fn script(dist: &Path) -> Result<String, String> {
    let class = read_text(dist, CLASS)?;
    let mut files = Vec::new();
    for (key, name, media_type) in FILES {
        files.push(format!("{key}: \"{}\"", data_url(media_type, &read(dist, name)?)));
    }
    Ok(format!(
        "import {{ DialogueSummary }} from \"{}\";\nObject.assign(DialogueSummary.files, {{ {} }});\n\
         customElements.define(\"dialogue-summary\", DialogueSummary);\n",
        data_url("text/javascript", class.as_bytes()),
        files.join(", ")
    ))
}

fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

fn read(dist: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = dist.join(name);
    std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_text(dist: &Path, name: &str) -> Result<String, String> {
    String::from_utf8(read(dist, name)?).map_err(|error| format!("{}: {error}", dist.join(name).display()))
}
