// Renders the page as a server does, with the package as servers see it, and bundles the script that hydrates it.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';

const common = { bundle: true, format: 'esm', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } };
await build({ ...common, entryPoints: ['server.jsx'], platform: 'node', outfile: 'rendered/server.mjs', banner: {
  js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
} });
const { html } = await import('./rendered/server.mjs');
await build({ ...common, entryPoints: ['client.jsx'], outfile: 'dist/client.js' });
execFileSync('sh', ['-c', 'cp node_modules/dialogue-summary/dialogue_summary* node_modules/dialogue-summary/dialogue-summary.css.txt dist/']);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>React</title><link rel="icon" href="data:,">
<div id="app">${html}</div><script type="module" src="client.js"></script></html>
`);
