// The reader's place in a page that comes back: how many cards there were, and how far down the page was.
//
// Browsers keep both in their back/forward cache, which many pages cannot use. They restore a scroll position before
// the cards are there, when the page is not high enough.

import { pause } from './paint.js';

/** Where the places of this tab are stored. */
const STORAGE_KEY = 'dialogue-summary:places';
/** The places of older pages are dropped. */
const MAX_PLACES = 20;
/** What a reader does who does not wait for the old place. */
const ACTIVITY_EVENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

interface Place {
  /** The URL of the page, and the link key of the element. */
  id: string;
  cards: number;
  /** The scroll position of the page in pixels. */
  top: number;
}

const idOf = (linkKey: string) => `${location.href} ${linkKey}`;

/** Saves the place of an element for this entry of the history. */
export function savePlace(linkKey: string, cards: number): void {
  const id = idOf(linkKey);
  const others = places().filter((place) => place.id !== id);
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([{ id, cards, top: scrollY }, ...others].slice(0, MAX_PLACES)));
  } catch {
    // The browser forbids it, for example in a frame of another site.
  }
}

/** Restores the place, if the page came back by Back, Forward or a reload. `show` renders at least so many cards. */
export async function restorePlace(linkKey: string, show: (cards: number) => unknown): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!['back_forward', 'reload'].includes(navigation?.type ?? '')) return;
  const place = places().find(({ id }) => id === idOf(linkKey));
  if (!place) return;
  let hasActed = false;
  ACTIVITY_EVENTS.forEach((name) => addEventListener(name, () => { hasActed = true; }, { once: true, passive: true }));
  show(place.cards);
  await pause();
  if (!hasActed && history.scrollRestoration === 'auto' && scrollY < place.top) {
    scrollTo({ top: place.top, behavior: 'instant' });
  }
}

function places(): Place[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

// Other scripts of the site can write into the storage.
function isPlace(value: unknown): value is Place {
  const { id, cards, top } = (value ?? {}) as Partial<Place>;
  return typeof id === 'string' && Number.isSafeInteger(cards) && Number.isFinite(top);
}
