/** Addresses of the files that the element loads. */
export interface DialogueFiles {
    /** `dialogue_summary.js`, the module that the wasm is called through. */
    glue: string;
    /** `dialogue_summary_bg.wasm`. */
    wasm: string;
    /** `dialogue-summary.css`. */
    sheet: string;
}
export declare const files: DialogueFiles;
