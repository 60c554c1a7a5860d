import 'dialogue-summary';
import { DialogueSummary, type DialogueData } from 'dialogue-summary/element.js';

const data: DialogueData = { title: 'T', cards: [] };
export const page = (
  <dialogue-summary data={data} page-size={5} heading-level="3" linkState="none" ref={(element) => element?.clear()}
    ondialogue-change={({ detail }) => detail.results.ids.join(' ')} />
);
export const none: DialogueSummary | null = document.querySelector('dialogue-summary');
document.addEventListener('dialogue-ready', ({ detail }) => detail.view.q);
