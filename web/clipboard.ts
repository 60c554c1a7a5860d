// Copies a text, in secure pages and in others. What is reported as copied is on the clipboard.

import { pause } from './paint.js';

/** How long a browser may take to answer. One that never does is taken to have refused. */
const PATIENCE_MS = 3000;

/** Copies a text, and its form in HTML. `field` has the text, for browsers that only copy a selection. Returns whether it was copied. */
export async function copy(text: string, html: string | undefined, field: HTMLElement | null | undefined): Promise<boolean> {
  // A page without TLS has no clipboard, and only copies while the press is handled.
  if (!navigator.clipboard) return copySelected(text, html, field);
  const isWritten = write(text, html).then(() => true, () => false);
  const isCopied = await Promise.race([isWritten, pause(PATIENCE_MS).then(() => false)]);
  return isCopied || copySelected(text, html, field);
}

async function write(text: string, html: string | undefined): Promise<void> {
  if (html && 'ClipboardItem' in globalThis && 'write' in navigator.clipboard) {
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
    return navigator.clipboard.write([new ClipboardItem(item)]);
  }
  return navigator.clipboard.writeText(text);
}

/** The older way. It may say that it copied where it did not, so only the event that asks for the text counts. */
function copySelected(text: string, html: string | undefined, field: HTMLElement | null | undefined): boolean {
  let isAsked = false;
  const answer = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isAsked = true;
  };
  const root = field?.getRootNode();
  const before = root instanceof ShadowRoot ? root.activeElement : null;
  addEventListener('copy', answer, true);
  try {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    return document.execCommand('copy') && isAsked;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', answer, true);
    if (before instanceof HTMLElement) before.focus();
  }
}
