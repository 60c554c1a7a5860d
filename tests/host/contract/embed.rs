//! docs/embedding.md and index.html match the script and the frame.

use super::{Names, between, file, names};

/// The options that the script reads from its tag.
fn taken() -> Names {
    let script = file("web/embed.ts");
    let listed = between(&script, "const OPTIONS = [", "]")[0];
    let listed = between(listed, "'", "'").into_iter().filter(|name| *name != ", ");
    let read = between(&script, "getAttribute('data-", "'").into_iter();
    names(listed.chain(read).filter(|name| *name != "dialogue-summary"))
}

fn document() -> String {
    file("docs/embedding.md")
}

#[test]
fn script_options_equal_those_of_the_document() {
    let section = document();
    let told = between(&section, "`data-", "`").into_iter();
    assert_eq!(names(told.map(|name| name.split('=').next().unwrap_or_default())), taken());
}

#[test]
fn frame_options_equal_those_of_script_and_document() {
    let (script, page, section) = (file("web/embed.ts"), file("web/embed-page.ts"), document());
    let paragraph = between(&section, "**The iframe**", ".")[0];
    let listed = between(&page, "for (const name of [", "]")[0];
    let mut takes = names(between(&page, "options.get('", "'"));
    takes.extend(names(between(listed, "'", "'").into_iter().filter(|name| *name != ", ")));
    let mut handed = names(between(&script, "searchParams.set('", "'"));
    let own: Names = ["link-key", "link-state"].map(str::to_owned).into();
    let told = names(between(paragraph, "`", "`"));
    assert_eq!(takes, told.union(&own).cloned().collect());
    handed.extend(told.iter().filter(|name| taken().contains(*name)).cloned());
    assert_eq!(handed, takes);
}

/// Without a URL, which differs from host to host.
#[test]
fn open_graph_metadata_repeats_title_and_description() {
    let page = file("index.html");
    let named = |kind: &str| between(&page, &format!("<meta {kind}\" content=\""), "\">");
    assert_eq!(named("property=\"og:title"), between(&page, "<title>", "</title>"));
    assert_eq!(named("property=\"og:description"), named("name=\"description"));
    assert_eq!(named("property=\"og:description").len(), 1);
    let told = names(between(&page, "property=\"og:", "\""));
    assert_eq!(told, ["description", "locale", "title", "type"].map(str::to_owned).into());
}
