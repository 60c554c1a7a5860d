// The page in a frame: takes its options from its own URL, and reports its height to the embedding page. Any embedding page
// may know the height. The view is only sent to a page that asked for it and has answered.

import { type Refusal, allowedDataset } from './allowed-dataset.js';
import type { DialogueSummary } from './element.js';
import { inLanguage } from './language.js';
import type {} from './phrases.js';

const page = document.documentElement;
const widget = document.querySelector('dialogue-summary') as DialogueSummary;
const options = new URLSearchParams(location.search);
const isFramed = window.parent !== window;

function post(type: string, detail?: object, recipient = '*'): void {
  if (isFramed) window.parent.postMessage({ type: `dialogue-summary:${type}`, ...detail }, recipient);
}

// The widget ignores options that are not valid; the language of the page is checked here.
function language(): string {
  try {
    return Intl.getCanonicalLocales(options.get('lang') ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

// Browsers fetch the icon of a frame but never show it, so only a page in its own tab has one.
if (!isFramed) {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.href = 'favicon.svg';
  document.head.append(icon);
}

page.lang = language();
const phrases = inLanguage(page.lang, FRAME_PAGE_PHRASES);
document.title = phrases.title;
const theme = options.get('theme') ?? '';
if (['light', 'dark'].includes(theme)) page.dataset['theme'] = theme;
widget.lang = page.lang;
for (const name of ['filter', 'theme', 'heading-level', 'page-size', 'link-key']) {
  const value = options.get(name);
  if (value !== null) widget.setAttribute(name, value);
}

// The height of the content does not depend on the height of the frame, so reports do not cause further reports. It is
// reported once the widget has settled, and whenever it changes.
let isSettled = false;
let reported = 0;

function reportHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!isSettled || height === reported) return;
  reported = height;
  post('height', { height });
  try {
    // CSS Box Sizing 4, which the DOM types do not contain yet.
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {
    // Browsers refuse it outside a frame.
  }
}

function settle(): void {
  isSettled = true;
  reportHeight();
}

new ResizeObserver(reportHeight).observe(document.body);

// The title of the page is that of the record, in the language shown.
function updateTitle(): void {
  page.lang = widget.view.lang;
  document.title = widget.shadowRoot?.querySelector('[part~="header"] .title')?.textContent || phrases.title;
}

widget.addEventListener('dialogue-ready', () => {
  updateTitle();
  settle();
  // The widget scrolled to the linked card before the frame had its height. WebKit does not scroll the page around a frame
  // of another origin, so the position of the card is sent to that page.
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
widget.addEventListener('dialogue-change', updateTitle);
widget.addEventListener('dialogue-error', settle);

function refuse(reason: Refusal): void {
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.dir = 'auto';
  message.textContent = phrases[reason];
  widget.replaceWith(message);
  settle();
}

const src = options.get('src')?.trim();
const dataset = src ? allowedDataset(src) : undefined;
if (dataset instanceof URL) widget.setAttribute('src', dataset.href);
else if (dataset) refuse(dataset);

// The policy of the page also forbids a redirect to another server. Browsers report the address before the redirect.
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  const isDataset = dataset instanceof URL && blockedURI === dataset.href.split('#')[0];
  if (isDataset && effectiveDirective === 'connect-src') refuse('otherServer');
});

// The embedding page's URL stores the view. The frame replaces its own history entry, because one step back would otherwise
// take two, and sends the parameters to the page.
if (isFramed && options.get('link-state') === 'parent') {
  const prefix = `${options.get('link-key')?.trim() || 'ds'}.`;
  const ownPairs = (fragment: string) => fragment.split('&').filter((pair) => pair.startsWith(prefix)).join('&');
  const replaceState = history.replaceState.bind(history);
  // The origin of the page that has answered. A page without an origin can only be addressed as any.
  let recipient: string | undefined;
  const forward = (push: boolean) => (state: unknown, unused: string, url?: string | URL | null) => {
    if (recipient) post('link', { words: ownPairs(new URL(url ?? '', location.href).hash.slice(1)), push }, recipient);
    replaceState(state, unused, url);
  };
  history.pushState = forward(true);
  history.replaceState = forward(false);
  addEventListener('message', ({ source: sender, origin, data }) => {
    if (sender !== window.parent || data?.type !== 'dialogue-summary:link' || typeof data.words !== 'string') return;
    recipient = origin === 'null' ? '*' : origin;
    const words = ownPairs(data.words);
    if (words === ownPairs(location.hash.slice(1))) return;
    // Page and frame share one history, which the page's entry has made longer. The widget must see that before the next URL,
    // or it would take its fragment for a link of the page.
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
