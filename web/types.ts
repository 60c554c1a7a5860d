// The types of the element's properties and events.

export type * from './dataset.js';

/** The element's own events. All of them bubble and are composed. */
export interface DialogueEventMap {
  /** Cards are rendered. */
  'dialogue-ready': CustomEvent<DialogueViewDetail>;
  /**
   * The user changed the view: in the widget, by Back and Forward, or by a link they pressed. Never because the page set a
   * property or a script wrote the URL.
   */
  'dialogue-change': CustomEvent<DialogueViewDetail>;
  /** Something was copied, shared or downloaded. */
  'dialogue-share': CustomEvent<DialogueShareDetail>;
  /** The dataset, the network or the start failed. */
  'dialogue-error': CustomEvent<DialogueErrorDetail>;
}

export interface DialogueViewDetail {
  view: DialogueView;
  results: DialogueResults;
}

export interface DialogueShareDetail {
  kind: 'link' | 'quote' | 'citation' | 'embed' | 'download';
  /** What was copied or shared; the name of a file that was downloaded. */
  text: string;
}

export interface DialogueErrorDetail {
  code: 'dataset' | 'network' | 'startup';
  message: string;
  /** The place in the dataset, as a JSON path. Empty if the dataset is not the reason. */
  path: string;
  /** All problems of the dataset. */
  problems?: DialogueProblem[];
  /** Whether nothing can be shown. */
  fatal?: boolean;
}

export interface DialogueProblem {
  path: string;
  message: string;
  /** What was found there. */
  found: string;
  /** The valid word that was probably meant. */
  nearest: string | null;
  /** The place in the text of the dataset, from 1. Null if the dataset was an object. */
  line: number | null;
  column: number | null;
  /** The id of the card it is in. */
  card: string | null;
}

/** A view of a dialogue. */
export interface DialogueView {
  q: string;
  kind: string[];
  theme: string[];
  country: string[];
  session: string[];
  /** Only in collections. */
  series?: string[];
  /** Only in collections. */
  dialogue?: string[];
  /** Only in collections. */
  year?: string[];
  /** Only in collections. */
  sort?: 'record' | 'newest' | 'oldest';
  /** The id of the open card. */
  card: string | null;
  lang: string;
}

/** A change of the view. An absent key is not changed, `null` resets, a single value counts as a list. */
export type DialogueViewPatch = {
  [K in keyof DialogueView]?: DialogueView[K] | (DialogueView[K] extends string[] | undefined ? string : never) | null;
};

export interface DialogueResults {
  /** The number of matching cards. */
  total: number;
  /** The number of cards on the page. */
  shown: number;
  /** Their ids. In a search, the best match is first; otherwise in the order of the record or of `sort`. */
  ids: string[];
}
