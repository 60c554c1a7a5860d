// Connects one element to the engine: starts it, loads the record, mounts the widget and dispatches its events.

import { ATTRIBUTES, attributeOf, camelCase } from './attributes.js';
import { type EarlyInput, collectEarlyInput, replayEarlyInput } from './early-input.js';
import {
  type Engine, type Mount, type MountOwner,
  callWidget, detachMount, hurryEngine, recycleMount, startEngine, takeMount, useMount,
} from './engine.js';
import { FailureNotice } from './failure.js';
import type { Configuration, Widget } from './glue.js';
import { hydrate } from './hydration.js';
import { languageOf, unwatchLanguage, watchLanguage } from './language.js';
import { claimLinkKey, joinLinkKeys, leaveLinkKeys } from './link-keys.js';
import { isParsed, painted, parsed, pause } from './paint.js';
import { Ready } from './ready.js';
import { NotUtf8Error, RecordSource, fetchText, withoutByteOrderMark } from './record-source.js';
import { ShadowContent } from './shadow-content.js';
import { Sharing } from './share.js';
import { fetchStyles, sheetFor, stylesOrTimeout } from './styles.js';
import { takeTurn } from './turns.js';
import type { DialogueErrorDetail, DialogueViewPatch } from './types.js';
import { messageOf, warnOfProblems } from './warn.js';

export class Controller implements MountOwner {
  readonly element: HTMLElement;
  readonly ready = new Ready();
  readonly source: RecordSource;
  readonly sharing: Sharing;
  /** The view that the page set before the widget was mounted. */
  pendingView: DialogueViewPatch | undefined;
  readonly #content: ShadowContent;
  readonly #notice: FailureNotice;
  #mount: Mount | undefined;
  #hasRendered = false;
  #earlyInput: EarlyInput[] = [];
  // Counters: a start or load that is not the latest one is ignored when it ends.
  #starts = 0;
  #loads = 0;
  #activate: (() => void) | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.source = new RecordSource(element);
    this.#content = new ShadowContent(element, () => this.#onReader());
    this.#notice = new FailureNotice(element);
    this.sharing = new Sharing(this);
    if (this.#content.prerendered || isParsed()) this.#content.open();
  }

  get isMounted(): boolean {
    return this.#mount !== undefined;
  }

  /** Calls the widget, if there is one. */
  call<T>(call: (widget: Widget) => T): T | undefined {
    return this.#mount && callWidget(this.#mount, call);
  }

