/** Addresses of the files that the element loads. */
export interface DialogueFiles {
    /** `dialogue_summary.js`, the module that the wasm is called through. */
    glue: string;
    /** `dialogue_summary_bg.wasm`. */
    wasm: string;
    /** `dialogue-summary.css`, or `dialogue-summary.css.txt`, which is the same. */
    sheet: string;
    /** `dialogue-summary-share.js`, the module of the dialog to share. */
    shareGlue: string;
    /** `dialogue-summary-share_bg.wasm`. */
    shareWasm: string;
}
/** The URLs of the build, or those that the page set, which are relative to the page. */
export declare const files: DialogueFiles;
