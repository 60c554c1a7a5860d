//! Checks that filters and languages name what the dataset has. The widget ignores unknown values in a link; a
//! publisher would render all cards instead of some.

use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::{Effect, Expected, Problem, nearest_word};
use dialogue_summary::dialogue::text::lookup;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::view::Sort;

/// A problem names at most this many of the values that it expects.
const MAX_EXPECTED: usize = 50;

/// The keys and values of a filter that the dataset does not have. `place` says where the filter is from.
pub fn filter_problems(place: &str, filter: &str, dialogue: &Dialogue, index: &Index) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, value) in form_urlencoded::parse(filter.as_bytes()) {
        let path = format!("{place} {key}");
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.name() == key) {
            if !value.is_empty() && index.value_position(facet, &value).is_none() {
                let known = index.values(facet).iter().map(String::as_str);
                problems.push(not_one_of(&path, &value, known));
            }
            continue;
        }
        match key.as_ref() {
            "q" => {}
            "lang" => problems.extend(lang_problem(&path, &value, dialogue)),
            "sort" if Sort::named(&value).is_some() => {}
            "sort" => problems.push(not_one_of(&path, &value, Sort::ALL.map(Sort::name))),
            _ => {
                let known = Facet::ALL.map(Facet::name).into_iter().chain(["q", "sort", "lang"]);
                problems.push(not_one_of(place, &key, known));
            }
        }
    }
    problems
}

/// A problem if the dataset does not have this language.
pub fn lang_problem(place: &str, lang: &str, dialogue: &Dialogue) -> Option<Problem> {
    let languages = dialogue.languages.iter().map(String::as_str);
    let is_known = if dialogue.languages.is_empty() {
        !lang.is_empty()
    } else {
        lookup(languages.clone(), lang).is_some()
    };
    (!is_known).then(|| not_one_of(place, lang, languages))
}

/// The widget's choice: the language of the place the tag is in, else English, else the dataset's first. A dataset that names no
/// language takes that of the place.
pub fn default_lang<'a>(dialogue: &'a Dialogue, around: Option<&'a str>) -> &'a str {
    let languages = || dialogue.languages.iter().map(String::as_str);
    if dialogue.languages.is_empty() {
        return around.unwrap_or("en");
    }
    let around = around.and_then(|lang| lookup(languages(), lang));
    around.or_else(|| lookup(languages(), "en")).or_else(|| languages().next()).unwrap_or("en")
}

/// A problem: a word that is none of the known ones.
pub fn not_one_of<'a>(place: &str, found: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Problem {
    let expected = known.clone().into_iter().take(MAX_EXPECTED).map(str::to_owned).collect();
    let (found, nearest) = (found.to_owned(), nearest_word(found, &mut known.into_iter()));
    let problem = Problem::new(place.to_owned(), Some(found), Expected::OneOf(expected));
    Problem { nearest, effect: Effect::Refused, ..problem }
}
