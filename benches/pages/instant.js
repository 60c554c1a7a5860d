// The built-in record with InstantSearch.js, which asks ItemsJS in place of a server, as its documents have it: a
// `searchClient` of one's own. The record is bundled, so that nothing is left to be fetched.

import itemsjs from 'itemsjs';
import instantsearch from 'instantsearch.js/es';
import { hits, refinementList, searchBox, stats } from 'instantsearch.js/es/widgets';
import record from '../../static/dialogues/uk-rok-cyber-4.json';
import { KINDS } from './record.js';

const FACETS = ['kind', 'theme', 'country', 'organization'];

const named = (list, id = 'id') => new Map(list.map((entry) => [entry[id], entry.name.en]));
const themes = named(record.themes);
const countries = named(record.countries, 'code');
const bodies = named(record.organizations);

const items = record.cards.map((card) => ({
  objectID: card.id,
  title: card.title.en,
  summary: card.summary.en,
  more: [card.title.ko, card.summary.ko, ...(card.details ?? []).flatMap(({ text }) => [text.en, text.ko])].join(' '),
  kind: [KINDS.find((kind) => kind === card.kind)],
  theme: (card.themes ?? []).map((id) => themes.get(id)),
  country: (card.countries ?? []).map(({ code }) => countries.get(code)),
  organization: (card.organizations ?? []).map((id) => bodies.get(id)),
}));

const engine = itemsjs(items, {
  searchableFields: ['title', 'summary', 'more', 'theme', 'country', 'organization'],
  aggregations: Object.fromEntries(FACETS.map((facet) => [facet, { size: 100, conjunction: false }])),
});

function answer({ indexName, params }) {
  const filters = {};
  for (const either of params.facetFilters ?? []) {
    for (const filter of [either].flat()) {
      const [facet, value] = filter.split(/:(.*)/s);
      (filters[facet] ??= []).push(value);
    }
  }
  const page = params.page ?? 0;
  const result = engine.search({ query: params.query, filters, per_page: params.hitsPerPage ?? 20, page: page + 1 });
  const counted = Object.entries(result.data.aggregations).map(([facet, { buckets }]) =>
    [facet, Object.fromEntries(buckets.map((bucket) => [bucket.key, bucket.doc_count]))]);
  return {
    index: indexName,
    hits: result.data.items,
    nbHits: result.pagination.total,
    page,
    nbPages: Math.ceil(result.pagination.total / result.pagination.per_page),
    hitsPerPage: result.pagination.per_page,
    processingTimeMS: 0,
    query: params.query ?? '',
    params: '',
    exhaustiveNbHits: true,
    facets: Object.fromEntries(counted),
  };
}

const search = instantsearch({
  indexName: 'record',
  searchClient: { search: (requests) => Promise.resolve({ results: requests.map(answer) }) },
});

const card = (hit, { html }) => html`<article>
  <p>${hit.kind[0]}</p><h3>${hit.title}</h3><p>${hit.summary}</p><p class="themes">${hit.theme.join(' · ')}</p>
</article>`;

search.addWidgets([
  searchBox({ container: '#box' }),
  stats({ container: '#stats' }),
  hits({ container: '#list', templates: { item: card } }),
  ...FACETS.map((facet) => refinementList({ container: `#${facet}`, attribute: facet, limit: 20 })),
]);
search.start();
