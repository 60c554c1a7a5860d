// <dialogue-summary> from the release build.

import { facets } from './record.js';

let element;
let given;
let names;

// Loads and starts the engine, as the other contestants' code is loaded: the built-in record stands once.
export async function prepare(collection) {
  await import('/dist/dialogue-summary.js');
  const first = document.createElement('dialogue-summary');
  document.body.append(first);
  await first.ready;
  first.remove();
  given = collection;
  names = facets(collection);
  // What the element holds of the data is what it is given here, and nothing is held twice.
  window.bench.collection = undefined;
}

export async function start(_, host) {
  element = document.createElement('dialogue-summary');
  element.lang = 'en';
  element.linkState = 'none';
  element.data = given;
  given = undefined;
  host.append(element);
  await element.ready;
}

// The first cards stand before the rest is read; with the rest come the facets.
export async function whole() {
  while (!element.shadowRoot.querySelector('.facets')) await new Promise((done) => setTimeout(done, 10));
}

export function drawn(tell) {
  addEventListener('dialogue-change', tell);
}

// "1,234 of 10,000 cards", or "10,000 cards".
export const total = () =>
  Number(element.shadowRoot.querySelector('[part~=status]').textContent.match(/[\d,]+/)[0].replaceAll(',', ''));
export const option = (facet, nth) => {
  const labels = [...element.shadowRoot.querySelectorAll(`#--${facet} label`)];
  return labels.find((label) => label.textContent.trim() === names[facet][nth].name).control;
};
export const search = () => element.shadowRoot.getElementById('--search');

// The bytes of the engine's own memory; its exports are had by asking for a start that has been.
export async function wasm() {
  const glue = await import('/dist/dialogue_summary.js');
  return glue.initSync().memory.buffer.byteLength;
}
