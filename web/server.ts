// The package on a server that renders pages: there are no custom elements there, and nothing to define.

import type { DialogueFiles } from './files.js';

export class DialogueSummary {
  static readonly files = {} as DialogueFiles;
}
