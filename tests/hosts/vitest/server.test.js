import 'dialogue-summary';
import { expect, test } from 'vitest';

test('without the stub, the import defines nothing', () => {
  expect(customElements.get('dialogue-summary')).toBeUndefined();
});
