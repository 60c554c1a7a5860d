// The compiled wasm: fetched and compiled once per page.

import { files } from './files.js';

/** The smallest valid module: magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let compiled: Promise<WebAssembly.Module> | undefined;
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

/** Fetches and compiles the wasm; a failed attempt is forgotten, so that the next call tries again. */
export async function loadWasm(): Promise<WebAssembly.Module> {
  assertWasmAllowed();
  compiled ??= compile().catch((error) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  // WebKit uses a preload only in this mode, which works for the page's own origin alone.
  const isSameOrigin = files.wasm.startsWith(location.origin);
  let response = await fetch(files.wasm, isSameOrigin ? { mode: 'no-cors', credentials: 'include' } : {});
  // The page's server redirected to another one, whose response is opaque in that mode.
  if (!response.status) response = await fetch(files.wasm);
  if (!response.ok) throw new Error(`dialogue_summary_bg.wasm: ${response.status}`);
  // Browsers compile a stream of this media type only.
  const canStream = response.headers.get('content-type') === 'application/wasm';
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
