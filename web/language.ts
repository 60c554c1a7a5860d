// The language of an element: the nearest `lang`, also across shadow roots.

const listeners = new Set<() => void>();
// Created with the first element: unit tests may import the class where there is no such observer.
let observer: MutationObserver | undefined;

/** The nearest `lang`, else `en`. XHTML has `xml:lang`, and some content management systems write the locale `ko_KR`. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement ?? hostOf(node)) {
    const lang = node.getAttribute('lang') || node.getAttribute('xml:lang');
    if (lang) return lang.replaceAll('_', '-');
  }
  return 'en';
}

const hostOf = (node: Node): Element | null => (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Calls `listener` when a `lang` changes in the page, or in a shadow root that the element is in. */
export function watchLanguage(element: Element, listener: () => void): void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => listeners.forEach((changed) => changed()));
  for (let root: Node | undefined = element.getRootNode(); root; root = hostOf(root)?.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'xml:lang'] });
  }
}

export function unwatchLanguage(listener: () => void): void {
  listeners.delete(listener);
}

/** The phrases for a language (RFC 4647 lookup), else the English ones. */
export function inLanguage<T>(language: string, phrases: { en: T; [tag: string]: T }): T {
  let range = language.toLowerCase();
  for (; range; range = range.slice(0, Math.max(range.lastIndexOf('-'), 0))) {
    const tag = Object.keys(phrases).find((tag) => tag.toLowerCase() === range);
    if (tag) return phrases[tag] as T;
  }
  return phrases.en;
}
