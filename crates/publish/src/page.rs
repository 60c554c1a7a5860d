//! A page that cards are put into: its first tag of the widget, what that says, and what an earlier run wrote there.

mod nest;

use crate::export::html::Html;
use crate::markup::reference;
use crate::prerender::Prerendered;
use nest::Walk;
use std::ops::Range;
use std::path::{Path, PathBuf};

const NAME: &str = "dialogue-summary";

/// A page with a tag of the widget.
pub struct Page {
    path: PathBuf,
    html: String,
    line: usize,
    /// The language around the tag.
    lang: Option<String>,
    attributes: Vec<(&'static str, String)>,
    /// Where more attributes can be put, and where the content begins.
    room: usize,
    inner: usize,
    /// What an earlier run wrote.
    made: Vec<Range<usize>>,
    /// The dataset that the widget would read in the tag, and whether an earlier run wrote it.
    dataset: Option<(Range<usize>, bool)>,
    /// Whether the page has its addresses begin elsewhere than where it stands.
    based: bool,
}

/// A dataset in a script inside the tag.
pub struct InlineDataset<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether an earlier run wrote it. Otherwise the publisher did.
    pub is_prerendered: bool,
}

/// The attributes that change what is drawn, or that have to be known to be right.
const READ: [&str; 9] =
    ["lang", "src", "filter", "page-size", "heading-level", "link-state", "link-key", "id", "theme"];

impl Page {
    /// Reads it.
    ///
    /// # Errors
    /// In words, where it cannot be read, or has no place for cards.
    pub fn read(path: &Path) -> Result<Page, String> {
        let html = std::fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
        Page::new(path, html)
    }

    /// A page of this name.
    ///
    /// # Errors
    /// In words, where it has no place for cards.
    pub fn new(path: &Path, html: String) -> Result<Page, String> {
        let mut page = Page {
            path: path.to_owned(),
            html: String::new(),
            line: 0,
            lang: None,
            attributes: Vec::new(),
            room: 0,
            inner: 0,
            made: Vec::new(),
            dataset: None,
            based: false,
        };
        page.find(&html).map_err(|why| format!("{}: {why}", path.display()))?;
        page.html = html;
        Ok(page)
    }

    fn find(&mut self, html: &str) -> Result<(), String> {
        let mut walk = Walk::new(html);
        let (tag, around) = loop {
            let (around, apart) = (walk.depth(), walk.is_foreign() || walk.is_inert());
            let tag = walk.next().ok_or("expected a tag <dialogue-summary>")?;
            if tag.name == NAME && !tag.ends && !apart {
                break (tag, around);
            }
            self.based |= tag.name == "base" && !apart && tag.attribute("href").is_some();
        };
        self.line = html[..tag.span.start].matches('\n').count() + 1;
        self.lang = walk.lang(around).map(str::to_owned);
        (self.room, self.inner) = (tag.room, tag.span.end);
        for name in READ {
            let Some(written) = tag.attribute(name) else { continue };
            let value = reference::value(written).map_err(|unknown| {
                format!("line {}, {name}: found “{unknown}”, expected the sign itself", self.line)
            })?;
            self.attributes.push((name, value));
        }
        let (mut template, mut script) = (None, None);
        loop {
            let before = walk.depth();
            let tag = walk.next();
            let now = walk.depth();
            let Some(tag) = tag.filter(|tag| now > around || tag.name == NAME) else {
                // What comes behind it would be its content, which no one sees once cards stand.
                return Err(format!("expected </{NAME}> for the tag in line {}", self.line));
            };
            if now <= around {
                return Ok(());
            }
            let is_child = before == around + 1 && now > before;
            if is_child && tag.name == "template" && tag.attribute("shadowrootmode").is_some() {
                template = Some((tag.span.start, false));
            } else if is_child && tag.name == "script" && is_json(tag.attribute("type")) {
                script = Some((tag.span.clone(), tag.attribute("data-made").is_some()));
            } else if let Some((_, made)) = &mut template {
                *made |= tag.attribute("data-made").is_some();
            }
            if now > around + 1 {
                continue;
            }
            if let Some((start, true)) = template.take() {
                self.made.push(start..tag.span.end);
            }
            if let Some((start, made)) = script.take() {
                self.dataset.get_or_insert((start.end..tag.span.start, made));
                if made {
                    self.made.push(start.start..tag.span.end);
                }
            }
        }
    }

    /// The language of the place the tag stands in, where the page says one.
    pub fn lang(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// What the tag says; an attribute without words is there all the same.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.trim())
    }

    /// The dataset that the widget reads inside the tag.
    pub fn dataset(&self) -> Option<InlineDataset<'_>> {
        let (text, is_prerendered) = self.dataset.clone()?;
        Some(InlineDataset { text: &self.html[text], is_prerendered })
    }

    /// Where something stands, for a person.
    pub fn place(&self, what: &str) -> String {
        format!("{}, line {}: {what}", self.path.display(), self.line)
    }

    /// The file that a relative address leads to from where the page stands, if there is one.
    pub fn file_beside(&self, address: &str) -> Option<PathBuf> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let first = path.split('/').next().unwrap_or_default();
        if self.based || first.is_empty() || first.contains(':') {
            return None;
        }
        let file = self.path.parent()?.join(path);
        file.is_file().then_some(file)
    }

    /// The page with these cards in the tag, in the place of those that an earlier run wrote. All else stays as
    /// it is.
    pub fn with(&self, prerendered: &Prerendered) -> String {
        let (at, html) = (self.made.first().map_or(self.inner, |made| made.start), &self.html);
        let mut out = Html::default();
        out.raw(&html[..self.room]);
        for (name, value) in &prerendered.attributes {
            if self.attribute(name).is_none() {
                out.attribute(name, value);
            }
        }
        out.raw(&html[self.room..at]);
        out.raw(&prerendered.content);
        let mut from = at;
        for made in &self.made {
            out.raw(&html[from..made.start]);
            from = made.end;
        }
        out.raw(&html[from..]);
        out.finish()
    }
}

fn is_json(kind: Option<&str>) -> bool {
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"))
}
