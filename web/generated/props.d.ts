import type { DialogueSummary } from './element.js';
import type { DialogueData, DialogueEventMap, DialogueViewPatch } from './types.js';
/** What a template may give the tag, such as JSX: properties, and a handler for each event. */
export type DialogueProps = Partial<Pick<DialogueSummary, 'src' | 'filter' | 'linkState' | 'linkKey' | 'pageSize' | 'theme' | 'headingLevel'>> & {
    data?: DialogueData | string | null;
    view?: DialogueViewPatch | null;
} & {
    [K in keyof DialogueEventMap as `on${K}`]?: (event: DialogueEventMap[K]) => void;
};
