// The message of a failure below the fallback, and a button to try again.

import { inLanguageOf } from './language.js';

const PHRASES = {
  en: { failed: 'The interactive view could not start.', retry: 'Try again' },
  ko: { failed: '대화형 보기를 시작하지 못했습니다.', retry: '다시 시도' },
};

export class FailureNotice {
  readonly #host: HTMLElement;
  #box: HTMLElement | undefined;
  #wasRetried = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Says that the widget could not start; with `retry` there is a button for it. */
  showFailed(root: ShadowRoot, retry?: () => void): void {
    this.#show(root, this.#phrases.failed, retry);
  }

  /** Only the button, where the widget itself says what went wrong. */
  showRetry(root: ShadowRoot, retry: () => void): void {
    this.#show(root, '', retry);
  }

  hide(): void {
    this.#box?.remove();
    this.#box = undefined;
  }

  /** The button that was pressed is gone, and the focus with it: what came of it gets the focus. */
  restoreFocus(root: ShadowRoot, selector: string): void {
    if (this.#wasRetried && document.activeElement === document.body) {
      root.querySelector<HTMLElement>(selector)?.focus();
    }
    this.#wasRetried = false;
  }

  get #phrases() {
    return inLanguageOf(this.#host, PHRASES);
  }

  #show(root: ShadowRoot, message: string, retry?: () => void): void {
    this.hide();
    const box = document.createElement('div');
    box.className = 'shell';
    box.setAttribute('part', 'error');
    box.append(message);
    if (retry) {
      box.setAttribute('role', 'alert');
      box.append(' ', this.#button(retry));
    }
    this.#box = box;
    root.append(box);
    this.restoreFocus(root, '.shell button');
  }

  #button(retry: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = this.#phrases.retry;
    button.addEventListener('click', () => {
      this.#wasRetried = true;
      retry();
    });
    return button;
  }
}
