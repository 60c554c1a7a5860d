//! `render`: writes a view of a dataset in a form that needs no widget.

use super::dataset::{take, text};
use super::offline;
use super::out::{complain, put};
use super::prerender::{Look, Origin, Tag, Written};
use crate::dialogue::Dialogue;
use crate::dialogue::problem::{Effect, Expected, Problem, nearest};
use crate::dialogue::text::lookup;
use crate::export::{Export, html};
use crate::finder::index::Index;
use crate::finder::view::{Facet, Sort, View};
use crate::link;
use crate::policy::Address;
use crate::state::Config;
use crate::words::{export_words, fill, policy_words, problem, words};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// What is to be written.
#[derive(Args)]
pub struct Order {
    /// The dataset, a JSON file; without it the record that is built in.
    file: Option<PathBuf>,
    /// The form to write.
    #[arg(long = "as", value_enum)]
    form: Form,
    /// Which cards, as in the widget's attribute: kind=announcement&theme=sanctions&q=seoul.
    #[arg(long, default_value = "")]
    filter: String,
    /// The language, one of the dataset's [default: en, or else its first].
    #[arg(long)]
    lang: Option<String>,
    /// The address of the page that shows the record with the widget, for links to it and to single cards.
    #[arg(long)]
    base: Option<String>,
    /// A page to put the cards into, in its first tag <dialogue-summary>; it is written anew.
    #[arg(long)]
    into: Option<PathBuf>,
    /// The address of the dataset, for a tag that is to fetch it [default: the dataset stands in the tag].
    #[arg(long)]
    src: Option<String>,
    /// The folder of the widget's files, as the page names it.
    #[arg(long, default_value = "./")]
    files: String,
    /// That folder, as it is here, for the one file that holds it all.
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Cards before "show more".
    #[arg(long, default_value_t = Config::default().page_size, value_parser = at_least_one)]
    page_size: usize,
    /// The level of the title in the page's outline, 1 to 5.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=5))]
    heading_level: u8,
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
    let words = words(order.lang.as_deref().unwrap_or("en"));
    let name = order.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let named = |why| vec![format!("{name}: {why}")];
    let text = text(order.file.as_deref()).map_err(named)?;
    let (dialogue, problems) = take(&text).map_err(named)?;
    let said: Vec<String> = problems.iter().map(|p| [&name, ": ", &problem(words, p)].concat()).collect();
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        return Err(said);
    }
    let index = Index::new(&dialogue);
    let mut wrong = filter_problems(&order.filter, &dialogue, &index);
    wrong.extend(order.lang.iter().filter_map(|lang| lang_problem(lang, "--lang", &dialogue)));
    if !wrong.is_empty() {
        return Err(wrong.iter().map(|p| problem(words, p)).collect());
    }
    if let Some(base) = order.base.as_ref().filter(|base| Address::parse(base).is_none()) {
        return Err(vec![fill(policy_words(words).address, &["--base", base])]);
    }
    if order.form == Form::Card && order.base.is_none() {
        return Err(vec![fill(export_words(words).needs_base, &["--base"])]);
    }
    let languages = || dialogue.languages.iter().map(String::as_str);
    let usual = lookup(languages(), "en").or(languages().next()).unwrap_or("en");
    let lang = &order.lang.clone().unwrap_or_else(|| usual.to_owned());
    let complete = problems.is_empty();
    let written = match order.form {
        Form::Html | Form::Page | Form::Card => exported(order, lang, &dialogue, &index),
        Form::Element | Form::Offline => {
            with_widget(order, lang, &text, dialogue, problems).map_err(|why| vec![why])?
        }
    };
    write(order, &written).map_err(|why| vec![why])?;
    said.iter().for_each(|line| complain(line));
    Ok(complete)
}

