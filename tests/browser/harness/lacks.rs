//! Features that a browser may lack. Chromium has all of them.

use super::browser::Browser;
use super::left_out::leave_out;
use super::make::Make;
use serde_json::json;

impl Browser {
    /// Ends the story unless a condition holds. It must hold in Chromium.
    #[track_caller]
    pub fn needs(&self, condition: &str) {
        let holds = self.js(&format!("return {condition}")) == json!(true);
        assert!(holds || self.make != Make::Chromium, "{condition}");
        if !holds {
            leave_out(condition);
        }
    }

    /// Ends the story in browsers whose async scripts may wait for the parser, and in which a stopped page counts as
    /// loading.
    pub fn needs_scripts_while_loading(&self) {
        if self.make == Make::WebKit {
            leave_out("scripts of a page that loads");
        }
    }

    /// Ends the story in browsers that cannot resolve the untrusted name.
    pub fn needs_name(&self) {
        if self.make == Make::WebKit {
            leave_out("a name for the server");
        }
    }

    /// Ends the story in browsers that import a module again without its hash (docs/security.md).
    pub fn needs_integrity_of_further_imports(&self) {
        if self.make == Make::WebKit {
            leave_out("hashes of further imports");
        }
    }

    /// Scrolls to an element, since WebKit does not load lazily from further away.
    pub fn comes_near(&self, element: &str) {
        if self.make == Make::WebKit {
            self.js(&format!(
                "const e = {element}; if (e.loading === 'lazy') e.scrollIntoView({{ block: 'nearest' }})"
            ));
        }
    }

    /// Ends the story in browsers whose back button skips history entries made by scripts.
    pub fn needs_entries_of_scripts(&self) {
        if self.make == Make::WebKit {
            leave_out("entries of scripts in the history");
        }
    }

    /// Ends the story in browsers whose WebDriver does not print.
    pub fn needs_print(&self) {
        if self.make == Make::WebKit {
            leave_out("printing");
        }
    }

    /// Ends the story in browsers that open no window on a click with a modifier key, as MiniBrowser.
    pub fn needs_windows(&self) {
        if self.make == Make::WebKit {
            leave_out("windows");
        }
    }
}
