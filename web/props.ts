// The type of the props that a template may pass to the tag.

import type { DialogueSummary } from './element.js';
import type { DialogueData, DialogueEventMap, DialogueViewPatch } from './types.js';

/** The props that a template such as JSX may pass to the tag: properties, and a handler for each event. */
export type DialogueProps = Partial<
  Pick<DialogueSummary, 'src' | 'filter' | 'linkState' | 'linkKey' | 'pageSize' | 'theme' | 'headingLevel'>
> & {
  // The names of the attributes, for templates that set no properties.
  'link-state'?: DialogueSummary['linkState'];
  'link-key'?: string;
  'page-size'?: number | `${number}`;
  'heading-level'?: number | `${number}`;
  data?: DialogueData | string | null;
  view?: DialogueViewPatch | null;
} & { [K in keyof DialogueEventMap as `on${K}`]?: (event: DialogueEventMap[K]) => void };
