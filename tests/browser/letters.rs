//! Letters are normalised alike in the browser and on the host.

use crate::harness::{soon, story};
use dialogue_summary::search::normalize::{Normalizer, decompose};
use serde_json::{Value, json};
use std::ops::RangeInclusive;

/// Unicode blocks of living alphabets, compatibility forms and punctuation.
const BLOCKS: [RangeInclusive<u32>; 14] = [
    0x20..=0x24f,
    0x300..=0x36f,
    0x370..=0x52f,
    0x531..=0x5f4,
    0x600..=0x6ff,
    0x900..=0x97f,
    0xe00..=0xe5b,
    0x1e00..=0x1fff,
    0x2000..=0x206f,
    0x2100..=0x214f,
    0x3000..=0x318f,
    0xac00..=0xac7f,
    0xfb00..=0xfb4f,
    0xff00..=0xffef,
];

fn letters() -> impl Iterator<Item = char> {
    BLOCKS.into_iter().flatten().filter_map(char::from_u32)
}

fn topics(titles: &[(String, String)]) -> Value {
    let card = |(id, title): &(String, String)| json!({ "id": id, "kind": "topic", "title": title });
    json!({ "title": "Letters", "cards": titles.iter().map(card).collect::<Vec<_>>() })
}

#[test]
fn a_name_is_found_by_plain_letters_and_marked_whole() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let titles = [
            ("vn", "Talks with Nguyễn Văn Mẫu"),
            ("ro", "Talks in Timișoara"),
            ("ru", "Королёв"),
            ("gr", "Κύπρος"),
            ("us", "The U.S. agreed"),
            ("ko", "한·미·일 협의"),
        ];
        widget
            .js_with("el.data = given", topics(&titles.map(|(id, title)| (id.to_owned(), title.to_owned()))));
        widget.ready();
        for (typed, id, marked) in [
            ("nguyen", "vn", "Nguyễn"),
            ("Timişoara", "ro", "Timișoara"),
            ("КОРОЛЕВ", "ru", "Королёв"),
            ("κυπροσ", "gr", "Κύπρος"),
            ("us", "us", "U.S"),
            ("한미일", "ko", "한·미·일"),
        ] {
            widget.search(typed);
            soon(vec![id.to_owned()], || widget.cards());
            let marks = "return [...root.querySelectorAll('article mark')].map((mark) => mark.textContent)";
            soon(json!([marked]), || widget.js(marks));
        }
    });
}

#[test]
fn every_letter_is_normalised_as_on_the_host() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        // Letters that the browser's version of Unicode does not have yet are left out.
        let assigned = widget.js_with(
            "return given.map((c) => /\\p{Assigned}/u.test(c))",
            letters().map(String::from).collect(),
        );
        let assigned = assigned.as_array().unwrap().iter().map(|flag| *flag == json!(true));
        let letters: Vec<char> =
            letters().zip(assigned).filter_map(|(letter, assigned)| assigned.then_some(letter)).collect();
        // Browser and host use the same Unicode tables.
        let decomposed = widget.js_with(
            "return given.map((c) => c.toLowerCase().normalize('NFKD').toUpperCase().toLowerCase())",
            letters.iter().map(|letter| json!(letter)).collect(),
        );
        for (letter, browser) in letters.iter().zip(decomposed.as_array().unwrap()) {
            assert_eq!(browser, &decompose(*letter), "{letter} U+{:04X}", u32::from(*letter));
        }
        // The widget uses them: a letter in a title is found by its normalised form from the host.
        let normalizer = Normalizer::default();
        let titles: Vec<(String, String)> = letters
            .iter()
            .map(|letter| (format!("c{}", u32::from(*letter)), format!("q{}x{letter}x", u32::from(*letter))))
            .filter(|(_, title)| normalizer.normalize(title) != *title)
            .collect();
        let queries: Vec<(&String, String)> =
            titles.iter().map(|(id, title)| (id, normalizer.normalize(title))).collect();
        // Quotation marks would end the phrase.
        let queries: Vec<_> = queries.into_iter().filter(|(_, query)| !query.contains('"')).collect();
        assert!(queries.len() > 1_500, "{} letters", queries.len());
        widget.js_with("el.data = given", topics(&titles));
        for some in queries.chunks(200) {
            let missed = widget.js_with(
                "return given.filter(([id, query]) => { \
                     el.view = { q: `\"${query}\"` }; \
                     return el.results.ids.join() !== id; \
                 })",
                json!(some),
            );
            assert_eq!(missed, json!([]));
        }
    });
}
