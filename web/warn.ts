// Warnings for the page's developer.

const warned = new Set<string>();

/** Warns in the console, once per page. */
export function warnOnce(text: string): void {
  if (!warned.has(text)) console.warn(`<dialogue-summary>: ${text}`);
  warned.add(text);
}
