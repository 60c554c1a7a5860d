//! What must hold for any input of a target.

use dialogue_summary::dialogue::check::check as checked;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::encoding::decode;
use dialogue_summary::dialogue::limits::MAX_PROBLEMS;
use dialogue_summary::dialogue::problem::{Advice, Effect, Expected, Problem, locate, lost_cards};
use dialogue_summary::dialogue::value::{Budget, Refusal, Value, read};
use dialogue_summary::dialogue::{BUILT_IN, Dialogue};
use dialogue_summary::i18n::{self, LANGUAGES, located_problem, phrases};
use dialogue_summary::link;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Config;
use dialogue_summary_publish::lint;
use dialogue_summary_publish::page::Page;
use dialogue_summary_publish::policy::phrases::{ignored, slip, verdict};
use dialogue_summary_publish::policy::{self, Method, Site, examine, parse_url};
use dialogue_summary_publish::prerender::{DatasetOrigin, Element, Prerendered, StyleSheet};
use serde_json::Value as Json;
use std::path::Path;
use std::sync::OnceLock;
use test_support::common::written;

/// A file is read as the oracle reads it, or what is wrong with it is said at a place that it has.
pub fn json(data: &[u8]) {
    let text = match decode(data) {
        Ok(text) => text,
        Err(problem) => return say(&problem),
    };
    let oracle = serde_json::from_str::<Json>(text);
    match (read(text, &mut Budget::default()), oracle) {
        (Ok(value), Ok(json)) => assert!(is_same(&value, &json), "{value:?} is not {json}"),
        (Ok(value), Err(error)) => panic!("{value:?} is read, and the oracle says: {error}"),
        (Err(Refusal::Json(slip, at)), Err(_)) => {
            let line = text.split('\n').nth(at.line - 1).expect("the line exists");
            assert!(at.column <= line.chars().count() + 1, "{at:?}");
            say(&Refusal::Json(slip, at).problem());
        }
        (Err(refusal @ Refusal::Json(..)), Ok(json)) => panic!("{refusal:?} for {json}"),
        (Err(limit), _) => say(&limit.problem()),
    }
}

fn is_same(value: &Value, json: &Json) -> bool {
    match (value, json) {
        (Value::Null, Json::Null) => true,
        (Value::Bool(own), Json::Bool(other)) => own == other,
        (Value::Number(own), Json::Number(other)) => own.parse::<f64>().ok() == other.as_f64(),
        (Value::Text(own), Json::String(other)) => own == other,
        (Value::List(own), Json::Array(other)) => {
            own.len() == other.len() && own.iter().zip(other).all(|(own, other)| is_same(own, other))
        }
        // Of equal keys, the last one counts.
        (Value::Map(own), Json::Object(other)) => {
            own.iter().all(|(key, _)| other.contains_key(&**key))
                && other.iter().all(|(key, other)| {
                    value.get(key).is_some_and(|own| is_same(own, other)) || own.is_empty()
                })
        }
        _ => false,
    }
}

/// The sentences of a problem are complete.
fn say(problem: &Problem) {
    for lang in LANGUAGES {
        let sentence = located_problem(phrases(lang), problem);
        assert!(sentence.ends_with(['.', '?']), "{lang}: {sentence}");
    }
}

/// A dataset is checked, its problems and notes are said, and what is kept of it is a dataset without problems.
pub fn check(data: &[u8]) {
    let Ok(text) = decode(data) else { return };
    let Ok(value) = read(text, &mut Budget::default()) else { return };
    let (dialogue, mut problems) = checked(&value);
    locate(&mut text.chars(), &mut problems);
    assert!(problems.len() <= MAX_PROBLEMS);
    problems.iter().for_each(say);
    for note in lint::lint(&value) {
        for lang in LANGUAGES {
            assert!(lint::phrases::note(phrases(lang), &note).starts_with(&note.path));
        }
    }
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        assert_eq!(dialogue, Dialogue::default());
        return;
    }
    let text = written(&dialogue).to_string();
    let (again, mut new) = checked(&read(&text, &mut Budget::default()).expect("it is JSON"));
    // Former ids and changes keep the id of a card that is left out: its problem is the only one.
    if lost_cards(&problems) > 0 {
        new.retain(|problem| problem.expected != Expected::Declared("cards"));
    }
    assert_eq!(new, [], "{text}");
    let ids = |dialogue: &Dialogue| dialogue.cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&again), ids(&dialogue));
    if lost_cards(&problems) == 0 {
        assert_eq!(written(&again).to_string(), text);
    }
}

/// A view is the same after it was written into the link that it is from, and the pairs of others stay.
pub fn link(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let default = View::default();
    let view_of = |part: &str| default.patched(link::parse(part, "ds."), &default);
    let view = view_of(&text);
    let printed = link::print(&text, "ds.", &view, &default);
    // Spaces around a query are no part of it.
    let trimmed = |view: View| View { q: view.q.trim().to_owned(), ..view };
    assert_eq!(trimmed(view_of(&printed)), trimmed(view.clone()), "{printed}");
    assert_eq!(link::print(&printed, "ds.", &view, &default), printed);
    let others = |part: &str| -> Vec<String> {
        let is_other = |pair: &&str| {
            form_urlencoded::parse(pair.as_bytes()).next().is_none_or(|(key, _)| !key.starts_with("ds."))
        };
        part.split('&').filter(is_other).map(str::to_owned).collect()
    };
    let (before, after) = (others(&text), others(&printed));
    assert!(
        before == after || (text.is_empty() && after.is_empty()) || printed.is_empty(),
        "{text:?} {printed:?}"
    );
}

