// The parameters of one frame in the fragment of the page's URL. Other parameters keep their bytes and order.

/** The most characters that a frame may write. Every view that a person makes is far shorter. */
const MAX_LENGTH = 8000;
/** How many history entries a frame may add before a reader acts, and how many more each second afterwards. */
const [MAX_ENTRIES, ENTRIES_PER_SECOND] = [20, 1];
/** Browsers allow about a hundred changes of the URL in ten to thirty seconds. */
const RETRY_DELAY_MS = 1000;
const MAX_RETRIES = 30;

export class FrameLink {
  readonly key: string;
  #entries = MAX_ENTRIES;
  #countedAt = 0;
  /** Writes again what the browser refused. */
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string) {
    this.key = key;
  }

  /** The pairs of the frame. */
  read(): string {
    return pairs().filter(this.#isOurs).join('&');
  }

  /** Gives up what the browser refused: the reader has gone to another URL. */
  cancelRetry(): void {
    clearTimeout(this.#retry);
  }

  /** Whether a message contains only pairs of this frame. */
  accepts(words: unknown): words is string {
    return typeof words === 'string' && words.length <= MAX_LENGTH && !/[#\s]/.test(words) && (!words || words.split('&').every(this.#isOurs));
  }

  write(words: string, push: boolean, retries = MAX_RETRIES): void {
    this.cancelRetry();
    const all = location.hash.length > 1 ? pairs() : [];
    const first = all.findIndex(this.#isOurs);
    const rest = all.filter((pair) => !this.#isOurs(pair));
    if (words) rest.splice(first < 0 ? rest.length : first, 0, words);
    const [page] = location.href.split('#');
    const next = rest.length ? `${page}#${rest.join('&')}` : page;
    try {
      if (next === location.href) return;
      history[push && this.#takeEntry() ? 'pushState' : 'replaceState'](history.state, '', next);
    } catch {
      if (retries > 0) this.#retry = setTimeout(() => this.write(words, false, retries - 1), RETRY_DELAY_MS);
    }
  }

  /** Whether the frame may add a history entry. A frame that adds one after another would take Back from the reader. */
  #takeEntry(): boolean {
    const now = performance.now();
    // An act in the frame counts for the page around it.
    if (navigator.userActivation?.isActive ?? true) {
      const earned = ((now - this.#countedAt) / 1000) * ENTRIES_PER_SECOND;
      this.#entries = Math.min(MAX_ENTRIES, this.#entries + earned);
    }
    this.#countedAt = now;
    if (this.#entries < 1) return false;
    this.#entries -= 1;
    return true;
  }

  readonly #isOurs = (pair: string) => pair.startsWith(`${this.key}.`);
}

const pairs = () => location.hash.slice(1).split('&');
