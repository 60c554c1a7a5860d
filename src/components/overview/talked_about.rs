//! What was talked about: the matrix of themes by countries, and the other themes.

use super::announced::title;
use super::countries::{countries_in_words, other_countries};
use super::{MAX_ON_PAPER, Scope, answer, listed, not_listed};
use crate::components::context::RenderContext;
use crate::dialogue::Card;
use crate::i18n::{fill, width};
use crate::search::facet::{Facet, KINDS, TOPIC};
use crate::search::matrix::Matrix;
use crate::state::{Action, OverviewPart};
use std::borrow::Cow;
use yew::prelude::*;

/// Numbers from this one on have the darkest cells.
const DARKEST: usize = 4;
/// How many of the other themes are named at first.
const MAX_OTHERS: usize = 6;
/// So many are named even if each has one topic.
const MIN_OTHERS: usize = 3;
/// So many themes that are left over are named too: a button would be no shorter.
const FEW: usize = 2;
/// How many titles are named where no topic has a theme.
const MAX_TITLES: usize = 6;
/// How many of them in a line of words.
const TITLES_IN_WORDS: usize = 2;

impl Scope<'_> {
    fn matrix(&self) -> Option<&Matrix> {
        self.context.state.overview.matrix.as_deref()
    }

    /// Whether anything was talked about.
    pub fn has_topics(&self) -> bool {
        self.matrix().is_some_and(|matrix| !matrix.topics.is_clear())
    }

    /// The topics, without editor's notes.
    fn topics(&self) -> Vec<&Card> {
        let cards = &self.context.dialogue().cards;
        self.matrix().map(|matrix| matrix.topics.ones().map(|at| &cards[at]).collect()).unwrap_or_default()
    }
}

/// The answer.
pub fn talked_about(scope: &Scope) -> Html {
    let phrases = &scope.context.phrases.overview;
    let Some(matrix) = scope.matrix() else { return Html::default() };
    let number = scope.context.phrases.plural(phrases.topics, matrix.topics.count_ones(..), &[]);
    if matrix.largest_theme.is_none() {
        return answer(
            scope,
            OverviewPart::TalkedAbout,
            phrases.talked_about,
            number,
            titles_in_words(scope),
            titles(scope),
        );
    }
    let has_rows = !matrix.themes.is_empty();
    let say = html! {
        <>
            <span class="say-phone">{ in_words(scope.context, matrix) }</span>
            <span class="say-desk">{ if has_rows { phrases.matrix } else { "" } }</span>
        </>
    };
    let picture = html! {
        <>
            if has_rows {
                { table(scope.context, matrix) }
            }
            { other_countries(scope.context, matrix) }
            { others(scope.context, matrix) }
            { without_theme(scope) }
        </>
    };
    answer(scope, OverviewPart::TalkedAbout, phrases.talked_about, number, say, picture)
}

/// The titles of the topics without a theme, where others have one.
fn without_theme(scope: &Scope) -> Html {
    let topics: Vec<&Card> = scope.topics().into_iter().filter(|card| card.themes.is_empty()).collect();
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="note">{ scope.context.phrases.overview.no_theme }</p>
            <ul role="list" class="first">
                for (nth, card) in topics.iter().take(MAX_ON_PAPER).enumerate() {
                    <li class={listed(nth, MAX_TITLES)}>{ title(scope, card) }</li>
                }
                { not_listed(scope, topics.len(), MAX_TITLES) }
            </ul>
        </>
    }
}

/// The titles of the topics as links: all that there is to say where none has a theme.
fn titles(scope: &Scope) -> Html {
    let topics = scope.topics();
    html! {
        <ul role="list" class="first">
            for (nth, card) in topics.iter().take(MAX_ON_PAPER).enumerate() {
                <li class={listed(nth, MAX_TITLES)}>{ title(scope, card) }</li>
            }
            { not_listed(scope, topics.len(), MAX_TITLES) }
        </ul>
    }
}

fn titles_in_words(scope: &Scope) -> Html {
    let topics = scope.topics();
    let more = topics.len().saturating_sub(TITLES_IN_WORDS);
    html! {
        <span class="say-phone">
            for (nth, card) in topics.iter().take(TITLES_IN_WORDS).enumerate() {
                { if nth == 0 { "" } else { scope.context.phrases.part_separator } }
                { scope.context.text(&card.title) }
            }
            if more > 0 {
                { scope.context.phrases.part_separator }
                { scope.context.phrases.plural(scope.context.phrases.overview.not_shown, more, &[]) }
            }
        </span>
    }
}

/// The theme with the most topics, and the countries with their numbers.
fn in_words(context: &RenderContext, matrix: &Matrix) -> String {
    let phrases = &context.phrases.overview;
    let mut parts: Vec<String> = Vec::new();
    if let Some((theme, count)) = matrix.largest_theme {
        // Of several with as many topics, none is the most frequent one.
        let sentence = if matrix.is_tied { phrases.among_them } else { phrases.most_on };
        parts.push(fill(sentence, &[&context.name_at(Facet::Theme, theme), &context.phrases.number(count)]));
    }
    if !matrix.talked_about.is_empty() {
        parts.push(countries_in_words(context, matrix));
    }
    parts.join(context.phrases.part_separator)
}

