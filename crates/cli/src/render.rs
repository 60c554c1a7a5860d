//! `render`: writes a view of a dataset in a form that needs no widget.

use crate::address::sent;
use crate::asked::Asked;
use crate::dataset::take;
use crate::out::{complain, put};
use crate::slips::{filter_problems, lang_problem};
use crate::source::{From, Source};
use clap::{Args, ValueEnum};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::{Effect, Problem};
use dialogue_summary::dialogue::text::lookup;
use dialogue_summary::i18n::{fill, phrases, problem};
use dialogue_summary::link;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Config;
use dialogue_summary_publish::export::phrases::export_phrases;
use dialogue_summary_publish::export::{Export, html};
use dialogue_summary_publish::offline;
use dialogue_summary_publish::page::Page;
use dialogue_summary_publish::policy::phrases::policy_phrases;
use dialogue_summary_publish::prerender::{Look, Origin, Tag, Written};
use std::path::PathBuf;
use std::process::ExitCode;

/// What is to be written.
#[derive(Args)]
pub struct Order {
    /// The dataset, a JSON file; without it the record that is built in, or with --into what the tag there names:
    /// the dataset in it, or the file beside the page that its src leads to. Where tag or --src name an address,
    /// this is the file that will be fetched from it: it must be the same as one that stands beside the page.
    pub file: Option<PathBuf>,
    /// The form to write.
    #[arg(long = "as", value_enum)]
    form: Form,
    /// Which cards, as in the widget's attribute: kind=announcement&theme=sanctions&q=seoul.
    #[arg(long)]
    pub filter: Option<String>,
    /// The language, one of the dataset's [default: with --into that of the page there, else en, or else its first].
    #[arg(long)]
    pub lang: Option<String>,
    /// The address of the page that shows the record with the widget, for links to it and to single cards.
    #[arg(long)]
    base: Option<String>,
    /// A page to put the cards into, in its first tag <dialogue-summary> outside templates, in the place of those that
    /// were put there before; all else in it stays. What the tag says itself (lang, filter, src, page-size,
    /// heading-level, link-state, link-key, id) holds where the option is not given; where the two differ, nothing is
    /// written.
    #[arg(long)]
    pub into: Option<PathBuf>,
    /// The address of the dataset, for a tag that is to fetch it [default: the dataset stands in the tag].
    #[arg(long)]
    pub src: Option<String>,
    /// The folder of the widget's files, as the page names it.
    #[arg(long, default_value = "./")]
    files: String,
    /// That folder, as it is here, for the one file that holds it all.
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Cards before "show more" [default: 50].
    #[arg(long, value_parser = at_least_one)]
    pub page_size: Option<usize>,
    /// The level of the title in the page's outline, 1 to 5 [default: 2].
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub heading_level: Option<u8>,
    /// The file to write [default: standard output].
    #[arg(long)]
    out: Option<PathBuf>,
}

/// A form to write.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Form {
    /// An article of HTML without script or style, for a page of your own.
    Html,
    /// A whole page of HTML without script, one file.
    Page,
    /// A small card of HTML without script that links to the record; needs --base.
    Card,
    /// The widget's tag with its cards in it: shown before any script runs, then taken over in place.
    Element,
    /// A whole page with the widget, its dataset and all its files in one, for mail and memory sticks.
    Offline,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| String::from("a whole number from 1"))
}

/// Writes it.
pub fn run(order: &Order) -> ExitCode {
    match render(order) {
        Ok(whole) => ExitCode::from(u8::from(!whole)),
        Err(why) => {
            why.iter().for_each(|line| complain(line));
            ExitCode::from(2)
        }
    }
}

