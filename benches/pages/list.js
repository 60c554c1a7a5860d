// List.js finds, filters and draws; the counts are made from the marks it leaves on its items.

import List from 'list.js';
import { cards, facets } from './record.js';
import { Page } from './rows.js';

let page;
let list;

export function start(collection, host) {
  const names = Object.entries(facets(collection));
  const places = names.map(([, values]) => new Map(values.map((value, at) => [value.id, at])));
  const from = performance.now();
  const values = cards(collection).map((card) => ({
    title: card.title,
    summary: card.summary,
    themes: card.themes,
    // Lower case here, since List.js makes it so anew with every search.
    text: [...card.own, ...card.names.flat()].join('\n').toLowerCase(),
    places: names.map(([facet], nth) => card.values[facet].map((id) => places[nth].get(id))),
  }));
  let chosen = [];
  // The facets whose choice an item does not fit: none, one, or more than one.
  const misfit = (item) => {
    let miss = -1;
    for (let facet = 0; facet < chosen.length; facet += 1) {
      const set = chosen[facet];
      if (set.size && !item.values().places[facet].some((place) => set.has(place))) {
        if (miss !== -1) return -2;
        miss = facet;
      }
    }
    return miss;
  };
  const counted = () => {
    const counts = names.map(([, values]) => new Uint32Array(values.length));
    for (const item of list.items) {
      if (list.searched && !item.found) continue;
      const miss = misfit(item);
      if (miss === -2) continue;
      const { places } = item.values();
      for (let facet = 0; facet < counts.length; facet += 1) {
        if (miss === -1 || miss === facet) for (const place of places[facet]) counts[facet][place] += 1;
      }
    }
    names.forEach(([facet], nth) => page.showCounts(facet, counts[nth]));
    page.showTotal(list.matchingItems.length);
  };
  let typed = '';
  page = new Page(collection, host, () => {
    if (page.box.value !== typed) {
      typed = page.box.value;
      list.search(typed);
    } else {
      chosen = names.map(([facet]) => new Set(page.chosen[facet]));
      if (chosen.some((set) => set.size)) list.filter((item) => misfit(item) === -1);
      else list.filter();
    }
    counted();
  });
  // Its own listener answers when the key comes up, ours at once.
  page.box.classList.remove('search');
  list = new List(host.querySelector('main'), {
    valueNames: ['title', 'summary', 'themes'],
    item: '<article><h3 class="title"></h3><p class="summary"></p><p class="themes"></p></article>',
    page: 50,
    searchColumns: ['text'],
  }, values);
  const took = performance.now() - from;
  counted();
  return took;
}

export const total = () => page.total;
export const option = (facet, nth) => page.boxes[facet][nth];
export const search = () => page.box;
