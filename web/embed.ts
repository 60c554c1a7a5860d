// Inserts a frame with the record behind its own script tag:
//   <script src="…/embed.js" async data-src="our.json" data-lang="ko"></script>
// It adds nothing else to the page: no globals, no style sheet.

import { FrameLink } from './frame-link.js';
import { inLanguage } from './language.js';
import type { FramePhrases } from './phrases.js';

/** Options in data attributes of the tag that are passed to the frame. */
const OPTIONS = ['src', 'filter', 'heading-level', 'page-size'];
/** Height in pixels before the frame reports its own. */
const INITIAL_HEIGHT = 480;
/** The bounds of a reported height, in pixels. */
const [MIN_HEIGHT, MAX_HEIGHT] = [150, 20000];
/** How long a loaded frame may send nothing before a link is shown. */
const FALLBACK_DELAY_MS = 3000;

/** The place of a frame in the page, and the element there, which may be the frame of an earlier run. */
interface Place {
  insert(frame: Element): void;
  next: Element | null;
}

// An image named `currentScript` hides the property of the document, and would name the server of the frame.
function currentScript(): HTMLScriptElement | null {
  return Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);
}

// A module does not know its tag, and runs once for all tags with its URL: the stack trace contains that URL.
function tags(): HTMLScriptElement[] {
  const own = currentScript();
  if (own) return [own];
  const { stack } = new Error();
  const modules = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const named = (end: string | RegExp) => modules.filter((tag) => stack?.includes(`${tag.src.split(end)[0]}:`));
  const withQuery = named('#');
  // The stacks of WebKit have no query.
  return withQuery.length ? withQuery : named(/[?#]/);
}

/** Finds the place for a tag's frame. If it does not exist yet, waits until the page is parsed. */
function find(tag: HTMLScriptElement, use: (place: Place) => void): void {
  const named = tag.getAttribute('data-target');
  const target = named ? document.getElementById(named.replace(/^#/, '')) : null;
  if (target) use({ insert: (frame) => target.append(frame), next: target.lastElementChild });
  else if (document.readyState === 'loading' && (named || tag.closest('head'))) {
    document.addEventListener('DOMContentLoaded', () => find(tag, use), { once: true });
  } else if (!tag.isConnected || tag.closest('head')) {
    use({ insert: (frame) => document.body.append(frame), next: null });
  } else use({ insert: (frame) => tag.after(frame), next: tag.nextElementSibling });
}

function language(tag: Element): string {
  const nearest = tag.closest<HTMLElement>('[lang]')?.lang;
  return tag.getAttribute('data-lang') || nearest || document.documentElement.lang || 'en';
}

/** Like the element, the frame follows the page's `color-scheme`, not only the system. */
function theme(tag: Element): string {
  const asked = tag.getAttribute('data-theme') ?? '';
  if (['light', 'dark'].includes(asked)) return asked;
  const schemes = getComputedStyle(tag.parentElement ?? document.documentElement).colorScheme.split(' ');
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') ? 'auto' : 'dark';
}

/** The key of a frame in the page's URL. A second frame with the same key is numbered. */
function linkKey(tag: Element): string {
  const name = tag.getAttribute('data-link-key')?.trim() ?? '';
  const key = /^[\w-]+$/.test(name) ? name : 'ds';
  const isTaken = (other: string) => document.querySelector(`iframe[data-link-key="${other}"]`);
  let n = 1;
  while (isTaken(n === 1 ? key : key + n)) n += 1;
  return n === 1 ? key : key + n;
}

function embed(tag: HTMLScriptElement, { insert, next }: Place): void {
  const lang = language(tag);
  const phrases = inLanguage(lang, FRAME_PHRASES);
  const url = new URL('embed.html', tag.src);
  for (const name of OPTIONS) {
    const value = tag.getAttribute(`data-${name}`);
    if (value) url.searchParams.set(name, value);
  }
  url.searchParams.set('lang', lang);
  url.searchParams.set('theme', theme(tag));

  // In a saved page, whose scripts run again, the frame exists already.
  const frameUrl = url.href;
  if (next?.getAttribute('data-dialogue-summary') === frameUrl) next.remove();

  const frame = document.createElement('iframe');
  frame.dataset['dialogueSummary'] = frameUrl;
  const link = tag.getAttribute('data-link-state') === 'fragment' ? new FrameLink(linkKey(tag)) : undefined;
  if (link) {
    frame.dataset['linkKey'] = link.key;
    url.searchParams.set('link-state', 'parent');
    url.searchParams.set('link-key', link.key);
    url.hash = link.read();
  }
  frame.src = url.href;
  frame.title = tag.getAttribute('data-title') || phrases.title;
  frame.lang = lang;
  // The page scrolls to the card of a link, so that frame must be loaded at once.
  frame.loading = link?.read() ? 'eager' : 'lazy';
  // Browsers warn of unknown names, so `web-share` is only added if the browser can share.
  frame.allow = `clipboard-write${'share' in navigator ? '; web-share' : ''}`;
  setStyles(frame, {
    display: 'block',
    width: '100%',
    border: '0',
    // CSS Box Sizing 4: the frame gets the height of its content. In other browsers, `min-height` sets the reported height.
    height: 'auto',
    'frame-sizing': 'content-height',
    'min-height': `${INITIAL_HEIGHT}px`,
    'max-height': `${MAX_HEIGHT}px`,
  });
  insert(frame);
  listen(frame, url, link, phrases);
}

/** Sets each property by itself: a policy forbids a style attribute, but not this. */
function setStyles(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}

function listen(frame: HTMLIFrameElement, url: URL, link: FrameLink | undefined, phrases: FramePhrases): void {
  let hasAnswered = false;
  let hasScrolled = false;
  const fallback = linkTo(url, phrases.open, frame.lang);

  const sendLink = () => {
    if (!hasAnswered || !link) return;
    frame.contentWindow?.postMessage({ type: 'dialogue-summary:link', words: link.read() }, url.origin);
  };
  addEventListener('message', ({ source, origin, data }) => {
    // Only from this frame, and only while it shows the embedded page.
    if (!source || source !== frame.contentWindow || origin !== url.origin) return;
    if (data?.type === 'dialogue-summary:hello') {
      hasAnswered = true;
      fallback.remove();
      sendLink();
    } else if (data?.type === 'dialogue-summary:height' && Number.isFinite(data.height)) {
      const height = Math.min(Math.max(Math.ceil(data.height), MIN_HEIGHT), MAX_HEIGHT);
      setStyles(frame, { 'min-height': `${height}px` });
    } else if (data?.type === 'dialogue-summary:card' && link && Number.isFinite(data.top) && !hasScrolled) {
      // Once, and only if the browser has not scrolled itself.
      hasScrolled = true;
      const top = frame.getBoundingClientRect().top + data.top;
      if (top < 0 || top > innerHeight) scrollBy({ top: top - innerHeight / 4, behavior: 'instant' });
    } else if (data?.type === 'dialogue-summary:link' && link?.accepts(data.words)) {
      link.write(data.words, data.push === true);
    }
  });
  if (link) {
    const followUrl = () => {
      link.cancelRetry();
      sendLink();
    };
    addEventListener('popstate', followUrl);
    addEventListener('hashchange', followUrl);
  }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src' || !url.href.startsWith(blockedURI)) return;
    setStyles(frame, { display: 'none' });
    frame.after(fallback);
  });
  frame.addEventListener('load', () => setTimeout(() => hasAnswered || frame.after(fallback), FALLBACK_DELAY_MS));
}

function linkTo(url: URL, text: string, lang: string): HTMLElement {
  const paragraph = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.textContent = text;
  paragraph.lang = lang;
  paragraph.dir = 'auto';
  paragraph.append(anchor);
  return paragraph;
}

tags().forEach((tag) => find(tag, (place) => embed(tag, place)));
