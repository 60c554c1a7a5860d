//! Writes HTML: elements nest by construction, and text never becomes markup.
//!
//! No crate: the five characters that matter to HTML are five lines, and the crates that escape for every
//! context carry the tables of all named characters, or SIMD for megabytes.

/// HTML as it is written.
#[derive(Debug, Default)]
pub struct Html {
    out: String,
}

/// Elements after which a line ends. White space there means nothing, so it may be stripped.
const BLOCKS: [&str; 21] = [
    "article",
    "aside",
    "section",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "dl",
    "dt",
    "dd",
    "ul",
    "li",
    "figure",
    "blockquote",
    "figcaption",
    "html",
    "head",
    "body",
];

impl Html {
    /// An element with what `inner` writes into it. Attributes without a value are left out.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Html)) {
        self.tag(name, attributes);
        inner(self);
        self.out.extend(["</", name, ">"]);
        if BLOCKS.contains(&name) {
            self.out.push('\n');
        }
    }

    /// A start tag that no end tag belongs to.
    pub fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.extend(["<", name]);
        for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.extend([" ", key, "=\""]);
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// An element with text in it.
    pub fn line(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |html| html.text(text));
    }

    /// Text. Line breaks and other control characters become spaces: HTML reads the former so anyway, but a
    /// filter might strip them and glue words together, and knows no way to write the latter.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#x27;"),
                c if c.is_control() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
    }

    /// What is HTML already.
    pub fn raw(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// The whole.
    pub fn finish(self) -> String {
        self.out
    }
}
