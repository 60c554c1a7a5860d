//! The policies that the documents ask for, and the files that each way to embed loads.

use dialogue_summary_publish::policy::{Site, Way, examine, parse_url, read};
use std::collections::BTreeSet;
use test_support::docs::{between, file, rows};

#[test]
fn documented_policies_are_sufficient_and_minimal() {
    let address = |text| parse_url(text).expect("a URL");
    let site = Site {
        page: address("https://www.example.gov/"),
        files: address("https://example.org/dialogue-summary/"),
        data: None,
        nonce: None,
    };
    let runs = |way: Way, policy: &str| {
        let policies = read(&format!("default-src 'none'; {policy}")).policies;
        examine(&policies, &site).iter().any(|verdict| verdict.way == way && verdict.runs())
    };
    let rows = rows("docs/embedding.md", "| way |");
    for (way, cells) in Way::ALL.into_iter().zip(&rows) {
        let policy = between(&cells[1], "`", "`").first().map_or("", |policy| *policy);
        assert!(runs(way, policy), "{way:?}: {policy}");
        for piece in policy.split_whitespace().filter(|piece| !piece.ends_with("-src")) {
            let mark = if piece.ends_with(';') { ";" } else { "" };
            assert!(!runs(way, &policy.replacen(piece, mark, 1)), "{way:?} without {piece}");
        }
    }
    assert_eq!(rows.len(), Way::ALL.len());
}

#[test]
fn files_of_every_method_are_in_the_build() {
    let address = |text| parse_url(text).expect("an address");
    let files = address("https://a.org/");
    let site = Site { page: files.clone(), files, data: None, nonce: None };
    let (page, bundling) = (file("index.html"), file("web/build.mjs"));
    let mut seen = BTreeSet::new();
    for verdict in examine(&read("default-src 'none'").policies, &site) {
        let addresses = verdict.blocks.iter().flat_map(|block| &block.urls);
        seen.extend(addresses.map(|address| address.path().trim_start_matches('/').to_owned()));
    }
    assert!(seen.len() > 5, "{seen:?}");
    for name in seen {
        // The glue and the wasm are what the build makes.
        let made = name.starts_with("dialogue_summary");
        let bundled = name.strip_suffix(".js").is_some_and(|name| bundling.contains(&format!("'{name}.ts'")));
        assert!(made || bundled || page.contains(&format!("href=\"web/{name}\"")), "{name}");
    }
}
