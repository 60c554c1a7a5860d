// The engine: one wasm instance for all elements of the page, and the widgets that it renders.

import { type Configuration, type Glue, type Widget, widgetGlue } from './glue.js';
import { Host, type HostOwner } from './host.js';
import { assertWasmAllowed, widgetWasm } from './wasm.js';

export interface Engine {
  glue: Glue;
  /** Mounts without an element, for the next one. */
  idle: Mount[];
  /** Mounts that have an element. */
  used: Set<Mount>;
  hasFailed: boolean;
}

/** A root element and its widget. Yew never removes its listeners, so a root is mounted once and used again. */
export interface Mount {
  root: HTMLElement;
  engine: Engine;
  widget: Widget;
  owner: MountOwner | undefined;
}

export interface MountOwner extends HostOwner {
  /** The engine has failed, and the mount with it. */
  onEngineFailure(error: Error): void;
}

let current: Promise<Engine> | undefined;
let stopWaiting: (() => void) | undefined;

/** The page's engine. The first caller may have it wait for `gate` before it loads anything. */
export function startEngine(gate?: Promise<unknown>): Promise<Engine> {
  current ??= boot(gate).catch((error) => {
    current = undefined;
    widgetGlue.forget();
    throw error;
  });
  return current;
}

/** A reader acts: an engine that waits starts at once. */
export function hurryEngine(): void {
  stopWaiting?.();
}

async function boot(gate: Promise<unknown> | undefined): Promise<Engine> {
  await Promise.race([gate, new Promise<void>((resolve) => { stopWaiting = resolve; })]);
  assertWasmAllowed();
  const [module, glue] = await Promise.all([widgetWasm.load(), widgetGlue.load()]);
  try {
    glue.initSync({ module });
  } catch (error) {
    widgetWasm.forget();
    throw error;
  }
  const engine: Engine = { glue, idle: [], used: new Set(), hasFailed: false };
  glue.onPanic((message) => queueMicrotask(() => failAll(engine, new Error(message))));
  return engine;
}

/** A panic stops every widget of the engine, so all of them fail together. The next start is a fresh import. */
export async function failAll(engine: Engine, error: unknown): Promise<void> {
  if ((await current?.catch(() => undefined)) === engine) {
    current = undefined;
    widgetGlue.forget();
  }
  engine.hasFailed = true;
  const reason = error instanceof Error ? error : new Error(String(error));
  [...engine.used].forEach((mount) => mount.owner?.onEngineFailure(reason));
}

/** A mount without an element: one that another element has left, or a new one. */
export function takeMount(engine: Engine): Mount {
  return engine.idle.pop() ?? createMount(engine);
}

/** Gives a mount to an element. */
export function useMount(mount: Mount, owner: MountOwner): void {
  mount.owner = owner;
  mount.engine.used.add(mount);
}

/** Takes a mount from its element, but does not offer it to another. */
export function detachMount(mount: Mount): void {
  mount.owner = undefined;
  mount.engine.used.delete(mount);
  mount.root.remove();
}

/** Offers a detached mount to the next element. */
export function recycleMount(mount: Mount): void {
  if (mount.engine.hasFailed) return;
  callWidget(mount, (widget) => {
    widget.release();
    mount.engine.idle.push(mount);
  });
}

/** Calls the widget. The state of a wasm that has thrown is unknown, so all its widgets fail. */
export function callWidget<T>(mount: Mount, call: (widget: Widget) => T): T | undefined {
  try {
    return call(mount.widget);
  } catch (error) {
    void failAll(mount.engine, error);
    return undefined;
  }
}

/** A mount in markup that came with the page; undefined where the widget would render something else. */
export function hydrateMount(
  engine: Engine,
  root: HTMLElement,
  configuration: Configuration,
  text: string | undefined,
  nodes: number,
): Mount | undefined {
  const [mount, host] = mountIn(engine, root);
  const widget = engine.glue.Widget.hydrate(root, host, configuration, text, nodes);
  return widget && Object.assign(mount, { widget });
}

function createMount(engine: Engine): Mount {
  const [mount, host] = mountIn(engine, document.createElement('div'));
  return Object.assign(mount, { widget: new engine.glue.Widget(mount.root, host) });
}

/** A mount without its widget, and the widget's host. */
function mountIn(engine: Engine, root: HTMLElement): [Omit<Mount, 'widget'>, Host] {
  const mount: Omit<Mount, 'widget'> = { engine, root, owner: undefined };
  return [mount, new Host(root, () => mount.owner)];
}
