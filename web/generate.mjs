// Generates, from the element's source and the JSON Schema: the types of a dataset, the declarations, the custom elements
// manifest and editor data; and from the Unicode CLDR: the names of countries. `cargo xtask api` runs it, with the paths of the tools in the environment. With `--check` it only
// compares.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const web = import.meta.dirname;
const temporary = mkdtempSync(join(tmpdir(), 'dialogue-summary-api-'));
const { TSC, CEM, JSON_TO_TYPESCRIPT, VS_CODE_DATA, TERRITORY_NAMES } = process.env;
const load = (file) => import(pathToFileURL(file).href);

/** The JSON Schema as types. */
async function datasetTypes() {
  const { compile } = await load(JSON_TO_TYPESCRIPT);
  const schema = JSON.parse(readFileSync(join(web, '../static/schema/dialogue.schema.json'), 'utf8'));
  // The compiler drops that a dataset has cards or dialogues, so the text below adds it.
  delete schema.anyOf;
  delete schema.title;
  schema.properties.$schema = { type: 'string', description: 'The JSON Schema, for editors.' };
  // A union of 250 codes would refuse a code of type string.
  schema.$defs.CountryCode = { description: schema.$defs.CountryCode.description, type: 'string' };
  delete schema.$defs.Country.anyOf;
  delete schema.$defs.Attendance.anyOf;
  // What depends on other values of a dataset is no type.
  for (const key of ['if', 'then']) delete schema[key];
  delete schema.$defs.OnlyCodes;
  delete schema.$defs.DialogueOfCollection;
  schema.properties.dialogues.items = { tsType: 'DialogueOfCollection' };
  const types = await compile(withNamedTypes(schema), 'Dialogue', {
    additionalProperties: false,
    bannerComment: '// The types of a dataset. Generated from the JSON Schema by `cargo xtask api`.',
    style: { singleQuote: true, printWidth: 120 },
  });
  const comments = /\/\*\*\n *\* (.*)\n *\*\//g;
  return `${types.replace(comments, '/** $1 */')}
/** A dialogue of a collection. */
export type DialogueOfCollection = Dialogue & { id: string; cards: Card[] };
/** A dataset: one dialogue, or a collection of them. See dataset.md and the JSON Schema in schema/. */
export type DialogueData = Dialogue & ({ cards: Card[] } | { dialogues: DialogueOfCollection[] });
`;
}

/** Moves keywords beside `$ref` away: the compiler would copy the type that is referred to, or lose its fields. */
function withNamedTypes(node) {
  if (Array.isArray(node)) return node.map(withNamedTypes);
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNamedTypes(value)]));
  if ($ref === undefined) return rest;
  const { description, ...more } = rest;
  return { description, allOf: more.properties ? [{ $ref }, more] : [{ $ref }] };
}

/** The declarations for applications: the main one, and those that it refers to. */
function declarations() {
  const folder = join(temporary, 'declarations');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', folder];
  execFileSync(TSC, ['--project', web, ...options], { stdio: 'inherit' });
  const names = ['dialogue-summary', 'element', 'files', 'props', 'types', 'dataset'].map((name) => `${name}.d.ts`);
  return names.map((name) => [`generated/${name}`, readFileSync(join(folder, name), 'utf8')]);
}

/** The manifest of the scripts that are built. */
async function manifest() {
  const { create, ts } = await load(CEM);
  const names = ['element', 'define', 'dialogue-summary'];
  const texts = names.map((name) => readFileSync(join(web, `${name}.ts`), 'utf8'));
  const modules = texts.map((text, at) =>
    ts.createSourceFile(`${names[at]}.js`, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS));
  const whole = create({ modules, plugins: [] });
  whole.readme = 'README.md';
  whole.modules.forEach((module, at) => {
    module.summary = texts[at].match(/^\/\/ (.*)/)[1];
    module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
    module.declarations.forEach(keepPublic);
    // Exports of types are not exports of a script. All scripts export the same class.
    module.exports = module.exports.filter(({ name }) => name !== '*');
    module.exports.forEach(({ declaration }) => { declaration.module = 'element.js'; });
  });
  return whole;
}

