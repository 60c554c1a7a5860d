//! Generates sentences from patterns in English and Korean, filled with the same words.

use super::random::{Random, any, common};
use super::words::places::COUNTRIES;
use super::words::{ACTORS, ADJECTIVES, NOUNS, PURPOSES, Pair, REASONS, Text, VERBS, people};
use rand::RngExt;

/// The topic of sentences.
pub struct Scene<'a> {
    /// The countries that may be named, as positions in [`COUNTRIES`].
    pub countries: &'a [usize],
    /// The subject.
    pub subject: Pair,
    /// The year of the meeting.
    pub year: usize,
}

const TITLES: &[Pair] = &[
    ("{adj} {noun} on {subject}", "{subject}에 관한 {adj} {noun}"),
    ("{noun} on {subject}", "{subject} 관련 {noun}"),
    ("{subject}: {noun} and {other}", "{subject}: {noun:과} {other}"),
    ("{country} and {subject}", "{country:과} {subject}"),
    ("Work on {subject} with {country}", "{country:과}의 {subject} 협력"),
    ("{noun} {purpose}", "{purpose} 추진하는 {noun}"),
];

const SENTENCES: &[Pair] = &[
    ("{actor} {verb} {adj} {noun} on {subject}", "{actor:은} {subject}에 관한 {adj} {noun:을} {verb}"),
    ("{actor} {verb} {noun} on {subject} {purpose}", "{actor:은} {purpose} {subject} 관련 {noun:을} {verb}"),
    ("{country} {verb} {adj} {noun} {purpose}", "{country:은} {purpose} {adj} {noun:을} {verb}"),
    (
        "{reason}, {actor} {verb} {noun} and {other} on {subject}",
        "{reason} {actor:은} {subject} 관련 {noun:과} {other:을} {verb}",
    ),
    ("{org} of {country} {verb} {noun} on {subject}", "{country} {org:은} {subject}에 관한 {noun:을} {verb}"),
    (
        "{actor} {verb} {noun} on {subject} by {year}",
        "{actor:은} {year}년까지 추진할 {subject} 관련 {noun:을} {verb}",
    ),
    (
        "{adj} {noun} on {subject} will begin in {place}",
        "{subject}에 관한 {adj} {noun:이} {place}에서 시작된다",
    ),
    ("{n} experts from {country} {verb} {noun}", "{country} 전문가 {n}명은 {noun:을} {verb}"),
    (
        "{actor} {verb} the role of {country} in {noun} {reason}",
        "{actor:은} {reason} {noun}에서 {country}의 역할을 {verb}",
    ),
    (
        "{other} on {subject} will follow within {n} months",
        "{subject}에 관한 {other:은} {n}개월 안에 이어진다",
    ),
];

/// Generates a title.
pub fn title(random: &mut Random, scene: &Scene) -> Text {
    let pattern = *common(random, TITLES);
    Phrases::drawn(random, scene).fill(pattern)
}

/// Generates a text of `count` sentences.
pub fn sentences(random: &mut Random, scene: &Scene, count: usize) -> Text {
    let sentences: Vec<Text> = (0..count)
        .map(|_| {
            let pattern = *common(random, SENTENCES);
            Phrases::drawn(random, scene).fill(pattern)
        })
        .collect();
    let joined = |language: fn(&Text) -> &String| {
        sentences.iter().map(|sentence| format!("{}.", language(sentence))).collect::<Vec<_>>().join(" ")
    };
    Text { en: joined(|text| &text.en), ko: joined(|text| &text.ko) }
}

