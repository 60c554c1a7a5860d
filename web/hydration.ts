// Hydration of cards that came with the page, in steps that each leave the page responsive.

import { type Engine, type Mount, hydrateMount } from './engine.js';
import type { Configuration } from './glue.js';
import { pause } from './paint.js';

/** What a reader does before the widget listens, soon enough to have it listen in time. */
const SIGNS = ['pointerover', 'focusin', 'click', 'input'];

/** Calls `listener` at the first signs of a reader who is about to act. */
export function watchReader(root: ShadowRoot, listener: () => void): void {
  SIGNS.forEach((sign) => root.addEventListener(sign, listener, true));
}

/**
 * The elements and the component markers of Yew in markup that came with the page. 0 where a comment is no such marker:
 * tools that tidy up pages may have removed some or added others.
 */
export function countNodes(root: Element): number {
  let { length } = root.querySelectorAll('*');
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    length += /^<\/?\[]>$/.test((node as Comment).data) ? 1 : NaN;
  }
  return length || 0;
}

/**
 * A widget in markup that came with the page, made of `text` or of the built-in record. Undefined where it would draw
 * something else, or where nobody needs it any more.
 */
export async function hydrate(
  engine: Engine,
  root: HTMLElement,
  configuration: Configuration,
  text: string | undefined,
  isStale: () => boolean,
): Promise<Mount | undefined> {
  // Each step takes as long as a reader who scrolls or types should wait at most.
  await pause();
  const mount = hydrateMount(engine, root, configuration, text, countNodes(root));
  if (!mount) return undefined;
  let isReading: boolean | undefined = true;
  while (isReading) {
    await pause();
    if (isStale() || engine.hasFailed) return undefined;
    isReading = mount.widget.read();
  }
  if (isReading === undefined) return undefined;
  await pause();
  return mount;
}
