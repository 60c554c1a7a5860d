// The types of <dialogue-summary>: the element, its events, and the dataset it shows.

/**
 * Children with `slot="header"` and `slot="footer"` are shown above and below the widget's own, once cards stand;
 * all other children are the fallback.
 */
export declare class DialogueSummary extends HTMLElement {
  /**
   * Where the element's other files are. To be changed before the first element stands, by pages that keep
   * them elsewhere than beside the script.
   */
  static readonly files: DialogueFiles;

  /** Address of a dataset. Without it, the JSON child is shown, else the built-in dialogue. */
  src: string;
  /** Language, BCP 47. Without it, the nearest `lang` above holds, then `en`. */
  lang: string;
  /** The first view as a query string: `kind=announcement&theme=sanctions&q=seoul`. */
  filter: string;
  /** Where the view lives in the page's address. */
  linkState: 'fragment' | 'query' | 'none';
  /** What this instance's parameters start with; the element's `id`, else `ds`; it reads as the key in use. */
  linkKey: string;
  /** Cards before "show more". */
  pageSize: number;
  /** Light or dark; `auto` follows the page's own `color-scheme`. */
  theme: 'auto' | 'light' | 'dark';
  /** Level of the title in the page's outline, 1 to 5. */
  headingLevel: number;

  /**
   * The dataset. It reads as a copy of what was given; `null` goes back to `src` or the child. The built-in record
   * only comes back if it was shown before: otherwise the element waits for data.
   */
  get data(): DialogueData | null;
  set data(data: DialogueData | string | null | undefined);
  /** What is seen. Setting it changes the keys that are there; `null` resets one. */
  get view(): DialogueView;
  set view(patch: DialogueViewPatch | null | undefined);
  /** What the view comes to. */
  get results(): DialogueResults;
  /** Resolved once cards stand, rejected with the reason; a new one for every new dataset. */
  get ready(): Promise<void>;

  /** Drops the search and every filter. */
  clear(): void;
  /** Opens a card and brings it into view. */
  openCard(id: string): void;
  /** Returns the link of this view, and puts it on the clipboard. */
  shareLink(): string;

