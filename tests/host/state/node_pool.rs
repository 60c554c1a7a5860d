//! The element of each card, over random walks.

use crate::common::cases;
use dialogue_summary::state::NodePool;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(cases(256))]

    /// Visible cards are those asked for. A card that stays keeps its slot, no two cards share one, none is created
    /// while one is free, and the spare slots are those left over.
    #[test]
    fn new_cards_take_the_slots_of_cards_that_left(
        walk in vec((Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(), 0..8_usize, any::<bool>()), 1..8),
    ) {
        let mut pool = NodePool::default();
        for (cards, most, keep_spare) in walk {
            let cards = &cards[..most];
            let before: BTreeMap<usize, u32> = pool.all().collect();
            pool.assign(cards, keep_spare);
            prop_assert_eq!(pool.visible().map(|(card, _)| card).collect::<Vec<_>>(), cards);
            prop_assert_eq!(pool.len(), cards.len());
            let numbers: BTreeSet<u32> = pool.all().map(|(_, slot)| slot).collect();
            prop_assert_eq!(numbers.len(), pool.all().count());
            prop_assert_eq!(pool.all().map(|(card, _)| card).collect::<BTreeSet<_>>().len(), numbers.len());
            for (card, slot) in pool.all() {
                prop_assert!(before.get(&card).is_none_or(|was| *was == slot), "{card} moved");
            }
            let created = numbers.iter().filter(|slot| !before.values().any(|was| was == *slot)).count();
            prop_assert_eq!(created, cards.len().saturating_sub(before.len()));
            let spare = if keep_spare { before.len().saturating_sub(cards.len()) } else { 0 };
            prop_assert_eq!(pool.all().count() - pool.len(), spare);
            prop_assert_eq!(pool.has_spare(), spare > 0);
        }
    }
}
