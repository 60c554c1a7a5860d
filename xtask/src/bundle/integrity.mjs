// Writes integrity.json into the folder it is started in: what a page can hold the files to that it loads.
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
