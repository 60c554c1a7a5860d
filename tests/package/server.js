// On a server that renders pages, every entry can be imported and defines nothing: in Node, and under the conditions by which
// the servers of content networks find a package.
import { execFileSync } from 'node:child_process';
import 'dialogue-summary';
import { DialogueSummary } from 'dialogue-summary/element.js';
// Scripts for browsers, which a server may load through a bundler.
import * as whole from 'dialogue-summary/dialogue-summary.js';

DialogueSummary.files.wasm = '/static/dialogue_summary_bg.wasm';
if (globalThis.customElements) throw new Error('this is no server');
whole.DialogueSummary.files.wasm = '/static/dialogue_summary_bg.wasm';

for (const condition of ['workerd', 'edge-light', 'worker', 'deno']) {
  const script = "console.log(import.meta.resolve('dialogue-summary'), import.meta.resolve('dialogue-summary/element.js'))";
  // As bundlers for these servers do, with the condition for browsers beside.
  const conditions = [condition, 'browser'].map((name) => `--conditions=${name}`);
  const found = execFileSync(process.execPath, [...conditions, '--input-type=module', '--eval', script], { encoding: 'utf8' });
  const files = found.trim().split(' ').map((url) => url.split('/').pop());
  if (files.join() !== 'server.js,server.js') throw new Error(`${condition}: ${files}`);
}
