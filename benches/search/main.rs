//! Measures the search alone, on a million cards: `cargo xtask bench --only search`.
//!
//! Each time is compared with lower bounds: one pass over the same sets, and one pass of `memmem` over the same text,
//! for the same word and for a word that does not occur.

// A bench panics on errors, as a test does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../shared/machine.rs"]
mod machine;
mod report;
#[path = "../shared/results.rs"]
mod results;

use criterion::Criterion;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::dialogue::{Card, Dialogue};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::view::View;
use dialogue_summary::search::{QueryHits, find};
use fixedbitset::FixedBitSet;
use std::hint::black_box;
use std::path::Path;

const CARDS: usize = 1_000_000;
/// Words with many, some and few matches. Normalising leaves their letters unchanged.
const WORDS: [&str; 3] = ["the", "san", "hyd"];

fn main() {
    let data = std::env::var_os("DIALOGUE_SUMMARY_CARDS").expect("`cargo xtask bench` names a collection");
    let dialogue = million(Path::new(&data));
    let normalizer = Normalizer::default();
    let text = normalized(&dialogue, &normalizer);
    let index = Index::new(&dialogue, &normalizer);
    let mut criterion = Criterion::default().sample_size(20).without_plots();
    facet(&mut criterion, &index);
    words(&mut criterion, &index, &text);
    results::put("search", &report::text(CARDS, text.len())).expect("the results are written");
}

/// The cards of a generated collection, repeated up to a million.
fn million(data: &Path) -> Dialogue {
    let text = std::fs::read_to_string(data).expect("the collection is there");
    let (mut dialogue, problems) = check(&read(&text, &mut Budget::default()).expect("it is JSON"));
    assert_eq!(problems, []);
    let some: Vec<Card> = std::mem::take(&mut dialogue.cards);
    dialogue.cards = some.iter().cycle().take(CARDS).cloned().collect();
    dialogue
}

/// The normalised text of all cards.
fn normalized(dialogue: &Dialogue, normalizer: &Normalizer) -> String {
    let mut out = String::new();
    for card in &dialogue.cards {
        for words in card.title.all().chain(card.summary.all()) {
            normalizer.append_line(words, &mut out);
        }
    }
    out
}

fn facet(criterion: &mut Criterion, index: &Index) {
    let mut view = View::default();
    view.chosen[Facet::Kind as usize] = vec![String::from("topic")];
    criterion.bench_function("facet", |bench| {
        bench.iter(|| find(index, black_box(&view), 50, &QueryHits::default()).total);
    });
    let sets = same_sets(index);
    criterion.bench_function("reading", |bench| {
        bench.iter(|| sets.iter().map(|set| black_box(set).count()).sum::<usize>());
    });
}

/// Sets as in the index: bits, or positions where these take less memory.
enum Same {
    Bits(FixedBitSet),
    List(Vec<u32>),
}

impl Same {
    fn count(&self) -> usize {
        match self {
            Same::Bits(bits) => bits.count_ones(..),
            Same::List(list) => list.iter().map(|card| *card as usize & 1).sum(),
        }
    }
}

fn same_sets(index: &Index) -> Vec<Same> {
    let all = index.all();
    let sizes = Facet::ALL.map(|facet| index.counts(facet, &all)).concat();
    let set = |size: usize| {
        if size * 32 > CARDS {
            Same::Bits((0..CARDS).step_by(CARDS / size.max(1)).collect())
        } else {
            Same::List((0..size as u32).collect())
        }
    };
    sizes.into_iter().map(set).collect()
}

fn words(criterion: &mut Criterion, index: &Index, text: &str) {
    for word in WORDS {
        let view = View { q: word.to_owned(), ..View::default() };
        let total = find(index, &view, 50, &QueryHits::default()).total;
        eprintln!("“{word}”: {total} cards");
        criterion.bench_function(&format!("word {word}"), |bench| {
            bench.iter(|| find(index, black_box(&view), 50, &QueryHits::default()).total);
        });
    }
    for word in WORDS {
        let finder = memchr::memmem::Finder::new(word);
        criterion.bench_function(&format!("memmem {word}"), |bench| {
            bench.iter(|| finder.find_iter(black_box(text.as_bytes())).count());
        });
    }
    // A word that does not occur, so that the whole text is read.
    let nowhere = memchr::memmem::Finder::new("qxj");
    assert_eq!(nowhere.find(text.as_bytes()), None);
    criterion.bench_function("memmem", |bench| {
        bench.iter(|| nowhere.find(black_box(text.as_bytes())));
    });
}
