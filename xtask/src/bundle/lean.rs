//! Takes out of the linked wasm what only the words of a panic need.
//!
//! On stable Rust every `unwrap`, every index and every borrow brings along where it stands and what it would
//! say, and the machinery that would print it. Nobody reads that on a reader's page: all that the page is told
//! is that the widget has stopped. So a call of a function that never returns becomes one of `died`, which tells
//! that; what was done just for the call goes with it; and what nothing refers to any more is emptied: functions
//! trap, data are zeros, so that nothing in memory moves. What refers to what is known from the linker
//! (`--emit-relocs`), not guessed.

mod ends;
mod linked;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::Range;

use wasm_encoder::{CodeSection, Encode, Module, RawSection};

use crate::failure::{Done, Failure};
use linked::{Linked, Thing};

/// What is called in the place of a panic, as wasm-bindgen has its crate name it: a hash follows.
const DIED: &str = "died_";

const CODE: u8 = 10;
const CALL: u8 = 0x10;
const I32_CONST: u8 = 0x41;
const UNREACHABLE: u8 = 0x00;
const END: u8 = 0x0b;

/// What stands for the address of each place in the source, five bytes long as the linker writes it: handed from
/// function to function and read by none. As all are alike, wasm-opt hands none.
const NOWHERE: [u8; 5] = [0xc0, 0x80, 0x80, 0x80, 0x00];

/// The module without it.
pub fn lean(wasm: &[u8]) -> Done<Vec<u8>> {
    let linked = Linked::read(wasm)?;
    let died = linked.exports.iter().find(|(name, _)| name.starts_with(DIED)).map(|(_, index)| *index);
    let died = died.ok_or_else(|| Failure::new(format!("the linked wasm exports no function `{DIED}…`")))?;
    let (mut never, calls) = ends::calls(wasm, &linked)?;
    never.remove(&died);
    let left = Left::of(&linked, died, &never, &calls);
    let mut call = vec![CALL];
    died.encode(&mut call);
    call.push(UNREACHABLE);
    let mut wasm = wasm.to_vec();
    for (at, thing) in &linked.references {
        if linked.is_only_said(*thing) && wasm[at - 1] == I32_CONST {
            wasm[*at..at + NOWHERE.len()].copy_from_slice(&NOWHERE);
        }
    }

    let mut code = CodeSection::new();
    for (at, body) in linked.bodies.iter().enumerate() {
        let function = linked.imported + u32::try_from(at).unwrap_or(u32::MAX);
        let mut new = Vec::new();
        if !left.things.contains(&Thing::Function(function)) {
            new.extend([0, UNREACHABLE, END]);
        } else if never.contains(&function) {
            new.push(0);
            new.extend(&call);
            new.push(END);
        } else {
            let mut from = body.start;
            for ended in calls[at].iter().filter(|call| never.contains(&call.callee)) {
                new.extend(&wasm[from..ended.range.start]);
                new.extend(&call);
                from = ended.range.end;
            }
            new.extend(&wasm[from..body.end]);
        }
        code.raw(&new);
    }
    for place in left.empty {
        wasm[place].fill(0);
    }
    let mut module = Module::new();
    for (id, range) in &linked.sections {
        match *id {
            CODE => module.section(&code),
            id => module.section(&RawSection { id, data: &wasm[range.clone()] }),
        };
    }
    Ok(module.finish())
}

/// What something still refers to.
struct Left {
    things: BTreeSet<Thing>,
    /// Where in the file the data are that nothing refers to.
    empty: Vec<Range<usize>>,
}

impl Left {
    fn of(linked: &Linked, died: u32, never: &BTreeSet<u32>, calls: &[Vec<ends::Call>]) -> Left {
        let mut things = BTreeSet::new();
        let mut next: Vec<Thing> = linked.exports.values().map(|index| Thing::Function(*index)).collect();
        next.push(Thing::Function(died));
        while let Some(thing) = next.pop() {
            if linked.is_only_said(thing) || !things.insert(thing) {
                continue;
            }
            match thing {
                Thing::Function(index) if never.contains(&index) => {}
                Thing::Function(index) => {
                    let Some(at) = index.checked_sub(linked.imported).and_then(|at| usize::try_from(at).ok())
                    else {
                        continue;
                    };
                    let (cut, kept): (Vec<_>, Vec<_>) =
                        calls[at].iter().partition(|call| never.contains(&call.callee));
                    next.extend(kept.iter().map(|call| Thing::Function(call.callee)));
                    let cut = |place: usize| cut.iter().any(|call| call.range.contains(&place));
                    next.extend(
                        within(linked, &linked.bodies[at])
                            .filter(|(place, _)| !cut(*place))
                            .map(|(_, to)| to),
                    );
                }
                Thing::Data(at) => next.extend(within(linked, &linked.data[at]).map(|(_, to)| to)),
            }
        }
        let is_left = |at: &usize| things.contains(&Thing::Data(*at));
        let mut kept: Vec<Range<usize>> =
            (0..linked.data.len()).filter(is_left).map(|at| linked.data[at].clone()).collect();
        kept.sort_by_key(|range| range.start);
        let mut empty = Vec::new();
        for segment in &linked.segments {
            let mut from = segment.start;
            for range in kept.iter().filter(|range| segment.contains(&range.start)) {
                if range.start > from {
                    empty.push(from..range.start);
                }
                from = from.max(range.end);
            }
            empty.push(from..segment.end.max(from));
        }
        Left { things, empty }
    }
}

/// What is referred to from a place in the file.
fn within<'a>(linked: &'a Linked, place: &Range<usize>) -> impl Iterator<Item = linked::Reference> + 'a {
    let from = linked.references.partition_point(|(at, _)| *at < place.start);
    let to = linked.references.partition_point(|(at, _)| *at < place.end);
    linked.references[from..to].iter().copied()
}
