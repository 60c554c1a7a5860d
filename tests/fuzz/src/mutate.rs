//! Mutations of inputs. The same seed gives the same inputs on every machine.

use crate::Target;
use crate::corpus::{of, pieces};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A longer input is cut off: mutations at its end would be rare.
const MAX_BYTES: usize = 64 << 10;

/// Runs a target over so many mutated inputs.
///
/// # Panics
/// The target has panicked. The message has the input, as small as it still fails.
pub fn run(name: &str, target: Target, inputs: usize) {
    let (corpus, pieces) = (of(name), pieces(name));
    let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
    corpus.iter().for_each(|input| attempt(name, target, input));
    for _ in 0..inputs {
        let mut input = pick(&mut random, &corpus).clone();
        for _ in 0..random.random_range(1..=4) {
            mutate(&mut input, &mut random, &corpus, pieces);
        }
        input.truncate(MAX_BYTES);
        attempt(name, target, &input);
    }
}

fn attempt(name: &str, target: Target, input: &[u8]) {
    let fails = |input: &[u8]| catch_unwind(AssertUnwindSafe(|| target(input))).is_err();
    if !fails(input) {
        return;
    }
    // The messages of the attempts to make the input smaller would hide the last one.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let smallest = smaller(input, &fails);
    std::panic::set_hook(hook);
    let _ = fails(&smallest);
    panic!("{name} fails for {:?}\n{smallest:?}", String::from_utf8_lossy(&smallest));
}

/// The input without all that it fails without, in pieces of half its length, a quarter, and so on.
fn smaller(input: &[u8], fails: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut kept = input.to_vec();
    let mut length = kept.len().div_ceil(2);
    while length > 0 {
        let mut at = 0;
        while at < kept.len() {
            let end = (at + length).min(kept.len());
            let less = [&kept[..at], &kept[end..]].concat();
            if fails(&less) { kept = less } else { at = end }
        }
        length /= 2;
    }
    kept
}

fn pick<'a, T>(random: &mut Xoshiro256PlusPlus, all: &'a [T]) -> &'a T {
    &all[random.random_range(0..all.len())]
}

fn mutate(input: &mut Vec<u8>, random: &mut Xoshiro256PlusPlus, corpus: &[Vec<u8>], pieces: &[&str]) {
    let at = random.random_range(0..=input.len());
    let end = (at + random.random_range(0..40)).min(input.len());
    match random.random_range(0..7) {
        0 => drop(input.drain(at..end)),
        1 => drop(input.splice(at..at, pick(random, pieces).bytes())),
        2 => drop(input.splice(at..end, pick(random, pieces).bytes())),
        3 => {
            let twice = input[at..end].to_vec();
            input.splice(at..at, twice);
        }
        4 => {
            // From another input, so that parts of two meet.
            let other = pick(random, corpus);
            let from = random.random_range(0..=other.len());
            let to = (from + random.random_range(0..400)).min(other.len());
            input.splice(at..end, other[from..to].iter().copied());
        }
        5 if at < input.len() => input[at] = random.random(),
        _ if at < input.len() => input[at] ^= 1 << random.random_range(0..8),
        _ => {}
    }
}
