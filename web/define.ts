// The package's main entry: defines the element, once however often it is imported.

import { DialogueSummary } from './element.js';

if (!customElements.get('dialogue-summary')) customElements.define('dialogue-summary', DialogueSummary);

export { DialogueSummary };
