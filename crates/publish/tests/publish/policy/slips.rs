//! Mistakes in a policy are reported, and the rest is read as by a browser.

use super::{foreign, runs};
use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::policy::phrases::slip;
use dialogue_summary_publish::policy::{Slip, SlipKind, print, read};

fn found(csp: &str) -> Vec<(SlipKind, String, Option<String>)> {
    read(csp)
        .slips
        .into_iter()
        .map(|Slip { kind, found, suggestion, .. }| (kind, found, suggestion))
        .collect()
}

#[test]
fn valid_policies_have_no_slips() {
    for csp in [
        super::GOV_UK,
        &super::strict("https://example.org"),
        "",
        " ; ;, ,",
        "script-src 'nonce-abc' 'sha256-abc=' 'strict-dynamic' 'unsafe-hashes' 'report-sample' *.a.org:* http://b.org/c",
        "sandbox allow-scripts Allow-Forms; report-uri /csp?x=1; report-to group; trusted-types a b 'allow-duplicates'",
        "default-src 'none'; frame-ancestors https://*.example.org; form-action 'self'; base-uri 'none'; img-src data:",
        "CONTENT-SECURITY-POLICY: default-src 'self'\nContent-Security-Policy: img-src *",
    ] {
        assert_eq!(found(csp), [], "{csp}");
    }
}

#[test]
fn misleading_parts_of_a_policy_are_reported() {
    use SlipKind::*;
    for (csp, slipped, said, right) in [
        ("default-src self", Unquoted, "self", Some("'self'")),
        ("default-src \"none\"", Unquoted, "\"none\"", Some("'none'")),
        ("script-src nonce-abc", Unquoted, "nonce-abc", Some("'nonce-abc'")),
        ("script-src 'wasm-unsafe-eval", Unquoted, "'wasm-unsafe-eval", Some("'wasm-unsafe-eval'")),
        ("script-src 'slef'", UnknownKeyword, "'slef'", Some("'self'")),
        ("script-src 'wasm-eval'", UnknownKeyword, "'wasm-eval'", None),
        ("defualt-src 'self'", UnknownDirective, "defualt-src", Some("default-src")),
        ("default-src: 'self'", UnknownDirective, "default-src:", Some("default-src")),
        ("gibberish", UnknownDirective, "gibberish", None),
        ("default-src ‘self’", NotAscii, "default-src ‘self’", None),
        ("img-src a.org; img-src b.org", Duplicate, "img-src b.org", None),
        ("default-src 'self' script-src", NoSemicolon, "script-src", None),
        ("default-src 'none' a.org", NoneAmongOthers, "'none'", None),
        ("frame-src https://a.org/b?c", NotASource, "https://a.org/b?c", Some("https://a.org/b")),
        ("frame-src a.*.org", NotASource, "a.*.org", None),
        ("frame-src https://[::1]/", NotASource, "https://[::1]/", None),
        ("frame-src a.org:999999", NotASource, "a.org:999999", None),
        ("sandbox allow-script", UnknownFlag, "allow-script", Some("allow-scripts")),
    ] {
        assert_eq!(found(csp), [(slipped, said.to_owned(), right.map(str::to_owned))], "{csp}");
    }
}

#[test]
fn slip_names_place_reason_and_correction() {
    let first = |lang: &str, csp: &str| slip(phrases(lang), &read(csp).slips[0]);
    assert_eq!(
        first("en", "img-src *, default-src self"),
        "policy 2, default-src: found “self”: without quotes, this is the name of a server. Did you mean “'self'”?"
    );
    assert_eq!(
        first("ko", "default-src self"),
        "정책 1, default-src: “self”: 따옴표가 없으면 서버 이름으로 처리됩니다. “'self'”을(를) 의도하셨습니까?"
    );
}

#[test]
fn policy_with_slips_is_enforced_as_by_a_browser() {
    for (csp, runs_so) in [
        ("frame-src ‘none’", "ESFHC"),
        ("default-src: 'none'", "ESFHC"),
        ("frame-src self", "EHC"),
        ("frame-src 'slef' https://example.org", "ESFHC"),
        ("frame-src * ; frame-src 'none'", "ESFHC"),
        ("frame-src a.org/?x=1 'none'", "EHC"),
        ("script-src 'unsafe-eval' default-src 'self'", "FHC"),
    ] {
        assert_eq!(runs(csp, &foreign()), runs_so, "{csp}");
    }
}

#[test]
fn report_only_policy_has_no_effect() {
    let header = read(
        "Content-Security-Policy-Report-Only: default-src 'none', x\ncontent-security-policy: img-src *\n  ; frame-src self",
    );
    assert_eq!((header.policies.len(), header.report_only, header.slips.len()), (1, 2, 1));
    assert_eq!(print(&header.policies[0]), "img-src *; frame-src self");
    assert_eq!(runs("content-security-policy-report-only: default-src 'none'", &foreign()), "ESFHC");
}

/// As printed by `curl -I`, or in the head of a page.
#[test]
fn policy_is_found_among_other_headers_and_elements() {
    let answer = "HTTP/2 200 \nserver: nginx\ncontent-security-policy: img-src *;\n https: data:\ndate: Thu, 26 Nov 2026\n\
        Content-Security-Policy: frame-src 'self'\n";
    let header = read(answer);
    let policies: Vec<String> = header.policies.iter().map(print).collect();
    assert_eq!(policies, ["img-src *; https: data:", "frame-src 'self'"]);
    assert_eq!(header.slips.len(), 1, "`https:` is no directive: {:?}", header.slips);
    let page = "<meta charset=utf-8><META name=a content=b><meta http-equiv=\"Content-Security-Policy\"\n\
        content=\"default-src &#39;self&#39;\"><META content='img-src *' http-equiv='content-security-policy'>";
    let policies: Vec<String> = read(page).policies.iter().map(print).collect();
    assert_eq!(policies, ["default-src 'self'", "img-src *"]);
    // A value may contain the same mistake as a header line.
    assert_eq!(read("default-src: 'none'").slips.len(), 1);
}
