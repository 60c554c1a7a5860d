//! Chance that is the same on every machine: SplitMix64, in integers alone.

/// A stream of numbers that follows from its seed (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
pub struct Random(u64);

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Random {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The stream of one part of what a seed makes: parts do not hang on one another's length.
    pub fn part(seed: u64, nth: u64) -> Self {
        let mut mixed = Self(seed ^ nth.wrapping_add(1).wrapping_mul(0xd1b5_4a32_d192_ed03));
        Self(mixed.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        // The upper half of the product: no division, and a bias far below what anyone could count.
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from `first` to `last`.
    pub fn within(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, cases: usize) -> bool {
        self.below(100) < cases
    }

    /// One of a list, each as often as any other.
    pub fn any<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).copied()
    }

    /// A place in a list of `len`, the nth about as often as 1/n (Zipf's law in steps: the first,
    /// the next two, the next four, … are each drawn equally often).
    pub fn zipf(&mut self, len: usize) -> usize {
        let steps = (usize::BITS - len.leading_zeros()) as usize;
        loop {
            let step = 1 << self.below(steps);
            let at = step - 1 + self.below(step);
            if at < len || len == 0 {
                return at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_stream_is_that_of_the_published_algorithm() {
        let mut random = Random::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_stay_below_their_end_and_reach_all_of_it() {
        let mut random = Random::new(7);
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            seen[random.below(5)] += 1;
        }
        assert!(seen.iter().all(|times| *times > 100), "{seen:?}");
        assert_eq!(random.below(0), 0);
        assert_eq!(random.within(4, 4), 4);
    }

    #[test]
    fn the_first_of_a_list_is_drawn_most_and_the_last_too() {
        let mut random = Random::new(7);
        let mut seen = [0; 40];
        for _ in 0..20_000 {
            seen[random.zipf(40)] += 1;
        }
        assert!(seen[0] > 2 * seen[3] && seen[3] > 2 * seen[20], "{seen:?}");
        assert!(seen.iter().all(|times| *times > 20), "{seen:?}");
        assert_eq!(random.zipf(0), 0);
        assert_eq!(random.zipf(1), 0);
    }
}
