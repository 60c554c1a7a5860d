// The parameters of one frame in the fragment of the page's URL. Other parameters keep their bytes and order.

export class FrameLink {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** The pairs of the frame. */
  read(): string {
    return pairs().filter(this.#isOurs).join('&');
  }

  /** Whether a message contains only pairs of this frame. */
  accepts(words: unknown): words is string {
    return typeof words === 'string' && !/[#\s]/.test(words) && (!words || words.split('&').every(this.#isOurs));
  }

  write(words: string, push: boolean): void {
    const all = location.hash.length > 1 ? pairs() : [];
    const first = all.findIndex(this.#isOurs);
    const rest = all.filter((pair) => !this.#isOurs(pair));
    if (words) rest.splice(first < 0 ? rest.length : first, 0, words);
    const [page] = location.href.split('#');
    const next = rest.length ? `${page}#${rest.join('&')}` : page;
    try {
      if (next !== location.href) history[push ? 'pushState' : 'replaceState'](history.state, '', next);
    } catch {
      // Browsers limit how often this may be called. The view in the frame is not affected.
    }
  }

  readonly #isOurs = (pair: string) => pair.startsWith(`${this.key}.`);
}

const pairs = () => location.hash.slice(1).split('&');
