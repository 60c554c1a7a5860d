// The promise behind `ready`: one for each dataset.

export class Ready {
  promise!: Promise<void>;
  resolve!: () => void;
  reject!: (reason: unknown) => void;
  #isSettled = true;

  constructor() {
    this.renew();
  }

  /** Creates a new promise if the last one is settled. */
  renew(): void {
    if (!this.#isSettled) return;
    this.#isSettled = false;
    this.promise = new Promise((resolve, reject) => {
      const settle = <T extends unknown[]>(how: (...args: T) => void) => (...args: T) => {
        this.#isSettled = true;
        how(...args);
      };
      this.resolve = settle(resolve);
      this.reject = settle(reject);
    });
    // A page that does not use the promise gets failures by `dialogue-error`, and no unhandled rejection.
    this.promise.catch(() => {});
  }
}
