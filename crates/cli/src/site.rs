//! `site`: writes permanent pages of dialogues, with previews, into a folder for any static host.

mod phrases;
mod widget;
mod write;

use crate::dataset::{in_file, name_of, parse, read_text};
use crate::output::warn;
use crate::terminal::Messages;
use chrono::Local;
use clap::Args;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::locate;
use dialogue_summary::i18n::{fill, for_publishers, phrases};
use dialogue_summary_publish::merge::phrases::message;
use dialogue_summary_publish::merge::{Input, MergeError};
use dialogue_summary_site::address::Base;
use dialogue_summary_site::manifest::Manifest;
use dialogue_summary_site::page::Site;
use dialogue_summary_site::plan;
use dialogue_summary_site::records::Records;
use phrases::phrases as own_phrases;
use std::path::PathBuf;
use widget::Widget;

/// The options of `site`.
#[derive(Args)]
pub struct SiteArgs {
    /// The datasets, JSON files: dialogues or collections; - is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder to write. Files in it that this command did not write stay as they are.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The URL at which the folder will be published.
    #[arg(long, value_name = "URL")]
    base: String,
    /// The name of the site [default: the server of --base].
    #[arg(long, value_name = "NAME")]
    site: Option<String>,
    /// The title of the first page. Without it: that of the common series, or of the only collection among the files.
    #[arg(long)]
    title: Option<String>,
    /// The widget's files: a folder on this machine, which is copied, or the URL of a published one.
    #[arg(long, value_name = "DIR|URL", default_value = "dist")]
    widget: String,
    /// Write no pictures, for records with letters that the font of the pictures lacks.
    #[arg(long)]
    no_pictures: bool,
    /// The language of messages: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Writes the site. Returns whether it was written: nothing is if a file has a problem.
pub fn run(args: &SiteArgs) -> Result<bool, Messages> {
    let phrases = for_publishers(phrases(&args.lang));
    let own = own_phrases(phrases);
    let base = Base::parse(&args.base).ok_or_else(|| fill(own.base, &[&args.base]))?;
    let widget = Widget::read(&args.widget, own)?;
    let before = write::manifest(&args.out, own)?;

    let mut texts = Vec::new();
    for file in &args.files {
        texts.push((name_of(file), read_text(Some(file), phrases)?));
    }
    let (mut inputs, mut is_complete) = (Vec::new(), true);
    for (name, text) in &texts {
        let (dialogue, mut problems) = check(&parse(text, name, phrases)?);
        locate(&mut text.chars(), &mut problems);
        problems.iter().for_each(|each| warn(&in_file(name, each, phrases)));
        is_complete &= problems.is_empty();
        inputs.push(Input { name: name.clone(), dialogue });
    }
    if !is_complete {
        warn(own.has_problems);
        return Ok(false);
    }
    let records =
        Records::new(inputs, args.title.as_deref()).map_err(|error: MergeError| message(phrases, &error))?;
    let server = base.server();
    let today = Local::now().format("%Y-%m-%d").to_string();
    let since = if before.since.is_empty() { today } else { before.since.clone() };
    let site = Site {
        base: &base,
        name: args.site.as_deref().unwrap_or(&server),
        records: &records,
        widget: widget.url(),
        has_pictures: !args.no_pictures,
        since: &since,
    };
    let mut plan = plan::plan(&site, &before).map_err(|problems| {
        Messages(problems.iter().map(|each| each.message(phrases.lang, "--no-pictures")).collect())
    })?;
    widget.add_to(&mut plan);
    let manifest = Manifest { since: since.clone(), ..Manifest::default() };
    let counts = write::write(&args.out, plan, &before, manifest, own)?;
    let numbers = [counts.pages, counts.written, counts.removed].map(|count| phrases.number(count));
    warn(&fill(own.done, &[&args.out.display().to_string(), &numbers[0], &numbers[1], &numbers[2]]));
    Ok(true)
}
