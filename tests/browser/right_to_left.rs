//! A language from right to left, which the build found in a folder outside of the source: sentences, mirrored layout, isolated text.

use crate::harness::{Browser, Rule, Widget, further_languages, none, soon, story, texts};
use crate::layout::STICKS_OUT;
use serde_json::{Value, json};

const DATASET: &str = include_str!("../languages/dialogue.json");
const WASM: &str = "/further-languages/dialogue_summary_bg.wasm";
/// The widths of a phone, a tablet and a desktop.
const WIDTHS: [u32; 3] = [320, 768, 1440];

/// Pairs of elements, the first of which is before the second in a line. Their first visible ones are compared.
const IN_LINE: [(&str, &str); 11] = [
    (".find", ".results"),
    (".opt input", ".opt label"),
    (".opt label", ".opt .n"),
    (".card .name", ".card .expand"),
    (".card .name", ".card .text"),
    (".time li:first-child", ".time li:last-child"),
    (".matrix tbody th", ".matrix tbody td"),
    (".room .a .seats", ".room .b .seats"),
    (".answer-head", ".open-pic"),
    (".lang [aria-pressed=true]", ".share"),
    (".status", ".chip"),
];

/// For each pair, whether the first is left (-1) or right (1) of the second; 0 if they are not in one line.
const SIDES: &str = "const box = (selector) => { const found = [...root.querySelectorAll(selector)].find((e) => e.checkVisibility() && e.getBoundingClientRect().width > 1); \
      return found && found.getBoundingClientRect(); }; \
    return given.map(([a, b]) => { const [one, other] = [box(a), box(b)]; \
      if (!one || !other || one.bottom <= other.top || other.bottom <= one.top) return 0; \
      if (one.right <= other.left + 1) return -1; return one.left >= other.right - 1 ? 1 : 0; })";

/// Digits that are none of the language's, other than those of the record.
fn foreign_digits(words: &str) -> String {
    words.replace("Cyber Shield 2026", "").chars().filter(char::is_ascii_digit).collect()
}

/// A page in Arabic with the record.
fn show<'a>(browser: &'a Browser, fragment: &str) -> Widget<'a> {
    begin(browser, fragment);
    browser.widget().ready()
}

fn begin(browser: &Browser, fragment: &str) {
    let dataset = format!("<script type=\"application/json\">{DATASET}</script>");
    begin_with(browser, &format!("<dialogue-summary>{dataset}</dialogue-summary>"), fragment);
}

fn begin_with(browser: &Browser, body: &str, fragment: &str) {
    let page = format!(
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>صفحة</title><link rel=\"icon\" href=\"data:,\">\
         <script type=\"module\" src=\"/further-languages/dialogue-summary.js\"></script></head><body>\
         {body}</body></html>"
    );
    browser.server().rule("/page.html", Rule::Words(page));
    browser.open(&format!("/page.html{fragment}"));
}

fn set_lang(widget: Widget<'_>, lang: &str) {
    widget.js_with("el.view = { lang: given }", json!(lang));
    soon(json!(lang), || widget.view()["lang"].clone());
}

fn sides(widget: Widget<'_>) -> Vec<i64> {
    let sides = widget.js_with(SIDES, json!(IN_LINE));
    sides.as_array().unwrap().iter().map(|side| side.as_i64().unwrap()).collect()
}

#[test]
fn layout_is_mirrored_at_every_width_and_nothing_overflows() {
    story(|browser| {
        let widget = show(browser, "#ds.theme=infrastructure");
        widget.js("root.querySelector('.unfold')?.click()");
        let mut seen = vec![false; IN_LINE.len()];
        for width in WIDTHS {
            browser.wide(width);
            set_lang(widget, "en");
            let left_to_right = sides(widget);
            assert!(left_to_right.iter().all(|side| *side <= 0), "{width}: {left_to_right:?}");
            set_lang(widget, "ar");
            let mirrored: Vec<i64> = left_to_right.iter().map(|side| -side).collect();
            assert_eq!(sides(widget), mirrored, "{width}");
            none(&browser.js(STICKS_OUT), &format!("{width} pixels"));
            seen.iter_mut().zip(mirrored).for_each(|(seen, side)| *seen |= side == 1);
        }
        let unseen: Vec<_> = IN_LINE.iter().zip(seen).filter(|(_, seen)| !seen).collect();
        assert!(unseen.is_empty(), "in no line at any width: {unseen:?}");
    });
}

