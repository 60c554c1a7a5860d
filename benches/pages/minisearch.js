// MiniSearch finds the cards by the beginnings of their words; facets and drawing are those of `hand`.

import MiniSearch from 'minisearch';
import { Facets, each } from './bits.js';
import { cards } from './record.js';
import { Page } from './rows.js';

let page;

// The index, with what both contestants that use it ask of it.
export function indexed(list) {
  const index = new MiniSearch({
    idField: 'at',
    fields: ['title', 'summary', 'names'],
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(list.map(({ own: [title, titleKo, summary, summaryKo], names }, at) => (
    { at, title: `${title} ${titleKo}`, summary: `${summary} ${summaryKo}`, names: names.flat().join(' ') }
  )));
  return index;
}

export function start(collection, host) {
  const list = cards(collection);
  const facets = new Facets(collection, list);
  const from = performance.now();
  const index = indexed(list);
  const took = performance.now() - from;
  const show = () => {
    const typed = page.box.value.trim();
    let found = facets.all;
    let order;
    if (typed) {
      order = index.search(typed);
      found = new Uint32Array(facets.words);
      for (const { id } of order) found[id >>> 5] |= 1 << (id & 31);
    }
    const narrowed = facets.narrow(found, page.chosen);
    const first = [];
    if (order) {
      // In the order of its own score.
      for (let at = 0; at < order.length && first.length < 50; at += 1) {
        const { id } = order[at];
        if (narrowed.cards[id >>> 5] & (1 << (id & 31))) first.push(list[id]);
      }
    } else {
      each(narrowed.cards, (card) => first.push(list[card]) < 50);
    }
    page.showTotal(narrowed.total);
    for (const [facet, counts] of Object.entries(narrowed.counts)) page.showCounts(facet, counts);
    page.showCards(first);
  };
  page = new Page(collection, host, show);
  show();
  return took;
}

export const total = () => page.total;
export const option = (facet, nth) => page.boxes[facet][nth];
export const search = () => page.box;
