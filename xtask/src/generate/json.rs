//! JSON, written piece by piece without spaces.

use std::fmt::Display;

/// JSON that grows: whoever writes opens, names and closes, and commas come by themselves.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// What has been written since this was asked last.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }

    /// Begins an object or a list.
    pub fn open(&mut self, bracket: char) -> &mut Self {
        self.comma();
        self.0.push(bracket);
        self
    }

    /// Ends an object or a list.
    pub fn close(&mut self, bracket: char) -> &mut Self {
        self.0.push(bracket);
        self
    }

    /// Names the next value of an object.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.0.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.comma();
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.0.extend(['\\', c]),
                c if c < ' ' => self.0.push_str(&format!("\\u{:04x}", u32::from(c))),
                c => self.0.push(c),
            }
        }
        self.0.push('"');
        self
    }

    /// A number, `true` or `false`.
    pub fn plain(&mut self, value: impl Display) -> &mut Self {
        self.comma();
        self.0.push_str(&value.to_string());
        self
    }

    /// A text in English and in Korean.
    pub fn both(&mut self, english: &str, korean: &str) -> &mut Self {
        self.open('{').key("en").text(english).key("ko").text(korean).close('}')
    }

    fn comma(&mut self) {
        if self.0.ends_with(['"', '}', ']']) || self.0.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            self.0.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn commas_stand_between_values_and_nowhere_else() {
        let mut json = Json::default();
        json.open('{').key("a").open('[').plain(1).plain(true).text("b").open('{').close('}').close(']');
        json.key("c").both("x", "\"\\\n").close('}');
        assert_eq!(json.take(), r#"{"a":[1,true,"b",{}],"c":{"en":"x","ko":"\"\\\u000a"}}"#);
    }
}
