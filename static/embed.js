// Puts a frame with the record behind its own tag, in whatever form the tag is written:
//   <script src="…/embed.js" async data-src="our.json" data-lang="ko"></script>
// It leaves nothing behind in the page but the frame: no globals, no style sheet.
(() => {
  const WORDS = {
    en: { title: 'Record of a diplomatic dialogue', open: 'Open the record of the dialogue' },
    ko: { title: '외교 대화 기록', open: '대화 기록 열기' },
  };
  // What the tag may say of the record, each handed on as data-… says it.
  const OPTIONS = ['src', 'filter', 'heading-level', 'page-size'];
  // Pixels: before the frame has said its height, and the least and the most it may say.
  const [START, LEAST, MOST] = [480, 150, 20000];
  // How long after it is loaded a frame may take to say a word, before a link stands in for it.
  const PATIENCE = 3000;

  // A module is told nothing of its tag, and runs once for all of them: those whose address it runs under.
  function tags() {
    if (document.currentScript) return [document.currentScript];
    const { stack } = new Error();
    const modules = [...document.querySelectorAll('script[type="module"][src]')];
    const named = (end) => modules.filter((tag) => stack?.includes(`${tag.src.split(end)[0]}:`));
    const whole = named('#');
    // WebKit's has no query.
    return whole.length ? whole : named(/[?#]/);
  }

  // Once the page is there, where the place named is not there yet.
  function find(tag, put) {
    const named = tag.getAttribute('data-target');
    const target = named ? document.getElementById(named.replace(/^#/, '')) : null;
    if (target) put((node) => target.append(node), target.lastElementChild);
    else if (document.readyState === 'loading' && (named || tag.closest('head'))) {
      document.addEventListener('DOMContentLoaded', () => find(tag, put), { once: true });
    } else if (!tag.isConnected || tag.closest('head')) put((node) => document.body.append(node));
    else put((node) => tag.after(node), tag.nextElementSibling);
  }

  function language(tag) {
    return tag.getAttribute('data-lang') || tag.closest('[lang]')?.lang || document.documentElement.lang || 'en';
  }

  // As the element does, the frame follows the colours that the page is made for, and not the system alone.
  function theme(tag) {
    const asked = tag.getAttribute('data-theme');
    if (['light', 'dark'].includes(asked)) return asked;
    const schemes = getComputedStyle(tag.parentElement ?? document.documentElement).colorScheme.split(' ');
    if (!schemes.includes('dark')) return 'light';
    return schemes.includes('light') ? 'auto' : 'dark';
  }

  // A second frame of the same name in the page's address is numbered.
  function linkKey(tag) {
    const name = tag.getAttribute('data-link-key')?.trim() ?? '';
    const key = /^[\w-]+$/.test(name) ? name : 'ds';
    const taken = (other) => document.querySelector(`iframe[data-link-key="${other}"]`);
    let n = 1;
    while (taken(n === 1 ? key : key + n)) n += 1;
    return n === 1 ? key : key + n;
  }

  function insert(tag, put, beside) {
    const lang = language(tag);
    const words = WORDS[lang.slice(0, 2).toLowerCase()] ?? WORDS.en;
    const url = new URL('embed.html', tag.src);
    for (const name of OPTIONS) {
      const value = tag.getAttribute(`data-${name}`);
      if (value) url.searchParams.set(name, value);
    }
    url.searchParams.set('lang', lang);
    url.searchParams.set('theme', theme(tag));

    // A page that is kept as it stands and shown again, with its scripts run again, has the frame already.
    const mark = url.href;
    if (beside?.getAttribute('data-dialogue-summary') === mark) beside.remove();

    const frame = document.createElement('iframe');
    frame.dataset.dialogueSummary = mark;
    const link = tag.getAttribute('data-link-state') === 'fragment' ? parts(linkKey(tag)) : undefined;
    if (link) {
      frame.dataset.linkKey = link.key;
      url.searchParams.set('link-state', 'parent');
      url.searchParams.set('link-key', link.key);
      url.hash = link.read();
    }
    frame.src = url.href;
    frame.title = tag.getAttribute('data-title') || words.title;
    frame.lang = lang;
    // A link to a card brings the reader there, for which the frame has to be.
    frame.loading = link?.read() ? 'eager' : 'lazy';
    // Browsers complain of a name they do not know, and know this one where they can share.
    frame.allow = `clipboard-write${'share' in navigator ? '; web-share' : ''}`;
    // Set one by one they are no inline style, so no policy minds them.
    const style = (name, value) => frame.style.setProperty(name, value);
    style('display', 'block');
    style('width', '100%');
    style('border', '0');
    // A browser that knows how gives the frame the height of what is in it (CSS Box Sizing 4). For every other
    // `auto` is the least there is, and the height that the frame tells is what holds.
    style('height', 'auto');
    style('frame-sizing', 'content-height');
    style('min-height', `${START}px`);
    style('max-height', `${MOST}px`);
    put(frame);
    listen(frame, url, link, words);
  }

  // The pairs of one frame in the page's address; what belongs to others keeps its bytes and its place.
  function parts(key) {
    const ours = (pair) => pair.startsWith(`${key}.`);
    const pairs = () => location.hash.slice(1).split('&');
    return {
      key,
      read: () => pairs().filter(ours).join('&'),
      fits: (words) => typeof words === 'string' && !/[#\s]/.test(words) && (!words || words.split('&').every(ours)),
      write(words, push) {
        const all = location.hash.length > 1 ? pairs() : [];
        const first = all.findIndex(ours);
        const rest = all.filter((pair) => !ours(pair));
        if (words) rest.splice(first < 0 ? rest.length : first, 0, words);
        const [page] = location.href.split('#');
        const next = rest.length ? `${page}#${rest.join('&')}` : page;
        try {
          if (next !== location.href) history[push ? 'pushState' : 'replaceState'](history.state, '', next);
        } catch {
          // Past a rate browsers refuse. What the frame shows is right all the same.
        }
      },
    };
  }

  function listen(frame, url, link, words) {
    let heard = false;
    let shown = false;
    const way = document.createElement('p');
    const anchor = document.createElement('a');
    anchor.href = url.href;
    anchor.textContent = words.open;
    way.lang = frame.lang;
    way.append(anchor);

    const handDown = () => {
      if (!heard || !link) return;
      frame.contentWindow?.postMessage({ type: 'dialogue-summary:link', words: link.read() }, url.origin);
    };
    addEventListener('message', ({ source, origin, data }) => {
      // From this frame, and from the page that was put there: it may have been led elsewhere since.
      if (!source || source !== frame.contentWindow || origin !== url.origin) return;
      if (data?.type === 'dialogue-summary:hello') {
        heard = true;
        way.remove();
        handDown();
      } else if (data?.type === 'dialogue-summary:height' && Number.isFinite(data.height)) {
        frame.style.setProperty('min-height', `${Math.min(Math.max(Math.ceil(data.height), LEAST), MOST)}px`);
      } else if (data?.type === 'dialogue-summary:card' && link && Number.isFinite(data.top) && !shown) {
        // Once, and only where the browser has not done it by itself.
        shown = true;
        const top = frame.getBoundingClientRect().top + data.top;
        if (top < 0 || top > innerHeight) scrollBy({ top: top - innerHeight / 4, behavior: 'instant' });
      } else if (data?.type === 'dialogue-summary:link' && link?.fits(data.words)) {
        link.write(data.words, data.push === true);
      }
    });
    if (link) {
      addEventListener('popstate', handDown);
      addEventListener('hashchange', handDown);
    }
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective !== 'frame-src' || !url.href.startsWith(blockedURI)) return;
      frame.style.setProperty('display', 'none');
      frame.after(way);
    });
    frame.addEventListener('load', () => setTimeout(() => heard || frame.after(way), PATIENCE));
  }

  tags().forEach((tag) => find(tag, (put, beside) => insert(tag, put, beside)));
})();
