//! Policies: which methods to embed work, and the reports on those that do not.

mod docs;
mod input;
mod laws;
mod slips;

use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::policy::phrases::verdict;
use dialogue_summary_publish::policy::{
    Kind, Method, Policy, Site, Url, Verdict, examine, file, folder, parse_url, read,
};
use expect_test::expect;

const PAGE: &str = "https://www.gov.uk/government/news";
const FILES: &str = "https://example.org/dialogue-summary/";

fn address(text: &str) -> Url {
    parse_url(text).unwrap_or_else(|| panic!("{text}"))
}

/// The widget's files on another server than the page.
fn foreign() -> Site {
    Site { page: address(PAGE), files: address(FILES), data: None, nonce: None }
}

/// The widget's files on the page's own server.
fn own() -> Site {
    Site { page: address("https://example.org/news"), ..foreign() }
}

fn policies(csp: &str) -> Vec<Policy> {
    read(csp).policies
}

fn of(method: Method, csp: &str, site: &Site) -> Verdict {
    examine(&policies(csp), site).into_iter().find(|verdict| verdict.method == method).unwrap()
}

/// The methods that work, one letter each: Element, Scripted frame, Frame, Html, Card.
fn runs(csp: &str, site: &Site) -> String {
    let letter =
        |verdict: &Verdict| if verdict.runs() { "ESFHC".chars().nth(verdict.method as usize) } else { None };
    examine(&policies(csp), site).iter().filter_map(letter).collect()
}

/// The directives that block a method, each with what it blocks.
fn blocked(method: Method, csp: &str, site: &Site) -> Vec<(String, Kind)> {
    of(method, csp, site).blocks.into_iter().map(|block| (block.directive, block.kind)).collect()
}

/// The policy of GOV.UK from `govuk_app_config`, without similar entries.
const GOV_UK: &str = "default-src https: 'self' *.publishing.service.gov.uk www.gov.uk; \
    img-src 'self' data: www.gov.uk www.google-analytics.com; \
    script-src 'self' *.publishing.service.gov.uk www.gov.uk www.google-analytics.com www.googletagmanager.com \
    www.gstatic.com *.ytimg.com www.youtube.com 'unsafe-inline'; \
    style-src 'self' www.gov.uk www.gstatic.com 'unsafe-inline'; font-src 'self' www.gov.uk; \
    connect-src 'self' *.publishing.service.gov.uk www.gov.uk www.google-analytics.com lux.speedcurve.com; \
    object-src 'none'; \
    frame-src 'self' *.publishing.service.gov.uk www.gov.uk www.youtube.com www.youtube-nocookie.com";

/// The policy that docs/security.md names.
fn strict(origin: &str) -> String {
    format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; style-src {origin}; connect-src {origin}; \
         require-trusted-types-for 'script'"
    )
}

#[test]
fn policies_of_real_sites_allow_the_expected_methods() {
    for (csp, foreign_files, own_files) in [
        ("", "ESFHC", "ESFHC"),
        (GOV_UK, "HC", "SFHC"),
        (&strict("https://example.org"), "EHC", "EHC"),
        (&strict("'self'"), "HC", "EHC"),
        // OWASP's basic policy, one like GitHub's, one of a blog, and one that blocks everything.
        ("default-src 'self'; frame-ancestors 'self'; form-action 'self'", "HC", "SFHC"),
        (
            "default-src 'none'; script-src github.githubassets.com; connect-src 'self'; frame-src viewscreen.githubusercontent.com",
            "HC",
            "HC",
        ),
        ("upgrade-insecure-requests", "ESFHC", "ESFHC"),
        ("default-src * 'unsafe-inline' 'unsafe-eval' data: blob:", "ESFHC", "ESFHC"),
        ("default-src https: 'unsafe-inline' 'unsafe-eval'", "ESFHC", "ESFHC"),
        ("default-src 'none'", "HC", "HC"),
        ("frame-ancestors 'none'; object-src 'none'; base-uri 'none'", "ESFHC", "ESFHC"),
        // Google's strict policy.
        (
            "object-src 'none'; script-src 'nonce-r4nd0m' 'unsafe-inline' 'strict-dynamic' https: http:; base-uri 'none'",
            "FHC",
            "FHC",
        ),
        ("sandbox allow-scripts allow-same-origin", "ESFHC", "ESFHC"),
        ("sandbox", "HC", "HC"),
    ] {
        assert_eq!(runs(csp, &foreign()), foreign_files, "{csp}");
        assert_eq!(runs(csp, &own()), own_files, "{csp}");
    }
}

