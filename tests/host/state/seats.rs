//! Which element each card is drawn in, over random walks.

use crate::common::cases;
use dialogue_summary::state::Seats;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(cases(256))]

    /// The cards are those that are asked for, who stays keeps the seat, no two share one, none is made
    /// while one is free, and what is kept unseen is what nobody took.
    #[test]
    fn who_comes_takes_the_place_of_who_leaves(
        walk in vec((Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(), 0..8_usize, any::<bool>()), 1..8),
    ) {
        let mut seats = Seats::default();
        for (cards, most, keep) in walk {
            let cards = &cards[..most];
            let before: BTreeMap<usize, u32> = seats.all().collect();
            seats.seat(cards, keep);
            prop_assert_eq!(seats.seen().map(|(card, _)| card).collect::<Vec<_>>(), cards);
            prop_assert_eq!(seats.len(), cards.len());
            let numbers: BTreeSet<u32> = seats.all().map(|(_, seat)| seat).collect();
            prop_assert_eq!(numbers.len(), seats.all().count());
            prop_assert_eq!(seats.all().map(|(card, _)| card).collect::<BTreeSet<_>>().len(), numbers.len());
            for (card, seat) in seats.all() {
                prop_assert!(before.get(&card).is_none_or(|was| *was == seat), "{card} moved");
            }
            let made = numbers.iter().filter(|seat| !before.values().any(|was| was == *seat)).count();
            prop_assert_eq!(made, cards.len().saturating_sub(before.len()));
            let unseen = if keep { before.len().saturating_sub(cards.len()) } else { 0 };
            prop_assert_eq!(seats.all().count() - seats.len(), unseen);
            prop_assert_eq!(seats.is_more(), unseen > 0);
        }
    }
}
