// How the glue of a wasm is loaded: as a module of this build.

import { type FileKey, OtherBuildError, fetchFile, integrityOf, isThisBuild, urlOf } from './build-id.js';
import { pause } from './paint.js';

/** How long an import may take before another one is tried beside it. */
const PATIENCE_MS = 5000;

/** The glue of one wasm. */
export class GlueFile<Glue extends { build?: string }> {
  readonly #key: FileKey;
  // The browser keeps a module that failed to load, or whose wasm has stopped, under its URL. Another fragment imports the same
  // file as a new module.
  #fragment = 0;

  constructor(key: FileKey) {
    this.#key = key;
  }

  /** The glue of this build. A first import that fails, for example because the reader stops the page, is tried again. */
  async load(): Promise<Glue> {
    const glue = this.#fragment ? await this.#reload() : await this.#import().catch(() => this.#reload());
    if (isThisBuild(glue.build)) return glue;
    const other = await this.#reload();
    if (isThisBuild(other.build)) return other;
    throw new OtherBuildError(this.#key);
  }

  /** Makes the next import a new module. */
  forget(): void {
    this.#fragment += 1;
  }

  async #reload(): Promise<Glue> {
    this.#fragment += 1;
    // Fetched into the browser's cache, from which the module is imported.
    await (await fetchFile(this.#key, { cache: 'reload' })).arrayBuffer();
    return this.#import();
  }

  async #import(): Promise<Glue> {
    let isPending = true;
    const first = this.#importModule().finally(() => { isPending = false; });
    // In Firefox an import never ends if the reader stops the loading of the page meanwhile. A second one does.
    const second = pause(PATIENCE_MS).then(() => {
      if (!isPending) return first;
      this.#fragment += 1;
      return this.#importModule().catch(() => first);
    });
    return Promise.race([first, second]);
  }

  async #importModule(): Promise<Glue> {
    const url = urlOf(this.#key) + (this.#fragment ? `#${this.#fragment}` : '');
    // An import map holds the first URL to its hash, and none of the others.
    if (this.#fragment) await preload(url, integrityOf(this.#key));
    return import(url) as Promise<Glue>;
  }
}

/** Loads a module of these bytes, and of no others, into the page's map of modules, where the next import finds it. */
async function preload(url: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  if (!integrity || !link.relList.supports('modulepreload')) return;
  Object.assign(link, { rel: 'modulepreload', href: url, integrity });
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error('the glue could not be loaded again')));
  });
  document.head.append(link);
  await loaded.finally(() => link.remove());
}
