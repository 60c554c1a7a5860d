//! A card in words, with all of its details.

use crate::request::Request;
use crate::words::clean;
use dialogue_summary_core::describe;
use dialogue_summary_core::dialogue::date::Edtf;
use dialogue_summary_core::dialogue::locator::Locator;
use dialogue_summary_core::dialogue::text::Text;
use dialogue_summary_core::dialogue::{
    Announcement, Body, Card, Delegation, Dialogue, Form, Membership, Source,
};
use dialogue_summary_core::i18n::{Phrases, date_seen_from, doubt, doubted_date, fill};
use dialogue_summary_core::search::facet::Facet;

/// A card in words.
#[derive(Debug)]
pub struct CardText {
    /// Its title, else its id.
    pub title: String,
    /// Its meeting, in a collection.
    pub meeting: Option<String>,
    /// Its summary.
    pub summary: String,
    /// The chairs and heads of a delegation, each with what they were.
    pub people: Vec<(String, String)>,
    /// Further short facts, each with its term.
    pub facts: Vec<(String, String)>,
    /// Words of the source in quotation marks, and whose they are.
    pub quote: Option<(String, String)>,
    /// The card without which this one would mislead.
    pub companion: Option<String>,
    /// Its further statements.
    pub details: Vec<Statement>,
    /// Who states it. Empty if that is not known.
    pub attribution: String,
    /// The places in the source.
    pub places: Vec<Place>,
    /// The link to the card, if the page that shows it has an address.
    pub link: Option<String>,
}

/// A further statement.
#[derive(Debug)]
pub struct Statement {
    /// The statement.
    pub text: String,
    /// Who states it, if not the one who states the card.
    pub by: Option<String>,
    /// The place in the source.
    pub place: Option<Place>,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place in words.
    pub words: String,
    /// Its address, if the source is known.
    pub url: Option<String>,
}

impl CardText {
    /// The card at a position of the record.
    pub fn new(request: &Request, position: usize) -> Option<CardText> {
        let card = request.dialogue().cards.get(position)?;
        let words = Words { request, card };
        let (phrases, lang) = (request.phrases(), request.lang());
        let attribution = describe::attribution(phrases, request.dialogue(), card, lang);
        let title = words.pick(&card.title);
        Some(CardText {
            title: if title.is_empty() { card.id.clone() } else { title },
            meeting: words.meeting(),
            summary: words.pick(&card.summary),
            people: words.people(),
            facts: words.facts(),
            quote: card.quote.as_ref().map(|quote| {
                let by = quote.note.as_ref().map(|note| words.pick(note)).filter(|note| !note.is_empty());
                let [open, close] = phrases.quotation_marks;
                (
                    format!("{open}{}{close}", clean(&quote.text)),
                    by.unwrap_or_else(|| phrases.quoted.to_owned()),
                )
            }),
            companion: words.companion(&attribution),
            details: words.details(&attribution),
            places: words.places(),
            link: request.export.page.map(|_| request.export.card_link(&card.id)),
            attribution,
        })
    }
}

/// A card that is put into words.
struct Words<'a> {
    request: &'a Request<'a>,
    card: &'a Card,
}

