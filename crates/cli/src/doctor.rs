//! `doctor`: reports which methods to embed the widget work under a page's policy.

use crate::output::print_lines;
use clap::Args;
use dialogue_summary::i18n::{Phrases, fill, for_publishers, phrases};
use dialogue_summary_publish::policy::phrases::{PolicyPhrases, ignored, policy_phrases, slip, verdict};
use dialogue_summary_publish::policy::{
    Header, Method, Policy, Site, Verdict, examine, folder, is_nonce, parse_url,
};

/// The options of `doctor`.
#[derive(Args)]
pub struct DoctorArgs {
    /// The Content-Security-Policy of the page: its value, the output of curl -I, the server's configuration (nginx,
    /// Apache), or the page's meta element. If given more than once, all of the policies apply.
    #[arg(long, required = true)]
    csp: Vec<String>,
    /// The URL of the page that embeds the widget.
    #[arg(long, default_value = "https://www.example.org/")]
    page: String,
    /// The folder the widget's files are served from [default: on the page's own server].
    #[arg(long)]
    files: Option<String>,
    /// The URL of the dataset, if it is not the built-in one.
    #[arg(long)]
    data: Option<String>,
    /// The nonce of the script tag.
    #[arg(long)]
    nonce: Option<String>,
    /// The language of the report: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Prints the report. Returns whether the custom element works under a policy that was understood.
pub fn run(args: &DoctorArgs) -> Result<bool, String> {
    let phrases = for_publishers(phrases(&args.lang));
    let own = policy_phrases(phrases);
    let mut header = Header::default();
    args.csp.iter().for_each(|text| header.take(text));
    if let Some(found) = header.unread.first() {
        return Err(fill(own.unread, &["--csp", found]));
    }
    let site = site(args, own, &header.policies)?;
    let verdicts = examine(&header.policies, &site);
    print_lines(&report_lines(&header, &site, &verdicts, phrases))?;
    let element_works = verdicts.iter().all(|verdict| verdict.method != Method::Element || verdict.runs());
    Ok(element_works && !header.is_garbled())
}

fn report_lines(header: &Header, site: &Site, verdicts: &[Verdict], phrases: &Phrases) -> Vec<String> {
    let own = policy_phrases(phrases);
    let mut lines: Vec<String> = header.ignored.iter().map(|found| ignored(phrases, found)).collect();
    lines.extend(header.slips.iter().map(|found| slip(phrases, found)));
    if header.report_only > 0 {
        lines.push(fill(own.report_only, &[&header.report_only.to_string()]));
    }
    if header.is_garbled() {
        lines.push(own.garbled.to_owned());
    } else if header.is_empty() {
        lines.push(own.none.to_owned());
    }
    for url in site.upgraded_urls(&header.policies) {
        lines.push(fill(own.by_https, &[url.as_str(), "upgrade-insecure-requests"]));
    }
    lines.extend(verdicts.iter().flat_map(|each| verdict(phrases, each, &header.policies, site)));
    lines
}

/// The URLs of page, files and dataset. An error if one is invalid, or if the browser could never load it.
fn site(args: &DoctorArgs, own: &PolicyPhrases, policies: &[Policy]) -> Result<Site, String> {
    let parse = |option: &str, text: &str| parse_url(text).ok_or_else(|| fill(own.address, &[option, text]));
    let page = parse("--page", &args.page)?;
    let files = match &args.files {
        Some(text) => folder(&parse("--files", text)?),
        None => {
            let mut files = page.clone();
            files.set_path("/dialogue-summary/");
            files
        }
    };
    let data = args.data.as_ref().map(|text| parse("--data", text)).transpose()?;
    if let Some(nonce) = args.nonce.as_ref().filter(|nonce| !is_nonce(nonce)) {
        return Err(fill(own.bad_nonce, &["--nonce", nonce]));
    }
    let site = Site { page, files, data, nonce: args.nonce.clone() };
    match site.mixed_content(policies) {
        Some(url) => Err(fill(own.mixed, &[url.as_str()])),
        None => Ok(site),
    }
}
