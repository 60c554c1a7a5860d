//! Translators, password managers and scripts change the widget's elements; it keeps working.

use crate::harness::{Browser, Rule, Widget, soon, story};
use crate::prerendered::element;
use serde_json::json;

/// `texts(within)`: the text nodes that are not blank. `put(old, ...new)`: replaces a node.
const HELPERS: &str = "\
    const texts = (within) => { const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT); const all = []; \
      while (walk.nextNode()) if (walk.currentNode.data.trim()) all.push(walk.currentNode); return all; }; \
    const font = (...inside) => { const made = document.createElement('font'); made.append(...inside); return made; }; \
    const ours = root.querySelector('[part~=root]').parentNode;";

/// Replaces all texts by elements with the same words, as Google Translate does.
const FONTS: &str = "texts(ours).forEach((text) => text.replaceWith(font(font(text.data))))";
/// Wraps all texts.
const WRAPPED_TEXTS: &str =
    "texts(ours).forEach((text) => { const made = font(); text.replaceWith(made); made.append(text); })";
/// Replaces all texts by others.
const OTHER_TEXTS: &str = "texts(ours).forEach((text) => text.replaceWith(text.data))";
/// Splits all text nodes in two.
const SPLIT: &str = "texts(ours).forEach((text) => text.length > 1 && text.splitText(1))";
/// Splits all text nodes in three and wraps the middle, as scripts that highlight words do.
const MARKED: &str = "texts(ours).filter((text) => text.length > 2).forEach((text) => { \
    const middle = text.splitText(1); middle.splitText(1); const made = document.createElement('b'); \
    middle.replaceWith(made); made.append(middle); })";
/// Joins adjacent text nodes, and removes empty ones.
const NORMALIZED: &str = "ours.normalize()";
/// Sets paragraphs from their own markup, as translators do that send markup to a server.
const REREAD: &str = "root.querySelectorAll('p, h2, h3, li').forEach((p) => { p.innerHTML = p.innerHTML; })";
/// Removes a card.
const REMOVED_CARD: &str = "root.querySelector('article')?.remove()";
/// Empties the results.
const EMPTIED: &str = "root.querySelector('[part~=results]').replaceChildren()";
/// Reorders the cards.
const REORDERED: &str =
    "root.querySelectorAll('.cards').forEach((list) => list.append(...[...list.children].reverse()))";
/// Wraps a card in an element.
const WRAPPED_CARD: &str = "const card = root.querySelector('article'); \
    if (card) { const made = document.createElement('div'); card.replaceWith(made); made.append(card); }";
/// Wraps the search box in an element, and focuses it again.
const WRAPPED_BOX: &str = "const box = root.querySelector('[type=search]'), made = document.createElement('span'); \
    box.before(made); \
    made.append(box); box.focus()";
/// Inserts a button beside the search box, and a comment and a button into each card.
const ADDED: &str = "root.querySelectorAll('[type=search], .card-title').forEach((place) => { \
    place.after(document.createElement('i')); place.before(document.createComment('added')); })";

/// Applies one of the changes.
fn change(widget: &Widget, how: &str) {
    widget.js(&format!("{HELPERS} {how}"));
}

/// Checks that the widget handles user actions, each after its elements have been changed.
fn works_after(changes: &[&str]) {
    story(|browser| changes.iter().for_each(|how| works_after_each(browser, how)));
}

fn works_after_each(browser: &Browser, how: &str) {
    browser.show("<dialogue-summary></dialogue-summary>");
    let widget = browser.widget().ready();
    let shows = |status: &str, cards: usize| {
        widget.says(status);
        soon(cards, || widget.count());
    };
    change(&widget, how);
    widget.search("cry");
    change(&widget, how);
    browser.keys(None, "pto");
    shows("2 of 18 cards", 2);
    assert_eq!(widget.focus(), "--search");
    assert_eq!(widget.js("return root.activeElement.selectionStart"), 6);
    change(&widget, how);
    widget.search("");
    shows("18 cards", 18);
    change(&widget, how);
    widget.tick("Country", "North Korea");
    shows("4 of 18 cards", 4);
    change(&widget, how);
    widget.js("el.view = null; el.clear()");
    shows("18 cards", 18);
    change(&widget, how);
    widget
        .js("const title = root.querySelector('.card-title a'); title ? title.click() : el.openCard('aim')");
    soon(json!(1), || widget.js("return root.querySelectorAll('.is-open').length"));
    soon(18, || widget.count());
    change(&widget, how);
    widget.js("el.lang = 'ko'");
    shows("카드 18건", 18);
    assert_eq!(widget.js("return root.querySelectorAll('.is-open').length"), 1);
    widget.search("ransomware");
    // The open card is shown beside the card found.
    shows("카드 18건 중 1건", 2);
    let error = browser.heard("dialogue-error");
    assert!(error.is_empty(), "{how}: {error:?}");
}

#[test]
fn texts_replaced_by_elements_keep_the_widget_working() {
    works_after(&[FONTS]);
}

#[test]
fn texts_wrapped_in_elements_keep_the_widget_working() {
    works_after(&[WRAPPED_TEXTS]);
}

#[test]
fn texts_replaced_by_texts_keep_the_widget_working() {
    works_after(&[OTHER_TEXTS]);
}

#[test]
fn split_and_joined_texts_keep_the_widget_working() {
    works_after(&[SPLIT, MARKED, NORMALIZED]);
}

#[test]
fn paragraphs_read_anew_keep_the_widget_working() {
    works_after(&[REREAD]);
}