#[test]
fn open_cards_and_empty_results_do_not_overflow_from_right_to_left() {
    story(|browser| {
        let widget = show(browser, "");
        for view in ["{ card: 'delegation-kr' }", "{ card: null, q: 'qwerty', theme: ['norms'] }"] {
            widget.js(&format!("el.view = {view}"));
            for width in WIDTHS {
                browser.wide(width);
                none(&browser.js(STICKS_OUT), &format!("{view}, {width} pixels"));
            }
        }
        widget.comes_to_say("لا توجد بطاقات مطابقة");
    });
}

#[test]
fn numbers_dates_and_lists_are_written_as_in_the_language() {
    story(|browser| {
        let widget = show(browser, "");
        browser.wide(1440);
        widget.says("٧ بطاقات");
        let root = widget.js("const ds = root.querySelector('.ds'); return [ds.lang, ds.dir]");
        assert_eq!(root, json!(["ar", "rtl"]));
        for words in [
            // An interval, whose month and year are written once.
            "١٠–١١ مارس ٢٠٢٦",
            // The forms of numbers: few, two, one, many.
            "٣ موضوعات",
            "وفدان",
            "تمرين واحد",
            "نحو ٤٥ شخصًا",
            "الرئيسان المشاركان",
            "الاجتماع الثاني",
            // A name from the Unicode CLDR.
            "كوريا الشمالية",
        ] {
            widget.comes_to_say(words);
        }
        let commas = widget.js("return [root.querySelector('.keep .whole').textContent, \
            getComputedStyle(root.querySelector('.tags li:not(:last-child) > .tag'), '::after').content]");
        assert!(
            commas[0].as_str().unwrap().ends_with("،") && commas[1].as_str().unwrap().contains('،'),
            "{commas}"
        );
        assert!(!widget.words().contains(", "), "{}", widget.words());
        assert_eq!(foreign_digits(&widget.words()), "");
        widget.tick("النوع", "المواقف والإعلانات");
        widget.says("٢ من ٧ بطاقات");
        assert!(widget.has("button", "إزالة التصفية: المواقف والإعلانات"));
        widget.search("سيول");
        widget.says("١ من ٧ بطاقات");
        for (width, view) in [
            (1440, "{ card: 'exercise' }"),
            (320, "{ card: null, q: 'قانون', theme: ['norms', 'ransomware'] }"),
        ] {
            browser.wide(width);
            widget.js(&format!(
                "el.view = {view}; root.querySelectorAll('.open-pic').forEach((e) => e.click())"
            ));
            browser.settle();
            assert_eq!(foreign_digits(&widget.words()), "", "{width}");
        }
    });
}

#[test]
fn text_in_another_language_is_marked_and_isolated() {
    story(|browser| {
        let widget = show(browser, "");
        let foreign = widget.js("return [...root.querySelectorAll('.ds [lang]')].filter((e) => e.lang !== 'ar' && !e.closest('.lang')) \
            .map((e) => [e.lang, e.textContent, getComputedStyle(e).unicodeBidi].join(' | '))");
        let foreign = texts(&foreign);
        assert!(foreign.iter().any(|each| each == "en | Kim Min-jun | plaintext"), "{foreign:?}");
        assert!(foreign.iter().all(|each| each.ends_with("| plaintext")), "{foreign:?}");
    });
}

