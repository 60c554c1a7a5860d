// Decides which record an element shows: never another one than the page intends.

import { inlineDataset } from './inline-dataset.js';
import type { DialogueData } from './types.js';
import { warnOnce } from './warn.js';

export type Source =
  | { kind: 'data'; data: unknown }
  | { kind: 'url'; url: string }
  | { kind: 'text'; text: string }
  /** The page has a record of its own, but has not set it yet. */
  | { kind: 'pending' }
  | { kind: 'built-in' };

export class RecordSource {
  #element: Element;
  #data: unknown;
  #dataWasSet = false;
  #isDataExpected = false;
  #showsBuiltIn = false;
  #hasShownBuiltIn = false;

  constructor(element: Element) {
    this.#element = element;
  }

  /** Whether the built-in record is the one that is shown. */
  get showsBuiltIn(): boolean {
    return this.#showsBuiltIn;
  }
  set showsBuiltIn(isShown: boolean) {
    this.#showsBuiltIn = isShown;
    this.#hasShownBuiltIn ||= isShown;
  }

  /** The data that the page set. */
  get data(): DialogueData | null {
    return (this.#data as DialogueData | undefined) ?? null;
  }

  /**
   * A page that sets `data` has a record of its own, even if it sets null while it fetches it. The built-in record returns
   * only if it was shown before the first data. Returns whether they are other data: some frameworks set a property with
   * every render.
   */
  setData(given: unknown): boolean {
    const data = given === null || given === '' ? undefined : given;
    if (this.#dataWasSet && data === this.#data) return false;
    this.#data = data;
    if (!this.#dataWasSet) {
      const takesItsPlace = this.#showsBuiltIn && this.#data === undefined;
      this.#isDataExpected = !this.#hasShownBuiltIn || takesItsPlace;
    }
    this.#dataWasSet = true;
    return true;
  }

  /** Whether `data` is to be shown. */
  get hasData(): boolean {
    const props = this.#dataWasSet ? {} : reactProps(this.#element);
    if ('data' in props) this.setData(props['data']);
    return this.#data !== undefined;
  }

  /** The URL of `src`, resolved if it is valid. */
  get url(): string {
    const src = this.#element.getAttribute('src')?.trim() ?? '';
    // Not that of the document, which an image named `baseURI` hides.
    const { baseURI } = this.#element;
    return src && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : src;
  }

  /** Whether the page has a record of its own, but has not set it yet. */
  get isPending(): boolean {
    const attribute = ['data', 'view'].find((name) => this.#element.hasAttribute(name));
    if (attribute && !this.#dataWasSet) warnOnce(`${attribute} is a property, and no attribute: element.${attribute} = …`);
    return this.#isDataExpected || attribute !== undefined;
  }

  resolve(): Source {
    if (this.hasData) return { kind: 'data', data: this.#data };
    const { url } = this;
    if (url) return { kind: 'url', url };
    const text = inlineDataset(this.#element);
    if (text !== undefined) return { kind: 'text', text };
    return { kind: this.isPending ? 'pending' : 'built-in' };
  }
}

/**
 * The props of a React component. React 19 sets no property of a custom element that it hydrates, and none that is undefined
 * (https://github.com/facebook/react/issues/35446). The built-in record would be shown instead.
 */
function reactProps(element: Element): Record<string, unknown> {
  const name = Object.keys(element).find((key) => key.startsWith('__reactProps$'));
  const own = element as unknown as Record<string, Record<string, unknown> | undefined>;
  return (name && own[name]) || {};
}

/** What was fetched is not UTF-8. */
export class NotUtf8Error extends Error {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super('not UTF-8');
    this.bytes = bytes;
  }
}

/** The text at a URL. JSON is UTF-8 (RFC 8259), whatever the headers say, as in `Response.json`. */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = decodeUtf8(bytes);
  // UTF-16 in ASCII letters is valid UTF-8 with a NUL beside each letter.
  if (text === undefined || text.includes('\0')) throw new NotUtf8Error(bytes);
  return text;
}

/** The text without its byte order mark. Undefined where replacement characters would stand for invalid bytes. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text without byte order mark, which editors add and JSON does not allow. */
export const withoutByteOrderMark = (data: unknown) => (typeof data === 'string' ? data.replace(/^\ufeff/, '') : data);
