//! Pages in the place of those that moved, were withdrawn, or are no longer in the datasets.

use crate::address::relative;
use crate::page::{Page, Site};
use crate::phrases::site_phrases;
use dialogue_summary::i18n::fill;

/// What became of a page.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It is now in this folder, under this title.
    Moved(String, String),
    /// Its card, of this title or former id, was withdrawn; why, if that is known.
    Withdrawn(String, String),
    /// It had this title, and is in no dataset.
    Gone(String),
}

/// The page that says what became of another one, in its folder.
pub fn page(site: &Site, folder: &str, lang: &str, fate: &Fate) -> String {
    let words = site_phrases(lang);
    let (title, note) = match fate {
        Fate::Moved(_, title) => (words.moved, fill(words.moved_to, &[title])),
        Fate::Withdrawn(title, _) => (words.withdrawn, fill(words.withdrawn_note, &[title])),
        Fate::Gone(title) => (words.gone, fill(words.gone_note, &[title])),
    };
    let moved_to = match fate {
        Fate::Moved(to, _) => Some(to.clone()),
        _ => None,
    };
    let page = Page {
        folder: folder.to_owned(),
        lang,
        title: title.to_owned(),
        description: String::new(),
        languages: Vec::new(),
        above: vec![(words.contents.to_owned(), site.records.folder(lang))],
        json_ld: String::new(),
        has_widget: false,
        is_former: true,
        moved_to: moved_to.clone(),
    };
    page.html(site, |html| {
        html.line("h1", &[], title);
        html.line("p", &[], &note);
        match fate {
            Fate::Moved(to, title) => html.element("p", &[], |html| {
                html.line("a", &[("href", &relative(folder, to))], title);
            }),
            Fate::Withdrawn(_, reason) if !reason.is_empty() => html.line("p", &[], reason),
            _ => {}
        }
    })
}
