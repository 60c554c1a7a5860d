// Shows a failure beside the fallback or the prerendered cards, with a button to try again.

import { OtherBuildError, refreshShell } from './build-id.js';
import { inLanguage, languageOf } from './language.js';
import type {} from './phrases.js';

export class FailureNotice {
  readonly #host: HTMLElement;
  #box: HTMLElement | undefined;
  #wasRetried = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows that the widget could not start, with a button to reload or to try again. */
  showFailed(root: ShadowRoot, error: unknown, hasFallback: boolean, retry: () => void): void {
    const phrases = this.#phrases;
    const isPolicy = error instanceof Error && error.cause !== undefined;
    if (error instanceof OtherBuildError) {
      const refreshed = refreshShell();
      this.#show(root, phrases.outdated, phrases.reload, () => void refreshed.then(() => location.reload()));
    } else if (!isPolicy) {
      this.#show(root, phrases.failed, phrases.retry, retry);
    } else if (hasFallback) {
      // A reader cannot change the page's policy, and can read the fallback.
      this.hide();
    } else {
      this.#show(root, phrases.failed);
    }
  }

  /** Shows only the button, below the message of the widget. */
  showRetry(root: ShadowRoot, retry: () => void): void {
    this.#show(root, '', this.#phrases.retry, retry);
  }

  hide(): void {
    this.#box?.remove();
    this.#box = undefined;
  }

  /** The pressed button is removed and loses the focus, so the result of the press gets it. */
  restoreFocus(root: ShadowRoot, selector: string): void {
    if (this.#wasRetried && document.activeElement === document.body) {
      root.querySelector<HTMLElement>(selector)?.focus();
    }
    this.#wasRetried = false;
  }

  get #phrases() {
    return inLanguage(languageOf(this.#host), FAILURE_PHRASES);
  }

  #show(root: ShadowRoot, message: string, label = '', act?: () => void): void {
    this.hide();
    const box = document.createElement('div');
    box.className = 'shell';
    // The page may be written in the other direction.
    box.dir = 'auto';
    box.setAttribute('part', 'error');
    box.append(message);
    if (act) {
      box.setAttribute('role', 'alert');
      box.append(' ', this.#button(label, act));
    }
    this.#box = box;
    // Prerendered cards are many screens high, and readers expect the filters above them.
    if (root.querySelector('[data-static]')) root.prepend(box);
    else root.append(box);
    this.restoreFocus(root, '.shell button');
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = label;
    button.addEventListener('click', () => {
      this.#wasRetried = true;
      act();
    });
    return button;
  }
}
