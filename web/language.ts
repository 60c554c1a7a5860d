// The language of an element: the nearest `lang`, also across shadow roots.

const listeners = new Set<() => void>();
const observer = new MutationObserver(() => listeners.forEach((listener) => listener()));

/** The nearest `lang`, else `en`. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement ?? hostOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

const hostOf = (node: Node): Element | null => (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Calls `listener` when a `lang` changes in the page, or in a shadow root that the element is in. */
export function watchLanguage(element: Element, listener: () => void): void {
  listeners.add(listener);
  for (let root: Node | undefined = element.getRootNode(); root; root = hostOf(root)?.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
}

export function unwatchLanguage(listener: () => void): void {
  listeners.delete(listener);
}

/** The phrases for an element's language, else the English ones. */
export function inLanguageOf<T>(element: Element, phrases: { en: T; [language: string]: T }): T {
  return phrases[languageOf(element).slice(0, 2).toLowerCase()] ?? phrases.en;
}
