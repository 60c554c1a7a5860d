// Hydration of cards that came with the page, in steps that each leave the page responsive.

import { countNodes } from './count-nodes.js';
import { type Engine, type Mount, hydrateMount } from './engine.js';
import type { Configuration } from './glue.js';
import { pause } from './paint.js';

/** The first events of a reader who is about to act, early enough to hydrate in time. */
const SIGNS = ['pointerover', 'focusin', 'click', 'input'];

/** Calls `listener` at the first signs of a reader who is about to act. */
export function watchReader(root: ShadowRoot, listener: () => void): void {
  SIGNS.forEach((sign) => root.addEventListener(sign, listener, true));
}

/**
 * A widget in markup that came with the page, made of `text` or of the built-in record. Undefined where it would render
 * something else, or where it is no longer needed.
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
