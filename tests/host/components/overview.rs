//! The overview says nothing false of meetings unlike the built-in one.

use crate::common::{after, html, visit};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::state::{Action, Config};
use serde_json::{Value as Json, json};
use test_support::page::{Element, Page};

/// The page of a first visit.
pub fn page(data: &Json, lang: &str, address: &str) -> Page {
    let config = Config { lang: lang.to_owned(), ..Config::default() };
    Page::read(&html(&visit(data, config, address)))
}

/// The text of the first element with a class.
pub fn text(page: &Page, class: &str) -> String {
    page.elements.iter().find(|e| e.has_class(class)).map(|e| page.text(e)).unwrap_or_default()
}

/// The answer of a kind: its head, its line of words, and its picture.
pub fn answer(page: &Page, kind: &str) -> Option<[String; 3]> {
    let is_answer = |e: &&Element| e.has_class("answer") && e.has_class(kind);
    let answer = page.elements.iter().find(is_answer)?;
    let part = |class: &str| page.inside(answer).find(|e| e.has_class(class)).map(|e| page.text(e)).unwrap();
    Some(["answer-head", "say", "picture"].map(part))
}

fn delegation(id: &str, code: &str) -> Json {
    json!({ "id": id, "kind": "delegation", "title": code, "country": code })
}

#[test]
fn room_counts_all_parties_and_names_those_without_a_card() {
    let parties = ["FR", "US", "GB", "DE", "JP", "IT", "CA", "EU"];
    let chair = json!([{ "person_id": "p" }]);
    let mut card = delegation("fr", "FR");
    card["chairs"] = chair;
    let data = json!({
        "title": { "en": "G7", "ko": "주요 7개국" }, "participants": parties, "persons": [{ "id": "p", "name": "A. Person" }], "cards": [card]
    });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 8 parties");
    assert!(picture.starts_with("FranceA. Person"), "{picture}");
    let others = "United States, United Kingdom, Germany, Japan, Italy, Canada, European Union";
    assert!(picture.ends_with(&format!("Also there{others}")), "{picture}");
    assert_eq!(say, format!("France, {others}"));
    let [head, _, picture] = answer(&page(&data, "ko", ""), "delegation").unwrap();
    assert_eq!(head, "참석자 참가국·기구 8곳");
    assert!(picture.contains("그 밖의 참가미국, 영국"), "{picture}");
}

#[test]
fn room_is_answered_without_any_delegation_card() {
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    let data = json!({ "title": "x", "participants": ["KR", "JP"], "cards": [topic] });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(
        [head.as_str(), &say, &picture],
        ["In the room 2 parties", "South Korea, Japan", "South Korea, Japan"]
    );
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    assert!(answer(&page(&json!({ "title": "x", "cards": [topic] }), "en", ""), "delegation").is_none());
}

#[test]
fn two_delegation_cards_of_one_country_are_one_party() {
    let organizations: Vec<Json> = ["a", "b", "c"].map(|id| json!({ "id": id, "name": id })).to_vec();
    let with = |id: &str, code: &str, organizations: &[&str]| {
        let mut card = delegation(id, code);
        card["organizations"] = json!(organizations);
        card
    };
    let cards = [with("kr-1", "KR", &["a", "b"]), with("gb", "GB", &["c"]), with("kr-2", "KR", &["b", "c"])];
    let data = json!({
        "title": "x", "attendance": { "total": 12 }, "organizations": organizations, "cards": cards
    });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 2 delegations");
    assert!(say.ends_with("; South Korea (3 organisations), United Kingdom (1 organisation)"), "{say}");
    assert!(picture.starts_with("South KoreaabcUnited Kingdomc"), "{picture}");
}

