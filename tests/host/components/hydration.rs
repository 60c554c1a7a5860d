//! The hydration key covers the markup of the components and everything else that decides the first view.

use crate::common::hydratable;
use dialogue_summary::components::{MARKUP_CHECKSUM, hydration_key, key_matches};
use dialogue_summary::state::{Config, LinkState};
use fnv::FnvHasher;
use std::hash::Hasher;
use test_support::states::states;

#[test]
fn markup_checksum_equals_that_of_the_reference_states() {
    let mut hasher = FnvHasher::default();
    for (name, state) in states() {
        hasher.write(name.as_bytes());
        hasher.write(hydratable(&state).as_bytes());
    }
    let checksum = hasher.finish();
    assert!(
        checksum == MARKUP_CHECKSUM,
        "The components render other markup than before. If that is intended, set MARKUP_CHECKSUM in \
         src/components/hydration_key.rs to {checksum:#018x}: published pages are then rendered anew, and not hydrated."
    );
}

#[test]
fn key_matches_only_for_the_same_config_and_dataset() {
    let config = Config::default;
    let key = hydration_key(&config(), "{}", 7);
    assert_eq!(key_matches(&key, &config(), "{}", 7), Some(true));
    let others = [
        Config { lang: "ko".to_owned(), ..config() },
        Config { filter: "kind=topic".to_owned(), ..config() },
        Config { page_size: 5, ..config() },
        Config { heading_level: 3, ..config() },
        Config { link_state: LinkState::None, ..config() },
    ];
    for other in others {
        assert_eq!(key_matches(&key, &other, "{}", 7), None, "{other:?}");
    }
    assert_eq!(key_matches(&key, &config(), "{ }", 7), None, "another dataset");
    assert_eq!(key_matches(&key, &config(), "{}", 6), None, "a page that was cut off");
    assert_eq!(key_matches("", &config(), "{}", 7), None);
}

#[test]
fn key_with_other_links_matches_for_cards_alone() {
    let key = hydration_key(&Config::default(), "{}", 7);
    for other in [
        Config { link_key: "b".to_owned(), ..Config::default() },
        Config { link_state: LinkState::Query, ..Config::default() },
    ] {
        assert_eq!(key_matches(&key, &other, "{}", 7), Some(false), "{other:?}");
    }
}
