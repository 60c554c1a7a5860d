//! Reads a dataset within limits: JSON text or a JavaScript object -> value. The value is not checked yet.
//!
//! Limits apply while the input is read: a value beyond a limit is never built in memory. Text without escapes is borrowed.

use super::limits::{MAX_BYTES, MAX_NESTING, MAX_VALUES};
use super::not_json::{JsonSlip, ParserError, diagnose};
use super::position::Position;
use super::problem::{Expected, Problem};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, as text: only whole numbers are used, but problems quote what was found.
    Number(Cow<'t, str>),
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Value<'t>>),
    /// An object. Keys are in their order in the text, and may occur twice.
    Map(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// The value under a key of an object. Of a key that is written twice, the last one counts, as in browsers.
    pub fn get(&self, key: &str) -> Option<&Value<'t>> {
        let Value::Map(entries) = self else { return None };
        entries.iter().rfind(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// The text under a key of an object.
    pub fn text_at(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The input that may still be read. All pieces of a dataset share one budget.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Values of any kind.
    pub values: usize,
    /// Bytes of text, keys included.
    pub bytes: usize,
}

/// Why an input was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not JSON: what is wrong, and where.
    Json(JsonSlip, Position),
    /// It cannot be read: the message of the input.
    Input(String),
    /// [`MAX_NESTING`] is passed.
    Nesting,
    /// [`MAX_VALUES`] is passed.
    Values,
    /// [`MAX_BYTES`] is passed.
    Bytes,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { values: MAX_VALUES, bytes: MAX_BYTES }
    }
}

impl Refusal {
    /// The problem of the dataset.
    pub fn problem(self) -> Problem {
        let (expected, position) = match self {
            Refusal::Json(slip, position) => (Expected::Json(slip), Some(position)),
            Refusal::Input(message) => (Expected::Readable(message), None),
            Refusal::Nesting => (Expected::Nesting(MAX_NESTING), None),
            Refusal::Values => (Expected::Values(MAX_VALUES), None),
            Refusal::Bytes => (Expected::Bytes(MAX_BYTES), None),
        };
        Problem::refused(expected, position)
    }
}

/// Reads one JSON value (RFC 8259) that takes no more than there is `budget` for.
///
/// # Errors
/// The text is not JSON, or passes a limit.
pub fn read<'t>(text: &'t str, budget: &mut Budget) -> Result<Value<'t>, Refusal> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value =
        limited(&mut json, budget).map_err(|error| error.unwrap_or_else(|error| located(text, &error)))?;
    json.end().map_err(|error| located(text, &error))?;
    Ok(value)
}

/// What is wrong where the parser ended.
fn located(text: &str, error: &serde_json::Error) -> Refusal {
    let (line, column) = (error.line(), error.column());
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let said = error.to_string();
    let message = said.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&said).to_owned();
    let is_at_end = error.is_eof();
    // The parser names the last byte that it read: the invalid one, or the last one of an incomplete text.
    // A line break counts as the start of the next line.
    let offset = if is_at_end { text.trim_end().len() } else { (start + column).saturating_sub(1) };
    let (slip, position) = diagnose(text, ParserError { offset, is_at_end, message });
    Refusal::Json(slip, position)
}

/// Reads one value from any input that serde knows.
///
/// # Errors
/// The input cannot be read, or passes a limit.
pub fn deserialize<'t, D: Deserializer<'t>>(input: D, budget: &mut Budget) -> Result<Value<'t>, Refusal> {
    limited(input, budget).map_err(|error| error.unwrap_or_else(|error| Refusal::Input(error.to_string())))
}

/// Reads a value. The error is the limit that was passed, or the error of the input.
fn limited<'t, D: Deserializer<'t>>(
    input: D,
    budget: &mut Budget,
) -> Result<Value<'t>, Result<Refusal, D::Error>> {
    let limiter = Limiter { budget: Cell::new(*budget), passed: RefCell::default() };
    let value = ValueSeed { limiter: &limiter, nesting: 0 }.deserialize(input);
    *budget = limiter.budget.get();
    value.map_err(|error| limiter.passed.take().ok_or(error))
}

struct Limiter {
    budget: Cell<Budget>,
    /// The limit that ended the reading.
    passed: RefCell<Option<Refusal>>,
}

impl Limiter {
    fn stop<T, E: Error>(&self, limit: Refusal) -> Result<T, E> {
        let error = E::custom("a limit");
        self.passed.replace(Some(limit));
        Err(error)
    }

    fn take_value<E: Error>(&self) -> Result<(), E> {
        let budget = self.budget.get();
        let Some(values) = budget.values.checked_sub(1) else { return self.stop(Refusal::Values) };
        self.budget.set(Budget { values, ..budget });
        Ok(())
    }

    fn take_text<'t, E: Error>(&self, text: Cow<'t, str>) -> Result<Cow<'t, str>, E> {
        let budget = self.budget.get();
        let Some(bytes) = budget.bytes.checked_sub(text.len()) else { return self.stop(Refusal::Bytes) };
        self.budget.set(Budget { bytes, ..budget });
        Ok(text)
    }
}

#[derive(Clone, Copy)]
struct ValueSeed<'b> {
    limiter: &'b Limiter,
    nesting: usize,
}

impl ValueSeed<'_> {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.nesting == MAX_NESTING {
            return self.limiter.stop(Refusal::Nesting);
        }
        Ok(ValueSeed { nesting: self.nesting + 1, ..self })
    }
}

impl<'t> DeserializeSeed<'t> for ValueSeed<'_> {
    type Value = Value<'t>;

    fn deserialize<D: Deserializer<'t>>(self, input: D) -> Result<Value<'t>, D::Error> {
        self.limiter.take_value()?;
        input.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for ValueSeed<'_> {
    type Value = Value<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'t>, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value<'t>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value<'t>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'t>, E> {
        Ok(Value::Number(number.to_string().into()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value<'t>, E> {
        Ok(Value::Number(number.to_string().into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value<'t>, E> {
        // JSON has no NaN and no infinity. Debug prints 2.0 as JSON does, where Display prints 2.
        Ok(if number.is_finite() { Value::Number(format!("{number:?}").into()) } else { Value::Null })
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<Value<'t>, E> {
        self.limiter.take_text(text.into()).map(Value::Text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'t>, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value<'t>, E> {
        self.limiter.take_text(text.into()).map(Value::Text)
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Value<'t>, A::Error> {
        let inner = self.inner()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut pairs: A) -> Result<Value<'t>, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = pairs.next_key_seed(KeySeed(self.limiter))? {
            entries.push((key, pairs.next_value_seed(inner)?));
        }
        Ok(Value::Map(entries))
    }
}

struct KeySeed<'b>(&'b Limiter);

impl<'t> DeserializeSeed<'t> for KeySeed<'_> {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, input: D) -> Result<Cow<'t, str>, D::Error> {
        input.deserialize_str(self)
    }
}

impl<'t> Visitor<'t> for KeySeed<'_> {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key in quotation marks")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'t str) -> Result<Cow<'t, str>, E> {
        self.0.take_text(key.into())
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Cow<'t, str>, E> {
        self.0.take_text(key.to_owned().into())
    }
}
