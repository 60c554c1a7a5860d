//! Markdown, read by another program.

use super::parts::{Asked, WHOLE, filter, loaded, picks, record};
use dialogue_summary_share::Format;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use test_support::common::{built_in, cases};

/// The headings, the addresses of links, and whether there is markup other than ours.
fn read(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (mut headings, mut links, mut foreign) = (Vec::new(), Vec::new(), Vec::new());
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => headings.extend(heading.take()),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Text(words) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            Event::Html(words) | Event::InlineHtml(words) | Event::Code(words) => {
                foreign.push(words.to_string())
            }
            Event::Start(
                Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::Emphasis | Tag::Strikethrough,
            ) => {
                foreign.push(String::from("markup"));
            }
            _ => {}
        }
    }
    (headings, links, foreign)
}

#[test]
fn record_has_its_title_its_kinds_and_its_cards_as_headings() {
    let text = WHOLE.write(&loaded(&built_in()), Format::Markdown).unwrap();
    let (headings, links, _) = read(&text);
    assert_eq!(headings[0], "UK and South Korea hold fourth cyber dialogue in London");
    assert!(headings.contains(&String::from("Statements and announcements (4)")), "{headings:?}");
    assert_eq!(headings.len(), 1 + 3 + 18);
    assert!(links.iter().any(|url| url == "https://example.org/record#ds.card=dcm4&ds.lang=en"), "{links:?}");
    assert!(text.contains("Retelling of an article in The British Eye; not an official text."));
}

#[test]
fn filtered_view_says_its_filter() {
    let asked = Asked { filter: "country=KP", ..WHOLE };
    let text = asked.write(&loaded(&built_in()), Format::Markdown).unwrap();
    assert!(text.contains("4 of 18 cards, filtered by Country: North Korea"), "{text}");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn markup_in_the_record_is_text(loaded in record(), picks in picks()) {
        let filter = filter(&loaded, &picks);
        let asked = Asked { filter: &filter, ..WHOLE };
        let text = asked.write(&loaded, Format::Markdown).unwrap();
        let (headings, links, foreign) = read(&text);
        prop_assert!(foreign.is_empty(), "{:?} in {}", foreign, text);
        let is_ours = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        prop_assert!(links.iter().all(is_ours), "{:?}", links);
        for card in &loaded.dialogue.cards {
            let title = card.title.pick("en").0.split_whitespace().collect::<Vec<_>>().join(" ");
            let link = format!("ds.card={}", dialogue_summary_core::link::encoded(&card.id));
            let is_shown = links.iter().any(|url| url.split(['#', '&']).any(|pair| pair == link));
            if is_shown && !title.is_empty() {
                prop_assert!(headings.contains(&title), "{:?} of {:?}", title, headings);
            }
        }
    }
}
