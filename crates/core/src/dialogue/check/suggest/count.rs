//! How many took part, from words: "about 60 officials".

use super::words;

/// A number that was written in words.
pub struct Count {
    total: u32,
    is_about: bool,
    /// At least so many. What was written says more than "about".
    is_least: bool,
    unit: Option<String>,
}

const ABOUT: [&str; 16] = [
    "about",
    "approx",
    "approximately",
    "around",
    "c",
    "ca",
    "circa",
    "nearly",
    "almost",
    "roughly",
    "some",
    "~",
    "약",
    "대략",
    "가량",
    "정도",
];
const LEAST: [&str; 8] = ["+", "at", "least", "more", "than", "over", "여", "이상"];

impl Count {
    /// The only number of a text whose other words say what it counts, and how exactly.
    pub fn of(text: &str) -> Option<Count> {
        let text = text.trim().to_lowercase();
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let (before, rest) = text.split_at(start);
        let is_of_number = |c: char| c.is_ascii_digit() || c == ',';
        let (digits, behind) = rest.split_at(rest.find(|c| !is_of_number(c)).unwrap_or(rest.len()));
        let total = whole_number(digits)?;
        let mut count = Count { total, is_about: false, is_least: false, unit: None };
        let spaced = format!("{before} {behind}").replace('~', " ~ ").replace('+', " + ");
        for word in spaced.split([' ', '.', '\u{a0}']).filter(|word| !word.is_empty()) {
            count.read(word)?;
        }
        Some(count)
    }

    /// Reads a word. `None` if it says something else.
    fn read(&mut self, word: &str) -> Option<()> {
        let units = ["persons", "organizations"].map(str::to_owned);
        if ABOUT.contains(&word) {
            self.is_about = true;
        } else if LEAST.contains(&word) {
            self.is_least = true;
        } else if let Some(unit) = words::suggestion(word, &units) {
            self.unit = Some(unit);
        } else if let Some(rest) = word.strip_prefix('여').or_else(|| word.strip_suffix("이상")) {
            self.is_least = true;
            self.read(rest)?;
        } else if let Some(rest) = word.strip_suffix("가량").or_else(|| word.strip_suffix("정도")) {
            self.is_about = true;
            self.read(rest)?;
        } else if !["개", "곳", "of", "the"].contains(&word) {
            // "50개 기관": the counter says nothing of its own.
            return None;
        }
        Some(())
    }

    /// The number alone, if nothing else was said.
    pub fn alone(&self) -> Option<u32> {
        let is_alone = !self.is_about && !self.is_least && self.unit.as_deref() != Some("organizations");
        is_alone.then_some(self.total)
    }

    /// The entries of an attendance as JSON, with `note` for what they do not say.
    pub fn entries(&self, note: &str) -> String {
        let mut entries = format!("\"total\": {}", self.total);
        if self.is_about || self.is_least {
            entries += ", \"approximate\": true";
        }
        if let Some(unit) = &self.unit {
            entries += &format!(", \"unit\": \"{unit}\"");
        }
        if self.is_least {
            entries += &format!(", \"note\": {note}");
        }
        entries
    }
}

/// A whole number from 1 that was written as a text.
fn whole_number(text: &str) -> Option<u32> {
    text.replace(',', "").parse::<u32>().ok().filter(|number| *number > 0)
}
