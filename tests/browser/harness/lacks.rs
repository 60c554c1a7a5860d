//! What one browser has and another lacks. Chromium has it all.

use super::browser::Browser;
use super::make::Make;
use serde_json::json;
use std::panic::resume_unwind;

/// What the rest of a story would need that this browser does not have.
pub struct LeftOut(pub String);

/// Ends a story early in a browser other than Chromium, which tells it whole.
pub fn leave_out(what: &str) -> ! {
    resume_unwind(Box::new(LeftOut(what.to_owned())))
}

impl Browser {
    /// Leaves the rest of the story out where this does not hold; Chromium must know it.
    #[track_caller]
    pub fn needs(&self, condition: &str) {
        let holds = self.js(&format!("return {condition}")) == json!(true);
        assert!(holds || self.make != Make::Chromium, "{condition}");
        if !holds {
            leave_out(condition);
        }
    }

    /// Leaves the rest of the story out where an async script may wait until the parser goes on, and a page that was
    /// stopped counts as one that still loads.
    pub fn needs_scripts_while_loading(&self) {
        if self.make == Make::WebKit {
            leave_out("scripts of a page that loads");
        }
    }

    /// Leaves the rest of the story out where the browser cannot be told where the untrusted name leads.
    pub fn needs_name(&self) {
        if self.make == Make::WebKit {
            leave_out("a name for the server");
        }
    }

    /// Scrolls to what WebKit would not load from afar, as others do.
    pub fn comes_near(&self, element: &str) {
        if self.make == Make::WebKit {
            self.js(&format!(
                "const e = {element}; if (e.loading === 'lazy') e.scrollIntoView({{ block: 'nearest' }})"
            ));
        }
    }

    /// Leaves the rest of the story out where a step back passes over entries that only scripts have made.
    pub fn needs_entries_of_scripts(&self) {
        if self.make == Make::WebKit {
            leave_out("entries of scripts in the history");
        }
    }

    /// Leaves the rest of the story out where a key held at a click opens no window, as in the small browser
    /// around WebKit.
    pub fn needs_windows(&self) {
        if self.make == Make::WebKit {
            leave_out("windows");
        }
    }
}