function keepPublic(declaration) {
  const isPublic = ({ name, privacy }) => privacy !== 'private' && name !== 'connectedMoveCallback';
  declaration.members = declaration.members.filter(isPublic);
  // The class also observes attributes that pages should not set.
  declaration.attributes = declaration.attributes.filter(({ description }) => description);
  // JSDoc has one notation for the type of a property and for the syntax of a custom property.
  for (const property of declaration.cssProperties) {
    property.syntax = property.type.text;
    delete property.type;
  }
}

async function editorData(whole) {
  const { generateVsCodeCustomElementData } = await load(VS_CODE_DATA);
  const [htmlFileName, cssFileName] = ['html', 'css'].map((kind) => `vscode.${kind}-custom-data.json`);
  generateVsCodeCustomElementData(whole, { outdir: temporary, htmlFileName, cssFileName, hideLogs: true });
  return [htmlFileName, cssFileName].map((name) => [`generated/${name}`, readFileSync(join(temporary, name), 'utf8')]);
}

/** The folders of the languages of the interface, a file each; the second has one for tests. */
const LANGUAGES = ['../crates/core/src/i18n/languages', '../tests/languages'];

/**
 * The countries of ISO 3166-1, and EU, UN and XK: alpha-2 code and alpha-3 code; and beside the sentences of each language, the
 * names that the Unicode CLDR gives. One line each, separated by tabs.
 */
function countries() {
  const read = (file) => JSON.parse(readFileSync(join(TERRITORY_NAMES, '../../../../', file), 'utf8'));
  const { codeMappings } = read('cldr-core/supplemental/codeMappings.json').supplemental;
  const { territoryAlias } = read('cldr-core/supplemental/aliases.json').supplemental.metadata.alias;
  // ISO leaves numbers from 900 to its users. An alias is a code that is withdrawn.
  const isAssigned = (code) =>
    code.length === 2 && Number(codeMappings[code]?._numeric ?? 999) < 900 && !(code in territoryAlias);
  const codes = [...Object.keys(codeMappings).filter(isAssigned), 'EU', 'UN', 'XK'].sort();
  const alpha3 = (code) => (isAssigned(code) ? codeMappings[code]._alpha3 : '');
  const table = (column) => codes.map((code) => `${code}\t${column(code)}\n`).join('');
  const named = LANGUAGES.flatMap((folder) => readdirSync(join(web, folder))
    .filter((file) => file.endsWith('.rs'))
    .map((file) => {
      const lang = file.slice(0, -3);
      const names = read(`cldr-localenames-full/main/${lang}/territories.json`).main[lang].localeDisplayNames.territories;
      return [`${folder}/${lang}.tsv`, table((code) => names[code])];
    }));
  return [['../crates/core/src/dialogue/countries.tsv', table(alpha3)], ...named];
}

// Compared without formatting, which depends on the version of a formatter.
const unformatted = (text) => text.replace(/[\s;,()|]/g, '');
const isCurrent = ([name, text]) => {
  const path = join(web, name);
  return existsSync(path) && unformatted(readFileSync(path, 'utf8')) === unformatted(text);
};

const dataset = ['dataset.ts', await datasetTypes()];
const isCheck = process.argv.includes('--check');
// The declarations are generated from it.
if (!isCheck) writeFileSync(join(web, dataset[0]), dataset[1]);
const whole = await manifest();
const files = [
  dataset,
  ...declarations(),
  ['generated/custom-elements.json', `${JSON.stringify(whole, null, 2)}\n`],
  ...await editorData(whole),
  ...countries(),
];
rmSync(temporary, { recursive: true });

if (isCheck) {
  const stale = files.filter((file) => !isCurrent(file)).map(([name]) => `web/${name}`);
  if (stale.length) throw new Error(`out of date: ${stale.join(', ')}; run cargo xtask api`);
} else {
  mkdirSync(join(web, 'generated'), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(web, name), text);
}
