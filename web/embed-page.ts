// The page in a frame: takes its options from its own URL, and tells the page around it how tall it is.
// A height is no secret, so any page that shows the frame gets it; the view goes to a page that asked for it.

import type { DialogueSummary } from './element.js';

const PHRASES = {
  en: { title: 'Record of a dialogue', foreign: 'A record is shown only from the server that this page is from.' },
  ko: { title: '대화 기록', foreign: '이 페이지와 같은 서버에 있는 기록만 표시합니다.' },
};

const page = document.documentElement;
const widget = document.querySelector('dialogue-summary') as DialogueSummary;
const asked = new URLSearchParams(location.search);
const isFramed = window.parent !== window;

function post(type: string, detail?: object): void {
  if (isFramed) window.parent.postMessage({ type: `dialogue-summary:${type}`, ...detail }, '*');
}

// The widget ignores options that are not valid; the language of the page is checked here.
function language(): string {
  try {
    return Intl.getCanonicalLocales(asked.get('lang') ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

// Of this server only: otherwise anyone could make a link that shows anything under its name. Null for another's.
function source(): string | null | undefined {
  const src = asked.get('src')?.trim();
  if (!src) return undefined;
  const url = URL.canParse(src, location.href) ? new URL(src, location.href) : undefined;
  return url?.origin === location.origin && url.protocol === location.protocol ? url.href : null;
}

// In a tab of its own; nobody sees the icon of a frame, and yet browsers fetch it.
if (!isFramed) {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.href = 'favicon.svg';
  document.head.append(icon);
}

page.lang = language();
const phrases = page.lang.startsWith('ko') ? PHRASES.ko : PHRASES.en;
document.title = phrases.title;
const theme = asked.get('theme') ?? '';
if (['light', 'dark'].includes(theme)) page.dataset['theme'] = theme;
widget.lang = page.lang;
for (const name of ['filter', 'theme', 'heading-level', 'page-size', 'link-key']) {
  const value = asked.get(name);
  if (value !== null) widget.setAttribute(name, value);
}

// The height of the content does not depend on that of the frame, so reporting it ends. It is reported once there is
// something to see, and whenever it changes: by a filter, a card, a font that comes late.
let isSettled = false;
let reported = 0;

function reportHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!isSettled || height === reported) return;
  reported = height;
  post('height', { height });
  try {
    // CSS Box Sizing 4; not in the types of the DOM yet.
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {
    // Browsers refuse it outside of a frame.
  }
}

function settle(): void {
  isSettled = true;
  reportHeight();
}

new ResizeObserver(reportHeight).observe(document.body);

// The title of the page is that of the record, in the language it is read in.
function takeTitle(): void {
  page.lang = widget.view.lang;
  document.title = widget.shadowRoot?.querySelector('[part~="header"] .title')?.textContent || phrases.title;
}

widget.addEventListener('dialogue-ready', () => {
  takeTitle();
  settle();
  // The widget brought the card of a link into view while the frame was still low. WebKit does not scroll the page
  // around a frame of another origin, so that page is told where the card is.
  const { card } = widget.view;
  if (!isFramed || !card) return;
  const show = () => {
    const shown = widget.view.card === card ? widget.shadowRoot?.getElementById(card) : undefined;
    if (!shown) return;
    shown.scrollIntoView({ block: 'nearest' });
    post('card', { top: shown.getBoundingClientRect().top });
  };
  if (innerHeight >= reported) show();
  else addEventListener('resize', show, { once: true });
});
widget.addEventListener('dialogue-change', takeTitle);
widget.addEventListener('dialogue-error', settle);

const src = source();
if (src === null) {
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.textContent = phrases.foreign;
  widget.replaceWith(message);
  settle();
} else if (src) {
  widget.setAttribute('src', src);
}

// The view is to be in the URL of the page around. Each entry that the widget would add to the history replaces the last
// one here, since otherwise one step back would take two, and the page around gets the parameters.
if (isFramed && asked.get('link-state') === 'parent') {
  const prefix = `${asked.get('link-key')?.trim() || 'ds'}.`;
  const ours = (fragment: string) => fragment.split('&').filter((pair) => pair.startsWith(prefix)).join('&');
  const replaceState = history.replaceState.bind(history);
  const passOn = (push: boolean) => (state: unknown, unused: string, url?: string | URL | null) => {
    post('link', { words: ours(new URL(url ?? '', location.href).hash.slice(1)), push });
    replaceState(state, unused, url);
  };
  history.pushState = passOn(true);
  history.replaceState = passOn(false);
  addEventListener('message', ({ source: sender, data }) => {
    if (sender !== window.parent || data?.type !== 'dialogue-summary:link' || typeof data.words !== 'string') return;
    const words = ours(data.words);
    if (words === ours(location.hash.slice(1))) return;
    // The history is the page's too, and has grown by its entries. The widget must see that before it decides whether the
    // next URL is a new entry, whose fragment would be someone else's.
    const sync = () => dispatchEvent(new PopStateEvent('popstate'));
    sync();
    if (words) {
      location.replace(`#${words}`);
    } else {
      replaceState(history.state, '', location.pathname + location.search);
      sync();
    }
  });
}

post('hello');
