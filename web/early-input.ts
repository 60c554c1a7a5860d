// Early input: what a reader typed or ticked in prerendered cards before the widget listened.

export interface EarlyInput {
  id: string;
  value: string;
  checked: boolean;
}

/** The fields whose value differs from the markup. */
export function collectEarlyInput(root: ParentNode, selector: string): EarlyInput[] {
  return [...root.querySelectorAll<HTMLInputElement>(selector)]
    .filter((box) => box.checked !== box.defaultChecked || (box.type === 'search' && box.value !== box.defaultValue))
    .map(({ id, value, checked }) => ({ id, value, checked }));
}

/** Repeats the input in the rendered cards. */
export function replayEarlyInput(root: ShadowRoot, input: EarlyInput[]): void {
  for (const { id, value, checked } of input) {
    const box = root.getElementById(id) as HTMLInputElement | null;
    if (!box) continue;
    // After Back, the browser may have restored a tick that the URL contains too.
    if (box.checked !== checked) box.click();
    if (box.value === value) continue;
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
