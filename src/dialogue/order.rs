//! The one kind of sorting in the program: places in the order that a comparison gives them. Every
//! type that is sorted by itself would be compiled, and loaded by readers, once more: 2 to 3 KB each.

use std::cmp::Ordering;

/// The places from 0 to `len` in the order of `compare`; where that finds no difference, in their own.
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut places: Vec<u32> = (0..len as u32).collect();
    places.sort_unstable_by(|a, b| compare(*a as usize, *b as usize).then(a.cmp(b)));
    places
}

/// A list in order, what is there twice but once.
pub fn sorted<T: Ord + Clone>(list: &[T]) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::with_capacity(list.len());
    for place in order(list.len(), &|a, b| list[a].cmp(&list[b])) {
        let next = &list[place as usize];
        if sorted.last() != Some(next) {
            sorted.push(next.clone());
        }
    }
    sorted
}
