//! English titles with capitals, as the Citation Style Language has them
//! (<https://docs.citationstyles.org/en/stable/specification.html#title-case-conversion>).

/// Words that keep small letters inside a title.
const SMALL: &[&str] = &[
    "a",
    "across",
    "afore",
    "after",
    "against",
    "along",
    "alongside",
    "amid",
    "amidst",
    "among",
    "amongst",
    "an",
    "and",
    "anenst",
    "apropos",
    "around",
    "as",
    "aside",
    "astride",
    "at",
    "athwart",
    "atop",
    "barring",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "but",
    "by",
    "c",
    "ca",
    "circa",
    "despite",
    "down",
    "during",
    "except",
    "for",
    "forenenst",
    "from",
    "given",
    "in",
    "inside",
    "into",
    "lest",
    "like",
    "near",
    "next",
    "nor",
    "notwithstanding",
    "of",
    "off",
    "on",
    "onto",
    "opposite",
    "or",
    "out",
    "outside",
    "over",
    "per",
    "pro",
    "qua",
    "sans",
    "since",
    "so",
    "than",
    "the",
    "through",
    "throughout",
    "thru",
    "thruout",
    "till",
    "to",
    "toward",
    "towards",
    "under",
    "underneath",
    "until",
    "unto",
    "up",
    "upon",
    "v.",
    "versus",
    "via",
    "vis-à-vis",
    "vs.",
    "within",
    "without",
    "yet",
];

/// The title with capitals: at its start and its end, after a colon, and at each word but the small ones. A word that has a capital
/// anywhere, such as `iPhone`, is not changed.
pub fn title_case(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    let mut starts = true;
    let last = title.split(' ').count() - 1;
    for (nth, word) in title.split(' ').enumerate() {
        if nth > 0 {
            out.push(' ');
        }
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '.');
        let is_small = SMALL.contains(&bare);
        out.push_str(&if is_small && !starts && nth < last { word.to_owned() } else { capitalized(word) });
        if !word.is_empty() {
            starts = word.ends_with([':', '?', '!', '—']) || word.ends_with(". ");
        }
    }
    out
}

/// The word and the parts behind its hyphens with a capital, unless it has one.
fn capitalized(word: &str) -> String {
    let mut parts = Vec::new();
    for (nth, part) in word.split('-').enumerate() {
        let is_small =
            nth > 0 && SMALL.contains(&part.trim_matches(|letter: char| !letter.is_alphanumeric()));
        parts.push(if is_small { part.to_owned() } else { with_capital(part) });
    }
    parts.join("-")
}

fn with_capital(part: &str) -> String {
    if part.chars().any(char::is_uppercase) {
        return part.to_owned();
    }
    let Some(at) = part.find(char::is_alphanumeric) else { return part.to_owned() };
    let (before, rest) = part.split_at(at);
    let mut letters = rest.chars();
    let first = letters.next().map(char::to_uppercase);
    let first: String = first.into_iter().flatten().collect();
    [before, &first, letters.as_str()].concat()
}
