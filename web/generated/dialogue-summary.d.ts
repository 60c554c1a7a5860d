import { DialogueSummary } from './element.js';
export { DialogueSummary };
export type * from './files.js';
export type * from './props.js';
export type * from './types.js';
