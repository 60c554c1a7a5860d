// A tag that ends with `/>`: HTML does not close it, so the rest of the page becomes the fallback, and is hidden.

import { warnOnce } from './warn.js';

/** What a fallback hardly has, and the rest of a page has. */
const PARTS_OF_PAGES = 'h1, h2, h3, h4, h5, h6, main, nav, footer, section, aside, form, script[src], dialogue-summary';

/** Warns if the parser seems to have put the rest of the page into the element. Called when the page is parsed. */
export function warnIfUnclosed(element: HTMLElement): void {
  const { lastChild } = element;
  // Behind a closed tag there is at least a line break, and an unclosed one takes the line break at the end of the page.
  const endsWithSpace = lastChild?.nodeType === Node.TEXT_NODE && !lastChild.textContent?.trim();
  const hasContent = element.querySelector(`:scope > :is(${PARTS_OF_PAGES})`);
  for (let node: Node = element; node !== document.body; node = node.parentNode) {
    if (node.nextSibling || !node.parentNode) return;
  }
  if (endsWithSpace && hasContent) {
    warnOnce('the tag seems not to be closed, and hides the rest of the page: write <dialogue-summary></dialogue-summary>, not <dialogue-summary />');
  }
}
