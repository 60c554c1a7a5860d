const widget = document.querySelector('dialogue-summary');
const main = document.querySelector('main');
const on = (id, does) => document.getElementById(id).addEventListener('click', does);
const say = (id, words) => {
  document.getElementById(id).value = words;
};

// Both events bubble, so whoever stands around the element hears them too.
let ready = 0;
main.addEventListener('dialogue-ready', () => say('ready', (ready += 1)));
main.addEventListener('dialogue-change', ({ detail }) => say('shown', detail.results.ids.join(' ')));

const record = await (await fetch('record.json')).json();
let own = false;
on('own', () => {
  own = !own;
  widget.data = own ? record : null;
});
on('few', () => {
  widget.pageSize = widget.pageSize === 2 ? 50 : 2;
});
on('fold', () => {
  widget.hidden = !widget.hidden;
});
on('clear', () => widget.clear());
on('leave', () => {
  if (widget.isConnected) widget.remove();
  else main.append(widget);
});