#[test]
fn missing_directive_falls_back_along_its_chain() {
    use Kind::*;
    let ours = "https://example.org 'wasm-unsafe-eval'";
    for (csp, method, expected) in [
        (
            "default-src 'none'",
            Method::Element,
            &[("default-src", Script), ("default-src", Wasm), ("default-src", Fetch)][..],
        ),
        ("default-src {}", Method::Element, &[]),
        ("default-src 'none'; script-src {}", Method::Element, &[("default-src", Fetch)]),
        (
            "default-src 'none'; script-src-elem {}",
            Method::Element,
            &[("default-src", Wasm), ("default-src", Fetch)],
        ),
        ("script-src {}; script-src-elem 'none'", Method::Element, &[("script-src-elem", Script)]),
        ("script-src 'none'; script-src-elem {}", Method::Element, &[("script-src", Wasm)]),
        ("default-src 'none'; script-src {}; connect-src {}", Method::Element, &[]),
        ("default-src {}; connect-src 'none'", Method::Element, &[("connect-src", Fetch)]),
        // Directives for styles, images, workers and attributes make no difference.
        ("style-src 'none'; img-src 'none'; worker-src 'none'; script-src-attr 'none'", Method::Element, &[]),
        ("default-src 'none'; script-src {}", Method::ScriptedFrame, &[("default-src", Frame)]),
        ("default-src 'none'; child-src {}", Method::ScriptedFrame, &[("default-src", Script)]),
        ("default-src 'none'", Method::Frame, &[("default-src", Frame)]),
        ("default-src 'none'; child-src {}", Method::Frame, &[]),
        ("default-src {}; child-src 'none'", Method::Frame, &[("child-src", Frame)]),
        ("child-src {}; frame-src 'none'", Method::Frame, &[("frame-src", Frame)]),
        ("default-src 'none'; child-src 'none'; frame-src {}", Method::Frame, &[]),
        ("default-src 'none'; child-src 'none'; frame-src 'none'; script-src 'none'", Method::Html, &[]),
        ("default-src 'none'; sandbox", Method::Card, &[]),
        // Each of several policies can block.
        ("script-src {}, connect-src 'none'", Method::Element, &[("connect-src", Fetch)]),
        ("script-src {}; connect-src {}, default-src 'none'; frame-src {}", Method::Frame, &[]),
        (
            "frame-src {}, frame-src 'none', child-src 'none'",
            Method::Frame,
            &[("frame-src", Frame), ("child-src", Frame)],
        ),
        // The first directive of a name counts; names are case-insensitive.
        ("SCRIPT-SRC 'none'; script-src {}", Method::ScriptedFrame, &[("script-src", Script)]),
        ("Frame-Src {}; frame-src 'none'", Method::Frame, &[]),
        ("Sandbox Allow-Scripts", Method::Frame, &[]),
    ] {
        let csp = csp.replace("{}", ours);
        let expected: Vec<_> = expected.iter().map(|(name, kind)| (name.to_string(), *kind)).collect();
        assert_eq!(blocked(method, &csp, &foreign()), expected, "{csp}");
    }
}

