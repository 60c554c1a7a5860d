// The glue of wasm-bindgen: the functions that the shell calls, and how it is loaded. Its generated types exist only in a build.

import { OtherBuildError, fetchFile, integrityOf, isThisBuild, urlOf } from './build-id.js';
import { pause } from './paint.js';
import type { DialogueData, DialogueResults, DialogueView } from './types.js';

/** The values of an element's attributes, under the names of their properties. */
export type Configuration = Record<string, string | null>;

/** What the wasm calls: `ShellHost` in src/element/host.rs, and `Host` in src/app/host.rs. */
export interface WidgetHost {
  /** Fires an event. */
  emit(name: string, detail: unknown): void;
  /** Copies a text to the clipboard. The outcome goes to `reportCopy`. */
  copy(text: string): void;
  focus(id: string): void;
  /** Scrolls an element into view. */
  reveal(id: string): void;
  /** Scrolls the widget into the window, if it is below it. */
  scrollToWidget(): void;
  /** The elements and component markers in the root; 0 where they cannot be hydrated. */
  nodeCount(): number;
  /** The position of the first element below the window; 0 where there is none. */
  firstBelowFold(selector: string): number;
}

export interface Widget {
  configure(configuration: Configuration): void;
  loadBuiltIn(): void;
  load(data: unknown): void;
  /** A dataset is being fetched. */
  awaitDataset(): void;
  /** The dataset at `url` could not be fetched. */
  failFetch(url: string, reason: string): void;
  /** The fetched dataset is not UTF-8. */
  failDecode(bytes: Uint8Array): void;
  /** One step of reading the dataset: whether there is another, undefined where it cannot be read. */
  read(): boolean | undefined;
  /** Shows the dataset of the prerendered cards. */
  adoptPrerendered(): void;
  /** Hydrates the prerendered cards: whether that was put off. */
  activate(now: boolean): boolean;
  data(): DialogueData | null;
  view(): DialogueView;
  setView(patch: unknown): void;
  results(): DialogueResults;
  openCard(id: string): void;
  /** Renders at least so many of the cards that match. */
  showAtLeast(cards: number): void;
  /** The page is about to be printed, and has this address; without one, it was printed. */
  print(address: string | undefined): void;
  shareLink(): string;
  /** Whether a link was copied. */
  reportCopy(text: string, copied: boolean): void;
  /** Detaches the widget from its element until it is configured again. */
  release(): void;
}

export interface Glue {
  /** The build that the glue is of. */
  build?: string;
  initSync(options: { module: WebAssembly.Module }): unknown;
  onPanic(listener: (message: string) => void): void;
  Widget: {
    new (root: Element, host: WidgetHost): Widget;
    /** A widget for prerendered markup. Undefined if the markup was rendered from another text. */
    hydrate(
      root: Element,
      host: WidgetHost,
      configuration: Configuration,
      text: string | undefined,
      nodes: number,
    ): Widget | undefined;
  };
}

// The browser keeps a module that failed to load, or whose wasm has stopped, under its URL. Another fragment imports the same
// file as a new module.
let fragment = 0;

/** How long an import may take before another one is tried beside it. */
const PATIENCE_MS = 5000;

/** The glue of this build. A first import that fails, for example because the reader stops the page, is tried again. */
export async function loadGlue(): Promise<Glue> {
  const glue = fragment ? await reloadGlue() : await importGlue().catch(reloadGlue);
  if (isThisBuild(glue.build)) return glue;
  const other = await reloadGlue();
  if (isThisBuild(other.build)) return other;
  throw new OtherBuildError('glue');
}

/** Makes the next import a new module. */
export function forgetGlue(): void {
  fragment += 1;
}

async function reloadGlue(): Promise<Glue> {
  fragment += 1;
  // Fetched into the browser's cache, from which the module is imported.
  await (await fetchFile('glue', { cache: 'reload' })).arrayBuffer();
  return importGlue();
}

async function importGlue(): Promise<Glue> {
  let isPending = true;
  const first = importModule().finally(() => { isPending = false; });
  // In Firefox an import never ends if the reader stops the loading of the page meanwhile. A second one does.
  const second = pause(PATIENCE_MS).then(() => {
    if (!isPending) return first;
    fragment += 1;
    return importModule().catch(() => first);
  });
  return Promise.race([first, second]);
}

async function importModule(): Promise<Glue> {
  const url = urlOf('glue') + (fragment ? `#${fragment}` : '');
  // An import map holds the first URL to its hash, and none of the others.
  if (fragment) await preload(url, integrityOf('glue'));
  return import(url) as Promise<Glue>;
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
