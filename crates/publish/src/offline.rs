//! One file with everything in it, for mail and memory sticks: the page with its cards, and the widget that
//! takes them over, as `data:` addresses.

use crate::export::html::Html;
use crate::prerender::{Look, Tag, Written};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Problem;
use std::path::Path;

/// The class without its definition, as the build leaves it.
const CLASS: &str = "element.js";
/// What it loads: what it knows each by, its name in the build, its media type.
const LOADED: [(&str, &str, &str); 3] = [
    ("glue", "dialogue_summary.js", "text/javascript"),
    ("wasm", "dialogue_summary_bg.wasm", "application/wasm"),
    ("sheet", "dialogue-summary.css", "text/css"),
];

/// The page, with the files of the build in `dist`.
///
/// # Errors
/// Which file is not to be had, or is not as the build makes it.
pub fn page(tag: Tag, dist: &Path, dialogue: Dialogue, problems: Vec<Problem>) -> Result<String, String> {
    let mut class = text(dist, CLASS)?;
    let mut files = Vec::new();
    for (key, name, media) in LOADED {
        // From a `data:` address no other can be reckoned.
        let address = format!("new URL(\"./{name}\",import.meta.url).href");
        if class.matches(&address).count() != 1 {
            return Err(format!("{}: expected {address} once", dist.join(CLASS).display()));
        }
        class = class.replace(&address, "\"\"");
        files.push(format!("{key}: \"{}\"", inline(media, &read(dist, name)?)));
    }
    let script = format!(
        "import {{ DialogueSummary }} from \"{}\";\nObject.assign(DialogueSummary.files, {{ {} }});\n\
         customElements.define(\"dialogue-summary\", DialogueSummary);\n",
        inline("text/javascript", class.as_bytes()),
        files.join(", ")
    );
    let sheet = text(dist, "dialogue-summary.css")?;
    let around = text(dist, "page.css")?;
    let tag = Tag { look: Look::Sheet(&sheet), ..tag };
    let (lang, title) = (tag.config.lang.clone(), dialogue.title.pick(&tag.config.lang).0.to_owned());
    let summary =
        dialogue.summary.as_ref().map(|summary| summary.pick(&lang).0.to_owned()).unwrap_or_default();
    let body = Written::new(&tag, dialogue, problems).complete();
    let mut html = Html::default();
    html.raw("<!doctype html>\n");
    html.element("html", &[("lang", &lang)], |html| {
        html.element("head", &[], |html| {
            html.tag("meta", &[("charset", "utf-8")]);
            html.tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            html.tag("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            html.line("title", &[], &title);
            html.tag("meta", &[("name", "description"), ("content", &summary)]);
            html.element("style", &[], |html| html.raw(&around));
        });
        html.element("body", &[], |html| {
            html.element("main", &[], |html| html.raw(&body));
            html.element("script", &[("type", "module")], |html| html.raw(&script));
        });
    });
    Ok(html.finish())
}

fn inline(media: &str, bytes: &[u8]) -> String {
    format!("data:{media};base64,{}", STANDARD.encode(bytes))
}

fn read(dist: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = dist.join(name);
    std::fs::read(&path).map_err(|why| format!("{}: {why}", path.display()))
}

fn text(dist: &Path, name: &str) -> Result<String, String> {
    String::from_utf8(read(dist, name)?).map_err(|why| format!("{}: {why}", dist.join(name).display()))
}
