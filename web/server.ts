// The package for servers that render pages: they have no custom elements, so nothing is defined.

import type { DialogueFiles } from './files.js';

export class DialogueSummary {
  static readonly files = {} as DialogueFiles;
}
