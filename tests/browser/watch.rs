//! Whether the look over each story at its end sees what it is there to see.

use crate::harness::story;

const TAG: &str = "<dialogue-summary></dialogue-summary>";

#[test]
#[should_panic(expected = "in the console")]
fn a_line_in_the_console_ends_a_story_badly() {
    story(|browser| {
        browser.show(TAG);
        browser.js("console.warn('a word')");
    });
}

#[test]
#[should_panic(expected = "in the console")]
fn a_breach_of_the_policy_ends_a_story_badly() {
    story(|browser| {
        browser.server().policy("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
        browser.show(&format!("{TAG}<p style='color: red'>A page with inline style</p>"));
    });
}

#[test]
#[should_panic(expected = "thrown and not caught")]
fn a_rejection_that_nobody_handles_ends_a_story_badly() {
    story(|browser| {
        browser.allow("Uncaught (in promise)");
        browser.show(&format!("{TAG}<script>Promise.reject('unheard')</script>"));
    });
}

#[test]
#[should_panic(expected = "requests to others")]
fn a_request_to_another_server_ends_a_story_badly() {
    story(|browser| {
        let other = crate::harness::Server::start();
        browser.allow(&other.origin());
        browser.show(TAG);
        browser.js(&format!("return fetch('{}/', {{ mode: 'no-cors' }}).then(() => true)", other.origin()));
    });
}
