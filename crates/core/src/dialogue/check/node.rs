//! A value with its path, and how it is read as text, number, date and so on. Invalid values are reported, never guessed.

use super::codes::{country, is_language};
use super::problems::{Location, Problems};
use crate::dialogue::date::Edtf;
use crate::dialogue::id::is_id;
use crate::dialogue::limits::{MAX_LIST, MAX_TEXT, is_longer, max_entries};
use crate::dialogue::position::member;
use crate::dialogue::problem::{Expected, nearest_word};
use crate::dialogue::text::Text;
use crate::dialogue::value::Value;
use crate::dialogue::{CountryCode, Id};
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

/// A value of the dataset, and its path.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub value: &'a Value<'a>,
    up: Option<&'a Node<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
pub enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value<'a>) -> Self {
        Node { value, up: None, step: Step::Root }
    }

    /// A value one step below this one. This one may be a placeholder that only has a path.
    pub fn step(&'a self, value: &'a Value<'a>, step: Step<'a>) -> Node<'a> {
        Node { value, up: Some(self), step }
    }

    /// The value under `key`. `null` counts as absent.
    pub fn get(&'a self, key: &'a str) -> Option<Node<'a>> {
        let Value::Map(entries) = self.value else {
            return None;
        };
        // Of a key that is written twice, the last one counts, as in browsers.
        let (_, value) = entries.iter().rfind(|(k, _)| k == key)?;
        (*value != Value::Null).then_some(Node { value, up: Some(self), step: Step::Key(key) })
    }

    /// The value under `key`. If it is absent, it is read as `null`, which every reading reports as missing.
    pub fn required(&'a self, key: &'a str) -> Node<'a> {
        self.get(key).unwrap_or(Node { value: &Value::Null, up: Some(self), step: Step::Key(key) })
    }

    /// The entries of an object. Anything else is a problem.
    pub fn object(&self, problems: &mut Problems) -> Option<&'a [(Cow<'a, str>, Value<'a>)]> {
        let Value::Map(entries) = self.value else {
            problems.add(self, Expected::Object, None);
            return None;
        };
        Some(entries)
    }

    /// Whether this is an object. Anything else is a problem, and so is each key that looks like a typing error for one of
    /// `known`.
    pub fn fields(&self, known: &[&str], problems: &mut Problems) -> Option<()> {
        self.object(problems)?;
        self.keys(known, problems);
        Some(())
    }

    /// Reports each key that looks like a typing error for one of `known`. Other keys are ignored.
    pub fn keys(&self, known: &[&str], problems: &mut Problems) {
        let Value::Map(entries) = self.value else {
            return;
        };
        for (key, value) in
            entries.iter().filter(|(key, _)| !known.contains(&&**key) && !is_own_key(key)).take(MAX_LIST)
        {
            if let Some(word) = nearest_word(key, &mut known.iter().copied()) {
                let at = Node { value, up: Some(self), step: Step::Key(key) };
                problems.add(&at, Expected::Key, Some(word));
            }
        }
    }

    /// The entries of a list, at most `most`. A longer list is a problem.
    pub fn items(&'a self, most: usize, problems: &mut Problems) -> Vec<Node<'a>> {
        let Value::List(list) = self.value else {
            problems.add(self, Expected::List, None);
            return Vec::new();
        };
        if list.len() > most {
            problems.add_too_long(self, most);
        }
        let nodes = list.iter().take(most).enumerate();
        nodes.map(|(i, value)| Node { value, up: Some(self), step: Step::Index(i) }).collect()
    }

    /// The valid entries of the list under `key`. An absent list is empty.
    pub fn list<T>(
        &self,
        key: &str,
        problems: &mut Problems,
        mut read: impl FnMut(&Node, &mut Problems) -> Option<T>,
    ) -> Vec<T> {
        let Some(list) = self.get(key) else { return Vec::new() };
        let items = list.items(max_entries(key), problems);
        let mut entries: Vec<T> = items.iter().filter_map(|item| read(item, problems)).collect();
        // Most lists have one entry, and each of a hundred thousand cards has several lists.
        entries.shrink_to_fit();
        entries
    }

    /// [`Node::list`], and whether every entry is valid.
    pub fn whole_list<T>(
        &self,
        key: &str,
        problems: &mut Problems,
        read: impl FnMut(&Node, &mut Problems) -> Option<T>,
    ) -> (Vec<T>, bool) {
        let read = self.list(key, problems, read);
        let written = match self.get(key).map(|list| list.value) {
            None => 0,
            Some(Value::List(list)) => list.len().min(MAX_LIST),
            // Anything else is no list.
            Some(_) => usize::MAX,
        };
        let is_whole = read.len() >= written;
        (read, is_whole)
    }

    /// [`Node::whole_list`], with each entry once. Another one that is equal is a problem, and the list is whole without it.
    pub fn distinct_list<T: Clone + Eq + Hash>(
        &self,
        key: &str,
        problems: &mut Problems,
        mut read: impl FnMut(&Node, &mut Problems) -> Option<T>,
    ) -> (Vec<T>, bool) {
        if self.get(key).is_some_and(|list| matches!(list.value, Value::List(list) if list.len() < 2)) {
            return self.whole_list(key, problems, read);
        }
        let mut known = HashSet::new();
        let (entries, is_whole) = self.whole_list(key, problems, |node, problems| {
            let entry = read(node, problems)?;
            let is_new = known.insert(entry.clone());
            if !is_new {
                let id = ["code", "person_id"].into_iter().find_map(|key| node.get(key));
                problems.add(id.as_ref().unwrap_or(node), Expected::Unique, None);
            }
            Some(is_new.then_some(entry))
        });
        (entries.into_iter().flatten().collect(), is_whole)
    }

    /// One string within the limit.
    pub fn string(&self, expected: Expected, problems: &mut Problems) -> Option<&'a str> {
        match self.value {
            Value::Text(text) if is_longer(text, MAX_TEXT) => {
                problems.add(self, Expected::Characters(MAX_TEXT), None);
                None
            }
            Value::Text(text) => Some(text),
            _ => {
                problems.add(self, expected, None);
                None
            }
        }
    }

    /// A string for which `valid` holds.
    pub fn string_if(
        &self,
        expected: Expected,
        valid: impl Fn(&str) -> bool,
        problems: &mut Problems,
    ) -> Option<&'a str> {
        let text = self.string(expected.clone(), problems)?;
        if valid(text) {
            return Some(text);
        }
        problems.add(self, expected, None);
        None
    }

    /// A text: a string, or an object of strings by language.
    pub fn text(&self, problems: &mut Problems) -> Option<Text> {
        let Value::Map(entries) = self.value else {
            return self.string(Expected::Text, problems).map(Text::plain);
        };
        let mut list: Vec<(&str, &str)> = Vec::with_capacity(entries.len());
        for (tag, value) in entries {
            let at = Node { value, up: Some(self), step: Step::Key(tag) };
            if !is_language(tag) {
                problems.add(&at, Expected::LanguageKey, None);
            } else if let Some(words) = at.string(Expected::Text, problems) {
                list.push((tag, words));
            }
        }
        if list.is_empty() {
            // The entries of other objects have been reported.
            if entries.is_empty() {
                problems.add(self, Expected::Text, None);
            }
            return None;
        }
        Some(Text::by_lang(list.into_iter()))
    }

    /// The id of an entry.
    pub fn id(&self, problems: &mut Problems) -> Option<String> {
        self.name(problems).map(str::to_owned)
    }

    /// A reference to an id.
    pub fn name(&self, problems: &mut Problems) -> Option<&'a str> {
        self.string_if(Expected::Id, is_id, problems)
    }

    /// The code of a country in upper or lower case, or an id for which `own` has an entry.
    pub fn country(&self, own: impl Fn(&str) -> Option<Id>, problems: &mut Problems) -> Option<CountryCode> {
        let found = self.string(Expected::Country, problems)?;
        let upper = found.to_ascii_uppercase();
        let code = if found == found.to_ascii_lowercase() { upper.as_str() } else { found };
        let known = own(found).or_else(|| own(code)).or_else(|| country(code).map(Id::from));
        if known.is_none() {
            problems.add(self, Expected::Country, None);
        }
        known
    }

    /// A language tag.
    pub fn language(&self, problems: &mut Problems) -> Option<String> {
        self.string_if(Expected::Language, is_language, problems).map(str::to_owned)
    }

    /// A date.
    pub fn date(&self, problems: &mut Problems) -> Option<Edtf> {
        let date = self.string(Expected::Date, problems).map(Edtf::parse)?;
        if date.is_none() {
            problems.add(self, Expected::Date, None);
        }
        date
    }

    /// A whole number from 1.
    pub fn number(&self, problems: &mut Problems) -> Option<u32> {
        let whole = match self.value {
            // 2.0 is a whole number too.
            Value::Number(digits) => digits.trim_end_matches('0').strip_suffix('.').unwrap_or(digits),
            _ => "",
        };
        let number = whole.parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            problems.add(self, Expected::Number, None);
        }
        number
    }

    /// `true` or `false`.
    pub fn bool(&self, problems: &mut Problems) -> Option<bool> {
        if let Value::Bool(value) = self.value {
            return Some(*value);
        }
        problems.add(self, Expected::Bool, None);
        None
    }

    /// [`Node::bool`], or `otherwise` if it is none.
    pub fn bool_or(&self, otherwise: bool, problems: &mut Problems) -> bool {
        self.bool(problems).unwrap_or(otherwise)
    }

    /// The value of one of the words in `table`.
    pub fn one_of<T: Copy>(&self, table: &[(&str, T)], problems: &mut Problems) -> Option<T> {
        let words = || table.iter().map(|(word, _)| *word);
        let expected = || Expected::OneOf(words().map(str::to_owned).collect());
        let found = self.string(expected(), problems)?;
        let hit = table.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning);
        if hit.is_none() {
            problems.add(self, expected(), nearest_word(found, &mut words()));
        }
        hit
    }
}

impl Location for Node<'_> {
    fn path(&self) -> String {
        let mut path = self.up.map_or_else(|| String::from("$"), Node::path);
        match self.step {
            Step::Root => {}
            Step::Key(key) => path += &member(key),
            Step::Index(index) => path += &format!("[{index}]"),
        }
        path
    }

    fn key(&self) -> Option<&str> {
        match self.step {
            Step::Root => None,
            Step::Key(key) => Some(key),
            Step::Index(_) => self.up.and_then(Node::key),
        }
    }

    fn is_entry(&self) -> bool {
        matches!(self.step, Step::Index(_))
    }

    fn value(&self) -> &Value<'_> {
        self.value
    }
}

/// Whether a key is the publisher's own, such as a comment: the format will never have it.
pub fn is_own_key(key: &str) -> bool {
    key.starts_with(['$', '_']) || key.starts_with("x-") || key == "comment"
}
