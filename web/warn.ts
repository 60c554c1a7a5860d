// Warnings in the console for the page's developer.

const warned = new Set<string>();

/** Warns once per page. */
export function warnOnce(text: string): void {
  if (!warned.has(text)) console.warn(`<dialogue-summary>: ${text}`);
  warned.add(text);
}
