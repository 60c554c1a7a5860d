// Counts nodes. Cards that came with the page can be hydrated only if nothing was added to them or removed.

/**
 * The elements and the component markers of Yew in markup that came with the page. 0 where a comment is no such marker:
 * tools that tidy up pages may have removed some or added others.
 */
export function countNodes(root: Element): number {
  let { length } = root.querySelectorAll('*');
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    length += /^<\/?\[]>$/.test((node as Comment).data) ? 1 : NaN;
  }
  return length || 0;
}
