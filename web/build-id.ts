// Verifies that glue, wasm and style sheet are of the same build as the shell. See docs/decisions/0007-build-id.md.

import { type DialogueFiles, files, isDefault, scriptUrl } from './files.js';

/** The id of the build. web/build.mjs defines it. */
declare const BUILD: string;
/** The hashes of the files, for `integrity`. */
declare const HASHES: Record<FileKey, string>;

export type FileKey = keyof DialogueFiles;

const NAMES: Record<FileKey, string> = {
  glue: 'dialogue_summary.js',
  wasm: 'dialogue_summary_bg.wasm',
  sheet: 'dialogue-summary.css',
  shareGlue: 'dialogue-summary-share.js',
  shareWasm: 'dialogue-summary-share_bg.wasm',
};

/** A file belongs to another build, even after it was fetched again. */
export class OtherBuildError extends Error {
  constructor(key: FileKey) {
    super(`${NAMES[key]} is of another build than the script that loads it (${BUILD})`);
  }
}

/** Whether imported glue is of this build. */
export const isThisBuild = (build: string | undefined) => build === BUILD;

/**
 * Whether a file has the place and name of the build. A bundler renames files, and a page may set other URLs: they keep the
 * files of a build together themselves, and may change their bytes.
 */
function isInPlace(key: FileKey): boolean {
  return isDefault(key) && files[key].replace(/\.txt$/, '').endsWith(`/${NAMES[key]}`);
}

/** The URL of a file. It differs in each build, so that caches never answer with a file of another build. */
export function urlOf(key: FileKey): string {
  return isInPlace(key) ? `${files[key]}?v=${BUILD}` : files[key];
}

/** The folder of the build's files. Undefined where a bundler or the page has put them elsewhere. */
export const folder = () => (isInPlace('glue') ? new URL('.', files.glue).href : undefined);

/** The hash of a file. Empty for a file whose bytes are not those of the build. */
export const integrityOf = (key: FileKey) => (isInPlace(key) ? HASHES[key] : '');

/**
 * Fetches a file and compares it with the hash of this build. A file of another build, which a server may send during an
 * update, is fetched once more.
 */
export async function fetchFile(key: FileKey, init: RequestInit = {}): Promise<Response> {
  const url = urlOf(key);
  const integrity = integrityOf(key);
  if (!integrity) return successful(key, await fetch(url, init));
  try {
    return await fetch(url, { ...init, integrity });
  } catch {
    // Browsers do not tell whether the file is missing, unreachable or of other bytes.
    const { headers } = init;
    const response = successful(key, await fetch(url, { headers, cache: 'reload' }));
    const bytes = await response.arrayBuffer();
    try {
      return await fetch(url, { headers, integrity });
    } catch {
      if (key.toLowerCase().endsWith('wasm') && !WebAssembly.validate(bytes)) throw new Error(`${NAMES[key]} is damaged`);
      throw new OtherBuildError(key);
    }
  }
}

/** Replaces this script in the browser's cache, so that a reload of the page gets the newer one. */
export async function refreshShell(): Promise<void> {
  // A bundle contains the shell, so there is no script to fetch.
  if (!isInPlace('glue')) return;
  try {
    const response = await fetch(scriptUrl(), { cache: 'reload' });
    await response.arrayBuffer();
  } catch {
    // The cache then keeps the older script until it expires.
  }
}

function successful(key: FileKey, response: Response): Response {
  // In `no-cors` mode, a redirect to another server has an opaque response without a status.
  if (response.ok || !response.status) return response;
  throw new Error(`${NAMES[key]}: ${response.status}`);
}
