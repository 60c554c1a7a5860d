const { DialogueSummary } = require('dialogue-summary');
const record = require('./record.json');

test('the element has its properties and renders nothing', async () => {
  document.body.innerHTML = '<dialogue-summary page-size="5" lang="ko_KR"></dialogue-summary>';
  const element = document.querySelector('dialogue-summary');
  expect(element).toBeInstanceOf(DialogueSummary);
  element.data = record;
  element.headingLevel = 3;
  element.view = { q: 'ports' };
  await element.ready;
  expect(element.data).toBe(record);
  expect(element.pageSize).toBe(5);
  expect(element.getAttribute('heading-level')).toBe('3');
  expect(element.view).toMatchObject({ q: 'ports', kind: [], lang: 'ko-KR' });
  element.clear();
  expect(element.view.q).toBe('');
  element.openCard('norms');
  expect(element.view.card).toBe('norms');
  expect(element.shareLink()).toBe(location.href);
  expect(element.childNodes).toHaveLength(0);
});
