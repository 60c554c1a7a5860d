//! Random valid dialogues of every shape that the format allows, with texts of a given kind.

mod dates;

pub use dates::edtf;

use dialogue_summary::dialogue::locator::{Locator, TextQuoteSelector};
use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::*;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// A strategy for texts.
pub type Texts = BoxedStrategy<String>;

/// Any Unicode text, including the empty one.
pub fn wild() -> Texts {
    any::<String>().boxed()
}

/// The lists that cards refer to.
type Lists = (Vec<Country>, Vec<Term>, Vec<Term>, Vec<Organization>, Vec<Person>);

const TAGS: [&str; 5] = ["en", "ko", "zh-Hant", "ar", "x-own"];
const CODES: [&str; 6] = ["GB", "KR", "KP", "RU", "CN", "UA"];

/// A valid dialogue.
pub fn dialogue(texts: Texts) -> BoxedStrategy<Dialogue> {
    (lists(&texts), btree_set(id(), 0..7))
        .prop_flat_map(move |(lists, ids)| {
            let ids: Vec<String> = ids.into_iter().collect();
            let cards: Vec<_> = ids.iter().map(|id| card(id, &ids, &lists, &texts)).collect();
            let participants = some(lists.0.iter().map(|country| country.code.clone()).collect());
            (header(&texts), participants, Just(lists), cards)
        })
        .prop_map(|(header, participants, (countries, themes, sessions, organizations, persons), cards)| {
            let ids: Vec<String> = cards.iter().map(|card| card.id.clone()).collect();
            let header = with_former_ids(header, &ids);
            Dialogue { participants, countries, themes, sessions, organizations, persons, cards, ..header }
        })
        .boxed()
}

/// A valid collection: dialogues, and cards of one dialogue or of none.
pub fn collection(texts: Texts) -> BoxedStrategy<Dialogue> {
    let parts = btree_map(id_of_dialogue(), (header(&texts), "[st]"), 1..4);
    (dialogue(texts), parts, vec(any::<prop::sample::Index>(), 7), any::<bool>())
        .prop_map(|(mut whole, parts, at, has_series_ids)| {
            let part = |(id, (header, series)): (String, (Dialogue, String))| {
                // A series that is written both with and without an id is one.
                let named = |mut of: Series| {
                    of.id = Some(series).filter(|_| has_series_ids);
                    of
                };
                Dialogue { id, series: header.series.clone().map(named), ..header }
            };
            whole.dialogues = parts.into_iter().map(part).collect();
            for (card, at) in whole.cards.iter_mut().zip(at) {
                card.dialogue = (at.index(whole.dialogues.len() + 1) as u32).checked_sub(1);
            }
            let part_of = |card: &Card| card.dialogue.map(|at| whole.dialogues[at as usize].id.clone());
            let ids: Vec<(String, String)> = whole
                .cards
                .iter()
                .map(|card| {
                    (
                        card.id.clone(),
                        part_of(card).map_or(card.id.clone(), |part| format!("{part}/{}", card.id)),
                    )
                })
                .collect();
            let qualified = |id: &str| ids.iter().find(|(own, _)| own == id).map(|(_, id)| id.clone());
            for card in &mut whole.cards {
                card.id = qualified(&card.id).unwrap_or_default();
                card.shown_with = card.shown_with.as_deref().and_then(qualified);
            }
            let ids: Vec<String> = whole.cards.iter().map(|card| card.id.clone()).collect();
            for part in &mut whole.dialogues {
                let own = ids.iter().filter_map(|id| id.strip_prefix(&format!("{}/", part.id)));
                let own: Vec<String> = own.map(str::to_owned).collect();
                *part = with_former_ids(std::mem::take(part), &own);
            }
            whole = with_former_ids(whole, &ids);
            // In the order of the format: cards without a dialogue first.
            whole.cards.sort_by_key(|card| card.dialogue);
            whole
        })
        .boxed()
}

