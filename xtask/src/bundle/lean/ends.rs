//! Functions that never return, and the straight lines of code that lead into a call of one.

use std::collections::BTreeSet;
use std::ops::Range;

use wasmparser::{BinaryReader, FunctionBody, Operator};

use super::linked::Linked;
use crate::failure::Done;

/// They throw at whoever called into the module, which is no end; the names of imports have a hash behind that.
const THROWS: [&str; 2] = ["__wbindgen_throw", "__wbindgen_rethrow"];

/// What returns and is not called, by parts of mangled names: the word of a panic for a kind of node; what hears of
/// panics, once there are none; and what Yew does with raw markup, portals and suspense, none of which our views
/// hold.
const NEVER_CALLED: [&str; 6] = [
    "13node_type_str",
    "24console_error_panic_hook4hook",
    "8on_panic28_$u7b$$u7b$closure",
    "dom_bundle4braw",
    "dom_bundle7bportal",
    "dom_bundle9bsuspense",
];

/// A call, with the straight line of code before it: what is done just for a call that never comes back.
pub struct Call {
    /// Where in the file it stands.
    pub range: Range<usize>,
    /// What is called.
    pub callee: u32,
}

/// A function of the module, as far as is asked here.
#[derive(Default)]
struct Shape {
    /// Each direct call: what is called, and the straight line that ends with it.
    calls: Vec<Call>,
    /// Whether its last word is that it never gets there.
    unreachable: bool,
    /// Whether it returns from anywhere else, or jumps to its end.
    returns: bool,
}

/// The functions that never return, and where each function of the module calls another.
pub fn calls(wasm: &[u8], linked: &Linked) -> Done<(BTreeSet<u32>, Vec<Vec<Call>>)> {
    let read = |body: &Range<usize>| shape(wasm, body);
    let shapes: Vec<Shape> = linked.bodies.iter().map(read).collect::<wasmparser::Result<_>>()?;
    let index = |at: usize| linked.imported + u32::try_from(at).unwrap_or(u32::MAX);
    let is_throw = |name: &String| THROWS.iter().any(|throw| name.contains(throw));
    let mut throw: BTreeSet<u32> =
        (0..).zip(&linked.imports).filter(|(_, name)| is_throw(name)).map(|(at, _)| at).collect();
    let mut never: BTreeSet<u32> =
        (0..shapes.len()).filter(|at| shapes[*at].unreachable && !shapes[*at].returns).map(index).collect();
    // Whoever never returns since it calls one that throws, throws too.
    loop {
        let before = throw.len();
        for (at, shape) in shapes.iter().enumerate() {
            if never.contains(&index(at)) && shape.calls.iter().any(|call| throw.contains(&call.callee)) {
                throw.insert(index(at));
            }
        }
        if throw.len() == before {
            break;
        }
    }
    never.retain(|index| !throw.contains(index));
    never.extend(
        linked
            .names
            .iter()
            .filter(|(_, name)| NEVER_CALLED.iter().any(|part| name.contains(part)))
            .map(|(at, _)| *at),
    );
    Ok((never, shapes.into_iter().map(|shape| shape.calls).collect()))
}

fn shape(wasm: &[u8], body: &Range<usize>) -> wasmparser::Result<Shape> {
    let start = u64::try_from(body.start).unwrap_or(u64::MAX);
    let body = FunctionBody::new(BinaryReader::new(&wasm[body.clone()], start));
    let mut operators = body.get_operators_reader()?;
    let mut shape = Shape::default();
    let (mut line, mut depth, mut last_is_unreachable) = (operators.original_position(), 0u32, false);
    while !operators.eof() {
        let (operator, _) = operators.read_with_offset()?;
        let next = operators.original_position();
        let here = |range: Range<u64>| {
            usize::try_from(range.start).unwrap_or(0)..usize::try_from(range.end).unwrap_or(0)
        };
        let mut straight = false;
        match &operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
            Operator::End if depth == 0 => shape.unreachable = last_is_unreachable,
            Operator::End => depth -= 1,
            Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                shape.returns |= *relative_depth >= depth;
            }
            Operator::BrTable { targets } => {
                for target in targets.targets() {
                    shape.returns |= target? >= depth;
                }
                shape.returns |= targets.default() >= depth;
            }
            Operator::Return | Operator::ReturnCall { .. } | Operator::ReturnCallIndirect { .. } => {
                shape.returns = true
            }
            Operator::Call { function_index } => {
                shape.calls.push(Call { range: here(line..next), callee: *function_index });
            }
            Operator::Else | Operator::CallIndirect { .. } | Operator::Unreachable => {}
            _ => straight = true,
        }
        last_is_unreachable = matches!(operator, Operator::Unreachable);
        if !straight {
            line = next;
        }
    }
    Ok(shape)
}
