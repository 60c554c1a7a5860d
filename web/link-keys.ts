// Link keys: the prefix of an instance's parameters in the page's URL. No two instances share one.

import { attributeOf } from './attributes.js';

const owners = new Map<string, HTMLElement>();
/** The elements in the page, in the order of their connection, each with the name of its last claim. */
const claims = new Map<HTMLElement, string | undefined>();

const nameOf = (element: HTMLElement) => attributeOf(element, 'link-key')?.trim() || element.id || 'ds';

/** Adds an element that was connected to the page. */
export function joinLinkKeys(element: HTMLElement): void {
  if (!claims.has(element)) claims.set(element, undefined);
}

/** Removes an element that has left the page, and frees its key. */
export function leaveLinkKeys(element: HTMLElement): void {
  claims.delete(element);
  release(element);
}

/** The key of an element in the page. Elements claim keys in their order, so that equal pages have equal keys. */
export function claimLinkKey(element: HTMLElement): string {
  // An element that was replaced is not told so before its place is taken. If it comes back, it claims a key anew.
  const absent = [...claims.keys()].filter((other) => !other.isConnected);
  absent.forEach((other) => {
    claims.set(other, undefined);
    release(other);
  });
  claims.forEach((_, other) => other.isConnected && claim(other));
  return linkKeyOf(element);
}

/** The key in use, else the name that will be claimed. */
export function linkKeyOf(element: HTMLElement): string {
  return [...owners].find(([, owner]) => owner === element)?.[0] ?? nameOf(element);
}

/** An element keeps its key as long as its name stays the same. */
function claim(element: HTMLElement): void {
  const name = nameOf(element);
  if (claims.get(element) === name) return;
  release(element);
  claims.set(element, name);
  owners.set(freeKey(element, name), element);
}

/** The name, or for a second element of that name the name with a number that is not another element's name. */
function freeKey(element: HTMLElement, name: string): string {
  const isNamed = (key: string) => [...claims.keys()].some((other) => nameOf(other) === key);
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? name : name + n;
    const owner = owners.get(key);
    if (owner === element || (!owner && (n === 1 || !isNamed(key)))) return key;
  }
}

function release(element: HTMLElement): void {
  for (const [key, owner] of owners) if (owner === element) owners.delete(key);
}
