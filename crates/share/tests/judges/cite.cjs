// Formats CSL-JSON items with citeproc-js and the published styles: note or entry, as plain text.
const fs = require('node:fs');
const path = require('node:path');
const [, , citeproc, styles, locales, file] = process.argv;
const CSL = require(citeproc);

const items = new Map(JSON.parse(fs.readFileSync(file, 'utf8')).map((item) => [item.id, item]));

function formatter(style) {
  const language = style === 'oscola' ? 'en-GB' : 'en-US';
  const system = {
    retrieveLocale: () => fs.readFileSync(path.join(locales, `locales-${language}.xml`), 'utf8'),
    retrieveItem: (id) => items.get(id),
  };
  const engine = new CSL.Engine(system, fs.readFileSync(path.join(styles, `${style}.csl`), 'utf8'), language, true);
  engine.setOutputFormat('text');
  return ({ id }) => {
    // Alone, so that no other item adds letters to its year.
    engine.updateItems([id]);
    return { note: engine.makeCitationCluster([{ id }]), entry: engine.makeBibliography()[1].join('').trim() };
  };
}

const all = ['apa', 'chicago-notes-bibliography', 'oscola'];
console.log(JSON.stringify(all.map((style) => [...items.values()].map(formatter(style)))));
