//! `render`: writes a view of a dataset in a form that needs no script, or with the widget around it.

mod args;
mod options;
mod source;

pub use args::RenderArgs;

use crate::address::web_address;
use crate::dataset;
use crate::filter::{default_lang, filter_problems, lang_problem};
use crate::output::{warn, write};
use crate::phrases::write_phrases;
use crate::record::{Record, keep_dataset};
use crate::terminal::Messages;
use args::Form;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Problem;
use dialogue_summary::i18n::{Phrases, fill, for_publishers, phrases, problem};
use dialogue_summary::link;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Config;
use dialogue_summary_publish::export::{Export, WidgetPage, html};
use dialogue_summary_publish::offline;
use dialogue_summary_publish::page::Page;
use dialogue_summary_publish::prerender::{Element, Prerendered, StyleSheet};
use options::RenderOptions;
use source::DatasetSource;
use std::path::Path;

/// Writes the form. Returns whether all of the dataset was read.
pub fn run(args: &RenderArgs) -> Result<bool, Messages> {
    if args.into.is_some() && args.form != Form::Element {
        return Err(String::from("--into: only for --as element").into());
    }
    let phrases = for_publishers(phrases(args.lang.as_deref().unwrap_or("en")));
    keep_dataset(args.out.as_deref(), args.file.as_deref(), phrases)?;
    let page = args.into.as_deref().map(|path| read_page(path, phrases)).transpose()?;
    let mut options = RenderOptions::new(args, page.as_ref(), phrases)?;
    let DatasetSource { name, text, origin } = DatasetSource::new(args, page.as_ref(), phrases)?;
    let Record { dialogue, problems, report, index } = Record::read(&name, &text, phrases)?;

    let mut unknown = filter_problems(&options.place("filter"), &options.config.filter, &dialogue, &index);
    if let Some(lang) = &options.lang {
        unknown.extend(lang_problem(&options.place("lang"), lang, &dialogue));
    }
    if !unknown.is_empty() {
        return Err(Messages(unknown.iter().map(|each| problem(phrases, each)).collect()));
    }
    options.config.lang = options
        .lang
        .clone()
        .unwrap_or_else(|| default_lang(&dialogue, page.as_ref().and_then(Page::lang)).to_owned());
    let base = base_url(args, phrases)?;

    let is_complete = problems.is_empty();
    let output = match args.form {
        Form::Html | Form::Page | Form::Card => {
            export(args.form, base.as_deref(), &options.config, &dialogue, &index)
        }
        Form::Element | Form::Offline => {
            let sheet = format!("{}/dialogue-summary.css", args.files.trim_end_matches('/'));
            let style = StyleSheet::Linked(&sheet);
            let element = Element { config: options.config, text: &text, origin, style };
            with_widget(args, page.as_ref(), element, dialogue, problems)?
        }
    };
    write(args.out.as_deref().or(args.into.as_deref()), &output)?;
    report.iter().for_each(|line| warn(line));
    if args.form == Form::Element && page.is_none() {
        let script = format!("{}/dialogue-summary.js", args.files.trim_end_matches('/'));
        let line = format!("<script type=\"module\" src=\"{script}\"></script>");
        warn(&fill(write_phrases(phrases).needs_script, &[&line]));
    }
    Ok(is_complete)
}

fn read_page(path: &Path, phrases: &Phrases) -> Result<Page, String> {
    Page::new(path, dataset::read_limited(path, phrases)?)
}

fn base_url(args: &RenderArgs, phrases: &Phrases) -> Result<Option<String>, String> {
    let Some(text) = &args.base else {
        if args.form == Form::Card {
            return Err(fill(write_phrases(phrases).needs_base, &["--base"]));
        }
        return Ok(None);
    };
    web_address("--base", text, phrases).map(Some)
}

/// The forms without the widget.
fn export(form: Form, base: Option<&str>, config: &Config, dialogue: &Dialogue, index: &Index) -> String {
    let default = View { lang: config.lang.clone(), ..View::default() };
    let filter = link::parse(&config.filter, "");
    let view = default.patched(filter, &default).fitted(dialogue, index, &config.lang);
    let export = Export { dialogue, index, view: &view, page: base.map(WidgetPage::at) };
    match form {
        Form::Card => html::link_card(&export),
        Form::Page => html::page(&export),
        _ => html::article(&export, config.heading_level),
    }
}

/// The forms with the widget.
fn with_widget(
    args: &RenderArgs,
    page: Option<&Page>,
    element: Element,
    dialogue: Dialogue,
    problems: Vec<Problem>,
) -> Result<String, String> {
    if args.form == Form::Offline {
        return offline::page(element, &args.dist, dialogue, problems);
    }
    let prerendered = Prerendered::new(&element, dialogue, problems);
    Ok(page.map_or_else(|| prerendered.to_html(), |page| page.with(&prerendered)))
}
