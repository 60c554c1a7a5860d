//! A dataset before it is checked: JSON text -> value, within limits.
//!
//! Depth and size are held while the text is read and not afterwards: what passes a limit is never
//! built in memory. What a value says is borrowed from the text wherever nothing is escaped.

use super::limits::{MAX_BYTES, MAX_NESTING, MAX_VALUES};
use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::{Expect, Lex as _};
use hifijson::{Error, Read as _, SliceLexer};
use std::borrow::Cow;

/// A value as JSON knows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, in the digits it is written in: a dataset counts and never reckons.
    Number(Cow<'t, str>),
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Value<'t>>),
    /// An object; its keys in the order they were written.
    Map(Vec<(Cow<'t, str>, Value<'t>)>),
}

/// How much may still be taken. One room serves all the pieces of a dataset.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Values of any kind.
    pub values: usize,
    /// Bytes of text, keys included.
    pub bytes: usize,
}

/// Why a text was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not JSON: where, in bytes, and what should stand there.
    Json(usize, &'static str),
    /// [`MAX_NESTING`] is passed.
    Nesting,
    /// [`MAX_VALUES`] is passed.
    Values,
    /// [`MAX_BYTES`] is passed.
    Bytes,
}

impl Default for Room {
    fn default() -> Self {
        Room { values: MAX_VALUES, bytes: MAX_BYTES }
    }
}

impl Refusal {
    /// Why, in words. Put together without `format!`, all of whose machinery readers would load for this.
    pub fn words(&self) -> String {
        match self {
            Refusal::Json(at, expected) => ["byte ", &at.to_string(), ": expected ", expected].concat(),
            Refusal::Nesting => "lists and objects nested deeper than ".to_owned() + &MAX_NESTING.to_string(),
            Refusal::Values => ["more than ", &MAX_VALUES.to_string(), " values"].concat(),
            Refusal::Bytes => ["more than ", &MAX_BYTES.to_string(), " bytes of text"].concat(),
        }
    }
}

/// Reads one JSON value (RFC 8259) that takes no more than there is `room` for.
///
/// # Errors
/// Where the text is not JSON, or passes a limit.
pub fn read<'t>(text: &'t str, room: &mut Room) -> Result<Value<'t>, Refusal> {
    let mut reader = Reader { lexer: SliceLexer::new(text.as_bytes()), room, over: None };
    let value = reader.whole();
    let at = text.len() - reader.lexer.as_slice().len();
    value.map_err(|error| reader.over.unwrap_or(Refusal::Json(at, expected(&error))))
}

struct Reader<'t, 'r> {
    lexer: SliceLexer<'t>,
    room: &'r mut Room,
    /// The limit that was passed, where that is why reading stopped.
    over: Option<Refusal>,
}

impl<'t> Reader<'t, '_> {
    fn whole(&mut self) -> Result<Value<'t>, Error> {
        let next = self.lexer.ws_peek().ok_or(Expect::Value)?;
        let value = self.value(next, 0)?;
        self.lexer.ws_peek().map_or(Ok(value), |_| Err(Expect::Eof.into()))
    }

    fn value(&mut self, next: u8, nesting: usize) -> Result<Value<'t>, Error> {
        let Some(left) = self.room.values.checked_sub(1) else {
            return self.stop(Refusal::Values);
        };
        self.room.values = left;
        if matches!(next, b'[' | b'{') && nesting == MAX_NESTING {
            return self.stop(Refusal::Nesting);
        }
        match next {
            b'a'..=b'z' => {
                Ok(self.lexer.null_or_bool().ok_or(Expect::Value)?.map_or(Value::Null, Value::Bool))
            }
            b'0'..=b'9' | b'-' => Ok(Value::Number(self.lexer.num_string().validated()?.0.into())),
            b'"' => self.text().map(Value::Text),
            b'[' => self.list(nesting + 1),
            b'{' => self.map(nesting + 1),
            _ => Err(Expect::Value.into()),
        }
    }

    fn text(&mut self) -> Result<Cow<'t, str>, Error> {
        let text = self.lexer.discarded().str_string()?;
        match self.room.bytes.checked_sub(text.len()) {
            Some(left) => self.room.bytes = left,
            None => return self.stop(Refusal::Bytes),
        }
        Ok(text)
    }

    fn list(&mut self, nesting: usize) -> Result<Value<'t>, Error> {
        let mut list = Vec::new();
        self.lexer.take_next();
        while let Some(next) = self.item(b']', list.is_empty())? {
            list.push(self.value(next, nesting)?);
        }
        Ok(Value::List(list))
    }

    fn map(&mut self, nesting: usize) -> Result<Value<'t>, Error> {
        let mut entries = Vec::new();
        self.lexer.take_next();
        while let Some(next) = self.item(b'}', entries.is_empty())? {
            if next != b'"' {
                return Err(Expect::String.into());
            }
            let key = self.text()?;
            if self.lexer.ws_peek() != Some(b':') {
                return Err(Expect::Colon.into());
            }
            self.lexer.take_next();
            let next = self.lexer.ws_peek().ok_or(Expect::Value)?;
            entries.push((key, self.value(next, nesting)?));
        }
        Ok(Value::Map(entries))
    }

    /// The first byte of a sequence's next item; none at its end.
    fn item(&mut self, end: u8, first: bool) -> Result<Option<u8>, Error> {
        let mut next = self.lexer.ws_peek().ok_or(Expect::ValueOrEnd)?;
        if next == end {
            self.lexer.take_next();
            return Ok(None);
        }
        if !first {
            if next != b',' {
                return Err(Expect::CommaOrEnd.into());
            }
            self.lexer.take_next();
            next = self.lexer.ws_peek().ok_or(Expect::Value)?;
        }
        Ok(Some(next))
    }

    fn stop<T>(&mut self, limit: Refusal) -> Result<T, Error> {
        self.over = Some(limit);
        Err(Error::Depth)
    }
}

fn expected(error: &Error) -> &'static str {
    match error {
        Error::Token(Expect::ValueOrEnd) => "a value or the end of the list",
        Error::Token(Expect::CommaOrEnd) => "a comma or the end of the list",
        Error::Token(Expect::String) => "a key in quotation marks",
        Error::Token(Expect::Colon) => "a colon",
        Error::Token(Expect::Eof) => "the end of the file",
        Error::Num(_) => "a digit",
        Error::Str(_) => "the rest of a text",
        Error::Token(Expect::Value) | Error::Depth => "a value",
    }
}
