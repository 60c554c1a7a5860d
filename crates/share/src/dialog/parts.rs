//! The components: quotation, citation, code to embed, downloads.

use super::{Asked, Host, Record, Texts};
use crate::format::Format;
use dialogue_summary_core::i18n::{Phrases, SharePartPhrases, fill, phrases, share_part_phrases};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Characters in a line of a field, roughly.
const LINE: usize = 52;
/// The lines of a field that is not scrolled.
const LINES: (usize, usize) = (3, 9);

/// A part with an outcome of its own, by its name in `dialogue-share`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Quote,
    Citation,
    Code,
    File,
}

impl Part {
    const fn name(self) -> &'static str {
        ["quote", "citation", "embed", "download"][self as usize]
    }

    /// The id of its field.
    fn id(self) -> String {
        format!("--share-{}", self.name())
    }
}

/// What became of the last act.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Copied,
    /// The browser refused, and the text is selected.
    Refused,
    /// The browser was given the file of this name.
    Started(String),
    Failed,
}

/// The properties of [`Parts`].
#[derive(Clone, Properties)]
pub struct PartsProps {
    pub record: Rc<Record>,
    pub asked: Rc<Asked>,
    pub texts: Rc<Texts>,
    pub host: Host,
}

impl PartialEq for PartsProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.asked, &self.texts) == (&other.asked, &other.texts) && Rc::ptr_eq(&self.record, &other.record)
    }
}

/// What a person does, and what becomes of it.
pub enum Message {
    SetStyle(usize),
    SetMethod(usize),
    CopyQuote,
    CopyCitation,
    CopyCode,
    Download(Format),
    #[allow(private_interfaces)]
    Done(Part, Outcome),
}

/// The parts below the link.
pub struct Parts {
    /// The position of the chosen style of citation.
    style: usize,
    /// The position of the chosen way to embed.
    method: usize,
    outcome: Option<(Part, Outcome)>,
}

impl Component for Parts {
    type Message = Message;
    type Properties = PartsProps;

    fn create(_: &Context<Self>) -> Self {
        Parts { style: 0, method: 0, outcome: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        // The same outcome is announced again only if it was gone.
        self.outcome = None;
        let texts = &ctx.props().texts;
        match message {
            Message::SetStyle(style) => self.style = style,
            Message::SetMethod(method) => self.method = method,
            Message::CopyQuote => copy(ctx, Part::Quote, &texts.quote, Some(&texts.quote_html)),
            Message::CopyCitation => copy(ctx, Part::Citation, self.citation(texts), None),
            Message::CopyCode => copy(ctx, Part::Code, self.code(texts).unwrap_or_default(), None),
            Message::Download(format) => self.outcome = Some((Part::File, download(ctx.props(), format))),
            Message::Done(part, outcome) => self.outcome = Some((part, outcome)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let own = share_part_phrases(&ctx.props().asked.lang);
        html! {
            <>
                { self.quote(ctx, own) }
                { self.citations(ctx, own) }
                { self.codes(ctx, own) }
                { self.downloads(ctx, own) }
            </>
        }
    }
}

impl Parts {
    fn citation<'a>(&self, texts: &'a Texts) -> &'a str {
        texts.citations.get(self.style).map_or("", String::as_str)
    }

    fn code<'a>(&self, texts: &'a Texts) -> Option<&'a str> {
        texts.codes.get(self.method)?.as_deref()
    }

    fn quote(&self, ctx: &Context<Self>, own: &SharePartPhrases) -> Html {
        let content = html! {
            <>{ field(Part::Quote, own.quote, &ctx.props().texts.quote) }{ self.outcome(ctx, Part::Quote) }</>
        };
        section(ctx, own.quote, button(ctx, own.copy_quote, || Message::CopyQuote), content)
    }

    fn citations(&self, ctx: &Context<Self>, own: &SharePartPhrases) -> Html {
        let onchange = ctx.link().callback(|event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            Message::SetStyle(usize::try_from(select.selected_index()).unwrap_or_default())
        });
        let acts = html! {
            <>
                <select aria-label={own.style} {onchange}>
                    for (at, name) in own.styles.iter().enumerate() {
                        <option selected={at == self.style}>{ *name }</option>
                    }
                </select>
                { button(ctx, own.copy_citation, || Message::CopyCitation) }
            </>
        };
        let text = self.citation(&ctx.props().texts);
        let content = html! {
            <>{ field(Part::Citation, own.cite, text) }{ self.outcome(ctx, Part::Citation) }</>
        };
        section(ctx, own.cite, acts, content)
    }

    fn codes(&self, ctx: &Context<Self>, own: &SharePartPhrases) -> Html {
        let texts = &ctx.props().texts;
        if texts.codes.is_empty() {
            let content = html! {
                <p class="share-note">{ own.no_address }</p>
            };
            return section(ctx, own.embed, Html::default(), content);
        }
        let code = self.code(texts);
        let content = html! {
            <>
                <fieldset class="share-methods">
                    <legend class="vh">{ own.method }</legend>
                    for (at, name) in own.methods.iter().enumerate() {
                        <label>
                            <input
                                type="radio"
                                name="--share-method"
                                checked={at == self.method}
                                onchange={ctx.link().callback(move |_| Message::SetMethod(at))}
                            />
                            { *name }
                        </label>
                    }
                </fieldset>
                if let Some(code) = code {
                    { field(Part::Code, own.embed, code) }
                } else {
                    <p class="share-note">{ own.no_code }</p>
                }
                { self.outcome(ctx, Part::Code) }
            </>
        };
        let copy =
            if code.is_some() { button(ctx, own.copy_code, || Message::CopyCode) } else { Html::default() };
        section(ctx, own.embed, copy, content)
    }

    fn downloads(&self, ctx: &Context<Self>, own: &SharePartPhrases) -> Html {
        let offered = |format: &Format| ctx.props().texts.files.contains(format);
        let formats = Format::DOWNLOADS.into_iter().zip(own.file_names.into_iter().zip(own.file_contents));
        let formats = formats.filter(|(format, _)| offered(format));
        let content = html! {
            <>
                <ul class="share-files">
                    for (format, (name, what)) in formats {
                        <li>
                            <button
                                type="button"
                                class="btn"
                                onclick={ctx.link().callback(move |_| Message::Download(format))}
                            >
                                { name }
                                <span>{ what }</span>
                            </button>
                        </li>
                    }
                </ul>
                { self.outcome(ctx, Part::File) }
            </>
        };
        section(ctx, own.download, Html::default(), content)
    }

    /// What became of the last act in a part. Screen readers only announce changes of a live region that exists before.
    fn outcome(&self, ctx: &Context<Self>, part: Part) -> Html {
        let lang = &ctx.props().asked.lang;
        let (all, own): (&Phrases, _) = (phrases(lang), share_part_phrases(lang));
        let outcome = self.outcome.as_ref().filter(|(of, _)| *of == part).map(|(_, outcome)| outcome);
        let (class, words) = match outcome {
            None => ("share-said", String::new()),
            Some(Outcome::Copied) => {
                ("share-said done", own.copied.get(part as usize).copied().unwrap_or_default().to_owned())
            }
            Some(Outcome::Started(name)) => ("share-said done", fill(own.started, &[name])),
            Some(Outcome::Refused) => ("share-said refused", all.sharing.refused.to_owned()),
            Some(Outcome::Failed) => ("share-said refused", own.failed.to_owned()),
        };
        html! {
            <p role="status" {class}>
                if !words.is_empty() {
                    <span>{ words }</span>
                }
            </p>
        }
    }
}

