//! The oracle of the search: a linear search over all cards.

use dialogue_summary::describe::chair as chair_label;
use dialogue_summary::dialogue::check::codes;
use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::{Body, Card, CountryKind, Dialogue, Id, Voice};
use dialogue_summary::i18n::{LANGUAGES, date, phrases};
use dialogue_summary::search::Filter;
use dialogue_summary::search::facet::{self, FACETS, Facet, values};
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::spelling::spellings;

/// A query: words, each with whether it is in quotation marks, and selected values.
#[derive(Clone, Debug)]
pub struct Asked {
    pub words: Vec<(String, bool)>,
    pub chosen: [Vec<String>; FACETS],
}

impl Asked {
    /// The words as typed.
    pub fn q(&self) -> String {
        let typed = |(word, quoted): &(String, bool)| {
            if *quoted { format!("\"{word}\" ") } else { format!("{word} ") }
        };
        self.words.iter().map(typed).collect()
    }

    /// The normalised terms that each card must contain.
    fn wanted(&self) -> Vec<String> {
        let normalizer = Normalizer::default();
        let whole = |text: &str| normalizer.normalize(text).trim().to_owned();
        let cut = |(word, quoted): &(String, bool)| -> Vec<String> {
            if *quoted { vec![whole(word)] } else { word.split_whitespace().map(whole).collect() }
        };
        // A hyphen alone is no word.
        self.words.iter().flat_map(cut).filter(|word| !word.is_empty()).collect()
    }

    /// The rank of a card: all words in its title, else in its text, else in names.
    fn rank(&self, card: &Card, dialogue: &Dialogue) -> Option<usize> {
        let normalizer = Normalizer::default();
        let normalized = |texts: Vec<String>| -> Vec<String> {
            texts.iter().map(|text| normalizer.normalize(text)).collect()
        };
        let texts: [Vec<String>; 3] = texts(card, dialogue).map(normalized);
        let best = |word: &String| {
            let spelt = spellings(word);
            let holds = |text: &String| spelt.iter().any(|word| text.contains(word));
            let found = texts.iter().position(|texts| texts.iter().any(holds));
            // A word around the cards of a single dialogue finds all of them, if it is on none.
            let around = || {
                let mut texts: Vec<String> = normalized(header(dialogue));
                texts.extend(normalized(dialogue.summary.iter().flat_map(wordings).collect::<Vec<_>>()));
                let of_cards = || dialogue.cards.iter().flat_map(|card| self::texts(card, dialogue).concat());
                let is_on_none = || !normalized(of_cards().collect()).iter().any(holds);
                !dialogue.is_collection() && texts.iter().any(holds) && is_on_none()
            };
            found.or_else(|| around().then_some(2))
        };
        let ranks: Option<Vec<usize>> = self.wanted().iter().map(best).collect();
        ranks.map(|ranks| ranks.into_iter().max().unwrap_or_default())
    }

    fn fits(&self, facet: Facet, card: &Card, dialogue: &Dialogue) -> bool {
        let chosen = &self.chosen[facet as usize];
        chosen.is_empty() || of(card, facet, dialogue).iter().any(|value| chosen.contains(value))
    }
}

