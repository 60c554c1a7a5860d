//! The elements that cards are rendered into. Filling an existing element costs half as much as creating one, so a card
//! that appears takes the element of a card that disappears.

/// The rendered cards in order, each with the slot of its element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodePool {
    /// Cards and slots, the visible ones first.
    slots: Vec<(usize, u32)>,
    /// The number of visible cards. The others are of the view before, and their elements are kept for the next one.
    visible: usize,
}

impl NodePool {
    /// Assigns slots to `cards`. A card keeps its slot. New cards take the free slots in order.
    /// With `keep_spare`, the slots that are left over stay, with their cards hidden.
    pub fn assign(&mut self, cards: &[usize], keep_spare: bool) {
        let is_same = self.visible().map(|(card, _)| card).eq(cards.iter().copied());
        if !is_same || (!keep_spare && self.has_spare()) {
            let mut free: Vec<(usize, u32)> = Vec::new();
            let mut kept = vec![None; cards.len()];
            let mut next = 0;
            for (card, slot) in std::mem::take(&mut self.slots) {
                next = next.max(slot + 1);
                match cards.iter().position(|c| *c == card) {
                    Some(at) => kept[at] = Some(slot),
                    None => free.push((card, slot)),
                }
            }
            let mut free = free.into_iter();
            for (card, kept) in cards.iter().zip(kept) {
                let slot = kept.or_else(|| free.next().map(|(_, slot)| slot)).unwrap_or_else(|| {
                    next += 1;
                    next - 1
                });
                self.slots.push((*card, slot));
            }
            self.slots.extend(free.filter(|_| keep_spare));
        }
        self.visible = cards.len();
    }

    /// The visible cards, each with its slot.
    pub fn visible(&self) -> impl Iterator<Item = (usize, u32)> {
        self.slots[..self.visible].iter().copied()
    }

    /// All cards that have an element, the visible ones first.
    pub fn all(&self) -> impl Iterator<Item = (usize, u32)> {
        self.slots.iter().copied()
    }

    /// The number of visible cards.
    pub fn len(&self) -> usize {
        self.visible
    }

    /// Whether no card is visible.
    pub fn is_empty(&self) -> bool {
        self.visible == 0
    }

    /// Whether there are elements of hidden cards.
    pub fn has_spare(&self) -> bool {
        self.visible < self.slots.len()
    }
}
