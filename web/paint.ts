// Waiting for the browser: for a task of its own, for a frame, for the end of the page.

export const pause = (ms?: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });

/** The next frame; a page that is not visible has none. */
const frame = () => Promise.race([new Promise(requestAnimationFrame), pause(300)]);

/**
 * Resolves when what came with the page is on the screen. Browsers begin a frame while they still draw the one before,
 * so only the third proves that the first was painted.
 */
export async function painted(): Promise<void> {
  await frame();
  await frame();
  await frame();
  await pause();
}

/** Until the page has been parsed, an element's children may be missing. */
export const isParsed = () => document.readyState !== 'loading';

export async function parsed(): Promise<void> {
  if (isParsed()) return;
  await new Promise((resolve) => { document.addEventListener('readystatechange', resolve, { once: true }); });
}
