//! The tools that generate types, manifest, editor data and names of countries.

use anyhow::Result;
use std::path::PathBuf;

use super::cache::Cache;
use super::npm::Package;
use super::package::TYPESCRIPT;

const ANALYZER: Package = Package {
    name: "@custom-elements-manifest/analyzer",
    version: "0.11.0",
    file: "node_modules/@custom-elements-manifest/analyzer/index.js",
    does: "writes the custom elements manifest",
    takes: "a few seconds (60 MB)",
};

const JSON_TO_TYPESCRIPT: Package = Package {
    name: "json-schema-to-typescript",
    version: "16.0.0",
    file: "node_modules/json-schema-to-typescript/dist/src/index.js",
    does: "writes the types of a dataset",
    takes: "a few seconds (20 MB)",
};

const VS_CODE_DATA: Package = Package {
    name: "custom-element-vs-code-integration",
    version: "1.5.0",
    file: "node_modules/custom-element-vs-code-integration/dist/index.js",
    does: "writes the data for editors",
    takes: "a second",
};

const TERRITORY_NAMES: Package = Package {
    name: "cldr-localenames-full",
    version: "48.2.0",
    file: "node_modules/cldr-localenames-full/main/en/territories.json",
    does: "has the names of countries",
    takes: "a few seconds (60 MB)",
};

/// Finds or installs them. Returns the environment variables for `web/generate.mjs`. Fails if npm fails.
pub fn ensure() -> Result<[(&'static str, PathBuf); 5]> {
    let cache = Cache::of_this_user()?;
    Ok([
        ("TSC", TYPESCRIPT.file(&cache)?),
        ("CEM", ANALYZER.file(&cache)?),
        ("JSON_TO_TYPESCRIPT", JSON_TO_TYPESCRIPT.file(&cache)?),
        ("VS_CODE_DATA", VS_CODE_DATA.file(&cache)?),
        ("TERRITORY_NAMES", TERRITORY_NAMES.file(&cache)?),
    ])
}
