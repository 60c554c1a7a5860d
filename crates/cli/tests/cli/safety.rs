//! Hostile files: what a dataset contains does not act in a terminal, and no file is read beyond the limit.

use crate::command::{file, run};
use std::io::Write;
use std::process::{Command, Stdio};

/// Characters that a terminal or a build server may take for something else: a new line that begins like a command, colours, the
/// 8-bit form of an escape, and a change of the direction of writing.
const HOSTILE: &str = "a\n::error::b\r\u{1b}[2Jc\u{9b}2Jd\u{202e}e\u{2066}f\u{7f}g\u{2028}h";

fn is_harmless(text: &str) {
    for line in text.lines() {
        assert!(!line.trim_start().starts_with("::"), "{line:?}");
    }
    let harmful =
        |sign: &char| (sign.is_control() && *sign != '\n') || "\u{202e}\u{2066}\u{2028}".contains(*sign);
    assert_eq!(text.chars().find(harmful), None, "{text:?}");
}

#[test]
fn words_of_a_dataset_and_a_policy_do_nothing_in_a_terminal() {
    let words = serde_json::to_string(HOSTILE).unwrap();
    // Words in problems, in notes, in keys and in titles.
    let data = format!(
        r#"{{ "title": {words}, "date": {words}, {words}: 1, "themes": [{{ "id": {words}, "name": {words} }}, {{ "id": "t", "name": "" }}],
            "cards": [{{ "id": "c", "kind": {words}, "title": {words} }}, {{ "id": "d", "kind": "topic", "title": {words}, "themes": [{words}] }}] }}"#
    );
    let hostile = file("hostile.json", &data);
    let hostile = hostile.to_str().unwrap();
    let filter = format!("q=x&theme={HOSTILE}");
    let csp = format!("script-src {HOSTILE}; {HOSTILE} x");
    for lang in ["en", "ko"] {
        for arguments in [
            &["check", hostile, "--lang", lang][..],
            &["merge", hostile, "--lang", lang],
            &["render", hostile, "--as", "html", "--filter", &filter, "--out", "/dev/null"],
            &["render", hostile, "--as", "html", "--out", "/dev/null"],
            &["doctor", "--csp", &csp, "--lang", lang],
            &["doctor", "--csp", "", "--page", HOSTILE, "--lang", lang],
            &["check", HOSTILE, "--lang", lang],
        ] {
            let (code, out, err) = run(arguments);
            assert_ne!((code, out.len() + err.len()), (0, 0), "{arguments:?}");
            is_harmless(&out);
            is_harmless(&err);
        }
    }
    let (_, out, _) = run(&["check", hostile]);
    assert!(out.contains(r"a\n::error::b\r\u{1b}[2Jc\u{9b}2Jd\u{202e}e\u{2066}f\u{7f}g\u{2028}h"), "{out}");
}

#[test]
fn merged_collection_has_the_same_words_without_characters_that_act_in_a_terminal() {
    let title = "a\u{9b}b\u{202e}c";
    let data = format!(r#"{{ "id": "m", "title": "{title}", "cards": [] }}"#);
    let (code, out, _) = run(&["merge", file("bidi.json", &data).to_str().unwrap()]);
    assert_eq!(code, 0);
    is_harmless(&out);
    let whole: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(whole["dialogues"][0]["title"], title);
}

/// Runs a command with this standard input.
fn fed(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dialogue-summary"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that has read enough closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn hyphen_is_standard_input() {
    let data = br#"{ "id": "m", "title": "T", "date": 7, "cards": [] }"#;
    let (code, out, err) = fed(&["check", "-"], data);
    assert_eq!(code, 1);
    assert!(
        err.starts_with("standard input: 0 cards stand") && out.starts_with("standard input:1:"),
        "{err}{out}"
    );
    let data = br#"{ "id": "m", "title": "T", "cards": [] }"#;
    let (code, out, _) = fed(&["render", "-", "--as", "html"], data);
    assert!(code == 0 && out.starts_with("<article"), "{out}");
    let other = file("other.json", r#"{ "id": "n", "title": "N", "cards": [] }"#);
    let (code, out, err) = fed(&["merge", other.to_str().unwrap(), "-"], data);
    assert!(code == 0 && out.contains(r#""id": "n""#) && out.contains(r#""id": "m""#), "{err}");
}

#[test]
fn files_of_other_programs_are_named_and_no_file_is_read_beyond_the_limit() {
    for (bytes, said) in [
        (&b"\x1f\x8b\x08\0\0\0\0\0"[..], "This is a compressed file such as ZIP, not JSON."),
        (b"PK\x03\x04\x14\0", "This is a compressed file such as ZIP, not JSON."),
        (b"\x7fELF\x02\x01\x01\0\0", "This is a file of another program, not JSON."),
    ] {
        let (code, _, err) = fed(&["check", "-"], bytes);
        assert!(code == 2 && err.contains(said), "{err}");
    }
    let large = file("large.json", "{");
    // A hole: the file takes no room on the disk.
    std::fs::File::options().write(true).open(&large).unwrap().set_len(3 << 30).unwrap();
    let page = large.to_str().unwrap();
    for arguments in [
        &["check", page][..],
        &["merge", page],
        &["render", page, "--as", "html"],
        &["render", "--as", "element", "--into", page],
    ] {
        let (code, _, err) = run(arguments);
        assert!(code == 2 && err.contains("This is a file of another program, not JSON."), "{err}");
    }
    std::fs::remove_file(&large).unwrap();
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_read_within_the_limit() {
    let (code, _, err) = run(&["check", "/dev/zero"]);
    assert!(code == 2 && err.contains("/dev/zero:1:1: This is a file of another program"), "{err}");
    let pipe = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pipe.json");
    let _ = std::fs::remove_file(&pipe);
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let path = pipe.clone();
    let writer = std::thread::spawn(move || {
        let mut pipe = std::fs::File::options().write(true).open(path).unwrap();
        let spaces = vec![b' '; 1 << 20];
        // Without an end: the reader ends it.
        while pipe.write_all(&spaces).is_ok() {}
    });
    let (code, _, err) = run(&["check", pipe.to_str().unwrap()]);
    assert!(code == 2 && err.contains("expected at most 268,435,456 bytes"), "{err}");
    writer.join().unwrap();
}
