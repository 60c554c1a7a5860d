// What the shell calls of the glue that wasm-bindgen writes. The types of the glue itself exist only after a build.

import type { DialogueData, DialogueResults, DialogueView } from './types.js';

/** An element's attributes under the names of their properties, as written in the page. */
export type Configuration = Record<string, string | null>;

/** Called by the wasm: fires an event, or asks the shell for something by another name. */
export type Emit = (name: string, detail: unknown) => unknown;

export interface Widget {
  configure(configuration: Configuration): void;
  loadBuiltIn(): void;
  load(data: unknown): void;
  /** A dataset is on its way. */
  wait(): void;
  /** The dataset at `url` could not be fetched. */
  failed(url: string, reason: string): void;
  /** One step of hydrating: whether there is another, undefined where the dataset cannot be read. */
  read(): boolean | undefined;
  show(): void;
  /** Whether mounting was put off. */
  mount(now: boolean): boolean;
  data(): DialogueData | null;
  view(): DialogueView;
  setView(patch: unknown): void;
  results(): DialogueResults;
  openCard(id: string): void;
  shareLink(): string;
  /** Whether a link was copied. */
  shared(text: string, copied: boolean): void;
  /** Leaves its element and listens to nothing until it is configured again. */
  park(): void;
}

export interface Glue {
  initSync(options: { module: WebAssembly.Module }): unknown;
  onPanic(listener: (message: string) => void): void;
  Widget: {
    new (root: Element, emit: Emit): Widget;
    /** A widget for markup that came with the page; undefined where it was not made of this text. */
    hydrate(
      root: Element,
      emit: Emit,
      configuration: Configuration,
      text: string | undefined,
      nodes: number,
    ): Widget | undefined;
  };
}
