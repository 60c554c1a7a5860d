// The build's hook (Trunk.toml): bundles scripts and style sheets, prerenders the page, writes hashes. It needs Node, cargo and
// esbuild on the PATH. Development and release builds run the same steps.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { TRUNK_SOURCE_DIR: root = '.', TRUNK_STAGING_DIR: out } = process.env;
if (!out) throw new Error('trunk starts this script, and says in TRUNK_STAGING_DIR where the build is');

const source = (name) => join(root, name);
const built = (name) => join(out, name);
const edit = (name, change) => writeFileSync(built(name), change(readFileSync(built(name), 'utf8')));

// Replaces a text that must occur exactly once: otherwise the build fails.
const replace = (name, from, to) => edit(name, (text) => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${name} has ${from} ${parts.length - 1} times, and not once`);
  return parts.join(to);
});

// The version that xtask installs. Another version may write other bytes.
const ESBUILD = '0.28.2';

function esbuild(args, input = '') {
  // On Windows, esbuild is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  return execFileSync('esbuild', args, { cwd: out, encoding: 'utf8', input, shell, stdio: ['pipe', 'pipe', 'inherit'] });
}

function checkEsbuild() {
  let version = 'none';
  try {
    version = esbuild(['--version']).trim();
  } catch {
    // Not installed.
  }
  if (version === ESBUILD) return;
  throw new Error(`the build needs esbuild ${ESBUILD} on PATH and finds ${version}: npm install --global esbuild@${ESBUILD}`);
}

const hash = (name) => `sha384-${createHash('sha384').update(readFileSync(built(name))).digest('base64')}`;

// The same sheet under a name that the rules of bundlers for style sheets do not match.
const SHEET_FOR_BUNDLERS = 'dialogue-summary.css.txt';

// ASCII, because a style sheet may be read in the page's encoding.
function sheets() {
  // An earlier run over the same folder left it.
  rmSync(built(SHEET_FOR_BUNDLERS), { force: true });
  esbuild([
    '--minify', '--charset=ascii', '--log-level=warning', '--allow-overwrite', '--outdir=.',
    'dialogue-summary.css', 'page.css', 'embed.css',
  ]);
  copyFileSync(built('dialogue-summary.css'), built(SHEET_FOR_BUNDLERS));
}

// In ASCII: a page may be in another encoding, and a classic script without one is read in that of its page.
const SCRIPT = ['--bundle', '--minify', '--charset=ascii', '--log-level=warning', '--allow-overwrite'];

// Bundles the parts of wasm-bindgen's glue that the shell calls, and the id of the build, which the shell compares.
function glue(build, name, parts, ...more) {
  const exported = `export { ${parts} } from './${name}'; export const build = BUILD;`;
  const define = `--define:BUILD=${JSON.stringify(build)}`;
  esbuild([...SCRIPT, '--format=esm', define, `--outfile=${name}`, ...more], exported);
}

// Yew marks elements by properties. The app of the second wasm is inside that of the first, which must not take its marks for its
// own: they get other names.
function shareGlue(build) {
  const names = ['__yew_listener_id', '__yew_subtree_id', '__yew_subtree_cache_key'];
  const cache = 'yew-names.json';
  writeFileSync(built(cache), JSON.stringify(Object.fromEntries(names.map((name) => [name, name.replace('yew', 'yew_share')]))));
  glue(build, LOADED.shareGlue, 'initSync, ShareParts', '--mangle-props=^__yew_', `--mangle-cache=${cache}`);
  rmSync(built(cache));
}

// The files that the shell loads, by their keys. They only work together.
const LOADED = {
  glue: 'dialogue_summary.js',
  wasm: 'dialogue_summary_bg.wasm',
  sheet: 'dialogue-summary.css',
  shareGlue: 'dialogue-summary-share.js',
  shareWasm: 'dialogue-summary-share_bg.wasm',
};

// The id of the build: a hash of these files.
function buildId() {
  const sum = createHash('sha256');
  Object.values(LOADED).forEach((name) => sum.update(readFileSync(built(name))));
  return sum.digest('hex').slice(0, 16);
}

// The sentences of the shell, in the files of the languages.
function shellPhrases() {
  const command = ['run', '--quiet', '--package', 'dialogue-summary-publish', '--bin', 'shell-phrases'];
  return JSON.parse(execFileSync('cargo', command, { cwd: root, encoding: 'utf8' }));
}

// Writes them as constants that scripts use without an import.
function phrases(name, languages) {
  const constant = ([constant, part]) => {
    const byLang = Object.fromEntries(languages.map(({ lang, phrases }) => [lang, phrases[part]]));
    return `export const ${constant} = ${JSON.stringify(byLang)};\n`;
  };
  const parts = { FAILURE_PHRASES: 'failure', FRAME_PHRASES: 'frame', FRAME_PAGE_PHRASES: 'framePage' };
  writeFileSync(built(name), Object.entries(parts).map(constant).join(''));
}

// Writes the sentences of the page in a frame that are there before a script runs. The page itself is in English.
function framePage(languages) {
  const each = (write) => languages.map(({ lang, isRtl, phrases }) => {
    const attributes = lang === 'en' ? '' : ` lang="${lang}"${isRtl ? ' dir="rtl"' : ''}`;
    return write(attributes, phrases);
  });
  const links = each((attributes, { frame }) => `<a href=""${attributes}>${frame.open}</a>`).join(' · ');
  const notes = each((attributes, { framePage }) => `\n    <p${attributes}>${framePage.needsScript}</p>`).join('');
  // An earlier run over the same folder filled it.
  copyFileSync(source('web/embed.html'), built('embed.html'));
  replace('embed.html', '<p class="open" lang="en"></p>', `<p class="open" lang="en">${links}</p>`);
  replace('embed.html', '<noscript></noscript>', `<noscript>${notes}\n  </noscript>`);
}

// Bundles each script with its imports.
function scripts(build, languages) {
  const injected = 'phrases.mjs';
  phrases(injected, languages);
  const hashes = Object.fromEntries(Object.entries(LOADED).map(([key, name]) => [key, hash(name)]));
  const defined = [`--define:BUILD=${JSON.stringify(build)}`, `--define:HASHES=${JSON.stringify(hashes)}`];
  const bundle = (...args) => esbuild([...SCRIPT, ...defined, `--inject:./${injected}`, '--outdir=.', ...args]);
  const entries = (...names) => names.map((name) => source(join('web', name)));
  const sheet = (name) => `--define:SHEET=${JSON.stringify(`./${name}`)}`;
  bundle('--format=esm', sheet('dialogue-summary.css'), ...entries('dialogue-summary.ts', 'embed-page.ts', 'server.ts'));
  bundle('--format=esm', sheet(SHEET_FOR_BUNDLERS), ...entries('element.ts'));
  // For test runners that know no modules.
  bundle('--format=cjs', '--out-extension:.js=.cjs', ...entries('stub.ts'));
  // Can also be included as a classic script.
  bundle('--format=iife', ...entries('embed.ts'));
  // Imports the class, so that it is shared with applications that import it directly.
  bundle('--format=esm', '--external:./element.js', ...entries('define.ts'));
  rmSync(built(injected));
  // webpack and Vite would try to bundle the imported glue, whose URL is only known in the page. These comments prevent that;
  // esbuild removes comments when it minifies.
  for (const name of ['dialogue-summary.js', 'element.js']) {
    replace(name, 'import(', 'import(/*webpackIgnore:true*//*@vite-ignore*/');
  }
}

// The README of the package: the project's README without the parts that need a checkout.
function readme() {
  let text = readFileSync(source('README.md'), 'utf8');
  for (const part of [/\n## Two commands\n.*?(?=\n## )/s, /\n\| contributors .*/]) {
    if (!part.test(text)) throw new Error(`README.md has no ${part} to leave out`);
    text = text.replace(part, '');
  }
  writeFileSync(built('README.md'), text);
}

// The documents of the package: links into `static` lead to where its files are built, and a link into the checkout is left as text.
function documents() {
  rmSync(built('docs/contributing.md'), { force: true });
  const files = readdirSync(built('docs'), { recursive: true }).filter((file) => file.endsWith('.md'));
  for (const name of files.map((file) => `docs/${file}`)) {
    edit(name, (text) => text.replace(/\[([^\]]*)\]\((\.[^)#\s]*|[\w/-]+\.md)(#[^)]*)?\)/g, (link, words, path, part = '') => {
      const exists = (path) => existsSync(built(join(dirname(name), path)));
      const moved = path.replace(/^((\.\.\/)+)static\//, '$1');
      if (exists(path)) return link;
      return exists(moved) ? `[${words}](${moved}${part})` : words;
    }));
  }
}

// Prerenders the cards into the page.
function prerender(build) {
  const command = ['dialogue-summary', 'render', '--as', 'element', '--into', built('index.html')];
  execFileSync('cargo', command, { cwd: root, stdio: 'inherit' });
  // The page links the style sheet by the URL that the shell uses, so that no cache answers with that of another build.
  replace('index.html', 'dialogue-summary.css">', `dialogue-summary.css?v=${build}">`);
}

// Writes the hashes of the files that a page loads, for its `integrity` attributes.
function integrity(build) {
  const names = ['dialogue-summary.js', 'element.js', ...Object.values(LOADED), 'embed.js'];
  const hashes = Object.fromEntries(names.map((name) => [name, hash(name)]));
  writeFileSync(built('integrity.json'), `${JSON.stringify({ build, ...hashes }, null, 2)}\n`);

  // The snippets for pasting get the hashes and the id of this build. The frame snippet of the documents has no hash: its server
  // would have to allow the page by CORS.
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

// A snippet without its hash must not be published, so the build fails if one was not found.
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
glue(build, LOADED.glue, 'initSync, onPanic, Widget');
shareGlue(build);
const languages = shellPhrases();
framePage(languages);
scripts(build, languages);
readme();
documents();
prerender(build);
integrity(build);
