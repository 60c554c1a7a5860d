//! Which dataset is drawn. For a page it is the one that the widget will have by what the tag names: a fetched one, one
//! that stands in the tag, or the one that is built in, in this order.

use crate::asked::differing;
use crate::dataset;
use crate::render::Order;
use dialogue_summary_publish::page::Page;

/// A dataset.
pub struct Source {
    /// Its name, for a person.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Where the widget will have it from.
    pub from: From,
}

/// Where the widget will have it from.
pub enum From {
    /// It is built in.
    BuiltIn,
    /// The tag, where it is to be written.
    Tag,
    /// The tag, where the publisher wrote it.
    There,
    /// This address.
    Address(String),
}

impl Source {
    /// Finds it.
    ///
    /// # Errors
    /// In words, where there is none, or where there are two.
    pub fn new(order: &Order, page: Option<&Page>) -> Result<Source, String> {
        let file = || order.file.as_deref().map(|file| read(&file.display().to_string(), file)).transpose();
        let own = page.and_then(|page| page.attribute("src"));
        if let (Some(own), Some(src)) = (own, order.src.as_deref())
            && own != src.trim()
            && let Some(why) = differing(page, "src", own, src)
        {
            return Err(why);
        }
        let src = own.or(order.src.as_deref().map(str::trim)).filter(|src| !src.is_empty());
        if let Some(page) = page {
            return match (src, page.dataset()) {
                (Some(_), Some((_, false))) if own.is_none_or(str::is_empty) => Err(twice(page, "--src")),
                (Some(src), _) => fetched(page, src, file()?),
                (None, Some((_, false))) if order.file.is_some() => Err(twice(page, "FILE")),
                (None, Some((text, made))) => Ok(match file()? {
                    Some((name, text)) => Source { name, text, from: From::Tag },
                    None => {
                        let from = if made { From::Tag } else { From::There };
                        Source { name: page.place("script"), text: text.to_owned(), from }
                    }
                }),
                (None, None) => alone(file()?, None),
            };
        }
        alone(file()?, src)
    }
}

/// What the options alone name.
fn alone(file: Option<(String, String)>, src: Option<&str>) -> Result<Source, String> {
    let from = match (src, &file) {
        (Some(src), _) => From::Address(src.to_owned()),
        (None, Some(_)) => From::Tag,
        (None, None) => From::BuiltIn,
    };
    let (name, text) = match file {
        Some(file) => file,
        None => (String::new(), dataset::text(None)?),
    };
    Ok(Source { name, text, from })
}

/// What the widget will fetch, as far as that can be known here.
fn fetched(page: &Page, src: &str, file: Option<(String, String)>) -> Result<Source, String> {
    let from = From::Address(src.to_owned());
    let near = page.beside(src).map(|near| read(&near.display().to_string(), &near)).transpose()?;
    match (file, near) {
        (Some((name, text)), Some((near, other))) if text != other => Err(format!(
            "{}: “{src}” leads to {near}, which says otherwise than {name}: leave FILE out, or change src",
            page.place("src")
        )),
        (Some((name, text)), _) | (None, Some((name, text))) => Ok(Source { name, text, from }),
        (None, None) => Err(format!(
            "{}: no file “{src}” beside the page: give the one that will be fetched from there as FILE",
            page.place("src")
        )),
    }
}

fn twice(page: &Page, option: &str) -> String {
    format!(
        "{}: the tag holds a dataset, {option} names another: leave {option} out, or take the script out of the tag",
        page.place("script")
    )
}

fn read(name: &str, file: &std::path::Path) -> Result<(String, String), String> {
    match dataset::text(Some(file)) {
        Ok(text) => Ok((name.to_owned(), text)),
        Err(why) => Err(format!("{name}: {why}")),
    }
}
