// Attributes and the properties of the same names.

export const LINK_STATES = ['fragment', 'query', 'none'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** The attributes that the widget is configured by, beside `lang`. */
export const ATTRIBUTES = ['src', 'filter', 'link-state', 'link-key', 'page-size', 'theme', 'heading-level'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** `link-key` -> `linkKey`. */
export const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** One of these words; the first where the attribute has none of them. */
export function wordOf<Word extends string>(element: Element, name: Attribute, words: readonly [Word, ...Word[]]): Word {
  const given = element.getAttribute(name)?.trim();
  return words.find((word) => word === given) ?? words[0];
}

/** A whole number in these bounds; `usual` where the attribute has none. */
export function numberOf(element: Element, name: Attribute, usual: number, least: number, most: number): number {
  const given = element.getAttribute(name)?.trim() ?? '';
  const value = /^\d+$/.test(given) ? Number(given) : NaN;
  return value >= least && value <= most ? value : usual;
}

/** A property sets its attribute; null and undefined remove it. */
export function reflect(element: Element, name: Attribute, value: unknown): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
