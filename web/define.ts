// The package's main entry: defines the element once, even if it is imported twice.

import { DialogueSummary } from './element.js';

if (globalThis.customElements && !customElements.get('dialogue-summary')) customElements.define('dialogue-summary', DialogueSummary);

export { DialogueSummary };
