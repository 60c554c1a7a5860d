//! What to add to a policy so that a way of embedding runs, and nothing more.

use super::need::{Kind, of};
use super::source::{Source, source};
use super::{Address, Block, Directive, Policy, Site, Way, blocks};

/// What would make a way run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    /// What to add, each needed.
    pub edits: Vec<Edit>,
    /// The nonce the script tag has to carry.
    pub nonce: Option<String>,
}

/// A source to add to a directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive's name; where the policy does not have it, it starts as what stands in for it.
    pub directive: &'static str,
    /// The source, or the flag of `sandbox`.
    pub source: String,
}

/// Stands for the value that a server makes up anew for every response.
pub const NEW_NONCE: &str = "NEW-IN-EVERY-RESPONSE";

impl Advice {
    /// What makes a way run under these policies.
    pub(super) fn of(way: Way, policies: &[Policy], site: &Site) -> Advice {
        let mut advice = Advice { edits: Vec::new(), nonce: nonce(way, policies, site) };
        let site = advice.followed(site);
        // Each need anew: what was added for one may serve the next.
        let mut changed = policies.to_vec();
        for (at, policy) in policies.iter().enumerate() {
            for need in of(way, &site) {
                if let Some(block) = need.blocked_by(at, &changed[at], &site) {
                    let edit = Edit {
                        policy: at,
                        directive: need.kind.directive(policy),
                        source: added(&block, &site),
                    };
                    edit.apply(&mut changed);
                    advice.edits.push(edit);
                }
            }
        }
        // And what a later one made needless goes.
        for at in (0..advice.edits.len()).rev() {
            let mut fewer = advice.clone();
            fewer.edits.remove(at);
            if blocks(way, &fewer.applied(policies), &site).is_empty() {
                advice = fewer;
            }
        }
        advice
    }

    /// The policies with everything added.
    pub fn applied(&self, policies: &[Policy]) -> Vec<Policy> {
        let mut changed = policies.to_vec();
        self.edits.iter().for_each(|edit| edit.apply(&mut changed));
        changed
    }

    /// The site with the nonce on its tag.
    pub fn followed(&self, site: &Site) -> Site {
        Site { nonce: self.nonce.clone().or_else(|| site.nonce.clone()), ..site.clone() }
    }

    /// The directives as they have to read, each with its policy and what is new in it.
    pub fn lines(&self, policies: &[Policy]) -> Vec<(usize, Directive, Vec<&str>)> {
        let changed = self.applied(policies);
        let mut lines: Vec<(usize, Directive, Vec<&str>)> = Vec::new();
        for edit in &self.edits {
            let known =
                lines.iter_mut().find(|(at, d, _)| (*at, d.name.as_str()) == (edit.policy, edit.directive));
            match (known, changed[edit.policy].get(edit.directive)) {
                (Some((_, _, added)), _) => added.push(&edit.source),
                (None, Some(directive)) => lines.push((edit.policy, directive.clone(), vec![&edit.source])),
                (None, None) => {}
            }
        }
        lines
    }
}

impl Edit {
    fn apply(&self, policies: &mut [Policy]) {
        let Some(policy) = policies.get_mut(self.policy) else { return };
        if policy.get(self.directive).is_none() {
            // Under its own name a directive no longer falls back: it starts with what it fell back to.
            let kinds = [Kind::Wasm, Kind::Fetch, Kind::Frame];
            let kind = kinds.into_iter().find(|kind| kind.chain()[0] == self.directive);
            let values = kind.and_then(|kind| policy.first(kind.chain())).map(|d| d.values.clone());
            let values = values.unwrap_or_default();
            policy.directives.push(Directive { name: self.directive.to_owned(), values });
        }
        if let Some(directive) = policy.directives.iter_mut().find(|d| d.name == self.directive) {
            // Beside anything else it means nothing.
            directive.values.retain(|value| !value.eq_ignore_ascii_case("'none'"));
            directive.values.push(self.source.clone());
        }
    }
}

/// The nonce the tag must carry, where `'strict-dynamic'` lets nothing else pass: one the page has already,
/// or a new one.
fn nonce(way: Way, policies: &[Policy], site: &Site) -> Option<String> {
    if !blocks(way, policies, site).iter().any(|block| block.strict) {
        return None;
    }
    if site.nonce.is_some() {
        return site.nonce.clone();
    }
    let strict = policies.iter().filter_map(|policy| policy.first(Kind::Script.chain()));
    let mut values = strict.filter(|d| d.says("'strict-dynamic'")).flat_map(|d| &d.values);
    let known = values.find_map(|value| match source(value) {
        Source::Nonce(nonce) => Some(nonce.to_owned()),
        _ => None,
    });
    known.or_else(|| Some(NEW_NONCE.to_owned()))
}

/// The narrowest source that unblocks.
fn added(block: &Block, site: &Site) -> String {
    match (block.kind, block.addresses.first()) {
        (Kind::Scripts, _) => "allow-scripts".to_owned(),
        (Kind::Wasm, _) => "'wasm-unsafe-eval'".to_owned(),
        (_, Some(_)) if block.strict => ["'nonce-", site.nonce.as_deref().unwrap_or(NEW_NONCE), "'"].concat(),
        (_, Some(address)) => reaching(address, site),
        (_, None) => String::new(),
    }
}

/// `'self'`, else the folder of the files, or the dataset itself; else, where the host cannot be named in a
/// policy, its scheme.
fn reaching(address: &Address, site: &Site) -> String {
    if Source::Own.matches(address, &site.page) {
        return "'self'".to_owned();
    }
    let among = address.is_same_origin(&site.files) && address.path.starts_with(&site.files.path);
    let named = if among { &site.files } else { address };
    // These end a directive and a policy.
    let text = named.to_string().replace(';', "%3B").replace(',', "%2C");
    if source(&text).matches(address, &site.page) { text } else { [address.scheme(), ":"].concat() }
}
