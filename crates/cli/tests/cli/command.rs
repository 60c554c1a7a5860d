//! The command line: output, messages and exit codes.

use std::path::PathBuf;
use std::process::Command;

/// Runs a command. Returns exit code, standard output and standard error.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_dialogue-summary")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Writes a file for a test. Returns its path.
pub fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn doctor_exit_code_states_its_verdict() {
    let csp = "default-src 'none'; script-src https://a.org 'wasm-unsafe-eval'; connect-src https://a.org";
    for (arguments, code, said) in [
        (&["--csp", ""][..], 0, "No policy applies"),
        (
            &["--csp", csp, "--page", "https://b.org", "--files", "https://a.org/ds"],
            0,
            "Custom element: works",
        ),
        (
            &["--csp", csp, "--csp", "default-src 'self'", "--files", "https://a.org/ds"],
            1,
            "policy 2: script-src",
        ),
        (&["--csp", "default-src 'self'"], 1, "script-src 'self' 'wasm-unsafe-eval'"),
        (&["--csp", "script-src 'nonce-a' 'strict-dynamic' 'unsafe-eval'"], 1, "nonce=a"),
        (
            &["--csp", "script-src 'nonce-a' 'strict-dynamic' 'unsafe-eval'", "--nonce", "a"],
            0,
            "Custom element: works",
        ),
        (&["--csp", "default-src 'self'", "--lang", "ko"], 1, "작동하지 않습니다"),
        (
            &["--csp", "default-src 'none'", "--page", "https://외교부.한국/", "--files", "https://한국.kr/"],
            1,
            "script-src https://xn--3e0b707e.kr/",
        ),
        (&["--csp", "sandbox allow-scripts"], 0, "Access-Control-Allow-Origin: null"),
        (&["--csp", "", "--data", "https://b.org/x.json"], 0, "only datasets from its own server"),
        (&["--csp", "", "--page", "b.org"], 2, ""),
        (&["--csp", "", "--files", "http://b.org"], 2, ""),
        (&["--csp", "", "--nonce", "a b"], 2, ""),
        (&[], 2, ""),
    ] {
        let (ended, out, err) = run(&[&["doctor"], arguments].concat());
        assert_eq!(ended, code, "{arguments:?}: {out}{err}");
        assert!(
            out.contains(said) && out.is_empty() == (code == 2) && err.is_empty() == (code != 2),
            "{out}{err}"
        );
    }
}

#[test]
fn doctor_fails_on_input_it_cannot_read() {
    let meta = "<META HTTP-EQUIV=Content-Security-Policy CONTENT = \"default-src 'self'\">";
    let legacy = "HTTP/2 200\nx-webkit-csp: default-src 'none'\n\n";
    for (csp, lang, code, said) in [
        (meta, "en", 1, "Custom element: does not work"),
        (
            "add_header Content-Security-Policy \"default-src 'none'\" always;",
            "en",
            1,
            "Custom element: does not work",
        ),
        ("script-src * 'unsafe-eval' frame-src", "en", 1, "The policy is invalid"),
        ("gibberish", "ko", 1, "정책이 올바르지 않습니다"),
        ("HTTP/2 200\nserver: nginx\n\n", "en", 0, "No policy applies"),
        (legacy, "en", 0, "x-webkit-csp: current browsers ignore this header"),
        (
            &meta.replace("default-src 'self'", "sandbox"),
            "en",
            0,
            "policy 1, sandbox: found “sandbox”: not allowed in a meta element",
        ),
        (&meta.replace("Policy", "Policy-Report-Only"), "en", 0, "it works only as a header"),
        (&meta.replace("Policy", "Policy-Report-Only"), "ko", 0, "헤더로만 작동합니다"),
        ("Content-Security-Policy 'self'", "en", 2, "--csp: found “Content-Security-Policy self”, expected"),
        ("add_header Content-Security-Policy x y", "ko", 2, "대신 정책이 필요"),
    ] {
        let (ended, out, err) = run(&["doctor", "--lang", lang, "--csp", csp]);
        assert_eq!(ended, code, "{csp}: {out}{err}");
        assert!([&out, &err][usize::from(code == 2)].contains(said), "{csp}: {out}{err}");
    }
}

#[test]
fn doctor_applies_upgrade_insecure_requests_to_files() {
    let (code, out, err) =
        run(&["doctor", "--csp", "upgrade-insecure-requests", "--files", "http://cdn.example.org/ds/"]);
    assert!(code == 0 && err.is_empty(), "{err}");
    assert!(out.starts_with("http://cdn.example.org/ds/ is requested over https"), "{out}");
}

