// ItemsJS counts and filters, MiniSearch finds the text, as the documents of ItemsJS advise where its own search
// is not enough: that finds nothing in Korean. Preact draws.

import itemsjs from 'itemsjs';
import { h, render } from 'preact';
import { indexed } from './minisearch.js';
import { cards, facets } from './record.js';

let shown = 0;

export function start(collection, host) {
  const list = cards(collection);
  const lists = Object.entries(facets(collection));
  const from = performance.now();
  const text = indexed(list);
  // From 1: ItemsJS takes an id of 0 for none.
  const items = list.map((card, at) => ({ id: at + 1, ...card.values, card }));
  const aggregations = Object.fromEntries(lists.map(([facet, values]) => [facet, {
    size: values.length, conjunction: false, sort: 'key', order: 'asc', chosen_filters_on_top: false,
  }]));
  const engine = itemsjs(items, { native_search_enabled: false, custom_id_field: 'id', aggregations });
  const took = performance.now() - from;

  const state = { typed: '', filters: Object.fromEntries(lists.map(([facet]) => [facet, []])) };
  const typed = (event) => {
    state.typed = event.target.value.trim();
    show();
  };
  const toggled = (facet, id) => {
    const chosen = state.filters[facet];
    state.filters[facet] = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    show();
  };
  const main = host.appendChild(document.createElement('main'));

  const option = (facet, { id, name }, nth, count) => {
    const box = `${facet}-${nth}`;
    const checked = state.filters[facet].includes(id);
    return h('div', { key: id },
      h('input', { type: 'checkbox', id: box, checked, onChange: () => toggled(facet, id) }),
      h('label', { for: box }, name),
      h('span', null, count));
  };
  const set = ([facet, values], { data }) => {
    const counts = new Map(data.aggregations[facet].buckets.map((bucket) => [bucket.key, bucket.doc_count]));
    return h('fieldset', { key: facet }, h('legend', null, facet),
      values.map((value, nth) => option(facet, value, nth, counts.get(value.id) ?? 0)));
  };
  const row = ({ card }) => h('article', { key: card.id },
    h('h3', null, card.title), h('p', null, card.summary), h('p', { class: 'themes' }, card.themes));
  function show() {
    const ids = state.typed ? text.search(state.typed).map((hit) => hit.id + 1) : undefined;
    const result = engine.search({ per_page: 50, filters: state.filters, ids });
    shown = result.pagination.total;
    render([
      h('label', null, 'Find', h('input', { type: 'search', class: 'search', onInput: typed })),
      h('div', null, lists.map((entry) => set(entry, result))),
      h('section', null, h('p', null, `${shown} cards`),
        h('div', { class: 'list' }, result.data.items.map(row))),
    ], main);
  }
  show();
  return took;
}

export const total = () => shown;
export const option = (facet, nth) => document.getElementById(`${facet}-${nth}`);
export const search = () => document.querySelector('input[type=search]');
