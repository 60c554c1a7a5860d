//! `doctor`: says which ways to embed the widget run under a page's policy.

use crate::policy::{Address, Header, Site, Way, examine, is_nonce};
use crate::words::{PolicyWords, Words, fill, policy_words, slip, verdict, words};
use clap::Args;
use std::process::ExitCode;

/// What `doctor` is asked.
#[derive(Args)]
pub struct Question {
    /// The Content-Security-Policy of the page: its value, all that curl -I prints, or the page's meta element.
    /// Given more than once, all of them hold.
    #[arg(long, required = true)]
    csp: Vec<String>,
    /// The address of the page that embeds.
    #[arg(long, default_value = "https://www.example.org/")]
    page: String,
    /// The folder the widget's files are served from [default: on the page's own server].
    #[arg(long)]
    files: Option<String>,
    /// The dataset, where it is not the built-in one.
    #[arg(long)]
    data: Option<String>,
    /// The nonce that the script tag carries.
    #[arg(long)]
    nonce: Option<String>,
    /// The language of the sentences: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Answers.
pub fn run(question: &Question) -> ExitCode {
    let words = words(&question.lang);
    match site(question, policy_words(words)) {
        Ok(site) => {
            let (lines, runs) = report(question, &site, words);
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::from(u8::from(!runs))
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// What is to be said, and whether the custom element runs.
fn report(question: &Question, site: &Site, words: &Words) -> (Vec<String>, bool) {
    let mut header = Header::default();
    question.csp.iter().for_each(|text| header.take(text));
    let own = policy_words(words);
    let mut lines: Vec<String> = header.slips.iter().map(|s| slip(words, s)).collect();
    if header.report_only > 0 {
        lines.push(fill(own.report_only, &[&header.report_only.to_string()]));
    }
    if header.policies.is_empty() {
        lines.push(own.none.to_owned());
    }
    let verdicts = examine(&header.policies, site);
    for v in &verdicts {
        lines.extend(verdict(words, v, &header.policies, site));
    }
    (lines, verdicts.iter().all(|verdict| verdict.way != Way::Element || verdict.runs()))
}

/// Where everything is; an error where an address is none or could never be loaded.
fn site(question: &Question, own: &PolicyWords) -> Result<Site, String> {
    let address =
        |flag: &str, text: &str| Address::parse(text).ok_or_else(|| fill(own.address, &[flag, text]));
    let page = address("--page", &question.page)?;
    let files = match &question.files {
        Some(text) => address("--files", text)?.folder(),
        None => page.at("/dialogue-summary/"),
    };
    let data = question.data.as_ref().map(|text| address("--data", text)).transpose()?;
    if let Some(nonce) = question.nonce.as_ref().filter(|nonce| !is_nonce(nonce)) {
        return Err(fill(own.bad_nonce, &["--nonce", nonce]));
    }
    let site = Site { page, files, data, nonce: question.nonce.clone() };
    match site.mixed() {
        Some(address) => Err(fill(own.mixed, &[&address.to_string()])),
        None => Ok(site),
    }
}
