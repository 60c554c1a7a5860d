// The URLs of the files that the shell loads.

/** Addresses of the files that the element loads. */
export interface DialogueFiles {
  /** `dialogue_summary.js`, the module that the wasm is called through. */
  glue: string;
  /** `dialogue_summary_bg.wasm`. */
  wasm: string;
  /** `dialogue-summary.css`. */
  sheet: string;
}

// Each address is written out in full, so that bundlers find the files.
export const files: DialogueFiles = {
  glue: new URL('./dialogue_summary.js', import.meta.url).href,
  wasm: new URL('./dialogue_summary_bg.wasm', import.meta.url).href,
  sheet: new URL('./dialogue-summary.css', import.meta.url).href,
};
