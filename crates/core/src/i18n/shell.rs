//! The sentences of the shell, which runs before the wasm is there, and where it cannot run.

use serde::Serialize;

/// The sentences of the shell in one language, by the script that shows them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct ShellPhrases {
    pub failure: FailurePhrases,
    pub frame: FramePhrases,
    pub frame_page: FramePagePhrases,
}

/// Beside the fallback or the prerendered cards.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FailurePhrases {
    pub failed: &'static str,
    pub retry: &'static str,
    pub outdated: &'static str,
    pub reload: &'static str,
}

/// On the page around a frame.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FramePhrases {
    pub title: &'static str,
    pub open: &'static str,
}

/// On the page in a frame.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct FramePagePhrases {
    pub title: &'static str,
    pub needs_script: &'static str,
    pub other_server: &'static str,
    pub other_folder: &'static str,
}
