//! Property tests of advice, for random policies.

use super::{address, foreign, own};
use dialogue_summary_publish::policy::{Method, Policy, Site, Verdict, examine, print, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use test_support::common::cases;

/// A random policy with relevant and irrelevant sources.
pub fn header() -> impl Strategy<Value = String> {
    const NAMES: [&str; 11] = [
        "default-src",
        "script-src",
        "script-src-elem",
        "connect-src",
        "child-src",
        "frame-src",
        "style-src",
        "Script-Src",
        "sandbox",
        "upgrade-insecure-requests",
        "require-trusted-types-for",
    ];
    const SOURCES: [&str; 29] = [
        "'none'",
        "'self'",
        "'SELF'",
        "*",
        "https:",
        "http:",
        "data:",
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'wasm-unsafe-eval'",
        "'strict-dynamic'",
        "'nonce-abc'",
        "'nonce-xyz'",
        "'sha256-abc='",
        "example.org",
        "http://example.org",
        "https://example.org/dialogue-summary/",
        "example.org/dialogue-summary/dialogue-summary.js",
        "https://example.org/other/",
        "*.example.org",
        "*.gov.uk",
        "example.org:*",
        "example.org:8443",
        "localhost:8080",
        "self",
        "allow-scripts",
        "allow-same-origin",
        "'script'",
        "a b?c",
    ];
    let directive = (select(&NAMES[..]), vec(select(&SOURCES[..]), 0..5));
    let directive = directive.prop_map(|(name, sources)| format!("{name} {}", sources.join(" ")));
    let policy = vec(directive, 0..5).prop_map(|directives| directives.join("; "));
    vec(policy, 0..4).prop_map(|policies| policies.join(", "))
}

pub fn site() -> impl Strategy<Value = Site> {
    let ported = Site { files: address("https://example.org:8443/a;b,c/"), ..foreign() };
    let plain =
        Site { page: address("http://www.gov.uk"), files: address("http://example.org/"), ..foreign() };
    let local =
        Site { page: address("http://10.0.0.5:8080"), files: address("http://10.0.0.6"), ..foreign() };
    let apart = Site { data: Some(address("https://data.example.net/x.json")), ..own() };
    let within = Site { data: Some(address("https://example.org/dialogue-summary/d/x.json")), ..foreign() };
    // A host that no policy can name needs its scheme, which also covers the files.
    let unnamed = Site { data: Some(address("http://10.0.0.6/x.json")), ..plain.clone() };
    let site = select(vec![foreign(), own(), ported, plain, local, apart, within, unnamed]);
    (site, select(vec![None, Some("abc"), Some("own")]))
        .prop_map(|(site, nonce)| Site { nonce: nonce.map(str::to_owned), ..site })
}

fn again(method: Method, policies: &[Policy], site: &Site) -> Verdict {
    examine(policies, site).into_iter().find(|verdict| verdict.method == method).unwrap()
}

proptest! {
    #![proptest_config(cases(600))]

    /// Followed, printed and read again, it lets the method run. Each edit is needed.
    #[test]
    fn advice_is_sufficient_and_minimal(csp in header(), site in site()) {
        let policies = read(&csp).policies;
        for verdict in examine(&policies, &site) {
            let (method, advice) = (verdict.method, &verdict.advice);
            prop_assert_eq!(verdict.runs(), advice.edits.is_empty() && advice.nonce.is_none(), "{:?}: {:?}", method, advice);
            let tagged = advice.followed(&site);
            let printed: Vec<String> = advice.applied(&policies).iter().map(print).collect();
            let changed = read(&printed.join(", ")).policies;
            let now = again(method, &changed, &tagged);
            prop_assert!(now.runs(), "{:?} under {:?}: {:?}", method, printed, now.blocks);
            for at in 0..advice.edits.len() {
                let mut fewer = advice.clone();
                fewer.edits.remove(at);
                let left = again(method, &fewer.applied(&policies), &tagged);
                prop_assert!(!left.runs(), "{:?}: {:?} is not needed", method, advice.edits[at]);
            }
            if advice.nonce.is_some() && site.nonce.is_none() {
                prop_assert!(!again(method, &changed, &site).runs(), "{:?}: the nonce is not needed", method);
            }
        }
    }

    #[test]
    fn advice_for_one_method_breaks_no_other(csp in header(), site in site()) {
        let policies = read(&csp).policies;
        let before = examine(&policies, &site);
        for advised in &before {
            let after = examine(&advised.advice.applied(&policies), &site);
            for (before, after) in before.iter().zip(after) {
                prop_assert!(after.runs() || !before.runs(), "{:?} for {:?}", after, advised);
            }
        }
    }

    #[test]
    fn printed_lines_are_the_changed_directives(csp in header(), site in site()) {
        let policies = read(&csp).policies;
        for verdict in examine(&policies, &site) {
            let mut shown = policies.clone();
            for (at, directive, new) in verdict.advice.lines(&policies) {
                prop_assert!(!new.is_empty() && new.iter().all(|source| directive.value.iter().any(|value| value == source)));
                shown[at].directive_set.retain(|known| known.name != directive.name);
                shown[at].directive_set.push(directive);
            }
            let sorted = |policies: Vec<Policy>| policies.into_iter().map(|mut policy| {
                policy.directive_set.sort_by(|a, b| a.name.cmp(&b.name));
                print(&policy)
            }).collect::<Vec<_>>();
            prop_assert_eq!(sorted(shown), sorted(verdict.advice.applied(&policies)));
        }
    }

    #[test]
    fn any_input_is_examined_without_panic(text in any::<String>(), csp in "[ -~\n]{0,60}") {
        for text in [text, csp] {
            let header = read(&text);
            prop_assert_eq!(examine(&header.policies, &foreign()).len(), 5);
        }
    }
}
