// What an application in TypeScript writes. It is compiled and not run; every `@ts-expect-error` is a
// mistake that the types must catch.
import 'dialogue-summary';
import { DialogueSummary, type DialogueData, type DialogueProps, type DialogueResults } from 'dialogue-summary/element.js';
import record from 'dialogue-summary/dialogues/uk-rok-cyber-4.json' with { type: 'json' };

const widget = document.querySelector('dialogue-summary');
const made: DialogueSummary = document.createElement('dialogue-summary');
if (!widget) throw new Error('no widget');

widget.pageSize = 20;
widget.linkState = 'query';
widget.lang = 'ko';
widget.hidden = false;
// @ts-expect-error
widget.pageSize = '20';
// @ts-expect-error
widget.theme = 'sepia';
// @ts-expect-error
widget.ready = Promise.resolve();

widget.data = record as DialogueData;
widget.data = JSON.stringify(record);
widget.data = null;
widget.data = { title: { en: 'T', ko: 'T' }, cards: [{ id: 'a', kind: 'announcement', title: 'A', form: 'exercise' }] };
widget.data = { title: 'All', dialogues: [{ id: 'one', title: 'One', cards: [{ id: 'a', kind: 'topic', title: 'A' }] }] };
// @ts-expect-error
widget.data = { title: 'T', cards: [{ id: 'a', kind: 'announcement', title: 'A', form: 'party' }] };
// @ts-expect-error
widget.data = { title: 'T' };

widget.view = { q: 'seoul', kind: 'topic', country: ['KP'], card: null, sort: 'newest' };
// @ts-expect-error
widget.view = { kind: 7 };
const asked: string = widget.view.q;
const results: DialogueResults = made.results;
const link: string = widget.shareLink();

widget.addEventListener('dialogue-change', (event) => {
  const ids: string[] = event.detail.results.ids;
  // @ts-expect-error
  event.detail.text;
  console.log(ids, event.detail.view.country, asked, results.total, link);
});
widget.addEventListener('dialogue-error', ({ detail }) => console.log(detail.code === 'network', detail.problems?.[0]?.nearest));
widget.addEventListener('dialogue-share', function (event) {
  this.openCard(event.detail.text);
});
widget.addEventListener('click', (event) => event.clientX);
// @ts-expect-error
widget.addEventListener('dialogue-ready', (event) => event.clientX);

// The events bubble.
document.addEventListener('dialogue-ready', (event) => event.detail.results.total);
window.addEventListener('dialogue-error', (event) => event.detail.code);
document.body.addEventListener('dialogue-change', (event) => event.detail.view.q);
// @ts-expect-error
document.addEventListener('dialogue-ready', (event) => event.detail.text);

const named: DialogueProps = { 'page-size': 5, 'link-state': 'none', 'heading-level': '3', 'link-key': 'own' };
// @ts-expect-error
named['link-state'] = 'nowhere';
const props: DialogueProps = { pageSize: 5, data: null, 'ondialogue-share': (event) => event.detail.text };
// @ts-expect-error
props['ondialogue-close'] = () => {};
console.log(props);

DialogueSummary.files.wasm = '/static/dialogue_summary_bg.wasm';
customElements.define('our-record', class extends DialogueSummary {});
