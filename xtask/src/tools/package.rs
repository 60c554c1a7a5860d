//! The tools that check the npm package.

use anyhow::Result;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::npm::Package;

const PUBLINT: Package = Package {
    name: "publint",
    version: "0.3.25",
    file: "node_modules/.bin/publint",
    does: "checks the package's description",
    takes: "a few seconds",
};

const ATTW: Package = Package {
    name: "@arethetypeswrong/cli",
    version: "0.18.5",
    file: "node_modules/.bin/attw",
    does: "checks how the types of the package are resolved",
    takes: "a few seconds (40 MB)",
};

pub(super) const TYPESCRIPT: Package = Package {
    name: "typescript",
    version: "7.0.2",
    file: "node_modules/.bin/tsc",
    does: "checks the types",
    takes: "a few seconds (30 MB)",
};

const MANIFEST: Package = Package {
    name: "custom-elements-manifest",
    version: "2.1.0",
    file: "node_modules/custom-elements-manifest/schema.json",
    does: "holds the schema of custom elements manifests",
    takes: "a second",
};

const AJV: Package = Package {
    name: "ajv",
    version: "8.20.0",
    file: "node_modules/ajv/package.json",
    does: "compares JSON with a schema",
    takes: "a second",
};

/// The paths of these tools.
pub struct PackageChecks {
    /// Checks package.json.
    pub publint: PathBuf,
    /// Checks how types are resolved.
    pub attw: PathBuf,
    /// TypeScript's compiler.
    pub tsc: PathBuf,
    /// The schema of custom elements manifests.
    pub manifest_schema: PathBuf,
    /// The `node_modules` folder with Ajv.
    pub ajv: PathBuf,
}

/// Finds or installs these tools. Fails if npm fails.
pub fn ensure() -> Result<PackageChecks> {
    let cache = Cache::of_this_user()?;
    let ajv = AJV.file(&cache)?;
    Ok(PackageChecks {
        publint: PUBLINT.file(&cache)?,
        attw: ATTW.file(&cache)?,
        tsc: TYPESCRIPT.file(&cache)?,
        manifest_schema: MANIFEST.file(&cache)?,
        ajv: ajv.ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default(),
    })
}