impl<'a> Words<'a> {
    fn phrases(&self) -> &'static Phrases {
        self.request.phrases()
    }

    fn dialogue(&self) -> &'a Dialogue {
        self.request.dialogue()
    }

    fn pick(&self, text: &Text) -> String {
        clean(text.pick(self.request.lang()).0.trim())
    }

    fn listed(&self, parts: impl Iterator<Item = String>) -> String {
        self.phrases().list(&parts.collect::<Vec<_>>())
    }

    fn meeting(&self) -> Option<String> {
        let of = match self.card.dialogue {
            Some(at) => self.dialogue().dialogues.get(at as usize)?,
            // A card that is alone does not have the head of its record above it.
            None => self.request.card.map(|_| self.dialogue())?,
        };
        let title = self.pick(&of.title);
        let title = if title.is_empty() { of.id.clone() } else { title };
        let when = of.date.as_ref().map(|when| doubted_date(self.phrases(), when));
        Some(self.listed([Some(title), when].into_iter().flatten()))
    }

    fn facts(&self) -> Vec<(String, String)> {
        let mut facts = Vec::new();
        match &self.card.body {
            Body::Topic {} => {}
            Body::Delegation(delegation) => self.add_delegation(&mut facts, delegation),
            Body::Announcement(announcement) => self.add_announcement(&mut facts, announcement),
        }
        let dialogue = self.dialogue();
        let mut add = |facet: Facet, values: Vec<String>| {
            if !values.is_empty() {
                let name = describe::facet_name(self.phrases(), dialogue, facet);
                facts.push((name.to_owned(), self.phrases().list(&values)));
            }
        };
        let session = self.card.session.as_deref();
        let session = session.and_then(|id| dialogue.sessions.iter().find(|session| session.id == id));
        add(Facet::Session, session.iter().map(|session| self.pick(&session.name)).collect());
        let theme = |id: &str| {
            let theme = dialogue.themes.iter().find(|theme| theme.id == id);
            theme.map_or_else(|| id.to_owned(), |theme| self.pick(&theme.name))
        };
        add(Facet::Theme, self.card.themes.iter().map(|id| theme(id)).collect());
        let countries = self
            .card
            .involvements()
            .map(|(code, role)| format!("{} ({})", self.country(code), self.phrases().roles[role as usize]));
        add(Facet::Country, countries.collect());
        facts
    }

    fn people(&self) -> Vec<(String, String)> {
        let Body::Delegation(delegation) = &self.card.body else { return Vec::new() };
        let meeting = self.dialogue().dialogue_of(self.card);
        let label = |chair| describe::chair(self.phrases(), meeting, chair).to_owned();
        delegation.chairs.iter().map(|chair| (label(chair), self.chair(chair))).collect()
    }

    /// The places in the sources. A card without any, in a collection, has the sources of its meeting.
    fn places(&self) -> Vec<Place> {
        if !self.card.locators.is_empty() || !self.dialogue().is_collection() {
            return self.card.locators.iter().map(|locator| self.place(locator)).collect();
        }
        let sources = self.dialogue().sources_of(self.card).iter();
        let name = |source: &Source| {
            fill(self.phrases().more_of, &[self.phrases().source, &self.pick(&source.publisher)])
        };
        sources.map(|source| Place { words: name(source), url: Some(source.url.clone()) }).collect()
    }

    fn add_delegation(&self, facts: &mut Vec<(String, String)>, delegation: &Delegation) {
        let own = self.request.own_phrases();
        let names: Vec<String> = delegation.organizations.iter().map(|id| self.organization(id)).collect();
        if !names.is_empty() {
            let term = if delegation.open { own.organizations_open } else { own.organizations };
            facts.push((term.to_owned(), names.join(self.phrases().part_separator)));
        }
    }

    fn add_announcement(&self, facts: &mut Vec<(String, String)>, announcement: &Announcement) {
        let phrases = self.phrases();
        let mut add = |term: &str, words: String| facts.push((term.to_owned(), words));
        if announcement.form != Form::Other {
            add(self.request.own_phrases().form, phrases.forms[announcement.form as usize].to_owned());
        }
        if let Some(when) = &announcement.date {
            let note = announcement.date_note.as_ref().map(|note| self.pick(note));
            add(phrases.when, dated(self.request, self.card, when, note));
        }
        if let Some(place) = &announcement.place {
            add(phrases.place, self.pick(&place.name));
        }
        if let Some(id) = &announcement.organizer {
            add(phrases.organizer, self.organization(id));
        }
    }

    fn country(&self, code: &str) -> String {
        self.pick(&self.dialogue().country_name(code))
    }

    fn chair(&self, chair: &Membership) -> String {
        let person = self.dialogue().person(&chair.person_id).map(|person| self.pick(&person.name));
        let role = chair.role.as_ref().map(|role| self.pick(role));
        let office = chair.organization_id.as_deref().map(|id| self.organization(id));
        self.listed([person, role, office].into_iter().flatten())
    }

    /// An organization with its abbreviation, and with its country if another has the same name.
    fn organization(&self, id: &str) -> String {
        let Some((body, has_namesake)) = self.dialogue().organization(id) else { return id.to_owned() };
        let country = body.country.as_ref().filter(|_| has_namesake).map(|code| self.country(code));
        let more: Vec<String> = [body.abbreviation.clone(), country].into_iter().flatten().collect();
        let name = self.pick(&body.name);
        if more.is_empty() { name } else { fill(self.phrases().noted, &[&name, &self.phrases().list(&more)]) }
    }

    fn companion(&self, attribution: &str) -> Option<String> {
        let dialogue = self.dialogue();
        let position = self.request.export.index.card_position(dialogue, self.card.shown_with.as_ref()?)?;
        let other = dialogue.cards.get(position).filter(|other| other.id != self.card.id)?;
        let text = format!("{}. {}", self.pick(&other.title), self.pick(&other.summary));
        // Another speaker's words must not look like those of this card's speaker.
        let by = describe::attribution(self.phrases(), dialogue, other, self.request.lang());
        let is_told_apart = !by.is_empty() && by != attribution;
        let text = if is_told_apart {
            fill(self.phrases().noted, &[text.trim(), &by])
        } else {
            text.trim().to_owned()
        };
        Some(fill(self.phrases().more_of, &[self.phrases().shown_with, &text]))
    }

    fn details(&self, attribution: &str) -> Vec<Statement> {
        let (phrases, dialogue, lang) = (self.phrases(), self.dialogue(), self.request.lang());
        let statement = |detail| {
            let by = describe::detail_attribution(phrases, dialogue, self.card, detail, lang);
            Statement {
                text: self.pick(&detail.text),
                by: Some(by).filter(|by| !by.is_empty() && by != attribution),
                place: detail.locator.as_deref().map(|locator| self.place(locator)),
            }
        };
        self.card.details.iter().map(statement).collect()
    }

    fn place(&self, locator: &Locator) -> Place {
        let (dialogue, lang) = (self.dialogue(), self.request.lang());
        let source = dialogue.source_of(self.card, Some(locator));
        Place {
            words: describe::place(self.phrases(), dialogue, self.card, locator, lang),
            url: source.map(|source| locator.url_in(&source.url)),
        }
    }
}

/// The date of an announcement in words, with its certainty in the record's words, else in the interface's.
pub fn dated(request: &Request, card: &Card, when: &Edtf, note: Option<String>) -> String {
    let held = request.dialogue().dialogue_of(card).date;
    let words = date_seen_from(request.phrases(), when, held.as_ref());
    let note = note.filter(|note| !note.is_empty());
    match note.or_else(|| doubt(request.phrases(), when).map(str::to_owned)) {
        Some(certainty) => fill(request.phrases().noted, &[&words, &certainty]),
        None => words,
    }
}
