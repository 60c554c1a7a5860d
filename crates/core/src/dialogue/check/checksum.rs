//! The checksum of a value. It does not depend on how the value is written: on the order of keys, or on `2.0` for `2`.

use crate::dialogue::value::Value;
use fnv::FnvHasher;
use std::hash::Hasher;

/// The checksum of a value without the key `without` of its object, added to that of another value.
pub fn checksum(value: &Value, without: &str, before: u64) -> u64 {
    let mut hasher = FnvHasher::with_key(before);
    add(value, without, &mut hasher);
    hasher.finish()
}

fn add(value: &Value, without: &str, hasher: &mut FnvHasher) {
    match value {
        Value::Null => hasher.write_u8(0),
        Value::Bool(is_true) => hasher.write(&[1, u8::from(*is_true)]),
        Value::Number(digits) => {
            hasher.write_u8(2);
            // All numbers of the format are whole.
            let whole = digits.split_once('.').filter(|(_, rest)| rest.bytes().all(|digit| digit == b'0'));
            hasher.write(whole.map_or(digits.as_ref(), |(whole, _)| whole).as_bytes());
        }
        Value::Text(text) => add_text(text, hasher),
        Value::List(entries) => {
            hasher.write_u8(4);
            entries.iter().for_each(|entry| add(entry, "", hasher));
        }
        Value::Map(entries) => {
            hasher.write_u8(5);
            let mut keys: Vec<&str> = entries.iter().map(|(key, _)| &**key).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys.into_iter().filter(|key| *key != without) {
                // Of a key that is written twice, the last one counts.
                if let Some(value) = value.get(key) {
                    add_text(key, hasher);
                    add(value, "", hasher);
                }
            }
        }
    }
    hasher.write_u8(6);
}

fn add_text(text: &str, hasher: &mut FnvHasher) {
    hasher.write_u8(3);
    hasher.write(text.as_bytes());
}
