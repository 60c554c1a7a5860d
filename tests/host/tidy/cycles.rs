//! Files have no import cycles, except a module and its own child.

use super::{code, files, shipped};
use std::collections::{BTreeMap, BTreeSet};

/// The path of a module in its package; empty for the root.
type Module = Vec<String>;

/// The modules that each module imports, without itself and those that contain it; a module uses its children.
type Imports = BTreeMap<Module, BTreeSet<Module>>;

#[test]
fn files_of_a_package_import_in_no_cycle() {
    for folder in shipped() {
        let imports = imports(&folder);
        assert!(imports.values().any(|used| !used.is_empty()), "{folder}: no import seen");
        for module in imports.keys() {
            let names =
                cycle(&imports, module).map(|cycle| cycle.iter().map(|m| m.join("::")).collect::<Vec<_>>());
            assert_eq!(names, None, "{folder}: a cycle of imports");
        }
    }
}

fn imports(folder: &str) -> Imports {
    let files: Vec<(Module, String)> =
        files(folder, ".rs").into_iter().map(|(path, text)| (module(folder, &path), text)).collect();
    let known: BTreeSet<&Module> = files.iter().map(|(module, _)| module).collect();
    let used = |module: &Module, text: &str| {
        let file =
            |path: Module| (0..=path.len()).rev().map(|len| path[..len].to_vec()).find(|m| known.contains(m));
        let used = paths(text).into_iter().filter_map(|path| file(absolute(module, &path)));
        // A file may use its children by their bare names.
        let children = known.iter().filter(|other| is_parent(module, other)).map(|child| (*child).clone());
        used.chain(children).filter(|used| !module.starts_with(used)).collect()
    };
    files.iter().map(|(module, text)| (module.clone(), used(module, text))).collect()
}

/// `src/search/query.rs` is `search::query`.
fn module(folder: &str, path: &str) -> Module {
    let path = path.strip_prefix(folder).and_then(|path| path.strip_suffix(".rs")).unwrap();
    let path = if ["/lib", "/main"].contains(&path) { "" } else { path };
    path.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn is_parent(one: &Module, other: &Module) -> bool {
    other.split_last().is_some_and(|(_, parent)| parent == one)
}

/// All paths in the imports of a file, and those that begin with `crate` or `super` in its code.
fn paths(text: &str) -> Vec<String> {
    let code: String = code(text).map(|(_, line)| format!("{} ", line.trim_start())).collect();
    let mut found = Vec::new();
    for tree in code.split("use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        flatten("", tree, &mut found);
    }
    for start in ["crate::", "super::"] {
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let begun = code.match_indices(start).filter(|(at, _)| !code[..*at].ends_with(is_name));
        found.extend(begun.map(|(at, _)| code[at..].split(|c| !is_name(c)).next().unwrap().to_owned()));
    }
    found
}

/// Splits a tree of imports into paths: `a::{b, c::{d}}` into `a::b` and `a::c::d`.
fn flatten(before: &str, tree: &str, found: &mut Vec<String>) {
    let Some((start, rest)) = tree.split_once('{') else {
        found.push(format!("{before}{}", tree.trim()));
        return;
    };
    let before = format!("{before}{}", start.trim());
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let mut depth = 0;
    let branches = inner.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    branches.for_each(|branch| flatten(&before, branch, found));
}

/// The path from the root of the package.
fn absolute(module: &Module, path: &str) -> Module {
    let mut base = module.clone();
    for (at, name) in path.split("::").enumerate() {
        match name {
            "crate" if at == 0 => base.clear(),
            "super" => drop(base.pop()),
            "self" => {}
            _ => base.push(name.to_owned()),
        }
    }
    base
}

/// The modules of an import cycle that contains `start`.
fn cycle<'a>(imports: &'a Imports, start: &'a Module) -> Option<Vec<&'a Module>> {
    let (mut seen, mut ways) = (BTreeSet::new(), vec![vec![start]]);
    while let Some(way) = ways.pop() {
        for next in &imports[*way.last()?] {
            let way = [way.as_slice(), &[next]].concat();
            if next == start {
                return Some(way);
            }
            if seen.insert(next) {
                ways.push(way);
            }
        }
    }
    None
}
