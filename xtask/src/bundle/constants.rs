//! Where a linked wasm keeps what never changes.

use std::ops::Range;

use wasmparser::{DataKind, KnownCustom, Name, Operator, Parser, Payload};

use crate::failure::{Done, Failure};

/// What the linker calls the part of the memory that nothing writes into.
const CONSTANTS: &str = ".rodata";

/// The addresses of the constants: texts, tables, the built-in record.
pub fn constants(wasm: &[u8]) -> Done<Range<u32>> {
    let mut segments = Vec::new();
    let mut named = None;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    segments.push(start(&segment.kind)?.map(|start| (start, segment.data.len())));
                }
            }
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    for part in names {
                        if let Name::Data(names) = part? {
                            for name in names {
                                let name = name?;
                                named = if name.name == CONSTANTS { Some(name.index) } else { named };
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let place = named.and_then(|nth| segments.get(usize::try_from(nth).ok()?).copied().flatten());
    let (start, length) =
        place.ok_or_else(|| Failure::new(format!("the linked wasm names no data `{CONSTANTS}`")))?;
    let length =
        u32::try_from(length).map_err(|_| Failure::new("the wasm has more than 4 GB of constants"))?;
    Ok(start..start + length)
}

/// Where data are put; none where the wasm itself says so as it runs.
fn start(kind: &DataKind) -> Done<Option<u32>> {
    let DataKind::Active { offset_expr, .. } = kind else { return Ok(None) };
    Ok(match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Some(value.cast_unsigned()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::constants;
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module, NameMap, NameSection};

    fn module(names: &[&str]) -> Vec<u8> {
        let mut memory = MemorySection::new();
        memory.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut data = DataSection::new();
        let mut map = NameMap::new();
        for (nth, name) in (0..).zip(names) {
            data.active(0, &ConstExpr::i32_const(100 * (nth + 1)), [1; 7]);
            map.append(nth.cast_unsigned(), name);
        }
        let mut said = NameSection::new();
        said.data(&map);
        let mut module = Module::new();
        module.section(&memory).section(&data).section(&said);
        module.finish()
    }

    #[test]
    fn they_are_where_the_linker_says() {
        assert_eq!(constants(&module(&[".data", ".rodata", ".bss"])).unwrap_or_default(), 200..207);
    }

    #[test]
    fn a_wasm_that_does_not_say_is_no_build() {
        assert!(constants(&module(&[".data", ".bss"])).is_err());
        assert!(constants(&Module::new().finish()).is_err());
    }
}
