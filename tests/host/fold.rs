//! Folding: what counts as the same is the same.

mod laws;

use dialogue_summary::search::fold::{fold, marked, marks, spellings, terms};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

fn folded(text: &str) -> String {
    fold(text).text
}

/// The table of Latin letters against Unicode's own decomposition.
#[test]
fn letters_fold_to_what_unicode_decomposes_them_to() {
    let mut compared = 0;
    for c in '\u{c0}'..='\u{17f}' {
        let plain: String = c.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
        if c.nfd().count() > 1 {
            assert_eq!(folded(&c.to_string()), plain.replace('z', "s"), "{c}");
            compared += 1;
        }
    }
    assert_eq!(compared, 161, "letters that Unicode takes apart");
}

/// The rules for lower case against Unicode's own, in alphabets that are in use.
#[test]
fn capitals_fold_to_what_their_small_letters_do() {
    let mut compared = 0;
    let alphabets =
        [0x180..=0x24f, 0x386..=0x3ff, 0x400..=0x52f, 0x531..=0x556, 0x1c90..=0x1cbf, 0x1e00..=0x1eff];
    for c in alphabets.into_iter().flatten().filter_map(char::from_u32) {
        let small: Vec<char> = c.to_lowercase().collect();
        // Nobody's today, or none of a living alphabet: phonetic letters, digraphs, archaic Greek.
        let unused = matches!(c, '\u{182}'..='\u{185}' | '\u{187}' | '\u{18b}' | '\u{18e}' | '\u{193}' | '\u{197}'
            | '\u{19c}' | '\u{19f}' | '\u{1a2}'..='\u{1ae}' | '\u{1b1}' | '\u{1b5}'..='\u{1cc}' | '\u{1f1}'..='\u{1f7}'
            | '\u{220}' | '\u{23a}'..='\u{245}' | '\u{3cf}' | '\u{3f4}'..='\u{3ff}');
        if unused || small == [c] {
            continue;
        }
        assert_eq!(folded(&c.to_string()), folded(&small.iter().collect::<String>()), "{c}");
        compared += 1;
    }
    assert_eq!(compared, 467, "capitals");
    assert_eq!(folded("Ὀδυσσεύς ΚΎΠΡΟΣ Κύπρος"), folded("Ὀδυσσεύσ κύπρος κύπροσ"));
    assert_eq!(
        folded("МОСКВА Київ ԵՐԵՎԱՆ თბილისი ТОШКЕНТ ƏLİYEV"),
        folded("москва КИЇВ երեվան თბილისი тошкент əliyev")
    );
}

#[test]
fn letters_unicode_does_not_take_apart() {
    for (letters, plain) in [
        ("Ææ", "ae"),
        ("Œœ", "oe"),
        ("ẞß", "ss"),
        ("Þþ", "th"),
        ("Ĳĳ", "ij"),
        ("Øø", "o"),
        ("Łł", "l"),
        ("Ŀŀ", "l"),
        ("Đđ", "d"),
        ("Ðð", "d"),
        ("Ħħ", "h"),
        ("Ŧŧ", "t"),
        ("Ŋŋ", "n"),
        ("ŉ", "n"),
        ("ĸ", "k"),
        ("ı", "i"),
        ("ſ", "s"),
        ("Zz", "s"),
    ] {
        for letter in letters.chars() {
            assert_eq!(folded(&letter.to_string()), plain, "{letter}");
        }
    }
}

#[test]
fn what_counts_as_the_same() {
    for (one, other) in [
        ("North Korea’s", "north korea's"),
        ("“rules-based”", "\"rulesbased\""),
        ("한-영", "한영"),
        ("state–backed", "state-backed"),
        ("ＣＹＢＥＲ　２０２４", "cyber 2024"),
        ("two\u{a0} \n spaces", "two spaces"),
        ("cyber-attack", "cyberattack"),
        ("then—several", "then several"),
        ("organised", "organized"),
        ("soft\u{ad}hyphen", "softhyphen"),
        ("zero\u{200b}width", "zerowidth"),
        ("co\u{308}operation", "coöperation"),
        ("İstanbul", "istanbul"),
        ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", "한국"),
    ] {
        assert_eq!(folded(one), folded(other), "{one}");
    }
    for (one, other) in [("한국", "한구"), ("north", "south"), ("o'neil", "oneil"), ("a b", "ab"), ("1", "2")]
    {
        assert_ne!(folded(one), folded(other), "{one}");
    }
}

