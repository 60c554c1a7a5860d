export type * from './dataset.js';
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
