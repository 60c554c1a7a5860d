//! Prints the sentences of the shell as a JSON list of languages, English first. The build of the scripts takes them from here.

use dialogue_summary::i18n::{is_rtl, shell_phrases};
use serde_json::{Value, json};

fn main() {
    let language = |(lang, phrases)| json!({ "lang": lang, "isRtl": is_rtl(lang), "phrases": phrases });
    println!("{}", shell_phrases().map(language).collect::<Value>());
}
