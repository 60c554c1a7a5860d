//! Tests of the checks at the end of each story.

use crate::harness::story;

const TAG: &str = "<dialogue-summary></dialogue-summary>";

#[test]
#[should_panic(expected = "in the console")]
fn console_warning_fails_a_story() {
    story(|browser| {
        browser.show(TAG);
        browser.js("console.warn('a word')");
    });
}

#[test]
#[should_panic(expected = "in the console")]
fn policy_violation_fails_a_story() {
    story(|browser| {
        browser.server().policy("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
        browser.show(&format!("{TAG}<p style='color: red'>A page with inline style</p>"));
    });
}

#[test]
#[should_panic(expected = "thrown and not caught")]
fn unhandled_rejection_fails_a_story() {
    story(|browser| {
        browser.allow("Uncaught (in promise)");
        browser.show(&format!("{TAG}<script>Promise.reject('unheard')</script>"));
    });
}

#[test]
#[should_panic(expected = "requests to others")]
fn request_to_another_server_fails_a_story() {
    story(|browser| {
        let other = crate::harness::Server::start();
        browser.allow(&other.origin());
        browser.show(TAG);
        browser.js(&format!("return fetch('{}/', {{ mode: 'no-cors' }}).then(() => true)", other.origin()));
    });
}
