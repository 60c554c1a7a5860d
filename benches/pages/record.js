// What every contestant makes of the collection: one flat list of cards, and the words a card is found by.

export const KINDS = ['topic', 'delegation', 'announcement'];
const KIND_NAMES = { topic: 'Topics', delegation: 'Delegations', announcement: 'Announcements' };

// What the cards of an announcement say they are, in both languages.
const FORMS = { commitment: '공약', exercise: '훈련', agreement: '합의', meeting: '회의' };

const both = (text) => (text ? [text.en, text.ko] : []);

// The facets with their values in the order shown.
export function facets({ themes, countries, dialogues }) {
  const years = [...new Set(dialogues.map((dialogue) => dialogue.date.slice(0, 4)))];
  return {
    kind: KINDS.map((id) => ({ id, name: KIND_NAMES[id] })),
    theme: themes.map((theme) => ({ id: theme.id, name: theme.name.en })),
    country: countries.map((country) => ({ id: country.code, name: country.name.en })),
    year: years.map((id) => ({ id, name: id })),
  };
}

// Every card with its values in each facet, its texts in English for showing, and every text it is found by: its
// `own`, and lists of `names`, which cards that name the same thing share.
export function cards(collection) {
  const names = (list, id = 'id') =>
    new Map(list.map((entry) => [entry[id], [...both(entry.name), entry.abbreviation ?? []].flat()]));
  const themes = names(collection.themes);
  const countries = names(collection.countries, 'code');
  const bodies = names(collection.organizations);
  const persons = names(collection.persons);
  const shared = new Map();
  const once = (key, texts) => shared.get(key) ?? (shared.set(key, texts), texts);
  const list = [];
  for (const dialogue of collection.dialogues) {
    const year = dialogue.date.slice(0, 4);
    const meeting = [...both(dialogue.title), ...both(dialogue.series.name), ...both(dialogue.place.name)];
    const sessions = names(dialogue.sessions);
    for (const card of dialogue.cards) {
      const codes = card.countries.map((country) => country.code);
      if (card.country && !codes.includes(card.country)) codes.push(card.country);
      const named = [meeting, once(`session ${card.session}`, sessions.get(card.session) ?? [])];
      for (const id of card.themes) named.push(themes.get(id));
      for (const code of codes) named.push(countries.get(code));
      for (const chair of card.chairs ?? []) {
        named.push(persons.get(chair.person_id), bodies.get(chair.organization_id));
        named.push(once(chair.role.en, both(chair.role)));
      }
      for (const id of card.organizations ?? []) named.push(bodies.get(id));
      if (card.form in FORMS) named.push(once(card.form, [card.form, FORMS[card.form]]));
      if (card.date_note) named.push(once(card.date_note.en, both(card.date_note)));
      if (card.place) named.push(once(card.place.name.en, both(card.place.name)));
      list.push({
        id: card.id,
        title: card.title.en,
        summary: card.summary.en,
        themes: card.themes.map((id) => themes.get(id)[0]).join(' · '),
        values: { kind: [card.kind], theme: card.themes, country: codes, year: [year] },
        own: [card.title.en, card.title.ko, card.summary.en, card.summary.ko],
        names: named,
      });
    }
  }
  return list;
}
