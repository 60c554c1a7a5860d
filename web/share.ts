// The dialog to share: quotation, citation, code and downloads, from a second wasm that is loaded when the dialog is opened.

import { folder } from './build-id.js';
import { copy } from './clipboard.js';
import { GlueFile } from './glue-file.js';
import type { ShareRequest, Widget } from './glue.js';
import type { RecordSource } from './record-source.js';
import { WasmFile } from './wasm.js';

/** `Asked` in crates/share/src/dialog.rs: with what only the page knows. */
interface Asked extends ShareRequest {
  site: string | undefined;
  today: string;
  files: { folder: string; dataset: string | undefined } | undefined;
}

/** What the wasm calls: `Host` in crates/share/src/dialog.rs. */
interface SharePartsHost {
  copy(part: string, text: string, html: string | undefined): Promise<boolean>;
  download(name: string, mediaType: string, text: string): void;
}

interface ShareParts {
  show(root: HTMLElement, asked: Asked): void;
  hide(): void;
  free(): void;
}

interface ShareGlue {
  build?: string;
  initSync(options: { module: WebAssembly.Module }): unknown;
  ShareParts: new (text: string, host: SharePartsHost) => ShareParts;
}

/** A longer dataset would take more than a second to read once more. In UTF-16 code units. */
const MAX_LENGTH = 2 << 20;
/** How long the browser has to read a file before its address is revoked. */
const REVOKE_DELAY_MS = 60_000;

const glueFile = new GlueFile<ShareGlue>('shareGlue');
const wasmFile = new WasmFile('shareWasm');
let started: Promise<ShareGlue> | undefined;

/** The second wasm. After a failure, the next call tries again. */
function start(): Promise<ShareGlue> {
  started ??= boot().catch((error) => {
    forget();
    throw error;
  });
  return started;
}

async function boot(): Promise<ShareGlue> {
  const [module, glue] = await Promise.all([wasmFile.load(), glueFile.load()]);
  glue.initSync({ module });
  return glue;
}

/** Makes the next call start it anew. */
function forget(): void {
  started = undefined;
  glueFile.forget();
}

/** The element that shares. */
interface SharingOwner {
  readonly source: RecordSource;
  call<T>(call: (widget: Widget) => T): T | undefined;
  /** Tells the widget what became of something, if the element still has it. */
  report<T>(outcome: Promise<T>, then: (widget: Widget, value: T) => void, otherwise?: (widget: Widget) => void): void;
  dispatch(name: string, detail: unknown): void;
}

export class Sharing {
  readonly #owner: SharingOwner;
  #current: { text: string; parts: ShareParts } | undefined;

  constructor(owner: SharingOwner) {
    this.#owner = owner;
  }

  /** Copies the link, which `field` has too if the dialog is open. */
  copy(link: string, field: HTMLElement | null | undefined): void {
    this.#owner.report(copy(link, undefined, field), (widget, isCopied) => widget.reportCopy(link, isCopied));
  }

  send(link: string): void {
    // A system sheet that was closed, or had no target, says nothing: the link is still in its field.
    this.#owner.report(navigator.share({ url: link }), (widget) => widget.reportSent());
  }

  /** Renders the parts of the dialog into `root`, once that is there. */
  prepare(root: () => HTMLElement | undefined): void {
    const shown = this.#owner.call((widget) => this.#show(widget, root));
    if (!shown) return;
    this.#owner.report(shown, (of, areThere) => of.reportShareParts(areThere), (of) => of.reportShareParts(false));
  }

  /** Whether they are there; undefined where the record is too large. */
  async #show(widget: Widget, root: () => HTMLElement | undefined): Promise<boolean | undefined> {
    const text = widget.datasetText();
    if (text === null || text.length > MAX_LENGTH) return undefined;
    const glue = await start();
    const [request, place] = [widget.shareRequest(), root()];
    // The dialog was closed meanwhile.
    if (!request || !place) return false;
    try {
      if (this.#current?.text !== text) {
        this.forget();
        this.#current = { text, parts: new glue.ShareParts(text, this.#host(place)) };
      }
      this.#current.parts.show(place, { ...request, ...this.#place() });
      return true;
    } catch (error) {
      // The state of a wasm that has thrown is unknown.
      this.#current = undefined;
      forget();
      throw error;
    }
  }

  /** Frees the record: the element has left the page. */
  forget(): void {
    const parts = this.#current?.parts;
    this.#current = undefined;
    try {
      parts?.hide();
      parts?.free();
    } catch {
      // Its wasm has stopped.
    }
  }

  #host(place: HTMLElement): SharePartsHost {
    const root = place.getRootNode() as ShadowRoot;
    return {
      copy: async (part, text, html) => {
        const field = root.getElementById(`--share-${part}`) as HTMLTextAreaElement | null;
        const isCopied = await copy(text, html, field);
        if (isCopied) this.#owner.dispatch('dialogue-share', { kind: part, text });
        else field?.select();
        return isCopied;
      },
      download: (name, mediaType, text) => {
        download(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
        this.#owner.dispatch('dialogue-share', { kind: 'download', text: name });
      },
    };
  }

  #place(): Omit<Asked, keyof ShareRequest> {
    const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim() || undefined;
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return { site, today, files: this.#files() };
  }

  /** Undefined where other pages cannot load the record or the widget. */
  #files(): Asked['files'] {
    const place = folder();
    const source = this.#owner.source.resolve();
    if (!place?.startsWith('http')) return undefined;
    if (source.kind === 'built-in') return { folder: place, dataset: undefined };
    if (source.kind === 'url' && source.url.startsWith('http')) return { folder: place, dataset: source.url };
    return undefined;
  }
}

function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS);
}