#[test]
fn sentences_for_publishers_are_english_and_marked() {
    story(|browser| {
        browser.allow(crate::harness::OF_DATASET);
        let mut flawed: Value = serde_json::from_str(DATASET).unwrap();
        flawed["cards"][0]["date"] = json!("soon");
        let widget = show(browser, "");
        widget.js_with("el.data = given", flawed);
        widget.comes_to_say("عنصر واحد في البيانات يحتاج إلى تصحيح");
        let list = widget.js(
            "const list = root.querySelector('.problems ul'); return [list.lang, list.dir, list.textContent]",
        );
        assert_eq!((&list[0], &list[1]), (&json!("en"), &json!("auto")));
        assert!(list[2].as_str().unwrap().contains("expected an EDTF date"), "{list}");
    });
}

#[test]
fn shell_reports_a_failure_in_the_language() {
    story(|browser| {
        browser.allow(WASM);
        browser.server().rule(WASM, Rule::Missing);
        begin(browser, "");
        let widget = browser.widget();
        soon(true, || widget.shell().starts_with("تعذر تشغيل العرض التفاعلي."));
        assert_eq!(
            widget.js("return getComputedStyle(root.querySelector('.shell')).direction"),
            json!("rtl")
        );
        assert!(widget.has("button", "إعادة المحاولة"));
    });
}

/// Before a script runs, nobody knows the language of the reader.
#[test]
fn page_in_a_frame_names_the_record_in_every_language() {
    story(|browser| {
        browser.allow("/favicon.ico");
        browser.open("/further-languages/embed.html");
        let links = browser.js("return [...document.querySelectorAll('.open a')].map((a) => [a.lang, a.dir, a.textContent].join('|'))");
        let links = texts(&links);
        assert_eq!(
            links,
            ["||Open the record of the dialogue", "ar|rtl|فتح سجل الحوار", "ko||외교 대화 기록 열기"]
        );
        let notes = browser.js("return document.querySelector('noscript').textContent");
        let notes: Vec<&str> =
            notes.as_str().unwrap().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(
            (notes.len(), notes[1]),
            (3, "<p lang=\"ar\" dir=\"rtl\">يتطلب هذا السجل JavaScript.</p>")
        );
    });
}

#[test]
fn prerendered_cards_are_hydrated_in_the_language() {
    story(|browser| {
        let element = std::fs::read_to_string(further_languages().join("element.html")).unwrap();
        browser.server().rule(WASM, Rule::Held);
        begin_with(browser, &element, "");
        browser.js(
            "window.first = document.querySelector('dialogue-summary').shadowRoot.querySelector('article')",
        );
        browser.server().lift(WASM);
        let widget = browser.widget().ready();
        let first = "return [first === root.querySelector('article'), first.querySelector('.card-title').textContent]";
        assert_eq!(widget.js(first), json!([true, "تمرين مشترك في سيول"]));
        widget.tick("النوع", "المواقف والإعلانات");
        widget.says("٢ من ٧ بطاقات");
    });
}

#[test]
fn export_without_the_widget_is_in_the_language() {
    story(|browser| {
        browser.allow("/favicon.ico");
        browser.open("/further-languages/page.html");
        for width in WIDTHS {
            browser.wide(width);
            none(&browser.js(STICKS_OUT), &format!("{width} pixels"));
        }
        let words = browser.js("return document.body.innerText");
        let words = words.as_str().unwrap();
        for part in ["٧ بطاقات", "١٠–١١ مارس ٢٠٢٦", "الوفود (٢)", "رابط هذه البطاقة", "المصدر، الفقرة ٣"]
        {
            assert!(words.contains(part), "no {part} in {words}");
        }
        assert_eq!(foreign_digits(words), "");
        let marked = browser.js(
            "return [document.documentElement.dir, ...[...document.querySelectorAll('[dir=ltr]')].map((e) => e.lang)]",
        );
        assert!(
            texts(&marked)[0] == "rtl" && texts(&marked)[1..].iter().all(|lang| lang == "en"),
            "{marked}"
        );
    });
}
