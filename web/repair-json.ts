// Repairs JSON that an editor altered as if it were prose.

import { warnOnce } from './warn.js';

type Repair = (text: string) => string;

const ENTITIES: Record<string, string> = {
  quot: '"', ldquo: '"', rdquo: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ',
};

const removeTags: Repair = (text) => text.replace(/<\/?(?:p|br)\b[^>]*>/gi, '\n').replace(/\u00a0/g, ' ');

const decodeEntities: Repair = (text) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? all;
    const point = decimal ? parseInt(decimal, 10) : parseInt(hex ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });

const straightenQuotes: Repair = (text) => text.replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"');

/** Removes comments and CDATA around the text, which XHTML pages have. */
const unwrap: Repair = (text) => text.replace(/^(?:[^\w{]|CDATA)*(?=\{)/, '').replace(/\}(?:[^\w}]|CDATA)*$/, '}');

const IS_WRAPPED = /^\s*[^\s{]|[^\s}]\s*$/;
const MAY_BE_ALTERED = /<\/?(?:p|br)\b|&[#\w]+;|[\u00a0\u201c-\u201f\u2033\u00ab\u00bb]/i;

/**
 * The text as JSON, with a warning if it had to be repaired. Text that cannot be repaired is returned unchanged, and refused
 * when it is parsed.
 */
export function repairJson(text: string): string {
  if (!IS_WRAPPED.test(text) && !MAY_BE_ALTERED.test(text)) return text;
  if (isJson(text)) return text;
  let repaired = text;
  for (const repair of [unwrap, removeTags, decodeEntities, straightenQuotes]) {
    repaired = unwrap(repair(repaired));
    if (!isJson(repaired)) continue;
    warnOnce('the JSON inside the tag was altered by what wrote the page, and had to be repaired');
    return repaired;
  }
  return text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
