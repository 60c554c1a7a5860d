//! The version hash: names what a record says, so that a link can tell whether that has changed since.
//!
//! It covers every field of the checked dialogue, in the order of this file, except the list of changes and what is derived.
//! White space, the order of keys and the Unicode form (NFC or NFD) of a dataset make no difference. It detects changes, and
//! protects against nobody.

use super::Dialogue;
use super::card::{
    Announcement, Body, Card, ChairFunction, Delegation, Detail, Form, Involvement, Membership, Quote, Role,
    Voice,
};
use super::date::Edtf;
use super::entries::{Country, CountryKind, Organization, Person, Term};
use super::locator::{Locator, TextQuoteSelector};
use super::meeting::{Attendance, AttendanceUnit, CountryAttendance, Milestone, Phase, Place, Series};
use super::origin::{Source, Withdrawal};
use super::text::Text;
use fnv::FnvHasher;
use std::collections::BTreeMap;
use std::hash::Hasher;
use std::rc::Rc;

/// Composes a text (NFC), by the Unicode tables of the platform.
pub type Compose = fn(&str) -> String;

/// [`Compose`] for the host.
pub fn compose(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

/// How many characters a version hash has: 48 bits.
const LENGTH: usize = 8;
/// The characters of base64url (RFC 4648, section 5).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Whether a text has the form of a version hash.
pub fn is_version_hash(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| DIGITS.contains(&byte))
}

/// The version hash of a checked dialogue or collection: 8 characters of base64url.
pub fn version_hash(dialogue: &Dialogue, compose: Compose) -> String {
    let mut digest = Digest { hasher: FnvHasher::default(), compose };
    dialogue.feed(&mut digest);
    feed_languages(dialogue, &mut digest);
    let hash = digest.hasher.finish();
    // All 64 bits take part in the 48 that are written.
    let folded = hash ^ (hash >> 48);
    let digit = |nth: usize| DIGITS.get((folded >> (6 * nth)) as usize % 64).copied().unwrap_or_default();
    (0..LENGTH).map(|nth| char::from(digit(nth))).collect()
}

/// Where a dataset names no languages, they are in the order of the keys of its title.
fn feed_languages(dialogue: &Dialogue, digest: &mut Digest) {
    for part in std::iter::once(dialogue).chain(&dialogue.dialogues) {
        let mut languages = part.languages.clone();
        languages.sort_unstable();
        languages.feed(digest);
    }
}

struct Digest {
    hasher: FnvHasher,
    compose: Compose,
}

impl Digest {
    fn number(&mut self, number: u64) {
        // Little endian everywhere: `usize` and `write_u64` differ between platforms.
        self.hasher.write(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        if text.is_ascii() {
            self.hasher.write(text.as_bytes());
        } else {
            self.hasher.write((self.compose)(text).as_bytes());
        }
        // UTF-8 never contains this byte, so different lists of texts have different bytes.
        self.hasher.write(&[0xff]);
    }
}

trait Feed {
    fn feed(&self, digest: &mut Digest);
}

/// Feeds every field of a type, in this order. A new field does not compile until it is named here.
macro_rules! fields {
    ($($type:ident { $($field:ident),* $(; $($left_out:ident),*)? })*) => {$(
        impl Feed for $type {
            fn feed(&self, digest: &mut Digest) {
                let $type { $($field,)* $($($left_out: _,)*)? } = self;
                $($field.feed(digest);)*
            }
        }
    )*};
}

/// Feeds the position of a variant.
macro_rules! variants {
    ($($type:ident)*) => {$(
        impl Feed for $type {
            fn feed(&self, digest: &mut Digest) {
                digest.number(*self as u64);
            }
        }
    )*};
}

fields! {
    Announcement { form, date, date_note, place, organizer }
    Attendance { total, approximate, unit, by_country, note }
    Card {
        id, title, summary, body, themes, countries, session, stated_by, locators, quote, details, shown_with, other_names,
        dialogue; inherited
    }
    Country { code, name, kind, other_names }
    CountryAttendance { code, total }
    Dialogue {
        format, id, version, translations, series, title, summary, date, place, attendance, participants, sources, official,
        aliases, withdrawn, countries, themes, sessions, organizations, persons, timeline, dialogues, cards;
        languages, changes, derived, lookup
    }
    Delegation { country, chairs, organizations, open }
    Detail { text, stated_by, locator }
    Involvement { code, role }
    Locator { source, paragraph, start, end }
    Membership { person_id, role, function, organization_id }
    Milestone { date, date_note, label, phase }
    Organization { id, name, abbreviation, country, other_names }
    Person { id, name, other_names }
    Place { name, country }
    Quote { text, language, note }
    Series { id, name, ordinal }
    Source { id, url, publisher, language, title, author, date, note }
    Term { id, name, other_names }
    TextQuoteSelector { exact, prefix, suffix }
    Withdrawal { id, reason }
}

variants! { AttendanceUnit ChairFunction CountryKind Form Phase Role }

impl Feed for Body {
    fn feed(&self, digest: &mut Digest) {
        match self {
            Body::Topic {} => digest.number(0),
            Body::Delegation(delegation) => {
                digest.number(1);
                delegation.feed(digest);
            }
            Body::Announcement(announcement) => {
                digest.number(2);
                announcement.feed(digest);
            }
        }
    }
}

impl Feed for Voice {
    fn feed(&self, digest: &mut Digest) {
        match self {
            Voice::Joint => digest.number(0),
            Voice::Publisher => digest.number(1),
            Voice::Editor => digest.number(2),
            Voice::Sides(sides) => {
                digest.number(3);
                sides.feed(digest);
            }
        }
    }
}

impl Feed for Text {
    fn feed(&self, digest: &mut Digest) {
        let mut wordings: Vec<(Option<&str>, &str)> = self.wordings().collect();
        // Their order is that of the keys.
        wordings.sort_unstable();
        digest.number(wordings.len() as u64);
        for (tag, words) in wordings {
            digest.number(tag.is_some().into());
            digest.text(tag.unwrap_or_default());
            digest.text(words);
        }
    }
}

impl Feed for Edtf {
    fn feed(&self, digest: &mut Digest) {
        digest.text(&self.to_string());
    }
}

impl Feed for String {
    fn feed(&self, digest: &mut Digest) {
        digest.text(self);
    }
}

impl Feed for Rc<str> {
    fn feed(&self, digest: &mut Digest) {
        digest.text(self);
    }
}

impl Feed for u32 {
    fn feed(&self, digest: &mut Digest) {
        digest.number((*self).into());
    }
}

impl Feed for bool {
    fn feed(&self, digest: &mut Digest) {
        digest.number((*self).into());
    }
}

impl<T: Feed> Feed for Box<T> {
    fn feed(&self, digest: &mut Digest) {
        (**self).feed(digest);
    }
}

impl<T: Feed> Feed for Option<T> {
    fn feed(&self, digest: &mut Digest) {
        digest.number(self.is_some().into());
        if let Some(value) = self {
            value.feed(digest);
        }
    }
}

impl<T: Feed> Feed for Vec<T> {
    fn feed(&self, digest: &mut Digest) {
        digest.number(self.len() as u64);
        self.iter().for_each(|entry| entry.feed(digest));
    }
}

impl Feed for BTreeMap<String, String> {
    fn feed(&self, digest: &mut Digest) {
        digest.number(self.len() as u64);
        for (key, value) in self {
            digest.text(key);
            digest.text(value);
        }
    }
}
