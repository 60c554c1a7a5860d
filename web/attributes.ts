// Attributes and the properties of the same names.

export const LINK_STATES = ['fragment', 'query', 'none'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** The attributes that configure the widget, besides `lang`. */
export const ATTRIBUTES = ['src', 'filter', 'link-state', 'link-key', 'page-size', 'theme', 'heading-level'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** `link-key` -> `linkKey`. */
export const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** `link-key` -> `linkkey`, which React 18 and server-side React write for the prop `linkKey`: HTML has no capitals. */
export const joined = (name: string) => name.replaceAll('-', '');

/** The value of an attribute, under either of its names. */
export const attributeOf = (element: Element, name: Attribute): string | null =>
  element.getAttribute(name) ?? element.getAttribute(joined(name));

/** The attribute's value if it is one of `words`, otherwise the first of them. */
export function oneOf<Word extends string>(element: Element, name: Attribute, words: readonly [Word, ...Word[]]): Word {
  const given = attributeOf(element, name)?.trim();
  return words.find((word) => word === given) ?? words[0];
}

/** The attribute's value if it is a whole number from `min` to `max`, otherwise `fallback`. */
export function numberOf(element: Element, name: Attribute, fallback: number, min: number, max: number): number {
  const given = attributeOf(element, name)?.trim() ?? '';
  const value = /^\d+$/.test(given) ? Number(given) : NaN;
  return value >= min && value <= max ? value : fallback;
}

/** Sets the attribute of a property. Null and undefined remove it. */
export function reflect(element: Element, name: Attribute, value: unknown): void {
  if (value === null || value === undefined) {
    element.removeAttribute(name);
    element.removeAttribute(joined(name));
  } else {
    element.setAttribute(name, String(value));
  }
}
