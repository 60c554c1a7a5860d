// The class of <dialogue-summary>: its properties, methods and events, which it delegates to the controller.

import { ATTRIBUTES, LINK_STATES, THEMES, joined, numberOf, oneOf, reflect } from './attributes.js';
import { Controller } from './controller.js';
import { type DialogueFiles, files } from './files.js';
import { languageOf } from './language.js';
import { linkKeyOf } from './link-keys.js';
import { restorePlace, savePlace } from './place.js';
import type {
  DialogueData, DialogueEventMap, DialogueResults, DialogueView, DialogueViewPatch,
} from './types.js';

export type * from './files.js';
export type * from './props.js';
export type * from './types.js';

/** The properties that a page may have set before the class was defined, in the order in which they are set again. */
const PROPERTIES = [
  'data', 'view', 'src', 'filter', 'linkState', 'linkKey', 'pageSize', 'theme', 'headingLevel',
] as const;

/** A copy of a patch, without the keys that it leaves alone. A getter that throws does so here, in the code that sets the view. */
function copyOf(patch: object): DialogueViewPatch {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}

// A server that renders pages has no elements, but may import the class.
const HTMLElement = (globalThis.HTMLElement ?? class {}) as typeof globalThis.HTMLElement;

/** A view without search and filters. */
const emptyView = () => ({ q: '', kind: [], theme: [], country: [], session: [] });

/**
 * The record of a diplomatic dialogue as filterable cards.
 *
 * Children with `slot="header"` and `slot="footer"` are shown above and below the widget's own, once cards are rendered.
 * All other children are the fallback.
 *
 * @tag dialogue-summary
 *
 * @attr {string} lang - Language, BCP 47. Without it, the nearest `lang` of an ancestor applies, then `en`.
 *
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-ready - Cards are rendered.
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-change - The user changed the view: in the widget, by Back and Forward, or by a link they pressed. Never because the page set a property or a script wrote the URL.
 * @fires {CustomEvent<DialogueShareDetail>} dialogue-share - Something was copied, shared or downloaded.
 * @fires {CustomEvent<DialogueErrorDetail>} dialogue-error - The dataset, the network or the start failed.
 *
 * @slot - A `<script type="application/json">` is an inline dataset. Anything else is the fallback: shown until cards are rendered, and if they cannot be.
 * @slot header - Shown above the widget's own header, once cards are rendered.
 * @slot footer - Shown below the widget's own footer, once cards are rendered.
 *
 * @csspart root - The whole widget, once cards are rendered.
 * @csspart header - Title, date and place, co-chairs, languages.
 * @csspart share - The button that opens the dialog to share.
 * @csspart share-dialog - The dialog to share.
 * @csspart crumb - The way back from a meeting of a collection.
 * @csspart overview - What was announced, what was talked about, and who was in the room.
 * @csspart timeline - Dates in the record.
 * @csspart find - The search and the facets.
 * @csspart search - The search box.
 * @csspart facet - One facet.
 * @csspart results - The count, the chips and the cards.
 * @csspart status - The sentence with the count.
 * @csspart chip - An active filter, which it removes when pressed.
 * @csspart group - The cards of one kind.
 * @csspart card - One card.
 * @csspart more - The button for more cards.
 * @csspart none - The message if no card matches.
 * @csspart problems - The list of problems in the dataset.
 * @csspart error - The message if nothing can be shown.
 * @csspart footer - Source, licence, version.
 *
 * @cssprop {*} [--ds-font=inherit] - Font of titles and text.
 * @cssprop {*} [--ds-font-ui=system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif] - Font of labels and controls.
 * @cssprop {<color>} [--ds-accent=light-dark(#1f4e8c, #8ab4f2)] - Colour of topics and of the focus outline.
 * @cssprop {<color>} [--ds-paper=light-dark(#fffdf9, #14161a)] - Background colour.
 * @cssprop {<color>} [--ds-ink=light-dark(#1b1c1f, #e9e7e2)] - Text colour.
 * @cssprop {*} [--ds-padding=0 1rem] - Padding around the widget.
 */
export class DialogueSummary extends HTMLElement {
  /**
   * The URLs of the element's other files. A page that keeps them elsewhere than beside the script changes the entries before
   * the first element is created. Relative URLs are those of the page.
   */
  static readonly files: DialogueFiles = files;

  /** @internal */
  static readonly observedAttributes: string[] = [
    ...new Set([...ATTRIBUTES, ...ATTRIBUTES.map(joined)]), 'data', 'view', 'lang', 'xml:lang', 'id',
  ];

  readonly #controller = new Controller(this);
  #isPlaced = false;

  /**
   * URL of a dataset. Without it, the JSON child is shown, else the built-in dialogue.
   * @attr src
   * @reflect
   * @default ''
   */
  get src(): string { return this.getAttribute('src') ?? ''; }
  set src(src) { reflect(this, 'src', src); }

  /**
   * The first view as a query string: `kind=announcement&theme=sanctions&q=seoul`.
   * @attr filter
   * @reflect
   * @default ''
   */
  get filter(): string { return this.getAttribute('filter') ?? ''; }
  set filter(filter) { reflect(this, 'filter', filter); }

  /**
   * The part of the page's URL that stores the view.
   * @attr link-state
   * @reflect
   * @default 'fragment'
   */
  get linkState(): 'fragment' | 'query' | 'none' { return oneOf(this, 'link-state', LINK_STATES); }
  set linkState(state) { reflect(this, 'link-state', state); }

