// What a widget calls in the page. Without an element, nothing is done.

import { countNodes } from './count-nodes.js';
import type { WidgetHost } from './glue.js';
import type { Sharing } from './share.js';

export interface HostOwner {
  readonly element: HTMLElement;
  /** Fires an event. */
  emit(name: string, detail: unknown): void;
  readonly sharing: Sharing;
}

export class Host implements WidgetHost {
  readonly #root: HTMLElement;
  readonly #owner: () => HostOwner | undefined;

  constructor(root: HTMLElement, owner: () => HostOwner | undefined) {
    this.#root = root;
    this.#owner = owner;
  }

  emit(name: string, detail: unknown): void {
    this.#owner()?.emit(name, detail);
  }

  copy(text: string): void {
    this.#owner()?.sharing.copy(text, this.#find('--share-link'));
  }

  canSend(link: string): boolean {
    return navigator.canShare?.({ url: link }) ?? false;
  }

  send(link: string): void {
    this.#owner()?.sharing.send(link);
  }

  prepareShare(): void {
    this.#owner()?.sharing.prepare(() => this.#find('--share-parts') ?? undefined);
  }

  showDialog(opener: string): void {
    const [dialog, button] = [this.#find('--share-dialog'), this.#find(opener)];
    if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
    // Safari does not focus a button that is pressed, and the browser gives the focus back to the element that had it.
    button?.focus({ preventScroll: true });
    dialog.showModal();
    if (button && innerHeight > screen.height) keepBeside(dialog, button);
  }

  focus(id: string): void {
    const found = this.#find(id);
    found?.focus();
    // What a person is asked to copy.
    if (found instanceof HTMLInputElement && found.readOnly) found.select();
  }

  reveal(id: string): void {
    this.#find(id)?.scrollIntoView({ block: 'nearest' });
  }

  arrive(id: string, byUser: boolean): void {
    const card = this.#find(id);
    const focused = document.activeElement;
    const isFree = !focused || focused === document.body || focused === this.#owner()?.element;
    // The link in the heading; a card without links takes the focus itself. The card is in view already.
    const heading = card?.querySelector<HTMLElement>('.card-title a') ?? card;
    if (byUser || isFree) heading?.focus({ preventScroll: true });
  }

  scrollToWidget(): void {
    const top = this.#find('--status')?.getBoundingClientRect().top ?? 0;
    if (top > innerHeight) this.#owner()?.element.scrollIntoView();
  }

  nodeCount(): number {
    return this.#owner() ? countNodes(this.#root) : 0;
  }

  firstBelowFold(selector: string): number {
    const cards = this.#owner() ? [...this.#root.querySelectorAll(selector)] : [];
    return Math.max(0, cards.findIndex((card) => card.getBoundingClientRect().top >= innerHeight));
  }

  #find(id: string): HTMLElement | null | undefined {
    return this.#owner()?.element.shadowRoot?.getElementById(id);
  }
}

/** A frame as high as its content is higher than any screen, and its middle may be out of sight: the dialog stands at its opener. */
function keepBeside(dialog: HTMLDialogElement, opener: Element): void {
  const place = () => {
    const top = Math.min(opener.getBoundingClientRect().top, innerHeight - dialog.getBoundingClientRect().height);
    dialog.style.marginBlockStart = `${Math.max(0, Math.floor(top))}px`;
  };
  new ResizeObserver(place).observe(dialog);
  place();
}
