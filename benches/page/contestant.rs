//! Who takes part.

/// A way to do the widget's job.
pub struct Contestant {
    /// The name of its script in `benches/pages`.
    pub script: &'static str,
    /// What a reader knows it by.
    pub name: &'static str,
    /// Whether it finds words anywhere in a text, as the widget does: then its counts must be the same.
    pub anywhere: bool,
    /// Whether its own memory is that of a WebAssembly module, beside the page's.
    pub wasm: bool,
}

/// The data and a search box that nothing listens to: what no contestant can do without.
pub const BLANK: Contestant = Contestant { script: "blank", name: "nothing", anywhere: false, wasm: false };

/// All of them; the first is what the others are compared with.
pub const CONTESTANTS: [Contestant; 6] = [
    Contestant { script: "hand", name: "by hand", anywhere: true, wasm: false },
    Contestant { script: "same", name: "by hand, the widget's cards", anywhere: true, wasm: false },
    Contestant { script: "ours", name: "dialogue-summary", anywhere: true, wasm: true },
    Contestant { script: "itemsjs", name: "ItemsJS", anywhere: false, wasm: false },
    Contestant { script: "minisearch", name: "MiniSearch", anywhere: false, wasm: false },
    Contestant { script: "list", name: "List.js", anywhere: true, wasm: false },
];
