//! The one kind of sorting in the program: places in the order that a comparison gives them. Every
//! type that is sorted by itself would be compiled, and loaded by readers, once more: 2 to 3 KB each.
//!
//! Merged from below, since the standard library's sort takes 1,300 bytes (brotli) more of a first visit
//! than these lines.

use std::cmp::Ordering;

/// The places from 0 to `len` in the order of `compare`; where that finds no difference, in their own.
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut places: Vec<u32> = (0..len as u32).collect();
    let mut next = places.clone();
    let mut run = 1;
    // A merge sort from below.
    while run < len {
        let mut start = 0;
        while start < len {
            let (middle, end) = ((start + run).min(len), (start + 2 * run).min(len));
            let (mut a, mut b) = (start, middle);
            for place in &mut next[start..end] {
                let first =
                    b == end || (a < middle && compare(places[a] as usize, places[b] as usize).is_le());
                *place = if first { places[a] } else { places[b] };
                if first { a += 1 } else { b += 1 }
            }
            start = end;
        }
        std::mem::swap(&mut places, &mut next);
        run *= 2;
    }
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