#[test]
fn removed_and_reordered_cards_keep_the_widget_working() {
    works_after(&[REMOVED_CARD, EMPTIED, REORDERED]);
}

#[test]
fn wrapped_cards_and_search_box_keep_the_widget_working() {
    works_after(&[WRAPPED_CARD, WRAPPED_BOX]);
}

#[test]
fn added_elements_keep_the_widget_working() {
    works_after(&[ADDED]);
}

/// Replaces the texts of a node by elements with other words, as a translator does.
const TRANSLATE: &str = "window.translate = (place) => texts(place).forEach((text) => { \
    if (text.parentNode.localName !== 'font') text.replaceWith(font(`«${text.data}»`)); }); ";

#[test]
fn translated_words_stay_where_a_render_does_not_change_them() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        change(&widget, &format!("{TRANSLATE} translate(ours)"));
        widget.says("«18 cards»");
        let title = || widget.js("return root.querySelector('h2').textContent");
        let translated = title();
        assert!(translated.as_str().is_some_and(|words| words.starts_with('«')));
        for (words, status) in [("crypto", "2 of 18 cards"), ("seoul", "1 of 18 cards"), ("", "18 cards")] {
            widget.search(words);
            widget.says(status);
            assert_eq!(title(), translated);
        }
    });
}

#[test]
fn a_translator_that_follows_each_render_translates_once_and_rests() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let follow = "translate(ours); window.rounds = 0; new MutationObserver((records) => { \
            rounds += 1; records.forEach(({ target, addedNodes }) => { \
              if (target.nodeType === 3 && target.parentNode) translate(target.parentNode); \
              addedNodes.forEach((node) => translate(node.nodeType === 3 ? node.parentNode ?? node : node)); }); \
            }).observe(root, { childList: true, subtree: true, characterData: true })";
        change(&widget, &format!("{TRANSLATE} {follow}"));
        for (words, status, cards) in
            [("crypto", "«2 of 18 cards»", 2), ("", "«18 cards»", 18), ("seoul", "«1 of 18 cards»", 1)]
        {
            widget.search(words);
            widget.says(status);
            soon(cards, || widget.count());
            browser.settle();
            let plain = "return texts(ours).filter((text) => text.parentNode.localName !== 'font').length";
            assert_eq!(widget.js(&format!("{HELPERS} {plain}")), 0);
        }
        let rounds = || browser.js("return rounds").as_u64().unwrap();
        let before = rounds();
        browser.settle();
        browser.settle();
        assert_eq!(rounds(), before, "nobody answers anybody for ever");
        assert!(before < 60, "{before} rounds for 16 keys");
    });
}

#[test]
fn an_added_button_stays_in_its_place_with_the_focus() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js(
            "window.added = document.createElement('button'); added.textContent = 'Fill in'; \
             window.seen = 0; new MutationObserver(() => { seen += 1; }).observe(added, { childList: true, subtree: true }); \
             const box = root.querySelector('[type=search]'); box.after(added); added.focus()",
        );
        for (view, status) in [("{ q: 'crypto' }", "2 of 18 cards"), ("{ q: null }", "18 cards")] {
            widget.js("added.firstChild.replaceWith('Other words')");
            widget.js(&format!("el.view = {view}"));
            widget.says(status);
            let stays =
                "return [added.previousSibling.type, root.activeElement === added, added.textContent]";
            assert_eq!(widget.js(stays), json!(["search", true, "Other words"]));
        }
    });
}

#[test]
fn a_root_that_others_changed_is_clean_for_the_next_element() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main>");
        let widget = browser.widget().ready();
        change(&widget, FONTS);
        change(&widget, "ours.append(font('left behind')); ours.prepend('and this')");
        browser.js("document.querySelector('dialogue-summary').remove()");
        browser.settle();
        browser.js("document.querySelector('main').append(document.createElement('dialogue-summary'))");
        let widget = browser.widget().ready();
        widget.says("18 cards");
        assert_eq!(
            widget.js("return [root.querySelectorAll('font').length, root.textContent.includes('and this')]"),
            json!([0, false])
        );
        widget.search("crypto");
        widget.says("2 of 18 cards");
        assert_eq!(widget.count(), 2);
    });
}

/// Changes of prerendered cards.
const OF_PRERENDERED: [&str; 10] =
    [FONTS, WRAPPED_TEXTS, OTHER_TEXTS, SPLIT, MARKED, NORMALIZED, REREAD, REMOVED_CARD, WRAPPED_BOX, ADDED];

#[test]
fn prerendered_cards_changed_before_the_widget_starts_become_a_working_widget() {
    story(|browser| {
        for how in OF_PRERENDERED {
            let wasm = "/dist/dialogue_summary_bg.wasm";
            browser.server().rule(wasm, Rule::Held);
            browser.show(&element(&[]));
            change(&browser.widget(), how);
            browser.server().lift(wasm);
            searches(browser, how);
        }
    });
}

#[test]
fn prerendered_cards_changed_before_they_are_used_become_a_working_widget() {
    story(|browser| {
        for how in OF_PRERENDERED {
            browser.show(&element(&[]));
            change(&browser.widget().ready(), how);
            searches(browser, how);
        }
    });
}

fn searches(browser: &Browser, how: &str) {
    let widget = browser.widget().ready();
    widget.search("crypto");
    widget.says("2 of 18 cards");
    soon(2, || widget.count());
    assert_eq!(widget.focus(), "--search", "{how}");
    change(&widget, how);
    widget.search("");
    widget.says("18 cards");
    soon(18, || widget.count());
    assert!(browser.heard("dialogue-error").is_empty(), "{how}");
}
