//! The countries that were talked about: those with the most topics in words, and those that are no column of the matrix.

use crate::components::context::RenderContext;
use crate::dialogue::Role;
use crate::i18n::fill;
use crate::search::facet::Facet;
use crate::search::matrix::{MAX_COUNTRIES, Matrix};
use yew::prelude::*;

/// How many of those that are no column are named.
const MAX_OTHERS: usize = 6;
/// So many that are left over are named too.
const FEW: usize = 2;

/// The countries with the most topics and their numbers. None is named before others that have as many.
pub fn countries_in_words(context: &RenderContext, matrix: &Matrix) -> String {
    let phrases = &context.phrases.overview;
    let all = &matrix.talked_about;
    let next = all.get(MAX_COUNTRIES).map_or(0, |(_, count)| *count);
    let named = all.iter().take(MAX_COUNTRIES).filter(|(_, count)| *count > next);
    let mut named: Vec<String> = named
        .map(|(country, count)| {
            format!("{} {}", context.name_at(Facet::Country, *country), context.phrases.number(*count))
        })
        .collect();
    if named.is_empty() {
        return context.phrases.plural(phrases.country_count, all.len(), &[]);
    }
    let more = all.len() - named.len();
    if more > 0 {
        named.push(context.phrases.plural(phrases.and_more_countries, more, &[]));
    }
    fill(phrases.countries, &[&context.phrases.list(&named)])
}

/// The countries that are no column of the matrix, such as a side that is discussed: the first are named, the rest is counted.
pub fn other_countries(context: &RenderContext, matrix: &Matrix) -> Html {
    let phrases = &context.phrases.overview;
    let all: Vec<usize> = matrix.other_countries().collect();
    let shown = if all.len() <= MAX_OTHERS + FEW { all.len() } else { MAX_OTHERS };
    let name = |country: &usize| context.name_at(Facet::Country, *country).into_owned();
    let mut named: Vec<String> = all.iter().take(shown).map(name).collect();
    if all.len() > shown {
        named.push(context.phrases.plural(phrases.and_more_countries, all.len() - shown, &[]));
    }
    if named.is_empty() {
        return Html::default();
    }
    let named = context.phrases.list(&named);
    let sentence = if matrix.countries.is_empty() {
        let label = context.phrases.country_roles[Role::Discussed as usize];
        format!("{label}{}{named}", context.phrases.label_separator)
    } else {
        fill(phrases.other_countries, &[&named])
    };
    html! {
        <p class="note">{ sentence }</p>
    }
}
