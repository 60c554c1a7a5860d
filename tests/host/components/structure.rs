//! Properties of the markup in every state: names, ids, headings, counts, strict policy.

use crate::common::{built_in, checked, html, visit};
use dialogue_summary::describe;
use dialogue_summary::i18n::{phrases, problem as sentence};
use dialogue_summary::search::facet::{Facet, values};
use dialogue_summary::state::{Config, FacetState, Loaded, State};
use serde_json::{Value as Json, json};
use test_support::page::{Element, Page};
use test_support::states::states;

/// All states with loaded cards, with their pages.
pub fn pages() -> Vec<(&'static str, State, Page)> {
    let mut pages: Vec<_> =
        states().into_iter().map(|(name, state)| (name, Page::read(&html(&state)), state)).collect();
    pages.retain(|(_, _, state)| state.loaded().is_some_and(|loaded| loaded.remaining == 0));
    assert!(pages.len() > 15);
    pages.into_iter().map(|(name, page, state)| (name, state, page)).collect()
}

fn loaded(state: &State) -> &Loaded {
    state.loaded().unwrap()
}

/// The accessible name of a button, an article or a field.
fn name_of(page: &Page, element: &Element) -> String {
    if let Some(label) = element.get("aria-label") {
        return label.to_owned();
    }
    if let Some(id) = element.get("aria-labelledby") {
        return page.text(page.by_id(id));
    }
    match element.get("id").and_then(|id| page.named("label").find(|label| label.is("for", id))) {
        Some(label) => page.text(label),
        None => page.text(element),
    }
}

#[test]
fn card_of_a_delegation_names_its_side_once() {
    let shown = |title: &str, participants: &Json, countries: &Json, address: &str| {
        let card = json!({ "id": "a", "kind": "delegation", "title": title, "country": "JP",
            "organizations": ["mofa", "cabinet"], "countries": countries });
        let data = json!({ "title": "x", "participants": participants, "cards": [card] });
        let page = Page::read(&html(&visit(&data, Config::default(), address)));
        page.text(page.by_id("a"))
    };
    let own = json!([{ "code": "JP", "role": "participant" }]);
    for participants in [json!([]), json!(["KR", "JP"]), json!(["KR", "US"])] {
        for countries in [json!([]), own.clone()] {
            for address in ["", "ds.card=a"] {
                let text = shown("Our side", &participants, &countries, address);
                assert_eq!(text.matches("Japan").count(), 1, "{participants} {countries} {address}: {text}");
                assert!(text.contains("Japan: 2 organisations"), "{text}");
            }
            assert_eq!(shown("Japan", &participants, &countries, "").matches("Japan").count(), 1);
        }
    }
}

#[test]
fn card_names_a_person_once_with_all_offices() {
    let chairs = json!([
        { "person_id": "kim", "role": "Minister", "organization_id": "mofa" },
        { "person_id": "lee", "role": "Envoy" },
        { "person_id": "kim", "organization_id": "cabinet" },
    ]);
    let data = json!({ "title": "x", "persons": [{ "id": "kim", "name": "Kim" }, { "id": "lee", "name": "Lee" }],
        "organizations": [{ "id": "mofa", "name": "Foreign Ministry" }, { "id": "cabinet", "name": "Cabinet" }],
        "cards": [{ "id": "a", "kind": "delegation", "title": "A", "country": "JP", "chairs": chairs }] });
    let page = Page::read(&html(&visit(&data, Config::default(), "")));
    let card = page.by_id("a");
    let chairs: Vec<String> = page
        .inside(card)
        .filter(|element| element.has_class("chair"))
        .map(|chair| page.text(chair))
        .collect();
    assert_eq!(chairs, ["Co-chair Kim, Minister, Foreign Ministry; Cabinet", "Co-chair Lee, Envoy"]);
}

