//! `export`: writes a citation or a download of a record, of a view of it, or of one card.

use crate::address::web_address;
use crate::dataset;
use crate::filter::{default_lang, filter_problems, lang_problem, not_one_of};
use crate::output::{warn, write};
use crate::phrases::write_phrases;
use crate::record::{Record, keep_dataset};
use crate::terminal::Messages;
use chrono::{Datelike, Local};
use clap::Args;
use clap::builder::PossibleValuesParser;
use dialogue_summary::i18n::{fill, for_publishers, phrases, problem};
use dialogue_summary::link;
use dialogue_summary::search::view::{Change, View};
use dialogue_summary_share::{Day, Export, Format, Refusal, Request, WidgetPage};
use std::path::PathBuf;

/// The options of `export`.
#[derive(Args)]
pub struct ExportArgs {
    /// The dataset, a JSON file. Without it: the built-in record. - is standard input.
    pub file: Option<PathBuf>,
    /// The format. Downloads: csv, markdown, json, jsonld, ics, text. Citations: apa, chicago, oscola, korean, bibtex, ris,
    /// csl-json.
    #[arg(long = "as", value_name = "NAME", hide_possible_values = true,
        value_parser = PossibleValuesParser::new(Format::ALL.map(Format::name)))]
    pub format: String,
    /// Which cards, as in the widget's attribute: kind=announcement&theme=sanctions&q=seoul.
    #[arg(long)]
    pub filter: Option<String>,
    /// One card, by its id.
    #[arg(long, value_name = "ID", conflicts_with = "filter")]
    pub card: Option<String>,
    /// The language, one of the dataset's [default: en, or else its first].
    #[arg(long)]
    pub lang: Option<String>,
    /// The URL of the page that shows the record with the widget. Citations need it; downloads link to it.
    #[arg(long)]
    pub base: Option<String>,
    /// The name of the site that publishes the record, for citations [default: the server of --base].
    #[arg(long)]
    pub site: Option<String>,
    /// The day on which the record was seen, for citations [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub accessed: Option<Day>,
    /// The file to write [default: standard output].
    #[arg(long)]
    pub out: Option<PathBuf>,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| String::from("a day, as 2026-11-29"))
}

fn today() -> Day {
    let now = Local::now();
    let small = |part: u32| u8::try_from(part).unwrap_or_default();
    Day {
        year: u16::try_from(now.year()).unwrap_or_default(),
        month: small(now.month()),
        day: small(now.day()),
    }
}

/// Writes the format. Returns whether all of the dataset was read.
pub fn run(args: &ExportArgs) -> Result<bool, Messages> {
    let phrases = for_publishers(phrases(args.lang.as_deref().unwrap_or("en")));
    keep_dataset(args.out.as_deref(), args.file.as_deref(), phrases)?;
    let base = args.base.as_deref().map(|text| web_address("--base", text, phrases)).transpose()?;
    let name = args.file.as_deref().map(dataset::name_of).unwrap_or_default();
    let text = dataset::read_text(args.file.as_deref(), phrases)?;
    let Record { dialogue, problems, report, index } = Record::read(&name, &text, phrases)?;

    let filter = args.filter.as_deref().unwrap_or_default().trim().trim_start_matches(['?', '#']);
    let mut unknown = filter_problems("--filter", filter, &dialogue, &index);
    unknown.extend(args.lang.as_deref().and_then(|lang| lang_problem("--lang", lang, &dialogue)));
    let card = args.card.as_deref().and_then(|id| {
        let position = index.card_position(&dialogue, id);
        if position.is_none() {
            let ids = dialogue.cards.iter().map(|card| card.id.as_str());
            unknown.push(not_one_of("--card", id, ids));
        }
        position
    });
    let in_filter = link::parse(filter, "").lang;
    if let (Change::Set(in_filter), Some(option)) = (&in_filter, &args.lang)
        && !in_filter.eq_ignore_ascii_case(option)
    {
        return Err(fill(write_phrases(phrases).two_languages, &[in_filter, option]).into());
    }
    if !unknown.is_empty() {
        return Err(Messages(unknown.iter().map(|each| problem(phrases, each)).collect()));
    }

    let lang = args.lang.as_deref().unwrap_or_else(|| default_lang(&dialogue, None));
    let default = View { lang: lang.to_owned(), ..View::default() };
    let view = default.patched(link::parse(filter, ""), &default).fitted(&dialogue, &index, lang);
    let export =
        Export { dialogue: &dialogue, index: &index, view: &view, page: base.as_deref().map(WidgetPage::at) };
    let today = args.accessed.unwrap_or_else(today);
    let request = Request { export, card, site: args.site.as_deref(), today };
    // clap has checked the name.
    let format = Format::named(&args.format).unwrap_or(Format::Text);
    let output = format.write(&request).map_err(|refusal| {
        let own = write_phrases(phrases);
        match refusal {
            Refusal::NeedsAddress => fill(own.needs_address, &["--base"]),
            Refusal::NoDates => own.no_dates.to_owned(),
        }
    })?;
    let output = if output.ends_with('\n') { output } else { output + "\n" };
    write(args.out.as_deref(), &output)?;
    report.iter().for_each(|line| warn(line));
    Ok(problems.is_empty())
}
