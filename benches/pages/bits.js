// Facets as bitsets: which cards have which value, and how many of some cards do.

import { facets } from './record.js';

export class Facets {
  constructor(collection, cards) {
    this.size = cards.length;
    this.words = (cards.length + 31) >>> 5;
    this.all = new Uint32Array(this.words).fill(0xffffffff);
    if (cards.length % 32) this.all[this.words - 1] = 2 ** (cards.length % 32) - 1;
    this.facets = Object.entries(facets(collection)).map(([name, values]) => this.facet(name, values, cards));
  }

  // `sets`: a bitset per value, one after the other. `starts`, `values`: the values of each card.
  facet(name, values, cards) {
    const places = new Map(values.map((value, at) => [value.id, at]));
    const sets = new Uint32Array(this.words * values.length);
    const starts = new Uint32Array(cards.length + 1);
    const held = [];
    cards.forEach((card, at) => {
      for (const id of card.values[name]) {
        const place = places.get(id);
        sets[place * this.words + (at >>> 5)] |= 1 << (at & 31);
        held.push(place);
      }
      starts[at + 1] = held.length;
    });
    return { name, size: values.length, sets, starts, values: Uint8Array.from(held) };
  }

  // The cards that have one of the chosen values; `null` where none is chosen, for all.
  having({ sets }, chosen) {
    if (chosen.length === 0) return null;
    const cards = new Uint32Array(this.words);
    for (const value of chosen) {
      const from = value * this.words;
      for (let word = 0; word < this.words; word += 1) cards[word] |= sets[from + word];
    }
    return cards;
  }

  // The cards that fit `found` and the choices, and for each facet the counts, its own choice left out.
  narrow(found, chosen) {
    const having = this.facets.map((facet) => this.having(facet, chosen[facet.name]));
    const without = (left) => {
      let cards = found;
      having.forEach((set, at) => {
        if (set && at !== left) cards = cards.map((word, nth) => word & set[nth]);
      });
      return cards;
    };
    const cards = without(-1);
    const counts = {};
    this.facets.forEach((facet, at) => {
      counts[facet.name] = this.counts(facet, having[at] ? without(at) : cards);
    });
    return { cards, counts, total: count(cards) };
  }

  counts(facet, cards) {
    const counts = new Uint32Array(facet.size);
    const few = count(cards) * 8 < this.size;
    // Few cards are asked one by one, many are counted 32 at a time.
    if (few) {
      each(cards, (card) => {
        for (let at = facet.starts[card]; at < facet.starts[card + 1]; at += 1) counts[facet.values[at]] += 1;
      });
      return counts;
    }
    for (let value = 0; value < facet.size; value += 1) {
      const from = value * this.words;
      let sum = 0;
      for (let word = 0; word < this.words; word += 1) sum += ones(facet.sets[from + word] & cards[word]);
      counts[value] = sum;
    }
    return counts;
  }
}

// How many bits of a word are set.
function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function count(cards) {
  let sum = 0;
  for (let word = 0; word < cards.length; word += 1) sum += ones(cards[word]);
  return sum;
}

// Calls `tell` with every card, in order; stops where it answers false.
export function each(cards, tell) {
  for (let word = 0; word < cards.length; word += 1) {
    for (let rest = cards[word]; rest; rest &= rest - 1) {
      if (tell((word << 5) + 31 - Math.clz32(rest & -rest)) === false) return;
    }
  }
}
