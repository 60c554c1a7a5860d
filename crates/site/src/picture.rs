//! The pictures of previews: 1200 × 630 pixels, in the hand of the widget: paper, ink, a colour and a shape for the kind.

use dialogue_summary_publish::export::html::Html;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::sync::{Arc, LazyLock};
use unicode_normalization::UnicodeNormalization;

/// A subset of Noto Serif CJK KR; `font/` has its licence and the program that made it.
static FONT: &[u8] = include_bytes!("../font/picture.otf");
const FAMILY: &str = "Noto Serif CJK KR";
/// The width in pixels.
pub const WIDTH: u32 = 1200;
/// The height in pixels.
pub const HEIGHT: u32 = 630;
const MARGIN: f32 = 80.0;
const COLUMN: f32 = 1200.0 - 2.0 * MARGIN;
/// Sizes of the title with the lines that fit at it, the largest first.
const TITLES: [(f32, usize); 4] = [(76.0, 2), (64.0, 3), (54.0, 4), (46.0, 5)];
const MAX_LINES: usize = 5;
const INK: &str = "#1b1c1f";
const QUIET: &str = "#585b62";

static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    Arc::new(fonts)
});

/// The kind of what a picture shows. It decides colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A topic: a blue circle.
    Topic,
    /// A delegation: a green square.
    Delegation,
    /// An announcement: a red triangle.
    Announcement,
    /// A dialogue or a series: no shape.
    Record,
}

/// What a picture says.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The kind.
    pub kind: Kind,
    /// The kind in words.
    pub label: String,
    /// The title.
    pub title: String,
    /// The dialogue that it is of. May be empty.
    pub of: String,
    /// The date and who states it. May be empty.
    pub facts: String,
    /// The name of the site.
    pub site: String,
}

/// A letter that the font lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph(pub char);

impl Picture {
    /// The picture as SVG. Texts are composed, and broken between words: Korean ones too.
    ///
    /// # Errors
    /// If the font lacks a letter, which would be left blank.
    pub fn svg(&self) -> Result<String, MissingGlyph> {
        let [label, title, of, facts, site] =
            [&self.label, &self.title, &self.of, &self.facts, &self.site].map(|text| composed(text));
        let font = font();
        for text in [&label, &title, &of, &facts, &site] {
            covered(font.as_ref(), text)?;
        }
        let (size, lines) = fitted(font.as_ref(), &title);
        let mut svg = Html::default();
        let root = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", "1200"),
            ("height", "630"),
            ("viewBox", "0 0 1200 630"),
            ("font-family", FAMILY),
        ];
        svg.element("svg", &root, |svg| {
            box_of(svg, [0.0, 0.0, 1200.0, 630.0], "#fffdf9");
            box_of(svg, [MARGIN, 64.0, COLUMN, 6.0], INK);
            let (colour, indent) = self.shape(svg);
            line(svg, font.as_ref(), &label, [MARGIN + indent, 124.0], 30.0, colour);
            for (nth, words) in lines.iter().enumerate() {
                let below = 124.0 + size * 1.35 + nth as f32 * size * 1.22;
                line(svg, font.as_ref(), words, [MARGIN, below], size, INK);
            }
            box_of(svg, [MARGIN, 492.0, COLUMN, 1.0], "#8a877f");
            line(svg, font.as_ref(), &of, [MARGIN, 536.0], 28.0, INK);
            let room = COLUMN - width(font.as_ref(), &site, 24.0) - 40.0;
            let facts = clipped(font.as_ref(), &facts, 24.0, room.max(COLUMN / 2.0));
            line(svg, font.as_ref(), &facts, [MARGIN, 580.0], 24.0, QUIET);
            let site = clipped(font.as_ref(), &site, 24.0, COLUMN / 2.0 - 40.0);
            let left = 1200.0 - MARGIN - width(font.as_ref(), &site, 24.0);
            line(svg, font.as_ref(), &site, [left, 580.0], 24.0, QUIET);
        });
        Ok(svg.finish())
    }

    /// Draws the shape of the kind. Returns its colour, and how far the label stands from the margin.
    fn shape(&self, svg: &mut Html) -> (&'static str, f32) {
        match self.kind {
            Kind::Topic => {
                svg.element(
                    "circle",
                    &[("cx", "91"), ("cy", "113"), ("r", "11"), ("fill", "#1f4e8c")],
                    |_| {},
                );
                ("#1f4e8c", 38.0)
            }
            Kind::Delegation => {
                box_of(svg, [MARGIN, 102.0, 22.0, 22.0], "#2f5d55");
                ("#2f5d55", 38.0)
            }
            Kind::Announcement => {
                svg.element("path", &[("d", "M80 124h26l-13-23z"), ("fill", "#a3370e")], |_| {});
                ("#a3370e", 40.0)
            }
            Kind::Record => (QUIET, 0.0),
        }
    }
}

