//! Answers of [oEmbed](https://oembed.com) 1.0, as files that the pages name.

use crate::address::relative;
use crate::page::Site;
use crate::pages::Made;
use crate::phrases::site_phrases;
use crate::picture::Kind;
use dialogue_summary::i18n::fill;
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

/// The small page in the frame of an oEmbed answer. It needs no script, and has one that tells its height.
pub fn frame(site: &Site, made: &Made) -> String {
    let (page, picture) = (&made.page, &made.picture);
    let mut html = Html::default();
    html.raw("<!doctype html>\n");
    html.element("html", &[("lang", page.lang), ("class", "frame")], |html| {
        html.element("head", &[], |html| {
            html.tag("meta", &[("charset", "utf-8")]);
            html.tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
            html.tag("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            html.tag("meta", &[("name", "robots"), ("content", "noindex")]);
            html.line("title", &[], &page.title);
            html.tag("link", &[("rel", "canonical"), ("href", &page.url(site))]);
            html.tag("link", &[("rel", "stylesheet"), ("href", &relative(&page.folder, "site.css"))]);
        });
        html.element("body", &[], |html| {
            let kind = match picture.kind {
                Kind::Topic => "ds-topic",
                Kind::Delegation => "ds-delegation",
                Kind::Announcement => "ds-announcement",
                Kind::Record => "",
            };
            html.element("article", &[("class", kind)], |html| {
                html.line("p", &[("class", "kind")], &picture.label);
                html.element("h1", &[], |html| {
                    let attributes = [("href", &*page.url(site)), ("target", "_top")];
                    html.line("a", &attributes, &page.title);
                });
                html.line("p", &[], &page.short_description());
                html.line("p", &[("class", "facts")], &picture.of);
                html.line("p", &[("class", "facts")], &picture.facts);
                html.element("p", &[("class", "facts")], |html| {
                    html.text(&fill(site_phrases(page.lang).from, &[site.name]));
                });
            });
            // A classic script: a frame without an origin may run it without the server's leave.
            html.element("script", &[("src", &relative(&page.folder, "frame.js"))], |_| {});
        });
    });
    html.finish()
}
