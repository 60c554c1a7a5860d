//! Sentences that depend on a number, by the plural categories of the Unicode CLDR.

use std::fmt::{Debug, Formatter, Result};

/// A plural category of the Unicode CLDR. The rules of each language are in its
/// [chart](https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The names are those of the CLDR.
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// A sentence in the forms that a language has. A category without a form of its own has that of `other`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // A form for each category.
pub struct Plural {
    pub zero: Option<&'static str>,
    pub one: Option<&'static str>,
    pub two: Option<&'static str>,
    pub few: Option<&'static str>,
    pub many: Option<&'static str>,
    pub other: &'static str,
}

impl Plural {
    /// One sentence for every number.
    pub const fn of_any(other: &'static str) -> Plural {
        Plural { zero: None, one: None, two: None, few: None, many: None, other }
    }

    /// A sentence for the category `one`, and a sentence for any other number.
    pub const fn of_one(one: &'static str, other: &'static str) -> Plural {
        Plural { one: Some(one), ..Plural::of_any(other) }
    }

    /// The form of a category.
    pub fn form(&self, category: PluralCategory) -> &'static str {
        let own = match category {
            PluralCategory::Zero => self.zero,
            PluralCategory::One => self.one,
            PluralCategory::Two => self.two,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Other => None,
        };
        own.unwrap_or(self.other)
    }

    /// The forms that are written, with the names of their categories.
    pub fn forms(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = [
            ("zero", self.zero),
            ("one", self.one),
            ("two", self.two),
            ("few", self.few),
            ("many", self.many),
            ("other", Some(self.other)),
        ];
        own.into_iter().filter_map(|(category, form)| Some((category, form?)))
    }
}

impl Debug for Plural {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let mut all = out.debug_struct("Plural");
        self.forms().for_each(|(category, form)| _ = all.field(category, &form));
        all.finish()
    }
}
