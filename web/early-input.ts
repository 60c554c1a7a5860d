// What a reader typed or ticked in cards that came with the page, before the widget listened.

export interface EarlyInput {
  id: string;
  value: string;
  checked: boolean;
}

/** The boxes that are not as the page wrote them. */
export function collectEarlyInput(root: ParentNode, selector: string): EarlyInput[] {
  return [...root.querySelectorAll<HTMLInputElement>(selector)]
    .filter((box) => box.checked !== box.defaultChecked || (box.type === 'search' && box.value !== box.defaultValue))
    .map(({ id, value, checked }) => ({ id, value, checked }));
}

/** Does the same in the cards that are there now. */
export function replayEarlyInput(root: ShadowRoot, input: EarlyInput[]): void {
  for (const { id, value, checked } of input) {
    const box = root.getElementById(id) as HTMLInputElement | null;
    if (!box) continue;
    // A browser that came back to the page may have ticked what the URL says anyway.
    if (box.checked !== checked) box.click();
    if (box.value === value) continue;
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
