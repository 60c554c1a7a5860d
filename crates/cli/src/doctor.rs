//! `doctor`: says which ways to embed the widget run under a page's policy.

use crate::address::sent;
use crate::out::{complain, put};
use clap::Args;
use dialogue_summary::i18n::{Phrases, fill, phrases};
use dialogue_summary_publish::policy::phrases::{PolicyPhrases, idle, policy_phrases, slip, verdict};
use dialogue_summary_publish::policy::{Address, Header, Policy, Site, Way, examine, is_nonce};
use std::process::ExitCode;

/// What `doctor` is asked.
#[derive(Args)]
pub struct Question {
    /// The Content-Security-Policy of the page: its value, all that curl -I prints, the server's setting (nginx,
    /// Apache), or the page's meta element. Given more than once, all of them hold.
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
    match answer(question, phrases(&question.lang)) {
        Ok(runs) => ExitCode::from(u8::from(!runs)),
        Err(why) => {
            complain(&why);
            ExitCode::from(2)
        }
    }
}

/// Says what there is to say; whether the custom element runs, under policies that were understood.
fn answer(question: &Question, phrases: &Phrases) -> Result<bool, String> {
    let own = policy_phrases(phrases);
    let mut header = Header::default();
    question.csp.iter().for_each(|text| header.take(text));
    if let Some(found) = header.unread.first() {
        return Err(fill(own.unread, &["--csp", found]));
    }
    let site = site(question, own, &header.policies)?;
    let (lines, runs) = report(&header, &site, phrases);
    put(&lines.iter().flat_map(|line| [line, "\n"]).collect::<String>())?;
    Ok(runs && !header.is_garbled())
}

/// What is to be said, and whether the custom element runs.
fn report(header: &Header, site: &Site, phrases: &Phrases) -> (Vec<String>, bool) {
    let own = policy_phrases(phrases);
    let mut lines: Vec<String> = header.idle.iter().map(|found| idle(phrases, found)).collect();
    lines.extend(header.slips.iter().map(|s| slip(phrases, s)));
    if header.report_only > 0 {
        lines.push(fill(own.report_only, &[&header.report_only.to_string()]));
    }
    if header.is_garbled() {
        lines.push(own.garbled.to_owned());
    } else if header.is_empty() {
        lines.push(own.none.to_owned());
    }
    for address in site.asked_by_https(&header.policies) {
        lines.push(fill(own.by_https, &[&address.to_string(), "upgrade-insecure-requests"]));
    }
    let verdicts = examine(&header.policies, site);
    for v in &verdicts {
        lines.extend(verdict(phrases, v, &header.policies, site));
    }
    (lines, verdicts.iter().all(|verdict| verdict.way != Way::Element || verdict.runs()))
}

/// Where everything is; an error where an address is none or could never be loaded.
fn site(question: &Question, own: &PolicyPhrases, policies: &[Policy]) -> Result<Site, String> {
    let address = |flag: &str, text: &str| {
        let address = sent(text).and_then(|sent| Address::parse(&sent));
        address.ok_or_else(|| fill(own.address, &[flag, text]))
    };
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
    match site.mixed(policies) {
        Some(address) => Err(fill(own.mixed, &[&address.to_string()])),
        None => Ok(site),
    }
}
