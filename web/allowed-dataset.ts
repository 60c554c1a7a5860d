// Which datasets the page in a frame may show.

/**
 * Why a dataset is not shown. Of another server: a link could otherwise show any record under this server's name. Of another
 * folder: a page of another site could otherwise ask any file of this server for words, because filters change the height.
 */
export type Refusal = 'otherServer' | 'otherFolder';

/** Ways to leave a folder that only some servers see: encoded ASCII but the space, and dots or semicolons. */
const DISGUISE = /%(?!20)[0-7]|\.\.|;/;

/** The dataset at `src`, which is relative to the page. */
export function allowedDataset(src: string): URL | Refusal {
  const url = URL.canParse(src, location.href) ? new URL(src, location.href) : undefined;
  if (url?.origin !== location.origin || url.protocol !== location.protocol) return 'otherServer';
  return isInFolder(url) || !isInForeignFrame() ? url : 'otherFolder';
}

// The folder is that of this script: the page may have been asked for under a disguised path itself.
function isInFolder({ pathname }: URL): boolean {
  const folder = new URL('.', import.meta.url).pathname;
  return pathname.startsWith(folder) && !DISGUISE.test(pathname.slice(folder.length));
}

/** Whether any page around this one is of another origin. */
function isInForeignFrame(): boolean {
  try {
    for (let page: Window = window; page !== page.parent; page = page.parent) {
      if (page.parent.origin !== window.origin) return true;
    }
    return false;
  } catch {
    // Browsers hide the origin of foreign pages.
    return true;
  }
}
