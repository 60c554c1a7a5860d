// The widget's glue of wasm-bindgen: the functions that the shell calls. Its generated types exist only in a build.

import { GlueFile } from './glue-file.js';
import type { DialogueData, DialogueResults, DialogueView } from './types.js';

/** The values of an element's attributes, under the names of their properties. */
export type Configuration = Record<string, string | null>;

/** What the widget shares: `ShareRequest` in src/element/share.rs. */
export interface ShareRequest {
  page: string;
  prefix: string;
  inQuery: boolean;
  first: string;
  view: string;
  version: string | null;
  lang: string;
  card: string | null;
  level: number;
}

/** What the wasm calls: `ShellHost` in src/element/host.rs, and `Host` in src/app/host.rs. */
export interface WidgetHost {
  /** Fires an event. */
  emit(name: string, detail: unknown): void;
  /** Copies a text to the clipboard. The outcome goes to `reportCopy`. */
  copy(text: string): void;
  /** Whether the system can share this link. */
  canSend(link: string): boolean;
  /** Has the system share it. The outcome goes to `reportSent`. */
  send(link: string): void;
  /** Has the other parts of the dialog rendered. The outcome goes to `reportShareParts`. */
  prepareShare(): void;
  /** Opens the dialog to share. The focus returns to the element of this id. */
  showDialog(opener: string): void;
  focus(id: string): void;
  /** Scrolls an element into view. */
  reveal(id: string): void;
  arrive(id: string, byUser: boolean): void;
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
  /** What the open dialog shares. */
  shareRequest(): ShareRequest | null;
  /** The dataset as a JSON text. */
  datasetText(): string | null;
  /** Whether the other parts of the dialog are there; undefined where the record is too large for them. */
  reportShareParts(areThere: boolean | undefined): void;
  /** The system has shared the link of the dialog. */
  reportSent(): void;
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

export const widgetGlue = new GlueFile<Glue>('glue');