/// The header of a dialogue with these cards: former ids lead to one of them, and no card has one.
fn with_former_ids(mut header: Dialogue, ids: &[String]) -> Dialogue {
    header.withdrawn.retain(|card| !ids.contains(&card.id));
    header.aliases.retain(|former, _| !ids.contains(former) && !ids.is_empty());
    for now in header.aliases.values_mut().filter(|now| !ids.contains(now)) {
        now.clone_from(&ids[0]);
    }
    for change in &mut header.changes {
        change.cards.retain(|id| ids.contains(id) || header.aliases.contains_key(id));
        change.added.retain(|id| ids.contains(id) || header.aliases.contains_key(id));
    }
    header
}

/// An id without white space.
fn id() -> impl Strategy<Value = String> {
    let wild = r"[^\s\p{C}]{1,6}".prop_filter("the widget's own", |id| !id.starts_with("--"));
    prop_oneof![3 => "[a-c]{1,3}", 1 => wild]
}

/// An id of a dialogue, which is followed by `/` in links.
fn id_of_dialogue() -> impl Strategy<Value = String> {
    id().prop_filter("of a dialogue", |id| !id.contains('/'))
}

fn text(texts: &Texts) -> BoxedStrategy<Text> {
    let by_lang = btree_map(select(&TAGS[..]).prop_map(str::to_owned), texts.clone(), 1..3);
    prop_oneof![
        texts.clone().prop_map(|words| Text::plain(&words)),
        by_lang.prop_map(|map| Text::by_lang(map.iter().map(|(tag, words)| (tag.as_str(), words.as_str()))))
    ]
    .boxed()
}

fn lang() -> impl Strategy<Value = String> {
    select(&TAGS[..]).prop_map(str::to_owned)
}

fn country() -> impl Strategy<Value = CountryCode> {
    select(&CODES[..]).prop_map(Id::from)
}

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![1..9_u32, 1..=u32::MAX]
}

fn place(texts: &Texts) -> BoxedStrategy<Place> {
    (text(texts), of(country())).prop_map(|(name, country)| Place { name, country }).boxed()
}

fn header(texts: &Texts) -> BoxedStrategy<Dialogue> {
    let languages = subsequence(TAGS.map(str::to_owned).to_vec(), 1..4);
    let series = of((text(texts), of(number())))
        .prop_map(|s| s.map(|(name, ordinal)| Series { id: None, name, ordinal }));
    let unit = select(vec![AttendanceUnit::Persons, AttendanceUnit::Organizations]);
    let sides = btree_map(country(), number(), 0..3).prop_map(|sides| {
        sides.into_iter().map(|(code, total)| CountryAttendance { code, total }).collect::<Vec<_>>()
    });
    let attendance = (of(number()), any::<bool>(), unit, sides, text(texts));
    let attendance = of(attendance.prop_map(|(total, approximate, unit, by_country, note)| Attendance {
        total,
        approximate,
        unit,
        by_country,
        note: Some(note),
    }));
    let source = ("https?://[a-z.]{1,9}[/?#]?", text(texts), of(lang()), vec(of(text(texts)), 3), of(edtf()));
    let sources = vec(source, 0..3).prop_map(|sources| {
        let source = |(nth, (url, publisher, language, texts, date)): (usize, (_, _, _, Vec<_>, _))| {
            let mut texts = texts.into_iter().flatten();
            let (title, author, note) = (texts.next(), texts.next(), texts.next());
            // The first source has no id: locators refer to it without one.
            let id = (nth > 0).then(|| format!("source-{nth}"));
            Source { id, url, publisher, language, title, author, date, note }
        };
        sources.into_iter().enumerate().map(source).collect::<Vec<_>>()
    });
    let change =
        (of("[0-9.]{1,4}"), edtf(), text(texts), vec(id(), 0..3), vec(id(), 0..2), of("[A-Za-z0-9_-]{8}"));
    let change = change.prop_map(|(version, date, note, cards, added, hash)| Change {
        version,
        date,
        note,
        cards,
        added,
        hash,
    });
    let withdrawal = (id(), of(text(texts))).prop_map(|(id, reason)| Withdrawal { id, reason });
    let origin =
        (sources.boxed(), vec(change, 0..2), btree_map(id(), id(), 0..2), vec(withdrawal, 0..2)).boxed();
    let milestone =
        (edtf(), of(text(texts)), text(texts), select(vec![Phase::Past, Phase::Held, Phase::Due]));
    let milestone =
        milestone.prop_map(|(date, date_note, label, phase)| Milestone { date, date_note, label, phase });
    let what = (id_of_dialogue(), text(texts), of(text(texts)), series, origin).boxed();
    let when = (of(edtf()), of(edtf()), of(place(texts)), attendance, vec(milestone, 0..3)).boxed();
    (what, when, languages.clone(), languages)
        .prop_map(|((id, title, summary, series, origin), when, languages, translations)| {
            let (sources, changes, aliases, withdrawn) = origin;
            let (version, date, place, attendance, timeline) = when;
            let format = FORMAT.to_owned();
            let mut of_lists =
                Dialogue { format, id, title, summary, series, sources, ..Dialogue::default() };
            (of_lists.changes, of_lists.aliases, of_lists.withdrawn) = (changes, aliases, withdrawn);
            of_lists.version = version;
            (of_lists.date, of_lists.place, of_lists.attendance) = (date, place, attendance);
            (of_lists.timeline, of_lists.languages, of_lists.translations) =
                (timeline, languages, translations);
            of_lists
        })
        .boxed()
}

