// The compiled wasm: fetched and compiled once per page.

import { fetchFile } from './build-id.js';
import { files } from './files.js';

/** The smallest valid module: magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let compiled: Promise<WebAssembly.Module> | undefined;
let cache: RequestCache = 'default';
let isAllowed = false;
let refusal: Error | undefined;

/** Throws where the page's policy forbids WebAssembly, so that nothing is fetched in vain. */
export function assertWasmAllowed(): void {
  // Tried once, because each attempt is reported to the owner of the policy.
  if (refusal) throw refusal;
  if (isAllowed) return;
  try {
    // WebKit compiles a module all the same, and refuses to instantiate it.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
    isAllowed = true;
  } catch (cause) {
    refusal = new Error("WebAssembly needs script-src 'wasm-unsafe-eval'", { cause });
    throw refusal;
  }
}

/** Fetches and compiles the wasm; after a failure, the next call does so anew. */
export async function loadWasm(): Promise<WebAssembly.Module> {
  assertWasmAllowed();
  compiled ??= compile().catch((error) => {
    forgetWasm();
    throw error;
  });
  return compiled;
}

/** The module is of no use: the next attempt asks the server and no cache. */
export function forgetWasm(): void {
  compiled = undefined;
  cache = 'reload';
}

async function compile(): Promise<WebAssembly.Module> {
  // Chromium and WebKit use a preload without `crossorigin` only in this mode, which is for the page's own origin.
  const { origin, protocol } = new URL(files.wasm, document.baseURI);
  const isSameOrigin = protocol.startsWith('http') && origin === location.origin;
  let response = await fetchFile('wasm', { cache, ...(isSameOrigin ? { mode: 'no-cors', credentials: 'include' } : {}) });
  // The page's server redirected to another one, whose response is opaque in that mode.
  if (!response.status) response = await fetchFile('wasm', { cache });
  // Browsers compile a stream of this media type only.
  const canStream = response.headers.get('content-type') === 'application/wasm';
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
