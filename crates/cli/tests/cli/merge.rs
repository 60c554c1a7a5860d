//! `merge`: files, messages and exit codes.

use crate::command::{file, run};
use serde_json::Value;

fn dialogue(id: &str, card: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "title": "Meeting {id}", "cards": [{{ "id": "{card}", "kind": "topic", "title": "x" }}] }}"#
    )
}

#[test]
fn merge_writes_a_collection_that_check_accepts() {
    let (a, b) = (file("merge-a.json", &dialogue("a", "same")), file("merge-b.json", &dialogue("b", "same")));
    let out = a.with_file_name("merged.json");
    let out = out.to_str().unwrap();
    let (code, _, err) =
        run(&["merge", a.to_str().unwrap(), b.to_str().unwrap(), "--out", out, "--title", "All"]);
    assert_eq!((code, err.trim_end()), (0, format!("{out}: 2 dialogues, 2 cards").as_str()));
    let whole: Value = serde_json::from_str(&std::fs::read_to_string(out).unwrap()).unwrap();
    assert_eq!((&whole["title"], &whole["dialogues"][1]["id"]), (&"All".into(), &"b".into()));
    // The files name no language.
    assert_eq!((whole.get("languages"), whole["dialogues"][0].get("languages")), (None, None));
    assert_eq!(run(&["check", out]).0, 0);
    // A collection is merged with a further file, under its own title.
    let c = file("merge-c.json", &dialogue("c", "other"));
    let (code, printed, _) = run(&["merge", out, c.to_str().unwrap()]);
    let whole: Value = serde_json::from_str(&printed).unwrap();
    let ids: Vec<_> = whole["dialogues"].as_array().unwrap().iter().map(|part| part["id"].clone()).collect();
    assert_eq!((code, &whole["title"], ids), (0, &"All".into(), vec!["a".into(), "b".into(), "c".into()]));
}

#[test]
fn merge_writes_nothing_if_a_file_has_a_problem_or_two_have_one_id() {
    let good = file("merge-good.json", &dialogue("a", "x"));
    let flawed = file("merge-flawed.json", &dialogue("b", "not an id"));
    let twin = file("merge-twin.json", &dialogue("a", "y"));
    let out = good.with_file_name("not-written.json");
    for (other, code, said) in [(&flawed, 1, "merge-flawed.json:1:"), (&twin, 2, "merge-good.json")] {
        let arguments =
            ["merge", good.to_str().unwrap(), other.to_str().unwrap(), "--out", out.to_str().unwrap()];
        let (ended, printed, err) = run(&arguments);
        assert_eq!((ended, printed.as_str(), out.exists()), (code, "", false), "{err}");
        assert!(err.contains(said), "{err}");
    }
}

#[test]
fn merge_replaces_none_of_its_files_unless_it_is_asked_to() {
    let a = file("merge-self.json", &dialogue("a", "x"));
    let b = file("merge-other.json", &dialogue("b", "y"));
    let name = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let around = name(
        &a.parent()
            .unwrap()
            .join("..")
            .join(a.parent().unwrap().file_name().unwrap())
            .join("merge-self.json"),
    );
    let before = std::fs::read_to_string(&a).unwrap();
    for (out, lang, said) in [
        (
            &name(&a),
            "en",
            "this is one of the files to merge, which would be lost. Write to another file, or add --overwrite.",
        ),
        (&around, "ko", "--overwrite 옵션을 추가하십시오."),
    ] {
        let (code, _, err) = run(&["merge", &name(&a), &name(&b), "--lang", lang, "--out", out]);
        assert!(code == 2 && err.starts_with(&format!("{out}: ")), "{err}");
        assert!(err.trim_end().ends_with(said), "{err}");
        assert_eq!(std::fs::read_to_string(&a).unwrap(), before);
    }
    let (code, _, err) = run(&["merge", &name(&a), "--overwrite", "--out", &name(&a)]);
    assert_eq!((code, err.trim_end()), (0, format!("{}: 1 dialogue, 1 card", name(&a)).as_str()));
}

