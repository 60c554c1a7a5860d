//! BibTeX, with the fields for web pages of BibLaTeX.

use super::item::Item;
use crate::dates::PartialDate;

/// One entry. Older styles print `howpublished`, newer ones `url`.
pub fn bibtex(item: &Item) -> String {
    let Item { accessed, .. } = item;
    let mut fields = vec![
        // A second pair of braces keeps capitals as they are.
        ("title", format!("{{{}}}", escaped(&item.whole_title()))),
        ("organization", escaped(&item.site)),
    ];
    if let Some(PartialDate { year, month, day }) = item.issued {
        fields.push(("year", format!("{year:04}")));
        fields.extend(month.map(|month| ("month", month.to_string())));
        fields.extend(day.map(|day| ("day", day.to_string())));
    }
    // Browsers escape braces and backslashes in addresses, so the braces around this one stay balanced.
    fields.push(("url", item.url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")));
    fields.push(("urldate", format!("{:04}-{:02}-{:02}", accessed.year, accessed.month, accessed.day)));
    fields.extend(Some(("note", escaped(&item.note))).filter(|_| !item.note.is_empty()));
    if let Some(lang) = &item.lang {
        fields.push(("langid", escaped(lang)));
    }
    let fields: String = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@online{{{},\n{fields}}}\n", item.key)
}

/// Text in which TeX finds no command.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // A single brace would end the field early.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '#' | '$' | '%' | '&' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}
