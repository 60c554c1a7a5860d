// A compiled wasm: fetched and compiled once per page.

import { type FileKey, fetchFile } from './build-id.js';
import { files } from './files.js';

/** The smallest valid module: magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

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

/** The wasm in one file. */
export class WasmFile {
  readonly #key: FileKey;
  #compiled: Promise<WebAssembly.Module> | undefined;
  #cache: RequestCache = 'default';

  constructor(key: FileKey) {
    this.#key = key;
  }

  /** Fetches and compiles it. After a failure, the next call tries again. */
  async load(): Promise<WebAssembly.Module> {
    assertWasmAllowed();
    this.#compiled ??= this.#compile()
      .catch((error) => {
        // The reader stopped the page while the file arrived.
        if (error.name === 'AbortError') return this.#compile();
        throw error;
      })
      .catch((error) => {
        this.forget();
        throw error;
      });
    return this.#compiled;
  }

  /** Makes the next call fetch the file from the server, not from a cache. */
  forget(): void {
    this.#compiled = undefined;
    this.#cache = 'reload';
  }

  async #compile(): Promise<WebAssembly.Module> {
    // Only in this mode do Chromium and WebKit use a preload without `crossorigin`, which pages write for their own origin.
    const { origin, protocol } = new URL(files[this.#key], new Text().baseURI);
    const isSameOrigin = protocol.startsWith('http') && origin === location.origin;
    const cache = this.#cache;
    let response = await fetchFile(this.#key, { cache, ...(isSameOrigin ? { mode: 'no-cors', credentials: 'include' } : {}) });
    // The page's server redirected to another server, whose response is opaque in that mode.
    if (!response.status) response = await fetchFile(this.#key, { cache });
    // Browsers only compile a stream of this media type.
    const canStream = response.headers.get('content-type') === 'application/wasm';
    return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }
}

export const widgetWasm = new WasmFile('wasm');