#[test]
fn merge_warns_of_one_id_with_two_meanings() {
    let part = |id: &str, theme: &str| {
        format!(
            r#"{{ "id": "{id}", "title": "{id}", "themes": [{{ "id": "t", "name": "{theme}" }}], "cards": [{{ "id": "c", "kind": "topic", "title": "x", "themes": ["t"] }}] }}"#
        )
    };
    let (a, b) =
        (file("two-a.json", &part("a", "Export control")), file("two-b.json", &part("b", "Human rights")));
    let (code, _, err) = run(&["merge", a.to_str().unwrap(), b.to_str().unwrap()]);
    let said = format!(
        "{}:1:60: $.themes[0].name: “t” is “Human rights” here and “Export control” in {}:1:39; readers see two themes.",
        b.display(),
        a.display()
    );
    assert!(code == 0 && err.starts_with(&said), "{err}");
    // In a collection, both places are those of its file.
    let whole =
        file("two-all.json", &format!(r#"{{ "title": "x", "dialogues": [{}] }}"#, part("c", "Other")));
    let (code, _, err) = run(&["merge", a.to_str().unwrap(), whole.to_str().unwrap()]);
    let said = format!("{}:1:90: $.dialogues[0].themes[0].name: “t” is “Other” here", whole.display());
    assert!(code == 0 && err.starts_with(&said), "{err}");
}

#[test]
fn merge_names_the_places_of_two_meetings_with_one_id_or_one_number() {
    let part = |id: &str, date: &str| {
        format!(
            "{{ \"title\": \"{id}\",\n  \"id\": \"{id}\", \"date\": \"{date}\",\n  \"series\": {{ \"name\": \"S\", \"ordinal\": 3 }}, \"cards\": [] }}"
        )
    };
    let (a, b) = (file("place-a.json", &part("a", "2023")), file("place-b.json", &part("b", "2024")));
    let (code, _, err) = run(&["merge", a.to_str().unwrap(), b.to_str().unwrap()]);
    let said = format!(
        "{}:3:39: $.series.ordinal: {}:1:1 is also number 3 of this series.",
        b.display(),
        a.display()
    );
    assert!(code == 0 && err.starts_with(&said), "{err}");
    let whole = file(
        "place-all.json",
        &format!("{{ \"title\": \"x\", \"dialogues\": [\n{}\n] }}", part("a", "2024")),
    );
    let (code, _, err) = run(&["merge", a.to_str().unwrap(), whole.to_str().unwrap()]);
    let said = format!(
        "{}:3:9: its dialogue has the id “a”, which that of {}:2:9 has too; give it another id",
        whole.display(),
        a.display()
    );
    assert_eq!((code, err.trim_end()), (2, said.as_str()));
}

#[test]
fn merge_warns_of_a_theme_that_takes_the_name_of_another_meeting() {
    let card = r#""cards": [{ "id": "c", "kind": "topic", "title": "x", "themes": ["security"] }]"#;
    let named = format!(
        r#"{{ "id": "a", "title": "A", "themes": [{{ "id": "security", "name": "Cyber security" }}], {card} }}"#
    );
    let plain = format!(r#"{{ "id": "b", "title": "B", {card} }}"#);
    let (a, b) = (file("named.json", &named), file("plain.json", &plain));
    let (a, b) = (a.to_str().unwrap(), b.to_str().unwrap());
    for order in [[a, b], [b, a]] {
        let (code, _, err) = run(&["merge", order[0], order[1]]);
        assert!(code == 0 && err.contains("“security” is “security” here and “Cyber security” in"), "{err}");
    }
    assert!(!run(&["merge", a]).2.contains("Cyber security"));
}

#[test]
fn merge_keeps_what_the_only_collection_says_of_itself_and_says_what_it_cannot_keep() {
    let part = |id: &str| format!(r#"{{ "id": "{id}", "title": "{id}", "x-own": 1, "cards": [] }}"#);
    let whole = |id: &str| {
        format!(
            r#"{{ "title": "All of {id}", "summary": "Talks.", "date": "2020/2024", "place": {{ "name": "Seoul" }}, "dialogues": [{}] }}"#,
            part(id)
        )
    };
    let (one, two, single) = (
        file("one-all.json", &whole("p")),
        file("two-all.json", &whole("q")),
        file("single.json", &part("r")),
    );
    let [one, two, single] = [&one, &two, &single].map(|path| path.to_str().unwrap());
    let (code, out, err) = run(&["merge", one]);
    assert_eq!(code, 0, "{err}");
    let merged: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!([&merged["title"], &merged["summary"], &merged["date"]], ["All of p", "Talks.", "2020/2024"]);
    // Its only meeting says nothing of itself.
    let (code, out, err) = run(&["merge", one, single]);
    let merged: serde_json::Value = serde_json::from_str(&out).unwrap();
    let [first, second] = [&merged["dialogues"][0], &merged["dialogues"][1]];
    assert_eq!((code, &merged["title"], merged.get("date")), (0, &"All of p".into(), None));
    assert_eq!(
        ([&first["date"], &first["summary"]], second.get("date")),
        (["2020/2024", "Talks."].map(|words| words.into()).each_ref(), None)
    );
    assert!(
        err.contains(&format!("{single}: keys of your own, such as “x-own”, are not in the collection")),
        "{err}"
    );
    let several = |id: &str| {
        whole(id).replace(
            "\"cards\": [] }",
            "\"cards\": [] }, { \"id\": \"again\", \"title\": \"x\", \"cards\": [] }",
        )
    };
    let three = file("three-all.json", &several("q"));
    let three = three.to_str().unwrap();
    let (code, out, err) = run(&["merge", three, single]);
    let merged: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, merged.get("summary"), merged["dialogues"][0].get("date")), (0, None, None));
    let said = format!(
        "{three}: what it says of itself as a collection (summary, date, place) is not in the new one, because it is not about all meetings there."
    );
    assert!(err.contains(&said), "{err}");
    let (_, _, err) = run(&["merge", one, two]);
    assert!(!err.contains("what it says of itself"), "{err}");
    assert!(
        err.contains("so the collection has the title “Dialogues”. Give it another one with --title."),
        "{err}"
    );
    assert!(!run(&["merge", one, two, "--title", "Both"]).2.contains("Dialogues"));
}
