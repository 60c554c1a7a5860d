import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DialogueProps, DialogueSummary } from 'dialogue-summary';
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'dialogue-summary': DialogueProps & DetailedHTMLProps<HTMLAttributes<DialogueSummary>, DialogueSummary>;
    }
  }
}
