//! When a change reaches the page.

use crate::harness::{soon, story};
use serde_json::json;

/// Yew's scheduler for browsers pauses after 16 ms, also before changed properties reach the children of a component.
/// A clock that jumps 20 ms at each reading has it pause wherever it may.
#[test]
fn page_shows_no_intermediate_state_of_a_change() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("let clock = Date.now(); \
             Date.now = () => (clock += 20); \
             const seen = () => root.innerHTML; \
             window.states = [seen()]; \
             const { port1, port2 } = new MessageChannel(); \
             let tasks = 0; \
             port1.onmessage = () => { \
                 if (states.at(-1) !== seen()) states.push(seen()); \
                 if (++tasks < 200) port2.postMessage(''); else window.watched = true; \
             }; \
             port2.postMessage(''); \
             el.view = { q: 'seoul' };");
        soon(json!(true), || widget.js("return window.watched === true"));
        assert_eq!(widget.js("return states.length"), 2, "{}", widget.js("return states"));
    });
}