/// A picture as PNG. `None` if the text is no SVG of this module.
pub fn png(svg: &str) -> Option<Vec<u8>> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: DATABASE.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

fn font() -> Option<FontRef<'static>> {
    FontRef::new(FONT).ok()
}

/// One line of composed letters, as the font has them.
fn composed(text: &str) -> String {
    let is_hidden = |letter: &char| {
        letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    let spaced: String = text.nfc().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
    let shown: String = spaced.chars().filter(|letter| !is_hidden(letter)).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn covered(font: Option<&FontRef>, text: &str) -> Result<(), MissingGlyph> {
    let has = |letter: char| font.is_some_and(|font| font.charmap().map(letter).is_some());
    text.chars().find(|letter| !has(*letter)).map_or(Ok(()), |letter| Err(MissingGlyph(letter)))
}

fn width(font: Option<&FontRef>, text: &str, size: f32) -> f32 {
    let Some(font) = font else { return 0.0 };
    let (letters, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
    let advance = |letter| metrics.advance_width(letters.map(letter)?);
    text.chars().filter_map(advance).sum()
}

/// The largest size at which the title fits, and its lines.
fn fitted(font: Option<&FontRef>, title: &str) -> (f32, Vec<String>) {
    for (size, most) in TITLES {
        let lines = broken(font, title, size);
        if lines.len() <= most {
            return (size, lines);
        }
    }
    let size = TITLES.last().map_or(46.0, |(size, _)| *size);
    let mut lines = broken(font, title, size);
    let rest = lines.split_off(MAX_LINES.saturating_sub(1).min(lines.len())).join(" ");
    lines.push(clipped(font, &rest, size, COLUMN));
    (size, lines)
}

/// Lines that are no wider than the column. A word is only broken if it alone is wider.
fn broken(font: Option<&FontRef>, text: &str, size: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let joined = lines.last().map_or_else(|| word.to_owned(), |line| format!("{line} {word}"));
        if width(font, &joined, size) <= COLUMN {
            lines.pop();
            lines.push(joined);
            continue;
        }
        let mut piece = String::new();
        for letter in word.chars() {
            if !piece.is_empty()
                && width(font, &piece, size) + width(font, letter.encode_utf8(&mut [0; 4]), size) > COLUMN
            {
                lines.push(std::mem::take(&mut piece));
            }
            piece.push(letter);
        }
        lines.push(piece);
    }
    lines
}

/// The text, cut with an ellipsis if it is wider than the room.
fn clipped(font: Option<&FontRef>, text: &str, size: f32, room: f32) -> String {
    if width(font, text, size) <= room {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while kept.pop().is_some() {
        let cut = format!("{}…", kept.trim_end());
        if width(font, &cut, size) <= room {
            return cut;
        }
    }
    String::new()
}

fn line(
    svg: &mut Html,
    font: Option<&FontRef>,
    text: &str,
    [left, below]: [f32; 2],
    size: f32,
    colour: &str,
) {
    let text = clipped(font, text, size, COLUMN + 1.0);
    let [x, y, size] = [left, below, size].map(|number| number.to_string());
    svg.line("text", &[("x", &x), ("y", &y), ("font-size", &size), ("fill", colour)], &text);
}

fn box_of(svg: &mut Html, [left, top, wide, high]: [f32; 4], colour: &str) {
    let [x, y, wide, high] = [left, top, wide, high].map(|number| number.to_string());
    svg.element(
        "rect",
        &[("x", &x), ("y", &y), ("width", &wide), ("height", &high), ("fill", colour)],
        |_| {},
    );
}