/// The forms that need no widget.
fn exported(order: &Order, lang: &str, dialogue: &Dialogue, index: &Index) -> String {
    let plain = View { lang: lang.to_owned(), ..View::default() };
    let view = plain.patched(link::parse(&order.filter, ""), &plain).fitted(dialogue, index, lang);
    let export = Export { dialogue, index, view: &view, base: order.base.as_deref() };
    match order.form {
        Form::Card => html::link_card(&export),
        Form::Page => html::page(&export),
        _ => html::article(&export),
    }
}

/// The forms that the widget takes over.
fn with_widget(
    order: &Order,
    lang: &str,
    text: &str,
    dialogue: Dialogue,
    problems: Vec<Problem>,
) -> Result<String, String> {
    let config = Config {
        lang: lang.to_owned(),
        filter: order.filter.clone(),
        page_size: order.page_size,
        heading_level: order.heading_level,
        ..Config::default()
    };
    let from = match (&order.src, &order.file) {
        (Some(src), _) if matches!(order.form, Form::Element) => Origin::Address(src),
        (_, None) => Origin::BuiltIn,
        _ => Origin::Tag,
    };
    let sheet = [order.files.trim_end_matches('/'), "/dialogue-summary.css"].concat();
    let tag = Tag { config, text, from, look: Look::Link(&sheet) };
    match order.form {
        Form::Offline => offline::page(tag, &order.dist, dialogue, problems),
        _ => {
            let written = Written::new(&tag, dialogue, problems);
            let Some(page) = &order.into else { return Ok(written.complete()) };
            let said = |why: &str| format!("{}: {why}", page.display());
            let html = std::fs::read_to_string(page).map_err(|why| said(&why.to_string()))?;
            written.put_into(&html).ok_or_else(|| said("expected a tag <dialogue-summary>"))
        }
    }
}

fn write(order: &Order, text: &str) -> Result<(), String> {
    match order.out.as_ref().or(order.into.as_ref()) {
        Some(out) => std::fs::write(out, text).map_err(|why| format!("{}: {why}", out.display())),
        None => put(text),
    }
}

/// What in a filter names nothing. In a link it is passed over; here someone would publish all cards for some.
fn filter_problems(filter: &str, dialogue: &Dialogue, index: &Index) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, value) in form_urlencoded::parse(filter.as_bytes()) {
        let path = ["--filter ", &key].concat();
        match (key.as_ref(), Facet::ALL.into_iter().find(|facet| facet.name() == key)) {
            (_, Some(facet)) if value.is_empty() || index.place(facet, &value).is_some() => {}
            (_, Some(facet)) => {
                problems.push(not_one_of(&path, &value, index.values(facet).iter().map(String::as_str)))
            }
            ("q", _) => {}
            ("lang", _) => problems.extend(lang_problem(&value, &path, dialogue)),
            ("sort", _) if Sort::named(&value).is_some() => {}
            ("sort", _) => problems.push(not_one_of(&path, &value, Sort::ALL.map(Sort::name))),
            _ => {
                let names = Facet::ALL.map(Facet::name).into_iter().chain(["q", "sort", "lang"]);
                problems.push(not_one_of("--filter", &key, names));
            }
        }
    }
    problems
}

fn lang_problem(lang: &str, path: &str, dialogue: &Dialogue) -> Option<Problem> {
    let languages = || dialogue.languages.iter().map(String::as_str);
    let known = dialogue.languages.is_empty() || lookup(languages(), lang).is_some();
    (!known).then(|| not_one_of(path, lang, languages()))
}

fn not_one_of<'a>(path: &str, found: &str, words: impl IntoIterator<Item = &'a str> + Clone) -> Problem {
    // Thousands would bury the sentence.
    let all: Vec<String> = words.clone().into_iter().take(50).map(str::to_owned).collect();
    let nearest = nearest(found, words);
    let (path, found) = (path.to_owned(), found.to_owned());
    Problem { path, found, expected: Expected::OneOf(all), nearest, effect: Effect::Refused }
}
