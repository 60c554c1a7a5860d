// Warnings in the console for the page's developer.

import type { DialogueErrorDetail } from './types.js';

const warned = new Set<string>();

/** Warns once per page. */
export function warnOnce(text: string): void {
  if (!warned.has(text)) console.warn(`<dialogue-summary>: ${text}`);
  warned.add(text);
}

/** Writes the problems of a dataset in one message, with the sentences that the page shows. `url` is empty if it was not fetched. */
export function warnOfProblems(url: string, { code, problems, fatal }: DialogueErrorDetail): void {
  if (code !== 'dataset' || !problems?.length) return;
  const outcome = fatal ? 'the dataset cannot be shown' : 'the dataset has problems';
  const lines = problems.map(({ message }) => `\n${message}`);
  console.warn(`<dialogue-summary>: ${outcome}${url && `, ${url}`}${lines.join('')}`);
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown) => String(error instanceof Error ? error.message : error);
