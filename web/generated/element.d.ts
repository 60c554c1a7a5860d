import { type DialogueFiles } from './files.js';
import type { DialogueData, DialogueEventMap, DialogueResults, DialogueView, DialogueViewPatch } from './types.js';
/**
 * The record of a diplomatic dialogue as filterable cards.
 *
 * Children with `slot="header"` and `slot="footer"` are shown above and below the widget's own, once cards stand;
 * all other children are the fallback.
 *
 * @tag dialogue-summary
 *
 * @attr {string} lang - Language, BCP 47. Without it, the nearest `lang` above holds, then `en`.
 *
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-ready - Cards stand.
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-change - A person changed the view: by hand, by back and forward, by a link they pressed; never because the page set it, nor for what a script writes into the address.
 * @fires {CustomEvent<DialogueShareDetail>} dialogue-share - A link was copied.
 * @fires {CustomEvent<DialogueErrorDetail>} dialogue-error - Something is wrong with the dataset, the network or the start.
 *
 * @slot - A `<script type="application/json">` is an inline dataset. Anything else is the fallback: shown until the cards stand, and wherever they never will.
 * @slot header - Shown above the widget's own header, once cards stand.
 * @slot footer - Shown below the widget's own footer, once cards stand.
 *
 * @csspart root - The whole, once cards stand.
 * @csspart header - Title, date and place, co-chairs, languages.
 * @csspart share - The button that copies the link.
 * @csspart timeline - Dates in the record.
 * @csspart find - The search and the facets.
 * @csspart search - The search box.
 * @csspart facet - One facet.
 * @csspart results - The count, the chips and the cards.
 * @csspart status - The sentence with the count.
 * @csspart chip - An active filter, to be removed.
 * @csspart group - The cards of one kind.
 * @csspart card - One card.
 * @csspart more - The button for more cards.
 * @csspart none - What is said where no card fits.
 * @csspart problems - What could not be read of the dataset.
 * @csspart error - What is said where nothing can be shown.
 * @csspart footer - Source, licence, version.
 *
 * @cssprop {*} [--ds-font=inherit] - What is read: titles and text.
 * @cssprop {*} [--ds-font-ui=system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif] - Labels and controls.
 * @cssprop {<color>} [--ds-accent=light-dark(#1f4e8c, #8ab4f2)] - Topics, and the mark of what has the focus.
 * @cssprop {<color>} [--ds-paper=light-dark(#fffdf9, #14161a)] - Behind everything.
 * @cssprop {<color>} [--ds-ink=light-dark(#1b1c1f, #e9e7e2)] - What is written.
 * @cssprop {*} [--ds-padding=0 1rem] - Around the whole.
 */
export declare class DialogueSummary extends HTMLElement {
    #private;
    /**
     * Where the element's other files are. Its entries are to be changed before the first element stands, by pages that
     * keep them elsewhere than beside the script.
     */
    static readonly files: DialogueFiles;
    /**
     * Address of a dataset. Without it, the JSON child is shown, else the built-in dialogue.
     * @attr src
     * @reflect
     * @default ''
     */
    get src(): string;
    set src(src: string);
    /**
     * The first view as a query string: `kind=announcement&theme=sanctions&q=seoul`.
     * @attr filter
     * @reflect
     * @default ''
     */
    get filter(): string;
    set filter(filter: string);
    /**
     * Where the view lives in the page's address.
     * @attr link-state
     * @reflect
     * @default 'fragment'
     */
    get linkState(): 'fragment' | 'query' | 'none';
    set linkState(state: 'fragment' | 'query' | 'none');
    /**
     * What this instance's parameters start with; the element's `id`, else `ds`. A second instance of one key is numbered;
     * it reads as the key in use.
     * @attr link-key
     * @reflect
     * @default 'ds'
     */
    get linkKey(): string;
    set linkKey(key: string);
    /**
     * Cards before "show more".
     * @attr page-size
     * @reflect
     * @default 50
     */
    get pageSize(): number;
    set pageSize(size: number);
    /**
     * Light or dark; `auto` follows the page's own `color-scheme`.
     * @attr theme
     * @reflect
     * @default 'auto'
     */
    get theme(): 'auto' | 'light' | 'dark';
    set theme(theme: 'auto' | 'light' | 'dark');
    /**
     * Level of the title in the page's outline, 1 to 5.
     * @attr {1 | 2 | 3 | 4 | 5} heading-level
     * @reflect
     * @default 2
     */
    get headingLevel(): number;
    set headingLevel(level: number);
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
}
export interface DialogueSummary {
    addEventListener<K extends keyof DialogueEventMap>(type: K, listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
    addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<K extends keyof DialogueEventMap>(type: K, listener: (this: DialogueSummary, event: DialogueEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
    removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: DialogueSummary, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'dialogue-summary': DialogueSummary;
    }
}
