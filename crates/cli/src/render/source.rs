//! Chooses the dataset to render. For a page it is the one that the widget there will use: a fetched one, one inside
//! the tag, or the built-in one, in this order.

use super::args::RenderArgs;
use super::options::contradiction;
use crate::dataset;
use dialogue_summary::i18n::Phrases;
use dialogue_summary_publish::page::Page;
use dialogue_summary_publish::prerender::DatasetOrigin;
use std::path::Path;

/// A dataset.
pub struct DatasetSource {
    /// The file or place it was read from, for messages.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Where the widget will have it from.
    pub origin: DatasetOrigin,
}

impl DatasetSource {
    /// Finds the dataset.
    ///
    /// # Errors
    /// If there is none, or if options and page name two.
    pub fn new(args: &RenderArgs, page: Option<&Page>, phrases: &Phrases) -> Result<DatasetSource, String> {
        let option = args.src.as_deref().map(str::trim).filter(|src| !src.is_empty());
        match page {
            Some(page) => DatasetSource::for_page(args, page, option, phrases),
            None => DatasetSource::from_args(args, option, phrases),
        }
    }

    fn for_page(
        args: &RenderArgs,
        page: &Page,
        option: Option<&str>,
        phrases: &Phrases,
    ) -> Result<DatasetSource, String> {
        let attribute = page.attribute("src");
        if let (Some(attribute), Some(option)) = (attribute, &args.src)
            && attribute != option.trim()
        {
            return Err(contradiction(page, "src", attribute, option));
        }
        let src = attribute.or(option).filter(|src| !src.is_empty());
        let Some(inline) = page.dataset() else {
            return match src {
                Some(src) => fetched(args, page, src, phrases),
                None => DatasetSource::from_args(args, None, phrases),
            };
        };
        if let Some(src) = src {
            // An attribute takes precedence over the script; an option would silently do so.
            let is_new = attribute.is_none_or(str::is_empty);
            let contradicts = is_new && !inline.is_prerendered;
            return if contradicts {
                Err(two_datasets(page, "--src"))
            } else {
                fetched(args, page, src, phrases)
            };
        }
        match &args.file {
            Some(_) if !inline.is_prerendered => Err(two_datasets(page, "FILE")),
            Some(file) => {
                let (name, text) = read_file(file, phrases)?;
                Ok(DatasetSource { name, text, origin: DatasetOrigin::Inline })
            }
            None => {
                let origin =
                    if inline.is_prerendered { DatasetOrigin::Inline } else { DatasetOrigin::AlreadyInline };
                Ok(DatasetSource { name: page.place("script"), text: inline.text.to_owned(), origin })
            }
        }
    }

    fn from_args(args: &RenderArgs, src: Option<&str>, phrases: &Phrases) -> Result<DatasetSource, String> {
        let origin = match (src, &args.file) {
            (Some(src), _) => DatasetOrigin::Fetched(src.to_owned()),
            (None, Some(_)) => DatasetOrigin::Inline,
            (None, None) => DatasetOrigin::BuiltIn,
        };
        let (name, text) = match &args.file {
            Some(file) => read_file(file, phrases)?,
            None => (String::new(), dataset::read_text(None, phrases)?),
        };
        Ok(DatasetSource { name, text, origin })
    }
}

/// The dataset that the widget will fetch: FILE, or the file beside the page that `src` leads to.
fn fetched(args: &RenderArgs, page: &Page, src: &str, phrases: &Phrases) -> Result<DatasetSource, String> {
    let file = args.file.as_deref().map(|file| read_file(file, phrases)).transpose()?;
    let beside = page.file_beside(src).map(|path| read_file(&path, phrases)).transpose()?;
    let (name, text) = match (file, beside) {
        (Some((name, text)), Some((beside, other))) if text != other => {
            return Err(format!(
                "{}: “{src}” leads to {beside}, which differs from {name}: leave FILE out, or change src",
                page.place("src")
            ));
        }
        (Some(file), _) | (None, Some(file)) => file,
        (None, None) => {
            return Err(format!(
                "{}: no file “{src}” beside the page: give the one that will be fetched from there as FILE",
                page.place("src")
            ));
        }
    };
    Ok(DatasetSource { name, text, origin: DatasetOrigin::Fetched(src.to_owned()) })
}

fn two_datasets(page: &Page, option: &str) -> String {
    format!(
        "{}: the tag holds a dataset, {option} names another: leave {option} out, or take the script out of the tag",
        page.place("script")
    )
}

/// The name and the text of a file.
fn read_file(file: &Path, phrases: &Phrases) -> Result<(String, String), String> {
    Ok((dataset::name_of(file), dataset::read_text(Some(file), phrases)?))
}