/// Thousands of cards may have lists of thousands each.
#[test]
fn closed_card_shows_50_entries_of_each_list_and_the_open_card_shows_all() {
    let ids = |name: &str, all: usize| (0..all).map(|nth| format!("{name}-{nth}")).collect::<Vec<_>>();
    let shown = |all: usize, address: &str| {
        let codes = ids("x", all);
        let countries: Vec<_> = codes
            .iter()
            .map(|code| json!({ "code": code, "kind": "organization", "name": format!("Place {code}") }))
            .collect();
        let discussed: Vec<_> =
            codes.iter().map(|code| json!({ "code": code, "role": "discussed" })).collect();
        let chairs: Vec<_> = ids("p", all).iter().map(|id| json!({ "person_id": id })).collect();
        let data = json!({ "title": "T", "countries": countries, "cards": [
            { "id": "a", "kind": "topic", "title": "A", "themes": ids("theme", all), "countries": discussed },
            { "id": "b", "kind": "delegation", "title": "B", "country": "KR", "chairs": chairs,
              "organizations": ids("body", all), "open": true },
        ]});
        let page = Page::read(&html(&visit(&data, Config::default(), address)));
        let card = |id: &str| page.text(page.by_id(id));
        let count = |text: &str, word: &str| text.matches(word).count();
        let (a, b) = (card("a"), card("b"));
        [
            count(&a, "Theme "),
            count(&a, "Place "),
            count(&b, "Body "),
            count(&b, "P "),
            count(&a, " more"),
            count(&b, " more"),
        ]
    };
    assert_eq!(shown(50, ""), [50, 50, 50, 50, 0, 0]);
    assert_eq!(shown(1_062, ""), [50, 50, 50, 50, 1, 2]);
    assert_eq!(shown(1_062, "ds.card=a")[..2], [1_062, 1_062]);
    assert_eq!(shown(1_062, "ds.card=b")[2..4], [1_062, 1_062]);
}

#[test]
fn statement_of_many_sides_names_50_and_counts_the_rest() {
    let countries: Vec<_> = (0..1_060)
        .map(|nth| json!({ "code": format!("x-{nth}"), "kind": "organization", "name": format!("Place {nth}") }))
        .collect();
    let sides: Vec<_> = countries.iter().map(|country| country["code"].clone()).collect();
    let data = json!({ "title": "T", "countries": countries,
        "cards": [{ "id": "a", "kind": "topic", "title": "A", "stated_by": sides }] });
    let text = html(&visit(&data, Config::default(), ""));
    assert!(text.contains("Place 49, 1,010 more") && !text.contains("Place 50,"), "{text}");
}

