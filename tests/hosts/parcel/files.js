import { DialogueSummary } from 'dialogue-summary/element.js';

Object.assign(DialogueSummary.files, {
  glue: 'static/dialogue_summary.js', wasm: 'static/dialogue_summary_bg.wasm', sheet: 'static/dialogue-summary.css.txt',
});
customElements.define('dialogue-summary', DialogueSummary);
