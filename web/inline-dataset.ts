// Finds the dataset inside the tag. Editors and content filters may wrap its script in paragraphs, change its type, remove its
// tags but not its text, or close the element before it.

import { repairJson } from './repair-json.js';

/** The text of the dataset, undefined if there is none. */
export function inlineDataset(element: Element): string | undefined {
  const scripts = [...element.querySelectorAll('script')].filter((it) => it.closest(element.localName) === element);
  const text = scripts.find(isJson)?.textContent
    ?? scripts.map((script) => script.text).find(looksLikeDataset)
    ?? [element.textContent ?? '', scriptAfter(element)?.text ?? ''].find(looksLikeDataset);
  return text === undefined ? undefined : repairJson(text);
}

const isJson = ({ type }: HTMLScriptElement) => /^(?:application|text)\/json$/i.test(type.split(';', 1)[0]!.trim());

/** An object, perhaps in a comment, with a key that every dataset has. */
const looksLikeDataset = (text: string) =>
  /^[^\w{]*(?:CDATA[^\w{]*)?\{/.test(text) && /\b(?:cards|dialogues)\b/.test(text);

/**
 * The JSON script that follows an empty element. The parser closes an element where the paragraph around its start tag
 * ends, so that the script of `<p><dialogue-summary></p><p><script>` is no child of it.
 */
function scriptAfter(element: Element): HTMLScriptElement | undefined {
  if (element.childElementCount || element.textContent?.trim()) return undefined;
  const walker = document.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  let node = walker.nextNode();
  while (node && isLayout(node)) node = walker.nextNode();
  const script = node as HTMLScriptElement | null;
  return script?.localName === 'script' && isJson(script) ? script : undefined;
}

const isLayout = (node: Node) =>
  node.nodeType === Node.TEXT_NODE ? !node.textContent?.trim() : (node as Element).matches('p, br, div, span');
