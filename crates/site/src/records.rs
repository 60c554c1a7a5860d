//! The records of a site: a collection of all dialogues, and each dialogue as a record of its own.

use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::text::{Lang, is_same_language};
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::dialogue::{Dialogue, FORMAT};
use dialogue_summary::i18n::phrases;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::view::View;
use dialogue_summary_publish::merge::{Input, MergeError, merge};
use dialogue_summary_share::{Export, WidgetPage};

/// A record, with the dataset that its pages load.
#[derive(Debug)]
pub struct Record {
    /// The dataset as JSON.
    pub text: String,
    /// The same, checked.
    pub dialogue: Dialogue,
    /// Its index.
    pub index: Index,
}

impl Record {
    fn new(dialogue: &Dialogue) -> Result<Record, MergeError> {
        let text =
            serde_json::to_string(dialogue).map_err(|error| MergeError::Unwritten(error.to_string()))?;
        let (dialogue, _) = check(&read(&text, &mut Budget::default()).map_err(MergeError::Beyond)?);
        let index = Index::new(&dialogue, &Normalizer::default());
        Ok(Record { text, dialogue, index })
    }

    /// The view of all cards in a language.
    pub fn view(&self, lang: &str) -> View {
        View { lang: lang.to_owned(), ..View::default() }.fitted(&self.dialogue, &self.index, lang)
    }

    /// The record for the printers of exports.
    pub fn export<'a>(&'a self, view: &'a View, base: &'a str) -> Export<'a> {
        Export { dialogue: &self.dialogue, index: &self.index, view, page: Some(WidgetPage::at(base)) }
    }
}

/// The records of a site.
#[derive(Debug)]
pub struct Records {
    /// The collection of all dialogues.
    pub whole: Record,
    /// The dialogues, in the order of the collection.
    pub dialogues: Vec<Record>,
    /// The languages of the pages. Those of the first are at the top of the site.
    pub languages: Vec<Lang>,
}

impl Records {
    /// Merges datasets, and takes the collection apart again: each dialogue with all entries that its cards need.
    ///
    /// # Errors
    /// If they cannot be one collection.
    pub fn new(inputs: Vec<Input>, title: Option<&str>) -> Result<Records, MergeError> {
        let merged = merge(inputs, title)?;
        let mut dialogues = Vec::new();
        for part in &merged.dialogues {
            let own = Dialogue { format: FORMAT.to_owned(), ..part.clone() };
            dialogues.push(Record::new(&own)?);
        }
        let whole = Record::new(&merged)?;
        let mut languages: Vec<Lang> = Vec::new();
        for lang in dialogues.iter().flat_map(|part| &part.dialogue.languages) {
            let has_interface = is_same_language(phrases(lang).lang, lang);
            if has_interface && !languages.contains(lang) {
                languages.push(lang.clone());
            }
        }
        if languages.is_empty() {
            languages.push(String::from("en"));
        }
        Ok(Records { whole, dialogues, languages })
    }

    /// The languages in which a dialogue has pages: its own, else the first of the site.
    pub fn languages_of<'a>(&'a self, dialogue: &Dialogue) -> Vec<&'a str> {
        let own = self.languages.iter().filter(|lang| dialogue.languages.contains(lang));
        let own: Vec<&str> = own.map(String::as_str).collect();
        if own.is_empty() { self.languages.iter().take(1).map(String::as_str).collect() } else { own }
    }

    /// The folder of a language: empty for the first.
    pub fn folder(&self, lang: &str) -> String {
        if self.languages.first().is_some_and(|first| first == lang) {
            String::new()
        } else {
            format!("{lang}/")
        }
    }
}
