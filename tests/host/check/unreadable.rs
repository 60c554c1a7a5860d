//! Texts that are not JSON and bytes that are not UTF-8 are named as what they are.

use dialogue_summary::dialogue::encoding::decode;
use dialogue_summary::dialogue::not_json::JsonSlip;
use dialogue_summary::dialogue::position::Position;
use dialogue_summary::dialogue::problem::Expected;
use dialogue_summary::dialogue::value::{Budget, Refusal, read};
use dialogue_summary::i18n::{LANGUAGES, located_problem, phrases};
use proptest::prelude::*;
use test_support::common::{built_in, cases};

fn slip(text: &str) -> (JsonSlip, Position) {
    match read(text, &mut Budget::default()) {
        Err(Refusal::Json(slip, at)) => (slip, at),
        other => panic!("{text}: {other:?}"),
    }
}

/// `‸` marks the place of the slip.
#[test]
fn slips_in_json_are_named_at_their_place() {
    use JsonSlip::*;
    for (marked, is) in [
        ("‸", Empty),
        ("‸ \n ", Empty),
        ("‸<!doctype html><title>Sign in</title>", WebPage),
        ("‸\n<html lang='en'><p>No page</p>", WebPage),
        ("‸<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'/>", WebPage),
        ("‸<p>Access denied</p>", WebPage),
        ("‸\n<?xml version='1.0'?><a/>", Xml),
        ("‸<rss version='2.0'><channel/></rss>", Xml),
        ("‸<!-- x --><soap:Envelope/>", Xml),
        ("‸{\\rtf1\\ansi {\"title\": \"T\"}}", Document),
        ("‸%PDF-1.7\n", Pdf),
        ("‸id,kind\na,topic", Table(Some(r#"{ "id": "a", "kind": "topic" }"#.into()))),
        ("‸id;kind\n\"a\";topic", Table(Some(r#"{ "id": "a", "kind": "topic" }"#.into()))),
        ("‸id\tkind\na\ttopic\tmore", Table(None)),
        ("{‸“title”: “T”}", CurlyQuote('“')),
        ("{\"title\": ‸“T”}", CurlyQuote('“')),
        ("{\"title‸”: \"T\"}", CurlyQuote('”')),
        ("{\n \"title\": \"T‸”,\n \"cards\": []\n}", CurlyQuote('”')),
        ("{‸'title': 'T'}", CurlyQuote('\'')),
        ("{\"cards\": [\n{}‸,\n]}", TrailingComma(']')),
        ("{\"title\": \"T\"‸,}", TrailingComma('}')),
        ("[1,‸, 2]", ExtraComma),
        ("{\"title\": \"T\"‸\n \"cards\": []}", MissingComma),
        ("[{}‸ {}]", MissingComma),
        ("[1‸ \"a\"]", MissingComma),
        ("{\"title\": \"He said ‸\"no\" twice\"}", QuoteInText),
        ("{\"title\": \"‸\"No\" twice\"}", QuoteInText),
        ("{\"title\": \"a‸\nb\"}", ControlInText),
        ("{\"title\": \"C:\\‸d\"}", BackslashInText),
        ("{\n ‸// a comment\n \"title\": \"T\"}", Comment),
        ("{\"title\": \"T\" ‸/* a */}", Comment),
        ("{‸title: \"T\"}", BareKey("title".into())),
        ("{\"title\": ‸Talks, \"cards\": []}", BareWord("Talks".into())),
        ("{\"date\": ‸2024-11-06, \"cards\": []}", BareWord("2024-11-06".into())),
        ("{\"total\": ‸30+}", BareWord("30+".into())),
        ("{\"total\": ‸50명}", BareWord("50명".into())),
        ("{\"open\": ‸True}", BareWord("True".into())),
        ("{\"open\": ‸nothing}", BareWord("nothing".into())),
        ("{\"total\": ‸1,200}", Separators("1200".into())),
        ("{\"total\": ‸1,234,567,\n \"note\": \"x\"}", Separators("1234567".into())),
        ("{\"total\": ‸1 200}", Separators("1200".into())),
        ("{\"total\": ‸060}", LeadingZero("60".into())),
        ("{\"total\": ‸00}", LeadingZero("0".into())),
        ("{\"title\" ‸= \"T\"}", WrongSign('=', ':')),
        ("{\"title\": \"T\"‸; \"cards\": []}", WrongSign(';', ',')),
        ("{\"title\"‸：\"T\"}", WrongSign('：', ':')),
        ("{\"title\": \"T\"‸，\"cards\": []}", WrongSign('，', ',')),
        ("{\"cards\": ‸［］}", WrongSign('［', '[')),
        ("{‸title = \"T\"}", BareKey("title".into())),
        ("{\"title\":‸\u{a0}\"T\"}", Space('\u{a0}')),
        ("{‸\u{200b}\"title\": \"T\"}", Space('\u{200b}')),
        ("{\"title\": \"T\"‸\u{3000}}", Space('\u{3000}')),
        ("{\"title\": \"T\"}\n‸\u{a0}", Space('\u{a0}')),
        ("{\"title\": ‸…, \"cards\": []}", Placeholder("…".into())),
        ("{\"cards\": [ ‸... ]}", Placeholder("...".into())),
        ("{\"title\": \"T\", ‸… }", Placeholder("…".into())),
        ("{\"title\": \"T\"‸", CutOff),
        ("{\"title\": \"T‸", CutOff),
        ("{\"title\": \"T\"}\n‸x", TextBehind),
        ("[1]\n‸{}", TextBehind),
        ("{\"title\": \"T\"}\n‸{}", JsonLines),
        ("{\"id\": \"a\"}\n‸{\"id\": \"b\"}\n{\"id\": \"c\"}\n", JsonLines),
        ("‸# Talks, London\n\nThe sides met.", Markdown),
        ("‸Talks\n=====\n\nThe sides met.", Markdown),
        ("‸---\ntitle: Talks\n---\n\nThe sides met.", Markdown),
        ("‸```json\n{}\n```", Markdown),
        ("‸title: Talks, London\ncards:\n  - id: a", Yaml),
        ("‸# our record\ntitle: Talks", Markdown),
        ("‸---\ntitle: Talks\ncards: []", Yaml),
        ("‸- id: a\n  kind: topic", Yaml),
        ("‸# a comment\n{\"title\": \"T\"}", Comment),
        ("‸Talks were held: both sides met.", BareWord("Talks were held".into())),
    ] {
        let place = Position::behind(marked.split('‸').next().unwrap());
        assert_eq!(slip(&marked.replace('‸', "")), (is, place), "{marked}");
    }
}

#[test]
fn slips_are_explained_by_what_to_write() {
    let of = |text: &str, lang: &str| {
        let refusal = read(text, &mut Budget::default()).unwrap_err();
        located_problem(phrases(lang), &refusal.problem())
    };
    for (text, sentence) in [
        ("{\"total\": 1,200}", "A number is written without separators: 1200."),
        ("{\"total\": 060}", "A number does not begin with 0. Write 60, or a text in straight quotes."),
        ("{\"title\"：\"T\"}", "“：” is no sign of JSON. Write “:”."),
        (
            "{\"title\":\u{a0}\"T\"}",
            "Here is a space or an invisible character that JSON does not know (U+00A0). Remove it, or write an ordinary space.",
        ),
        ("{\"title\": … }", "“…” stands for something that is left to write. Write it here, or remove this."),
    ] {
        assert!(of(text, "en").ends_with(sentence), "{}", of(text, "en"));
    }
    assert!(of("{\"total\": 1,200}", "ko").ends_with("숫자는 자릿수 구분 없이 씁니다: 1200."));
}

/// The place is within the text, and the sentences are complete.
fn is_explained(text: &str) -> Result<(), TestCaseError> {
    let Err(refusal) = read(text, &mut Budget::default()) else { return Ok(()) };
    let problem = refusal.problem();
    if let Some(Position { line, column }) = problem.position {
        let of_line = text.split('\n').nth(line - 1).unwrap_or_default();
        prop_assert!(column <= of_line.chars().count() + 1, "{}:{} of {:?}", line, column, text);
    }
    for lang in LANGUAGES {
        let sentence = located_problem(phrases(lang), &problem);
        prop_assert!(
            (text.contains("{}") || !sentence.contains("{}")) && sentence.ends_with(['.', '?']),
            "{}",
            sentence
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_text_that_is_not_json_is_explained(text in "\\PC{0,40}|[\\[\\]{}\",:“”'/\\\\a1 \n]{0,30}") {
        is_explained(&text)?;
    }

    #[test]
    fn dataset_with_one_character_removed_or_added_is_explained(at: prop::sample::Index, sign: char, adds: bool) {
        let mut signs: Vec<char> = built_in().to_string().chars().take(3000).collect();
        let at = at.index(signs.len());
        if adds { signs.insert(at, sign) } else { _ = signs.remove(at) }
        is_explained(&signs.into_iter().collect::<String>())?;
    }

    #[test]
    fn any_bytes_are_decoded_or_explained(bytes: Vec<u8>) {
        match (decode(&bytes), String::from_utf8(bytes.clone())) {
            (Ok(text), Ok(same)) => prop_assert_eq!(text, same.trim_start_matches('\u{feff}')),
            (Err(problem), _) => prop_assert!(matches!(problem.expected, Expected::Utf8(_) | Expected::Json(_))),
            (Ok(_), Err(_)) => prop_assert!(false),
        }
    }
}

#[test]
fn files_of_other_programs_are_no_text_in_an_encoding() {
    let seems = |bytes: &[u8]| match decode(bytes) {
        Ok(text) => panic!("{text}"),
        Err(problem) => (problem.expected.clone(), problem.position),
    };
    // The header of a part of a ZIP file, with the bytes of numbers between.
    let zip = |name: &[u8]| {
        [&b"PK\x03\x04\x14\0\x06\0\x08\0\0\0\xff\xfe"[..], name, &[0; 900], b"PK\x05\x06"].concat()
    };
    let old = |name: &str| {
        let units = name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600], &units].concat()
    };
    for (bytes, is) in [
        (zip(b"xl/workbook.xml"), JsonSlip::Spreadsheet),
        (zip(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), JsonSlip::Spreadsheet),
        (zip(b"word/document.xml"), JsonSlip::Document),
        (zip(b"dataset.json"), JsonSlip::Archive),
        (old("Workbook"), JsonSlip::Spreadsheet),
        (old("WordDocument"), JsonSlip::Document),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), JsonSlip::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), JsonSlip::Image),
        (b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), JsonSlip::Archive),
        (b"BZh91AY&SY".to_vec(), JsonSlip::Archive),
        (b"\xfd7zXZ\0\0".to_vec(), JsonSlip::Archive),
        (b"\x28\xb5\x2f\xfd\x24".to_vec(), JsonSlip::Archive),
        ([&b"our.json"[..], &[0; 249], b"ustar", &[0; 250], b"{}"].concat(), JsonSlip::Archive),
        (b"\0asm\x01\0\0\0".to_vec(), JsonSlip::Binary),
        (b"\x7fELF\x02\x01\x01".to_vec(), JsonSlip::Binary),
        (vec![0; 4096], JsonSlip::Binary),
        (b"\x93\x05\x01\x02text".to_vec(), JsonSlip::Binary),
        (b"text\0\0\0more".to_vec(), JsonSlip::Binary),
    ] {
        assert_eq!(seems(&bytes), (Expected::Json(is), Some(Position::START)));
    }
}

#[test]
fn encodings_are_recognised() {
    let seems = |bytes: &[u8]| match decode(bytes) {
        Ok(_) => panic!("valid"),
        Err(problem) => match problem.expected {
            Expected::Utf8(encoding) => (encoding, problem.position.unwrap()),
            other => panic!("{other:?}"),
        },
    };
    let at = |line, column| Position { line, column };
    // “한영 사이버 대화” in EUC-KR, on the second line.
    let korean = b"{\n \"title\": \"\xc7\xd1\xbf\xb5 \xbb\xe7\xc0\xcc\xb9\xf6 \xb4\xeb\xc8\xad\"}";
    assert_eq!(seems(korean), (Some("EUC-KR"), at(2, 12)));
    assert_eq!(seems(b"{\"title\": \"Caf\xe9 cr\xe8me\"}"), (Some("Windows-1252"), at(1, 15)));
    for text in ["{\"title\": \"T\"}", "{\"title\": \"회의\"}"] {
        for mark in ["", "\u{feff}"] {
            let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            assert_eq!(seems(&little).0, Some("UTF-16"), "{mark}{text}");
            assert_eq!(seems(&big).0, Some("UTF-16"), "{mark}{text}");
        }
    }
    // Neither is clear.
    assert_eq!(seems(b"{\"title\": \"\x81\x40\x82\xa0\x82\xa2\"}").0, None);
    assert_eq!(decode("\u{feff}{}".as_bytes()).unwrap(), "{}");
    // Text that was valid before the invalid byte is counted in characters.
    assert_eq!(seems("{\"title\": \"회의 \u{e9}\"}".replace('\u{e9}', "\u{0}").as_bytes()).0, Some("UTF-16"));
}