/// A policy in any form is read, and each method to embed the widget has a verdict in words.
pub fn policy(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let header = policy::read(&text);
    let url = |text: &str| parse_url(text).expect("it is a URL");
    let site = Site {
        page: url("https://www.example.org/"),
        files: url("https://example.org/dialogue-summary/"),
        data: Some(url("https://example.org/data.json")),
        nonce: Some(String::from("abc")),
    };
    let verdicts = examine(&header.policies, &site);
    assert_eq!(verdicts.len(), Method::ALL.len());
    for lang in LANGUAGES {
        let phrases = phrases(lang);
        for each in &verdicts {
            let lines = verdict(phrases, each, &header.policies, &site);
            assert!(!lines.is_empty() && lines.iter().all(|line| !line.is_empty()));
        }
        assert!(header.slips.iter().all(|found| !slip(phrases, found).is_empty()));
        assert!(header.ignored.iter().all(|found| !ignored(phrases, found).is_empty()));
    }
    // What is printed is read as the same policies.
    let printed: Vec<String> = header.policies.iter().map(policy::print).collect();
    // Quotation marks and names of headers would be taken for a form to write a policy in.
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || " ;'-*/._=".contains(sign);
    let is_plain = |policy: &String| {
        let names_header = ["policy", "header"].iter().any(|word| policy.to_lowercase().contains(word));
        // So would marks in place of the name of a directive, which is made of letters, digits and hyphens.
        let is_name = |name: &str| name.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
        let mut names = policy.split(';').filter_map(|directive| directive.split_whitespace().next());
        let are_names = names.all(is_name);
        !policy.is_empty() && !names_header && are_names && policy.chars().all(is_plain)
    };
    if printed.iter().all(is_plain) {
        let again = policy::read(&printed.join(", "));
        assert_eq!(again.policies.iter().map(policy::print).collect::<Vec<_>>(), printed);
    }
}

/// A date is printed as it is read, and said in words. What is suggested for anything else is a date.
pub fn date(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Some(edtf) = Edtf::parse(&text) else {
        let value = Value::Map(vec![
            ("title".into(), Value::Text("x".into())),
            ("date".into(), Value::Text(text.into_owned().into())),
            ("cards".into(), Value::List(Vec::new())),
        ]);
        let problems = checked(&value).1;
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        say(problem);
        let dates: Vec<&String> = match &problem.advice {
            Some(Advice::EitherDate(a, b)) => vec![a, b],
            Some(Advice::DaysInMonth(month, _)) => vec![month],
            Some(Advice::SpreadsheetDay(day)) => vec![day],
            _ => Vec::new(),
        };
        let is_date = problem.expected == Expected::Date;
        for meant in dates.into_iter().chain(&problem.nearest).filter(|_| is_date) {
            assert!(Edtf::parse(meant).is_some(), "{meant}");
        }
        return;
    };
    let printed = edtf.to_string();
    assert_eq!(Edtf::parse(&printed), Some(edtf), "{printed}");
    let _ = (edtf.datetime(), edtf.doubt(), edtf.year_ends());
    if let Some(years) = edtf.years() {
        assert!(years.start() <= years.end(), "{years:?}");
    }
    for lang in LANGUAGES {
        let phrases = phrases(lang);
        assert!(!i18n::date(phrases, &edtf).is_empty() && !i18n::short_date(phrases, &edtf).is_empty());
    }
}

/// Cards are put into a page once and for all, and the rest of the page stays as it is.
pub fn into(data: &[u8]) {
    let Ok(html) = str::from_utf8(data) else { return };
    let cards = cards();
    let path = Path::new("page.html");
    let Ok(page) = Page::new(path, html.to_owned()) else { return };
    let first = page.with(cards);
    if !html.contains("data-made") {
        assert_eq!(first.replacen(&cards.content, "", 1), html);
    }
    let again = Page::new(path, first.clone()).expect("the page still has a tag").with(cards);
    assert_eq!(again, first);
}

/// The cards of a small dataset, rendered once.
fn cards() -> &'static Prerendered {
    static CARDS: OnceLock<Prerendered> = OnceLock::new();
    CARDS.get_or_init(|| {
        let config = Config { lang: String::from("en"), ..Config::default() };
        let (origin, style) = (DatasetOrigin::BuiltIn, StyleSheet::Linked("dialogue-summary.css"));
        let element = Element { config, text: BUILT_IN, origin, style };
        let (dialogue, problems) = checked(&read(BUILT_IN, &mut Budget::default()).expect("it is JSON"));
        let mut cards = Prerendered::new(&element, dialogue, problems);
        cards.attributes.clear();
        cards
    })
}
