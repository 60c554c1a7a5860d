//! The delegations with persons whose function follows from all cards: what is printed of them is known only at the end.

use crate::dialogue::{Body, ChairFunction, Dialogue};
use fixedbitset::FixedBitSet;

/// The functions that a person may have by default. `None` if it is not clear.
pub const DEFAULTS: [Option<ChairFunction>; 4] =
    [Some(ChairFunction::CoChair), Some(ChairFunction::Chair), Some(ChairFunction::HeadOfDelegation), None];

/// For each of the functions, the cards with a person who has it by default.
#[derive(Debug, Default)]
pub struct Functions([FixedBitSet; DEFAULTS.len()]);

impl Functions {
    /// Those of the first `len` cards.
    pub fn new(dialogue: &Dialogue, len: usize) -> Functions {
        let mut all = DEFAULTS.map(|_| FixedBitSet::with_capacity(len));
        for (at, card) in dialogue.cards.iter().enumerate().take(len) {
            let Body::Delegation(delegation) = &card.body else { continue };
            if delegation.chairs.iter().all(|chair| chair.function.is_some()) {
                continue;
            }
            let function = dialogue.dialogue_of(card).derived.default_function();
            let sets = DEFAULTS.iter().zip(&mut all);
            sets.filter(|(of, _)| **of == function).for_each(|(_, cards)| cards.insert(at));
        }
        Functions(all)
    }

    /// The cards of a function, by its position in [`DEFAULTS`].
    pub fn cards(&self, at: usize) -> &FixedBitSet {
        &self.0[at]
    }
}
