//! Keys and clicks, sent to Chromium as from a keyboard and a mouse.

use super::tab::{Answer, Tab};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Typed letter by letter, and deleted letter by letter: a rare word, two frequent ones, one in Korean. Normalising
/// and plain lower case find the same cards for them, except for “tr”: without its dash, Egypt–Russia contains it
/// too.
pub const TYPED: [&str; 4] = ["hydrogen", "trade korea", "제재", "monitoring"];

/// The checkboxes that are ticked, and then cleared in the same order: facet and position. They are among the ten
/// largest options, which the widget shows.
pub const TICKED: [(&str, usize); 6] =
    [("theme", 1), ("kind", 0), ("country", 0), ("theme", 0), ("year", 12), ("country", 1)];

/// A longer phase is cut off, so that a slow contestant does not delay the bench for hours.
const PATIENCE: Duration = Duration::from_secs(60);

/// `count` keys in order, repeated from the start if necessary. `None` deletes a letter.
pub fn keys(count: usize) -> Vec<Option<char>> {
    let word = |word: &str| {
        let letters: Vec<Option<char>> = word.chars().map(Some).collect();
        let back = vec![None; letters.len()];
        [letters, back].concat()
    };
    TYPED.iter().flat_map(|typed| word(typed)).cycle().take(count).collect()
}

/// Presses keys with a pause after each; `None` deletes a letter.
///
/// Returns the number of pressed keys.
pub fn press(tab: &Tab, keys: &[Option<char>], pause: Duration) -> Answer<usize> {
    let began = Instant::now();
    for (nth, key) in keys.iter().enumerate() {
        if began.elapsed() > PATIENCE {
            return Ok(nth);
        }
        let (mut down, up) = key.map_or_else(backspace, letter);
        tab.devtools("Input.dispatchKeyEvent", &down)?;
        down = up;
        tab.devtools("Input.dispatchKeyEvent", &down)?;
        sleep(pause);
    }
    Ok(keys.len())
}

fn letter(letter: char) -> (Value, Value) {
    let (code, number) = match letter {
        ' ' => (String::from("Space"), 32),
        'a'..='z' => (format!("Key{}", letter.to_ascii_uppercase()), letter.to_ascii_uppercase() as u32),
        // Text from an input method has no key code.
        _ => (String::new(), 0),
    };
    let key = json!({ "key": letter, "code": code, "windowsVirtualKeyCode": number });
    (event("keyDown", &key, Some(letter)), event("keyUp", &key, None))
}

fn backspace() -> (Value, Value) {
    let key = json!({ "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 });
    (event("rawKeyDown", &key, None), event("keyUp", &key, None))
}

fn event(kind: &str, key: &Value, text: Option<char>) -> Value {
    let mut event = key.clone();
    event["type"] = json!(kind);
    if let Some(text) = text {
        event["text"] = json!(text);
    }
    event
}

/// Ticks every checkbox of [`TICKED`] and clears it again, with a pause after each click.
///
/// `around` is called with `false` before each click and with `true` after it. Returns the number of clicks.
pub fn tick(tab: &Tab, pause: Duration, mut around: impl FnMut(&Tab, bool) -> Answer<()>) -> Answer<usize> {
    let began = Instant::now();
    for (nth, (facet, place)) in TICKED.iter().cycle().take(2 * TICKED.len()).enumerate() {
        if began.elapsed() > PATIENCE {
            return Ok(nth);
        }
        let at = tab.js(&format!("return bench.place('{facet}', {place})"))?;
        tab.settle()?;
        around(tab, false)?;
        for kind in ["mousePressed", "mouseReleased"] {
            let event =
                json!({ "type": kind, "x": at["x"], "y": at["y"], "button": "left", "clickCount": 1 });
            tab.devtools("Input.dispatchMouseEvent", &event)?;
        }
        sleep(pause);
        around(tab, true)?;
    }
    Ok(2 * TICKED.len())
}