/// The values of a card in a facet.
fn of(card: &Card, facet: Facet, dialogue: &Dialogue) -> Vec<String> {
    let part = card.dialogue.map(|at| &dialogue.dialogues[at as usize]);
    match facet {
        Facet::Kind => vec![
            match card.body {
                Body::Topic {} => "topic",
                Body::Delegation(_) => "delegation",
                Body::Announcement(_) => "announcement",
            }
            .to_owned(),
        ],
        Facet::Theme => card.themes.iter().map(|id| id.to_string()).collect(),
        Facet::Country => {
            let mut codes: Vec<String> = card.involvements().map(|(code, _)| code.to_string()).collect();
            if let Body::Delegation(delegation) = &card.body {
                codes.push(delegation.country.to_string());
            }
            let details = card.details.iter().filter_map(|detail| detail.stated_by.as_ref());
            for voice in details.chain([&card.stated_by]) {
                if let Voice::Sides(sides) = voice {
                    codes.extend(sides.iter().map(|side| side.to_string()));
                }
            }
            codes
        }
        Facet::Session => card.session.iter().map(|id| id.to_string()).collect(),
        Facet::Dialogue => part.iter().map(|part| part.id.clone()).collect(),
        Facet::Series => {
            part.iter().filter_map(|part| Some(part.series.as_ref()?.key().to_owned())).collect()
        }
        Facet::Year => {
            let date =
                part.iter().find_map(|part| part.date).map(|date| date.to_string()).unwrap_or_default();
            // The years that are written, without signs of doubt. A decade is a value of its own.
            let year = |end: &str| end.trim_start_matches(['?', '~', '%']).get(..4).map(str::to_owned);
            let years: Vec<String> = date.split('/').filter_map(year).collect();
            let number = |year: &str, digit: &str| year.replace('X', digit).parse::<u16>().unwrap();
            match years.as_slice() {
                [] => Vec::new(),
                [first, last] if first != last && number(first, "0") <= number(last, "0") => {
                    let between = number(first, "9") + 1..number(last, "0");
                    if number(last, "0").saturating_sub(number(first, "9")) > 9 {
                        return vec![first.clone()];
                    }
                    let between = between.map(|year| format!("{year:04}"));
                    [first.clone()].into_iter().chain(between).chain([last.clone()]).collect()
                }
                [first, ..] => vec![first.clone()],
            }
        }
    }
}

/// A text in all languages.
fn wordings(text: &Text) -> Vec<String> {
    text.all().map(str::to_owned).collect()
}

/// What the page prints about a whole dialogue.
fn header(part: &Dialogue) -> Vec<String> {
    let mut texts = wordings(&part.title);
    texts.extend(part.place.iter().flat_map(|place| wordings(&place.name)));
    texts.extend(part.sources.iter().flat_map(|source| wordings(&source.publisher)));
    if let Some(series) = &part.series {
        texts.extend(wordings(&series.name));
        texts.extend(
            series.ordinal.iter().flat_map(|number| LANGUAGES.map(|lang| (phrases(lang).ordinal)(*number))),
        );
    }
    texts
}

/// The title, the texts, and the names of everything that a card refers to.
fn texts(card: &Card, dialogue: &Dialogue) -> [Vec<String>; 3] {
    let mut said = wordings(&card.summary);
    said.extend(card.details.iter().flat_map(|detail| wordings(&detail.text)));
    said.extend(card.quote.iter().map(|quote| quote.text.clone()));
    said.extend(card.quote.iter().flat_map(|quote| &quote.note).flat_map(wordings));
    let mut texts = card.other_names.clone();
    let part = card.dialogue.map(|at| &dialogue.dialogues[at as usize]);
    if let Some(part) = part {
        texts.extend(header(part));
        texts.extend(of(card, Facet::Year, dialogue));
    }
    for phrases in LANGUAGES.map(phrases) {
        texts.push(phrases.kind_words[facet::kind_position(card)].to_owned());
        if card.stated_by == Voice::Editor {
            texts.push(phrases.editors_note.to_owned());
        }
    }
    if let Voice::Sides(sides) = &card.stated_by {
        texts.extend(sides.iter().flat_map(|side| wordings(&dialogue.country_name(side))));
    }
    for term in &dialogue.themes {
        if card.themes.iter().any(|id| **id == *term.id) {
            texts.extend([wordings(&term.name), term.other_names.clone()].concat());
        }
    }
    for term in &dialogue.sessions {
        if card.session.as_deref() == Some(&term.id) {
            texts.extend([wordings(&term.name), term.other_names.clone()].concat());
        }
    }
    let codes = of(card, Facet::Country, dialogue);
    for country in &dialogue.countries {
        if codes.iter().any(|code| **code == *country.code) {
            texts.extend([wordings(&country.name), country.other_names.clone()].concat());
            // Also its name in the CLDR, unless an organisation has the code of a country or an id of its own.
            let is_named = country.kind == CountryKind::Country || ["EU", "UN"].contains(&&*country.code);
            if is_named && codes::country(&country.code).is_some() {
                texts.extend(wordings(&codes::country_name(&country.code)));
                texts.extend(codes::other_names(&country.code).map(str::to_owned));
            }
        }
    }
    let mut bodies: Vec<&Id> = Vec::new();
    match &card.body {
        Body::Topic {} => {}
        Body::Delegation(delegation) => {
            bodies.extend(&delegation.organizations);
            for chair in &delegation.chairs {
                bodies.extend(&chair.organization_id);
                texts.extend(chair.role.iter().flat_map(wordings));
                // The word that is printed, and no other.
                let meeting = dialogue.dialogue_of(card);
                texts.extend(
                    LANGUAGES.map(phrases).map(|phrases| chair_label(phrases, meeting, chair).to_owned()),
                );
                for person in dialogue.persons.iter().filter(|person| *person.id == *chair.person_id) {
                    texts.extend([wordings(&person.name), person.other_names.clone()].concat());
                }
            }
        }
        Body::Announcement(announcement) => {
            bodies.extend(&announcement.organizer);
            texts.extend(announcement.place.iter().flat_map(|place| wordings(&place.name)));
            texts.extend(announcement.date_note.iter().flat_map(wordings));
            for phrases in LANGUAGES.map(phrases) {
                texts.push(phrases.forms[announcement.form as usize].to_owned());
                texts.extend(announcement.date.iter().map(|when| date(phrases, when)));
            }
        }
    }
    for body in &dialogue.organizations {
        if bodies.iter().any(|id| ***id == *body.id) {
            texts.extend([wordings(&body.name), body.other_names.clone()].concat());
            texts.extend(body.abbreviation.clone());
        }
    }
    [wordings(&card.title), said, texts]
}

