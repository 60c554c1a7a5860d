// What trunk leaves to a hook (Trunk.toml): the page's scripts and sheets, the cards in the page, and the hashes.
// Needs nothing but Node, cargo and esbuild on PATH. The same steps make every build, for development and release.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { TRUNK_SOURCE_DIR: root = '.', TRUNK_STAGING_DIR: out } = process.env;
if (!out) throw new Error('trunk starts this script, and says in TRUNK_STAGING_DIR where the build is');

const source = (name) => join(root, name);
const built = (name) => join(out, name);
const edit = (name, change) => writeFileSync(built(name), change(readFileSync(built(name), 'utf8')));

// Replaces what is expected once: a text that has become another is no build.
const replace = (name, from, to) => edit(name, (text) => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${name} has ${from} ${parts.length - 1} times, and not once`);
  return parts.join(to);
});

// As `xtask` installs it. Another version may write other bytes.
const ESBUILD = '0.28.2';

function esbuild(args, input = '') {
  // On Windows it is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  return execFileSync('esbuild', args, { cwd: out, encoding: 'utf8', input, shell, stdio: ['pipe', 'pipe', 'inherit'] });
}

function checkEsbuild() {
  let version = 'none';
  try {
    version = esbuild(['--version']).trim();
  } catch {
    // Not there at all.
  }
  if (version === ESBUILD) return;
  throw new Error(`the build needs esbuild ${ESBUILD} on PATH and finds ${version}: npm install --global esbuild@${ESBUILD}`);
}

const hash = (name) => `sha384-${createHash('sha384').update(readFileSync(built(name))).digest('base64')}`;

// A sheet is read in the page's own encoding where its server names none.
function sheets() {
  esbuild([
    '--minify', '--charset=ascii', '--log-level=warning', '--allow-overwrite', '--outdir=.',
    'dialogue-summary.css', 'page.css', 'embed.css',
  ]);
}

// Scripts are read as UTF-8 whatever the page's encoding is.
const SCRIPT = ['--bundle', '--minify', '--charset=utf8', '--log-level=warning', '--allow-overwrite'];

// Of wasm-bindgen's glue what the shell calls, with what that needs; and the id of the build, which the shell compares.
function glue(build) {
  const exported = "export { initSync, onPanic, Widget } from './dialogue_summary.js'; export const build = BUILD;";
  const define = `--define:BUILD=${JSON.stringify(build)}`;
  esbuild([...SCRIPT, '--format=esm', define, '--outfile=dialogue_summary.js'], exported);
}

// What glue, wasm and sheet of one build have in common: they work together, and with no others.
function buildId() {
  const sum = createHash('sha256');
  for (const name of ['dialogue_summary.js', 'dialogue_summary_bg.wasm', 'dialogue-summary.css']) {
    sum.update(readFileSync(built(name)));
  }
  return sum.digest('hex').slice(0, 16);
}

// Each script with all that it imports.
function scripts(build) {
  const hashes = {
    glue: hash('dialogue_summary.js'),
    wasm: hash('dialogue_summary_bg.wasm'),
    sheet: hash('dialogue-summary.css'),
  };
  const defined = [`--define:BUILD=${JSON.stringify(build)}`, `--define:HASHES=${JSON.stringify(hashes)}`];
  const bundle = (...args) => esbuild([...SCRIPT, ...defined, '--outdir=.', ...args]);
  const entries = (...names) => names.map((name) => source(join('web', name)));
  bundle('--format=esm', ...entries('dialogue-summary.ts', 'element.ts', 'embed-page.ts', 'server.ts'));
  // Runs as a classic script too.
  bundle('--format=iife', ...entries('embed.ts'));
  // Shares the class with applications that import it by itself.
  bundle('--format=esm', '--external:./element.js', ...entries('define.ts'));
  // webpack and Vite would look for the module that this imports, whose address is known in the page alone; webpack puts one
  // that throws in its place. esbuild drops their comments against it when it minifies.
  for (const name of ['dialogue-summary.js', 'element.js']) {
    replace(name, 'import(', 'import(/*webpackIgnore:true*//*@vite-ignore*/');
  }
}

// The README of the package: the project's own, without what needs a checkout. The documents are beside it.
function readme() {
  let text = readFileSync(source('README.md'), 'utf8');
  for (const part of [/\n## Two commands\n.*?(?=\n## )/s, /\n\| contributors .*/]) {
    if (!part.test(text)) throw new Error(`README.md has no ${part} to leave out`);
    text = text.replace(part, '');
  }
  writeFileSync(built('README.md'), text);
}

// The page comes with its cards in it: they are there before any script is.
function prerender(build) {
  const command = ['dialogue-summary', 'render', '--as', 'element', '--into', built('index.html')];
  execFileSync('cargo', command, { cwd: root, stdio: 'inherit' });
  // Under the URL by which the shell asks for the sheet: one in a cache of an earlier build does not fit the cards.
  replace('index.html', 'dialogue-summary.css">', `dialogue-summary.css?v=${build}">`);
}

// What a page can hold the files to that it loads.
function integrity(build) {
  const names = [
    'dialogue-summary.js', 'element.js', 'dialogue_summary.js', 'dialogue_summary_bg.wasm', 'dialogue-summary.css', 'embed.js',
  ];
  const hashes = Object.fromEntries(names.map((name) => [name, hash(name)]));
  writeFileSync(built('integrity.json'), `${JSON.stringify({ build, ...hashes }, null, 2)}\n`);

  // The lines for pasting get the hashes and the id of this build. The documents' line for a frame has none: it runs from
  // another server, which would have to allow the page by CORS.
  const tag = (file) => [
    new RegExp(`(src="[^"]*/dialogue-summary/${file}")(\\s+integrity="sha384-[^"]*" crossorigin)?`, 'g'),
    `$1\n  integrity="${hashes[file]}" crossorigin`,
  ];
  const map = (file) => [new RegExp(`(/${file}\\?v=[^"]*": ")sha384-[^"]*`, 'g'), `$1${hashes[file]}`];
  const id = [/(\.(js|wasm)\?v=)[^"]*/g, `$1${build}`];
  fill('index.html', 2, [tag('dialogue-summary.js'), tag('embed.js')]);
  fill('docs/security.md', 2, [tag('dialogue-summary.js'), map('dialogue_summary.js'), id]);
  fill('docs/prerendering.md', 0, [id]);
}

// A line without its hash is not for pasting, so a text in which a line was not found ends the build.
function fill(name, wanted, holes) {
  edit(name, (text) => {
    const filled = holes.reduce((all, [hole, value]) => all.replace(hole, value), text);
    const count = filled.split('sha384-').length - 1;
    if (count !== wanted || /(sha384-|\?v=)…"/.test(filled)) throw new Error(`${name}: ${count} hashes instead of ${wanted}, or a gap`);
    return filled;
  });
}

checkEsbuild();
sheets();
const build = buildId();
glue(build);
scripts(build);
readme();
prerender(build);
integrity(build);
