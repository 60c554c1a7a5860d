//! A page to put cards into: the first tag of the widget in it, its attributes, and what an earlier run wrote there.

mod walk;

use crate::export::html::Html;
use crate::prerender::Prerendered;
use std::ops::Range;
use std::path::{Path, PathBuf};
use walk::{Tag, Walk};

const NAME: &str = "dialogue-summary";

/// The attributes that change what is rendered, or that must be valid.
const ATTRIBUTES: [&str; 9] =
    ["lang", "src", "filter", "page-size", "heading-level", "link-state", "link-key", "id", "theme"];

/// A page with a tag of the widget.
pub struct Page {
    path: PathBuf,
    html: String,
    tag: FoundTag,
    content: Content,
    /// Whether a `<base>` changes what relative URLs mean.
    has_base: bool,
}

/// The tag of the widget.
struct FoundTag {
    line: usize,
    /// The language around the tag.
    lang: Option<String>,
    attributes: Vec<(&'static str, String)>,
    /// Where attributes can be inserted.
    insertion_point: usize,
    /// Where the content starts.
    end: usize,
}

/// What is inside the tag.
#[derive(Default)]
struct Content {
    /// What an earlier run wrote.
    prerendered: Vec<Range<usize>>,
    /// The dataset that the widget reads, and whether an earlier run wrote it.
    dataset: Option<(Range<usize>, bool)>,
}

/// A dataset in a script inside the tag.
pub struct InlineDataset<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether an earlier run wrote it. Otherwise the publisher did.
    pub is_prerendered: bool,
}

impl Page {
    /// Parses a page. Its path is for messages, and for files beside it.
    ///
    /// # Errors
    /// If it contains no place for cards.
    pub fn new(path: &Path, html: String) -> Result<Page, String> {
        let in_page = |error| format!("{}: {error}", path.display());
        let mut walk = Walk::new(&html);
        let mut has_base = false;
        let (tag, depth) = loop {
            let (depth, is_apart) = (walk.depth(), walk.is_foreign() || walk.is_inert());
            let Some(tag) = walk.next() else {
                return Err(in_page(format!("expected a tag <{NAME}>")));
            };
            if tag.name == NAME && !tag.is_end() && !is_apart {
                break (tag, depth);
            }
            has_base |= tag.name == "base" && !is_apart && tag.has_attribute("href");
        };
        let attribute = |name: &'static str| {
            // The widget accepts both names, and a locale as a language.
            let value = tag.attribute(name).or_else(|| tag.attribute(&name.replace('-', "")))?;
            let value = value.trim();
            Some((name, if name == "lang" { value.replace('_', "-") } else { value.to_owned() }))
        };
        let tag = FoundTag {
            line: html[..tag.span.start].matches('\n').count() + 1,
            lang: walk.lang(depth).map(str::to_owned),
            attributes: ATTRIBUTES.into_iter().filter_map(attribute).collect(),
            insertion_point: tag.insertion_point(&html),
            end: tag.span.end,
        };
        let Some(content) = Content::read(&mut walk, depth) else {
            // The rest of the page would be the tag's content, which is hidden once cards are rendered.
            return Err(in_page(format!("expected </{NAME}> for the tag in line {}", tag.line)));
        };
        Ok(Page { path: path.to_owned(), html, tag, content, has_base })
    }

    /// The language around the tag, if the page names one.
    pub fn lang(&self) -> Option<&str> {
        self.tag.lang.as_deref()
    }

    /// An attribute of the tag, without white space around it.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.tag.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// The dataset that the widget reads inside the tag.
    pub fn dataset(&self) -> Option<InlineDataset<'_>> {
        let (text, is_prerendered) = self.content.dataset.clone()?;
        Some(InlineDataset { text: &self.html[text], is_prerendered })
    }

    /// The place of something in the tag, for messages.
    pub fn place(&self, what: &str) -> String {
        format!("{}, line {}: {what}", self.path.display(), self.tag.line)
    }

    /// The file that a relative URL leads to, if it exists.
    pub fn file_beside(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let first = path.split('/').next().unwrap_or_default();
        if self.has_base || first.is_empty() || first.contains(':') {
            return None;
        }
        let file = self.path.parent()?.join(path);
        file.is_file().then_some(file)
    }

    /// The page with these cards inside the tag, in place of those that an earlier run wrote. The rest stays as it is.
    pub fn with(&self, cards: &Prerendered) -> String {
        let (html, FoundTag { insertion_point, end, .. }) = (&self.html, &self.tag);
        let start = self.content.prerendered.first().map_or(*end, |range| range.start);
        let mut out = Html::default();
        out.raw(&html[..*insertion_point]);
        for (name, value) in &cards.attributes {
            if self.attribute(name).is_none() {
                out.attribute(name, value);
            }
        }
        out.raw(&html[*insertion_point..start]);
        out.raw(&cards.content);
        let mut position = start;
        for range in &self.content.prerendered {
            out.raw(&html[position..range.start]);
            position = range.end;
        }
        out.raw(&html[position..]);
        out.finish()
    }
}

impl Content {
    /// Reads up to the end tag. `None` if it is missing. `depth` is the number of elements around the tag.
    fn read(walk: &mut Walk, depth: usize) -> Option<Content> {
        let mut content = Content::default();
        // Open children, each with whether an earlier run wrote it: a shadow root's start, and a script's start tag.
        let mut shadow_root: Option<(usize, bool)> = None;
        let mut script: Option<(Tag, bool)> = None;
        loop {
            let before = walk.depth();
            let tag = walk.next()?;
            let now = walk.depth();
            if now <= depth {
                return (tag.name == NAME).then_some(content);
            }
            let is_marked = tag.has_attribute("data-made");
            let is_child = before == depth + 1 && now > before;
            if is_child && tag.name == "template" && tag.has_attribute("shadowrootmode") {
                shadow_root = Some((tag.span.start, false));
            } else if is_child && tag.name == "script" && is_json(&tag) {
                script = Some((tag, is_marked));
                continue;
            } else if let Some((_, has_mark)) = &mut shadow_root {
                *has_mark |= is_marked;
            }
            if now > depth + 1 {
                continue;
            }
            if let Some((start, true)) = shadow_root.take() {
                content.prerendered.push(start..tag.span.end);
            }
            if let Some((start, is_prerendered)) = script.take() {
                content.dataset.get_or_insert((start.span.end..tag.span.start, is_prerendered));
                if is_prerendered {
                    content.prerendered.push(start.span.start..tag.span.end);
                }
            }
        }
    }
}

fn is_json(script: &Tag) -> bool {
    script.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"))
}
