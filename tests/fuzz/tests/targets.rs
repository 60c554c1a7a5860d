//! Each fuzz target over mutated inputs of a fixed seed. Each takes five to ten seconds of a core, by the size of its number.

#![allow(clippy::unwrap_used)]

use fuzz_targets::TARGETS;
use fuzz_targets::mutate::run;

/// An unoptimised build is about that much slower.
const SHARE: usize = if cfg!(debug_assertions) { 20 } else { 1 };

fn holds(name: &str, inputs: usize) {
    let (_, target) = TARGETS.into_iter().find(|(known, _)| *known == name).unwrap();
    run(name, target, inputs / SHARE);
}

#[test]
fn json_is_read_as_the_oracle_reads_it_or_explained() {
    holds("json", 300_000);
}

#[test]
fn dataset_is_kept_without_its_problems() {
    holds("check", 150_000);
}

#[test]
fn link_keeps_its_view_and_the_pairs_of_others() {
    holds("link", 6_000_000);
}

#[test]
fn policy_has_a_verdict_for_each_method() {
    holds("policy", 200_000);
}

#[test]
fn date_is_printed_as_it_is_read_or_corrected() {
    holds("date", 800_000);
}

#[test]
fn cards_are_put_into_a_page_once() {
    holds("into", 40_000);
}

#[test]
fn cargo_fuzz_has_the_same_targets() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz");
    let manifest = std::fs::read_to_string(format!("{folder}/Cargo.toml")).unwrap();
    let bins: Vec<&str> =
        manifest.lines().filter_map(|line| line.strip_prefix("path = \"fuzz_targets/")).collect();
    assert_eq!(bins, TARGETS.map(|(name, _)| format!("{name}.rs\"")));
    for (name, _) in TARGETS {
        let code = std::fs::read_to_string(format!("{folder}/fuzz_targets/{name}.rs")).unwrap();
        assert!(code.contains(&format!("fuzz_targets::{name}(data)")), "{code}");
    }
}
