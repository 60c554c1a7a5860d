// The page in a frame: takes its options from its own address, and tells the page around how tall it is.
// A height is no secret, so it goes to whoever shows the frame; the view goes to a page that asked for it.

const WORDS = {
  en: { title: 'Record of a dialogue', foreign: 'A record is shown only from the server that this page is from.' },
  ko: { title: '대화 기록', foreign: '이 페이지와 같은 서버에 있는 기록만 표시합니다.' },
};

const root = document.documentElement;
const widget = document.querySelector('dialogue-summary');
const asked = new URLSearchParams(location.search);
const framed = window.parent !== window;

function tell(what, more) {
  if (framed) window.parent.postMessage({ type: `dialogue-summary:${what}`, ...more }, '*');
}

// What is not valid is as good as not asked for: the widget sees to it, but for the language of the page.
function language() {
  try {
    return Intl.getCanonicalLocales(asked.get('lang') ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

// Of its own server alone: otherwise anyone could write a link that shows anything under this server's name.
function source() {
  const src = asked.get('src')?.trim();
  if (!src) return undefined;
  const url = URL.canParse(src, location.href) ? new URL(src, location.href) : undefined;
  return url?.origin === location.origin && url.protocol === location.protocol ? url.href : null;
}

// In a tab of its own; the icon of a frame is nobody's, and yet browsers fetch it.
if (!framed) {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.href = 'favicon.svg';
  document.head.append(icon);
}

root.lang = language();
const words = WORDS[root.lang.slice(0, 2)] ?? WORDS.en;
document.title = words.title;
if (['light', 'dark'].includes(asked.get('theme'))) root.dataset.theme = asked.get('theme');
widget.lang = root.lang;
for (const name of ['filter', 'theme', 'heading-level', 'page-size', 'link-key']) {
  if (asked.has(name)) widget.setAttribute(name, asked.get(name));
}

// The height of what is there, which does not depend on that of the frame: so telling it ends. It is told once
// there is something to see, and whenever it changes: by a filter, a card, a font that comes late.
let settled = false;
let told;
function measure() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!settled || height === told) return;
  told = height;
  tell('height', { height });
  try {
    window.requestResize?.();
  } catch {
    // Where no frame follows, as in a tab of its own, the browser says so.
  }
}
function settle() {
  settled = true;
  measure();
}
new ResizeObserver(measure).observe(document.body);

// Called by the name of the record, in the language it is read in.
function name() {
  root.lang = widget.view.lang;
  document.title = widget.shadowRoot.querySelector('[part~="header"] .title')?.textContent || words.title;
}
widget.addEventListener('dialogue-ready', () => {
  name();
  settle();
  // The card that a link leads to was brought into view while the frame was still low. WebKit moves the page
  // around for no frame of another origin, so that page is told where the card is.
  const { card } = widget.view;
  if (!framed || !card) return;
  const show = () => {
    const shown = widget.view.card === card && widget.shadowRoot.getElementById(card);
    if (!shown) return;
    shown.scrollIntoView({ block: 'nearest' });
    tell('card', { top: shown.getBoundingClientRect().top });
  };
  if (innerHeight >= told) show();
  else addEventListener('resize', show, { once: true });
});
widget.addEventListener('dialogue-change', name);
widget.addEventListener('dialogue-error', settle);

const src = source();
if (src === null) {
  const sorry = document.createElement('p');
  sorry.setAttribute('role', 'alert');
  sorry.textContent = words.foreign;
  widget.replaceWith(sorry);
  settle();
} else if (src) {
  widget.setAttribute('src', src);
}

// Where the view is to live in the address of the page around: each entry that the widget would write into the
// history replaces the last one here, since otherwise one step back would take two; the words go to that page.
if (framed && asked.get('link-state') === 'parent') {
  const own = `${asked.get('link-key')?.trim() || 'ds'}.`;
  const ours = (fragment) => fragment.split('&').filter((pair) => pair.startsWith(own)).join('&');
  const replace = history.replaceState;
  for (const way of ['pushState', 'replaceState']) {
    history[way] = (state, unused, address) => {
      tell('link', { words: ours(new URL(address ?? '', location.href).hash.slice(1)), push: way === 'pushState' });
      replace.call(history, state, unused, address);
    };
  }
  addEventListener('message', ({ source: from, data }) => {
    if (from !== window.parent || data?.type !== 'dialogue-summary:link' || typeof data.words !== 'string') return;
    const words = ours(data.words);
    if (words === ours(location.hash.slice(1))) return;
    // The history is the page's too, and has grown by its entries. The widget is to have seen that before it looks
    // whether the next address is a new entry, whose fragment would be someone else's.
    const look = () => dispatchEvent(new PopStateEvent('popstate'));
    look();
    if (words) location.replace(`#${words}`);
    else {
      replace.call(history, history.state, '', location.pathname + location.search);
      look();
    }
  });
}
tell('hello');
