// Elements that may have a role, each with what its attributes say; which of them have it, and under what
// name, the browser is asked one by one.
const [top, role] = arguments;
const MAY = {
  alert: '[role=alert]',
  article: 'article',
  banner: 'header, [role=banner]',
  button: 'button, summary, [role=button]',
  checkbox: '[type=checkbox]',
  columnheader: 'th[scope=col]',
  contentinfo: 'footer, [role=contentinfo]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href]',
  rowheader: 'th[scope=row]',
  searchbox: '[type=search]',
  status: '[role=status], output',
  table: 'table',
  textbox: '[type=text], input:not([type]), textarea',
};
const host = typeof top === 'string' ? document.querySelector(top) : top;
const places = host.shadowRoot ? [host.shadowRoot, ...[...host.children].filter((child) => child.assignedSlot)] : [host];
const found = places.flatMap((place) => [
  ...(place.matches?.(MAY[role]) && place !== top ? [place] : []),
  ...place.querySelectorAll(MAY[role]),
]);
// A live region is there before it has anything to say.
const seen = (e) => (e.checkVisibility() || (role === 'status' && e.textContent === '')) && !e.closest('[aria-hidden=true], [inert]');
const told = (e, name) => e.getAttribute(name)?.split(' ')
  .map((id) => e.getRootNode().getElementById(id)?.textContent ?? '').join(' ').trim() ?? '';
const said = (e) => Object.fromEntries([
  ['checked', e.checked ?? e.getAttribute('aria-checked')],
  ['pressed', e.getAttribute('aria-pressed')],
  ['expanded', e.matches('summary') ? e.parentElement.open : e.getAttribute('aria-expanded')],
  ['level', e.getAttribute('aria-level') ?? /^H(\d)$/.exec(e.tagName)?.[1]],
  ['live', e.getAttribute('aria-live') ?? { alert: 'assertive', status: 'polite' }[role]],
  ['readonly', e.readOnly],
].filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name, String(value)]));
return found.filter(seen).map((e) => ({ element: e, properties: said(e), description: told(e, 'aria-describedby') }));
