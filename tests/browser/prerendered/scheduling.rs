//! Hydration leaves the page time for its own work.

use super::element;
use crate::harness::{Rule, dataset, glue, soon, story};
use crate::panic::{BREAK, a_panic_is_reported};
use serde_json::json;

/// Counts the page's own tasks before the wasm starts, before each step of reading the record, and before the cards
/// are rendered and hydrated. A task is a message event or a timer, since WebKit runs timers before messages. It is a
/// script of the page, since WebDriver scripts may have other globals.
const TURNS: &str = "const el = document.querySelector('dialogue-summary'); const at = []; let turns = 0; \
    const come = (step) => { at.push([step, turns]); document.body.dataset.at = JSON.stringify(at); }; \
    const channel = new MessageChannel(); \
    channel.port1.onmessage = () => { turns += 1; channel.port2.postMessage(null); }; \
    channel.port2.postMessage(null); \
    const timer = setTimeout; window.setTimeout = (then, ms) => timer(() => { turns += 1; then(); }, ms); \
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct(Instance, given) { \
        if (given[1]) come('starts'); return new Instance(...given); } }); \
    import('GLUE').then(({ Widget: { prototype } }) => { \
        const { read } = prototype; prototype.read = function () { come('reads'); return read.call(this); }; \
        document.body.dataset.at = '[]'; }); \
    const box = el.shadowRoot.getElementById('--search'); \
    new MutationObserver(() => { come('shows'); box.value = 'seoul'; }) \
        .observe(box.closest('[data-made]'), { attributeFilter: ['data-made'] }); \
    document.addEventListener('dialogue-ready', () => { come('stands'); channel.port1.close(); });";

/// Requests and arriving data are work that would delay the first paint. When the third frame starts, the first has
/// been painted.
#[test]
fn files_are_requested_after_prerendered_cards_are_painted() {
    // On a busy machine the paint may come after the widget's timeout.
    let note = "<script>const { setTimeout: timer, requestAnimationFrame: frame } = window; \
        window.setTimeout = (then, ms) => timer(then, ms === 300 ? 60_000 : ms); \
        window.painting = []; window.requestAnimationFrame = (then) => frame((...all) => { \
            painting.push(performance.now()); return then(...all); });</script>";
    story(|browser| {
        browser.show(&format!("{note}{}", element(&[])));
        browser.widget().ready();
        let asked = "return ['dialogue_summary_bg.wasm', 'dialogue_summary.js'].map((name) => \
            performance.getEntriesByType('resource').find((entry) => entry.name.includes(`/${name}?`)).startTime >= painting[2])";
        assert_eq!(browser.js(asked), json!([true, true]));
    });
}

/// A page may have no animation frames, or may have replaced the function.
#[test]
fn widget_starts_without_working_animation_frames() {
    for broken in ["() => {}", "() => { throw new Error('no frame') }", "undefined"] {
        story(|browser| {
            let broken = format!(
                "<script>const frame = requestAnimationFrame; requestAnimationFrame = {broken}; \
                 addEventListener('dialogue-ready', () => {{ requestAnimationFrame = frame }})</script>"
            );
            browser.show(&[&broken, &*element(&[])].concat());
            browser.widget().ready().says("18 cards");
            assert_eq!(browser.heard("dialogue-error").len(), 0, "{broken}");
        });
    }
}

/// A user who acts on the cards has seen them, so the paint is over.
#[test]
fn user_action_starts_hydration_without_waiting_for_a_frame() {
    // No frame comes before the widget is ready, and no timeout ends the wait.
    let frozen = "<script>const { setTimeout: timer, requestAnimationFrame: frame } = window; \
        window.setTimeout = (then, ms) => timer(then, ms === 300 ? 60_000 : ms); window.requestAnimationFrame = () => {}; \
        addEventListener('dialogue-ready', () => { window.requestAnimationFrame = frame })</script>";
    let page = [frozen, &*element(&[])].concat();
    story(|browser| {
        browser.show(&page);
        browser.js("return customElements.whenDefined('dialogue-summary').then(() => new Promise((done) => setTimeout(done, 100)))");
        assert_eq!(browser.server().times_asked("/dist/dialogue_summary_bg.wasm"), 0);
        let widget = browser.widget();
        widget.search("ransomware");
        widget.says("1 of 18 cards");
        assert_eq!(widget.view()["q"], "ransomware");
    });
    // In either of two widgets.
    story(|browser| {
        let other = element(&[]).replacen("<dialogue-summary ", "<dialogue-summary id=other ", 1);
        browser.show(&[&page, &*other].concat());
        let widget = browser.widget_at("#other");
        widget.search("ransomware");
        widget.says("1 of 18 cards");
    });
    // Before any listener exists.
    story(|browser| {
        let typed = "<script>document.querySelector('dialogue-summary').shadowRoot \
            .querySelector('[type=search]').value = 'ransomware'</script>";
        browser.show(&[&page, typed].concat());
        browser.widget().says("1 of 18 cards");
    });
}

