//! What options and attributes name that is not there.

use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::{Effect, Expected, Problem, nearest};
use dialogue_summary::dialogue::text::lookup;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::view::Sort;

/// What in a filter names nothing. In a link it is passed over; here someone would publish all cards for some.
pub fn filter_problems(at: &str, filter: &str, dialogue: &Dialogue, index: &Index) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, value) in form_urlencoded::parse(filter.as_bytes()) {
        let path = [at, " ", &key].concat();
        match (key.as_ref(), Facet::ALL.into_iter().find(|facet| facet.name() == key)) {
            (_, Some(facet)) if value.is_empty() || index.value_position(facet, &value).is_some() => {}
            (_, Some(facet)) => {
                problems.push(not_one_of(&path, &value, index.values(facet).iter().map(String::as_str)))
            }
            ("q", _) => {}
            ("lang", _) => problems.extend(lang_problem(&value, &path, dialogue)),
            ("sort", _) if Sort::named(&value).is_some() => {}
            ("sort", _) => problems.push(not_one_of(&path, &value, Sort::ALL.map(Sort::name))),
            _ => {
                let names = Facet::ALL.map(Facet::name).into_iter().chain(["q", "sort", "lang"]);
                problems.push(not_one_of(at, &key, names));
            }
        }
    }
    problems
}

/// A language that the dataset has not.
pub fn lang_problem(lang: &str, path: &str, dialogue: &Dialogue) -> Option<Problem> {
    let languages = || dialogue.languages.iter().map(String::as_str);
    let known = (dialogue.languages.is_empty() && !lang.is_empty()) || lookup(languages(), lang).is_some();
    (!known).then(|| not_one_of(path, lang, languages()))
}

/// A word that is none of those known.
pub fn not_one_of<'a>(path: &str, found: &str, words: impl IntoIterator<Item = &'a str> + Clone) -> Problem {
    // Thousands would bury the sentence.
    let all: Vec<String> = words.clone().into_iter().take(50).map(str::to_owned).collect();
    let nearest = nearest(found, &mut words.into_iter());
    let (path, found) = (path.to_owned(), Some(found.to_owned()));
    Problem { path, found, expected: Expected::OneOf(all), nearest, effect: Effect::Refused }
}