#[test]
fn markup_has_no_inline_script_or_style() {
    for (name, state) in states() {
        for element in Page::read(&html(&state)).elements {
            for (nth, (key, value)) in element.attributes.iter().enumerate() {
                let before = &element.attributes[..nth];
                assert!(before.iter().all(|(other, _)| other != key), "{name}: {key} twice");
                assert!(key != "style" && !key.starts_with("on"), "{name}: {key}={value}");
                assert!(
                    !value.trim_start().to_lowercase().starts_with("javascript:"),
                    "{name}: {key}={value}"
                );
            }
            assert!(
                !["script", "style", "iframe", "object", "img", "link"].contains(&element.name.as_str()),
                "{name}"
            );
            if let Some(href) = element.get("href") {
                assert!(href.starts_with("https://") || href.starts_with('#'), "{name}: {href}");
                let own = element.get("target").is_none();
                assert!(own || element.is("rel", "noopener"), "{name}: {href}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_id_references_resolve() {
    for (_, _, page) in pages() {
        for element in &page.elements {
            for key in ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"] {
                if let Some(id) = element.get(key) {
                    page.by_id(id);
                }
            }
        }
    }
}

#[test]
fn every_control_has_an_accessible_name() {
    for (name, _, page) in pages() {
        for element in
            page.elements.iter().filter(|e| ["button", "input", "a", "article"].contains(&e.name.as_str()))
        {
            // Hidden controls are disabled.
            if element.get("hidden").is_some() {
                assert!(element.get("disabled").is_some(), "{name}: a hidden {}", element.name);
                continue;
            }
            assert!(!name_of(&page, element).trim().is_empty(), "{name}: a {} has no name", element.name);
            assert!(
                // The one that closes a dialog is in a form that sends nothing (`method="dialog"`).
                element.name != "button" || element.is("type", "button") || element.is("class", "close"),
                "{name}: a button that submits a form"
            );
        }
        let boxes: Vec<_> = page.named("input").filter(|input| input.is("type", "search")).collect();
        assert_eq!(boxes.len(), 1, "{name}");
    }
}

#[test]
fn every_card_is_an_article_with_its_id_and_title() {
    for (name, state, page) in pages() {
        let cards = &loaded(&state).dialogue.cards;
        // The pinned card first, then those of the page in their order.
        let mut shown: Vec<usize> = state.pinned_card().into_iter().collect();
        shown.extend(state.on_page());
        let ids: Vec<&str> = page.named("article").map(|article| article.get("id").unwrap()).collect();
        assert_eq!(ids, shown.iter().map(|at| cards[*at].id.as_str()).collect::<Vec<_>>(), "{name}");
        for (article, at) in page.named("article").zip(&shown) {
            let card = &cards[*at];
            assert_eq!(name_of(&page, article), card.title.pick(&state.view.current.lang).0, "{name}");
            assert!(article.is("tabindex", "-1"), "{name}: the focus can be moved to {}", card.id);
            let open = state.view.current.card.as_ref() == Some(&card.id);
            let details = format!("--details-of-{}", card.id);
            assert_eq!(page.inside(article).any(|e| e.is("id", &details)), open, "{name}: {}", card.id);
            let link = page
                .inside(article)
                .find(|e| e.name == "a" && !e.has_class("source"))
                .and_then(|a| a.get("href"));
            assert_eq!(link.map(str::to_owned), state.card_link(&card.id), "{name}");
        }
    }
}

#[test]
fn every_checkbox_has_its_value_and_count() {
    for (name, state, page) in pages() {
        let dialogue = &loaded(&state).dialogue;
        let phrases = phrases(&state.view.current.lang);
        let mut boxes = Vec::new();
        for group in page.named("fieldset") {
            let legend: Vec<_> = page.inside(group).filter(|e| e.name == "legend").collect();
            let facet =
                Facet::ALL.into_iter().find(|f| phrases.facets[*f as usize] == page.text(legend[0])).unwrap();
            for field in page.inside(group).filter(|e| e.is("type", "checkbox")) {
                boxes.push((facet, name_of(&page, field)));
                let described = page.text(page.by_id(field.get("aria-describedby").unwrap()));
                let called = &boxes.last().unwrap().1;
                let index = &loaded(&state).index;
                let named = |at: &usize| {
                    describe::facet_value(phrases, dialogue, index, facet, *at, &state.view.current.lang)
                        == *called
                };
                let at = (0..values(dialogue, facet).len()).find(named).unwrap();
                let count = state.results.counts[facet as usize][at];
                assert_eq!(
                    described,
                    phrases.plural(phrases.cards, count, &[]),
                    "{name}: {:?}",
                    boxes.last()
                );
                let value = values(dialogue, facet)[at].clone();
                let chosen = state.view.current.chosen[facet as usize].contains(&value);
                assert_eq!(field.get("checked").is_some(), chosen, "{name}: {value}");
            }
        }
        // A facet with one value is not shown. Of many values, those with the most cards are shown, and those selected.
        let most = if dialogue.is_collection() { 8 } else { 7 };
        for facet in Facet::ALL {
            let mut all = values(dialogue, facet);
            // Of a chosen meeting, those that its cards have.
            if let Some(meeting) = state.meeting().filter(|_| facet != Facet::Dialogue) {
                let index = &loaded(&state).index;
                let cards = index.with_value(Facet::Dialogue, meeting);
                all.retain(|value| {
                    index.count(facet, index.value_position(facet, value).unwrap(), &cards) > 0
                });
            }
            let shown = boxes.iter().filter(|(f, _)| *f == facet).count();
            let FacetState { option_filter, show_all, .. } = &state.facets[facet as usize];
            let chosen = state.view.current.chosen[facet as usize].len();
            let index = &loaded(&state).index;
            let sizes =
                all.iter().map(|value| index.size(facet, index.value_position(facet, value).unwrap()));
            let common = sizes.filter(|size| *size > 1).count().min(most);
            match all.len() {
                0..2 => assert_eq!(shown, 0, "{name}: {}", facet.name()),
                _ if !option_filter.is_empty() => {}
                21.. if !show_all => assert!((8..=8 + chosen).contains(&shown), "{name}: {}", facet.name()),
                len if *show_all || len <= most || len - common < 3 => {
                    assert_eq!(shown, len, "{name}: {}", facet.name());
                }
                _ => assert!((common..=common + chosen).contains(&shown), "{name}: {}", facet.name()),
            }
            assert!(
                boxes.iter().filter(|(f, _)| *f == facet).count()
                    >= state.view.current.chosen[facet as usize].len()
            );
        }
    }
}

#[test]
fn every_active_filter_has_a_button_that_removes_it() {
    for (name, state, page) in pages() {
        let phrases = phrases(&state.view.current.lang);
        let chips: Vec<_> =
            page.named("button").filter(|b| b.has_class("chip") && !b.has_class("clear")).collect();
        let active = state.view.current.chosen.iter().map(Vec::len).sum::<usize>()
            + usize::from(!state.view.current.q.is_empty());
        assert_eq!(chips.len(), active, "{name}");
        for chip in chips {
            let (before, after) = phrases.remove.split_once("{}").unwrap();
            let called = name_of(&page, chip);
            let shown = page.text(chip);
            let filter = called.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).unwrap();
            assert_eq!(shown.strip_suffix('×'), Some(filter), "{name}: {called}");
        }
        let status = page.by_id("--status");
        assert!(status.is("role", "status") && status.is("tabindex", "-1"));
        let count = phrases.number(state.results.total);
        assert!(page.text(status).contains(&count), "{name}: {}", page.text(status));
        let none = state.results.cards.is_empty();
        let ways_out = page
            .elements
            .iter()
            .find(|e| e.has_class("none"))
            .map(|none| page.inside(none).filter(|e| e.name == "button").count());
        let expected =
            (!loaded(&state).dialogue.cards.is_empty()).then(|| state.results.hidden_by.len().max(1));
        assert_eq!(ways_out, none.then(|| expected.unwrap_or(0)), "{name}");
    }
}

#[test]
fn headings_form_an_outline_from_the_configured_level() {
    for (name, state, page) in pages() {
        let top = state.config.heading_level;
        let levels: Vec<u8> = page.elements.iter().filter_map(Element::level).collect();
        assert_eq!(levels.iter().filter(|level| **level == top).count(), 1, "{name}: {levels:?}");
        assert_eq!(levels[0], top, "{name}");
        assert!(levels.iter().all(|level| (top..=top + 2).contains(level)), "{name}: {levels:?}");
        for article in page.named("article") {
            let own: Vec<u8> = page.inside(article).filter_map(Element::level).collect();
            // Below the heading of their kind, or of their dialogue.
            assert_eq!(own, [top + 2], "{name}");
        }
        let known =
            page.elements.iter().all(|e| e.level().is_none_or(|level| level <= 6 || e.is("role", "heading")));
        assert!(known, "{name}: HTML knows six levels");
    }
}

#[test]
fn dropped_card_is_counted_once() {
    let mut data = built_in();
    (data["cards"][3]["kind"], data["cards"][3]["title"]) = (json!("topik"), json!(7));
    data["cards"][12] = json!("x");
    let page = Page::read(&html(&visit(&data, Config::default(), "")));
    let summary = page.text(page.named("summary").next().unwrap());
    assert_eq!(summary, "2 cards could not be read and are left out");
}

#[test]
fn problem_count_above_the_limit_reads_at_least() {
    let broken = |count: usize| {
        let mut cards = vec![json!({ "id": "a", "kind": "topic", "title": "A" })];
        cards.resize(count + 1, json!({ "id": "b", "kind": "topic" }));
        let data = json!({ "title": "x", "languages": ["en", "ko"], "cards": cards });
        ["en", "ko"].map(|lang| {
            let config = Config { lang: lang.to_owned(), ..Config::default() };
            let page = Page::read(&html(&visit(&data, config, "")));
            let summary = page.named("summary").next().unwrap();
            page.text(summary).to_owned()
        })
    };
    assert_eq!(broken(99)[0], "99 cards could not be read and are left out");
    let many = broken(150);
    assert_eq!(many[0], "At least 100 cards could not be read and are left out");
    assert!(many[1].contains("그 이상일 수 있음"), "{}", many[1]);
}

#[test]
fn cards_do_not_repeat_what_their_group_states() {
    let mut seen = 0;
    for (name, state, page) in pages() {
        let words = |element: &Element, class: &str| -> Vec<String> {
            page.inside(element).filter(|e| e.has_class(class)).map(|e| page.text(e)).collect()
        };
        for group in page.elements.iter().filter(|e| e.is("part", "group")) {
            let head = page.inside(group).find(|e| e.has_class("group-head")).unwrap();
            let stated = words(head, "by");
            for article in page.inside(group).filter(|e| e.name == "article") {
                assert_eq!(words(article, "kind"), [""; 0], "{name}: the kind is above");
                assert!(words(article, "by").iter().all(|own| !stated.contains(own)), "{name}: {stated:?}");
                seen += 1;
            }
        }
        let meetings = page.elements.iter().filter(|e| e.has_class("meeting")).count();
        let is_list =
            loaded(&state).dialogue.is_collection() && state.meeting().is_none() && !state.overview.is_folded;
        assert_eq!(meetings > 0, is_list, "{name}");
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn meetings_are_listed_newest_first() {
    let dates = |name: &str| -> Vec<String> {
        let (_, _, page) = pages().into_iter().find(|(of, ..)| *of == name).unwrap();
        let rows = page.elements.iter().filter(|e| e.has_class("m-date"));
        rows.map(|row| page.inside(row).find_map(|e| e.get("datetime")).unwrap().to_owned()).collect()
    };
    assert_eq!(dates("collection"), ["2025-01", "2024", "2023-05-02"]);
    assert_eq!(dates("meeting"), [""; 0]);
}

/// An id of a card cannot begin with `--`, so no card has an id of the widget's own elements.
#[test]
fn own_ids_begin_with_two_hyphens_and_card_ids_cannot() {
    for (name, state, page) in pages() {
        let is_card = |id: &str| loaded(&state).dialogue.cards.iter().any(|card| card.id == id);
        for id in page.elements.iter().filter_map(|element| element.get("id")).filter(|id| !is_card(id)) {
            assert!(id.starts_with("--"), "{name}: {id}");
        }
    }
    let card = |id: &str| json!({ "id": id, "kind": "topic", "title": "T" });
    let cards = ["a", "a--title", "ds-search", "-search", "--search", "--title-of-a"].map(card);
    let (dialogue, problems) = checked(&json!({ "title": "T", "cards": cards }));
    let taken: Vec<&str> = dialogue.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(taken, ["a", "a--title", "ds-search", "-search"]);
    let meant: Vec<_> = problems.iter().map(|problem| problem.nearest.as_deref()).collect();
    assert_eq!(meant, [Some("search"), Some("title-of-a")]);
    let said = sentence(phrases("en"), &problems[0]);
    assert!(
        said.ends_with(
            "found “--search”, expected an id that does not begin with --. Did you mean “search”?"
        ),
        "{said}"
    );
}

#[test]
fn header_names_50_of_many_chairs_and_counts_the_rest() {
    let ids: Vec<String> = (0..1_060).map(|nth| format!("person-{nth}")).collect();
    let chairs: Vec<_> = ids.iter().map(|id| json!({ "person_id": id })).collect();
    let card = json!({ "id": "a", "kind": "delegation", "title": "A", "country": "KR", "chairs": chairs });
    let data = json!({ "title": "T", "date": "2024", "cards": [card] });
    let page = Page::read(&html(&visit(&data, Config::default(), "")));
    let facts = page.named("dl").find(|list| list.is("class", "facts")).unwrap();
    let text = page.text(facts);
    assert!(text.contains("Co-chairs") && text.contains("Person 49 (South Korea), 1,010 more"), "{text}");
    // A phone has all but the first in an element that opens.
    let folded = page.named("details").find(|list| list.has_class("all-names")).unwrap();
    assert!(page.text(folded).starts_with("Show all 1,060") && page.text(folded).ends_with(", 1,010 more"));
    assert_eq!(text.replace(&page.text(folded), "").matches("Person ").count(), 50);
}