/// As in `… | head -1`.
#[test]
fn closed_output_pipe_is_no_error() {
    let own = file("gone.json", r#"{ "title": "T", "cards": [{ "id": "b", "kind": "topik" }] }"#);
    let own = own.to_str().unwrap();
    for (arguments, code) in [
        (&["check", own][..], 1),
        (&["check", "nowhere.json"], 2),
        (&["doctor", "--csp", "default-src 'none'"], 1),
        (&["render", "--as", "html"], 0),
        (&["schema"], 0),
    ] {
        let gone = || std::io::pipe().unwrap().1;
        let mut command = Command::new(env!("CARGO_BIN_EXE_dialogue-summary"));
        let output = command.args(arguments).stdout(gone()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(!said.contains("panicked") && !said.contains("pipe"), "{arguments:?}: {said}");
        // Standard error may be closed too.
        let mut command = Command::new(env!("CARGO_BIN_EXE_dialogue-summary"));
        let status = command.args(arguments).stdout(gone()).stderr(gone()).status().unwrap();
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn check_warns_about_unlikely_values() {
    let own = file(
        "noted.json",
        r#"{
            "title": " ", "languages": ["en", "nb", "EN"], "date": "2026-10-15/2026-10-14",
            "countries": [{ "code": "NO", "name": "Norway" }, { "code": "SE", "name": "Sweden" }, { "code": "FI", "name": "Finland" }, { "code": "DK", "name": "Denmark" }],
            "timeline": [
                { "date": "2027-01", "label": "b", "phase": "due" }, { "date": "2027", "label": "c", "phase": "due" },
                { "date": "2026-05", "label": "a", "phase": "past" }
            ],
            "cards": [{
                "id": "t", "kind": "topic", "title": "T", "date": "2026", "open": true, "stated_by": "SE",
                "countries": [{ "code": "NO", "role": "participant" }, { "code": "FI", "role": "discussed", "role": "participant" }]
            }]
        }"#,
    );
    let (code, out, err) = run(&["check", own.to_str().unwrap()]);
    assert_eq!(code, 0, "nothing is left out");
    assert!(err.contains(": 1 card stands, 0 left out; 0 problems, 9 notes"), "{err}");
    let notes = [
        "$.cards[0].countries[1].role: a second time in one object; the last counts.",
        "$.title: empty; the record has no heading.",
        "$.languages[2]: “EN” a second time; it gets two buttons.",
        "$.timeline[2].date: 2026-05 is earlier than 2027 of timeline[1], but listed after it; the list is shown in this order.",
        "$.date: the interval ends on 2026-10-14, before it begins.",
        "$.cards[0].open: a topic has none, only cards of the kind “delegation”; it is not shown.",
        "$.cards[0].date: a topic has none, only cards of the kind “announcement”; it is not shown.",
        "$.cards[0].stated_by: SE takes no part here; those who do: FI, NO. If it does, add it to participants; else correct the code.",
        "$.countries[3]: no card names “DK”.",
    ];
    let said: Vec<&str> = out.lines().filter_map(|line| Some(line.split_once(": note: ")?.1)).collect();
    assert_eq!(said, notes);
    // Each note has its line and column.
    let first = format!("{}:10:117: note: {}", own.display(), notes[0]);
    assert!(out.contains(&first), "{first}: {out}");
    // Two countries speak and one is listed as a party: the list may be incomplete, so there is no note.
    let own = file(
        "one-party.json",
        r#"{
            "title": "T", "countries": [{ "code": "NO", "name": "Norway" }, { "code": "SE", "name": "Sweden" }],
            "cards": [
                { "id": "d", "kind": "delegation", "title": "D", "country": "NO" },
                { "id": "t", "kind": "topic", "title": "T", "stated_by": "SE", "countries": [{ "code": "SE", "role": "discussed" }] }
            ]
        }"#,
    );
    let (code, out, _) = run(&["check", own.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (0, ""));
}

#[test]
fn check_counts_every_dropped_card_once() {
    let card = r#"{ "id": 1, "kind": "topik", "title": "two problems, one card" }"#;
    let part = |id: &str| format!(r#"{{ "id": "{id}", "title": "x", "cards": [{card}, {card}] }}"#);
    let (a, b) = (part("a"), part("b"));
    let own = file("lost.json", &format!(r#"{{ "title": "x", "dialogues": [{a}, {b}] }}"#));
    let (code, _, err) = run(&["check", own.to_str().unwrap()]);
    assert!(code == 1 && err.contains(": 0 cards stand, 4 left out; 5 problems"), "{err}");
    // Beyond 100 problems none is listed, but every card is counted.
    let own = file("many.json", &format!(r#"{{ "title": "x", "cards": [{}] }}"#, [card; 200].join(",")));
    let (code, out, err) = run(&["check", own.to_str().unwrap()]);
    assert!(
        code == 1 && err.contains(": 0 cards stand, 200 left out; the first 100 problems, 0 notes"),
        "{err}"
    );
    assert_eq!(out.lines().count(), 100);
    let own = file("format.json", r#"{ "format": "dialogue-summary/2", "title": "x", "cards": [] }"#);
    let (code, _, err) = run(&["check", own.to_str().unwrap()]);
    assert!(code == 1 && err.contains("refused, nothing of it is shown"), "{err}");
}

#[test]
fn render_writes_the_requested_format() {
    let (code, article, _) = run(&["render", "--as", "html"]);
    assert!(code == 0 && article.starts_with("<article") && article.ends_with("</article>\n"));
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("render.html");
    let filter = "kind=announcement&q=cyber";
    let (code, text, _) =
        run(&["render", "--as", "page", "--filter", filter, "--lang", "ko", "--out", out.to_str().unwrap()]);
    let page = std::fs::read_to_string(&out).unwrap();
    assert!(code == 0 && text.is_empty() && page.starts_with("<!doctype html>\n<html lang=\"ko\""));
    let (code, card, _) = run(&["render", "--as", "card", "--base", "https://a.org/", "--filter", filter]);
    assert!(code == 0 && card.starts_with("<aside") && card.contains("https://a.org/#ds.kind=announcement"));
    // A URL is written as browsers send it.
    let (code, card, _) =
        run(&["render", "--as", "card", "--base", "https://외교부.한국/대화/?a=한#top", "--lang", "en"]);
    let sent = "https://xn--9d0b002a0wg.xn--3e0b707e/%EB%8C%80%ED%99%94/?a=%ED%95%9C";
    assert!(code == 0 && card.contains(&["href=\"", sent, "#ds.lang=en\""].concat()), "{card}");
    // Without an option, the language of the record.
    let own = file("ko.json", r#"{ "languages": ["ko"], "title": { "ko": "대화" }, "cards": [] }"#);
    assert!(run(&["render", own.to_str().unwrap(), "--as", "html"]).1.contains("lang=\"ko\""));
    // Plain strings name none: any language is that of the record.
    let plain = file("plain.json", r#"{ "title": "대화", "cards": [] }"#);
    let (code, article, err) = run(&["render", plain.to_str().unwrap(), "--as", "html", "--lang", "ko"]);
    assert!((code, &*err) == (0, "") && article.contains("lang=\"ko\""), "{err}{article}");
}

#[test]
fn render_reports_invalid_input() {
    let text = file("text.json", "{ \"title\": ");
    let foreign = file("foreign.json", "{ \"format\": \"other/9\", \"cards\": [] }");
    let half = file(
        "half.json",
        r#"{ "title": "T", "cards": [{ "id": "a", "kind": "topic", "title": "A" }, { "id": "b", "kind": "topik" }] }"#,
    );
    let wide: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let [wide, latin] =
        [("wide.json", &wide[..]), ("latin.json", b"{ \"title\": \"\xe9\" }")].map(|(name, bytes)| {
            let path = file(name, "");
            std::fs::write(&path, bytes).unwrap();
            path
        });
    let [text, foreign, half, wide, latin] =
        [&text, &foreign, &half, &wide, &latin].map(|path| path.to_str().unwrap());
    for (arguments, code, said) in [
        (&["--filter", "kind=anouncement"][..], 2, "Did you mean “announcement”?"),
        (&["--filter", "thme=sanctions"], 2, "Did you mean “theme”?"),
        (&["--filter", "sort=latest"], 2, "expected one of: record, newest, oldest"),
        (&["--lang", "fr"], 2, "expected one of: en, ko"),
        (&["--base", "example.org"], 2, "--base: found “example.org”"),
        (&["--out", "/nowhere/at/all"], 2, "/nowhere/at/all: "),
        (&["--as", "card"], 2, "Give its address with --base"),
        (&["--as", "card", "--lang", "ko"], 2, "--base 옵션"),
        (&["nowhere.json"], 2, "nowhere.json: "),
        (&[text], 2, "text.json:1:11: The file ends too early"),
        (&[wide], 2, "it seems to be in UTF-16"),
        (&[latin], 2, "latin.json:1:13: The file is not in UTF-8"),
        (&[foreign], 2, "$.format"),
        (&[half], 1, "$.cards[1].kind"),
    ] {
        let html: &[&str] = if arguments.contains(&"--as") { &[] } else { &["--as", "html"] };
        let (ended, out, err) = run(&[&["render"], arguments, html].concat());
        assert_eq!(ended, code, "{arguments:?}: {err}");
        assert!(err.contains(said), "{arguments:?}: {err}");
        assert_eq!(out.is_empty(), code == 2, "{arguments:?}: {out}");
    }
}

#[test]
fn render_writes_an_element_with_prerendered_cards() {
    let (code, tag, said) =
        run(&["render", "--as", "element", "--files", "https://a.org/ds/", "--page-size", "3"]);
    assert_eq!(code, 0);
    let script = "<script type=\"module\" src=\"https://a.org/ds/dialogue-summary.js\"></script>";
    assert_eq!(said.trim(), format!("The page also needs this line, once: {script}"));
    let start = "<dialogue-summary lang=\"en\" page-size=\"3\"><template shadowrootmode=\"open\">\
        <link rel=\"stylesheet\" href=\"https://a.org/ds/dialogue-summary.css\"><div data-made=\"";
    assert!(tag.starts_with(start) && tag.ends_with("</div></template></dialogue-summary>"), "{tag}");
    assert_eq!(tag.matches("<article").count(), 3);
    assert!(!tag.contains("style=") && !tag.contains("dialogue_summary::"));
    // Equal options give equal bytes; another view has another hydration key.
    let again = run(&["render", "--as", "element", "--files", "https://a.org/ds/", "--page-size", "3"]).1;
    assert_eq!(tag, again);
    let mark = |tag: &str| tag.split("data-made=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let marks: Vec<String> = [&["--lang", "ko"][..], &["--filter", "q=a"], &["--heading-level", "3"], &[]]
        .iter()
        .map(|options| mark(&run(&[&["render", "--as", "element"], *options].concat()).1))
        .collect();
    assert!((1..marks.len()).all(|at| !marks[..at].contains(&marks[at])), "{marks:?}");
}

#[test]
fn render_inserts_cards_into_a_page() {
    let page =
        file("page.html", "<p>a</p><dialogue-summary id=x lang=\"ko\"><p>b</p></dialogue-summary><p>c</p>");
    let path = page.to_str().unwrap();
    assert_eq!(run(&["render", "--as", "element", "--lang", "ko", "--page-size", "9", "--into", path]).0, 0);
    let html = std::fs::read_to_string(&page).unwrap();
    let start =
        "<p>a</p><dialogue-summary id=x lang=\"ko\" page-size=\"9\"><template shadowrootmode=\"open\">";
    assert!(html.starts_with(start), "{html}");
    assert!(html.ends_with("</template><p>b</p></dialogue-summary><p>c</p>"), "{html}");
    let none = file("none.html", "<p>a</p>");
    let (code, _, said) = run(&["render", "--as", "element", "--into", none.to_str().unwrap()]);
    assert!(code == 2 && said.contains("expected a tag <dialogue-summary>"), "{said}");
    let (code, _, said) = run(&["render", "--as", "html", "--into", none.to_str().unwrap()]);
    assert!(code == 2 && said.contains("--into"), "{said}");
    assert_eq!(std::fs::read_to_string(none).unwrap(), "<p>a</p>");
}

#[test]
fn render_names_the_missing_file_of_the_build() {
    let (code, out, said) = run(&["render", "--as", "offline", "--dist", "nowhere"]);
    assert!(code == 2 && out.is_empty() && said.contains("nowhere/element.js"), "{said}");
}

#[test]
fn render_refuses_to_replace_its_dataset_and_keeps_the_mode_of_a_file() {
    use std::os::unix::fs::PermissionsExt;
    let text = r#"{ "title": "T", "cards": [] }"#;
    let own = file("own.json", text);
    let (code, _, err) =
        run(&["render", own.to_str().unwrap(), "--as", "html", "--out", own.to_str().unwrap()]);
    assert!(code == 2 && err.contains("this is the dataset"), "{err}");
    assert_eq!(std::fs::read_to_string(&own).unwrap(), text);
    let out = file("own.html", "before");
    std::fs::set_permissions(&out, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = out.with_file_name("linked.html");
    let _ = std::fs::remove_file(&link);
    std::os::unix::fs::symlink(&out, &link).unwrap();
    let (code, _, err) =
        run(&["render", own.to_str().unwrap(), "--as", "html", "--out", link.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(std::fs::read_to_string(&out).unwrap().starts_with("<article"));
    assert!(link.is_symlink(), "a link stays a link");
    assert_eq!(std::fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn output_through_a_link_to_the_dataset_is_refused() {
    let text = r#"{ "title": "T", "cards": [] }"#;
    let input = file("linked-input.json", text);
    let out = |name: &str| {
        let out = input.with_file_name(name);
        let _ = std::fs::remove_file(&out);
        out
    };
    let (hard, soft) = (out("linked-hard.json"), out("linked-soft.json"));
    std::fs::hard_link(&input, &hard).unwrap();
    std::os::unix::fs::symlink(&input, &soft).unwrap();
    for out in [hard, soft] {
        let [from, to] = [&input, &out].map(|path| path.to_str().unwrap());
        for arguments in [&["render", from, "--as", "html", "--out", to][..], &["merge", from, "--out", to]] {
            let (code, _, err) = run(arguments);
            assert_eq!((code, std::fs::read_to_string(&input).unwrap().as_str()), (2, text), "{err}");
        }
    }
}
