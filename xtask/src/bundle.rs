//! The release build: trunk with our settings.

use crate::failure::Done;
use crate::process;
use crate::tools::Bundling;

/// Builds the page for release into dist/.
pub fn release(tools: &Bundling) -> Done {
    process::run(tools.trunk().args(["build", "--release", "--offline", "--dist", "dist"]))
}
