//! The parts of the dialog to share, rendered in the reader's browser. `ShareParts` in web/share.ts declares the interface.

mod parts;

use crate::dates::Day;
use crate::embedding::{Codes, Files};
use crate::export::{Export, WidgetPage};
use crate::format::Format;
use crate::quotation::Quotation;
use crate::request::Request;
use dialogue_summary_core::dialogue::Dialogue;
use dialogue_summary_core::dialogue::check::check;
use dialogue_summary_core::dialogue::value::{Budget, read};
use dialogue_summary_core::link;
use dialogue_summary_core::search::index::Index;
use dialogue_summary_core::search::normalize::Normalizer;
use dialogue_summary_core::search::view::View;
use parts::{Parts, PartsProps};
use serde::Deserialize;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

#[wasm_bindgen]
extern "C" {
    /// The shell's side: `SharePartsHost` in web/share.ts.
    #[derive(Clone)]
    pub type Host;

    /// Copies a text and its form in HTML; the part is that of `dialogue-share`. Whether it was copied.
    #[wasm_bindgen(method, catch)]
    async fn copy(this: &Host, part: &str, text: &str, html: Option<String>) -> Result<JsValue, JsValue>;
    /// Hands a file to the browser.
    #[wasm_bindgen(method, catch)]
    fn download(this: &Host, name: &str, media_type: &str, text: &str) -> Result<(), JsValue>;
}

/// What the widget shares.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
struct Asked {
    /// The URL of the page.
    page: String,
    /// How the widget's parameters begin.
    prefix: String,
    /// Whether they are in the query.
    in_query: bool,
    /// The view that the bare URL leads to, in the words of a link.
    first: String,
    /// The view, in the words of a link.
    view: String,
    /// The version hash of the record.
    version: Option<String>,
    /// The language shown.
    lang: String,
    /// The id of the only card.
    card: Option<String>,
    /// The level of the dialog's heading.
    level: u8,
    /// The name of the site.
    site: Option<String>,
    /// The day, as `2026-11-29`.
    today: String,
    /// The addresses that code to embed needs. `None` if the record has none.
    files: Option<Files>,
}

/// A record that was read once more, from the text that the widget shows.
#[derive(Debug)]
struct Record {
    dialogue: Dialogue,
    index: Index,
}

impl Record {
    /// Answers for what is shared. `None` if the day is none.
    fn answer<T>(&self, asked: &Asked, answer: impl FnOnce(&Request) -> T) -> Option<T> {
        let (dialogue, index) = (&self.dialogue, &self.index);
        let plain = View { lang: asked.lang.clone(), ..View::default() };
        let linked =
            |words: &str| plain.patched(link::parse(words, ""), &plain).fitted(dialogue, index, &asked.lang);
        let (first, view) = (linked(&asked.first), linked(&asked.view));
        let page = WidgetPage {
            url: &asked.page,
            prefix: &asked.prefix,
            in_query: asked.in_query,
            first: Some(&first),
            version: asked.version.as_deref(),
        };
        let request = Request {
            export: Export { dialogue, index, view: &view, page: Some(page) },
            card: asked.card.as_deref().and_then(|id| index.card_position(dialogue, id)),
            site: asked.site.as_deref(),
            today: Day::parse(&asked.today)?,
        };
        Some(answer(&request))
    }
}

/// The texts of the parts.
#[derive(Debug, PartialEq)]
struct Texts {
    quote: String,
    quote_html: String,
    /// In the order of [`Format::CITATIONS`].
    citations: Vec<String>,
    /// The element, the script and the frame, as far as they are possible. Empty if the record has no address.
    codes: Vec<Option<String>>,
    /// The formats that can be downloaded.
    files: Vec<Format>,
}

impl Texts {
    fn new(request: &Request, files: Option<&Files>) -> Texts {
        let quotation = Quotation::new(request);
        let codes = files.map(|files| Codes::new(request, files));
        let has_dates = Format::Ics.write(request).is_ok();
        Texts {
            quote: quotation.text(),
            quote_html: quotation.html(),
            citations: Format::CITATIONS
                .map(|format| format.write(request).unwrap_or_default().trim_end().to_owned())
                .into(),
            codes: codes.map(|of| vec![Some(of.element), of.script, of.frame]).unwrap_or_default(),
            files: Format::DOWNLOADS
                .into_iter()
                .filter(|format| *format != Format::Ics || has_dates)
                .collect(),
        }
    }
}

/// The parts of one dialog.
#[wasm_bindgen]
pub struct ShareParts {
    record: Rc<Record>,
    host: Host,
    app: Option<AppHandle<Parts>>,
}

#[wasm_bindgen(start)]
fn start() {
    yew::set_custom_panic_hook(Box::new(console_error_panic_hook::hook));
}

#[wasm_bindgen]
impl ShareParts {
    /// For a dataset.
    ///
    /// # Errors
    /// If it is not JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, host: Host) -> Result<ShareParts, JsError> {
        let value =
            read(text, &mut Budget::default()).map_err(|_| JsError::new("the dataset cannot be read"))?;
        let (dialogue, _) = check(&value);
        let index = Index::new(&dialogue, &Normalizer::default());
        Ok(ShareParts { record: Rc::new(Record { dialogue, index }), host, app: None })
    }

    /// Renders what is shared into `root`, in place of what was there.
    ///
    /// # Errors
    /// If `asked` has another shape.
    pub fn show(&mut self, root: web_sys::Element, asked: JsValue) -> Result<(), JsError> {
        let error = |error: serde_wasm_bindgen::Error| JsError::new(&error.to_string());
        let asked: Asked = serde_wasm_bindgen::from_value(asked).map_err(error)?;
        let texts = self.record.answer(&asked, |request| Texts::new(request, asked.files.as_ref()));
        let texts = texts.ok_or_else(|| JsError::new("no such day"))?;
        self.hide();
        let props = PartsProps {
            record: Rc::clone(&self.record),
            asked: Rc::new(asked),
            texts: Rc::new(texts),
            host: self.host.clone(),
        };
        self.app = Some(yew::Renderer::<Parts>::with_root_and_props(root, props).render());
        Ok(())
    }

    /// Removes what is rendered.
    pub fn hide(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
