// The URLs of the files that the shell loads.

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

/**
 * The name of the style sheet in this script. The build defines it: `.css`, or `.css.txt` in scripts for bundlers, whose rules
 * for style sheets would make a script of it.
 */
declare const SHEET: string;

/** A classic script knows its URL only while it starts. */
const classic = globalThis.document?.currentScript;
const classicUrl = classic && 'src' in classic ? classic.src : '';

/** The URL of this script, or of the bundle that it is a part of. @internal */
export const scriptUrl = (): string => import.meta.url || classicUrl || document.baseURI;

/** Where Vite 7 and older serve the scripts of packages, without the files beside them. */
const VITE_SCRIPTS = /\/\.vite\/deps\/(?=dialogue)/;

// Computed when it is first needed: a bundler for classic scripts leaves no `import.meta.url`, and the page may set another.
const locate = (name: string, find: () => URL): string => {
  const url = import.meta.url ? find() : new URL(name, scriptUrl());
  return url.href.replace(VITE_SCRIPTS, '/dialogue-summary/');
};

// Each address is written out in full, so that bundlers find the files.
const DEFAULTS: { [K in keyof DialogueFiles]: () => string } = {
  glue: () => locate('dialogue_summary.js', () => new URL('./dialogue_summary.js', import.meta.url)),
  wasm: () => locate('dialogue_summary_bg.wasm', () => new URL('./dialogue_summary_bg.wasm', import.meta.url)),
  sheet: () => locate(SHEET, () => new URL(SHEET, import.meta.url)),
  shareGlue: () => locate('dialogue-summary-share.js', () => new URL('./dialogue-summary-share.js', import.meta.url)),
  shareWasm: () => locate('dialogue-summary-share_bg.wasm', () => new URL('./dialogue-summary-share_bg.wasm', import.meta.url)),
};

/** What the page set, by file. */
const given: Partial<DialogueFiles> = {};

/** The URLs of the build, or those that the page set, which are relative to the page. */
export const files: DialogueFiles = {
  get glue() { return urlIn('glue'); },
  set glue(url) { given.glue = url; },
  get wasm() { return urlIn('wasm'); },
  set wasm(url) { given.wasm = url; },
  get sheet() { return urlIn('sheet'); },
  set sheet(url) { given.sheet = url; },
  get shareGlue() { return urlIn('shareGlue'); },
  set shareGlue(url) { given.shareGlue = url; },
  get shareWasm() { return urlIn('shareWasm'); },
  set shareWasm(url) { given.shareWasm = url; },
};

/** Whether a file is where the build puts it. @internal */
export const isDefault = (key: keyof DialogueFiles): boolean => given[key] === undefined;

function urlIn(key: keyof DialogueFiles): string {
  const url = given[key];
  return url === undefined ? DEFAULTS[key]() : new URL(url, document.baseURI).href;
}
