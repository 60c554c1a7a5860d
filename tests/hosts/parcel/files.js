import { DialogueSummary } from 'dialogue-summary/element.js';

Object.assign(DialogueSummary.files, {
  glue: 'static/dialogue_summary.js', wasm: 'static/dialogue_summary_bg.wasm', sheet: 'static/dialogue-summary.css.txt',
  shareGlue: 'static/dialogue-summary-share.js', shareWasm: 'static/dialogue-summary-share_bg.wasm',
});
customElements.define('dialogue-summary', DialogueSummary);
