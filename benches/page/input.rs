//! What a person does: keys and clicks, as Chromium takes them from a keyboard and a mouse.

use super::tab::{Answer, Tab};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What is typed letter by letter, and deleted letter by letter. One word that few cards have, two that many
/// have, one in Korean; none in which the widget's folding and plain lower case differ, but for “tr” on the way
/// to “trade”: without its dash, Egypt–Russia holds it too.
pub const TYPED: [&str; 4] = ["hydrogen", "trade korea", "제재", "monitoring"];

/// The checkboxes that are ticked, and then cleared in the same order: facet and place. The widget shows the
/// ten largest of themes and of countries, so these are among them.
pub const TICKED: [(&str, usize); 6] =
    [("theme", 1), ("kind", 0), ("country", 0), ("theme", 0), ("year", 12), ("country", 1)];

/// A longer phase is cut off: one contestant's slowness should not take the afternoon.
const PATIENCE: Duration = Duration::from_secs(60);

/// The keys in their order, so many of them, from the beginning again where they end.
pub fn keys(count: usize) -> Vec<Option<char>> {
    let word = |word: &str| {
        let letters: Vec<Option<char>> = word.chars().map(Some).collect();
        let back = vec![None; letters.len()];
        [letters, back].concat()
    };
    TYPED.iter().flat_map(|typed| word(typed)).cycle().take(count).collect()
}

/// Presses keys one after the other with a pause behind each; a key that is none deletes.
///
/// Returns how many were pressed.
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
        // What an input method hands over is no key of its own.
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

/// Ticks every checkbox of [`TICKED`] and clears them again, with a pause behind each click.
///
/// `around` is called before each click with `false` and after it with `true`. Returns how many were made.
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
