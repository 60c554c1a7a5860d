import { DialogueSummary } from 'dialogue-summary/element.js';
import { expect, test } from 'vitest';
import record from './record.json';

test('the element has its properties and renders nothing', async () => {
  const element = document.createElement('dialogue-summary');
  document.body.append(element);
  expect(element).toBeInstanceOf(DialogueSummary);
  element.data = record;
  await element.ready;
  expect(element.data).toBe(record);
  expect(element.pageSize).toBe(50);
});
