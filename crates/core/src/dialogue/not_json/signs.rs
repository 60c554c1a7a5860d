//! Slips that one sign tells: a number with separators, a sign of another script, a space that is none.

use super::JsonSlip;

/// The slip at the sign where the parser ended, and its byte.
pub fn of_a_sign(before: &str, rest: &str, message: &str) -> Option<(JsonSlip, usize)> {
    let here = before.len();
    let sign = rest.chars().next()?;
    if is_strange_space(sign) {
        return Some((JsonSlip::Space(sign), here));
    }
    let dots = rest.chars().take_while(|c| matches!(c, '.' | '…')).collect::<String>();
    if dots.contains('…') || dots.len() > 1 {
        return Some((JsonSlip::Placeholder(dots), here));
    }
    if let Some(right) = right_sign(sign, message) {
        return Some((JsonSlip::WrongSign(sign, right), here));
    }
    leading_zero(before, rest, message).or_else(|| separators(before, rest))
}

/// Unicode's white space beyond that of JSON, and characters without a width.
fn is_strange_space(sign: char) -> bool {
    let is_invisible = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    is_invisible || (sign.is_whitespace() && !matches!(sign, ' ' | '\n' | '\r' | '\t'))
}

/// The sign of JSON for one that was written in its place.
fn right_sign(sign: char, message: &str) -> Option<char> {
    Some(match sign {
        '=' if message.contains("expected `:`") => ':',
        ';' if message.contains("expected `,`") => ',',
        '：' => ':',
        '，' | '、' | '；' => ',',
        '｛' => '{',
        '｝' => '}',
        '［' => '[',
        '］' => ']',
        _ => return None,
    })
}

/// A number such as 060.
fn leading_zero(before: &str, rest: &str, message: &str) -> Option<(JsonSlip, usize)> {
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let whole: String =
        before.get(start..)?.chars().chain(rest.chars()).take_while(char::is_ascii_digit).collect();
    let is_found = message.contains("invalid number") && whole.len() > 1 && whole.starts_with('0');
    let number = match whole.trim_start_matches('0') {
        "" => "0",
        number => number,
    };
    is_found.then(|| (JsonSlip::LeadingZero(number.to_owned()), start))
}

/// A number such as 1,200 or 1 200. The parser has read the part before the first separator.
fn separators(before: &str, rest: &str) -> Option<(JsonSlip, usize)> {
    let before = before.strip_suffix([',', ' ']).unwrap_or(before);
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let first = before.get(start..)?;
    let is_value = before.get(..start)?.trim_end().ends_with(':');
    let whole: String = rest.chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | ' ')).collect();
    let groups: Vec<&str> = whole.trim_end_matches([',', ' ']).split([',', ' ']).collect();
    let are_groups = groups.iter().all(|group| group.len() == 3);
    let is_found = is_value && (1..=3).contains(&first.len()) && !first.starts_with('0') && are_groups;
    is_found.then(|| (JsonSlip::Separators(format!("{first}{}", groups.concat())), start))
}
