//! The code that embeds a view in another page.

use crate::request::Request;
use dialogue_summary_core::link;
use dialogue_summary_core::search::view::View;
use html_escape::encode_double_quoted_attribute;
use serde::Deserialize;
use url::Url;

/// The addresses that the code needs.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Files {
    /// The folder of the widget's files, with a slash at its end.
    pub folder: String,
    /// The dataset. `None` for the built-in record.
    pub dataset: Option<String>,
}

/// The ways to embed that a reader can copy, each with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The custom element.
    pub element: String,
    /// The script that inserts a frame. `None` for a dataset that the frame's page would refuse, because it is not in the
    /// folder of the widget or below it.
    pub script: Option<String>,
    /// The frame. `None` for the same reason.
    pub frame: Option<String>,
}

impl Codes {
    /// The codes for what is requested.
    pub fn new(request: &Request, files: &Files) -> Codes {
        let plain = View { lang: request.lang().to_owned(), ..View::default() };
        let view = match request.only_card() {
            Some(card) => View { card: Some(card.id.clone()), ..plain.clone() },
            None => request.export.view.clone(),
        };
        let filter = link::print("", "", &view, &plain);
        let has_several = request.dialogue().languages.len() > 1;
        let mut options: Vec<(&str, &str)> = Vec::new();
        options.extend(files.dataset.iter().map(|dataset| ("src", dataset.as_str())));
        options.extend((!filter.is_empty()).then_some(("filter", filter.as_str())));
        options.extend(has_several.then_some(("lang", request.lang())));
        let is_in_folder = files.dataset.as_ref().is_none_or(|dataset| dataset.starts_with(&files.folder));
        Codes {
            element: element(&files.folder, &options),
            script: is_in_folder.then(|| script(&files.folder, &options)),
            frame: if is_in_folder { frame(request, &files.folder, &options) } else { None },
        }
    }
}

fn attributes(prefix: &str, options: &[(&str, &str)]) -> String {
    let one = |(name, value): &(&str, &str)| {
        format!(" {prefix}{name}=\"{}\"", encode_double_quoted_attribute(value))
    };
    options.iter().map(one).collect()
}

fn element(folder: &str, options: &[(&str, &str)]) -> String {
    let folder = encode_double_quoted_attribute(folder);
    format!(
        "<script type=\"module\" src=\"{folder}dialogue-summary.js\"></script>\n<dialogue-summary{}></dialogue-summary>",
        attributes("", options)
    )
}

fn script(folder: &str, options: &[(&str, &str)]) -> String {
    let folder = encode_double_quoted_attribute(folder);
    format!("<script src=\"{folder}embed.js\" async{}></script>", attributes("data-", options))
}

fn frame(request: &Request, folder: &str, options: &[(&str, &str)]) -> Option<String> {
    let mut url = Url::parse(folder).ok()?.join("embed.html").ok()?;
    if !options.is_empty() {
        url.query_pairs_mut().extend_pairs(options);
    }
    let shown = request.shown();
    let title = shown.title.pick(request.lang()).0.trim();
    let title = if title.is_empty() { &shown.id } else { title };
    Some(format!(
        "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" allow=\"clipboard-write; web-share\" width=\"100%\" height=\"800\"></iframe>",
        encode_double_quoted_attribute(url.as_str()),
        encode_double_quoted_attribute(title)
    ))
}