/// A country that sent a delegation is in the room, even if the list of participants lacks it: it may have observed only.
#[test]
fn delegation_of_a_country_that_is_no_participant_is_in_the_room() {
    let cards = [delegation("us", "US"), delegation("kr", "KR")];
    let data = json!({ "title": "x", "participants": ["KR", "JP"], "cards": cards });
    let [head, _, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 2 parties");
    assert_eq!(picture, "South KoreaAlso thereJapanAlso sent a delegationUnited States");
}

#[test]
fn meeting_names_the_participants_that_the_collection_declares() {
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    let part = |id: &str, cards: Json| json!({ "id": id, "title": id, "cards": cards });
    let data = json!({
        "title": "All", "participants": ["KR", "GB"], "dialogues": [part("a", json!([topic])), part("b", json!([]))]
    });
    let page = page(&data, "en", "");
    let who: Vec<String> =
        page.elements.iter().filter(|e| e.has_class("m-who")).map(|e| page.text(e)).collect();
    assert_eq!(who, ["South Korea, United Kingdom"; 2]);
    assert!(text(&page, "listhead").contains("Who"));
}

/// Its numbers are those of cards: eight may be in the room, and one may have a card.
#[test]
fn folded_overview_names_the_kinds_of_the_cards_that_it_counts() {
    let data = json!({ "title": "x", "participants": ["KR", "GB", "JP"], "cards": [delegation("kr", "KR")] });
    let page = page(&data, "en", "ds.kind=delegation");
    let folded = page.elements.iter().find(|e| e.has_class("folded")).unwrap();
    assert!(page.text(folded).starts_with("Delegations 1 of 1"), "{}", page.text(folded));
}

fn topic(id: &str, theme: Option<&str>, by: &str) -> Json {
    let about = json!([{ "code": "KP", "role": "discussed" }]);
    json!({ "id": id, "kind": "topic", "title": id, "themes": theme.into_iter().collect::<Vec<_>>(), "countries": about, "stated_by": by })
}

/// What is only announced was not talked about, nor what an editor remarks.
#[test]
fn talked_about_are_topics_without_announcements_and_editors_notes() {
    let mut announced = topic("a", Some("announced"), "joint");
    announced["kind"] = json!("announcement");
    let mut also = announced.clone();
    (also["id"], also["themes"]) = (json!("b"), json!(["norms"]));
    let cards = [
        topic("t", Some("norms"), "joint"),
        topic("u", Some("norms"), "joint"),
        topic("e", Some("norms"), "editor"),
        topic("f", Some("remarked"), "editor"),
        announced,
        also,
    ];
    let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": cards });
    let page_of = |address: &str| page(&data, "en", address);
    let [head, say, picture] = answer(&page_of(""), "topic").unwrap();
    assert_eq!(head, "Talked about 2 topics");
    assert!(say.starts_with("Most often: norms (2); countries: North Korea 2"), "{say}");
    assert!(picture.ends_with("North Koreanorms2"), "no other theme: {picture}");
    let notes = json!({ "title": "x", "cards": [topic("e", Some("norms"), "editor")] });
    assert!(answer(&page(&notes, "en", ""), "topic").is_none(), "never 0 topics");
}

#[test]
fn topics_without_themes_are_named_by_their_titles() {
    let cards: Vec<Json> = (1..=8).map(|nth| topic(&format!("t{nth}"), None, "joint")).collect();
    let page = page(&json!({ "title": "x", "cards": cards }), "en", "");
    let [head, say, picture] = answer(&page, "topic").unwrap();
    assert_eq!([head.as_str(), &say], ["Talked about 8 topics", "t1; t2; 6 more"]);
    // On paper, all of them instead of their number.
    assert_eq!(picture, "t1t2t3t4t5t6t7t82 more");
    let of = |class: &str| {
        page.elements.iter().filter(|e| e.has_class(class)).map(|e| page.text(e)).collect::<Vec<_>>()
    };
    assert_eq!((of("on-paper"), of("on-screen")), (vec!["t7".into(), "t8".into()], vec!["2 more".into()]));
    let link = page.named("a").find(|a| a.is("href", "#ds.card=t1")).unwrap();
    assert_eq!(page.text(link), "t1");
}

/// Beside a theme stands how many topics it has in the view, whatever themes and countries are chosen.
#[test]
fn numbers_of_themes_without_a_country_stay_when_a_country_is_chosen() {
    let mut plain = topic("p", Some("capacity"), "joint");
    plain["countries"] = json!([]);
    let mut again = plain.clone();
    again["id"] = json!("q");
    let cards = [topic("t", Some("norms"), "joint"), plain, again];
    let data = json!({ "title": "x", "cards": cards });
    let others = |address: &str| text(&page(&data, "en", address), "others");
    assert_eq!(others(""), "No country discussed:capacity 2");
    let chosen = after(&visit(&data, Config::default(), ""), Action::Toggle(Facet::Country, "KP".into())).0;
    assert_eq!(text(&Page::read(&html(&chosen)), "others"), others(""));
    // A side may be discussed too.
    let mut of_side = topic("s", Some("capacity"), "joint");
    of_side["countries"] = json!([{ "code": "GB", "role": "discussed" }]);
    let cards = [topic("t", Some("norms"), "joint"), of_side, delegation("gb", "GB")];
    let page = page(&json!({ "title": "x", "cards": cards }), "en", "");
    assert_eq!(text(&page, "others"), "Other themes:capacity");
}

#[test]
fn editors_note_keeps_its_label_beside_a_card_of_another_speaker() {
    let mut card = topic("t", None, "joint");
    card["shown_with"] = json!("e");
    let same = json!({ "id": "u", "kind": "topic", "title": "u", "stated_by": "joint", "shown_with": "t" });
    let page = page(&json!({ "title": "x", "cards": [card, topic("e", None, "editor"), same] }), "en", "");
    let with: Vec<String> =
        page.elements.iter().filter(|e| e.has_class("with")).map(|e| page.text(e)).collect();
    assert_eq!(with, ["Read together with e.  (Editor’s note)", "Read together with t. "]);
}

/// The heads and the titles of the cards, in their order.
fn rows(page: &Page) -> Vec<String> {
    let is_row = |e: &&Element| (e.has_class("sub") && !e.has_class("run")) || e.has_class("card-title");
    page.elements.iter().filter(is_row).map(|e| page.text(e)).collect()
}

#[test]
fn cards_without_a_form_or_a_session_have_a_head_of_their_own_below_those_with_one() {
    let of = |id: &str, form: &str| json!({ "id": id, "kind": "announcement", "title": id, "form": form });
    let title = json!({ "en": "x", "ko": "x" });
    let cards = ["exercise", "exercise", "other", "agreement", "other"];
    let cards: Vec<Json> = cards.iter().enumerate().map(|(nth, form)| of(&format!("a{nth}"), form)).collect();
    let data = json!({ "title": title, "cards": cards });
    assert_eq!(rows(&page(&data, "en", "")), ["Exercises", "a0", "a1", "Other", "a2", "a3", "Other", "a4"]);
    assert_eq!(rows(&page(&data, "ko", ""))[3], "기타");
    // Nothing is above them.
    let first = json!({ "title": title, "cards": [of("a", "other"), of("b", "exercise"), of("c", "other")] });
    assert_eq!(rows(&page(&first, "en", "")), ["a", "b", "c"]);
    let session =
        |id: &str, session: Json| json!({ "id": id, "kind": "topic", "title": id, "session": session });
    let topics = [session("s", json!("main")), session("t", json!("main")), session("u", json!(null))];
    let sessions = json!([{ "id": "main", "name": "Main session" }]);
    let data = json!({ "title": "x", "sessions": sessions, "cards": topics });
    assert_eq!(rows(&page(&data, "en", "")), ["Main session", "s", "t", "Other", "u"]);
}

#[test]
fn legend_of_the_meetings_names_kinds_as_the_groups_do() {
    let part = |id: &str| json!({ "id": id, "title": id, "cards": [topic("t", None, "joint")] });
    let page = page(&json!({ "title": "All", "dialogues": [part("a"), part("b")] }), "en", "");
    assert_eq!(text(&page, "key"), "Statements and announcementsTopicsDelegations");
}

#[test]
fn side_that_is_discussed_is_named_below_the_matrix() {
    let topic = |id: &str, code: &str| {
        let mut card = topic(id, Some("norms"), "joint");
        card["countries"] = json!([{ "code": code, "role": "discussed" }]);
        card
    };
    let notes = |cards: &[Json], lang: &str| -> Vec<String> {
        let page =
            page(&json!({ "title": "x", "participants": ["JP", "KR", "RU"], "cards": cards }), lang, "");
        let topics = page.elements.iter().find(|e| e.has_class("answer") && e.has_class("topic")).unwrap();
        page.inside(topics).filter(|e| e.has_class("note")).map(|e| page.text(e)).collect()
    };
    let plain = json!({ "id": "c", "kind": "topic", "title": "c", "themes": ["norms"] });
    let russia = [topic("a", "RU"), plain];
    assert_eq!(notes(&russia, "en"), ["Discussed: Russia"]);
    assert_eq!(notes(&russia, "ko"), ["논의 대상: 러시아"]);
    let both = [topic("a", "RU"), topic("b", "CN")];
    assert_eq!(notes(&both, "en"), ["Other countries discussed: Russia"]);
}

/// Paper has no buttons.
#[test]
fn everything_that_the_overview_folds_on_the_screen_is_printed() {
    let themes: Vec<Json> =
        (0..12).map(|nth| topic(&format!("t{nth}"), Some(&format!("theme-{nth}")), "joint")).collect();
    let announcements = (0..9)
        .map(|nth| json!({ "id": format!("a{nth}"), "kind": "announcement", "title": format!("A{nth}") }));
    let delegations = ["KR", "GB", "JP", "US", "FR", "DE", "IT", "CA", "AU", "NZ", "NL", "BE", "DK", "SE"];
    let delegations = delegations.iter().map(|code| delegation(&code.to_lowercase(), code));
    let cards: Vec<Json> = themes.into_iter().chain(announcements).chain(delegations).collect();
    let one = page(&json!({ "title": "x", "cards": cards }), "en", "");
    let of = |page: &Page, class: &str| -> Vec<String> {
        page.elements.iter().filter(|e| e.has_class(class)).map(|e| page.text(e)).collect()
    };
    let [_, _, announced] = answer(&one, "announcement").unwrap();
    let [_, _, talked_about] = answer(&one, "topic").unwrap();
    let [_, _, room] = answer(&one, "delegation").unwrap();
    assert!((0..9).all(|nth| announced.contains(&format!("A{nth}"))), "{announced}");
    assert!((0..12).all(|nth| talked_about.contains(&format!("Theme {nth}"))), "{talked_about}");
    assert!(room.contains("Denmark") && room.contains("Sweden"), "{room}");
    assert_eq!(of(&one, "on-screen"), ["3 more", "2 more"]);
    let part = |nth: usize| json!({ "id": format!("m{nth}"), "title": format!("Meeting {nth:02}"), "date": format!("20{nth:02}"), "cards": [topic("t", None, "joint")] });
    let parts: Vec<Json> = (0..20).map(part).collect();
    let list = page(&json!({ "title": "All", "dialogues": parts }), "en", "");
    assert_eq!(list.elements.iter().filter(|e| e.has_class("meeting")).count(), 8);
    let rest = of(&list, "on-paper");
    assert_eq!((rest.len(), rest[0].as_str()), (12, "2011, Meeting 11"));
}

#[test]
fn heads_of_the_matrix_are_turned_where_a_word_has_no_room() {
    let table = |codes: &[&str], lang: &str| {
        let card = |code: &&str| {
            let mut card = topic(&code.to_lowercase(), Some("norms"), "joint");
            card["countries"] = json!([{ "code": code, "role": "discussed" }]);
            card
        };
        let cards: Vec<Json> = codes.iter().map(card).collect();
        let page = page(&json!({ "title": { "en": "x", "ko": "x" }, "cards": cards }), lang, "");
        let table = page.elements.iter().find(|e| e.has_class("matrix")).unwrap();
        let class = ["turned", "turned-narrow"].into_iter().find(|class| table.has_class(class));
        class.unwrap_or_default()
    };
    assert_eq!(table(&["KP", "RU", "CN"], "en"), "");
    assert_eq!(table(&["KP", "RU", "CN", "UA", "IR"], "en"), "turned-narrow");
    // On a wide screen, a column is as wide as its head.
    assert_eq!(table(&["CH"], "en"), "turned-narrow");
    assert_eq!(table(&["RU", "UA", "IL", "PS", "CN"], "en"), "turned-narrow");
    assert_eq!(table(&["CH", "AF", "PS", "KZ", "LI"], "en"), "turned");
    assert_eq!(table(&["KP", "RU", "CN"], "ko"), "");
    assert_eq!(table(&["KP", "RU", "CN", "UA"], "ko"), "turned-narrow");
}

#[test]
fn each_name_in_the_header_is_kept_together() {
    let side = |code: &str, person: &str| {
        let mut card = delegation(&code.to_lowercase(), code);
        card["chairs"] = json!([{ "person_id": person }]);
        card
    };
    let persons = json!([{ "id": "r", "name": "Rhee Dong-yeol" }, { "id": "w", "name": "Andrew Whittaker" }]);
    let data = json!({ "title": "x", "persons": persons, "cards": [side("GB", "w"), side("KR", "r")] });
    let page = page(&data, "en", "");
    let facts = page.elements.iter().find(|e| e.has_class("facts")).unwrap();
    assert_eq!(
        page.text(facts).trim(),
        "Co-chairsAndrew Whittaker (United Kingdom), Rhee Dong-yeol (South Korea)"
    );
    let names: Vec<String> =
        page.inside(facts).filter(|e| e.has_class("whole")).map(|e| page.text(e)).collect();
    assert_eq!(names, ["Andrew Whittaker (United Kingdom),", "Rhee Dong-yeol (South Korea)"]);
}

#[test]
fn phone_shows_the_first_of_many_heads_of_delegation_and_opens_the_others() {
    let codes = ["CA", "FR", "DE", "IT", "JP", "GB", "US", "EU", "AU", "KR"];
    let cards = |codes: &[&str]| -> Vec<Json> {
        let card = |code: &&str| {
            let mut card = delegation(&code.to_lowercase(), code);
            card["chairs"] = json!([{ "person_id": code, "function": "head_of_delegation" }]);
            card
        };
        codes.iter().map(card).collect()
    };
    let persons: Vec<Json> =
        codes.iter().map(|code| json!({ "id": code, "name": format!("Person {code}") })).collect();
    let header = |codes: &[&str], lang: &str| {
        page(
            &json!({ "title": { "en": "x", "ko": "x" }, "persons": persons, "cards": cards(codes) }),
            lang,
            "",
        )
    };
    let few = header(&codes[..4], "en");
    assert_eq!(few.named("details").count(), 0);
    assert!(text(&few, "facts").ends_with("Person IT (Italy) "), "{}", text(&few, "facts"));
    let many = header(&codes, "en");
    assert_eq!(text(&many, "all-names").matches("Person").count(), 8);
    assert!(text(&many, "all-names").starts_with("Show all 10"));
    // Where there is room, and on paper, all of them are there without a press.
    let rest = text(&many, "rest");
    assert!(
        rest.starts_with("Person DE (Germany), ") && rest.ends_with("Person KR (South Korea) "),
        "{rest}"
    );
    assert!(text(&many, "facts").starts_with("Heads of delegationPerson CA (Canada), Person FR (France), "));
    assert!(text(&header(&codes, "ko"), "all-names").starts_with("10개 모두 보기"));
}

#[test]
fn number_of_cards_of_a_listed_meeting_has_its_unit_on_a_phone() {
    let part = json!({ "id": "a", "title": "A", "cards": [topic("t", None, "joint")] });
    let list =
        |lang: &str| page(&json!({ "title": { "en": "x", "ko": "x" }, "dialogues": [part] }), lang, "");
    let said = |lang: &str| {
        let page = list(lang);
        let cards = page.elements.iter().find(|e| e.has_class("m-cards")).unwrap();
        page.inside(cards).filter(|e| e.has_class("say-phone")).map(|e| page.text(e)).collect::<String>()
    };
    assert_eq!([said("en"), said("ko")], ["1 card", "카드 1건"]);
}

#[test]
fn room_counts_the_listed_parties_and_says_who_else_sent_a_delegation() {
    let cards = |codes: &[&str]| -> Vec<Json> {
        codes.iter().map(|code| delegation(&code.to_lowercase(), code)).collect()
    };
    let room = |codes: &[&str], lang: &str| {
        let data =
            json!({ "title": { "en": "x", "ko": "x" }, "participants": ["JP", "US"], "cards": cards(codes) });
        answer(&page(&data, lang, ""), "delegation").unwrap()
    };
    let [head, say, picture] = room(&["AU", "JP"], "en");
    assert_eq!(head, "In the room 2 parties");
    assert_eq!(picture, "JapanAlso thereUnited StatesAlso sent a delegationAustralia");
    assert_eq!(say, "Japan, United States; also sent a delegation: Australia");
    let [head, _, picture] = room(&["AU", "JP", "US"], "en");
    assert_eq!(head, "In the room 3 delegations");
    assert_eq!(picture, "JapanUnited StatesAlso sent a delegationAustralia");
    let [head, say, picture] = room(&["AU", "JP"], "ko");
    assert!(head.ends_with("참가국·기구 2곳"), "{head}");
    assert!(picture.ends_with("그 밖에 대표단을 보낸 곳오스트레일리아"), "{picture}");
    assert_eq!(say, "일본, 미국; 그 밖에 대표단을 보낸 곳: 오스트레일리아");
}

#[test]
fn list_of_meetings_names_the_listed_parties_of_a_meeting() {
    let cards = [delegation("jp", "JP"), delegation("au", "AU")];
    let part = json!({ "id": "m", "title": "x", "participants": ["JP", "US"], "cards": cards });
    let page = page(&json!({ "title": "All", "dialogues": [part] }), "en", "");
    assert_eq!(text(&page, "m-who"), "Japan, United States");
}

/// A topic of one theme that is about countries.
fn about(id: &str, theme: &str, codes: &[&str]) -> Json {
    let mut card = topic(id, Some(theme), "joint");
    card["countries"] = codes.iter().map(|code| json!({ "code": code, "role": "discussed" })).collect();
    card
}

#[test]
fn countries_that_are_no_column_of_the_matrix_are_named_or_counted() {
    let of = |codes: &[&str], lang: &str| {
        let cards = [about("all", "norms", codes), about("one", "norms", &["RU"])];
        let data = json!({ "title": { "en": "x", "ko": "x" }, "cards": cards });
        let [_, say, picture] = answer(&page(&data, lang, ""), "topic").unwrap();
        (say, picture)
    };
    let (say, picture) = of(&["UA", "RU", "IL", "CN", "KP"], "en");
    assert!(!picture.contains("Other countries"), "{picture}");
    let all = "Russia 2, Ukraine 1, Israel 1, China 1, North Korea 1";
    assert!(say.contains(&format!("countries: {all}Topics")), "{say}");
    let (say, picture) = of(&["UA", "RU", "IL", "CN", "KP", "IR", "SY"], "en");
    assert!(picture.contains("Other countries discussed: Iran, Syria"), "{picture}");
    assert!(say.contains("countries: Russia 2, and 6 moreTopics"), "none of those with one: {say}");
    let many = ["UA", "RU", "IL", "CN", "KP", "IR", "SY", "LB", "YE", "SD", "LY", "HT", "MM", "VE"];
    let (_, picture) = of(&many, "en");
    let named = "Iran, Syria, Lebanon, Yemen, Sudan, Libya, and 3 more";
    assert!(picture.contains(&format!("Other countries discussed: {named}")), "{picture}");
    let (say, picture) = of(&many, "ko");
    assert!(picture.contains("그 밖의 논의 대상 국가: 이란, 시리아"), "{picture}");
    assert!(
        picture.contains("그 외 3개국") && say.contains("국가: 러시아 2, 그 외 13개국"),
        "{say} {picture}"
    );
    let (say, _) = of(&["UA", "IL", "CN", "KP", "IR", "SY"], "en");
    assert!(say.contains("; 7 countriesTopics"), "all have one: {say}");
}

#[test]
fn meeting_has_the_same_matrix_alone_and_after_another() {
    let codes = ["UA", "IL", "CN", "KP", "IR", "SY", "RU"];
    let themes = ["t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8"];
    let cards = |reversed: bool| -> Vec<Json> {
        let card = |(nth, theme): (usize, &&str)| {
            let all: Vec<&str> = codes.into_iter().skip(nth % 2).collect();
            about(theme, theme, &all)
        };
        let all = themes.iter().enumerate().map(card);
        if reversed { all.rev().collect() } else { all.collect() }
    };
    let one = |id: &str, reversed: bool| json!({ "id": id, "title": id, "cards": cards(reversed) });
    let shown = |data: &Json, address: &str| answer(&page(data, "en", address), "topic").unwrap();
    let alone = shown(&one("a", false), "");
    let before = one("b", true);
    let mut declared = one("c", true);
    declared["themes"] =
        themes.iter().rev().map(|id| json!({ "id": id, "name": id.to_uppercase() })).collect();
    for other in [before, declared] {
        let both = json!({ "title": "x", "dialogues": [other, one("a", false)] });
        let among = shown(&both, "ds.dialogue=a");
        assert_eq!(alone.clone().map(|text| text.to_lowercase()), among.map(|text| text.to_lowercase()));
    }
}
