// Keys that a reader types into a field of the widget: shortcuts of the page must not take them.
//
// Outside of a shadow root, the target of a key is the element itself, which shortcut libraries do not take for a field.

/** Keys that type nothing. A page may use them, for example to close its dialog. */
const OTHER_KEYS = /^(Escape|Tab|F\d+)$/;

/** Keeps what is typed into the fields inside of a root. Keys with Ctrl, Alt or Meta reach the page. */
export function keepTypedKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stopIfTyped as EventListener);
}

function stopIfTyped(event: KeyboardEvent): void {
  const { key, target } = event;
  const isField = target instanceof Element && target.matches('input[type="search"], input[type="text"], textarea');
  // Many keyboards type letters with AltGr, which some systems report as Ctrl and Alt.
  const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (isField && !isShortcut && !OTHER_KEYS.test(key)) event.stopPropagation();
}