#[test]
fn source_expressions_match_urls_by_the_standard() {
    for (source, page, files, matches) in [
        ("*", PAGE, FILES, true),
        ("https:", PAGE, FILES, true),
        ("HTTPS:", PAGE, FILES, true),
        ("http:", PAGE, FILES, true),
        ("http:", "http://a.org", "http://b.org", true),
        ("https:", "http://a.org", "http://b.org", false),
        ("data:", PAGE, FILES, false),
        ("'self'", PAGE, FILES, false),
        ("'SELF'", "https://example.org", FILES, true),
        ("'self'", "http://example.org", FILES, true),
        ("'self'", "https://example.org", "http://example.org", false),
        ("'self'", "https://example.org:8443", FILES, false),
        ("'self'", "http://example.org:8080", "https://example.org:8080", true),
        ("self", "https://example.org", FILES, false),
        ("'none'", "https://example.org", FILES, false),
        ("'none' example.org", PAGE, FILES, true),
        ("example.org", PAGE, FILES, true),
        ("Example.ORG", PAGE, FILES, true),
        ("example.org", PAGE, "http://example.org", false),
        ("example.org", "http://a.org", FILES, true),
        ("http://example.org", PAGE, FILES, true),
        ("https://example.org", "http://a.org", "http://example.org", false),
        ("*.org", PAGE, FILES, true),
        ("*.example.org", PAGE, FILES, false),
        ("*.example.org", PAGE, "https://a.b.example.org", true),
        ("*.example.org", PAGE, "https://badexample.org", false),
        ("https://*", PAGE, FILES, true),
        ("example.org:443", PAGE, FILES, true),
        ("example.org:8443", PAGE, FILES, false),
        ("example.org", PAGE, "https://example.org:8443", false),
        ("example.org:8443", PAGE, "https://example.org:8443", true),
        ("example.org:*", PAGE, "https://example.org:8443", true),
        ("example.org/", PAGE, FILES, true),
        ("example.org/dialogue-summary/", PAGE, FILES, true),
        ("example.org/dialogue%2Dsummary/", PAGE, FILES, true),
        ("example.org/dialogue-summary", PAGE, FILES, false),
        ("example.org/Dialogue-Summary/", PAGE, FILES, false),
        ("example.org/dialogue", PAGE, FILES, false),
        ("example.org/other/", PAGE, FILES, false),
        ("example.org/dialogue-summary/embed.html", PAGE, FILES, true),
        ("example.org/dialogue-summary/embed.html/", PAGE, FILES, false),
        ("127.0.0.1", "http://127.0.0.1", "http://127.0.0.1", true),
        ("10.0.0.5", "http://10.0.0.5", "http://10.0.0.5", false),
        ("'self'", "http://10.0.0.5", "http://10.0.0.5", true),
        ("", PAGE, FILES, false),
    ] {
        let site = Site { page: address(page), files: address(files), ..foreign() };
        let verdict = of(Method::Frame, &format!("frame-src {source}"), &site);
        assert_eq!(verdict.runs(), matches, "{source} on {page} for {files}");
    }
}

#[test]
fn source_of_one_file_allows_no_other_file() {
    let csp = "script-src https://example.org/dialogue-summary/dialogue-summary.js 'wasm-unsafe-eval'";
    let verdict = of(Method::Element, csp, &foreign());
    let urls: Vec<&str> = verdict.blocks[0].urls.iter().map(Url::as_str).collect();
    assert_eq!((verdict.blocks.len(), urls), (1, vec![&*format!("{FILES}dialogue_summary.js")]));
}

#[test]
fn strict_dynamic_requires_a_nonce() {
    let csp = "script-src 'self' https: 'nonce-abc' 'STRICT-dynamic' 'wasm-unsafe-eval'";
    let site = own();
    let verdict = of(Method::Element, csp, &site);
    assert!(verdict.blocks[0].strict && verdict.advice.edits.is_empty());
    assert_eq!(verdict.advice.nonce.as_deref(), Some("abc"), "the page has one");
    for (nonce, runs) in [("abc", true), ("ABC", false), ("", false)] {
        let site = Site { nonce: Some(nonce.to_owned()), ..site.clone() };
        assert_eq!(of(Method::Element, csp, &site).runs(), runs, "{nonce}");
    }
    let hashed =
        "script-src 'strict-dynamic' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'unsafe-eval'";
    let advice = of(Method::ScriptedFrame, hashed, &site).advice;
    let nonce = advice.nonce.unwrap();
    assert_eq!(advice.edits[0].source, format!("'nonce-{nonce}'"));
    // A nonce also replaces a URL without `'strict-dynamic'`.
    let site = Site { nonce: Some("abc".to_owned()), ..foreign() };
    assert!(of(Method::ScriptedFrame, "script-src 'nonce-abc'", &site).runs());
}

#[test]
fn dataset_of_another_server_is_checked_against_connect_src() {
    let site = Site { data: Some(address("https://data.example.net/our.json")), ..own() };
    let verdict = of(Method::Element, "connect-src 'self'", &site);
    let sources: Vec<&str> = verdict.advice.edits.iter().map(|edit| edit.source.as_str()).collect();
    assert_eq!(sources, ["https://data.example.net/our.json"]);
    // Only a scheme can name this host, and it also covers the files.
    let site = Site { page: address("http://a.org"), files: address("http://b.org/"), ..site };
    let site = Site { data: Some(address("http://10.0.0.6/our.json")), ..site };
    let verdict = of(Method::Element, "connect-src 'self'", &site);
    let sources: Vec<&str> = verdict.advice.edits.iter().map(|edit| edit.source.as_str()).collect();
    assert_eq!(sources, ["http:"]);
}

