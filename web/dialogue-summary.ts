// The script that a page includes: defines the element once, even if it is included twice.

import { DialogueSummary } from './element.js';
import { widgetWasm } from './wasm.js';

export { DialogueSummary };
export type * from './element.js';

if (globalThis.customElements && !customElements.get('dialogue-summary')) {
  // An element without cards waits for the wasm, so its download starts before the class is defined.
  const isWaiting = [...document.querySelectorAll('dialogue-summary')].some((element) => !element.shadowRoot);
  if (isWaiting) widgetWasm.load().catch(() => {});
  customElements.define('dialogue-summary', DialogueSummary);
}