fn section(ctx: &Context<Parts>, name: &'static str, acts: Html, content: Html) -> Html {
    let level = ctx.props().asked.level + 1;
    html! {
        <section class="share-part">
            <div class="share-head">
                if level > 6 {
                    <div role="heading" aria-level={level.to_string()} class="share-name">{ name }</div>
                } else {
                    <@{format!("h{level}")} class="share-name">{ name }</@>
                }
                { acts }
            </div>
            { content }
        </section>
    }
}

fn button(ctx: &Context<Parts>, words: &'static str, message: fn() -> Message) -> Html {
    html! {
        <button type="button" class="btn" onclick={ctx.link().callback(move |_| message())}>{ words }</button>
    }
}

/// A text that can be selected where copying is refused.
fn field(part: Part, name: &'static str, text: &str) -> Html {
    let rows = text.lines().map(|line| line.chars().count() / LINE + 1).sum::<usize>();
    let class = (part == Part::Code).then_some("code");
    html! {
        <textarea
            id={part.id()}
            aria-label={name}
            readonly=true
            dir="auto"
            rows={rows.clamp(LINES.0, LINES.1).to_string()}
            {class}
            value={text.to_owned()}
        />
    }
}

/// Copies a text. The host selects what it could not copy.
fn copy(ctx: &Context<Parts>, part: Part, text: &str, html: Option<&str>) {
    let (link, host) = (ctx.link().clone(), ctx.props().host.clone());
    let (text, html) = (text.to_owned(), html.map(str::to_owned));
    spawn_local(async move {
        let is_copied = host.copy(part.name(), &text, html).await;
        let is_copied = is_copied.is_ok_and(|is_copied| is_copied.is_truthy());
        link.send_message(Message::Done(part, if is_copied { Outcome::Copied } else { Outcome::Refused }));
    });
}

/// Writes a file and hands it to the browser.
fn download(props: &PartsProps, format: Format) -> Outcome {
    let file = props
        .record
        .answer(&props.asked, |request| Some((format.file_name(request), format.write(request).ok()?)));
    let Some((name, text)) = file.flatten() else { return Outcome::Failed };
    match props.host.download(&name, format.media_type(), &text) {
        Ok(()) => Outcome::Started(name),
        Err(_) => Outcome::Failed,
    }
}
