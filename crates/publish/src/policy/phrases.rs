//! What a page's policy makes of the ways to embed, in words.
//!
//! The command line alone says it, so its sentences stand by themselves: what lies in [`Phrases`] every reader
//! loads.

mod en;
mod ko;

use super::{Block, Idle, Kind, Policy, Site, Slip, Slipped, Verdict, is_alone};
use dialogue_summary::i18n::{Phrases, fill};

/// The sentences of a verdict.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a piece of a sentence; its English is its documentation.
pub struct PolicyPhrases {
    pub ways: [&'static str; 5],
    pub runs: &'static str,
    pub blocked: &'static str,
    pub nth: &'static str,
    pub instead: &'static str,
    pub scripts: &'static str,
    pub script: &'static str,
    pub wasm: &'static str,
    pub fetch: &'static str,
    pub frame: &'static str,
    pub strict: &'static str,
    pub to_allow: &'static str,
    pub new: &'static str,
    pub nonce: &'static str,
    pub cors: &'static str,
    pub foreign_data: &'static str,
    pub none: &'static str,
    pub report_only: &'static str,
    pub old_header: &'static str,
    pub meta_reports: &'static str,
    pub garbled: &'static str,
    pub unread: &'static str,
    pub slip: &'static str,
    pub not_ascii: &'static str,
    pub again: &'static str,
    pub unknown_directive: &'static str,
    pub unquoted: &'static str,
    pub unknown_keyword: &'static str,
    pub no_semicolon: &'static str,
    pub not_a_source: &'static str,
    pub none_among_others: &'static str,
    pub unknown_flag: &'static str,
    pub not_in_meta: &'static str,
    pub address: &'static str,
    pub mixed: &'static str,
    pub by_https: &'static str,
    pub bad_nonce: &'static str,
}

/// The sentences for a reader of these words.
pub fn policy_phrases(phrases: &Phrases) -> &'static PolicyPhrases {
    match phrases.lang {
        "ko" => &ko::PHRASES,
        _ => &en::PHRASES,
    }
}

/// A verdict: the way and whether it runs, then, indented, why not and what to add.
pub fn verdict(phrases: &Phrases, verdict: &Verdict, policies: &[Policy], site: &Site) -> Vec<String> {
    let own = policy_phrases(phrases);
    let said = if verdict.runs() { own.runs } else { own.blocked };
    let mut lines = vec![[own.ways[verdict.way as usize], ": ", said].concat()];
    let many = policies.len() > 1;
    let nth = |at: usize, line: String| {
        if many { fill(own.nth, &[&(at + 1).to_string(), &line]) } else { line }
    };
    for block in &verdict.blocks {
        lines.push(["  ", &nth(block.policy, self::block(own, block))].concat());
    }
    let advice = &verdict.advice;
    if !verdict.runs() {
        lines.push(["  ", own.to_allow].concat());
    }
    for (at, directive, added) in advice.lines(policies) {
        let added = fill(own.new, &[&added.join(" ")]);
        lines.push(["    ", &nth(at, directive.to_string()), "  ", &added].concat());
    }
    if let Some(nonce) = advice.nonce.as_ref().filter(|nonce| site.nonce.as_ref() != Some(nonce)) {
        lines.push(["    ", &fill(own.nonce, &[nonce])].concat());
    }
    let origin = if is_alone(policies) { String::from("null") } else { site.page.origin() };
    for server in &verdict.cors {
        let said = fill(own.cors, &[&server.origin(), "Access-Control-Allow-Origin", &origin]);
        lines.push(["  ", &said].concat());
    }
    if let Some(data) = site.data.as_ref().filter(|_| verdict.foreign_data) {
        lines.push(["  ", &fill(own.foreign_data, &[&data.to_string(), &site.files.to_string()])].concat());
    }
    lines
}

fn block(own: &PolicyPhrases, block: &Block) -> String {
    let directive = match block.instead_of {
        Some(usual) => fill(own.instead, &[&block.directive, usual]),
        None => block.directive.clone(),
    };
    let addresses: Vec<String> = block.addresses.iter().map(ToString::to_string).collect();
    let addresses = addresses.join(", ");
    let sentence = match block.kind {
        Kind::Scripts => own.scripts,
        Kind::Script if block.strict => {
            return fill(own.strict, &[&directive, &addresses, "'strict-dynamic'", "'self'"]);
        }
        Kind::Script => own.script,
        Kind::Wasm => own.wasm,
        Kind::Fetch => own.fetch,
        Kind::Frame => own.frame,
    };
    fill(sentence, &[&directive, &addresses])
}

/// What looks like a policy and is none.
pub fn idle(phrases: &Phrases, idle: &Idle) -> String {
    let own = policy_phrases(phrases);
    match idle {
        Idle::OldHeader(name) => fill(own.old_header, &[name]),
        Idle::MetaReports => own.meta_reports.to_owned(),
    }
}

/// What in a header is not as it looks.
pub fn slip(phrases: &Phrases, slip: &Slip) -> String {
    let own = policy_phrases(phrases);
    let what = match slip.slipped {
        Slipped::NotAscii => own.not_ascii.to_owned(),
        Slipped::Again => own.again.to_owned(),
        Slipped::UnknownDirective => own.unknown_directive.to_owned(),
        Slipped::Unquoted => own.unquoted.to_owned(),
        Slipped::UnknownKeyword => own.unknown_keyword.to_owned(),
        Slipped::NoSemicolon => own.no_semicolon.to_owned(),
        Slipped::NotASource => {
            fill(own.not_a_source, &["https://example.org", "*.example.org", "https:", "'self'"])
        }
        Slipped::NoneAmongOthers => own.none_among_others.to_owned(),
        Slipped::UnknownFlag => own.unknown_flag.to_owned(),
        Slipped::NotInMeta => own.not_in_meta.to_owned(),
    };
    let at = (slip.policy + 1).to_string();
    let mut sentence = fill(own.slip, &[&at, &slip.directive, &slip.found, &what]);
    if let Some(right) = &slip.right {
        sentence.push(' ');
        sentence.push_str(&fill(phrases.problem.meant, &[right]));
    }
    sentence
}
