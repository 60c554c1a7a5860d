//! A dataset before it is checked: any JSON-like value, taken within limits.
//!
//! Depth and size are held while the value is taken and not afterwards: what passes a limit is never
//! built in memory.

use super::limits::{MAX_BYTES, MAX_NESTING, MAX_VALUES};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value as JSON knows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and JavaScript's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object; its keys in the order they were written.
    Map(Vec<(String, Value)>),
}

/// Takes a whole value from any serde format.
///
/// # Errors
/// The format's own, and one in words where [`MAX_NESTING`], [`MAX_VALUES`] or [`MAX_BYTES`] is passed.
pub fn take<'de, D: Deserializer<'de>>(source: D) -> Result<Value, D::Error> {
    let mut room = Room { values: MAX_VALUES, bytes: MAX_BYTES };
    Taker { nesting: 0, room: &mut room }.deserialize(source)
}

struct Room {
    values: usize,
    bytes: usize,
}

struct Taker<'r> {
    nesting: usize,
    room: &'r mut Room,
}

impl Taker<'_> {
    fn text<E: Error>(&mut self, text: String) -> Result<String, E> {
        match self.room.bytes.checked_sub(text.len()) {
            Some(left) => self.room.bytes = left,
            None => {
                return Err(E::custom(format_args!("more than {MAX_BYTES} bytes of text")));
            }
        }
        Ok(text)
    }

    fn inner<E: Error>(&mut self) -> Result<Taker<'_>, E> {
        if self.nesting == MAX_NESTING {
            return Err(E::custom(format_args!("lists and objects nested deeper than {MAX_NESTING}")));
        }
        Ok(Taker { nesting: self.nesting + 1, room: self.room })
    }
}

impl<'de> DeserializeSeed<'de> for Taker<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        match self.room.values.checked_sub(1) {
            Some(left) => self.room.values = left,
            None => {
                return Err(D::Error::custom(format_args!("more than {MAX_VALUES} values")));
            }
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Taker<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("text, a number, true, false, null, a list or an object")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(mut self, value: String) -> Result<Value, E> {
        self.text(value).map(Value::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(self.inner()?)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let key = self.text(key)?;
            entries.push((key, map.next_value_seed(self.inner()?)?));
        }
        Ok(Value::Map(entries))
    }
}