fn table(context: &RenderContext, matrix: &Matrix) -> Html {
    let phrases = &context.phrases.overview;
    let columns = matrix.countries.len();
    let counts = &context.state.results.matrix;
    let cell = |row: usize, column: usize| {
        let at = row * columns + column;
        let pair = (matrix.themes[row], matrix.countries[column]);
        self::cell(context, pair, matrix.unfiltered[at], counts.get(at))
    };
    html! {
        <table class={classes!("matrix", turned(context, matrix))}>
            <caption class="vh">{ phrases.matrix }{ ". " }{ phrases.matrix_hint }</caption>
            <thead>
                <tr>
                    <td />
                    for country in &matrix.countries {
                        <th scope="col">
                            <span>{ context.name_at(Facet::Country, *country).into_owned() }</span>
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                for (row, theme) in matrix.themes.iter().enumerate() {
                    <tr>
                        <th scope="row">{ theme_button(context, *theme) }</th>
                        { for (0..columns).map(|column| cell(row, column)) }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The class of a table whose heads have a word that is too long for its column: on any screen, or on all but wide ones.
fn turned(context: &RenderContext, matrix: &Matrix) -> Option<&'static str> {
    /// The widths of a column, of all columns of a narrow screen and of a wide one, and of the narrowest column there.
    const COLUMN: usize = 95;
    const ALL_NARROW: usize = 224;
    const ALL_WIDE: usize = 460;
    const LEAST: usize = 70;
    let names = matrix.countries.iter().map(|country| context.name_at(Facet::Country, *country));
    let longest = |name: Cow<str>| name.split([' ', '-']).map(width).max();
    let longest: Vec<usize> = names.filter_map(longest).collect();
    let most = longest.iter().copied().max().unwrap_or_default();
    // The columns of a wide screen are as wide as their heads.
    let on_wide: usize = longest.iter().map(|word| (*word).max(LEAST)).sum();
    if on_wide > ALL_WIDE {
        return Some("turned");
    }
    let fits = most <= COLUMN && most * matrix.countries.len() <= ALL_NARROW;
    (!fits).then_some("turned-narrow")
}

/// A number, as a button that shows its cards. A cell without a card is no button, whatever the filters.
fn cell(context: &RenderContext, (theme, country): (usize, usize), all: usize, now: Option<&usize>) -> Html {
    if all == 0 {
        return html! {
            <td class="nil">{ "·" }</td>
        };
    }
    let count = now.copied().unwrap_or(all);
    let value = |facet: Facet, position: usize| context.loaded.index.values(facet)[position].clone();
    let (theme_value, country_value) = (value(Facet::Theme, theme), value(Facet::Country, country));
    let chosen = &context.state.view.current.chosen;
    let is_pressed = chosen[Facet::Kind as usize] == [KINDS[TOPIC]]
        && chosen[Facet::Theme as usize] == [theme_value.clone()]
        && chosen[Facet::Country as usize] == [country_value.clone()];
    let cards = context.phrases.plural(context.phrases.overview.cell_cards, count, &[]);
    let (theme_name, country_name) =
        (context.name_at(Facet::Theme, theme), context.name_at(Facet::Country, country));
    // The accessible name contains the visible number as a word of its own, for people who control the page by voice.
    let names = [&*theme_name, &*country_name, &*cards];
    html! {
        <td>
            <button
                type="button"
                aria-pressed={is_pressed.to_string()}
                aria-label={fill(context.phrases.overview.cell, &names)}
                class={classes!("cell", format!("h{}", count.min(DARKEST)))}
                onclick={context.send(Action::ChoosePair(theme_value, country_value))}
            >
                { context.phrases.number(count) }
            </button>
        </td>
    }
}

/// A theme, as a button that shows its cards.
fn theme_button(context: &RenderContext, theme: usize) -> Html {
    let value = context.loaded.index.values(Facet::Theme)[theme].clone();
    let is_pressed = context.state.view.current.chosen[Facet::Theme as usize].contains(&value);
    html! {
        <button
            type="button"
            aria-pressed={is_pressed.to_string()}
            class="tag theme"
            onclick={context.send(Action::Choose(Facet::Theme, value))}
        >
            { context.name_at(Facet::Theme, theme).into_owned() }
        </button>
    }
}

/// The themes that are no row of the matrix. Those with one topic are mostly counted, until the person asks for them.
fn others(context: &RenderContext, matrix: &Matrix) -> Html {
    let phrases = &context.phrases.overview;
    let all = matrix.other_themes.len();
    if all == 0 {
        return Html::default();
    }
    let is_open = context.state.overview.is_open(OverviewPart::Themes);
    let common = matrix.other_themes.iter().filter(|(_, count)| *count > 1).count();
    let first = common.clamp(MIN_OTHERS, MAX_OTHERS).min(all);
    let rest = all - first;
    let shown = if is_open || rest <= FEW { all } else { first };
    let label = if matrix.others_have_country { phrases.other_themes } else { phrases.no_country };
    let counts = &context.state.results.other_themes;
    html! {
        <div class="others">
            if !matrix.themes.is_empty() {
                <p class="label">{ label }</p>
            }
            <ul
                role="list"
            >
                for (nth, (theme, size)) in matrix.other_themes.iter().take(shown.max(MAX_ON_PAPER)).enumerate() {
                    <li class={listed(nth, shown)}>
                        { theme_button(context, *theme) }
                        if *size > 1 {
                            <span class="n">
                                { " " }
                                { context.phrases.number(counts.get(nth).copied().unwrap_or(*size)) }
                            </span>
                        }
                    </li>
                }
                if rest > FEW {
                    <li>{ rest_button(context, rest, is_open) }</li>
                }
            </ul>
        </div>
    }
}

/// The button that names the themes that are left over.
fn rest_button(context: &RenderContext, rest: usize, is_open: bool) -> Html {
    let phrases = &context.phrases.overview;
    let label =
        if is_open { phrases.fewer.to_owned() } else { context.phrases.plural(phrases.rest, rest, &[]) };
    html! {
        <button
            type="button"
            aria-expanded={is_open.to_string()}
            class="line"
            onclick={context.send(Action::ToggleOverview(OverviewPart::Themes))}
        >
            { label }
        </button>
    }
}
