// The shell of <dialogue-summary>: defines the element at once, keeps what the page sets early and the
// fallback in place, loads the wasm once for all instances, and turns failure into words with a retry.
// Nothing here knows what a dialogue is.

// The other files, each spelled out so that bundlers find it. A page that keeps them elsewhere says so here
// before its first element stands.
const files = {
  glue: new URL('./dialogue_summary.js', import.meta.url).href,
  wasm: new URL('./dialogue_summary_bg.wasm', import.meta.url).href,
  sheet: new URL('./dialogue-summary.css', import.meta.url).href,
};

const WORDS = {
  en: { failed: 'The interactive view could not start.', retry: 'Try again' },
  ko: { failed: '대화형 보기를 시작하지 못했습니다.', retry: '다시 시도' },
};

// The engine: one wasm instance for all elements of the page. After a failure the next one is a fresh
// import, since a module that failed to load, or that panicked, stays as it is under its address.
let engine;
let attempt = 0;
let compiled;
let go;
let barred;
let sheet;
const live = new Set();

function start(gate) {
  engine ??= boot(gate).catch((error) => {
    engine = undefined;
    attempt += 1;
    throw error;
  });
  return engine;
}

async function boot(gate) {
  // Who does something in cards that came with the page has seen them, and is not to wait.
  await Promise.race([gate, new Promise((act) => { go = act; })]);
  const [module, glue] = await Promise.all([load(), import(files.glue + (attempt ? `?r=${attempt}` : ''))]);
  glue.initSync({ module });
  const own = { glue, seats: [] };
  glue.onPanic((message) => queueMicrotask(() => collapse(own, new Error(message))));
  return own;
}

