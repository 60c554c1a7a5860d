//! A page of the site: head with preview, the way up, the other languages.

use crate::address::{Base, relative};
use crate::records::Records;
use dialogue_summary::i18n::{is_rtl, language_name};
use dialogue_summary_publish::export::html::Html;
use dialogue_summary_share::words::one_line;

/// The longest description, in letters.
const MAX_DESCRIPTION: usize = 300;

/// What all pages of a site share.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Its address.
    pub base: &'a Base,
    /// Its name.
    pub name: &'a str,
    /// What it shows.
    pub records: &'a Records,
    /// Where the files of the widget are: `None` in the folder `widget/`, else an address that ends with `/`.
    pub widget: Option<&'a str>,
    /// Whether pages have pictures.
    pub has_pictures: bool,
    /// The day for what has no date, as `2026-11-29`.
    pub since: &'a str,
}

impl Site<'_> {
    /// The address of a file of the widget, from a page.
    pub fn widget_file(&self, folder: &str, name: &str) -> String {
        match self.widget {
            Some(url) => format!("{url}{name}"),
            None => relative(folder, &format!("widget/{name}")),
        }
    }

    /// The policy of the pages: nothing inline, and nothing from elsewhere but the widget.
    fn policy(&self) -> String {
        let own = self.widget.map(|url| format!("'self' {url}")).unwrap_or_else(|| String::from("'self'"));
        format!(
            "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; connect-src {own}; img-src 'self'; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        )
    }
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Its folder, which ends with `/` or is empty.
    pub folder: String,
    /// Its language.
    pub lang: &'a str,
    /// Its title.
    pub title: String,
    /// Its description. May be empty.
    pub description: String,
    /// The same page in all of its languages, this one too.
    pub languages: Vec<(&'a str, String)>,
    /// The pages above it: title and folder.
    pub above: Vec<(String, String)>,
    /// Its JSON-LD. May be empty.
    pub json_ld: String,
    /// Whether the widget runs in it.
    pub has_widget: bool,
    /// Whether it stands for a page that is gone, or that moved to the folder.
    pub is_former: bool,
    /// The folder of the page that it leads to at once.
    pub moved_to: Option<String>,
}

impl Page<'_> {
    /// Its address.
    pub fn url(&self, site: &Site) -> String {
        site.base.of(&self.folder)
    }

    /// The description on one line, cut between words.
    pub fn short_description(&self) -> String {
        let whole = one_line(&self.description);
        if whole.chars().count() <= MAX_DESCRIPTION {
            return whole;
        }
        let kept: String = whole.chars().take(MAX_DESCRIPTION - 1).collect();
        let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
        format!("{kept}…")
    }

    /// The page with this content.
    pub fn html(&self, site: &Site, main: impl FnOnce(&mut Html)) -> String {
        let dir = if is_rtl(self.lang) { "rtl" } else { "ltr" };
        let mut html = Html::default();
        html.raw("<!doctype html>\n");
        html.element("html", &[("lang", self.lang), ("dir", dir)], |html| {
            html.element("head", &[], |html| self.head(html, site));
            html.element("body", &[], |html| {
                self.navigation(html, site);
                html.element("main", &[], main);
                if self.has_widget {
                    let script = site.widget_file(&self.folder, "dialogue-summary.js");
                    html.element("script", &[("type", "module"), ("src", &script)], |_| {});
                    html.raw("\n");
                    let script = relative(&self.folder, "site.js");
                    html.element("script", &[("type", "module"), ("src", &script)], |_| {});
                }
            });
        });
        html.finish()
    }

    fn head(&self, html: &mut Html, site: &Site) {
        html.tag("meta", &[("charset", "utf-8")]);
        html.raw("\n");
        // Behind the encoding, which browsers look for in the first kilobyte.
        html.tag("meta", &[("http-equiv", "content-security-policy"), ("content", &site.policy())]);
        html.raw("\n");
        meta(html, "name", "viewport", "width=device-width, initial-scale=1");
        meta(html, "name", "color-scheme", "light dark");
        html.line("title", &[], &self.title);
        html.raw("\n");
        let description = self.short_description();
        if !description.is_empty() {
            meta(html, "name", "description", &description);
        }
        link(html, "stylesheet", &relative(&self.folder, "site.css"), &[]);
        link(html, "icon", &relative(&self.folder, "favicon.svg"), &[("type", "image/svg+xml")]);
        let canonical = self.moved_to.as_ref().map_or_else(|| self.url(site), |to| site.base.of(to));
        link(html, "canonical", &canonical, &[]);
        if self.is_former {
            meta(html, "name", "robots", "noindex");
            if let Some(to) = &self.moved_to {
                let now = format!("0; url={}", relative(&self.folder, to));
                html.tag("meta", &[("http-equiv", "refresh"), ("content", &now)]);
            }
            return;
        }
        if self.languages.len() > 1 {
            for (lang, folder) in &self.languages {
                link(html, "alternate", &site.base.of(folder), &[("hreflang", lang)]);
            }
            if let Some((_, folder)) = self.languages.first() {
                link(html, "alternate", &site.base.of(folder), &[("hreflang", "x-default")]);
            }
        }
        let feed = site.base.of(&format!("{}feed.atom", site.records.folder(self.lang)));
        link(html, "alternate", &feed, &[("type", "application/atom+xml"), ("title", site.name)]);
        let answer = site.base.of(&format!("{}oembed.json", self.folder));
        link(html, "alternate", &answer, &[("type", "application/json+oembed"), ("title", &self.title)]);
        self.preview(html, site, &description);
        if !self.json_ld.is_empty() {
            // Data, which no policy for scripts is about. It has no `<`.
            html.element("script", &[("type", "application/ld+json")], |html| html.raw(&self.json_ld));
        }
    }

    /// What links to the page are shown with: [Open Graph](https://ogp.me), and the cards of X.
    fn preview(&self, html: &mut Html, site: &Site, description: &str) {
        let url = self.url(site);
        meta(html, "property", "og:type", "article");
        for (property, content) in [
            ("og:title", self.title.as_str()),
            ("og:url", &url),
            ("og:site_name", site.name),
            ("og:description", description),
        ] {
            if !content.is_empty() {
                meta(html, "property", property, content);
            }
        }
        let locale = |lang: &str| match lang {
            "en" => Some("en_GB"),
            "ko" => Some("ko_KR"),
            _ => None,
        };
        for (lang, _) in &self.languages {
            let property = if *lang == self.lang { "og:locale" } else { "og:locale:alternate" };
            if let Some(locale) = locale(lang) {
                meta(html, "property", property, locale);
            }
        }
        if site.has_pictures {
            let picture = site.base.of(&format!("{}picture.png", self.folder));
            meta(html, "property", "og:image", &picture);
            meta(html, "property", "og:image:type", "image/png");
            meta(html, "property", "og:image:width", "1200");
            meta(html, "property", "og:image:height", "630");
            meta(html, "property", "og:image:alt", &self.title);
        }
        meta(html, "name", "twitter:card", if site.has_pictures { "summary_large_image" } else { "summary" });
    }

    fn navigation(&self, html: &mut Html, site: &Site) {
        html.element("nav", &[("class", "site")], |html| {
            html.element("p", &[], |html| {
                for (nth, (title, folder)) in self.above.iter().enumerate() {
                    html.text(if nth > 0 { " › " } else { "" });
                    html.line("a", &[("href", &relative(&self.folder, folder))], title);
                }
                if self.above.is_empty() {
                    html.text(site.name);
                }
            });
            let others = || self.languages.iter().filter(|(lang, _)| *lang != self.lang);
            if others().next().is_some() {
                html.element("p", &[], |html| {
                    for (lang, folder) in others() {
                        let attributes =
                            [("href", &*relative(&self.folder, folder)), ("lang", lang), ("hreflang", lang)];
                        html.line("a", &attributes, language_name(lang));
                        html.text(" ");
                    }
                });
            }
        });
    }
}

fn meta(html: &mut Html, key: &str, name: &str, content: &str) {
    html.tag("meta", &[(key, name), ("content", content)]);
    html.raw("\n");
}

fn link(html: &mut Html, rel: &str, href: &str, more: &[(&str, &str)]) {
    let mut attributes = vec![("rel", rel), ("href", href)];
    attributes.extend_from_slice(more);
    html.tag("link", &attributes);
    html.raw("\n");
}
