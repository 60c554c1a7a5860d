// The compiled wasm: fetched and compiled once per page.

import { fetchFile } from './build-id.js';
import { files } from './files.js';

/** The smallest valid module: magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let compiled: Promise<WebAssembly.Module> | undefined;
let cache: RequestCache = 'default';
let isAllowed = false;
let refusal: Error | undefined;

/** Throws if the page's policy forbids WebAssembly, so that nothing is fetched for nothing. */
export function assertWasmAllowed(): void {
  // Tried once, because the browser reports each attempt as a violation.
  if (refusal) throw refusal;
  if (isAllowed) return;
  try {
    // WebKit compiles a module in any case, and only refuses to instantiate it.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
    isAllowed = true;
  } catch (cause) {
    refusal = new Error("WebAssembly needs script-src 'wasm-unsafe-eval'", { cause });
    throw refusal;
  }
}

/** Fetches and compiles the wasm. After a failure, the next call tries again. */
export async function loadWasm(): Promise<WebAssembly.Module> {
  assertWasmAllowed();
  compiled ??= compile()
    .catch((error) => {
      // The reader stopped the page while the file arrived.
      if (error.name === 'AbortError') return compile();
      throw error;
    })
    .catch((error) => {
      forgetWasm();
      throw error;
    });
  return compiled;
}

/** Makes the next call fetch the file from the server, not from a cache. */
export function forgetWasm(): void {
  compiled = undefined;
  cache = 'reload';
}

async function compile(): Promise<WebAssembly.Module> {
  // Only in this mode do Chromium and WebKit use a preload without `crossorigin`, which pages write for their own origin.
  const { origin, protocol } = new URL(files.wasm, new Text().baseURI);
  const isSameOrigin = protocol.startsWith('http') && origin === location.origin;
  let response = await fetchFile('wasm', { cache, ...(isSameOrigin ? { mode: 'no-cors', credentials: 'include' } : {}) });
  // The page's server redirected to another server, whose response is opaque in that mode.
  if (!response.status) response = await fetchFile('wasm', { cache });
  // Browsers only compile a stream of this media type.
  const canStream = response.headers.get('content-type') === 'application/wasm';
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