function load() {
  if (compiled) return compiled;
  if (barred) throw barred;
  // Where the page's policy lets not even the smallest module run, nothing is fetched for it. WebKit would
  // compile one, and refuses to make an instance.
  try {
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (cause) {
    // The policy's owner hears of it once.
    barred = new Error("WebAssembly needs script-src 'wasm-unsafe-eval'", { cause });
    throw barred;
  }
  compiled = compile().catch((error) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}

async function compile() {
  // WebKit answers from a preload only in this mode, which is of use to one's own origin alone.
  const near = files.wasm.startsWith(origin) ? { mode: 'no-cors', credentials: 'include' } : {};
  let answer = await fetch(files.wasm, near);
  // One's own server has sent the request on to another, whose answer is opaque.
  if (!answer.status) answer = await fetch(files.wasm);
  if (!answer.ok) throw new Error(`dialogue_summary_bg.wasm: ${answer.status}`);
  // Browsers stream under this type alone; under any other, all of it is fetched first.
  const typed = answer.headers.get('content-type') === 'application/wasm';
  return typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

// Most of what a visit loads is on its way before the class is made, where an element without cards waits for it.
DEFINE: try {
  const tags = customElements.get('dialogue-summary') ? [] : document.querySelectorAll('dialogue-summary');
  if ([...tags].some((tag) => !tag.shadowRoot)) load().catch(() => {});
} catch {
  // It is said when the element begins.
}

// One sheet for all instances of a document. Without it the cards are plain, and still readable. What is wanted is said,
// since a server for development may answer with a script that adds the sheet to the page.
const sheets = new WeakMap();
const styles = async () => {
  try {
    const answer = await fetch(files.sheet, { headers: { accept: 'text/css' } });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Cards that came with the page are on the screen before anything is asked for that would hold them up: of the wasm
// alone, browsers take in every piece where they paint. They begin one frame while they still draw the one before, so
// the third is the first that tells. A page that is not seen has none.
const frame = () => Promise.race([new Promise(requestAnimationFrame), pause(300)]);
const painted = async () => (await frame()) && (await frame()) && (await frame()) && pause();

// What was typed into such boxes of cards that came with the page, or ticked, before anybody heard of it.
function done(root, boxes) {
  return [...root.querySelectorAll(boxes)]
    .filter((box) => box.checked !== box.defaultChecked || (box.type === 'search' && box.value !== box.defaultValue))
    .map(({ id, value, checked }) => ({ id, value, checked }));
}

// Signs of somebody who is about to do something, in time for what they do to be heard.
const SIGNS = ['pointerover', 'focusin', 'click', 'input'];

// The dataset inside the tag, as text; none where the tag holds none. Editors and content filters wrap the script in
// paragraphs, change its type, take its tags away and leave the text, or close the element before it.
function inlineText(element) {
  const own = [...element.querySelectorAll('script')].filter((it) => it.closest(element.localName) === element);
  const text = own.find(isJson)?.textContent
    ?? own.map((script) => script.textContent).find(readsAsDataset)
    ?? [element.textContent, scriptAfter(element)].find(readsAsDataset);
  return text === undefined ? undefined : repaired(text);
}

const isJson = ({ type }) => /^(?:application|text)\/json$/i.test(type.split(';')[0].trim());

const readsAsDataset = (text) => /^[^\w{]*(?:CDATA[^\w{]*)?\{/.test(text) && /\b(?:cards|dialogues)\b/.test(text);

// The parser closes an element where a paragraph around its first tag ends. A JSON script that then comes next on the
// page, but for paragraphs and line breaks, was the element's child.
function scriptAfter(element) {
  if (element.childElementCount || element.textContent.trim()) return undefined;
  const walker = document.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  let node;
  do node = walker.nextNode();
  while (node && (node.matches?.('p, br, div, span') ?? !node.data.trim()));
  return node?.localName === 'script' && isJson(node) ? node.textContent : undefined;
}

// What editors do to text, undone in this order until it is JSON. Text that stays unreadable is reported as such.
const REPAIRS = [
  (text) => text.replace(/<\/?(?:p|br)\b[^>]*>/gi, '\n').replace(/\u00a0/g, ' '),
  (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? all;
    const point = decimal ? parseInt(decimal, 10) : parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  }),
  (text) => text.replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'),
];
const ENTITIES = { quot: '"', ldquo: '"', rdquo: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

function repaired(text) {
  const whole = /^\s*\{[^]*\}\s*$/;
  if (whole.test(text) && !/<\/?(?:p|br)\b|&[#\w]+;|[\u00a0\u201c-\u201f\u2033\u00ab\u00bb]/i.test(text)) return text;
  let tried = text;
  for (const repair of [(it) => it, ...REPAIRS]) {
    // Comments and CDATA around the text, as pages of XHTML have them.
    tried = repair(tried).replace(/^(?:[^\w{]|CDATA)*(?=\{)/, '').replace(/\}(?:[^\w}]|CDATA)*$/, '}');
    try {
      JSON.parse(tried);
      if (tried !== text.trim()) warn('the JSON inside the tag was altered by what wrote the page');
      return tried === text.trim() ? text : tried;
    } catch {
      // The next repair may be the one.
    }
  }
  return text;
}

// Each warning once in a page.
const warned = new Set();
function warn(text) {
  if (!warned.has(text)) console.warn(`<dialogue-summary>: ${text}`);
  warned.add(text);
}

// React 19 sets no property of a custom element that it hydrates (https://github.com/facebook/react/issues/35446), and
// none that is undefined. What a component gave is found only here.
function reactProps(element) {
  const name = Object.keys(element).find((key) => key.startsWith('__reactProps$'));
  return element[name] ?? {};
}

// Without the mark that editors hide in front of a text, which is no JSON.
const plain = (data) => (typeof data === 'string' ? data.replace(/^\ufeff/, '') : data);

// A panic stops every widget of the instance: all of them fall back together.
async function collapse(own, error) {
  if ((await engine?.catch(() => undefined)) === own) {
    engine = undefined;
    attempt += 1;
  }
  own.dead = true;
  [...live].forEach((element) => element.collapsed(own, error));
}

// A seat: a root, mounted once for good, that serves one element after another.
function seat(own) {
  const root = document.createElement('div');
  const taken = { root, own, owner: undefined };
  taken.widget = new own.glue.Widget(root, (name, detail) => taken.owner?.(name, detail));
  return taken;
}

// The prefix of an instance's pairs in the address is its own: a second one of the same name is numbered, by
// no number that makes it the name of another.
const keys = new Map();
const named = (element) => element.getAttribute('link-key')?.trim() || element.id || 'ds';
function claim(element, name) {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? name : name + n;
    const owner = keys.get(key);
    if (owner === element || (!owner && (n === 1 || ![...live].some((other) => named(other) === key)))) {
      keys.set(key, element);
      return key;
    }
  }
}
function release(element) {
  for (const [key, owner] of keys) if (owner === element) keys.delete(key);
}

// What a view without a search and without filters holds.
const nothing = () => ({ q: '', kind: [], theme: [], country: [], session: [] });

// Each attribute is a property too; what it reads as where it is not set.
const DEFAULTS = {
  src: '', filter: '', 'link-state': 'fragment', 'link-key': 'ds', 'page-size': 50, theme: 'auto', 'heading-level': 2,
};
// What a property reads as is what holds: a value that is not valid is as good as none.
const VALID = {
  'link-state': (value) => ['fragment', 'query', 'none'].includes(value),
  'page-size': (value) => Number.isInteger(value) && value > 0 && value < 2 ** 32,
  theme: (value) => ['auto', 'light', 'dark'].includes(value),
  'heading-level': (value) => Number.isInteger(value) && value >= 1 && value <= 5,
};
const ATTRIBUTES = Object.keys(DEFAULTS);
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const EARLY = ['data', 'view', ...ATTRIBUTES.map(camel)];

// How many elements and marks of components cards that came with the page have; none where a comment is no such mark:
// what tidies up a page may have taken some out, or put others in.
function count(root) {
  let { length } = root.querySelectorAll('*');
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) length += /^<\/?\[]>$/.test(comments.currentNode.data) ? 1 : NaN;
  return length || 0;
}

export class DialogueSummary extends HTMLElement {
  static files = files;
  static observedAttributes = [...ATTRIBUTES, 'data', 'view', 'lang', 'id'];

  #shadow;
  #slot = document.createElement('slot');
  #words;
  #seat;
  #stood = false;
  #name;
  #key;
  #turn = 0;
  #loads = 0;
  #data;
  // Whether the page has set `data`, and whether what it set first came in the place of the built-in record.
  #dataWasSet = false;
  #expectsData = false;
  #showsBuiltIn = false;
  #patch;
  #early = [];
  #again;
  #ready;
  // The cards that came with the page, until the widget has taken them over.
  #written = this.shadowRoot?.querySelector('[data-made]');
  // What the first sign of a reader in them sets off.
  #wake;
  #sign = () => {
    go?.();
    this.#wake?.();
  };

  constructor() {
    super();
    if (this.#written || !this.#parsed()) this.#root();
    this.#renew();
  }

  // Where the page comes with the cards in it, the parser makes the root, and may be about to, or in the middle of it.
  // A tag that came as a text, or after the class, still has its cards in a template.
  #root(unpacked) {
    this.#shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const template = unpacked && !this.#written && this.querySelector(':scope > template[shadowrootmode]');
    if (template) this.#shadow.replaceChildren(template.content.cloneNode(true));
    this.#written ??= this.#shadow.querySelector('[data-made]');
    if (this.#written) SIGNS.forEach((sign) => this.#shadow.addEventListener(sign, this.#sign, true));
    this.#uncover();
  }

  // The language of the places that elements stand in.
  static #places = new MutationObserver(() => live.forEach((element) => element.#configure()));

  get ready() { return this.#ready.promise; }
  get data() { return this.#seat ? this.#seat.widget.data() : this.#data ?? null; }
  set data(data) {
    this.#keep(data);
    if (this.#seat) this.#load();
  }
  get view() {
    return this.#seat ? this.#seat.widget.view() : { ...nothing(), card: null, lang: this.#lang(), ...this.#patch };
  }
  set view(patch) {
    // What throws when it is read throws here, at whoever set it.
    const plain = JSON.parse(JSON.stringify(patch ?? {}) ?? '{}');
    if (this.#seat) this.#safely((widget) => widget.setView(plain));
    else this.#patch = { ...this.#patch, ...plain };
  }
  get results() { return this.#seat ? this.#seat.widget.results() : { total: 0, shown: 0, ids: [] }; }

  clear() { this.view = { ...nothing(), series: [], dialogue: [], year: [] }; }
  openCard(id) {
    if (this.#seat) this.#safely((widget) => widget.openCard(String(id)));
    else this.view = { card: String(id) };
  }
  shareLink() { return this.#safely((widget) => widget.shareLink()) ?? location.href; }

  connectedCallback() {
    // Properties that were set before the definition arrived hide the accessors.
    for (const name of EARLY) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    live.add(this);
    this.connectedMoveCallback();
    if (!this.#seat) this.#begin();
  }

  // Out and in again before the microtask is a move: nothing was lost, nothing is mounted anew.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  // The language may be another there, and may change, in the page or in any shadow root on the way to it.
  connectedMoveCallback() {
    for (let root = this.getRootNode(); root; root = root.host?.getRootNode()) {
      DialogueSummary.#places.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
    this.#configure();
  }

  adoptedCallback() { sheet?.then((text) => this.#dress(text)); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#seat) return;
    if (name === 'src' || (this.#showsBuiltIn && this.#isDataExpected())) this.#load();
    else this.#configure();
  }

  // The instance of the wasm that this element stands on is gone.
  collapsed(own, error) {
    if (this.#seat?.own !== own) return;
    this.#patch = undefined;
    this.#empty();
    this.#fail(error);
  }

  async #begin() {
    const turn = (this.#turn += 1);
    const isGone = () => turn !== this.#turn || !this.isConnected;
    let other;
    try {
      // What came with the page came dressed.
      if (!this.#written) {
        sheet ??= styles();
        // Read while the wasm is still coming; who is dressed with it now would lose the looks of what stands in the tag.
        sheet.then((text) => this.#sheet(text));
      }
      const [own] = await Promise.all([
        start(this.#written && !done(this.#written, 'input')[0] && painted().catch(() => {})),
        this.#parsed(),
      ]);
      this.#root();
      // A sheet that comes later than this dresses cards that stand.
      sheet?.then((text) => this.#dress(text));
      await Promise.race([sheet, pause(500)]);
      if (isGone()) return;
      const src = this.#src();
      const came = await this.#came();
      // To start the wasm, to read the record, to make it findable and to show it is each as long as a reader who
      // scrolls or types by then should wait. To mount the widget is longer, and put off where it can be.
      const taken = came && (await this.#takeOver(own, came, isGone));
      if (isGone()) return;
      // Another widget has ended this instance meanwhile.
      if (own.dead) return this.#begin();
      this.#seat = taken ?? own.seats.pop() ?? seat(own);
      other = src !== this.#src();
    } catch (error) {
      await this.#parsed();
      if (!isGone()) this.#fail(error);
      return;
    }
    this.#seat.owner = (name, detail) => this.#hear(name, detail);
    const inPlace = this.#seat.root === this.#written;
    if (!inPlace) this.#shadow.append(this.#seat.root);
    this.#configure();
    this.#safely((widget) => widget.show());
    if (this.#patch) this.view = this.#patch;
    this.#patch = undefined;
    if (inPlace) this.#written = undefined;
    this.#showsBuiltIn = inPlace && came.text === undefined;
    // Data, or another address of them, may have been set while the record was read.
    if (!inPlace || other || this.#hasData() || (this.#showsBuiltIn && this.#isDataExpected())) return this.#load();
    const { own, widget, root } = this.#seat;
    await pause();
    if (own.dead) return;
    try {
      // It may have another element by now, or none.
      if (this.#seat?.widget === widget) this.#early = done(root, 'input');
      // Whoever hears that cards stand may press one at once.
      this.#sleep(widget, root);
      if (!widget.mount(this.#early.length > 0)) this.#wake = undefined;
    } catch (error) {
      collapse(own, error);
    }
  }

  // The cards that came with the page, and the text they were made of; none where something else is to be shown.
  async #came() {
    this.#root(true);
    if (!this.#written || this.#hasData()) return;
    try {
      const text = this.#src() ? await this.#fetched() : inlineText(this);
      if (text !== undefined || !this.#isDataExpected()) return { text };
    } catch {
      // What went wrong is said when the cards are asked for.
    }
  }

  async #fetched() {
    const answer = await fetch(this.#src());
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return answer.text();
  }

  // They are taken over in place, if the widget would draw the very same; else they are shown until it has drawn.
  async #takeOver(own, { text }, isGone) {
    await pause();
    const taken = { root: this.#written, own };
    const hear = (name, detail) => taken.owner?.(name, detail);
    taken.widget = own.glue.Widget.hydrate(taken.root, hear, this.#attributes(), text, count(taken.root));
    let more = taken.widget && true;
    while (more) {
      await pause();
      // Nobody needs it any more, or it is to be begun anew.
      if (isGone() || own.dead) return undefined;
      more = taken.widget.read();
    }
    if (more === undefined) {
      this.#early = done(taken.root, 'input');
      return undefined;
    }
    await pause();
    return taken;
  }

  // Cards that stand as they came need nobody to draw or to hear, which is a quarter of a second of work on a slow
  // phone, until somebody comes.
  #sleep(widget, root) {
    this.#wake = () => {
      this.#wake = undefined;
      // The root may be another element's by now.
      if (this.#seat?.root !== root) return;
      // A box that was ticked just now is heard of as such.
      const early = done(root, '#ds-search');
      this.#safely(() => widget.mount(true));
      this.#do(early);
    };
  }

  #dress(text) {
    const made = this.#sheet(text);
    if (made && this.#shadow) this.#shadow.adoptedStyleSheets = [made];
  }

  // A sheet belongs to its document.
  #sheet(text) {
    const page = this.ownerDocument;
    let made = sheets.get(page);
    if (!made && page.defaultView) {
      made = new page.defaultView.CSSStyleSheet();
      made.replaceSync(text);
      sheets.set(page, made);
    }
    return made;
  }

  // While the page is still being parsed, the children of the element may not be there yet.
  #parsed() {
    if (document.readyState !== 'loading') return undefined;
    return new Promise((done) => document.addEventListener('readystatechange', done));
  }

  #leave() {
    live.delete(this);
    this.#turn += 1;
    release(this);
    this.#name = undefined;
    // What was said of a failure, and the promise that it broke, are not those of the next try.
    this.#say();
    this.#renew();
    if (!this.#seat) return;
    // Its view comes back with it; its language is that of the place it comes back to.
    const { lang, ...view } = this.view;
    this.#patch = view;
    const left = this.#empty();
    if (left.own.dead) return;
    try {
      left.widget.park();
      left.own.seats.push(left);
    } catch (error) {
      collapse(left.own, error);
    }
  }

  #empty() {
    const left = this.#seat;
    this.#loads += 1;
    this.#seat = undefined;
    left.owner = undefined;
    this.#stood = false;
    left.root.remove();
    this.#say();
    this.#uncover();
    return left;
  }

  // What the page came with is shown: its cards, or whatever stands in the tag.
  #uncover() {
    if (!this.#written) this.#shadow.prepend(this.#slot);
  }

  #configure() {
    this.#safely((widget) => widget.configure(this.#attributes()));
  }

  #attributes() {
    const attributes = { lang: this.#lang() };
    ATTRIBUTES.forEach((name) => { attributes[camel(name)] = this.getAttribute(name); });
    // By their order in the page, whoever of them stands first.
    live.forEach((element) => element.#claim());
    attributes.linkKey = this.#key;
    return attributes;
  }

  // A key, once claimed, stays the element's own for as long as it goes by that name.
  #claim() {
    const name = named(this);
    if (name === this.#name) return;
    release(this);
    this.#name = name;
    this.#key = claim(this, name);
  }

  #src() {
    const src = this.getAttribute('src')?.trim();
    return src && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  }

  // Who sets `data` has a record of its own, which may still be on its way: only where the built-in record was there
  // before one is it what comes back.
  #keep(data) {
    this.#data = data === null || data === '' ? undefined : data;
    if (!this.#dataWasSet) this.#expectsData = !this.#showsBuiltIn || this.#data === undefined;
    this.#dataWasSet = true;
  }

  #hasData() {
    const props = this.#dataWasSet ? {} : reactProps(this);
    if ('data' in props) this.#keep(props.data);
    return this.#data !== undefined;
  }

  // Whether the page has a record of its own to show, though it has not named one yet.
  #isDataExpected() {
    const attribute = ['data', 'view'].find((name) => this.hasAttribute(name));
    if (attribute && !this.#dataWasSet) warn(`${attribute} is a property, and no attribute: element.${attribute} = …`);
    return this.#expectsData || attribute !== undefined;
  }

  #load() {
    this.#loads += 1;
    this.#say();
    this.#renew();
    const src = this.#src();
    const hasData = this.#hasData();
    const inline = hasData || src ? undefined : inlineText(this);
    this.#showsBuiltIn = !hasData && !src && inline === undefined && !this.#isDataExpected();
    this.#seat.root.hidden = this.#fallback() && !this.#stood;
    this.#safely((widget) => {
      if (hasData) widget.load(plain(this.#data));
      else if (src) this.#fetch(widget, src);
      else if (inline !== undefined) widget.load(plain(inline));
      else if (this.#showsBuiltIn) widget.loadBuiltIn();
      else widget.wait();
    });
  }

  // A slow answer never replaces what was asked for later.
  #fetch(widget, src) {
    const load = this.#loads;
    const late = (then) => (said) => load === this.#loads && this.#safely(() => then(said));
    widget.wait();
    this.#fetched().then(
      late((text) => widget.load(text)),
      late((error) => widget.failed(src, String(error?.message ?? error))),
    );
  }

  // What was done in cards that another drawing replaced.
  #do(early) {
    for (const { id, value, checked } of early) {
      const box = this.#shadow.getElementById(id);
      if (!box) continue;
      // A box that a browser ticked again when it came back to the page may be what the address says.
      if (box.checked !== checked) box.click();
      if (box.value === value) continue;
      box.value = value;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  #copy(text) {
    const { widget } = this.#seat;
    const said = (copied) => () => this.#seat?.widget === widget && this.#safely(() => widget.shared(text, copied));
    // Not there at all on a page served without TLS.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject();
    done.then(said(true), said(false));
  }

  #fallback() {
    const reads = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim()
      || node.matches?.(':not(script, template, style, [slot])');
    return this.#written || [...this.childNodes].some(reads);
  }

  #hear(name, detail) {
    if (name === 'copy') return this.#copy(detail);
    if (name === 'measure') {
      const below = (card) => card.getBoundingClientRect().top >= innerHeight;
      return [...this.#seat.root.querySelectorAll(detail)].findIndex(below);
    }
    if (name === 'count') return count(this.#seat.root);
    if (name === 'show') {
      if (this.#shadow.getElementById('ds-status')?.getBoundingClientRect().top > innerHeight) this.scrollIntoView();
      return;
    }
    // Else what is no event is the name of a method.
    if (!name.startsWith('dialogue-')) {
      this.#shadow.getElementById(detail)?.[name]({ block: 'nearest' });
      return;
    }
    if (name === 'dialogue-ready') {
      this.#stood = true;
      this.#seat.root.hidden = false;
      this.#slot.remove();
      this.#written?.remove();
      this.#written = undefined;
      this.#ready.resolve();
      this.#do(this.#early);
      this.#early = [];
      this.#focus('#ds-status');
    } else if (name === 'dialogue-error' && detail.fatal) {
      this.#seat.root.hidden = false;
      this.#uncover();
      if (detail.code === 'network') this.#say('', () => this.#load());
      this.#ready.reject(Object.assign(new Error(detail.message), detail));
    }
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #fail(error) {
    this.#root(true);
    sheet?.then((text) => this.#dress(text));
    // About a policy a reader can do nothing: no way to try again, and no word where there is a fallback to read.
    this.#say(error.cause && this.#fallback() ? undefined : this.#own().failed, !error.cause && (() => {
      this.#say();
      this.#renew();
      this.#begin();
    }));
    this.#renew();
    this.#ready.reject(error);
    this.dispatchEvent(new CustomEvent('dialogue-error', {
      bubbles: true, composed: true, detail: { code: 'startup', message: String(error?.message ?? error), path: '' },
    }));
  }

  // Words below the fallback, and a way to try again where that may help; without arguments, none.
  #say(words, retry) {
    this.#words?.remove();
    this.#words = undefined;
    if (words === undefined) return;
    const box = document.createElement('div');
    box.className = 'shell';
    box.setAttribute('part', 'error');
    box.append(words);
    if (retry) {
      box.setAttribute('role', 'alert');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.textContent = this.#own().retry;
      button.addEventListener('click', () => {
        this.#again = true;
        retry();
      });
      box.append(' ', button);
    }
    this.#words = box;
    this.#shadow.append(box);
    this.#focus('.shell button');
  }

  // The button that was pressed to try again is gone, and the focus with it: what has come of it is next.
  #focus(selector) {
    if (this.#again && document.activeElement === document.body) this.#shadow.querySelector(selector)?.focus();
    this.#again = false;
  }

  // Whatever is thrown out of the wasm leaves it in a state nobody knows.
  #safely(call) {
    const seated = this.#seat;
    try {
      return seated && call(seated.widget);
    } catch (error) {
      collapse(seated.own, error);
    }
  }

  // The promise of the next cards, once the last one has been kept or broken.
  #renew() {
    if (this.#ready && !this.#ready.settled) return;
    const ready = {};
    ready.promise = new Promise((resolve, reject) => {
      const settle = (how) => (value) => {
        ready.settled = true;
        how(value);
      };
      ready.resolve = settle(resolve);
      ready.reject = settle(reject);
    });
    // Whoever does not wait for it need not hear of it; `dialogue-error` is there for them.
    ready.promise.catch(() => {});
    this.#ready = ready;
  }

  #lang() {
    for (let node = this; node; node = node.parentElement ?? node.getRootNode().host) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
    return 'en';
  }

  #own() { return WORDS[this.#lang().slice(0, 2).toLowerCase()] ?? WORDS.en; }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(DialogueSummary.prototype, camel(name), {
    configurable: true,
    enumerable: true,
    get() {
      if (name === 'link-key') return [...keys].find(([, owner]) => owner === this)?.[0] ?? named(this);
      const usual = DEFAULTS[name];
      const given = this.getAttribute(name);
      const text = (VALID[name] ? given?.trim() : given) ?? usual;
      const value = typeof usual === 'number' ? (/\D/.test(text) ? NaN : Number(text)) : text;
      return (VALID[name]?.(value) ?? true) ? value : usual;
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

// The build makes element.js of this file without what the label marks: the class for whoever names it.
DEFINE: if (!customElements.get('dialogue-summary')) customElements.define('dialogue-summary', DialogueSummary);
