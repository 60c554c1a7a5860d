import { DialogueSummary } from './element.js';
export { DialogueSummary };
export type * from './element.js';
