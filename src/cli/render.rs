//! `render`: writes a view of a dataset in a form that needs no widget.

use super::dataset::load;
use crate::dialogue::Dialogue;
use crate::dialogue::problem::{Effect, Expected, Problem, nearest};
use crate::dialogue::text::lookup;
use crate::export::{Export, html};
use crate::finder::index::Index;
use crate::finder::view::{Facet, Sort, View};
use crate::link;
use crate::policy::Address;
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
}

impl Form {
    fn write(self, export: &Export) -> String {
        match self {
            Form::Html => html::article(export),
            Form::Page => html::page(export),
            Form::Card => html::link_card(export),
        }
    }
}

/// Writes it.
pub fn run(order: &Order) -> ExitCode {
    match render(order) {
        Ok(whole) => ExitCode::from(u8::from(!whole)),
        Err(why) => {
            why.iter().for_each(|line| eprintln!("{line}"));
            ExitCode::from(2)
        }
    }
}

/// Whether all of the dataset could be read, or why nothing is written.
fn render(order: &Order) -> Result<bool, Vec<String>> {
    let words = words(order.lang.as_deref().unwrap_or("en"));
    let name = order.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let (dialogue, problems) = load(order.file.as_deref()).map_err(|why| vec![format!("{name}: {why}")])?;
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
    let lang = order.lang.as_deref().unwrap_or(usual);
    let plain = View { lang: lang.to_owned(), ..View::default() };
    let view = plain.patched(link::parse(&order.filter, ""), &plain).fitted(&dialogue, &index, lang);
    let export = Export { dialogue: &dialogue, index: &index, view: &view, base: order.base.as_deref() };
    write(order, &order.form.write(&export)).map_err(|why| vec![why])?;
    said.iter().for_each(|line| eprintln!("{line}"));
    Ok(problems.is_empty())
}

fn write(order: &Order, text: &str) -> Result<(), String> {
    use std::io::Write;
    match &order.out {
        Some(out) => std::fs::write(out, text).map_err(|why| format!("{}: {why}", out.display())),
        None => std::io::stdout().write_all(text.as_bytes()).map_err(|why| why.to_string()),
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
