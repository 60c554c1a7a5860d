//! Medians, high values, and figures as they are printed.

/// The middle one.
pub fn median(values: &[f64]) -> f64 {
    high(values, 0.5)
}

/// The one that so large a part of the others does not pass.
pub fn high(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * part).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

/// Two or three digits that count.
pub fn short(value: f64) -> String {
    match value {
        value if value >= 99.5 => grouped(value.round() as usize),
        value if value >= 9.95 => format!("{value:.0}"),
        value if value >= 0.995 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

/// With a comma before every third digit.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let from = digits.len() % 3;
    let mut groups: Vec<&str> = (from..digits.len()).step_by(3).map(|at| &digits[at..at + 3]).collect();
    if from > 0 {
        groups.insert(0, &digits[..from]);
    }
    groups.join(",")
}
