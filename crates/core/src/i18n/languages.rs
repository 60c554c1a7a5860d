//! The languages of the interface: a file each, listed by `build.rs`. No other code names them.

use super::{ExportPhrases, Phrases, SharePartPhrases, ShellPhrases};
use crate::dialogue::text::lookup;

// The modules, the tags in `LANGUAGES`, and the sentences in the same order: English, then by tag.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The place of the language for a reader of `lang` (RFC 4647 lookup). English if the interface does not have it.
fn position(lang: &str) -> usize {
    let tag = lookup(LANGUAGES.into_iter(), lang);
    LANGUAGES.iter().position(|known| tag == Some(known)).unwrap_or(0)
}

/// The sentences for a reader of `lang`. English if the interface does not have that language.
pub fn phrases(lang: &str) -> &'static Phrases {
    PHRASES[position(lang)]
}

/// The sentences of exports for a reader of `lang`.
pub fn export_phrases(lang: &str) -> &'static ExportPhrases {
    EXPORT_PHRASES[position(lang)]
}

/// The sentences of the dialog's parts for a reader of `lang`.
pub fn share_part_phrases(lang: &str) -> &'static SharePartPhrases {
    SHARE_PART_PHRASES[position(lang)]
}

/// The sentences of the shell, by language. The widget does not contain them: `web/build.mjs` puts them into its scripts.
pub fn shell_phrases() -> impl Iterator<Item = (&'static str, &'static ShellPhrases)> {
    LANGUAGES.into_iter().zip(SHELL_PHRASES)
}
