// The sentences of the shell, by script and language. The build injects them from the files of the languages.

interface ByLanguage<T> { en: T; [tag: string]: T }

export interface FramePhrases { title: string; open: string }

declare global {
  /** Beside the fallback or the prerendered cards. */
  const FAILURE_PHRASES: ByLanguage<{ failed: string; retry: string; outdated: string; reload: string }>;
  /** On the page around a frame. */
  const FRAME_PHRASES: ByLanguage<FramePhrases>;
  /** On the page in a frame. */
  const FRAME_PAGE_PHRASES: ByLanguage<{ title: string; needsScript: string; otherServer: string; otherFolder: string }>;
}
