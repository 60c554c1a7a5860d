// The script that a page includes: defines the element, once however often it is included.

import { DialogueSummary } from './element.js';
import { loadWasm } from './wasm.js';

export { DialogueSummary };
export type * from './types.js';

const TAG = 'dialogue-summary';

if (!customElements.get(TAG)) {
  // An element without cards waits for the wasm, so that is on its way before the class is defined.
  const isWaiting = [...document.querySelectorAll(TAG)].some((element) => !element.shadowRoot);
  if (isWaiting) loadWasm().catch(() => {});
  customElements.define(TAG, DialogueSummary);
}
