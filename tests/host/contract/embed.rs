//! What the README says of the other ways to embed.

use super::readme::rows;
use super::{Names, between, file, names};
use dialogue_summary::policy::{Address, Site, Way, examine, read};

/// What a tag may say to the script.
fn taken() -> Names {
    let script = file("static/embed.js");
    let listed = between(&script, "const OPTIONS = [", "]")[0];
    let listed = between(listed, "'", "'").into_iter().filter(|name| *name != ", ");
    let read = between(&script, "getAttribute('data-", "'").into_iter();
    names(listed.chain(read).filter(|name| *name != "dialogue-summary"))
}

fn section() -> String {
    let readme = file("README.md");
    between(&readme, "## Ways to embed\n", "\n## ")[0].to_owned()
}

#[test]
fn what_the_script_takes_is_what_the_readme_says() {
    let section = section();
    let told = between(&section, "`data-", "`").into_iter();
    assert_eq!(names(told.map(|name| name.split('=').next().unwrap_or_default())), taken());
}

#[test]
fn the_page_in_the_frame_takes_what_it_is_handed_and_what_the_readme_says() {
    let (script, page, section) = (file("static/embed.js"), file("static/embed-page.js"), section());
    let paragraph = between(&section, "**The iframe**", ".")[0];
    let listed = between(&page, "for (const name of [", "]")[0];
    let mut takes = names(between(&page, "asked.get('", "'"));
    takes.extend(names(between(listed, "'", "'").into_iter().filter(|name| *name != ", ")));
    let mut handed = names(between(&script, "searchParams.set('", "'"));
    let own: Names = ["link-key", "link-state"].map(str::to_owned).into();
    let told = names(between(paragraph, "`", "`"));
    assert_eq!(takes, told.union(&own).cloned().collect());
    handed.extend(told.iter().filter(|name| taken().contains(*name)).cloned());
    assert_eq!(handed, takes);
}

/// With what the table names a way runs, and with anything less it does not.
#[test]
fn the_policies_of_the_readme_are_what_doctor_asks_for() {
    let address = |text| Address::parse(text).expect("an address");
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
    let rows = rows("| way |");
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
fn what_a_way_loads_is_in_the_build() {
    let address = |text| Address::parse(text).expect("an address");
    let files = address("https://a.org/");
    let site = Site { page: files.clone(), files, data: None, nonce: None };
    let page = file("index.html");
    let mut seen = Names::new();
    for verdict in examine(&read("default-src 'none'").policies, &site) {
        let addresses = verdict.blocks.iter().flat_map(|block| &block.addresses);
        seen.extend(addresses.map(|address| address.path.trim_start_matches('/').to_owned()));
    }
    assert!(seen.len() > 5, "{seen:?}");
    for name in seen {
        // The glue and the wasm are what the build makes.
        let made = name.starts_with("dialogue_summary");
        assert!(made || page.contains(&format!("href=\"static/{name}\"")), "{name}");
    }
}

/// And with no address, which would be that of one host.
#[test]
fn a_link_to_the_page_is_shown_by_the_pages_own_words() {
    let page = file("index.html");
    let named = |kind: &str| between(&page, &format!("<meta {kind}\" content=\""), "\">");
    assert_eq!(named("property=\"og:title"), between(&page, "<title>", "</title>"));
    assert_eq!(named("property=\"og:description"), named("name=\"description"));
    assert_eq!(named("property=\"og:description").len(), 1);
    let told = names(between(&page, "property=\"og:", "\""));
    assert_eq!(told, ["description", "locale", "title", "type"].map(str::to_owned).into());
}
