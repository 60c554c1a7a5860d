// The page by hand, which draws the widget's cards: the same elements under the same sheet, each card as one text that
// the browser parses. What is left between it and the widget is what the widget adds of its own.

import { start as byHand } from './hand.js';
import { Page } from './rows.js';

export { option, search, total } from './hand.js';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const text = (words) => words.replace(/[&<"]/g, (sign) => ENTITIES[sign]);

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
// A season, or a month that is not known, is shown as it is written.
const short = (date) => (/^\d{4}-(0\d|1[012])/.test(date) ? month.format(new Date(date.slice(0, 7))) : date);

const ROLES = { discussed: 'subject', theatre: 'theatre' };

const named = (list, id = 'id') => new Map(list.map((entry) => [entry[id], entry]));

class Cards extends Page {
  constructor(collection, host, changed) {
    super(collection, host, changed);
    const { themes, countries, organizations, persons, dialogues } = collection;
    this.names = {
      themes: named(themes), countries: named(countries, 'code'), bodies: named(organizations), persons: named(persons),
    };
    this.whole = new Map();
    for (const dialogue of dialogues) for (const card of dialogue.cards) this.whole.set(card.id, { card, dialogue });
    const root = this.list.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<div class="ds"><div class="cards flat far"></div></div>';
    this.list = root.querySelector('.cards');
  }

  row() {
    return { article: document.createElement('article') };
  }

  showCards(cards) {
    for (let at = 0; at < cards.length; at += 1) {
      const row = (this.rows[at] ??= this.row());
      if (row.card === cards[at].id) continue;
      row.card = cards[at].id;
      this.draw(row.article, this.whole.get(row.card));
    }
    while (this.shown < cards.length) this.list.append(this.rows[this.shown++].article);
    while (this.shown > cards.length) this.rows[--this.shown].article.remove();
  }

  draw(article, { card, dialogue }) {
    const title = text(card.title.en);
    article.id = card.id;
    article.tabIndex = -1;
    article.className = `card ${card.kind}${card.kind === 'topic' ? '' : ' wide'}`;
    article.setAttribute('aria-labelledby', `--title-of-${card.id}`);
    article.setAttribute('part', 'card');
    const [locator] = card.locators;
    const [source] = dialogue.sources ?? [dialogue.source];
    const url = `${source.url}#:~:text=${encodeURIComponent(locator.start.exact)}`;
    const words = `Source, paragraph ${locator.paragraph}`;
    article.innerHTML = `${card.date ? `<div class="date"><b><time datetime="${card.date}">${short(card.date)}</time></b></div>` : ''}
<div class="card-main"><p class="kind">${card.kind} <span>${text(this.sort(card, dialogue))}</span></p>
<h3 id="--title-of-${card.id}" class="card-title">${title}</h3>
<p class="of">${way(dialogue.title.en)} <time datetime="${dialogue.date}">${day.format(new Date(dialogue.date))}</time></p>
<p class="summary">${text(card.summary.en)}</p>${this.body(card)}${this.tags(card)}
<p class="meta"><span class="by">${card.stated_by}</span><span class="act"><a class="source" href="${text(url)}"
 target="_blank" rel="noopener" aria-label="${words}: open the source">${words}</a>
<button type="button" class="tag" aria-label="Copy link to “${title}”">Copy link</button>
<button type="button" class="tag" aria-expanded="false" aria-label="More: ${title}">More</button></span></p></div>`;
  }

  sort(card, dialogue) {
    if (card.kind === 'delegation') return `${card.organizations.length} bodies`;
    return card.form ?? dialogue.sessions.find((session) => session.id === card.session).name.en;
  }

  body(card) {
    if (card.place) return `<dl class="pairs"><div><dt>Where</dt><dd>${text(card.place.name.en)}</dd></div></dl>`;
    if (card.kind !== 'delegation') return '';
    const chairs = card.chairs.map((chair) => `<p class="chair"><span class="label">Co-chair</span>
 <b>${text(this.names.persons.get(chair.person_id).name.en)}</b>, ${text(chair.role.en)}, ${this.organization(chair.organization_id)}</p>`);
    const bodies = card.organizations.map((id) => `<li>${this.organization(id)}</li>`);
    return `${chairs.join('')}<ul class="bodies">${bodies.join('')}</ul>`;
  }

  organization(id) {
    const { name, abbreviation } = this.names.bodies.get(id);
    return `${text(name.en)} <span class="short">${abbreviation}</span>`;
  }

  tags(card) {
    const spoken = card.countries.filter(({ role }) => role in ROLES);
    const countries = spoken.map(({ code, role }) =>
      `<li>${way(this.names.countries.get(code).name.en)}<span class="role-of"> ${ROLES[role]}</span></li>`);
    const themes = card.themes.map((id) => `<li>${way(this.names.themes.get(id).name.en)}</li>`);
    return `<ul role="list" class="tags">${countries.join('')}${themes.join('')}</ul>`;
  }
}

const way = (name) => `<button type="button" class="tag">${text(name)}</button>`;

let sheet;

export async function prepare() {
  sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch('/dist/dialogue-summary.css')).text());
}

export const start = (collection, host) => byHand(collection, host, Cards);
