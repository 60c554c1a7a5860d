//! Policies in English.

use super::PolicyWords;

/// English.
pub static WORDS: PolicyWords = PolicyWords {
    ways: ["Custom element", "Script that inserts an iframe", "Iframe", "HTML without script", "Link card"],
    runs: "runs",
    blocked: "does not run",
    nth: "policy {}: {}",
    instead: "{} (in place of {})",
    scripts: "{} lets no script run",
    script: "{} does not allow the script {}",
    wasm: "{} does not let WebAssembly be compiled",
    fetch: "{} does not allow fetching {}",
    frame: "{} does not allow a frame with {}",
    strict: "{0} does not allow the script {1}: with {2} a browser passes over addresses and {3}, and asks for a nonce",
    to_allow: "To allow it:",
    new: "(new: {})",
    nonce: "and on the script tag the nonce of the page, as the attribute nonce={}; it is new in every response",
    cors: "The server {} has to answer with {}: {}",
    foreign_data: "The frame shows datasets of its own server alone: put a copy of {} below {}",
    none: "There is no policy in force: everything runs.",
    report_only: "Policies that only report, and block nothing: {}.",
    slip: "policy {}, {}: found “{}”: {}.",
    not_ascii: "a sign beyond ASCII, perhaps a typographic quotation mark; browsers drop the whole directive",
    again: "the directive was there before; browsers drop the second",
    unknown_directive: "no directive of this name is known; browsers pass it over",
    unquoted: "without quotes this is the name of a server",
    unknown_keyword: "no such keyword is known; browsers pass it over",
    no_semicolon: "a directive among the sources; a semicolon is missing before it",
    not_a_source: "no source; browsers pass it over. Sources are such as {0}, {1}, {2} or {3}",
    none_among_others: "beside other sources it means nothing",
    unknown_flag: "no such flag is known; browsers pass it over",
    address: "{}: found “{}”, expected an address such as https://example.org/dialogue-summary/",
    mixed: "browsers do not load {} into a page that came by https; serve it by https",
    bad_nonce: "{}: found “{}”, expected a nonce: letters, digits, + / - _ and = at the end",
};
