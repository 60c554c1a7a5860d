import { type DialogueFiles } from './files.js';
import type { DialogueData, DialogueEventMap, DialogueResults, DialogueView, DialogueViewPatch } from './types.js';
export type * from './files.js';
export type * from './props.js';
export type * from './types.js';
declare const HTMLElement: typeof globalThis.HTMLElement;
/**
 * The record of a diplomatic dialogue as filterable cards.
 *
 * Children with `slot="header"` and `slot="footer"` are shown above and below the widget's own, once cards are rendered.
 * All other children are the fallback.
 *
 * @tag dialogue-summary
 *
 * @attr {string} lang - Language, BCP 47. Without it, the nearest `lang` of an ancestor applies, then `en`.
 *
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-ready - Cards are rendered.
 * @fires {CustomEvent<DialogueViewDetail>} dialogue-change - The user changed the view: in the widget, by Back and Forward, or by a link they pressed. Never because the page set a property or a script wrote the URL.
 * @fires {CustomEvent<DialogueShareDetail>} dialogue-share - Something was copied, shared or downloaded.
 * @fires {CustomEvent<DialogueErrorDetail>} dialogue-error - The dataset, the network or the start failed.
 *
 * @slot - A `<script type="application/json">` is an inline dataset. Anything else is the fallback: shown until cards are rendered, and if they cannot be.
 * @slot header - Shown above the widget's own header, once cards are rendered.
 * @slot footer - Shown below the widget's own footer, once cards are rendered.
 *
 * @csspart root - The whole widget, once cards are rendered.
 * @csspart header - Title, date and place, co-chairs, languages.
 * @csspart share - The button that opens the dialog to share.
 * @csspart share-dialog - The dialog to share.
 * @csspart crumb - The way back from a meeting of a collection.
 * @csspart overview - What was announced, what was talked about, and who was in the room.
 * @csspart timeline - Dates in the record.
 * @csspart find - The search and the facets.
 * @csspart search - The search box.
 * @csspart facet - One facet.
 * @csspart results - The count, the chips and the cards.
 * @csspart status - The sentence with the count.
 * @csspart chip - An active filter, which it removes when pressed.
 * @csspart group - The cards of one kind.
 * @csspart card - One card.
 * @csspart more - The button for more cards.
 * @csspart none - The message if no card matches.
 * @csspart problems - The list of problems in the dataset.
 * @csspart error - The message if nothing can be shown.
 * @csspart footer - Source, licence, version.
 *
 * @cssprop {*} [--ds-font=inherit] - Font of titles and text.
 * @cssprop {*} [--ds-font-ui=system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif] - Font of labels and controls.
 * @cssprop {<color>} [--ds-accent=light-dark(#1f4e8c, #8ab4f2)] - Colour of topics and of the focus outline.
 * @cssprop {<color>} [--ds-paper=light-dark(#fffdf9, #14161a)] - Background colour.
 * @cssprop {<color>} [--ds-ink=light-dark(#1b1c1f, #e9e7e2)] - Text colour.
 * @cssprop {*} [--ds-padding=0 1rem] - Padding around the widget.
 */
export declare class DialogueSummary extends HTMLElement {
    #private;
    /**
     * The URLs of the element's other files. A page that keeps them elsewhere than beside the script changes the entries before
     * the first element is created. Relative URLs are those of the page.
     */
    static readonly files: DialogueFiles;
    /**
     * URL of a dataset. Without it, the JSON child is shown, else the built-in dialogue.
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
     * The part of the page's URL that stores the view.
     * @attr link-state
     * @reflect
     * @default 'fragment'
     */
    get linkState(): 'fragment' | 'query' | 'none';
    set linkState(state: 'fragment' | 'query' | 'none');
    /**
     * Prefix of this instance's parameters. Without it, the element's `id`, else `ds`. A second instance with one key is
     * numbered; the property reads as the key in use.
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
     * Colour scheme; `auto` follows the page's own `color-scheme`.
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
     * The dataset. It reads as a copy of what was set; setting the same object again changes nothing. `null` returns to `src` or
     * the JSON child. The built-in record returns only if it was shown before; otherwise the element waits for data.
     */
    get data(): DialogueData | null;
    set data(data: DialogueData | string | null | undefined);
    /** The current view. Setting it changes the keys that are present; `null` resets a key. */
    get view(): DialogueView;
    set view(patch: DialogueViewPatch | null | undefined);
    /** The results of the current view. */
    get results(): DialogueResults;
    /** Resolves when cards are rendered, rejects with the reason. Each new dataset has a new promise. */
    get ready(): Promise<void>;
    /** Removes the search and every filter. */
    clear(): void;
    /** Opens a card and scrolls to it. */
    openCard(id: string): void;
    /** Returns the link of this view and copies it to the clipboard. */
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
    interface GlobalEventHandlersEventMap extends DialogueEventMap {
    }
}
