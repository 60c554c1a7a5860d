//! What to add to a policy so that a method to embed the widget works, and nothing more.

use super::header::{find, find_first, says};
use super::location::is_same_origin;
use super::requirement::{Kind, Requirement, source_allows};
use super::source::{Source, source};
use super::{Block, Method, Site, blocks};
use content_security_policy::{Directive, Policy};
use url::Url;

/// What would make a method work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    /// What to add. Each addition is needed.
    pub edits: Vec<Edit>,
    /// The nonce that the script tag needs.
    pub nonce: Option<String>,
}

/// A source to add to a directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive. If the policy does not have it, it starts as a copy of its fallback.
    pub directive: &'static str,
    /// The source, or the flag of `sandbox`.
    pub source: String,
}

/// Stands for a value that a server generates for every response.
pub const NEW_NONCE: &str = "NEW-IN-EVERY-RESPONSE";

impl Advice {
    /// What makes a method work under these policies.
    pub(super) fn new(method: Method, policies: &[Policy], site: &Site) -> Advice {
        let mut advice = Advice { edits: Vec::new(), nonce: nonce(method, policies, site) };
        let site = advice.followed(site);
        // Each requirement is checked again, since an addition for one may satisfy the next.
        let mut changed = policies.to_vec();
        for (index, policy) in policies.iter().enumerate() {
            for requirement in Requirement::of(method, &site) {
                if let Some(block) = requirement.blocked_by(index, &changed[index], &site) {
                    let directive = requirement.kind.directive(policy);
                    let edit = Edit { policy: index, directive, source: source_for(&block, &site) };
                    edit.apply(&mut changed);
                    advice.edits.push(edit);
                }
            }
        }
        // A later addition may have made an earlier one needless.
        for position in (0..advice.edits.len()).rev() {
            let mut fewer = advice.clone();
            fewer.edits.remove(position);
            if blocks(method, &fewer.applied(policies), &site).is_empty() {
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

    /// The site with the nonce in its script tag.
    pub fn followed(&self, site: &Site) -> Site {
        Site { nonce: self.nonce.clone().or_else(|| site.nonce.clone()), ..site.clone() }
    }

    /// The directives as they must read, each with its policy and what is new in it.
    pub fn lines(&self, policies: &[Policy]) -> Vec<(usize, Directive, Vec<&str>)> {
        let changed = self.applied(policies);
        let mut lines: Vec<(usize, Directive, Vec<&str>)> = Vec::new();
        for edit in &self.edits {
            let known = lines.iter_mut().find(|(policy, directive, _)| {
                (*policy, directive.name.as_str()) == (edit.policy, edit.directive)
            });
            if let Some((_, _, added)) = known {
                added.push(&edit.source);
            } else if let Some(directive) = find(&changed[edit.policy], edit.directive) {
                lines.push((edit.policy, directive.clone(), vec![&edit.source]));
            }
        }
        lines
    }
}

impl Edit {
    fn apply(&self, policies: &mut [Policy]) {
        let Some(policy) = policies.get_mut(self.policy) else { return };
        if find(policy, self.directive).is_none() {
            // A new directive replaces its fallback, so it starts with the fallback's sources.
            let kinds = [Kind::Wasm, Kind::Fetch, Kind::Frame];
            let kind = kinds.into_iter().find(|kind| kind.fallbacks()[0] == self.directive);
            let fallback = kind.and_then(|kind| find_first(policy, kind.fallbacks()));
            let value = fallback.map(|directive| directive.value.clone()).unwrap_or_default();
            policy.directive_set.push(Directive { name: self.directive.to_owned(), value });
        }
        if let Some(directive) = policy.directive_set.iter_mut().find(|each| each.name == self.directive) {
            // Beside other sources it has no meaning.
            directive.value.retain(|source| !source.eq_ignore_ascii_case("'none'"));
            directive.value.push(self.source.clone());
        }
    }
}

/// The nonce that the script tag needs under `'strict-dynamic'`: one that the policy has already, or a new one.
fn nonce(method: Method, policies: &[Policy], site: &Site) -> Option<String> {
    if !blocks(method, policies, site).iter().any(|block| block.strict) {
        return None;
    }
    if site.nonce.is_some() {
        return site.nonce.clone();
    }
    let script_directives = policies.iter().filter_map(|policy| find_first(policy, Kind::Script.fallbacks()));
    let strict = script_directives.filter(|directive| says(directive, "'strict-dynamic'"));
    let known = strict.flat_map(|directive| &directive.value).find_map(|value| match source(value) {
        Source::Nonce(nonce) => Some(nonce),
        _ => None,
    });
    Some(known.unwrap_or(NEW_NONCE).to_owned())
}

/// The narrowest source that lifts a block.
fn source_for(block: &Block, site: &Site) -> String {
    match (block.kind, block.urls.first()) {
        (Kind::Scripts, _) => String::from("allow-scripts"),
        (Kind::Wasm, _) => String::from("'wasm-unsafe-eval'"),
        (_, Some(_)) if block.strict => format!("'nonce-{}'", site.nonce.as_deref().unwrap_or(NEW_NONCE)),
        (_, Some(url)) => source_for_url(url, site),
        (_, None) => String::new(),
    }
}

/// `'self'`, else the folder of the files or the dataset's URL. A policy cannot name every host: then the scheme.
fn source_for_url(url: &Url, site: &Site) -> String {
    if source_allows("'self'", url, site) {
        return String::from("'self'");
    }
    let is_in_folder = is_same_origin(url, &site.files) && url.path().starts_with(site.files.path());
    let named = if is_in_folder { &site.files } else { url };
    // These two end a directive and a policy.
    let source = named.as_str().replace(';', "%3B").replace(',', "%2C");
    if source_allows(&source, url, site) { source } else { format!("{}:", url.scheme()) }
}
