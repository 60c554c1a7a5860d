// Waits for the browser: for a task, for a painted frame, for the end of parsing, for the files of the page.

export const pause = (ms?: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });

/** The next frame, or a pause: a page that is not visible has no frames. */
const frame = () => Promise.race([new Promise(requestAnimationFrame), pause(300)]);

/**
 * Resolves when the page is painted. Browsers begin a frame while they still draw the one before, so only the third frame
 * proves that the first was painted.
 */
export async function painted(): Promise<void> {
  await frame();
  await frame();
  await frame();
  await pause();
}

/** Whether the page is parsed. Until then, an element's children may be missing. */
export const isParsed = () => document.readyState !== 'loading';

export async function parsed(): Promise<void> {
  if (isParsed()) return;
  await new Promise((resolve) => { document.addEventListener('readystatechange', resolve, { once: true }); });
}

/** Resolves when the style sheets and pictures of the page are loaded, or have failed. */
export async function loaded(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => { addEventListener('load', resolve, { once: true }); });
  await pause();
}
