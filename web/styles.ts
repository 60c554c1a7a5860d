// The style sheet: fetched once, constructed once for each document, shared by all instances.

import { OtherBuildError, fetchFile } from './build-id.js';
import { pause } from './paint.js';
import { warnOnce } from './warn.js';

/** How long cards wait for their style sheet. */
const STYLE_WAIT_MS = 500;

let text: Promise<string> | undefined;

// A constructed sheet works only in its own document.
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The text of the sheet. Empty if it cannot be loaded: cards without style are still readable. */
export function fetchStyles(): Promise<string> {
  text ??= fetchText();
  return text;
}

/** The text, if it was requested. */
export const requestedStyles = () => text;

async function fetchText(): Promise<string> {
  try {
    // Without this header a development server may answer with a script that adds the sheet to the page.
    const response = await fetchFile('sheet', { headers: { accept: 'text/css' } });
    const css = await response.text();
    if (css.includes(':host')) return css;
    warnOnce(`${response.url} is not the style sheet of the widget, so that it has no style: a bundler may have made a script of it`);
  } catch (error) {
    if (error instanceof OtherBuildError) warnOnce(error.message);
  }
  return '';
}

/** The sheet of an element's document. Undefined if the document has no window, or the window no such sheets (jsdom). */
export function sheetFor({ ownerDocument }: Element, css: string): CSSStyleSheet | undefined {
  let sheet = sheets.get(ownerDocument);
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!sheet && Sheet && 'replaceSync' in Sheet.prototype) {
    sheet = new Sheet();
    sheet.replaceSync(css);
    sheets.set(ownerDocument, sheet);
  }
  return sheet;
}

/** Waits for the requested style sheet, but not long. */
export async function stylesOrTimeout(): Promise<void> {
  await Promise.race([requestedStyles(), pause(STYLE_WAIT_MS)]);
}
