//! A module as the linker leaves it with `--emit-relocs`: what refers to what is written beside the code.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasmparser::{ExternalKind, KnownCustom, Linking, Parser, Payload, SymbolInfo, TypeRef};

use crate::bundle::at;
use crate::failure::{Done, Failure};

/// What others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A function, by its index.
    Function(u32),
    /// A piece of the data, by its place in [`Linked::data`].
    Data(usize),
}

/// A reference: where in the file it stands, and to what.
pub type Reference = (usize, Thing);

/// The module.
#[derive(Default)]
pub struct Linked {
    /// How many functions are imported; those of its own come behind them.
    pub imported: u32,
    /// What the imports are called.
    pub imports: Vec<String>,
    /// Where in the file the body of each function of its own is, with its locals.
    pub bodies: Vec<Range<usize>>,
    /// Where in the file each piece of data is.
    pub data: Vec<Range<usize>>,
    /// Where in the file all data are.
    pub segments: Vec<Range<usize>>,
    /// The functions it exports.
    pub exports: BTreeMap<String, u32>,
    /// What the functions are called.
    pub names: BTreeMap<u32, String>,
    /// Everything that code and data refer to, in the order of the file.
    pub references: Vec<Reference>,
    /// The pieces of data that say where in the source something stands, which only the words of a panic read.
    pub places: BTreeSet<usize>,
    /// The sections as they stand, without those for the linker.
    pub sections: Vec<(u8, Range<usize>)>,
}

impl Linked {
    /// Reads it.
    pub fn read(wasm: &[u8]) -> Done<Linked> {
        let mut linked = Linked::default();
        linked.take(wasm)?;
        if linked.references.is_empty() {
            return Err(Failure::new("the linked wasm says nothing of what refers to what"));
        }
        Ok(linked)
    }

    fn take(&mut self, wasm: &[u8]) -> wasmparser::Result<()> {
        let mut symbols: Vec<Option<Thing>> = Vec::new();
        let mut starts: Vec<usize> = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            if let Some((id, range)) = payload.as_section() {
                starts.push(at(range.start));
                let for_linker = matches!(&payload, Payload::CustomSection(custom)
                    if custom.name() == "linking" || custom.name().starts_with("reloc."));
                if !for_linker {
                    self.sections.push((id, at(range.start)..at(range.end)));
                }
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        if let TypeRef::Func(_) = import.ty {
                            self.imported += 1;
                            self.imports.push(import.name.to_owned());
                        }
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            self.exports.insert(export.name.to_owned(), export.index);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let range = body.range();
                    self.bodies.push(at(range.start)..at(range.end));
                }
                Payload::DataSection(segments) => {
                    for segment in segments {
                        let segment = segment?;
                        let end = at(segment.range.end);
                        self.segments.push(end - segment.data.len()..end);
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(table) = part? {
                                for symbol in table {
                                    symbols.push(self.symbol(&symbol?));
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(relocs) => {
                        let start = starts.get(at(u64::from(relocs.section_index()))).copied();
                        for entry in relocs.entries() {
                            let entry = entry?;
                            let is_type = entry.ty == wasmparser::RelocationType::TypeIndexLeb;
                            let thing = symbols.get(at(u64::from(entry.index))).copied().flatten();
                            if let (false, Some(start), Some(thing)) = (is_type, start, thing) {
                                self.references.push((start + at(u64::from(entry.offset)), thing));
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        self.references.sort_unstable();
        self.places = (0..self.data.len()).filter(|at| self.is_place(wasm, *at)).collect();
        Ok(())
    }

    /// Whether a piece of data is a `core::panic::Location`: the address of a file's name and its length, a line, a
    /// column.
    fn is_place(&self, wasm: &[u8], at: usize) -> bool {
        let place = &self.data[at];
        let from = self.references.partition_point(|(at, _)| *at < place.start);
        let to = self.references.partition_point(|(at, _)| *at < place.end);
        let [(start, Thing::Data(name))] = &self.references[from..to] else {
            return false;
        };
        let name = wasm.get(self.data[*name].clone()).unwrap_or_default();
        place.len() == 16
            && *start == place.start
            && name.strip_suffix(b"\0").unwrap_or(name).ends_with(b".rs")
    }

    /// Whether only the words of a panic read it.
    pub fn is_only_said(&self, thing: Thing) -> bool {
        matches!(thing, Thing::Data(at) if self.places.contains(&at))
    }

    fn symbol(&mut self, symbol: &SymbolInfo) -> Option<Thing> {
        match symbol {
            SymbolInfo::Func { index, name, .. } => {
                if let Some(name) = name {
                    self.names.insert(*index, (*name).to_owned());
                }
                Some(Thing::Function(*index))
            }
            SymbolInfo::Data { symbol: Some(data), .. } => {
                let start = self.segments.get(at(u64::from(data.index)))?.start + at(u64::from(data.offset));
                self.data.push(start..start + at(u64::from(data.size)));
                Some(Thing::Data(self.data.len() - 1))
            }
            _ => None,
        }
    }
}
