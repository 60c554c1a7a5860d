// The element itself, where there is no layout, no style and no file to fetch: it fails as it does in a browser, and no
// rejection is left unhandled, which would fail the run.
import { DialogueSummary } from './node_modules/dialogue-summary/element.js';
import { expect, test, vi } from 'vitest';

test('the element reports that it cannot start', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  customElements.define('dialogue-summary', DialogueSummary);
  const element = document.createElement('dialogue-summary');
  element.append('In short');
  document.body.append(element);
  await expect(element.ready).rejects.toThrow();
  expect(element.textContent).toBe('In short');
});
