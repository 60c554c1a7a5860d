//! The datasets refer to their sources and do not copy them.
//!
//! The sources are not part of the repository. Without them these tests pass with a message. `RECORD_SOURCES` names a folder with
//! their texts, one paragraph in each line: `uk-rok-cyber-3.release.txt` is the source `release` of that dialogue.

use super::{card, cards, dataset, leaves, third};
use serde_json::Value;
use std::collections::HashSet;

const ARTICLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/source/article.txt");

/// This many consecutive words count as copied. The longest name in the article has six.
const RUN: usize = 7;

fn article() -> Option<String> {
    source("uk-rok-cyber-4", "the-british-eye")
}

/// The text of a dialogue's source.
fn source(dialogue: &str, id: &str) -> Option<String> {
    let path = match std::env::var("RECORD_SOURCES") {
        Ok(folder) => format!("{folder}/{dialogue}.{id}.txt"),
        Err(_) if id == "the-british-eye" => ARTICLE.to_owned(),
        Err(_) => return None,
    };
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: no source at {path}");
    }
    text
}

fn tokens(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let split = text.split(|c: char| !c.is_alphanumeric());
    split.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The positions of `words` as whole words, ignoring case, as a browser's text fragment finds them.
fn places(text: &str, words: &str) -> Vec<usize> {
    let (text, words) = (text.to_ascii_lowercase(), words.to_ascii_lowercase());
    let inner = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric())
    };
    let found = text.match_indices(&words).map(|(at, _)| at).filter(|at| {
        let (before, after) = (&text[..*at], &text[at + words.len()..]);
        !inner(before.chars().next_back(), words.chars().next())
            && !inner(words.chars().next_back(), after.chars().next())
    });
    found.collect()
}

/// The only position of a selector, with prefix and suffix joined by a space.
fn place(article: &str, selector: &Value) -> Result<(usize, usize), String> {
    let part = |key: &str| selector[key].as_str().unwrap_or_default();
    let (prefix, exact, suffix) = (part("prefix"), part("exact"), part("suffix"));
    let whole = [prefix, exact, suffix].join(" ");
    let at = places(article, whole.trim());
    let lead = if prefix.is_empty() { 0 } else { prefix.len() + 1 };
    match at[..] {
        [at] => Ok((at + lead, at + lead + exact.len())),
        _ => Err(format!("{:?} stands {} times", whole.trim(), at.len())),
    }
}

/// The part of the article that a locator encloses.
fn resolve(article: &str, locator: &Value) -> Result<(usize, usize), String> {
    let (start, mut end) = place(article, &locator["start"])?;
    let mut printed = article[start..end] == locator["start"]["exact"];
    if let Some(words) = locator["end"]["exact"].as_str() {
        let at = places(&article[end..], words);
        let at = end + at.first().ok_or(format!("no {words:?} after the start"))?;
        end = at + words.len();
        printed &= &article[at..end] == words;
    }
    if !printed {
        return Err(String::from("not as printed"));
    }
    let number = locator["paragraph"].as_u64().unwrap_or_default() as usize;
    let from: usize = article.lines().take(number.max(1) - 1).map(|line| line.len() + 1).sum();
    let length = article.lines().nth(number.max(1) - 1).unwrap_or_default().len();
    if start < from || end > from + length {
        return Err(format!("not inside paragraph {number}"));
    }
    Ok((start, end))
}

fn locators(data: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    for card in cards(data) {
        all.extend(card["locators"].as_array().into_iter().flatten());
        all.extend(card["details"].as_array().into_iter().flatten().map(|detail| &detail["locator"]));
    }
    all
}

#[test]
fn every_locator_matches_once_in_its_paragraph() {
    for data in [dataset(), third()] {
        let wrong: Vec<_> = locators(&data)
            .into_iter()
            .filter_map(|locator| {
                let text = source(data["id"].as_str()?, source_id(&data, locator))?;
                resolve(&text, locator).err().map(|e| format!("{e}: {locator}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// A locator without a source is in the first one.
fn source_id<'a>(data: &'a Value, locator: &'a Value) -> &'a str {
    locator["source"].as_str().or(data["sources"][0]["id"].as_str()).unwrap()
}

/// A link that opens the source marks a statement and not half a sentence.
#[test]
fn locators_of_cards_enclose_the_verb_of_their_sentence() {
    let Some(article) = article() else { return };
    let verbs = [
        "have strengthened",
        "focused",
        "co-chaired",
        "included",
        "featured",
        "addressed",
        "reiterated",
        "emphasized",
        "was addressing",
        "discussed",
        "highlighted",
        "explored",
        "shared",
        "confirmed",
    ];
    for card in cards(&dataset()) {
        for locator in card["locators"].as_array().unwrap() {
            let (start, end) = resolve(&article, locator).unwrap();
            let passage = &article[start..end];
            assert!(verbs.iter().any(|verb| passage.contains(verb)), "{}: {passage}", card["id"]);
        }
    }
}

#[test]
fn locators_quote_only_a_few_words() {
    [dataset(), third()].iter().for_each(quotes_only_a_few_words);
}

fn quotes_only_a_few_words(data: &Value) {
    let mut seen = 0;
    for (path, words) in leaves(data) {
        let selector = ["/exact", "/prefix", "/suffix"].iter().any(|end| path.ends_with(end));
        if path.contains("/locator") && selector {
            seen += 1;
            let count = words.split(' ').count();
            assert!((2..=5).contains(&count), "{path}: {words}");
            assert!(!words.ends_with('.') && !words.contains(". "), "{path}: {words}");
        }
    }
    assert!(seen >= locators(data).len(), "{seen} selectors");
}

#[test]
fn only_the_quotation_is_copied_from_the_source() {
    let Some(article) = article() else { return };
    let article = tokens(&article);
    let runs: HashSet<&[String]> = article.windows(RUN).collect();
    let mut quoted = 0;
    for (path, text) in leaves(&dataset()) {
        let copied = tokens(&text).windows(RUN).find(|run| runs.contains(run)).map(|run| run.join(" "));
        if path == "/cards/state-backed-activity/quote/text" {
            quoted += usize::from(copied.is_some());
        } else {
            assert_eq!(copied, None, "copied at {path}");
        }
    }
    assert_eq!(quoted, 1, "the check finds the one run that is there");
}

#[test]
fn third_record_copies_none_of_its_sources() {
    let data = third();
    for id in ["release", "nk-economy"] {
        let Some(text) = source("uk-rok-cyber-3", id) else { return };
        let text = tokens(&text);
        let runs: HashSet<&[String]> = text.windows(RUN).collect();
        for (path, said) in leaves(&data) {
            let copied = tokens(&said).windows(RUN).find(|run| runs.contains(run)).map(|run| run.join(" "));
            // An organization's name has as many words in the source.
            assert!(copied.is_none() || path.starts_with("/organizations/"), "copied at {path}: {copied:?}");
        }
    }
}

#[test]
fn quotation_equals_the_article() {
    let Some(article) = article() else { return };
    let printed: Vec<&str> = article.split('“').skip(1).filter_map(|s| s.split('”').next()).collect();
    let data = dataset();
    let quote = &card(&data, "state-backed-activity")["quote"];
    assert_eq!(printed, [quote["text"].as_str().unwrap()]);
}
