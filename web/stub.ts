// The element for unit tests, which have no browser: it has the properties and methods, renders nothing and loads no file. A
// test that needs events dispatches them itself.

import { LINK_STATES, THEMES, attributeOf, numberOf, oneOf, reflect } from './attributes.js';
import { languageOf } from './language.js';
import type { DialogueData, DialogueResults, DialogueView, DialogueViewPatch } from './types.js';

const emptyView = () => ({ q: '', kind: [], theme: [], country: [], session: [], card: null });

export class DialogueSummary extends HTMLElement {
  static readonly files = {};

  /** As it was set: the element never reads it. */
  data: DialogueData | string | null = null;
  readonly results: DialogueResults = { total: 0, shown: 0, ids: [] };
  readonly ready = Promise.resolve();
  #patch: DialogueViewPatch = {};

  get src(): string { return attributeOf(this, 'src') ?? ''; }
  set src(src) { reflect(this, 'src', src); }
  get filter(): string { return attributeOf(this, 'filter') ?? ''; }
  set filter(filter) { reflect(this, 'filter', filter); }
  get linkState(): 'fragment' | 'query' | 'none' { return oneOf(this, 'link-state', LINK_STATES); }
  set linkState(state) { reflect(this, 'link-state', state); }
  get linkKey(): string { return attributeOf(this, 'link-key') || this.id || 'ds'; }
  set linkKey(key) { reflect(this, 'link-key', key); }
  get pageSize(): number { return numberOf(this, 'page-size', 50, 1, 2 ** 32 - 1); }
  set pageSize(size) { reflect(this, 'page-size', size); }
  get theme(): 'auto' | 'light' | 'dark' { return oneOf(this, 'theme', THEMES); }
  set theme(theme) { reflect(this, 'theme', theme); }
  get headingLevel(): number { return numberOf(this, 'heading-level', 2, 1, 5); }
  set headingLevel(level) { reflect(this, 'heading-level', level); }

  get view(): DialogueView { return { ...emptyView(), lang: languageOf(this), ...this.#patch } as DialogueView; }
  set view(patch: DialogueViewPatch | null) { this.#patch = { ...this.#patch, ...patch }; }

  clear(): void { this.view = { q: '', kind: [], theme: [], country: [], session: [] }; }
  openCard(id: string): void { this.view = { card: id }; }
  shareLink(): string { return location.href; }
}

if (!customElements.get('dialogue-summary')) customElements.define('dialogue-summary', DialogueSummary);
