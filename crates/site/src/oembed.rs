//! Answers of [oEmbed](https://oembed.com) 1.0, as files that the pages name.

use crate::page::Site;
use crate::pages::Made;
use dialogue_summary_publish::export::html::Html;
use serde_json::{Map, Value, json};

/// The size of the frame in pixels. The script in it tells the height that it needs.
const FRAME: (u32, u32) = (600, 320);

/// The answer for a page.
pub fn answer(site: &Site, made: &Made) -> String {
    let page = &made.page;
    let (wide, high) = (FRAME.0.to_string(), FRAME.1.to_string());
    let src = site.base.of(&format!("{}frame.html", page.folder));
    let mut frame = Html::default();
    let attributes = [
        ("src", src.as_str()),
        ("width", &wide),
        ("height", &high),
        ("title", &page.title),
        ("loading", "lazy"),
    ];
    frame.element("iframe", &attributes, |_| {});
    let mut all = Map::new();
    let mut put = |name: &str, value: Value| all.insert(name.to_owned(), value);
    put("version", json!("1.0"));
    put("type", json!("rich"));
    put("title", json!(page.title));
    put("provider_name", json!(site.name));
    put("provider_url", json!(site.base.of("")));
    put("html", json!(frame.finish()));
    put("width", json!(FRAME.0));
    put("height", json!(FRAME.1));
    if site.has_pictures {
        put("thumbnail_url", json!(site.base.of(&format!("{}picture.png", page.folder))));
        put("thumbnail_width", json!(crate::picture::WIDTH));
        put("thumbnail_height", json!(crate::picture::HEIGHT));
    }
    format!("{:#}\n", Value::Object(all))
}
