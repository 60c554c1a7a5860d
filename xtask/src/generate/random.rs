//! Random choice from lists: uniform, or by Zipf's law.

use rand::RngExt;
use rand::distr::Distribution;
use rand_distr::Zipf;

/// A named generator: its numbers are the same in every version of `rand` and on every machine.
pub type Random = rand::rngs::Xoshiro256PlusPlus;

/// An entry of a non-empty list, uniformly distributed.
pub fn any<'a, T>(random: &mut Random, list: &'a [T]) -> &'a T {
    &list[random.random_range(0..list.len())]
}

/// An entry of a non-empty list, by Zipf's law: the nth with a weight of 1/n.
pub fn common<'a, T>(random: &mut Random, list: &'a [T]) -> &'a T {
    &list[rank(random, list.len())]
}

/// A position in a list of `len` entries, by Zipf's law; 0 if the list is empty.
pub fn rank(random: &mut Random, len: usize) -> usize {
    // An empty list has no distribution.
    Zipf::new(len as f64, 1.0).map_or(0, |zipf| zipf.sample(random) as usize - 1)
}

/// `count` different positions in a list of `len` entries, by Zipf's law. Fewer if the list is shorter.
pub fn ranks(random: &mut Random, len: usize, count: usize) -> Vec<usize> {
    let mut ranks = Vec::new();
    while ranks.len() < count.min(len) {
        let rank = rank(random, len);
        if !ranks.contains(&rank) {
            ranks.push(rank);
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::{Random, rank, ranks};
    use rand::SeedableRng;

    #[test]
    fn first_entries_are_frequent_and_last_entries_occur() {
        let mut random = Random::seed_from_u64(7);
        let mut seen = [0; 40];
        for _ in 0..20_000 {
            seen[rank(&mut random, 40)] += 1;
        }
        assert!(seen[0] > 2 * seen[3] && seen[3] > 2 * seen[20], "{seen:?}");
        assert!(seen.iter().all(|times| *times > 20), "{seen:?}");
    }

    #[test]
    fn ranks_of_a_short_list_stay_in_range() {
        let mut random = Random::seed_from_u64(7);
        assert_eq!([rank(&mut random, 0), rank(&mut random, 1)], [0, 0]);
        let mut all = ranks(&mut random, 3, 9);
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2]);
    }
}
