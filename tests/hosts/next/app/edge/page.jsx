// Rendered by the edge runtime, which has neither Node nor a browser.
import { DialogueSummary } from 'dialogue-summary/element.js';

export const runtime = 'edge';
export const dynamic = 'force-dynamic';

export default function Page() {
  return <p id="edge">{typeof DialogueSummary}</p>;
}
