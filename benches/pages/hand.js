// Written by hand for this one task, as fast as plain JavaScript gets: what the others are compared with.

import { Facets, each } from './bits.js';
import { cards } from './record.js';
import { Page } from './rows.js';

const LATIN = /^[\0-\xff]*$/;
const LATIN_RUNS = /[!-\xff]+/g;

// One text per card for what is typed in Latin letters and one for the rest: the engine keeps the former at a
// byte a letter, and looks through it twice as fast. A word of Latin letters stands wholly in the former, any
// other in the latter.
class Texts {
  constructor(list) {
    let latin = '';
    let wide = '';
    const add = (text) => {
      if (LATIN.test(text)) {
        latin += text + '\n';
        return;
      }
      wide += text + '\n';
      for (const run of text.match(LATIN_RUNS) ?? []) latin += run + '\n';
    };
    // Cards share the lists of names, each of which is split once.
    const split = new Map();
    for (const { names } of list) {
      for (const texts of names) {
        if (split.has(texts)) continue;
        latin = wide = '';
        texts.forEach(add);
        split.set(texts, { latin, wide });
      }
    }
    this.latin = [];
    this.wide = [];
    for (const { own, names } of list) {
      latin = wide = '';
      for (const text of own) add(text);
      for (const texts of names) {
        const parts = split.get(texts);
        latin += parts.latin;
        wide += parts.wide;
      }
      // Which also puts in one piece what was added up.
      this.latin.push(latin.toLowerCase());
      this.wide.push(wide.toLowerCase());
    }
    this.found = new Map();
  }

  // The cards that hold every word: among those that held what was typed before, where that is known.
  search(typed, all) {
    const key = typed.toLowerCase().trim().split(/\s+/).join(' ');
    const known = this.found.get(key);
    if (known) return known;
    let among = all;
    for (let length = key.length - 1; length > 0 && among === all; length -= 1) {
      among = this.found.get(key.slice(0, length)) ?? all;
    }
    const words = key.split(' ').filter(Boolean).sort((a, b) => b.length - a.length);
    const places = words.map((word) => (LATIN.test(word) ? this.latin : this.wide));
    const found = among.slice();
    each(among, (card) => {
      for (let at = 0; at < words.length; at += 1) {
        if (!places[at][card].includes(words[at])) {
          found[card >>> 5] &= ~(1 << (card & 31));
          return;
        }
      }
    });
    if (this.found.size > 200) this.found.clear();
    this.found.set(key, found);
    return found;
  }
}

let page;

export function start(collection, host, Rows = Page) {
  const list = cards(collection);
  const facets = new Facets(collection, list);
  const texts = new Texts(list);
  const show = () => {
    const found = texts.search(page.box.value, facets.all);
    const narrowed = facets.narrow(found, page.chosen);
    const first = [];
    each(narrowed.cards, (card) => first.push(list[card]) < 50);
    page.showTotal(narrowed.total);
    for (const [facet, counts] of Object.entries(narrowed.counts)) page.showCounts(facet, counts);
    page.showCards(first);
  };
  page = new Rows(collection, host, show);
  show();
}

export const total = () => page.total;
export const option = (facet, nth) => page.boxes[facet][nth];
export const search = () => page.box;
