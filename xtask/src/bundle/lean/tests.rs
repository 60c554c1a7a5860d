//! A module by hand, as the linker would leave it, and what becomes of it.

use wasm_encoder::{
    CodeSection, CustomSection, DataSection, DataSymbolDefinition, Encode, EntityType, ExportKind,
    ExportSection, FunctionSection, ImportSection, LinkingSection, MemorySection, MemoryType, Module,
    SymbolTable, TypeSection, ValType,
};
use wasmparser::{Parser, Payload};

use super::lean;

const USE: u8 = 0;
const THROW: u8 = 1;
const DIED: u8 = 2;
const PANIC: u8 = 3;
const SPEAKS: u8 = 7;

/// The address of a piece of data, five bytes long as the linker writes it; `@` stands for its place.
const fn address(at: u8) -> [u8; 6] {
    [0x41, 0x80 | at, 0x80, 0x80, 0x80, 0x00]
}

/// Leaves a block of code, as far as a validator knows.
const UNLESS: [u8; 4] = [0x41, 0, 0x0d, 0];
const BLOCK: [u8; 2] = [0x02, 0x40];

/// A module as the linker leaves it: `main` uses the first piece of data, and panics with the second; another
/// throws the third; the fourth is in the words of the panic. The fifth says where in the source `second` stands.
fn linked(died: &str, relocations: bool) -> Vec<u8> {
    let call = |function: u8| [0x10, function];
    let never = [0x00];
    let end = [0x0b];
    let bodies: [Vec<u8>; 6] = [
        end.to_vec(),
        [&call(SPEAKS)[..], &never, &end].concat(),
        [&BLOCK[..], &address(0), &call(USE), &UNLESS, &address(4), &call(PANIC), &never, &end, &end]
            .concat(),
        [&address(8)[..], &call(THROW), &never, &end].concat(),
        [&address(16)[..], &call(USE), &BLOCK, &UNLESS, &call(5), &never, &end, &end].concat(),
        [&address(12)[..], &call(USE), &end].concat(),
    ];
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("a", "__wbg_use_0", EntityType::Function(1));
    imports.import("a", "__wbg___wbindgen_throw_0", EntityType::Function(1));
    let mut functions = FunctionSection::new();
    for kind in [0, 1, 0, 0, 0, 0] {
        functions.function(kind);
    }
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export(died, ExportKind::Func, DIED.into());
    exports.export("main", ExportKind::Func, 4);
    exports.export("second", ExportKind::Func, 6);
    exports.export("panic", ExportKind::Func, PANIC.into());
    let mut code = CodeSection::new();
    let mut entries = Vec::new();
    let mut offset = 1;
    for body in &bodies {
        // Its length, and no locals.
        offset += 2;
        for at in 0..body.len() {
            if let Some([0x41, low, 0x80, 0x80, 0x80, 0x00]) = body.get(at..at + 6) {
                // R_WASM_MEMORY_ADDR_SLEB
                entries.push((
                    4u8,
                    u32::try_from(offset + at + 1).unwrap_or_default(),
                    u32::from((low & 0x7f) / 4),
                ));
            }
        }
        offset += body.len();
        code.raw(&[&[0], &body[..]].concat());
    }
    let mut data = DataSection::new();
    data.active(
        0,
        &wasm_encoder::ConstExpr::i32_const(0),
        *b"keptgonekeepgone\x20\0\0\0\x04\0\0\0\x09\0\0\0\x01\0\0\0a.rs\0",
    );
    let mut symbols = SymbolTable::new();
    for at in 0..4 {
        symbols.data(0, "d", Some(DataSymbolDefinition { index: 0, offset: at * 4, size: 4 }));
    }
    symbols.data(0, "d", Some(DataSymbolDefinition { index: 0, offset: 16, size: 16 }));
    symbols.data(0, "d", Some(DataSymbolDefinition { index: 0, offset: 32, size: 5 }));
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut relocs = Vec::new();
    // The code is the section at this place; then come the entries.
    5u32.encode(&mut relocs);
    u32::try_from(entries.len()).unwrap_or_default().encode(&mut relocs);
    for (kind, offset, symbol) in entries {
        relocs.push(kind);
        offset.encode(&mut relocs);
        symbol.encode(&mut relocs);
        0i32.encode(&mut relocs);
    }
    // In the next section, behind its head of six bytes, an R_WASM_MEMORY_ADDR_I32 of the sixth.
    let in_data = vec![6, 1, 5, 6 + 16, 5, 0];
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&memories).section(&exports);
    module.section(&code).section(&data);
    if relocations {
        module.section(&linking);
        module.section(&CustomSection { name: "reloc.CODE".into(), data: relocs.into() });
        module.section(&CustomSection { name: "reloc.DATA".into(), data: in_data.into() });
    }
    module.finish()
}

/// The functions of a module, with the names of sections that are for tools, and its data.
fn read(wasm: &[u8]) -> (Vec<String>, Vec<u8>) {
    let (mut functions, mut all) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm).flatten() {
        match payload {
            Payload::CodeSectionEntry(body) => {
                let operators = body.get_operators_reader().into_iter().flatten().flatten();
                let words: Vec<String> = operators.map(|operator| format!("{operator:?}")).collect();
                functions.push(words.join("; "));
            }
            Payload::DataSection(data) => {
                all.extend(data.into_iter().flatten().flat_map(|data| data.data.to_vec()))
            }
            Payload::CustomSection(custom) => functions.push(custom.name().to_owned()),
            _ => {}
        }
    }
    (functions, all)
}

#[test]
fn a_panic_becomes_a_call_and_its_words_are_gone() {
    let wasm = lean(&linked("died_0123", true)).unwrap_or_default();
    let (functions, data) = read(&wasm);
    let died = format!("Call {{ function_index: {DIED} }}; Unreachable");
    assert_eq!(functions.len(), 6, "{functions:?}");
    assert_eq!(functions[usize::from(PANIC) - 2], format!("{died}; End"));
    assert_eq!(
        functions[2],
        format!(
            "Block {{ blockty: Empty }}; I32Const {{ value: 0 }}; Call {{ function_index: {USE} }}; I32Const \
             {{ value: 0 }}; BrIf {{ relative_depth: 0 }}; {died}; Unreachable; End; End"
        )
    );
    // What throws comes back to the page.
    assert_eq!(
        functions[3],
        format!("I32Const {{ value: 8 }}; Call {{ function_index: {THROW} }}; Unreachable; End")
    );
    assert!(functions[4].contains("Call { function_index: 5 }"), "{functions:?}");
    assert_eq!(functions[usize::from(SPEAKS) - 2], "Unreachable; End");
    let (said, gone) = data.split_at(16);
    assert_eq!(said, b"kept\0\0\0\0keep\0\0\0\0");
    assert!(functions[4].starts_with("I32Const { value: 64 }; Call"), "{functions:?}");
    assert_eq!(gone, [0; 21], "where it stands, and the name of the file");
}

#[test]
fn what_the_linker_did_not_write_down_is_not_guessed() {
    assert!(lean(&linked("died_0123", false)).is_err());
    assert!(lean(&linked("lived", true)).is_err());
    assert!(lean(b"no wasm").is_err());
}
