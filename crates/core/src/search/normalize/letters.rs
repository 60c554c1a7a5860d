//! Rules for decomposed letters that Unicode does not have.

/// Appends the form of a decomposed letter that is searched. Diacritics and invisible characters have none.
pub fn simplify(letter: char, out: &mut String) {
    match letter {
        // British and American endings: “organise” and “organize”.
        'z' => out.push('s'),
        // Unicode does not decompose these letters, but people type plain letters for them.
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'đ' | 'ð' => out.push('d'),
        'ħ' => out.push('h'),
        'ĸ' => out.push('k'),
        'ł' => out.push('l'),
        'ŋ' => out.push('n'),
        'ø' => out.push('o'),
        'ŧ' => out.push('t'),
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2032}' => out.push('\''),
        '\u{201c}'..='\u{201f}' => out.push('"'),
        // Dashes between sentences separate words.
        '\u{2014}' | '\u{2015}' => out.push(' '),
        _ if letter.is_whitespace() => out.push(' '),
        _ if is_diacritic(letter) || is_invisible(letter) || is_hyphen(letter) => {}
        _ => out.push(letter),
    }
}

/// Diacritics that people omit when they type. Others make a different letter and are kept: vowel signs of Hindi and Thai,
/// voicing marks of Japanese kana.
///
/// The rule depends on the mark, not on the letter: й equals и, and ñ equals n. They are letters of their own in Russian and
/// Spanish, but other keyboards do not have them. The cost is a few more results.
fn is_diacritic(c: char) -> bool {
    matches!(c,
        // The blocks of combining diacritical marks: Latin, Greek, Cyrillic.
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}'
        // Points of Hebrew.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        // Vowel signs, hamza and the stretching line of Arabic.
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Unicode's Default_Ignorable_Code_Point: soft hyphens, zero-width characters, direction marks, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Hyphens, short dashes and middle dots: “state-backed” equals “statebacked”, “한·미” equals “한미”.
fn is_hyphen(c: char) -> bool {
    // The Korean middle dot, U+318D, decomposes to U+119E, and U+FF65 to U+30FB.
    let is_middle_dot = matches!(c, '\u{b7}' | '\u{119e}' | '\u{2027}' | '\u{22c5}' | '\u{30fb}');
    is_middle_dot || matches!(c, '-' | '\u{5be}' | '\u{2010}'..='\u{2013}')
}
