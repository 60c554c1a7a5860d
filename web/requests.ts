// What the widget asks of the page, by names that are no events.

import { countNodes } from './hydration.js';

/** Answers a request: a number, or nothing where something is done. */
export function answer(name: string, detail: string, element: HTMLElement, root: HTMLElement): number | undefined {
  const find = (id: string) => element.shadowRoot?.getElementById(id);
  switch (name) {
    case 'count':
      return countNodes(root);
    case 'measure':
      return [...root.querySelectorAll(detail)].findIndex((card) => card.getBoundingClientRect().top >= innerHeight);
    case 'show':
      if ((find('ds-status')?.getBoundingClientRect().top ?? 0) > innerHeight) element.scrollIntoView();
      return undefined;
    case 'focus':
      find(detail)?.focus();
      return undefined;
    case 'scrollIntoView':
      find(detail)?.scrollIntoView({ block: 'nearest' });
      return undefined;
    default:
      throw new Error(`the widget asks for ${name}`);
  }
}
