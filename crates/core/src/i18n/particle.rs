//! Korean particles, whose form depends on the sound before them: 목록이, 날짜가.

/// The particles as sentences write them: both forms, the one after a consonant, the one after a vowel.
const PARTICLES: [(&str, &str, &str); 5] = [
    ("이(가)", "이", "가"),
    ("을(를)", "을", "를"),
    ("은(는)", "은", "는"),
    ("와(과)", "과", "와"),
    ("(으)로", "으로", "로"),
];

/// The last sound of a word.
#[derive(Clone, Copy, PartialEq)]
enum Sound {
    Vowel,
    /// ㄹ, after which it is 로.
    Rieul,
    Consonant,
}

/// The text with one form of each particle. Both forms stay behind a foreign word, whose sound is not known.
pub fn with_particles(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    'text: while let Some(first) = rest.chars().next() {
        for (both, after_consonant, after_vowel) in PARTICLES {
            if let (Some(behind), Some(sound)) = (rest.strip_prefix(both), last_sound(&out)) {
                let is_vowel = sound == Sound::Vowel || (sound == Sound::Rieul && after_vowel == "로");
                out.push_str(if is_vowel { after_vowel } else { after_consonant });
                rest = behind;
                continue 'text;
            }
        }
        out.push(first);
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    out
}

/// The last sound of a text, quotes and words in parentheses aside. `None` if it is a foreign word.
fn last_sound(text: &str) -> Option<Sound> {
    let text =
        text.strip_suffix(')').and_then(|inner| inner.rfind('(')).map_or(text, |at| text.split_at(at).0);
    let text = text.trim_end_matches(['”', '’', '…', '[', ']', '{', '}', '"', ' ']);
    let last = text.chars().next_back()?;
    if ('가'..='힣').contains(&last) {
        // Each syllable has one of 28 ends, the first of which is none, and the ninth ㄹ.
        return Some(match (u32::from(last) - u32::from('가')) % 28 {
            0 => Sound::Vowel,
            8 => Sound::Rieul,
            _ => Sound::Consonant,
        });
    }
    let word = text.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    // Letters are read by their names: "UK", and "id" in Korean too.
    let is_spelt =
        word == "id" || word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    match last.to_ascii_uppercase() {
        '1' | '7' | '8' => Some(Sound::Rieul),
        '0' | '3' | '6' => Some(Sound::Consonant),
        '2' | '4' | '5' | '9' => Some(Sound::Vowel),
        _ if !is_spelt => None,
        'L' | 'R' => Some(Sound::Rieul),
        'M' | 'N' => Some(Sound::Consonant),
        'A'..='Z' => Some(Sound::Vowel),
        _ => None,
    }
}
