//! The inputs that mutations start from: the datasets, pages and cases of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The inputs for a target.
pub fn of(target: &str) -> Vec<Vec<u8>> {
    match target {
        "json" | "check" => [files("crates/cli/tests/slips", &["json"]), datasets()].concat(),
        "into" => pages(),
        "link" => bytes(LINKS),
        "policy" => bytes(POLICIES),
        _ => bytes(DATES),
    }
}

/// Pieces that are put into the inputs of a target.
pub fn pieces(target: &str) -> &'static [&'static str] {
    match target {
        "json" | "check" => JSON,
        "into" => HTML,
        "link" => LINKS,
        "policy" => POLICIES,
        _ => DATES,
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn datasets() -> Vec<Vec<u8>> {
    let mut all = files("static/dialogues", &["json"]);
    all.extend(bytes(SMALL_DATASETS));
    all
}

fn pages() -> Vec<Vec<u8>> {
    let mut all = bytes(&[
        "<!doctype html><title>T</title><dialogue-summary></dialogue-summary><p>Text</p>",
        "<body><div lang=ko><dialogue-summary id=a src='x.json'>\n<p>Fallback</p></dialogue-summary></div>",
        "<dialogue-summary><script type=\"application/json\">{ \"title\": \"T\", \"cards\": [] }</script></dialogue-summary>",
    ]);
    all.extend(fs::read(root().join("index.html")));
    all.extend(files("web", &["html"]));
    all.extend(files("benches/pages", &["html"]));
    all
}

/// The files of a folder with one of these endings, in the order of their names.
fn files(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(root().join(folder)).expect(folder);
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)));
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn bytes(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

const SMALL_DATASETS: &[&str] = &[
    r#"{ "title": "T", "participants": ["KR", "GB"], "cards": [{ "id": "a", "kind": "topic", "title": "A", "stated_by": "joint" }] }"#,
    r#"{ "title": { "en": "T", "ko": "제목" }, "translations": ["ko"], "dialogues": [
        { "id": "a", "title": "A", "aliases": { "old": "c" }, "withdrawn": [{ "id": "gone" }], "cards": [{ "id": "c", "kind": "delegation", "title": "C", "country": "KR", "chairs": [{ "person_id": "p", "function": "chair" }] }] },
        { "id": "b", "title": "B", "sessions": [{ "id": "s", "name": "S" }], "cards": [{ "id": "c", "kind": "announcement", "form": "meeting", "date": "2025?-02", "title": "C", "session": "s", "shown_with": "c" }] }] }"#,
    r#"{ "title": "T", "attendance": { "total": 5, "by_country": [{ "code": "KR", "total": 2 }] }, "countries": [{ "code": "ASEAN", "kind": "organization", "name": "ASEAN" }], "cards": [] }"#,
];

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-1",
    "1e999",
    "0.10",
    "{}",
    "[]",
    "\"\"",
    "\\u0000",
    "\\ud800",
    "\\",
    "\n",
    " ",
    "\u{feff}",
    "“",
    "’",
    "//",
    "#",
    "\"id\": \"a\"",
    "\"id\": \"a/b\"",
    "\"title\": \"\"",
    "\"kind\": \"topic\"",
    "\"kind\": \"delegation\"",
    "\"country\": \"KR\"",
    "\"country\": \"UK\"",
    "\"cards\": []",
    "\"dialogues\": []",
    "\"shown_with\": \"a\"",
    "\"stated_by\": \"joint\"",
    "\"stated_by\": [\"KR\", \"GB\"]",
    "\"date\": \"2024-11-06/..\"",
    "\"languages\": [\"ko\"]",
    "\"kr\": \"x\"",
    "\"aliases\": { \"a\": \"a\" }",
    "\"withdrawn\": [{ \"id\": \"a\" }]",
    "\"changes\": [{ \"date\": \"2025\", \"note\": \"\" }]",
    "\"participants\": [\"ASEAN\"]",
    "\"chairs\": [{ \"person_id\": \"p\" }]",
    "\"themes\": [\"t\"]",
    "\"session\": \"s\"",
    "\"sources\": [{ \"url\": \"https://a.example\", \"publisher\": \"P\" }]",
    "[[[[[[[[[[[[[[[[[[",
];

const HTML: &[&str] = &[
    "<dialogue-summary>",
    "</dialogue-summary>",
    "<dialogue-summary lang=ko/>",
    "<DIALOGUE-SUMMARY x='>'>",
    "<",
    "</",
    ">",
    "/>",
    "'",
    "\"",
    "=",
    "<!--",
    "-->",
    "--!>",
    "<!doctype html>",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<script type=application/json>",
    "<script type=\"application/json\" data-made=\"dataset\">",
    "{}",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<template>",
    "<template shadowrootmode=open>",
    "</template>",
    "<div data-made=x>",
    "</div>",
    "<svg>",
    "</svg>",
    "<math>",
    "<noscript>",
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "é",
    "\0",
    "\r\n",
    "\u{feff}",
    " id=a",
    " src=x.json",
    " lang",
    "<base href=/>",
];

const LINKS: &[&str] = &[
    "ds.kind=announcement&ds.theme=sanctions&ds.q=seoul&ds.card=dcm4&ds.lang=ko",
    "page=2&ds.q=a+b&x=%20&ds.country=KP&ds.country=RU",
    "ds.sort=newest",
    "ds.q=",
    "ds.",
    "ds.card=a%2Fb",
    "=",
    "&",
    "&&",
    "%",
    "%zz",
    "+",
    "ds.%71=x",
    "ds%2Eq=x",
    "q=x",
    "ds.q=%00%ff%fe",
    "ds.q=한국",
    "ds.year=199X",
    "ds.session=a%2Fs",
    "ds.kind",
    "#ds.q=1",
    "ds.lang=",
    "dsx.q=1",
    ";",
];

const POLICIES: &[&str] = &[
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' https://example.org",
    "Content-Security-Policy: default-src 'none'; connect-src https://example.org/a/",
    "HTTP/2 200\r\ncontent-security-policy: script-src 'nonce-abc' 'strict-dynamic'\r\ncontent-type: text/html\r\n\r\n",
    "add_header Content-Security-Policy \"default-src 'self'\" always;",
    "Header set Content-Security-Policy \"frame-src *\"",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'unsafe-eval'; sandbox allow-scripts\">",
    "content-security-policy-report-only: default-src *",
    "upgrade-insecure-requests",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'none'",
    ",",
    ";",
    "'",
    "\"",
    "\\\n",
    "\u{a0}",
    "’self’",
    "self",
    "https:",
    "*",
    "https://*.example.org:8443/x?y#z",
    "'sha256-abc='",
    "sandbox",
    "script-src-elem",
    "child-src",
    "data:",
    "%",
    "<!--",
    "{",
    "}",
];

const DATES: &[&str] = &[
    "2024-11-06",
    "2025?-02",
    "2024-11-06/2024-11-07",
    "2024/..",
    "../2024",
    "/2024",
    "2024/",
    "199X",
    "2024-XX-XX",
    "19XX",
    "2025-23",
    "2024-02-30",
    "10 February 2023",
    "5–6 December 2024",
    "2023년 2월 10일",
    "February 10, 2023",
    "c. March 2023",
    "~",
    "?",
    "%",
    "-",
    "/",
    "X",
    "0000",
    "9999",
    "12",
    "31",
    "13",
    " ",
    "to",
    "since",
    "spring",
    "월",
    "T09:00:00Z",
    "٣",
];