/// Hydration takes long on a slow machine. Input in the meantime waits for one step, not for all.
#[test]
fn hydration_yields_to_the_page() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show(&element(&[]));
        let widget = browser.widget();
        widget.js_with(
            "const script = document.createElement('script'); script.textContent = given; \
             document.head.append(script)",
            json!(TURNS.replace("GLUE", &glue())),
        );
        soon(json!("[]"), || browser.js("return document.body.dataset.at"));
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        // Text typed in such a task is not lost.
        widget.says("1 of 18 cards");
        let at = browser.js("return JSON.parse(document.body.dataset.at)");
        let steps: Vec<_> = at.as_array().into_iter().flatten().map(|step| step[0].clone()).collect();
        assert_eq!(steps, ["starts", "reads", "reads", "shows", "stands"]);
        let turns: Vec<_> = at.as_array().into_iter().flatten().map(|step| step[1].as_u64()).collect();
        assert!(turns.is_sorted_by(|before, behind| before < behind), "{at}");
    });
}

/// The steps of hydration: the key is read, the record is read, the cards are hydrated. The page may run a task after
/// each.
const MOMENTS: [&str; 3] = [
    "void (made.getAttribute = (name) => { delete made.getAttribute; queueMicrotask(act); return made.getAttribute(name) })",
    "new MutationObserver((_, observer) => { observer.disconnect(); act() }) \
     .observe(made, { attributeFilter: ['data-made'] })",
    "import('GLUE').then(({ Widget: { prototype } }) => { const { read } = prototype; \
     prototype.read = function () { prototype.read = read; queueMicrotask(act); return read.call(this) } })",
];

#[test]
fn page_calls_during_hydration_are_applied() {
    let acts = [
        ("el.view = { q: 'seoul' }; window.at = 'done'", "1 of 18 cards"),
        ("el.setAttribute('lang', 'ko'); window.at = 'done'", "카드 18건"),
        ("el.setAttribute('filter', 'kind=announcement'); window.at = 'done'", "4 of 18 cards"),
        ("el.data = own; window.at = 'done'", "2 cards"),
        ("el.src = '/own.json'; window.at = 'done'", "2 cards"),
        ("el.remove(); document.body.append(el); window.at = 'done'", "18 cards"),
        ("el.remove(); setTimeout(() => { document.body.append(el); window.at = 'done' }, 50)", "18 cards"),
        (
            "el.remove(); document.body.append(document.createElement('dialogue-summary')); \
          setTimeout(() => { document.body.append(el); window.at = 'done' }, 50)",
            "18 cards",
        ),
    ];
    let glue = glue();
    for ((act, says), moment) in acts.iter().flat_map(|act| MOMENTS.map(|moment| (act, moment))) {
        story(|browser| {
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show(&element(&[]));
            let own = dataset("Own", &["first", "second"]);
            browser.js(&format!("window.own = {own}"));
            browser.server().rule("/own.json", Rule::Words(own.to_string()));
            browser.own_js(&format!(
                "(() => {{ const el = document.querySelector('dialogue-summary'); \
                   const made = el.shadowRoot.querySelector('[data-made]'); const act = () => {{ {act} }}; \
                   return {} }})()",
                moment.replace("GLUE", &glue)
            ));
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            soon(json!("done"), || browser.js("return window.at"));
            // The hydrated one, and another.
            for selector in ["dialogue-summary", "dialogue-summary:last-of-type"] {
                let widget = browser.widget_at(selector).ready();
                widget.says(says);
                assert_eq!(
                    widget.js("return el.shadowRoot.querySelectorAll('[part=root]').length"),
                    1,
                    "{act}"
                );
                assert_eq!(widget.count(), widget.results()["shown"], "{act}");
            }
        });
    }
}

/// A panic stops all widgets, including one that is being hydrated.
#[test]
fn panic_of_another_widget_during_hydration_keeps_the_cards() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.allow("declarative Shadow DOM");
        browser.show("<dialogue-summary id='other'></dialogue-summary>");
        browser.widget().ready();
        browser.js(BREAK);
        let script = "import('GLUE').then(({ Widget: { prototype } }) => { \
            const { read } = prototype; prototype.read = function () { prototype.read = read; \
            document.getElementById('other').view = { q: 'crypto' }; return read.call(this) } })";
        browser.own_js(&script.replace("GLUE", &glue()));
        browser.js_with(
            "document.body.insertAdjacentHTML('beforeend', arguments[0])",
            vec![json!(element(&[]).replace("<dialogue-summary", "<dialogue-summary class='late'"))],
        );
        let other = browser.widget_at("#other");
        soon(true, || other.has("button", "Try again"));
        browser.js("repair()");
        let late = browser.widget_at(".late").ready();
        late.search("seoul");
        late.says("1 of 18 cards");
    });
}
