import 'dialogue-summary';
import record from './record.json';

const element = document.getElementById('record');
element.data = record;
element.addEventListener('dialogue-change', ({ detail }) => {
  document.getElementById('shown').textContent = detail.results.ids.join(' ');
});
