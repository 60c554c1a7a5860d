// Turns of elements that start: a page may have thousands, and each takes about as long as a frame.

interface Waiting {
  element: Element;
  start: () => void;
}

const waiting: Waiting[] = [];
let hasNew = false;
let isScheduled = false;
// Timers wait for 4 ms or longer.
let channel: MessageChannel | undefined;

/** Waits for the element's turn: the first one has it at once, each further one in a task of its own. */
export async function takeTurn(element: Element): Promise<void> {
  if (!isScheduled) return schedule();
  hasNew = true;
  await new Promise<void>((start) => { waiting.push({ element, start }); });
}

function schedule(): void {
  isScheduled = true;
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = startNext;
  }
  channel.port2.postMessage(null);
}

function startNext(): void {
  if (hasNew) sort();
  hasNew = false;
  isScheduled = false;
  const next = waiting.shift();
  if (!next) return;
  schedule();
  next.start();
}

/** Those nearest to the window start first. */
function sort(): void {
  const distances = new Map(waiting.map(({ element }) => [element, distanceOf(element)]));
  const distance = ({ element }: Waiting) => distances.get(element) ?? 0;
  waiting.sort((one, other) => distance(one) - distance(other));
}

function distanceOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(top - innerHeight, -bottom, 0);
}
