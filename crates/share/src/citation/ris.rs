//! RIS, the format of reference managers (<https://en.wikipedia.org/wiki/RIS_(file_format)>).

use super::item::Item;
use crate::dates::PartialDate;

/// One record. Lines end with CR LF.
pub fn ris(item: &Item) -> String {
    let mut lines = vec![("TY", String::from("ELEC")), ("ID", item.key.clone()), ("TI", item.whole_title())];
    lines.push(("T2", item.site.clone()));
    if let Some(issued) = item.issued {
        lines.push(("PY", format!("{:04}", issued.year)));
        lines.push(("DA", date(issued)));
    }
    lines.push(("UR", item.url.clone()));
    lines.push(("Y2", date(item.accessed.into())));
    if let Some(lang) = &item.lang {
        lines.push(("LA", lang.clone()));
    }
    lines.extend(Some(("N1", item.note.clone())).filter(|_| !item.note.is_empty()));
    let text: String = lines.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect();
    text + "ER  - \r\n"
}

/// `2026/11/24`, with nothing for parts that are not known.
fn date(date: PartialDate) -> String {
    let part = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    format!("{:04}/{}/{}", date.year, part(date.month), part(date.day))
}