  setView(patch: DialogueViewPatch): void {
    if (this.#mount) this.call((widget) => widget.setView(patch));
    else this.pendingView = { ...this.pendingView, ...patch };
  }

  connect(): void {
    joinLinkKeys(this.element);
    this.move();
    if (!this.#mount) void this.#start();
  }

  /** The element was moved, so its language may have changed. */
  move(): void {
    watchLanguage(this.element, this.configure);
    this.configure();
  }

  adopt(): void {
    this.#content.adoptStyles();
  }

  readonly configure = (): void => {
    this.call((widget) => widget.configure(this.#configuration()));
  };

  /** The element has left the page. Its mount is reused for another element. */
  leave(): void {
    this.#starts += 1;
    leaveLinkKeys(this.element);
    unwatchLanguage(this.configure);
    this.#notice.hide();
    this.ready.renew();
    if (!this.#mount) return;
    // The view is restored when the element returns, but the language is that of its new place.
    const { lang: _, ...view } = this.#mount.widget.view();
    this.pendingView = view;
    recycleMount(this.#unmount(this.#mount));
  }

  /** Loads the record that the page intends. */
  load(): void {
    this.#loads += 1;
    this.#notice.hide();
    this.ready.renew();
    const source = this.source.resolve();
    this.source.showsBuiltIn = source.kind === 'built-in';
    if (this.#mount) this.#mount.root.hidden = this.#content.hasFallback && !this.#hasRendered;
    this.call((widget) => {
      switch (source.kind) {
        case 'data': return widget.load(withoutByteOrderMark(source.data));
        case 'text': return widget.load(withoutByteOrderMark(source.text));
        case 'url': return this.#fetch(widget, source.url);
        case 'pending': return widget.awaitDataset();
        case 'built-in': return widget.loadBuiltIn();
      }
    });
  }

  /** Calls the widget once it is mounted in prerendered cards. */
  callActive(call: (widget: Widget) => void): void {
    this.#activate?.();
    this.call(call);
  }

  emit(name: string, detail: unknown): void {
    if (!this.#mount) return;
    if (name === 'dialogue-ready') this.#onReady(this.#mount);
    if (name === 'dialogue-error') this.#onError(this.#mount, detail as DialogueErrorDetail);
    this.dispatch(name, detail);
  }

  /** Tells the widget what became of something, if the element still has it. */
  report<T>(outcome: Promise<T>, then: (widget: Widget, value: T) => void, otherwise?: (widget: Widget) => void): void {
    const mount = this.#mount;
    const tell = (call: (widget: Widget) => void) => { if (this.#mount === mount) this.call(call); };
    outcome.then((value) => tell((widget) => then(widget, value)), () => otherwise && tell(otherwise));
  }

  onEngineFailure(error: Error): void {
    this.pendingView = undefined;
    const mount = this.#mount;
    const isIdle = this.#activate !== undefined;
    if (mount) this.#unmount(mount);
    // Nothing was rendered into prerendered cards that are not mounted yet.
    if (mount && isIdle) this.#content.restore(mount.root);
    this.#fail(error);
  }

  async #start(): Promise<void> {
    this.#starts += 1;
    const start = this.#starts;
    const isStale = () => start !== this.#starts || !this.element.isConnected;
    let mount: Mount;
    let url: string;
    let text: string | undefined;
    try {
      const engine = await this.#startEngine();
      if (isStale()) return;
      url = this.source.url;
      const hydrated = await this.#hydrate(engine, isStale);
      if (!hydrated) await takeTurn(this.element);
      if (isStale()) return;
      // Another widget of the engine has panicked meanwhile.
      if (engine.hasFailed) return void this.#start();
      ({ mount, text } = hydrated ?? { mount: takeMount(engine), text: undefined });
    } catch (error) {
      await parsed();
      if (!isStale()) this.#fail(error);
      return;
    }
    this.#mount = mount;
    useMount(mount, this);
    const isHydrated = mount.root === this.#content.prerendered;
    if (!isHydrated) this.#content.root.append(mount.root);
    this.configure();
    this.call((widget) => widget.adoptPrerendered());
    this.#setPendingView();
    const press = this.#content.takeEarlyPress();
    if (isHydrated) this.#content.prerendered = undefined;
    this.source.showsBuiltIn = isHydrated && text === undefined;
    // The page may have set another record while this one was read.
    const isOther = url !== this.source.url || this.source.hasData || (this.source.showsBuiltIn && this.source.isPending);
    if (!isHydrated || isOther) this.load();
    else await this.#mountHydrated(mount, press);
  }

  /** A reader is about to act in prerendered cards. */
  #onReader(): void {
    hurryEngine();
    this.#activate?.();
  }

  /** The engine, once the element has a root. Waits for the style sheet, but not long. */
  async #startEngine(): Promise<Engine> {
    const { prerendered } = this.#content;
    // Prerendered cards contain a link to their style sheet.
    if (!prerendered) {
      // Constructed while the wasm loads, but not adopted yet: the fallback keeps the style of the page.
      void fetchStyles().then((css) => sheetFor(this.element, css));
    }
    // Prerendered cards are painted before the wasm is requested, which would delay the paint.
    const isUntouched = prerendered && collectEarlyInput(prerendered, 'input').length === 0;
    const gate = isUntouched ? painted().catch(() => {}) : undefined;
    const [engine] = await Promise.all([startEngine(gate), parsed()]);
    this.#content.open();
    this.adopt();
    await stylesOrTimeout();
    return engine;
  }

  /** A widget in the prerendered cards, and their text, if they show the right record. */
  async #hydrate(engine: Engine, isStale: () => boolean) {
    this.#content.openTemplate();
    const root = this.#content.prerendered;
    if (!root) return undefined;
    let text: string | undefined;
    const source = this.source.resolve();
    try {
      if (source.kind === 'data' || source.kind === 'pending') return undefined;
      if (source.kind === 'url') text = await fetchText(source.url);
      else if (source.kind === 'text') text = source.text;
    } catch {
      // Reported when the record is loaded.
      return undefined;
    }
    const mount = await hydrate(engine, root, this.#configuration(), text, isStale);
    if (!mount) this.#earlyInput = collectEarlyInput(root, 'input');
    return mount && { mount, text };
  }

  async #mountHydrated(mount: Mount, press: HTMLElement | undefined): Promise<void> {
    await pause();
    if (mount.engine.hasFailed) return;
    // The mount may have another element by now, or none.
    if (this.#mount === mount) this.#earlyInput = collectEarlyInput(mount.root, 'input');
    // A listener of `dialogue-ready` may press a card at once.
    this.#idle(mount);
    callWidget(mount, (widget) => {
      if (!widget.activate(this.#earlyInput.length > 0 || press !== undefined)) this.#activate = undefined;
    });
    press?.click();
  }

  /** Mounting takes a quarter of a second on a slow phone, so prerendered cards are not mounted until a reader acts. */
  #idle(mount: Mount): void {
    this.#activate = () => {
      this.#activate = undefined;
      // Another element may have the mount by now.
      if (this.#mount !== mount) return;
      const early = collectEarlyInput(mount.root, '#--search');
      this.call((widget) => widget.activate(true));
      replayEarlyInput(this.#content.root, early);
    };
  }

  #setPendingView(): void {
    if (this.pendingView) this.setView(this.pendingView);
    this.pendingView = undefined;
  }

  #unmount(mount: Mount): Mount {
    this.#loads += 1;
    this.#mount = undefined;
    this.#hasRendered = false;
    this.source.showsBuiltIn = false;
    this.#activate = undefined;
    this.sharing.forget();
    detachMount(mount);
    this.#notice.hide();
    this.#content.showFallback();
    return mount;
  }

  #configuration(): Configuration {
    const attributes = ATTRIBUTES.map((name) => [camelCase(name), attributeOf(this.element, name)]);
    return {
      ...Object.fromEntries(attributes),
      lang: languageOf(this.element),
      linkKey: claimLinkKey(this.element),
    };
  }

  #fetch(widget: Widget, url: string): void {
    const load = this.#loads;
    // A slow response never replaces a later one.
    const ifCurrent = (then: () => void) => { if (load === this.#loads) this.call(then); };
    widget.awaitDataset();
    fetchText(url).finally(() => takeTurn(this.element)).then(
      (text) => ifCurrent(() => widget.load(text)),
      (error) => ifCurrent(() => error instanceof NotUtf8Error ? widget.failDecode(error.bytes) : widget.failFetch(url, messageOf(error))),
    );
  }

  #onReady(mount: Mount): void {
    this.#hasRendered = true;
    mount.root.hidden = false;
    this.#content.removeFallback();
    this.ready.resolve();
    replayEarlyInput(this.#content.root, this.#earlyInput);
    this.#earlyInput = [];
    this.#notice.restoreFocus(this.#content.root, '#--status');
  }

  #onError(mount: Mount, detail: DialogueErrorDetail): void {
    warnOfProblems(this.source.hasData ? '' : this.source.url, detail);
    if (!detail.fatal) return;
    mount.root.hidden = false;
    this.#content.showFallback();
    if (detail.code === 'network') this.#notice.showRetry(this.#content.root, () => this.load());
    this.ready.reject(Object.assign(new Error(detail.message), detail));
  }

  /** The widget could not start. */
  #fail(error: unknown): void {
    this.#content.showStatic();
    this.adopt();
    this.#notice.showFailed(this.#content.root, error, this.#content.hasFallback, () => this.#retry());
    this.ready.renew();
    this.ready.reject(error);
    this.dispatch('dialogue-error', { code: 'startup', message: messageOf(error), path: '' });
  }

  #retry(): void {
    this.#notice.hide();
    this.ready.renew();
    void this.#start();
  }

  dispatch(name: string, detail: unknown): void {
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