fn lists(texts: &Texts) -> BoxedStrategy<Lists> {
    let names = vec(texts.clone(), 0..3);
    let terms = || {
        let entry = (text(texts), names.clone());
        let list = btree_map(id(), entry, 0..4);
        list.prop_map(|list| {
            let term = |(id, (name, other_names))| Term { id, name, other_names };
            list.into_iter().map(term).collect::<Vec<_>>()
        })
    };
    let kind = select(vec![CountryKind::Country, CountryKind::Organization]);
    let countries = btree_map(country(), (text(texts), kind, names.clone()), 0..4).prop_map(|list| {
        let country = |(code, (name, kind, other_names))| Country { code, name, kind, other_names };
        list.into_iter().map(country).collect::<Vec<_>>()
    });
    let bodies = btree_map(id(), (text(texts), names.clone(), of(texts.clone()), of(country())), 0..4);
    let bodies = bodies.prop_map(|list| {
        let body = |(id, (name, other_names, abbreviation, country))| Organization {
            id,
            name,
            other_names,
            abbreviation,
            country,
        };
        list.into_iter().map(body).collect::<Vec<_>>()
    });
    let persons = terms().prop_map(|list| {
        let person = |t: Term| Person { id: t.id, name: t.name, other_names: t.other_names };
        list.into_iter().map(person).collect::<Vec<_>>()
    });
    (countries, terms(), terms(), bodies, persons).boxed()
}

fn one<T: Clone + std::fmt::Debug + 'static>(list: Vec<T>) -> BoxedStrategy<Option<T>> {
    if list.is_empty() { Just(None).boxed() } else { of(select(list)).boxed() }
}

fn some<T: Clone + std::fmt::Debug + 'static>(list: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    let most = list.len().min(3);
    subsequence(list, 0..=most)
}

fn voice(codes: &[CountryCode]) -> BoxedStrategy<Voice> {
    prop_oneof![
        Just(Voice::Joint),
        Just(Voice::Publisher),
        Just(Voice::Editor),
        some(codes.to_vec()).prop_shuffle().prop_map(Voice::Sides)
    ]
    .boxed()
}

fn locator(texts: &Texts) -> BoxedStrategy<Locator> {
    let quote = |exact: String, prefix, suffix| TextQuoteSelector { exact: exact + ".", prefix, suffix };
    let selector = (texts.clone(), texts.clone(), texts.clone()).prop_map(move |(e, p, s)| quote(e, p, s));
    let place = (number(), selector.clone(), of(selector));
    let locator = |(paragraph, start, end): (_, _, Option<_>)| Locator {
        source: None,
        paragraph,
        start,
        end: end.map(Box::new),
    };
    place.prop_map(locator).boxed()
}

