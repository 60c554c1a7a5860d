// On a server that renders pages, both entries can be imported and define nothing.
import 'dialogue-summary';
import { DialogueSummary } from 'dialogue-summary/element.js';

DialogueSummary.files.wasm = '/static/dialogue_summary_bg.wasm';
if (globalThis.customElements) throw new Error('this is no server');
