//! The compared pages.

/// A page that does the widget's job by other means.
pub struct Contestant {
    /// The name of its script in `benches/pages`.
    pub script: &'static str,
    /// Its name in the results.
    pub name: &'static str,
    /// Whether it finds words anywhere in a text, as the widget does. Its counts must then equal the widget's.
    pub anywhere: bool,
    /// Whether it has the memory of a WebAssembly module beside the JavaScript heap.
    pub wasm: bool,
}

/// The baseline: the data and a search box without listeners.
pub const BLANK: Contestant = Contestant { script: "blank", name: "nothing", anywhere: false, wasm: false };

/// All contestants. The others are compared with the first.
pub const CONTESTANTS: [Contestant; 6] = [
    Contestant { script: "hand", name: "by hand", anywhere: true, wasm: false },
    Contestant { script: "same", name: "by hand, the widget's cards", anywhere: true, wasm: false },
    Contestant { script: "ours", name: "dialogue-summary", anywhere: true, wasm: true },
    Contestant { script: "itemsjs", name: "ItemsJS", anywhere: false, wasm: false },
    Contestant { script: "minisearch", name: "MiniSearch", anywhere: false, wasm: false },
    Contestant { script: "list", name: "List.js", anywhere: true, wasm: false },
];
