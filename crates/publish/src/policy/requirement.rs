//! What each method to embed the widget requires, and whether a policy allows it.

use super::header::{find, says};
use super::location::{file, upgraded};
use super::source::has_possible_port;
use super::{Block, Method, Site, is_sandboxed};
use content_security_policy::sandboxing_directive::SandboxingFlagSet;
use content_security_policy::{
    CspList, Destination, Directive, Initiator, ParserMetadata, Policy, PolicyDisposition, PolicySource,
    Request, Violates,
};
use url::Url;

/// One thing that the browser must allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The kind of thing.
    pub kind: Kind,
    /// Its URL, if it has one.
    pub url: Option<Url>,
}

/// The kind of thing that must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running scripts at all, which `sandbox` forbids.
    Scripts,
    /// A script of this URL.
    Script,
    /// Compiling WebAssembly.
    Wasm,
    /// Fetching a file.
    Fetch,
    /// A page in a frame.
    Frame,
}

/// The files of the folder, by the directive that governs them.
const SCRIPTS: [&str; 2] = ["dialogue-summary.js", "dialogue_summary.js"];
const FETCHED: [&str; 2] = ["dialogue_summary_bg.wasm", "dialogue-summary.css"];
/// The script that inserts the frame, and the page in the frame.
const FRAME_SCRIPT: &str = "embed.js";
const FRAME: &str = "embed.html";

impl Kind {
    /// The directives that decide: the first one that the policy has.
    pub fn fallbacks(self) -> &'static [&'static str] {
        match self {
            Kind::Scripts => &["sandbox"],
            Kind::Script => &["script-src-elem", "script-src", "default-src"],
            Kind::Wasm => &["script-src", "default-src"],
            Kind::Fetch => &["connect-src", "default-src"],
            Kind::Frame => &["frame-src", "child-src", "default-src"],
        }
    }

    /// The directive to change. `script-src-elem` only if it is there: a new one would not cover scripts in
    /// attributes.
    pub fn directive(self, policy: &Policy) -> &'static str {
        match self {
            Kind::Script if find(policy, "script-src-elem").is_none() => "script-src",
            kind => kind.fallbacks()[0],
        }
    }
}

impl Requirement {
    /// What a method requires.
    pub fn of(method: Method, site: &Site) -> Vec<Requirement> {
        let of_file = |kind, name: &str| Requirement { kind, url: Some(file(&site.files, name)) };
        let of_kind = |kind| Requirement { kind, url: None };
        match method {
            Method::Element => {
                let mut all = vec![of_kind(Kind::Scripts)];
                all.extend(SCRIPTS.map(|name| of_file(Kind::Script, name)));
                all.push(of_kind(Kind::Wasm));
                all.extend(FETCHED.map(|name| of_file(Kind::Fetch, name)));
                all.extend(
                    site.data.iter().map(|url| Requirement { kind: Kind::Fetch, url: Some(url.clone()) }),
                );
                all
            }
            Method::ScriptedFrame => {
                vec![of_kind(Kind::Scripts), of_file(Kind::Script, FRAME_SCRIPT), of_file(Kind::Frame, FRAME)]
            }
            // `sandbox` applies to the frames in the page too.
            Method::Frame => vec![of_kind(Kind::Scripts), of_file(Kind::Frame, FRAME)],
            Method::Html | Method::Card => Vec::new(),
        }
    }

    /// The directive that blocks it, if one does. `index` is the policy's position in the report.
    pub fn blocked_by(&self, index: usize, policy: &Policy, site: &Site) -> Option<Block> {
        let directive = match (self.kind, &self.url) {
            (Kind::Scripts, _) => {
                let flag = SandboxingFlagSet::SANDBOXED_SCRIPTS_BROWSING_CONTEXT_FLAG;
                find(policy, "sandbox").filter(|_| is_sandboxed(policy, flag)).cloned()
            }
            (Kind::Wasm, _) => {
                let (_, violations) = CspList(vec![policy.clone()]).is_wasm_evaluation_allowed();
                violations.into_iter().next().map(|violation| violation.directive)
            }
            (kind, Some(url)) => violated(policy, kind, url, site),
            (_, None) => None,
        }?;
        let usual = self.kind.directive(policy);
        Some(Block {
            policy: index,
            instead_of: (directive.name != usual).then_some(usual),
            kind: self.kind,
            urls: self.url.iter().cloned().collect(),
            strict: self.kind == Kind::Script && says(&directive, "'strict-dynamic'"),
            directive: directive.name,
        })
    }
}

/// The directive that blocks a request.
fn violated(policy: &Policy, kind: Kind, url: &Url, site: &Site) -> Option<Directive> {
    // `'self'` covers the page's origin with https too; version 0.9 of the crate misses that at the default ports.
    let secure_origin = upgraded(&site.page).origin();
    let origin = if url.origin() == secure_origin { secure_origin } else { site.page.origin() };
    let request = Request {
        url: url.clone(),
        current_url: url.clone(),
        origin,
        redirect_count: 0,
        destination: match kind {
            Kind::Script => Destination::Script,
            Kind::Frame => Destination::IFrame,
            _ => Destination::None,
        },
        initiator: Initiator::Fetch,
        nonce: site.nonce.clone().unwrap_or_default(),
        integrity_metadata: String::new(),
        parser_metadata: ParserMetadata::ParserInserted,
    };
    let mut policy = policy.clone();
    for directive in &mut policy.directive_set {
        // Such a port matches nothing; the crate asserts that there is none.
        directive.value.retain(|source| has_possible_port(source));
    }
    match policy.does_request_violate_policy(&request) {
        Violates::Directive(directive) => Some(directive),
        Violates::DoesNotViolate => None,
    }
}

/// Whether a source expression lets the page of the site fetch a URL.
pub fn source_allows(source: &str, url: &Url, site: &Site) -> bool {
    let directive = Directive { name: String::from("connect-src"), value: vec![source.to_owned()] };
    let policy = Policy {
        directive_set: vec![directive],
        disposition: PolicyDisposition::Enforce,
        source: PolicySource::Header,
    };
    violated(&policy, Kind::Fetch, url, site).is_none()
}
