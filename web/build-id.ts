// Holds glue, wasm and sheet to the build of this shell. See docs/decisions/0007-build-id.md.

import { type DialogueFiles, files } from './files.js';

/** What glue, wasm and sheet have in common in one build. web/build.mjs defines it. */
declare const BUILD: string;
/** The hashes of the three files, for `integrity`. */
declare const HASHES: Record<FileKey, string>;

export type FileKey = keyof DialogueFiles;

const NAMES: Record<FileKey, string> = {
  glue: 'dialogue_summary.js',
  wasm: 'dialogue_summary_bg.wasm',
  sheet: 'dialogue-summary.css',
};

const original = { ...files };

/** A file that belongs to another build, even after it was fetched anew. */
export class OtherBuildError extends Error {
  constructor(key: FileKey) {
    super(`${NAMES[key]} is of another build than the script that loads it (${BUILD})`);
  }
}

/** Whether a file of glue, as it was imported, is of this build. */
export const isThisBuild = (build: string | undefined) => build === BUILD;

/**
 * Whether a file is where the build put it, under the name that the build gave it. A bundler gives it another name, and
 * a page may name another place: they keep the files together themselves, and may change their bytes.
 */
function isInPlace(key: FileKey): boolean {
  return files[key] === original[key] && files[key].endsWith(`/${NAMES[key]}`);
}

/** The URL of a file, which is another one in each build: caches never answer with a file of another build. */
export function urlOf(key: FileKey): string {
  return isInPlace(key) ? `${files[key]}?v=${BUILD}` : files[key];
}

/**
 * Fetches a file and compares it with the hash of this build. A copy of another build, as a server has for a moment while
 * it is updated, is fetched anew once.
 */
export async function fetchFile(key: FileKey, init: RequestInit = {}): Promise<Response> {
  const url = urlOf(key);
  if (!isInPlace(key)) return successful(key, await fetch(url, init));
  const integrity = HASHES[key];
  try {
    return await fetch(url, { ...init, integrity });
  } catch {
    // Missing, out of reach, or of other bytes: browsers do not say which.
    const { headers } = init;
    const response = successful(key, await fetch(url, { headers, cache: 'reload' }));
    const bytes = await response.arrayBuffer();
    try {
      return await fetch(url, { headers, integrity });
    } catch {
      if (key === 'wasm' && !WebAssembly.validate(bytes)) throw new Error(`${NAMES[key]} is damaged`);
      throw new OtherBuildError(key);
    }
  }
}

/** Replaces this script in the browser's cache, so that the page has the newer one when it is loaded again. */
export async function refreshShell(): Promise<void> {
  // In a bundle there is no script of ours to fetch.
  if (!isInPlace('glue')) return;
  try {
    const response = await fetch(import.meta.url, { cache: 'reload' });
    await response.arrayBuffer();
  } catch {
    // Then it is fetched when the cache no longer has it.
  }
}

function successful(key: FileKey, response: Response): Response {
  // A redirect of the page's server to another one is opaque in `no-cors` mode, and has no status.
  if (response.ok || !response.status) return response;
  throw new Error(`${NAMES[key]}: ${response.status}`);
}
