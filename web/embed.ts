// Puts a frame with the record behind its own tag, in whatever form the tag is written:
//   <script src="…/embed.js" async data-src="our.json" data-lang="ko"></script>
// It leaves nothing behind in the page but the frame: no globals, no style sheet.

import { FrameLink } from './frame-link.js';

interface Phrases { title: string; open: string }

const PHRASES: { en: Phrases; [language: string]: Phrases } = {
  en: { title: 'Record of a diplomatic dialogue', open: 'Open the record of the dialogue' },
  ko: { title: '외교 대화 기록', open: '대화 기록 열기' },
};
/** What the tag may say of the record, each handed on as data-… says it. */
const OPTIONS = ['src', 'filter', 'heading-level', 'page-size'];
/** Pixels, before the frame has reported its height. */
const INITIAL_HEIGHT = 480;
/** The least and the most pixels that the frame may ask for. */
const [MIN_HEIGHT, MAX_HEIGHT] = [150, 20000];
/** How long a loaded frame may be silent before a link takes its place. */
const PATIENCE_MS = 3000;

/** Where a frame goes in the page, and the element there that an earlier run of this script may have left. */
interface Place {
  insert(frame: Element): void;
  next: Element | null;
}

// A module is not told of its tag, and runs once for all tags of its URL: those are found by the URL that it runs under.
function tags(): HTMLScriptElement[] {
  if (document.currentScript) return [document.currentScript as HTMLScriptElement];
  const { stack } = new Error();
  const modules = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const named = (end: string | RegExp) => modules.filter((tag) => stack?.includes(`${tag.src.split(end)[0]}:`));
  const withQuery = named('#');
  // The stacks of WebKit have no query.
  return withQuery.length ? withQuery : named(/[?#]/);
}

/** Finds the place for a tag's frame, once the page is parsed where the place is not there yet. */
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

/** As the element does, the frame follows the colours that the page is made for, and not the system alone. */
function theme(tag: Element): string {
  const asked = tag.getAttribute('data-theme') ?? '';
  if (['light', 'dark'].includes(asked)) return asked;
  const schemes = getComputedStyle(tag.parentElement ?? document.documentElement).colorScheme.split(' ');
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') ? 'auto' : 'dark';
}

/** The key of a frame in the page's URL; a second frame of the same name is numbered. */
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
  const phrases = PHRASES[lang.slice(0, 2).toLowerCase()] ?? PHRASES.en;
  const url = new URL('embed.html', tag.src);
  for (const name of OPTIONS) {
    const value = tag.getAttribute(`data-${name}`);
    if (value) url.searchParams.set(name, value);
  }
  url.searchParams.set('lang', lang);
  url.searchParams.set('theme', theme(tag));

  // A page that was saved and is shown again, with its scripts run again, has the frame already.
  const mark = url.href;
  if (next?.getAttribute('data-dialogue-summary') === mark) next.remove();

  const frame = document.createElement('iframe');
  frame.dataset['dialogueSummary'] = mark;
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
  // A link to a card brings the reader to the frame, which therefore has to be loaded.
  frame.loading = link?.read() ? 'eager' : 'lazy';
  // Browsers warn of a name they do not know; those that can share know this one.
  frame.allow = `clipboard-write${'share' in navigator ? '; web-share' : ''}`;
  setStyles(frame, {
    display: 'block',
    width: '100%',
    border: '0',
    // A browser that can gives the frame the height of its content (CSS Box Sizing 4). For every other `auto` is the
    // least height, and the one that the frame reports counts.
    height: 'auto',
    'frame-sizing': 'content-height',
    'min-height': `${INITIAL_HEIGHT}px`,
    'max-height': `${MAX_HEIGHT}px`,
  });
  insert(frame);
  listen(frame, url, link, phrases);
}

/** Sets each by itself: policies count a style attribute as inline style, and this not. */
function setStyles(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}

function listen(frame: HTMLIFrameElement, url: URL, link: FrameLink | undefined, phrases: Phrases): void {
  let hasAnswered = false;
  let hasScrolled = false;
  const fallback = linkTo(url, phrases.open, frame.lang);

  const sendLink = () => {
    if (!hasAnswered || !link) return;
    frame.contentWindow?.postMessage({ type: 'dialogue-summary:link', words: link.read() }, url.origin);
  };
  addEventListener('message', ({ source, origin, data }) => {
    // From this frame, and from the page that was put there: it may have navigated since.
    if (!source || source !== frame.contentWindow || origin !== url.origin) return;
    if (data?.type === 'dialogue-summary:hello') {
      hasAnswered = true;
      fallback.remove();
      sendLink();
    } else if (data?.type === 'dialogue-summary:height' && Number.isFinite(data.height)) {
      const height = Math.min(Math.max(Math.ceil(data.height), MIN_HEIGHT), MAX_HEIGHT);
      setStyles(frame, { 'min-height': `${height}px` });
    } else if (data?.type === 'dialogue-summary:card' && link && Number.isFinite(data.top) && !hasScrolled) {
      // Once, and only where the browser has not scrolled by itself.
      hasScrolled = true;
      const top = frame.getBoundingClientRect().top + data.top;
      if (top < 0 || top > innerHeight) scrollBy({ top: top - innerHeight / 4, behavior: 'instant' });
    } else if (data?.type === 'dialogue-summary:link' && link?.accepts(data.words)) {
      link.write(data.words, data.push === true);
    }
  });
  if (link) {
    addEventListener('popstate', sendLink);
    addEventListener('hashchange', sendLink);
  }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src' || !url.href.startsWith(blockedURI)) return;
    setStyles(frame, { display: 'none' });
    frame.after(fallback);
  });
  frame.addEventListener('load', () => setTimeout(() => hasAnswered || frame.after(fallback), PATIENCE_MS));
}

function linkTo(url: URL, text: string, lang: string): HTMLElement {
  const paragraph = document.createElement('p');
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.textContent = text;
  paragraph.lang = lang;
  paragraph.append(anchor);
  return paragraph;
}

tags().forEach((tag) => find(tag, (place) => embed(tag, place)));
