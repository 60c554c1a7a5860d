//! The filter of WordPress 7.0 (`wp_kses_post`): `$allowedposttags` and global attributes, as far as exports use
//! them.

use super::parsed::Parsed;

/// The allowed tags with their attributes, without the global ones.
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
    // Since 7.0; older versions remove the tag and keep its text.
    ("time", &["datetime"]),
    ("ul", &[]),
];

/// The global attributes, without `style`, which a policy may forbid.
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

/// Before WordPress 7 only these elements could have `lang` and `dir`.
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

/// What the filter would remove from an element.
pub fn refused(element: &Parsed) -> Option<String> {
    let Some((_, own)) = TAGS.iter().find(|(name, _)| *name == element.name) else {
        return Some(format!("<{}>", element.name));
    };
    let fine = |key: &str, value: &str| match key {
        "lang" | "dir" => LANG.contains(&element.name.as_str()),
        // The filter takes the text before a colon for a scheme.
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