/// The values of a pattern's placeholders, by name.
struct Phrases(Vec<(&'static str, Text)>);

impl Phrases {
    fn drawn(random: &mut Random, scene: &Scene) -> Phrases {
        let mut word = |list: &[Pair]| Text::from(*common(random, list));
        let mut words = vec![
            ("actor", word(ACTORS)),
            ("verb", word(VERBS)),
            ("adj", word(ADJECTIVES)),
            ("noun", word(NOUNS)),
            ("other", word(NOUNS)),
            ("purpose", word(PURPOSES)),
            ("reason", word(REASONS)),
            ("subject", scene.subject.into()),
        ];
        let country = &COUNTRIES[*any(random, scene.countries)];
        let number = |value: usize| Text { en: value.to_string(), ko: value.to_string() };
        let (_, body, _) = common(random, people::BODIES);
        words.extend([
            ("country", Text { en: country.spoken(), ko: country.name.1.to_owned() }),
            ("place", country.capital.into()),
            ("org", Text { en: format!("the {}", body.0), ko: body.1.to_owned() }),
            ("year", number(scene.year + random.random_range(1..=5))),
            ("n", number(random.random_range(2..=36))),
        ]);
        Phrases(words)
    }

    fn fill(&self, (english, korean): Pair) -> Text {
        Text {
            en: capitalized(&self.fill_one(english, |text| &text.en)),
            ko: self.fill_one(korean, |text| &text.ko),
        }
    }

    fn fill_one(&self, pattern: &str, language: fn(&Text) -> &String) -> String {
        let mut out = String::new();
        let mut parts = pattern.split('{');
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let (place, rest) = part.split_once('}').unwrap_or((part, ""));
            let (name, particle) = place.split_once(':').unwrap_or((place, ""));
            if let Some((_, word)) = self.0.iter().find(|(known, _)| *known == name) {
                let word = language(word);
                out.push_str(word);
                out.push_str(attached(word, particle));
            }
            out.push_str(rest);
        }
        out
    }
}

/// The form of a Korean particle after this word. Patterns contain the form after a consonant.
fn attached<'a>(word: &str, particle: &'a str) -> &'a str {
    let last = word.chars().next_back().map_or(0, u32::from);
    // Hangul syllables are encoded in rows of 28 final consonants; the first of a row has none.
    let open = (0xac00..=0xd7a3).contains(&last) && (last - 0xac00).is_multiple_of(28);
    match (particle, open) {
        ("은", true) => "는",
        ("이", true) => "가",
        ("을", true) => "를",
        ("과", true) => "와",
        _ => particle,
    }
}

/// The text with its first letter in upper case.
fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Random, SENTENCES, Scene, TITLES, Text, attached, sentences};
    use rand::SeedableRng;

    const SCENE: Scene = Scene { countries: &[0, 1], subject: ("ransomware", "랜섬웨어"), year: 2019 };

    #[test]
    fn every_placeholder_of_every_pattern_is_filled() {
        let words = Phrases::drawn(&mut Random::seed_from_u64(1), &SCENE);
        let languages: [fn(&Text) -> &String; 2] = [|text| &text.en, |text| &text.ko];
        for pattern in SENTENCES.iter().chain(TITLES) {
            for (pattern, language) in [pattern.0, pattern.1].into_iter().zip(languages) {
                for place in pattern.split('{').skip(1) {
                    let name = place.split(['}', ':']).next().unwrap_or_default();
                    assert!(words.0.iter().any(|(known, _)| *known == name), "{name} in {pattern:?}");
                }
                let filled = words.fill_one(pattern, language);
                assert!(!filled.contains(['{', '}', ':']) || pattern.contains("}: {"), "{filled}");
            }
        }
    }

    #[test]
    fn particles_follow_the_final_sound_of_the_word() {
        assert_eq!(["영국", "호주"].map(|word| attached(word, "은")), ["은", "는"]);
        assert_eq!(["영국", "호주"].map(|word| attached(word, "을")), ["을", "를"]);
        assert_eq!(["영국", "호주"].map(|word| attached(word, "과")), ["과", "와"]);
        assert_eq!(attached("호주", ""), "");
    }

    #[test]
    fn text_has_the_requested_number_of_sentences() {
        let text = sentences(&mut Random::seed_from_u64(3), &SCENE, 3);
        assert!([&text.en, &text.ko].iter().all(|text| text.matches(". ").count() == 2), "{text:?}");
    }
}
