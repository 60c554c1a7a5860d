// What the shadow root shows beside the widget: the page's fallback, or the cards that came with the page.

import { watchReader } from './hydration.js';
import { requestedStyles, sheetFor } from './styles.js';

/** Cards that came with the page carry the key that the widget compares before it hydrates them. */
const PRERENDERED = '[data-made]';

export class ShadowContent {
  /** The cards that came with the page, until the widget shows its own or has hydrated them. */
  prerendered: HTMLElement | undefined;
  readonly #host: HTMLElement;
  readonly #onReader: () => void;
  readonly #slot = document.createElement('slot');

  /** `onReader` is called when a reader is about to act in the cards that came with the page. */
  constructor(host: HTMLElement, onReader: () => void) {
    this.#host = host;
    this.#onReader = onReader;
    this.prerendered = this.#findPrerendered();
  }

  get root(): ShadowRoot {
    return this.#host.shadowRoot ?? this.#host.attachShadow({ mode: 'open' });
  }

  /**
   * Makes the root, and shows what the page came with. Only once the page is parsed, or where the root is there: the
   * parser makes the root of an element whose cards came with the page, and may be about to.
   */
  open(): void {
    const { root } = this;
    this.prerendered ??= this.#findPrerendered();
    if (this.prerendered) watchReader(root, this.#onReader);
    this.showFallback(root);
  }

  /** The same; in markup that was set as text, or came after the class, the cards are still in a template. */
  openTemplate(): void {
    const template = !this.prerendered && this.#host.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    if (template) this.root.replaceChildren(template.content.cloneNode(true));
    this.open();
  }

  showFallback(root = this.root): void {
    if (!this.prerendered) root.prepend(this.#slot);
  }

  /** The widget shows its own cards. */
  removeFallback(): void {
    this.#slot.remove();
    this.prerendered?.remove();
    this.prerendered = undefined;
  }

  /** Shows cards again that came with the page and were hydrated, but never changed. */
  restore(prerendered: HTMLElement): void {
    this.#slot.remove();
    this.prerendered = prerendered;
    this.root.append(prerendered);
  }

  /** Whether there is anything to read until the widget shows its cards. */
  get hasFallback(): boolean {
    return this.prerendered !== undefined || [...this.#host.childNodes].some(isReadable);
  }

  /** Adopts the sheet as soon as it is there, if it was asked for. */
  adoptStyles(): void {
    void requestedStyles()?.then((text) => {
      const sheet = sheetFor(this.#host, text);
      if (sheet && this.#host.shadowRoot) this.#host.shadowRoot.adoptedStyleSheets = [sheet];
    });
  }

  #findPrerendered(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(PRERENDERED) ?? undefined;
  }
}

function isReadable(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
  return node instanceof Element && node.matches(':not(script, template, style, [slot])');
}