#[test]
fn files_of_another_origin_require_cors() {
    let asks = |csp: &str, site: &Site| of(Method::Element, csp, site).cors.len();
    assert_eq!((asks("", &foreign()), asks("", &own())), (1, 0));
    let alone = "sandbox allow-scripts";
    assert_eq!((asks(alone, &own()), asks("sandbox allow-scripts allow-same-origin", &own())), (1, 0));
    // The dataset's server needs CORS too; it is listed once if it also serves the files.
    let site = Site { data: Some(address("https://data.example.net/our.json")), ..own() };
    assert_eq!((asks("", &site), asks(alone, &site)), (1, 2));
    let site = Site { data: Some(file(&foreign().files, "our.json")), ..foreign() };
    assert_eq!(asks("", &site), 1);
    // A frame has the origin of its files, unless the page is sandboxed.
    let frame = |csp: &str| of(Method::Frame, csp, &foreign()).cors.len();
    assert_eq!((frame(""), frame(alone)), (0, 1));
}

#[test]
fn frame_rejects_datasets_of_another_server() {
    let site = |data: &str| Site { data: Some(address(data)), ..foreign() };
    let there = file(&foreign().files, "our.json").to_string();
    let refuses = |method: Method, data: &str| of(method, "", &site(data)).foreign_data;
    assert!(refuses(Method::Frame, "https://data.example.net/our.json"));
    assert!(
        !refuses(Method::Frame, &there) && !refuses(Method::Element, "https://data.example.net/our.json")
    );
}

#[test]
fn upgrade_insecure_requests_applies_to_http_files() {
    let site = Site { page: address("http://a.org"), files: address("http://example.org/"), ..foreign() };
    assert!(!of(Method::Frame, "frame-src https:", &site).runs());
    assert!(of(Method::Frame, "frame-src https:; upgrade-insecure-requests", &site).runs());
    for (page, files, mixed) in [
        ("https://a.org", "http://b.org", true),
        ("http://a.org", "http://b.org", false),
        ("https://a.org", "http://localhost:8080", false),
        ("https://a.org", "http://127.0.0.1", false),
        ("https://a.org", "http://127.0.0.1.example.org", true),
    ] {
        let site = Site { page: address(page), files: address(files), ..foreign() };
        assert_eq!(site.mixed_content(&[]).is_some(), mixed, "{files} on {page}");
        let upgraded = policies("img-src *, upgrade-insecure-requests");
        assert_eq!(site.mixed_content(&upgraded), None, "{files} on {page}");
        assert_eq!(site.upgraded_urls(&upgraded), [&site.files]);
        assert!(site.upgraded_urls(&[]).is_empty());
    }
}

#[test]
fn only_http_urls_without_credentials_are_accepted() {
    for (text, read) in [
        ("https://Example.org", Some("https://example.org/")),
        ("HTTPS://example.org:443/a/b?c#d", Some("https://example.org/a/b")),
        ("http://example.org:443", Some("http://example.org:443/")),
        ("http://[::1]:8080/x", Some("http://[::1]:8080/x")),
        ("https://example.org?x", Some("https://example.org/")),
        ("example.org", None),
        ("ftp://example.org", None),
        ("https://", None),
        ("https://user@example.org", None),
        ("https://example.org:x", None),
        ("https://example.org:99999", None),
        ("https://a b", None),
        ("https://example.org/a b", Some("https://example.org/a%20b")),
        ("https://예.한국", Some("https://xn--2j5b.xn--3e0b707e/")),
    ] {
        assert_eq!(parse_url(text).as_ref().map(Url::as_str), read, "{text}");
    }
    for (text, path) in [
        ("https://example.org", "/"),
        ("https://example.org/ds", "/ds/"),
        ("https://example.org/ds/", "/ds/"),
        ("https://example.org/ds/dialogue-summary.js", "/ds/"),
    ] {
        assert_eq!(folder(&address(text)).path(), path, "{text}");
    }
}

