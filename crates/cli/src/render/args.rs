//! The options of `render`.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The options of `render`.
#[derive(Args)]
pub struct RenderArgs {
    /// The dataset, a JSON file. Without it: the built-in record, or with --into the dataset that the tag there
    /// contains or whose src leads to a file beside the page. If the tag or --src names a URL, this is the file that
    /// will be fetched from there. It must equal a file that lies beside the page. - is standard input.
    pub file: Option<PathBuf>,
    /// The form to write.
    #[arg(long = "as", value_enum)]
    pub form: Form,
    /// Which cards, as in the widget's attribute: kind=announcement&theme=sanctions&q=seoul.
    #[arg(long)]
    pub filter: Option<String>,
    /// The language, one of the dataset's [default: with --into that of the page there, else en, or else its first].
    #[arg(long)]
    pub lang: Option<String>,
    /// The URL of the page that shows the record with the widget, for links to it and to single cards.
    #[arg(long)]
    pub base: Option<String>,
    /// A page to put the cards into: into its first tag <dialogue-summary> outside templates, in place of those that
    /// an earlier run put there. The rest of the page stays as it is. Attributes of the tag (lang, filter, src,
    /// page-size, heading-level, link-state, link-key, id) count if the option is not given. If an attribute and an
    /// option differ, nothing is written.
    #[arg(long)]
    pub into: Option<PathBuf>,
    /// The URL of the dataset, for a tag that fetches it [default: the dataset is written into the tag].
    #[arg(long)]
    pub src: Option<String>,
    /// The folder of the widget's files, as a URL for the page.
    #[arg(long, default_value = "./")]
    pub files: String,
    /// The folder of the widget's files on this machine, for --as offline.
    #[arg(long, default_value = "dist")]
    pub dist: PathBuf,
    /// Cards before "show more" [default: 50].
    #[arg(long, value_parser = at_least_one)]
    pub page_size: Option<usize>,
    /// The level of the title in the page's outline, 1 to 5 [default: 2; a complete page begins with 1].
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub heading_level: Option<u8>,
    /// The file to write [default: standard output].
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// A form to write.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Form {
    /// An article of HTML without script or style, for a page of your own.
    Html,
    /// A complete page of HTML without script, one file.
    Page,
    /// A small card of HTML without script that links to the record; needs --base.
    Card,
    /// The widget's tag with its cards in it: shown before any script runs, then hydrated.
    Element,
    /// A complete page with the widget, its dataset and all its files in one file, for mail and memory sticks.
    Offline,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| String::from("a whole number, 1 or more"))
}
