//! Property tests of the article, for any record and view.

use super::filter::refused;
use super::parsed::{document, fragment};
use super::view;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::search::facet::{Facet, values};
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::{QueryHits, find};
use dialogue_summary::state::Loaded;
use dialogue_summary_publish::export::{Export, WidgetPage, element_id, html};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use test_support::common::cases;
use test_support::page::Page;
use test_support::random::{Texts, collection, dialogue, wild};

/// Texts with and without characters that have a meaning in HTML.
fn nasty() -> Texts {
    let pieces = [
        "<", ">", "&", "\"", "'", "</p>", "<script>", "<!--", "&amp;", "\n", "\0", "\r\n", "a", "말", " ",
        "]]>", "é",
    ];
    prop::collection::vec(select(pieces.to_vec()), 0..6).prop_map(|pieces| pieces.concat()).boxed()
}

pub fn record() -> impl Strategy<Value = Loaded> {
    prop_oneof![dialogue(wild()), dialogue(nasty()), collection(nasty())]
        .prop_map(|dialogue: Dialogue| Loaded::new(dialogue, Vec::new(), &Normalizer::default()))
}

/// A filter with values of the record.
pub fn filter(loaded: &Loaded, picks: &[(usize, Index)]) -> String {
    let mut filter = form_urlencoded::Serializer::new(String::new());
    for (facet, pick) in picks {
        let facet = Facet::ALL[*facet];
        let values = values(&loaded.dialogue, facet);
        if !values.is_empty() {
            filter.append_pair(facet.name(), &values[pick.index(values.len())]);
        }
    }
    filter.finish()
}

pub fn picks() -> impl Strategy<Value = Vec<(usize, Index)>> {
    prop::collection::vec((0..Facet::ALL.len(), any::<Index>()), 0..3)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn article_is_well_formed_and_survives_sanitizing(
        loaded in record(),
        picks in picks(),
        lang in select(vec!["en", "ko", "ar"]),
        base in select(vec![None, Some("https://a.org/?x=\"'<b>&c")]),
    ) {
        let view = view(&loaded, &filter(&loaded, &picks), lang);
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: base.map(WidgetPage::at) };
        let html = html::article(&export, 2);
        let (strict, parsed) = (Page::read(&html), fragment(&html));
        prop_assert_eq!(strict.elements.len(), parsed.len(), "{}", html);
        for (ours, theirs) in strict.elements.iter().zip(&parsed) {
            prop_assert_eq!(&ours.name, &theirs.name);
            prop_assert_eq!(&ours.attributes, &theirs.attributes);
            prop_assert_eq!(strict.text(ours), theirs.text.as_str());
            prop_assert_eq!(refused(theirs), None, "{}", html);
        }
        // Without line breaks and `time` tags, the text is the same.
        let bare = html.replace('\n', "");
        let stripped: Vec<String> = fragment(&bare).into_iter().map(|e| e.text).collect();
        let joined: Vec<String> = parsed.iter().map(|e| e.text.replace('\n', "")).collect();
        prop_assert_eq!(stripped, joined);
        // Equal input gives equal output.
        prop_assert_eq!(html::article(&export, 2), html);
        document(&html::page(&export));
    }

    #[test]
    fn article_shows_each_card_of_the_view_once(loaded in record(), picks in picks()) {
        let view = view(&loaded, &filter(&loaded, &picks), "en");
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: None };
        let parsed = fragment(&html::article(&export, 2));
        let cards = &loaded.dialogue.cards;
        let found = find(&loaded.index, &view, usize::MAX, &QueryHits::default()).cards;
        let mut expected: Vec<String> = found.iter().map(|at| element_id(&loaded.dialogue, &cards[*at].id)).collect();
        let articles = parsed.iter().filter(|e| e.name == "article" && e.depth > 0);
        let mut shown: Vec<String> =
            articles.flat_map(|e| &e.attributes).filter(|(key, _)| key == "id").map(|(_, id)| id.clone()).collect();
        expected.sort_unstable();
        shown.sort_unstable();
        prop_assert_eq!(shown, expected);
        let of = |name: &str| parsed.iter().filter(|e| e.name == name).count();
        prop_assert_eq!((of("h2"), of("h3"), of("h4")), (1, of("section"), found.len()));
    }

    #[test]
    fn cards_of_a_collection_name_their_dialogue(loaded in collection("[a-z]{3,8}".boxed()).prop_map(|d| Loaded::new(d, Vec::new(), &Normalizer::default()))) {
        let view = view(&loaded, "", "en");
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: None };
        let parsed = fragment(&html::article(&export, 2));
        let dialogues = &loaded.dialogue.dialogues;
        for card in &loaded.dialogue.cards {
            let article = parsed.iter().find(|e| e.depth == 2 && e.attributes.contains(&("id".into(), element_id(&loaded.dialogue, &card.id))));
            let text = &article.unwrap().text;
            if let Some(of) = card.dialogue {
                let title = dialogues[of as usize].title.pick(&view.lang).0;
                prop_assert!(text.contains(title), "{} in {}", title, text);
            }
        }
    }
}
