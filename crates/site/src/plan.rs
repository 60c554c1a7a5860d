//! The files of a site, by path.

use crate::address::{NameProblem, folded, name_problem};
use crate::feed;
use crate::former::{self, Fate};
use crate::manifest::Manifest;
use crate::oembed;
use crate::page::Site;
use crate::pages::{self, Made, card_folder, dialogue_folder, series_name};
use crate::phrases::site_phrases;
use crate::picture::MissingGlyph;
use dialogue_summary::i18n::fill;
use dialogue_summary_publish::export::html::SHEET;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The content of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The picture that this SVG becomes.
    Picture(String),
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its content.
    pub content: Content,
    /// Of a page: title and language.
    pub page: Option<(String, String)>,
}

/// The files of a site, by path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The files.
    pub files: BTreeMap<String, File>,
}

/// Why a site cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// An id cannot be the name of a folder.
    Name(String, NameProblem),
    /// Two paths are one on some file systems.
    Same(String, String),
    /// The picture of a page of this title would have a blank.
    Glyph(String, char),
}

impl Problem {
    /// The problem in a sentence. `option` leaves the pictures out.
    pub fn message(&self, lang: &str, option: &str) -> String {
        let words = site_phrases(lang);
        match self {
            Problem::Name(id, NameProblem::Character(letter)) => {
                fill(words.name_character, &[id, &letter.escape_debug().to_string()])
            }
            Problem::Name(id, NameProblem::Reserved) => fill(words.name_reserved, &[id]),
            Problem::Name(id, NameProblem::Hidden) => fill(words.name_hidden, &[id]),
            Problem::Name(id, NameProblem::Long) => fill(words.name_long, &[id]),
            Problem::Same(one, other) => fill(words.same_name, &[one, other]),
            Problem::Glyph(title, letter) => {
                let letter = format!("“{letter}” (U+{:04X})", u32::from(*letter));
                fill(words.missing_glyph, &[title, &letter, option])
            }
        }
    }
}

impl Plan {
    fn bytes(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), File { content: Content::Bytes(bytes.into()), page: None });
    }

    fn page(&mut self, folder: &str, html: String, title: &str, lang: &str) {
        let page = Some((title.to_owned(), lang.to_owned()));
        let content = Content::Bytes(html.into_bytes());
        self.files.insert(format!("{folder}index.html"), File { content, page });
    }

    fn made(&mut self, site: &Site, made: Made, problems: &mut Vec<Problem>) {
        let folder = made.page.folder.clone();
        self.bytes(format!("{folder}oembed.json"), oembed::answer(site, &made));
        self.bytes(format!("{folder}frame.html"), oembed::frame(site, &made));
        if site.has_pictures {
            match made.picture.svg() {
                Ok(svg) => {
                    let file = File { content: Content::Picture(svg), page: None };
                    self.files.insert(format!("{folder}picture.png"), file);
                }
                Err(MissingGlyph(letter)) => problems.push(Problem::Glyph(made.page.title.clone(), letter)),
            }
        }
        self.page(&folder, made.html, &made.page.title, made.page.lang);
    }
}

/// The files of a site. `before` is what the last run wrote: its pages keep their addresses.
///
/// # Errors
/// Every reason why the site cannot be written.
pub fn plan(site: &Site, before: &Manifest) -> Result<Plan, Vec<Problem>> {
    let mut problems = name_problems(site);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut plan = Plan::default();
    let languages: Vec<&str> = site.records.languages.iter().map(String::as_str).collect();
    let keys: BTreeSet<&str> = series_keys(site).into_iter().collect();
    for lang in &languages {
        plan.made(site, pages::list(site, lang, None, &languages), &mut problems);
        for key in &keys {
            plan.made(site, pages::list(site, lang, Some(key), &languages), &mut problems);
        }
        let feed = feed::atom(site, lang).unwrap_or_default();
        plan.bytes(format!("{}feed.atom", site.records.folder(lang)), feed);
    }
    for record in &site.records.dialogues {
        for lang in site.records.languages_of(&record.dialogue) {
            plan.made(site, pages::dialogue(site, record, lang), &mut problems);
            for position in 0..record.dialogue.cards.len() {
                if let Some(made) = pages::card(site, record, position, lang) {
                    plan.made(site, made, &mut problems);
                }
            }
        }
        plan.bytes(format!("{}data.json", dialogue_folder(&record.dialogue.id)), record.text.as_bytes());
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let pages = plan.files.iter().filter(|(_, file)| file.page.is_some());
    let urls: Vec<String> =
        pages.map(|(path, _)| site.base.of(path.strip_suffix("index.html").unwrap_or(path))).collect();
    plan.bytes("sitemap.xml", feed::sitemap(&urls).unwrap_or_default());
    plan.bytes("data.json", site.records.whole.text.as_bytes());
    plan.bytes("site.css", format!("{SHEET}{}", include_str!("../assets/site.css")));
    plan.bytes("site.js", include_str!("../assets/site.js"));
    plan.bytes("frame.js", include_str!("../assets/frame.js"));
    plan.bytes("favicon.svg", include_str!("../../../web/favicon.svg"));
    // Jekyll, which GitHub runs over pages, would leave out names that begin with an underscore.
    plan.bytes(".nojekyll", "");
    add_former(site, &mut plan, before);
    Ok(plan)
}

fn series_keys<'a>(site: &Site<'a>) -> Vec<&'a str> {
    let parts = site.records.dialogues.iter();
    parts.filter_map(|part| part.dialogue.series.as_ref()).map(|series| series.key()).collect()
}

