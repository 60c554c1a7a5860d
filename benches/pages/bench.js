// The stopwatch, the same for every contestant. `?contestant` names the module to load.
//
// A contestant exports `start(collection, host)`; `prepare()` where it has code to load first; `total()`, the
// number of results it shows; `option(facet, nth)`, a checkbox; `search()`, the search box; and where it does
// not draw within the event, `drawn(tell)`, which calls `tell` when it has; where the first cards stand before
// all can be found, `whole()`, which waits until they can.

const name = location.search.slice(1);
const now = () => performance.now();

// Calls back when what has been done so far is on the screen: a task that follows the next frame.
function painted(tell) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(now());
    channel.port2.postMessage(null);
  });
}

const bench = (window.bench = { samples: [], failures: [] });
addEventListener('error', (event) => bench.failures.push(event.message));
addEventListener('unhandledrejection', (event) => bench.failures.push(String(event.reason)));

let began = 0;
let waiting = [];
const acted = (event) => { began = event.timeStamp; };
addEventListener('keydown', acted, true);
addEventListener('mouseup', acted, true);
// Ahead of every handler of the contestant; it hears a box and a checkbox alike, out of shadow roots too.
addEventListener('input', (event) => {
  waiting.push({ began, box: event.composedPath()[0] });
  if (!bench.contestant.drawn) drawn();
}, true);

function drawn() {
  const these = waiting;
  waiting = [];
  painted((at) => {
    const total = bench.contestant.total();
    for (const { began, box } of these) {
      const what = box.type === 'checkbox' ? box.checked : box.value;
      bench.samples.push({ took: at - began, what: String(what), total });
    }
  });
}

bench.waiting = () => waiting.length;

// The data in hand and the code loaded, nothing built yet.
bench.load = async (address) => {
  bench.collection = await (await fetch(address)).json();
  bench.contestant = await import(`/${name}.js`);
  bench.contestant.drawn?.(drawn);
  await bench.contestant.prepare?.(bench.collection);
};

// From the data in hand to the first cards on the screen, and until all can be found, in milliseconds;
// `index` of it, where told, went into building an index.
bench.start = async () => {
  const from = now();
  const index = await bench.contestant.start(bench.collection, document.body);
  const to = await new Promise(painted);
  await bench.contestant.whole?.();
  return { ready: to - from, whole: Math.max(to, bench.contestant.whole ? now() : to) - from, index: index ?? null };
};

// The middle of a checkbox in the window, once it is scrolled there.
bench.place = (facet, nth) => {
  const box = bench.contestant.option(facet, nth);
  box.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = box.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

bench.focus = () => {
  scrollTo(0, 0);
  bench.contestant.search().focus();
};
