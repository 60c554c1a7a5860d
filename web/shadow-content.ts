// The content of the shadow root besides the widget: the page's fallback, or prerendered cards.

import { watchReader } from './hydration.js';
import { loaded } from './paint.js';
import { warnIfUnclosed } from './self-closing.js';
import { fetchStyles, requestedStyles, sheetFor } from './styles.js';
import { keepTypedKeys } from './typed-keys.js';

/** Prerendered cards have the hydration key in this attribute. */
const PRERENDERED = '[data-made]';
/** The name that the style sheet gives to their box. */
const CONTAINER = 'ds';

export class ShadowContent {
  /** The prerendered cards, until the widget replaces or hydrates them. */
  prerendered: HTMLElement | undefined;
  readonly #host: HTMLElement;
  readonly #onReader: () => void;
  readonly #slot = document.createElement('slot');
  /** The last button that a reader pressed in prerendered cards before the widget listened. */
  #earlyPress: HTMLElement | undefined;

  /** `onReader` is called when a reader is about to act in the prerendered cards. */
  constructor(host: HTMLElement, onReader: () => void) {
    this.#host = host;
    this.#onReader = onReader;
    this.prerendered = this.#findPrerendered();
  }

  get root(): ShadowRoot {
    return this.#host.shadowRoot ?? this.#host.attachShadow({ mode: 'open' });
  }

  /**
   * Creates the root, and shows the fallback. Called only if the page is parsed or the root exists: otherwise the parser may
   * still create a root with prerendered cards.
   */
  open(): void {
    const { root } = this;
    keepTypedKeys(root);
    if (document.readyState !== 'loading') warnIfUnclosed(this.#host);
    this.prerendered ??= this.#findPrerendered();
    if (this.prerendered) {
      watchReader(root, this.#onReader);
      root.addEventListener('click', this.#keepPress, true);
      this.prerendered.removeAttribute('data-static');
      void this.#replaceFailedLink();
    }
    this.showFallback(root);
  }

  /** Opens the root too. In markup that a script inserted, prerendered cards are still in a template. */
  openTemplate(): void {
    const template = !this.prerendered && this.#host.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
    if (template) this.root.replaceChildren(template.content.cloneNode(true));
    this.open();
  }

  /** The widget listens from now on: returns the button that was pressed before. */
  takeEarlyPress(): HTMLElement | undefined {
    this.#host.shadowRoot?.removeEventListener('click', this.#keepPress, true);
    const press = this.#earlyPress;
    this.#earlyPress = undefined;
    return press;
  }

  /** Opens the root without a widget: the controls of prerendered cards do nothing, and the style sheet hides them. */
  showStatic(): void {
    this.openTemplate();
    this.prerendered?.setAttribute('data-static', '');
  }

  showFallback(root = this.root): void {
    if (!this.prerendered) root.prepend(this.#slot);
  }

  /** Removes the fallback and prerendered cards: the widget shows its own. */
  removeFallback(): void {
    this.#slot.remove();
    this.prerendered?.remove();
    this.prerendered = undefined;
  }

  /** Shows prerendered cards again that were hydrated, but never changed. */
  restore(prerendered: HTMLElement): void {
    this.#slot.remove();
    this.prerendered = prerendered;
    this.root.append(prerendered);
  }

  /** Whether a reader has something to read before the widget shows its cards. */
  get hasFallback(): boolean {
    return this.prerendered !== undefined || [...this.#host.childNodes].some(isReadable);
  }

  /** Adopts the style sheet once it is loaded, if it was requested. */
  adoptStyles(): void {
    void requestedStyles()?.then((text) => {
      const sheet = sheetFor(this.#host, text);
      const { shadowRoot } = this.#host;
      if (!sheet || !shadowRoot) return;
      // The page and extensions may have adopted sheets of their own.
      const others = shadowRoot.adoptedStyleSheets.filter((other) => other !== sheet);
      shadowRoot.adoptedStyleSheets = [sheet, ...others];
    });
  }

  readonly #keepPress = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    this.#earlyPress = button && this.prerendered?.contains(button) ? button : undefined;
  };

  /**
   * Adopts the style sheet where the link to it in prerendered cards failed: a policy with a nonce allows only links that a
   * server wrote for this response, but it allows to fetch and adopt the sheet.
   */
  async #replaceFailedLink(): Promise<void> {
    await loaded();
    const { prerendered } = this;
    // Chromium has a sheet for a link that it did not load. A page in one file has its style inside.
    if (!prerendered?.isConnected || getComputedStyle(prerendered).containerName === CONTAINER) return;
    await fetchStyles();
    this.adoptStyles();
  }

  #findPrerendered(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(PRERENDERED) ?? undefined;
  }
}

function isReadable(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
  return node instanceof Element && node.matches(':not(script, template, style, [slot])');
}
