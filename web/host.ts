// What a widget calls in the page. Without an element, nothing is done.

import { countNodes } from './count-nodes.js';
import type { WidgetHost } from './glue.js';

export interface HostOwner {
  readonly element: HTMLElement;
  /** Fires an event. */
  emit(name: string, detail: unknown): void;
  copy(text: string): void;
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
    this.#owner()?.copy(text);
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
