//! Datasets that cannot be read, and problems with their places: the widget says what `check` says.

use crate::harness::{Browser, OF_DATASET, Rule, dataset, record, soon, story};
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::encoding::decode;
use dialogue_summary::dialogue::problem::{Problem, locate};
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::i18n::{located_problem, phrases};
use serde_json::{Value, json};

const SRC: &str = "<dialogue-summary src='ours.json'><p>In short: they met.</p></dialogue-summary>";

/// The problems that the command line finds in a file.
fn problems(bytes: &[u8]) -> Vec<Problem> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(problem) => return vec![*problem],
    };
    match read(text, &mut Budget::default()) {
        Ok(value) => {
            let mut problems = check(&value).1;
            locate(&mut text.chars(), &mut problems);
            problems
        }
        Err(refusal) => vec![refusal.problem()],
    }
}

fn sentences(bytes: &[u8], lang: &str) -> Vec<String> {
    problems(bytes).iter().map(|problem| located_problem(phrases(lang), problem)).collect()
}

fn messages(error: &Value) -> Vec<String> {
    let of = |problem: &Value| problem["message"].as_str().unwrap().to_owned();
    error["problems"].as_array().unwrap().iter().map(of).collect()
}

fn is_refused_as_by_check(browser: &Browser, bytes: &[u8], lang: &str) {
    browser.server().rule("/ours.json", Rule::Bytes(bytes.to_vec()));
    browser.show(&SRC.replace(" src", &format!(" lang='{lang}' src")));
    let widget = browser.widget();
    assert_eq!(widget.refusal()["code"], "dataset");
    let [sentence] = &sentences(bytes, lang)[..] else { panic!("one sentence") };
    let errors = browser.heard("dialogue-error");
    assert_eq!(errors.len(), 1);
    assert_eq!(messages(&errors[0]), [sentence.as_str()]);
    // Readers see a line; the sentence is behind a press.
    assert!(!widget.words().contains(sentence.as_str()), "{}", widget.words());
    soon(true, || widget.details().contains(sentence.as_str()));
    assert!(widget.shows_fallback());
    assert_eq!(widget.count(), 0);
}

#[test]
fn dataset_in_another_encoding_is_refused_by_its_name() {
    // “한영 사이버 대화” in EUC-KR.
    let korean =
        b"{\n \"title\": \"\xc7\xd1\xbf\xb5 \xbb\xe7\xc0\xcc\xb9\xf6 \xb4\xeb\xc8\xad\", \"cards\": []}";
    let wide = |mark: &str| -> Vec<u8> {
        let text = format!("{mark}{{ \"title\": \"T\", \"cards\": [] }}");
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    for (bytes, lang, name) in [
        (korean.to_vec(), "ko", "EUC-KR"),
        (b"{ \"title\": \"Caf\xe9\", \"cards\": [] }".to_vec(), "en", "Windows-1252"),
        (wide("\u{feff}"), "en", "UTF-16"),
        (wide(""), "en", "UTF-16"),
    ] {
        story(|browser| {
            is_refused_as_by_check(browser, &bytes, lang);
            assert!(browser.widget().words().contains(name), "{name}");
        });
    }
}

#[test]
fn byte_order_mark_of_utf8_is_no_problem() {
    story(|browser| {
        browser.server().put("/ours.json", &format!("\u{feff}{}", dataset("Ours", &["a"])));
        browser.show(SRC);
        soon(vec![String::from("a")], || browser.widget().ready().cards());
    });
}

#[test]
fn text_that_is_not_json_is_refused_with_the_sentence_of_check() {
    for (text, lang) in [
        ("", "en"),
        ("id,kind,title\na,topic,A\n", "en"),
        ("{“title”: “T”, \"cards\": []}", "ko"),
        ("{\n \"title\": \"T\",\n \"cards\": [\n  {\"id\": \"a\"},\n ]\n}", "en"),
        ("{ \"title\": \"He said \"no\" twice\", \"cards\": [] }", "en"),
        ("{ \"title\": \"회의", "ko"),
    ] {
        story(|browser| is_refused_as_by_check(browser, text.as_bytes(), lang));
    }
}

/// A dataset of so many cards with the same two slips.
fn flawed(cards: usize) -> String {
    let card =
        |nth: usize| json!({ "id": format!("c{nth}"), "kind": "topic", "title": "🤝 C", "themes": ["x"] });
    let mut data = json!({
        "title": { "en": "T", "jp": "T" }, "themes": [{ "id": "y", "name": "Y" }],
        "cards": (0..cards).map(card).collect::<Vec<_>>()
    });
    data["cards"][cards - 1]["kind"] = json!("topik");
    serde_json::to_string_pretty(&data).unwrap()
}

#[test]
fn problems_have_the_places_and_sentences_of_check() {
    for cards in [2, 1_500] {
        story(|browser| {
            let text = flawed(cards);
            browser.server().put("/ours.json", &text);
            browser.show(SRC);
            let widget = browser.widget().ready();
            soon(1, || browser.heard("dialogue-error").len());
            let error = browser.heard("dialogue-error").remove(0);
            assert_eq!(messages(&error), sentences(text.as_bytes(), "en"));
            assert_eq!(messages(&error).len(), 3);
            let problems = error["problems"].as_array().unwrap();
            let last = problems.iter().find(|problem| problem["found"] == "topik").unwrap();
            let line = text.lines().position(|line| line.contains("topik")).unwrap() + 1;
            assert_eq!((&last["line"], &last["column"]), (&json!(line), &json!(15)));
            assert_eq!(last["card"], format!("c{}", cards - 1));
            let words = widget.words();
            assert!(words.contains("1 card could not be read") && !words.contains("expected"), "{words}");
            soon(true, || {
                messages(&error).iter().all(|sentence| widget.details().contains(sentence.as_str()))
            });
        });
    }
}

#[test]
fn dataset_that_is_an_object_has_paths_and_no_lines() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut broken = record();
        broken["cards"][3]["kind"] = json!("topik");
        let id = broken["cards"][3]["id"].clone();
        widget.js_with("el.data = given", broken);
        soon(1, || browser.heard("dialogue-error").len());
        let problem = browser.heard("dialogue-error").remove(0)["problems"][0].clone();
        assert_eq!(
            (&problem["line"], &problem["column"], &problem["card"]),
            (&Value::Null, &Value::Null, &id)
        );
    });
}

#[test]
fn problems_are_written_to_the_console_in_one_message() {
    story(|browser| {
        let text = flawed(3);
        browser.server().put("/ours.json", &text);
        // The record is in English, and so are the sentences above it.
        browser.show(&SRC.replace(" src", " lang='ko' src"));
        browser.widget().ready();
        soon(1, || browser.heard("dialogue-error").len());
        let said: Vec<String> =
            browser.console().into_iter().filter(|line| line.contains(OF_DATASET)).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("/ours.json"), "{}", said[0]);
        // The log of Chromium quotes the message.
        let plain = said[0].replace("\\\"", "\"");
        let details = browser.widget().details();
        for sentence in sentences(text.as_bytes(), "en") {
            assert!(
                plain.contains(&sentence) && details.contains(&sentence),
                "{sentence}\n{plain}\n{details}"
            );
        }
    });
}
