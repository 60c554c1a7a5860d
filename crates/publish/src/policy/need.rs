//! What each way of embedding needs, and whether a policy allows it.

use super::source::{Source, source};
use super::{Address, Block, Policy, Site, Way};

/// One thing the browser must allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What kind of thing.
    pub kind: Kind,
    /// Its address, where it has one.
    pub address: Option<Address>,
}

/// What kind of thing must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// That scripts run at all, which `sandbox` forbids.
    Scripts,
    /// A script of this address.
    Script,
    /// That WebAssembly is compiled.
    Wasm,
    /// A file that is fetched.
    Fetch,
    /// A page in a frame.
    Frame,
}

/// What the folder holds, by the part of the policy that governs it.
const SCRIPTS: [&str; 2] = ["dialogue-summary.js", "dialogue_summary.js"];
const FETCHED: [&str; 2] = ["dialogue_summary_bg.wasm", "dialogue-summary.css"];
/// The script that inserts the frame, and the page in it.
const FRAME_SCRIPT: &str = "embed.js";
const FRAME: &str = "embed.html";

/// What a way needs.
pub fn of(way: Way, site: &Site) -> Vec<Need> {
    let file = |kind, name: &str| Need { kind, address: Some(site.files.file(name)) };
    let bare = |kind| Need { kind, address: None };
    match way {
        Way::Element => {
            let mut needs = vec![bare(Kind::Scripts)];
            needs.extend(SCRIPTS.map(|name| file(Kind::Script, name)));
            needs.push(bare(Kind::Wasm));
            needs.extend(FETCHED.map(|name| file(Kind::Fetch, name)));
            needs
                .extend(site.data.iter().map(|data| Need { kind: Kind::Fetch, address: Some(data.clone()) }));
            needs
        }
        Way::ScriptedFrame => {
            vec![bare(Kind::Scripts), file(Kind::Script, FRAME_SCRIPT), file(Kind::Frame, FRAME)]
        }
        // What `sandbox` forbids the page it forbids the frames in it.
        Way::Frame => vec![bare(Kind::Scripts), file(Kind::Frame, FRAME)],
        Way::Html | Way::Card => Vec::new(),
    }
}

impl Kind {
    /// The directives that decide: the first one a policy has does.
    pub fn chain(self) -> &'static [&'static str] {
        match self {
            Kind::Scripts => &["sandbox"],
            Kind::Script => &["script-src-elem", "script-src", "default-src"],
            Kind::Wasm => &["script-src", "default-src"],
            Kind::Fetch => &["connect-src", "default-src"],
            Kind::Frame => &["frame-src", "child-src", "default-src"],
        }
    }

    /// The directive a publisher would write it into.
    pub fn directive(self, policy: &Policy) -> &'static str {
        match self {
            // The finer one only where it is there: written anew it would leave scripts in attributes behind.
            Kind::Script if policy.get("script-src-elem").is_none() => "script-src",
            kind => kind.chain()[0],
        }
    }
}

impl Need {
    /// What blocks it, if anything does.
    pub fn blocked_by(&self, at: usize, policy: &Policy, site: &Site) -> Option<Block> {
        let directive = policy.first(self.kind.chain())?;
        let strict = self.kind == Kind::Script && directive.says("'strict-dynamic'");
        let sources = || directive.values.iter().map(|value| source(value));
        let reached = |address| sources().any(|source| source.matches(address, &site.page));
        let nonce = site.nonce.as_deref();
        let allowed = match (self.kind, &self.address) {
            (Kind::Scripts, _) => directive.says("allow-scripts"),
            (Kind::Wasm, _) => directive.says("'wasm-unsafe-eval'") || directive.says("'unsafe-eval'"),
            (Kind::Script, Some(address)) => {
                let tag = |source| matches!(source, Source::Nonce(value) if Some(value) == nonce);
                sources().any(tag) || (!strict && reached(address))
            }
            (_, Some(address)) => reached(address),
            (_, None) => true,
        };
        let usual = self.kind.directive(policy);
        (!allowed).then(|| Block {
            policy: at,
            directive: directive.name.clone(),
            instead_of: (directive.name != usual).then_some(usual),
            kind: self.kind,
            addresses: self.address.iter().cloned().collect(),
            strict,
        })
    }
}