  /**
   * Prefix of this instance's parameters. Without it, the element's `id`, else `ds`. A second instance with one key is
   * numbered; the property reads as the key in use.
   * @attr link-key
   * @reflect
   * @default 'ds'
   */
  get linkKey(): string { return linkKeyOf(this); }
  set linkKey(key) { reflect(this, 'link-key', key); }

  /**
   * Cards before "show more".
   * @attr page-size
   * @reflect
   * @default 50
   */
  get pageSize(): number { return numberOf(this, 'page-size', 50, 1, 2 ** 32 - 1); }
  set pageSize(size) { reflect(this, 'page-size', size); }

  /**
   * Colour scheme; `auto` follows the page's own `color-scheme`.
   * @attr theme
   * @reflect
   * @default 'auto'
   */
  get theme(): 'auto' | 'light' | 'dark' { return oneOf(this, 'theme', THEMES); }
  set theme(theme) { reflect(this, 'theme', theme); }

  /**
   * Level of the title in the page's outline, 1 to 5.
   * @attr {1 | 2 | 3 | 4 | 5} heading-level
   * @reflect
   * @default 2
   */
  get headingLevel(): number { return numberOf(this, 'heading-level', 2, 1, 5); }
  set headingLevel(level) { reflect(this, 'heading-level', level); }

  /**
   * The dataset. It reads as a copy of what was set; setting the same object again changes nothing. `null` returns to `src` or
   * the JSON child. The built-in record returns only if it was shown before; otherwise the element waits for data.
   */
  get data(): DialogueData | null {
    return this.#controller.isMounted ? this.#controller.call((widget) => widget.data()) ?? null : this.#controller.source.data;
  }
  set data(data: DialogueData | string | null | undefined) {
    const isOther = this.#controller.source.setData(data);
    if (isOther && this.#controller.isMounted) this.#controller.load();
  }

  /** The current view. Setting it changes the keys that are present; `null` resets a key. */
  get view(): DialogueView {
    return this.#controller.call((widget) => widget.view())
      ?? { ...emptyView(), card: null, lang: languageOf(this), ...this.#controller.pendingView } as DialogueView;
  }
  set view(patch: DialogueViewPatch | null | undefined) {
    this.#controller.setView(copyOf(patch ?? {}));
  }

  /** The results of the current view. */
  get results(): DialogueResults {
    return this.#controller.call((widget) => widget.results()) ?? { total: 0, shown: 0, ids: [] };
  }

  /** Resolves when cards are rendered, rejects with the reason. Each new dataset has a new promise. */
  get ready(): Promise<void> { return this.#controller.ready.promise; }

  /** Removes the search and every filter. */
  clear(): void {
    this.view = { ...emptyView(), series: [], dialogue: [], year: [] };
  }

  /** Opens a card and scrolls to it. */
  openCard(id: string): void {
    if (this.#controller.isMounted) this.#controller.call((widget) => widget.openCard(String(id)));
    else this.view = { card: String(id) };
  }

  /** Returns the link of this view and copies it to the clipboard. */
  shareLink(): string {
    return this.#controller.call((widget) => widget.shareLink()) ?? location.href;
  }

  /** @internal */
  connectedCallback(): void {
    for (const name of PROPERTIES) this.#upgradeProperty(name);
    this.#controller.connect();
    addEventListener('pagehide', this.#savePlace);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#endPrint);
    this.#restorePlace();
  }

  /** @internal */
  disconnectedCallback(): void {
    // An element that is connected again by then was only moved, and keeps its widget.
    queueMicrotask(() => {
      // A unit test may have taken its window away by then.
      if (this.isConnected || !globalThis.window) return;
      removeEventListener('pagehide', this.#savePlace);
      removeEventListener('beforeprint', this.#print);
      removeEventListener('afterprint', this.#endPrint);
      this.#controller.leave();
    });
  }

  /** @internal */
  connectedMoveCallback(): void { this.#controller.move(); }

  /** @internal */
  adoptedCallback(): void { this.#controller.adopt(); }

  /** @internal */
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#controller.isMounted) return;
    const { source } = this.#controller;
    if (name === 'src' || (source.showsBuiltIn && source.isPending)) this.#controller.load();
    else this.#controller.configure();
  }

  /** Paper has no buttons: all cards are there, and open. */
  readonly #print = () => this.#controller.callActive((widget) => widget.print(location.href));
  readonly #endPrint = () => this.#controller.callActive((widget) => widget.print(undefined));

  readonly #savePlace = () => savePlace(this.linkKey, this.results.shown);

  #showAtLeast(cards: number): void {
    if (cards > this.results.shown) this.#controller.callActive((widget) => widget.showAtLeast(cards));
  }

  /** Restores the place once: a later dataset has other cards than the reader saw. */
  #restorePlace(): void {
    if (this.#isPlaced) return;
    this.#isPlaced = true;
    const restore = () => restorePlace(this.linkKey, (cards) => this.#showAtLeast(cards));
    this.ready.then(restore, () => {});
  }

  /** Sets a property again that was set before the class was defined: it hides the accessor. */
  #upgradeProperty(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const self = this as Record<string, unknown>;
    const value = self[name];
    delete self[name];
    self[name] = value;
  }
}

// The types of listeners for the element's own events, besides those of every element.
export interface DialogueSummary {
  addEventListener<K extends keyof DialogueEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof DialogueEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'dialogue-summary': DialogueSummary;
  }
  // The events bubble, so a page may listen to them on any element, the document or the window.
  interface GlobalEventHandlersEventMap extends DialogueEventMap {}
}