fn name_problems(site: &Site) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut known: HashMap<String, String> = HashMap::new();
    let mut check = |above: &str, id: &str, problems: &mut Vec<Problem>| {
        problems.extend(name_problem(id).map(|problem| Problem::Name(id.to_owned(), problem)));
        let path = format!("{above}{id}");
        let same = known.insert(folded(&path), id.to_owned());
        problems.extend(same.filter(|other| other != id).map(|other| Problem::Same(other, id.to_owned())));
    };
    for record in &site.records.dialogues {
        let id = &record.dialogue.id;
        check("dialogues/", id, &mut problems);
        for card in &record.dialogue.cards {
            check(&format!("dialogues/{id}/cards/"), &card.id, &mut problems);
        }
    }
    let keys: BTreeSet<&str> = series_keys(site).into_iter().collect();
    for key in keys {
        check("series/", &series_name(key), &mut problems);
    }
    problems
}

/// Adds pages for cards that have another id now, for withdrawn cards, and for pages of the last run that nothing has taken over.
fn add_former(site: &Site, plan: &mut Plan, before: &Manifest) {
    let whole = &site.records.whole.dialogue;
    for record in &site.records.dialogues {
        let dialogue = &record.dialogue;
        let prefix = format!("{}/", dialogue.id);
        let own = |id: &str| id.strip_prefix(&prefix).unwrap_or(id).to_owned();
        let of_whole = whole.aliases.iter().filter(|(id, _)| id.starts_with(&prefix));
        let aliases = dialogue.aliases.iter().chain(of_whole).map(|(from, to)| (own(from), own(to)));
        let withdrawn = dialogue
            .withdrawn
            .iter()
            .chain(whole.withdrawn.iter().filter(|gone| gone.id.starts_with(&prefix)));
        let aliases: Vec<_> = aliases.collect();
        for lang in site.records.languages_of(dialogue) {
            let folder = |id: &str| site.records.folder(lang) + &card_folder(&dialogue.id, id);
            let mut add = |id: &str, fate: Fate| {
                let at = folder(id);
                // A former id may be no name of a folder: then no page can have been there.
                if name_problem(id).is_none() && !plan.files.contains_key(&format!("{at}index.html")) {
                    let title = former_title(before, &at, id);
                    plan.page(&at, former::page(site, &at, lang, &fate), &title, lang);
                }
            };
            for (from, to) in &aliases {
                let card = dialogue.cards.iter().find(|card| card.id == *to);
                if let Some(card) = card {
                    let title = card.title.pick(lang).0;
                    add(from, Fate::Moved(folder(to), title.to_owned()));
                }
            }
            for gone in withdrawn.clone() {
                let id = own(&gone.id);
                let reason =
                    gone.reason.as_ref().map(|text| text.pick(lang).0.to_owned()).unwrap_or_default();
                let title = former_title(before, &folder(&id), &id);
                add(&id, Fate::Withdrawn(title, reason));
            }
        }
    }
    for (path, written) in before.files.iter().filter(|(_, written)| !written.lang.is_empty()) {
        let Some(folder) = path.strip_suffix("index.html").filter(|_| !plan.files.contains_key(path)) else {
            continue;
        };
        let lang = site.records.languages.iter().find(|lang| **lang == written.lang);
        let lang = lang.map_or(written.lang.as_str(), String::as_str);
        let html = former::page(site, folder, lang, &Fate::Gone(written.title.clone()));
        plan.page(folder, html, &written.title, lang);
    }
}

/// The title that a page had, else its id.
fn former_title(before: &Manifest, folder: &str, id: &str) -> String {
    let written = before.files.get(&format!("{folder}index.html"));
    written.map_or(id, |written| &written.title).to_owned()
}