/// Whether all of the dataset could be read, or why nothing is written.
fn render(order: &Order) -> Result<bool, Vec<String>> {
    if order.into.is_some() && order.form != Form::Element {
        return Err(vec![String::from("--into: only for --as element")]);
    }
    let phrases = phrases(order.lang.as_deref().unwrap_or("en"));
    let page = order.into.as_deref().map(Page::read).transpose().map_err(|why| vec![why])?;
    let mut asked = Asked::new(order, page.as_ref(), phrases)?;
    let Source { name, text, from } = Source::new(order, page.as_ref()).map_err(|why| vec![why])?;
    let (dialogue, problems) = take(&text).map_err(|why| vec![format!("{name}: {why}")])?;
    let said: Vec<String> = problems.iter().map(|p| [&name, ": ", &problem(phrases, p)].concat()).collect();
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        return Err(said);
    }
    let index = Index::new(&dialogue);
    let mut wrong = filter_problems(&asked.place("filter"), &asked.config.filter, &dialogue, &index);
    wrong.extend(asked.lang.iter().filter_map(|lang| lang_problem(lang, &asked.place("lang"), &dialogue)));
    if !wrong.is_empty() {
        return Err(wrong.iter().map(|p| problem(phrases, p)).collect());
    }
    let not_one = |base: &String| vec![fill(policy_phrases(phrases).address, &["--base", base])];
    let base = order.base.as_ref().map(|base| sent(base).ok_or_else(|| not_one(base))).transpose()?;
    if order.form == Form::Card && base.is_none() {
        return Err(vec![fill(export_phrases(phrases).needs_base, &["--base"])]);
    }
    let languages = || dialogue.languages.iter().map(String::as_str);
    // As the widget: that of the place it stands in, where the dataset has it.
    let around = page.as_ref().and_then(|page| lookup(languages(), page.lang()?));
    let usual = around.or_else(|| lookup(languages(), "en")).or(languages().next()).unwrap_or("en");
    asked.config.lang = asked.lang.clone().unwrap_or_else(|| usual.to_owned());
    let config = asked.config;
    let complete = problems.is_empty();
    let written = match order.form {
        Form::Html | Form::Page | Form::Card => {
            exported(order.form, base.as_deref(), &config, &dialogue, &index)
        }
        Form::Element | Form::Offline => {
            let from = match &from {
                From::Address(src) if matches!(order.form, Form::Element) => Origin::Address(src),
                From::BuiltIn => Origin::BuiltIn,
                From::There => Origin::There,
                From::Tag | From::Address(_) => Origin::Tag,
            };
            let sheet = [order.files.trim_end_matches('/'), "/dialogue-summary.css"].concat();
            let tag = Tag { config, text: &text, from, look: Look::Link(&sheet) };
            with_widget(order, page.as_ref(), tag, dialogue, problems).map_err(|why| vec![why])?
        }
    };
    write(order, &written).map_err(|why| vec![why])?;
    said.iter().for_each(|line| complain(line));
    Ok(complete)
}

/// The forms that need no widget.
fn exported(form: Form, base: Option<&str>, config: &Config, dialogue: &Dialogue, index: &Index) -> String {
    let plain = View { lang: config.lang.clone(), ..View::default() };
    let view = plain.patched(link::parse(&config.filter, ""), &plain).fitted(dialogue, index, &config.lang);
    let export = Export { dialogue, index, view: &view, base };
    match form {
        Form::Card => html::link_card(&export),
        Form::Page => html::page(&export),
        _ => html::article(&export),
    }
}

/// The forms that the widget takes over.
fn with_widget(
    order: &Order,
    page: Option<&Page>,
    tag: Tag,
    dialogue: Dialogue,
    problems: Vec<Problem>,
) -> Result<String, String> {
    if order.form == Form::Offline {
        return offline::page(tag, &order.dist, dialogue, problems);
    }
    let written = Written::new(&tag, dialogue, problems);
    Ok(page.map_or_else(|| written.complete(), |page| page.with(&written)))
}

fn write(order: &Order, text: &str) -> Result<(), String> {
    match order.out.as_ref().or(order.into.as_ref()) {
        Some(out) => std::fs::write(out, text).map_err(|why| format!("{}: {why}", out.display())),
        None => put(text),
    }
}
