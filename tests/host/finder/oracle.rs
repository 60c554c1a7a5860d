//! A plain reading of a dialogue: what a view shows, found by looking at every card for every question.

use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::{Body, Card, Dialogue};
use dialogue_summary::finder::fold::fold;
use dialogue_summary::finder::view::Facet;
use dialogue_summary::finder::{Filter, Found};

/// What is asked: words, each with whether it is in quotation marks, and chosen values.
#[derive(Clone, Debug)]
pub struct Asked {
    pub words: Vec<(String, bool)>,
    pub chosen: [Vec<String>; 4],
}

impl Asked {
    /// The words as a person types them.
    pub fn q(&self) -> String {
        let typed = |(word, quoted): &(String, bool)| {
            if *quoted { format!("\"{word}\" ") } else { format!("{word} ") }
        };
        self.words.iter().map(typed).collect()
    }

    /// What each card must hold, folded.
    fn wanted(&self) -> Vec<String> {
        let whole = |text: &str| fold(text).text.trim().to_owned();
        let cut = |(word, quoted): &(String, bool)| -> Vec<String> {
            if *quoted { vec![whole(word)] } else { word.split_whitespace().map(whole).collect() }
        };
        self.words.iter().flat_map(cut).collect()
    }

    fn searches(&self, card: &Card, dialogue: &Dialogue) -> bool {
        let texts: Vec<String> = texts(card, dialogue).into_iter().map(|text| fold(&text).text).collect();
        self.wanted().iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    fn fits(&self, facet: Facet, card: &Card) -> bool {
        let chosen = &self.chosen[facet as usize];
        chosen.is_empty() || of(card, facet).iter().any(|value| chosen.contains(value))
    }
}

/// The values of a card in a facet.
fn of(card: &Card, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Kind => vec![
            match card.body {
                Body::Topic {} => "topic",
                Body::Delegation(_) => "delegation",
                Body::Announcement(_) => "announcement",
            }
            .to_owned(),
        ],
        Facet::Theme => card.themes.clone(),
        Facet::Country => {
            let mut codes: Vec<String> = card.countries.iter().map(|c| c.code.clone()).collect();
            if let Body::Delegation(delegation) = &card.body {
                codes.push(delegation.country.clone());
            }
            codes
        }
        Facet::Session => card.session.iter().cloned().collect(),
    }
}

/// The wordings of a text.
fn wordings(text: &Text) -> Vec<String> {
    match text {
        Text::Plain(words) => vec![words.clone()],
        Text::ByLang(map) => map.values().cloned().collect(),
    }
}

/// All that a card says, and all names of what it names.
fn texts(card: &Card, dialogue: &Dialogue) -> Vec<String> {
    let mut texts = [wordings(&card.title), wordings(&card.summary), card.other_names.clone()].concat();
    texts.extend(card.details.iter().flat_map(|detail| wordings(&detail.text)));
    texts.extend(card.quote.iter().map(|quote| quote.text.clone()));
    for term in &dialogue.themes {
        if card.themes.contains(&term.id) {
            texts.extend([wordings(&term.name), term.other_names.clone()].concat());
        }
    }
    for term in &dialogue.sessions {
        if card.session.as_ref() == Some(&term.id) {
            texts.extend([wordings(&term.name), term.other_names.clone()].concat());
        }
    }
    let codes = of(card, Facet::Country);
    for country in &dialogue.countries {
        if codes.contains(&country.code) {
            texts.extend([wordings(&country.name), country.other_names.clone()].concat());
        }
    }
    let mut bodies: Vec<&String> = Vec::new();
    match &card.body {
        Body::Topic {} => {}
        Body::Delegation(delegation) => {
            bodies.extend(&delegation.organizations);
            for chair in &delegation.chairs {
                bodies.extend(&chair.organization_id);
                texts.extend(chair.role.iter().flat_map(wordings));
                for person in dialogue.persons.iter().filter(|person| person.id == chair.person_id) {
                    texts.extend([wordings(&person.name), person.other_names.clone()].concat());
                }
            }
        }
        Body::Announcement(announcement) => {
            bodies.extend(&announcement.organizer);
            texts.extend(announcement.place.iter().flat_map(|place| wordings(&place.name)));
        }
    }
    for body in &dialogue.organizations {
        if bodies.contains(&&body.id) {
            texts.extend([wordings(&body.name), body.other_names.clone()].concat());
            texts.extend(body.abbreviation.clone());
        }
    }
    texts
}

/// The values of a facet, in the order they are shown.
fn listed(dialogue: &Dialogue, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Kind => ["topic", "delegation", "announcement"].map(str::to_owned).to_vec(),
        Facet::Theme => dialogue.themes.iter().map(|term| term.id.clone()).collect(),
        Facet::Country => dialogue.countries.iter().map(|country| country.code.clone()).collect(),
        Facet::Session => dialogue.sessions.iter().map(|term| term.id.clone()).collect(),
    }
}

/// What is to be found.
pub fn expected(dialogue: &Dialogue, asked: &Asked) -> Found {
    // The cards that fit when one filter, or none, is left out.
    let without = |left_out: Option<Filter>| -> Vec<usize> {
        let fits = |card: &Card| {
            let searched = left_out == Some(Filter::Search) || asked.searches(card, dialogue);
            let facets = Facet::ALL.into_iter().filter(|facet| left_out != Some(Filter::Facet(*facet)));
            searched && facets.into_iter().all(|facet| asked.fits(facet, card))
        };
        (0..dialogue.cards.len()).filter(|at| fits(&dialogue.cards[*at])).collect()
    };
    let cards = without(None);
    let counts = Facet::ALL.map(|facet| {
        let cards = without(Some(Filter::Facet(facet)));
        let having = |value: &String| {
            cards.iter().filter(|at| of(&dialogue.cards[**at], facet).contains(value)).count()
        };
        listed(dialogue, facet).iter().map(having).collect()
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
    Found { cards, counts, hidden_by }
}
