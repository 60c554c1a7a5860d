//! The confidence interval of a ratio.

use super::numbers::{high, median};

/// The 95% interval of the ratio of two medians: the percentile bootstrap of Efron (1979).
pub fn interval(above: &[f64], below: &[f64]) -> (f64, f64) {
    let mut state = 1_u64;
    let mut drawn = |from: &[f64]| -> f64 {
        let mut any = || {
            // Knuth's MMIX generator, whose high bits are random enough.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            from[(state >> 33) as usize % from.len()]
        };
        median(&from.iter().map(|_| any()).collect::<Vec<_>>())
    };
    if above.is_empty() || below.is_empty() {
        return (f64::NAN, f64::NAN);
    }
    let ratios: Vec<f64> = (0..2_000).map(|_| drawn(above) / drawn(below)).collect();
    (high(&ratios, 0.025), high(&ratios, 0.975))
}
