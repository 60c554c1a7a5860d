// Hydrates prerendered cards, in steps between which the page stays responsive.

import { countNodes } from './count-nodes.js';
import { type Engine, type Mount, hydrateMount } from './engine.js';
import type { Configuration } from './glue.js';
import { pause } from './paint.js';

/** The first events of a reader who is about to act, early enough to hydrate in time. */
const ACTIVITY_EVENTS = ['focusin', 'click', 'input'];

/** Calls `listener` when a reader is about to act. */
export function watchReader(root: ShadowRoot, listener: () => void): void {
  ACTIVITY_EVENTS.forEach((name) => root.addEventListener(name, listener, true));
  // After the event: Firefox may fire it as part of a press, whose target must not be replaced meanwhile.
  root.addEventListener('pointerover', () => setTimeout(listener), true);
}

/**
 * A widget for prerendered markup of `text` or of the built-in record. Undefined if it would render other markup, or if it
 * is stale.
 */
export async function hydrate(
  engine: Engine,
  root: HTMLElement,
  configuration: Configuration,
  text: string | undefined,
  isStale: () => boolean,
): Promise<Mount | undefined> {
  keepSlots(root);
  // No step takes longer than a reader who scrolls or types should wait.
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

/**
 * Leaves out calls that set an attribute of a slot to the value that it has, as Yew does while it hydrates: in WebKit the
 * page then jumps to its top.
 */
function keepSlots(root: Element): void {
  root.querySelectorAll('slot').forEach((slot) => {
    slot.setAttribute = (name, value) => {
      if (slot.getAttribute(name) !== value) Element.prototype.setAttribute.call(slot, name, value);
    };
  });
}
