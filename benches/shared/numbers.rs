//! Medians, percentiles, and formatted numbers.

/// The median.
pub fn median(values: &[f64]) -> f64 {
    high(values, 0.5)
}

/// The value that this part of all values does not exceed, from 0 to 1.
pub fn high(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * part).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

/// The number with two or three significant digits.
pub fn short(value: f64) -> String {
    match value {
        value if value >= 99.5 => grouped(value.round() as usize),
        value if value >= 9.95 => format!("{value:.0}"),
        value if value >= 0.995 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

/// The number with a comma before every third digit.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let from = digits.len() % 3;
    let mut groups: Vec<&str> = (from..digits.len()).step_by(3).map(|at| &digits[at..at + 3]).collect();
    if from > 0 {
        groups.insert(0, &digits[..from]);
    }
    groups.join(",")
}
