//! What WordPress lets authors write: `$allowedposttags` of `wp_kses_post` with its global attributes, as of
//! WordPress 7.0, as far as an article or a card has need of it.

use super::parsed::Parsed;

/// Tags, each with the attributes it may have beside the global ones.
const TAGS: [(&str, &[&str]); 25] = [
    ("a", &["href", "rel"]),
    ("article", &[]),
    ("aside", &[]),
    ("blockquote", &["cite"]),
    ("dd", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("header", &[]),
    ("li", &[]),
    ("mark", &[]),
    ("ol", &[]),
    ("p", &[]),
    ("section", &[]),
    ("span", &[]),
    ("strong", &[]),
    // Since 7.0; before, the tag goes and its words stay.
    ("time", &["datetime"]),
    ("ul", &[]),
];

/// Of the global attributes those that need nothing of a policy: `style` is allowed there, and left out here.
const GLOBAL: [&str; 9] = [
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "dir",
    "id",
    "lang",
    "title",
];

/// Before WordPress 7 `lang` and `dir` were allowed on such elements alone.
const LANG: [&str; 11] = [
    "article",
    "aside",
    "div",
    "figcaption",
    "figure",
    "footer",
    "header",
    "p",
    "section",
    "span",
    "blockquote",
];

/// What the filter would take away.
pub fn refused(element: &Parsed) -> Option<String> {
    let Some((_, own)) = TAGS.iter().find(|(name, _)| *name == element.name) else {
        return Some(format!("<{}>", element.name));
    };
    let fine = |key: &str, value: &str| match key {
        "lang" | "dir" => LANG.contains(&element.name.as_str()),
        // Of a colon the filter thinks that a scheme stands before it.
        "href" => {
            value.starts_with("https://")
                || value.starts_with("http://")
                || (value.starts_with('#') && !value.contains(':'))
        }
        _ => own.contains(&key) || GLOBAL.contains(&key),
    };
    element
        .attributes
        .iter()
        .find(|(key, value)| !fine(key, value))
        .map(|(key, value)| format!("{key}={value}"))
}