/// The cards in order, the counts, and the filters that hide all cards.
type Expected = (Vec<usize>, [Vec<usize>; FACETS], Vec<(Filter, usize)>);

/// The expected results.
pub fn expected(dialogue: &Dialogue, asked: &Asked) -> Expected {
    // The matching cards without one filter, or with all filters.
    let without = |left_out: Option<Filter>| -> Vec<usize> {
        let fits = |card: &Card| {
            let searched = left_out == Some(Filter::Search) || asked.rank(card, dialogue).is_some();
            let facets = Facet::ALL.into_iter().filter(|facet| left_out != Some(Filter::Facet(*facet)));
            searched && facets.into_iter().all(|facet| asked.fits(facet, card, dialogue))
        };
        (0..dialogue.cards.len()).filter(|at| fits(&dialogue.cards[*at])).collect()
    };
    let mut cards = without(None);
    cards.sort_by_key(|at| asked.rank(&dialogue.cards[*at], dialogue));
    let is_ranked = !asked.wanted().is_empty();
    let is_one_dialogue = asked.chosen[Facet::Dialogue as usize].len() == 1;
    if !(is_ranked && dialogue.is_collection() && !is_one_dialogue) {
        let card = |at: &usize| &dialogue.cards[*at];
        for cards in cards.chunk_by_mut(|a, b| card(a).dialogue == card(b).dialogue) {
            cards.sort_by_key(|at| match &card(at).body {
                Body::Announcement(announcement) => usize::from(!is_ranked && announcement.date.is_none()),
                Body::Topic {} => 2,
                Body::Delegation(_) => 3,
            });
        }
    }
    let counts = Facet::ALL.map(|facet| {
        let cards = without(Some(Filter::Facet(facet)));
        let having = |value: &String| {
            cards.iter().filter(|at| of(&dialogue.cards[**at], facet, dialogue).contains(value)).count()
        };
        values(dialogue, facet).iter().map(having).collect()
    });
    let mut filters = vec![Filter::Search];
    filters.extend(Facet::ALL.map(Filter::Facet));
    let mut hidden_by: Vec<(Filter, usize)> = filters
        .into_iter()
        .map(|filter| (filter, without(Some(filter)).len()))
        .filter(|(_, n)| *n > 0)
        .collect();
    if !cards.is_empty() {
        hidden_by.clear();
    }
    (cards, counts, hidden_by)
}
