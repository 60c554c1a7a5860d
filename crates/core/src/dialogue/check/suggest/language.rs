//! The tag of a language that is often written in another way.

use super::Suggestion;
use crate::dialogue::check::language_codes::is_assigned;
use crate::dialogue::problem::Advice;

/// What is often written for a language: codes of countries, codes of three letters, names.
const MEANT: &[(&str, &[&str])] = &[
    ("ko", &["kr", "kor", "rok", "korean", "한국어", "국문", "한글"]),
    ("en", &["gb", "us", "eng", "english", "영어", "영문"]),
    ("ja", &["jp", "jpn", "japanese", "日本語", "일본어"]),
    ("zh", &["cn", "chn", "chi", "zho", "chinese", "中文", "중국어"]),
    ("fr", &["fra", "fre", "french", "français", "프랑스어"]),
    ("de", &["deu", "ger", "german", "deutsch", "독일어"]),
    ("es", &["spa", "spanish", "español", "스페인어"]),
    ("ru", &["rus", "russian", "русский", "러시아어"]),
    ("uk", &["ua", "ukr", "ukrainian", "우크라이나어"]),
    ("vi", &["vn", "vie", "vietnamese", "베트남어"]),
    ("cs", &["cz", "ces", "cze", "czech"]),
    ("da", &["dk", "dan", "danish"]),
    ("el", &["gre", "ell", "greek"]),
];

/// The tag that was probably meant.
pub fn suggestion(found: &str) -> Suggestion {
    let lower = found.trim().replace('_', "-").to_lowercase();
    let (code, rest) = lower.split_once('-').unwrap_or((&lower, ""));
    let meant = MEANT.iter().find(|(_, words)| words.contains(&code)).map(|(tag, _)| *tag);
    let advice = (code == "kr").then_some(Advice::OtherLanguage("Kanuri"));
    match meant {
        // `kr-KR` is `ko-KR`, and `us-en` is no tag at all.
        Some(tag) if rest.len() == 2 && advice.is_some() => {
            (Some(format!("{tag}-{}", rest.to_uppercase())), advice)
        }
        Some(tag) => (Some(tag.to_owned()), advice),
        // `en_GB` is how computers name their settings.
        None if found.contains('_') && is_assigned(code) => (Some(found.trim().replace('_', "-")), None),
        None => (None, None),
    }
}
