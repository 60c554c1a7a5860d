// Puts the page, the dataset and the package into dist/, which any web server can serve.
import { cp, rm } from 'node:fs/promises';

const packaged = new URL('.', import.meta.resolve('dialogue-summary/package.json'));

await rm('dist', { recursive: true, force: true });
await cp(packaged, 'dist/dialogue-summary', { recursive: true });
await cp('index.html', 'dist/index.html');
await cp('main.js', 'dist/main.js');
await cp('../record.json', 'dist/record.json');