fn body(lists: &Lists, texts: &Texts) -> BoxedStrategy<Body> {
    let (countries, _, _, organizations, persons) = lists;
    let codes: Vec<CountryCode> = countries.iter().map(|c| c.code.clone()).collect();
    let bodies: Vec<Id> = organizations.iter().map(|o| o.id.as_str().into()).collect();
    let persons: Vec<Id> = persons.iter().map(|p| p.id.as_str().into()).collect();
    let functions = vec![ChairFunction::CoChair, ChairFunction::Chair, ChairFunction::HeadOfDelegation];
    let role = (of(text(texts)), one(functions), one(bodies.clone()));
    let chairs = (some(persons), vec(role, 3)).prop_map(|(persons, roles)| {
        let chair = |(person_id, (role, function, organization_id))| Membership {
            person_id,
            role,
            function,
            organization_id,
        };
        persons.into_iter().zip(roles).map(chair).collect::<Vec<_>>()
    });
    let form = select(vec![
        Form::Commitment,
        Form::Position,
        Form::Exercise,
        Form::Agreement,
        Form::Meeting,
        Form::Other,
    ]);
    let announced = (form, of(edtf()), of(text(texts)), of(place(texts)), one(bodies.clone()));
    let announced = announced.prop_map(|(form, date, date_note, place, organizer)| {
        Body::Announcement(Box::new(Announcement { form, date, date_note, place, organizer }))
    });
    let delegation = (one(codes), chairs, some(bodies), any::<bool>()).prop_map(
        |(country, chairs, organizations, open)| {
            country.map_or(Body::Topic {}, |country| {
                Body::Delegation(Box::new(Delegation { country, chairs, organizations, open }))
            })
        },
    );
    prop_oneof![Just(Body::Topic {}), delegation, announced].boxed()
}

fn card(id: &str, ids: &[String], lists: &Lists, texts: &Texts) -> BoxedStrategy<Card> {
    let (countries, themes, sessions, ..) = lists;
    let id = id.to_owned();
    let themes = some(themes.iter().map(|t| Id::from(t.id.as_str())).collect());
    let session = one(sessions.iter().map(|s| Id::from(s.id.as_str())).collect());
    let roles = vec(select(vec![Role::Participant, Role::Discussed, Role::Theatre]), 3);
    let codes: Vec<CountryCode> = countries.iter().map(|c| c.code.clone()).collect();
    let countries = (some(codes.clone()), roles).prop_map(|(codes, roles)| {
        let part = |(code, role)| Involvement { code, role };
        codes.into_iter().zip(roles).map(part).collect::<Vec<_>>()
    });
    let detail = (text(texts), of(voice(&codes)), of(locator(texts)));
    let detail = detail.prop_map(|(text, stated_by, locator)| Detail {
        text,
        stated_by,
        locator: locator.map(Box::new),
    });
    let quote = (texts.clone(), of(lang()), of(text(texts)));
    let quote = of(quote.prop_map(|(text, language, note)| Box::new(Quote { text, language, note })));
    let said =
        (text(texts), text(texts), body(lists, texts), voice(&codes), vec(locator(texts), 0..2)).boxed();
    let more = (quote, vec(detail, 0..3), one(ids.to_vec()), vec(texts.clone(), 0..2));
    (said, themes, countries, session, more)
        .prop_map(move |(said, themes, countries, session, (quote, details, shown_with, other_names))| {
            let (title, summary, body, stated_by, locators) = said;
            let (id, stated_by) = (id.clone(), stated_by);
            // `check` drops a card without a title.
            let blank = title.all().all(|words| words.trim().is_empty());
            let title = if blank { Text::plain("a") } else { title };
            Card {
                id,
                title,
                summary,
                body,
                themes,
                countries,
                session,
                stated_by,
                locators,
                quote,
                details,
                shown_with,
                other_names,
                dialogue: None,
                inherited: Default::default(),
            }
        })
        .boxed()
}
