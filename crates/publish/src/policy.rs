//! What a page's Content-Security-Policy means for each method to embed the widget: whether it works, what is blocked,
//! and what to add.
//!
//! Servo's crate `content-security-policy` decides what a policy allows, by the text of
//! [CSP Level 3](https://www.w3.org/TR/CSP3/). Some browsers are laxer; what is reported here works in all of them.
//! The crate neither explains a policy nor suggests additions, and drops mistakes without a word. That is done here.
//!
//! `style-src` is not checked: it does not govern the constructed `CSSStyleSheet` that the widget uses. Neither are
//! `require-trusted-types-for` and `trusted-types`: the widget writes to no sink.

mod advice;
mod delivery;
mod header;
mod input;
mod location;
mod meta;
pub mod phrases;
mod requirement;
mod server_config;
mod slip;
mod source;

pub use advice::{Advice, Edit};
pub use content_security_policy::{Directive, Policy};
pub use header::{Header, Ignored, print, print_directive, read};
pub use location::{file, folder, parse_url};
pub use requirement::{Kind, Requirement};
pub use slip::{Slip, SlipKind};
pub use source::is_base64 as is_nonce;
pub use url::Url;

use content_security_policy::sandboxing_directive::{SandboxingFlagSet, parse_a_sandboxing_directive};
use header::find;
use location::{is_same_origin, is_trustworthy, upgraded};

/// Where page, files and dataset are, and what the script tag contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The page that embeds the widget.
    pub page: Url,
    /// The folder of the widget's files.
    pub files: Url,
    /// The dataset, if it is fetched.
    pub data: Option<Url>,
    /// The nonce of the script tag.
    pub nonce: Option<String>,
}

/// A method to embed the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `<dialogue-summary>` and its module script.
    Element,
    /// A script that inserts an iframe.
    ScriptedFrame,
    /// An iframe in the page's own HTML.
    Frame,
    /// The record as HTML without script.
    Html,
    /// A card that links to the record.
    Card,
}

impl Method {
    /// Every method, the most capable first.
    pub const ALL: [Method; 5] =
        [Method::Element, Method::ScriptedFrame, Method::Frame, Method::Html, Method::Card];
}

/// What the policies mean for one method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The method.
    pub method: Method,
    /// What is blocked. If nothing is, the method works.
    pub blocks: Vec<Block>,
    /// What would make it work.
    pub advice: Advice,
    /// Servers that must allow the page's origin (`Access-Control-Allow-Origin`); a URL of each. No policy of the page
    /// can do that.
    pub cors: Vec<Url>,
    /// Whether the dataset is on another server than the frame, which shows only datasets of its own server.
    pub foreign_data: bool,
}

impl Verdict {
    /// Whether the method works.
    pub fn runs(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// Something that a directive blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive that decides.
    pub directive: String,
    /// The missing directive that it is the fallback for.
    pub instead_of: Option<&'static str>,
    /// The kind of thing that is blocked.
    pub kind: Kind,
    /// The URLs that are blocked; empty for kinds without one.
    pub urls: Vec<Url>,
    /// Whether `'strict-dynamic'` decides. Then only a nonce helps.
    pub strict: bool,
}

/// What the policies mean for every method, in the order of [`Method::ALL`].
pub fn examine(policies: &[Policy], site: &Site) -> Vec<Verdict> {
    let site = &site.upgraded(policies);
    let verdict = |method| Verdict {
        method,
        blocks: blocks(method, policies, site),
        advice: Advice::new(method, policies, site),
        cors: cors(method, policies, site),
        foreign_data: matches!(method, Method::ScriptedFrame | Method::Frame)
            && site.data.as_ref().is_some_and(|data| !is_same_origin(data, &site.files)),
    };
    Method::ALL.map(verdict).to_vec()
}

/// What the policies block of a method: one entry per policy, kind and directive.
fn blocks(method: Method, policies: &[Policy], site: &Site) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (index, policy) in policies.iter().enumerate() {
        for requirement in Requirement::of(method, site) {
            let Some(block) = requirement.blocked_by(index, policy, site) else { continue };
            let is_same = |known: &&mut Block| {
                (known.policy, known.kind, &known.directive) == (index, block.kind, &block.directive)
            };
            match blocks.iter_mut().find(is_same) {
                Some(known) => known.urls.extend(block.urls),
                None => blocks.push(block),
            }
        }
    }
    blocks
}

/// Module scripts and fetched files of another origin need the permission of their server. A sandboxed page is of
/// another origin than every server, and so are the frames in it.
fn cors(method: Method, policies: &[Policy], site: &Site) -> Vec<Url> {
    let has_own_origin = has_own_origin(policies);
    let requested = match method {
        Method::Element => [Some(&site.files), site.data.as_ref()],
        Method::ScriptedFrame | Method::Frame if has_own_origin => [Some(&site.files), None],
        _ => [None, None],
    };
    let mut servers: Vec<Url> = Vec::new();
    for url in requested.into_iter().flatten() {
        let is_foreign = has_own_origin || !is_same_origin(&site.page, url);
        if is_foreign && !servers.iter().any(|server| is_same_origin(server, url)) {
            servers.push(url.clone());
        }
    }
    servers
}

/// Whether `sandbox` gives the page an opaque origin of its own.
fn has_own_origin(policies: &[Policy]) -> bool {
    policies
        .iter()
        .any(|policy| is_sandboxed(policy, SandboxingFlagSet::SANDBOXED_ORIGIN_BROWSING_CONTEXT_FLAG))
}

/// Whether the policy's `sandbox` sets this flag.
fn is_sandboxed(policy: &Policy, flag: SandboxingFlagSet) -> bool {
    find(policy, "sandbox").is_some_and(|directive| {
        // Flags are case-insensitive in HTML; the crate expects them in lower case.
        let tokens: Vec<String> = directive.value.iter().map(|token| token.to_ascii_lowercase()).collect();
        parse_a_sandboxing_directive(&tokens).contains(flag)
    })
}

impl Site {
    /// The site as the browser requests it: `upgrade-insecure-requests` turns http into https.
    fn upgraded(&self, policies: &[Policy]) -> Site {
        if !policies.iter().any(|policy| find(policy, "upgrade-insecure-requests").is_some()) {
            return self.clone();
        }
        Site { files: upgraded(&self.files), data: self.data.as_ref().map(upgraded), ..self.clone() }
    }

    /// A URL that the browser blocks as mixed content: unencrypted, requested by an encrypted page.
    pub fn mixed_content(&self, policies: &[Policy]) -> Option<Url> {
        let site = self.upgraded(policies);
        let is_secure = self.page.scheme() == "https";
        [Some(site.files), site.data].into_iter().flatten().find(|url| is_secure && !is_trustworthy(url))
    }

    /// The URLs that are given with http and requested with https.
    pub fn upgraded_urls(&self, policies: &[Policy]) -> Vec<&Url> {
        let site = self.upgraded(policies);
        let pairs = [(Some(&self.files), Some(site.files)), (self.data.as_ref(), site.data)];
        let changed = pairs.into_iter().filter(|(given, requested)| *given != requested.as_ref());
        changed.filter_map(|(given, _)| given).collect()
    }
}