  addEventListener<K extends keyof DialogueEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof DialogueEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Addresses of the files that the element loads. */
export interface DialogueFiles {
  /** `dialogue_summary.js`, the module that the wasm is called through. */
  glue: string;
  /** `dialogue_summary_bg.wasm`. */
  wasm: string;
  /** `dialogue-summary.css`. */
  sheet: string;
}

/** The element's own events; all of them bubble and are composed. */
export interface DialogueEventMap {
  /** Cards stand. */
  'dialogue-ready': CustomEvent<DialogueViewDetail>;
  /**
   * A person changed the view: by hand, by back and forward, by a link they pressed; never because the page set
   * it, nor for what a script writes into the address.
   */
  'dialogue-change': CustomEvent<DialogueViewDetail>;
  /** A link was copied. */
  'dialogue-share': CustomEvent<DialogueShareDetail>;
  /** Something is wrong with the dataset, the network or the start. */
  'dialogue-error': CustomEvent<DialogueErrorDetail>;
}

export interface DialogueViewDetail {
  view: DialogueView;
  results: DialogueResults;
}

export interface DialogueShareDetail {
  kind: 'link';
  text: string;
}

export interface DialogueErrorDetail {
  code: 'dataset' | 'network' | 'startup';
  message: string;
  /** Where in the dataset, as a JSON path; empty where it is not about one. */
  path: string;
  /** All that is wrong with the dataset. */
  problems?: DialogueProblem[];
  /** Whether nothing can be shown. */
  fatal?: boolean;
}

export interface DialogueProblem {
  path: string;
  message: string;
  /** What stands there. */
  found: string;
  /** The valid word that may have been meant. */
  nearest: string | null;
}

/** What is seen of a dialogue. */
export interface DialogueView {
  q: string;
  kind: string[];
  theme: string[];
  country: string[];
  session: string[];
  /** Of a collection alone. */
  series?: string[];
  /** Of a collection alone. */
  dialogue?: string[];
  /** Of a collection alone. */
  year?: string[];
  /** Of a collection alone. */
  sort?: 'record' | 'newest' | 'oldest';
  /** The id of the open card. */
  card: string | null;
  lang: string;
}

/** A change of the view: an absent key is left as it is, `null` is reset, one value is as good as a list. */
export type DialogueViewPatch = {
  [K in keyof DialogueView]?: DialogueView[K] | (DialogueView[K] extends string[] | undefined ? string : never) | null;
};

export interface DialogueResults {
  /** The cards that fit. */
  total: number;
  /** Those on the page. */
  shown: number;
  /** Their ids, best first where something is searched for, else in the order of the record or of `sort`. */
  ids: string[];
}

/** What a template may give the tag, such as JSX: properties, and a handler for each event. */
export type DialogueProps = Partial<
  Pick<DialogueSummary, 'src' | 'filter' | 'linkState' | 'linkKey' | 'pageSize' | 'theme' | 'headingLevel'>
> & {
  data?: DialogueData | string | null;
  view?: DialogueViewPatch | null;
} & { [K in keyof DialogueEventMap as `on${K}`]?: (event: DialogueEventMap[K]) => void };

/** A dataset: one dialogue, or a collection of them. See docs/dataset.md and the JSON Schema in schema/. */
export type DialogueData = Dialogue & ({ cards: Card[] } | { dialogues: Dialogue[] });

/** One text, or one by language tag. */
export type Text = string | { [language: string]: string };

/** An EDTF date: `2024-11-06`, `2025?-02`, `2024-11-05/2024-11-06`. */
export type Edtf = string;

/** `joint`, `publisher`, or the country of one side. */
export type Voice = string;

export interface Dialogue {
  /** The JSON Schema, for editors. */
  $schema?: string;
  /** `dialogue-summary/1`. */
  format?: string;
  id?: string;
  title: Text;
  summary?: Text | null;
  series?: Series | null;
  date?: Edtf | null;
  place?: Place | null;
  attendance?: Attendance | null;
  source?: Source | null;
  version?: Edtf | null;
  languages?: string[];
  translations?: string[];
  timeline?: Milestone[];
  countries?: Country[];
  themes?: Term[];
  sessions?: Term[];
  organizations?: Organization[];
  persons?: Person[];
  cards?: Card[];
  dialogues?: Dialogue[];
}

export type Card = CardBase &
  ({ kind: 'topic' } | ({ kind: 'delegation' } & Delegation) | ({ kind: 'announcement' } & Announcement));

export interface CardBase {
  /** Names the card in links; no white space. */
  id: string;
  title: Text;
  summary?: Text;
  themes?: string[];
  countries?: Involvement[];
  session?: string | null;
  stated_by?: Voice;
  locators?: Locator[];
  quote?: Quote | null;
  details?: Detail[];
  shown_with?: string | null;
  other_names?: string[];
}

export interface Delegation {
  country: string;
  chairs?: Membership[];
  organizations?: string[];
  open?: boolean;
}

export interface Announcement {
  form?: 'commitment' | 'exercise' | 'agreement' | 'meeting' | 'other';
  date?: Edtf | null;
  date_note?: Text | null;
  place?: Place | null;
  organizer?: string | null;
}

export interface Attendance { total: number; approximate?: boolean; note?: Text | null }
export interface Country { code: string; name: Text; other_names?: string[] }
export interface Detail { text: Text; locator?: Locator | null; stated_by?: Voice | null }
export interface Involvement { code: string; role: 'participant' | 'discussed' | 'theatre' }
export interface Locator { paragraph: number; start: TextQuoteSelector; end?: TextQuoteSelector | null }
export interface Membership { person_id: string; role?: Text | null; organization_id?: string | null }
export interface Milestone { date: Edtf; date_note?: Text | null; label: Text; phase: 'past' | 'held' | 'due' }
export interface Organization {
  id: string;
  name: Text;
  abbreviation?: string | null;
  country?: string | null;
  other_names?: string[];
}
export interface Person { id: string; name: Text; other_names?: string[] }
export interface Place { name: Text; country?: string | null }
export interface Quote { text: string; language?: string | null; note?: Text | null }
export interface Series { id?: string | null; name: Text; ordinal?: number | null }
export interface Source { url: string; publisher: Text; language?: string | null; note?: Text | null }
export interface Term { id: string; name: Text; other_names?: string[] }
export interface TextQuoteSelector { type?: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }

declare global {
  interface HTMLElementTagNameMap {
    'dialogue-summary': DialogueSummary;
  }
}
