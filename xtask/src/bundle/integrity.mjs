// Writes integrity.json into the folder it is started in: what a page can hold the files to that it loads. The lines
// for pasting, of the built page and of the README there, get the hashes of this build.
// Node hashes, since it is needed for the build anyway.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const FILES = [
  'dialogue-summary.js', 'element.js', 'dialogue_summary.js', 'dialogue_summary_bg.wasm', 'dialogue-summary.css',
  'embed.js',
];

const hash = async (name) => [name, `sha384-${createHash('sha384').update(await readFile(name)).digest('base64')}`];
const hashes = Object.fromEntries(await Promise.all(FILES.map(hash)));
await writeFile('integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);

// A line without its hash is not for pasting: a page that no longer has what is looked for here is no build. The README's
// line for a frame has none: it runs from another server that allows no page by CORS, as no script with a hash does.
const tag = (file) => [
  new RegExp(`(src="[^"]*/dialogue-summary/${file}")(\\s+integrity="sha384-…" crossorigin)?`, 'g'),
  `$1\n  integrity="${hashes[file]}" crossorigin`,
];
const map = (file) => [new RegExp(`(/${file}": ")sha384-…`, 'g'), `$1${hashes[file]}`];

async function fill(name, wanted, holes) {
  let text = await readFile(name, 'utf8');
  for (const [hole, filled] of holes) text = text.replace(hole, filled);
  const count = text.split('sha384-').length - 1;
  if (count !== wanted || text.includes('sha384-…')) throw new Error(`${name}: ${count} hashes instead of ${wanted}`);
  await writeFile(name, text);
}

await fill('index.html', 2, [tag('dialogue-summary.js'), tag('embed.js')]);
await fill('README.md', 3, [tag('dialogue-summary.js'), map('dialogue_summary.js')]);
