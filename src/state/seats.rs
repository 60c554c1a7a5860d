//! Which of the page's elements each card is drawn in. To fill an element that stands with another
//! card is half the work of making one, so who comes takes the place of who leaves.

/// The cards that are drawn, in order, each with the number of its element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// Card and seat.
    taken: Vec<(usize, u32)>,
    /// How many of them are seen. Those behind are of the view before, kept for who comes next.
    seen: usize,
}

impl Seats {
    /// Seats for `cards`. Who had one keeps it; the others take those that are left, the first first.
    /// With `keep`, seats that nobody takes stay, unseen, with the cards they had.
    pub fn seat(&mut self, cards: &[usize], keep: bool) {
        if !self.seen().map(|(card, _)| card).eq(cards.iter().copied()) || (!keep && self.is_more()) {
            let mut left: Vec<(usize, u32)> = Vec::new();
            let mut known = vec![None; cards.len()];
            let mut next = 0;
            for (card, seat) in std::mem::take(&mut self.taken) {
                next = next.max(seat + 1);
                match cards.iter().position(|c| *c == card) {
                    Some(at) => known[at] = Some(seat),
                    None => left.push((card, seat)),
                }
            }
            let mut left = left.into_iter();
            for (card, known) in cards.iter().zip(known) {
                let seat = known.or_else(|| left.next().map(|(_, seat)| seat)).unwrap_or_else(|| {
                    next += 1;
                    next - 1
                });
                self.taken.push((*card, seat));
            }
            self.taken.extend(left.filter(|_| keep));
        }
        self.seen = cards.len();
    }

    /// The cards that are seen, each with its seat.
    pub fn seen(&self) -> impl Iterator<Item = (usize, u32)> {
        self.taken[..self.seen].iter().copied()
    }

    /// All that stand on the page, the seen ones first.
    pub fn all(&self) -> impl Iterator<Item = (usize, u32)> {
        self.taken.iter().copied()
    }

    /// How many are seen.
    pub fn len(&self) -> usize {
        self.seen
    }

    /// Whether none is seen.
    pub fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Whether there are some that are not seen.
    pub fn is_more(&self) -> bool {
        self.seen < self.taken.len()
    }
}
