//! The sentences of a report on policies. [`Phrases`] are those that every reader loads.

mod en;
mod ko;

use super::header::print_directive;
use super::{Block, Ignored, Kind, Policy, Site, Slip, SlipKind, Verdict, has_own_origin};
use dialogue_summary::i18n::{Phrases, fill, problem_phrases};

/// The sentences of a verdict.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a piece of a sentence; its English is its documentation.
pub struct PolicyPhrases {
    pub methods: [&'static str; 5],
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

/// The sentences in the language of `phrases`.
pub fn policy_phrases(phrases: &Phrases) -> &'static PolicyPhrases {
    match phrases.lang {
        "ko" => &ko::PHRASES,
        _ => &en::PHRASES,
    }
}

/// A verdict: the method and whether it works; then, indented, why not and what to add.
pub fn verdict(phrases: &Phrases, verdict: &Verdict, policies: &[Policy], site: &Site) -> Vec<String> {
    let own = policy_phrases(phrases);
    let outcome = if verdict.runs() { own.runs } else { own.blocked };
    let mut lines = vec![format!("{}: {outcome}", own.methods[verdict.method as usize])];
    let numbered = |policy: usize, line: String| {
        if policies.len() > 1 { fill(own.nth, &[&(policy + 1).to_string(), &line]) } else { line }
    };
    for block in &verdict.blocks {
        lines.push(format!("  {}", numbered(block.policy, self::block(own, block))));
    }
    let advice = &verdict.advice;
    if !verdict.runs() {
        lines.push(format!("  {}", own.to_allow));
    }
    for (policy, directive, added) in advice.lines(policies) {
        let added = fill(own.new, &[&added.join(" ")]);
        lines.push(format!("    {}  {added}", numbered(policy, print_directive(&directive))));
    }
    if let Some(nonce) = advice.nonce.as_ref().filter(|nonce| site.nonce.as_ref() != Some(nonce)) {
        lines.push(format!("    {}", fill(own.nonce, &[nonce])));
    }
    let origin = if has_own_origin(policies) {
        String::from("null")
    } else {
        site.page.origin().ascii_serialization()
    };
    for server in &verdict.cors {
        let server = server.origin().ascii_serialization();
        let sentence = fill(own.cors, &[&server, "Access-Control-Allow-Origin", &origin]);
        lines.push(format!("  {sentence}"));
    }
    if let Some(data) = site.data.as_ref().filter(|_| verdict.foreign_data) {
        lines.push(format!("  {}", fill(own.foreign_data, &[data.as_str(), site.files.as_str()])));
    }
    lines
}

fn block(own: &PolicyPhrases, block: &Block) -> String {
    let directive = match block.instead_of {
        Some(usual) => fill(own.instead, &[&block.directive, usual]),
        None => block.directive.clone(),
    };
    let urls = block.urls.iter().map(|url| url.as_str()).collect::<Vec<_>>().join(", ");
    let sentence = match block.kind {
        Kind::Scripts => own.scripts,
        Kind::Script if block.strict => {
            return fill(own.strict, &[&directive, &urls, "'strict-dynamic'", "'self'"]);
        }
        Kind::Script => own.script,
        Kind::Wasm => own.wasm,
        Kind::Fetch => own.fetch,
        Kind::Frame => own.frame,
    };
    fill(sentence, &[&directive, &urls])
}

/// What looks like a policy and is ignored.
pub fn ignored(phrases: &Phrases, ignored: &Ignored) -> String {
    let own = policy_phrases(phrases);
    match ignored {
        Ignored::LegacyHeader(name) => fill(own.old_header, &[name]),
        Ignored::MetaReportOnly => own.meta_reports.to_owned(),
    }
}

/// A mistake in a policy.
pub fn slip(phrases: &Phrases, slip: &Slip) -> String {
    let own = policy_phrases(phrases);
    let what = match slip.kind {
        SlipKind::NotAscii => own.not_ascii.to_owned(),
        SlipKind::Duplicate => own.again.to_owned(),
        SlipKind::UnknownDirective => own.unknown_directive.to_owned(),
        SlipKind::Unquoted => own.unquoted.to_owned(),
        SlipKind::UnknownKeyword => own.unknown_keyword.to_owned(),
        SlipKind::NoSemicolon => own.no_semicolon.to_owned(),
        SlipKind::NotASource => {
            fill(own.not_a_source, &["https://example.org", "*.example.org", "https:", "'self'"])
        }
        SlipKind::NoneAmongOthers => own.none_among_others.to_owned(),
        SlipKind::UnknownFlag => own.unknown_flag.to_owned(),
        SlipKind::NotInMeta => own.not_in_meta.to_owned(),
    };
    let number = (slip.policy + 1).to_string();
    let mut sentence = fill(own.slip, &[&number, &slip.directive, &slip.found, &what]);
    if let Some(suggestion) = &slip.suggestion {
        sentence.push(' ');
        sentence.push_str(&fill(problem_phrases(phrases).meant, &[suggestion]));
    }
    sentence
}