/// What is typed in one spelling is looked for in the other too, and first of all as it was typed.
#[test]
fn a_word_has_all_its_spellings() {
    for (one, other) in [
        ("cyber attack", "cyberattack"),
        ("Strategic Cyber  Partnership", "strategic cyberpartnership"),
        ("programmes", "programs"),
        ("defence", "DEFENSE"),
        ("offensive", "offencive"),
        ("licence", "license"),
        ("pretence", "pretense"),
        ("centre", "center"),
        ("Theatre", "theater"),
        ("behaviour", "behavior"),
        ("colour", "color"),
        ("favourable", "favorable"),
        ("labour", "labor"),
        ("a defence programme", "a defense program"),
        ("presence of defence", "presence of defense"),
    ] {
        for (one, other) in [(folded(one), folded(other)), (folded(other), folded(one))] {
            let all = spellings(&one);
            assert!(all[0] == one && all.contains(&other), "{other} in {all:?}");
        }
    }
    for word in ["consensus", "science", "open source", "cyber", "합의"] {
        assert_eq!(spellings(word), [word]);
    }
    let many = "defence offence licence pretence centre theatre colour honour programme".repeat(3);
    assert!(spellings(&many).len() <= 8);
}

#[test]
fn only_so_many_places_are_marked() {
    let text = "a ".repeat(9999);
    assert_eq!(marks(&text, &terms("a")).len(), 50);
}

#[test]
fn a_search_is_cut_into_words() {
    for (query, words) in [
        ("", &[][..]),
        ("  \t ", &[]),
        ("Seoul", &["seoul"]),
        ("seoul  Seoul\nSÉOUL", &["seoul"]),
        ("zone alpha", &["alpha", "sone"]),
        ("\"North Korea\" weapons", &["north korea", "weapons"]),
        ("“north korea” „x y”", &["north korea", "x y"]),
        ("\"not closed", &["not closed"]),
        ("\" padded \"", &["padded"]),
        ("a\"b c\"d", &["a", "b c", "d"]),
        ("\"\" - – ''", &["''"]),
        ("한-영 사이버정책협의회", &["사이버정책협의회", "한영"]),
    ] {
        assert_eq!(terms(query), words, "{query:?}");
    }
    let long = "a".repeat(150) + " " + &"b".repeat(150);
    assert_eq!(
        terms(&long),
        ["a".repeat(150), "b".repeat(49)],
        "what is typed past 200 characters is not looked for"
    );
}

#[test]
fn a_respelt_word_is_marked_whole() {
    for (text, query, whole) in [
        ("the Cyber Security Center here", "centre", "Center"),
        ("the Cyber Security Centre here", "center", "Centre"),
        ("a weapons programme and", "program", "programme"),
        ("the defense of", "defence", "defense"),
        ("good behaviour in", "behavior", "behaviour"),
        ("on cyber attacks", "cyberattacks", "cyber attacks"),
        ("a cyber-attack", "cyber attack", "cyber-attack"),
        ("North Korea’s theft", "korea's", "Korea’s"),
        ("제4차 한-영 대화", "한영", "한-영"),
        ("die Straße dort", "strasse", "Straße"),
        ("an e\u{301}lan", "élan", "e\u{301}lan"),
    ] {
        let joined: String =
            marks(text, &marked(query)).iter().map(|(start, end)| &text[*start..*end]).collect();
        assert_eq!(joined, whole, "{query}");
    }
}

#[test]
fn a_mark_leaves_the_space_behind_the_word() {
    let words = "new cyber attacks";
    assert_eq!(marks(words, &marked("cyber")), [(4, 9)]);
    assert_eq!(marks(words, &marked("\"cyber attacks\"")), [(4, 17)]);
}

#[test]
fn marks_that_meet_are_one() {
    let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    for (terms, ranges) in [
        (&["ab", "cd"][..], &[(0, 4)][..]),
        (&["abc", "bcd"], &[(0, 4)]),
        (&["abcd", "bc"], &[(0, 4)]),
        (&["ab", "d"], &[(0, 2), (3, 4)]),
        (&["x"], &[]),
        (&[], &[]),
    ] {
        assert_eq!(marks("abcde", &all(terms)), ranges, "{terms:?}");
    }
}