#[test]
fn verdicts_are_printed_in_both_languages() {
    let said = |lang: &str, csp: &str, site: &Site| {
        let policies = policies(csp);
        let verdicts = examine(&policies, site);
        let lines = verdicts.iter().flat_map(|v| verdict(phrases(lang), v, &policies, site));
        lines.map(|line| line + "\n").collect::<String>()
    };
    let csp =
        "default-src 'none'; script-src 'self', script-src 'strict-dynamic' 'nonce-abc' 'wasm-unsafe-eval'";
    expect![[r#"
        Custom element: does not work
          policy 1: script-src blocks the script https://example.org/dialogue-summary/dialogue-summary.js, https://example.org/dialogue-summary/dialogue_summary.js
          policy 1: script-src blocks WebAssembly compilation
          policy 1: default-src (in place of connect-src) blocks fetching https://example.org/dialogue-summary/dialogue_summary_bg.wasm, https://example.org/dialogue-summary/dialogue-summary.css
          policy 2: script-src blocks the script https://example.org/dialogue-summary/dialogue-summary.js, https://example.org/dialogue-summary/dialogue_summary.js: with 'strict-dynamic', browsers ignore addresses and 'self', and require a nonce
          To allow it:
            policy 1: script-src 'self' https://example.org/dialogue-summary/ 'wasm-unsafe-eval'  (add: https://example.org/dialogue-summary/ 'wasm-unsafe-eval')
            policy 1: connect-src https://example.org/dialogue-summary/  (add: https://example.org/dialogue-summary/)
            Set the page’s nonce on the script tag: nonce=abc. Use a new one for every response.
          The server https://example.org must respond with Access-Control-Allow-Origin: https://www.gov.uk
        Script that inserts an iframe: does not work
          policy 1: script-src blocks the script https://example.org/dialogue-summary/embed.js
          policy 1: default-src (in place of frame-src) blocks a frame with https://example.org/dialogue-summary/embed.html
          policy 2: script-src blocks the script https://example.org/dialogue-summary/embed.js: with 'strict-dynamic', browsers ignore addresses and 'self', and require a nonce
          To allow it:
            policy 1: script-src 'self' https://example.org/dialogue-summary/  (add: https://example.org/dialogue-summary/)
            policy 1: frame-src https://example.org/dialogue-summary/  (add: https://example.org/dialogue-summary/)
            Set the page’s nonce on the script tag: nonce=abc. Use a new one for every response.
        Iframe: does not work
          policy 1: default-src (in place of frame-src) blocks a frame with https://example.org/dialogue-summary/embed.html
          To allow it:
            policy 1: frame-src https://example.org/dialogue-summary/  (add: https://example.org/dialogue-summary/)
        HTML without script: works
        Link card: works
    "#]].assert_eq(&said("en", csp, &foreign()));
    expect![[r#"
        사용자 정의 요소: 작동하지 않습니다
          정책 1: script-src 때문에 WebAssembly 컴파일이 차단됩니다
          정책 1: default-src(connect-src 대신 적용) 때문에 파일을 불러올 수 없습니다: https://example.org/dialogue-summary/dialogue_summary_bg.wasm, https://example.org/dialogue-summary/dialogue-summary.css
          정책 2: script-src 때문에 스크립트가 차단됩니다: https://example.org/dialogue-summary/dialogue-summary.js, https://example.org/dialogue-summary/dialogue_summary.js. 'strict-dynamic' 사용 시 브라우저는 주소와 'self' 값을 무시하고 nonce 값을 요구합니다
          허용하려면:
            정책 1: script-src 'self' 'wasm-unsafe-eval'  (추가: 'wasm-unsafe-eval')
            정책 1: connect-src 'self'  (추가: 'self')
            스크립트 태그에 nonce=abc 속성을 지정하십시오. 응답마다 새 값을 쓰십시오.
        iframe을 넣는 스크립트: 작동하지 않습니다
          정책 1: default-src(frame-src 대신 적용) 때문에 프레임이 차단됩니다: https://example.org/dialogue-summary/embed.html
          정책 2: script-src 때문에 스크립트가 차단됩니다: https://example.org/dialogue-summary/embed.js. 'strict-dynamic' 사용 시 브라우저는 주소와 'self' 값을 무시하고 nonce 값을 요구합니다
          허용하려면:
            정책 1: frame-src 'self'  (추가: 'self')
            스크립트 태그에 nonce=abc 속성을 지정하십시오. 응답마다 새 값을 쓰십시오.
        iframe 직접 넣기: 작동하지 않습니다
          정책 1: default-src(frame-src 대신 적용) 때문에 프레임이 차단됩니다: https://example.org/dialogue-summary/embed.html
          허용하려면:
            정책 1: frame-src 'self'  (추가: 'self')
        스크립트 없는 HTML: 작동합니다
        링크 카드: 작동합니다
    "#]].assert_eq(&said("ko", csp, &own()));
}
