// The page around a contestant that draws by hand: box, facets, count, and rows that are used again.

import { facets } from './record.js';

const make = (tag, parent, words) => {
  const element = document.createElement(tag);
  if (words !== undefined) element.textContent = words;
  parent.append(element);
  return element;
};

// Writes only what differs: an assignment alone would lay the text out again.
function write(node, words) {
  if (node.data !== words) node.data = words;
}

export class Page {
  // `changed()` is called whenever the search or a choice has changed.
  constructor(collection, host, changed) {
    const main = make('main', host);
    const label = make('label', main, 'Find');
    this.box = make('input', label);
    this.box.type = 'search';
    this.box.className = 'search';
    this.box.addEventListener('input', changed);
    this.chosen = {};
    this.boxes = {};
    this.counts = {};
    const side = make('div', main);
    for (const [facet, values] of Object.entries(facets(collection))) {
      const set = make('fieldset', side);
      make('legend', set, facet);
      this.chosen[facet] = [];
      this.boxes[facet] = [];
      this.counts[facet] = values.map((value, nth) => {
        const row = make('div', set);
        const box = make('input', row);
        box.type = 'checkbox';
        box.id = `${facet}-${nth}`;
        make('label', row, value.name).htmlFor = box.id;
        box.addEventListener('change', () => {
          const chosen = this.chosen[facet];
          if (box.checked) chosen.push(nth);
          else chosen.splice(chosen.indexOf(nth), 1);
          changed();
        });
        this.boxes[facet].push(box);
        return make('span', row, '0').firstChild;
      });
    }
    const results = make('section', main);
    this.status = make('p', results, '').appendChild(document.createTextNode(''));
    this.list = make('div', results);
    this.list.className = 'list';
    this.rows = [];
    this.shown = 0;
  }

  showTotal(total) {
    this.total = total;
    write(this.status, `${total} cards`);
  }

  showCounts(facet, counts) {
    const nodes = this.counts[facet];
    for (let at = 0; at < nodes.length; at += 1) write(nodes[at], String(counts[at]));
  }

  // At most as many cards as are given here are on the page.
  showCards(cards) {
    for (let at = 0; at < cards.length; at += 1) {
      const row = (this.rows[at] ??= this.row());
      if (row.card !== cards[at]) {
        row.card = cards[at];
        write(row.title, cards[at].title);
        write(row.summary, cards[at].summary);
        write(row.themes, cards[at].themes);
      }
    }
    while (this.shown < cards.length) this.list.append(this.rows[this.shown++].article);
    while (this.shown > cards.length) this.rows[--this.shown].article.remove();
  }

  row() {
    const article = document.createElement('article');
    const text = (tag) => make(tag, article).appendChild(document.createTextNode(''));
    const [title, summary, themes] = [text('h3'), text('p'), text('p')];
    themes.parentNode.className = 'themes';
    return { article, title, summary, themes, card: undefined };
  }
}
