//! Mouse, finger and keyboard input.

use super::accessibility::Node;
use super::browser::Browser;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::wd::PrintConfiguration;
use std::time::Duration;

/// The middle of an element's first box, in window coordinates. Scrolls only if the element is not in view.
const MIDDLE: &str = "(e) => { \
    const seen = e.getClientRects()[0]; \
    if (seen.top < 0 || seen.left < 0 || seen.bottom > innerHeight || seen.right > innerWidth) \
        e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }); \
    const box = e.getClientRects()[0]; \
    return [box.x + box.width / 2, box.y + box.height / 2]; }";

impl Browser {
    /// Clicks an element with the mouse.
    #[track_caller]
    pub fn click(&self, node: &Node) {
        self.click_holding(node, None);
    }

    /// Clicks an element with the mouse while a key is held.
    #[track_caller]
    pub fn click_holding(&self, node: &Node, key: Option<char>) {
        let middle = self.ask(node, MIDDLE);
        let at = |nth: usize| middle[nth].as_f64().expect("what is clicked has a box").floor();
        let (x, y) = (at(0), at(1));
        let mouse = MouseActions::new(String::from("mouse"))
            .pause(Duration::ZERO)
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        let mut actions = Actions::from(mouse);
        // Both sequences run in parallel: the key goes down while the mouse pauses. (chromedriver crashes on an empty
        // list of keys.)
        if let Some(value) = key {
            let keys = KeyActions::new(String::from("keys"));
            let mut keys = keys.then(KeyAction::Down { value });
            for _move_down_up in 0..3 {
                keys = keys.pause(Duration::ZERO);
            }
            actions = actions.and(keys.then(KeyAction::Up { value }));
        }
        self.wait(self.client().perform_actions(actions));
    }

    /// Taps an element with a finger.
    #[track_caller]
    pub fn tap(&self, node: &Node) {
        let middle = self.ask(node, MIDDLE);
        let at = |nth: usize| middle[nth].as_f64().expect("what is tapped has a box").floor();
        let finger = TouchActions::new(String::from("finger"))
            .then(PointerAction::MoveTo { duration: None, x: at(0), y: at(1) })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait(self.client().perform_actions(Actions::from(finger)));
        self.settle();
    }

    /// The page as it is printed, as PDF.
    pub fn print(&self) -> Vec<u8> {
        self.wait(self.client().print(PrintConfiguration::default()))
    }

    /// Moves the mouse to the corner of the window, where no widget is. An earlier story may have left it anywhere.
    pub fn point_away(&self) {
        let mouse = MouseActions::new(String::from("mouse"));
        let mouse = mouse.then(PointerAction::MoveTo { duration: None, x: 0.0, y: 0.0 });
        self.wait(self.client().perform_actions(mouse));
    }

    /// Types with the keyboard into the focused element. Held keys are released at the end.
    pub fn keys(&self, held: Option<char>, typed: &str) {
        let mut keys = KeyActions::new(String::from("keys"));
        if let Some(value) = held {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in typed.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            keys = keys.then(KeyAction::Up { value });
        }
        self.wait(self.client().perform_actions(keys));
    }
}
