//! What a page's Content-Security-Policy makes of each way to embed the widget: whether it runs, what
//! blocks it, and what would have to be added.
//!
//! The rules are those of [CSP Level 3](https://www.w3.org/TR/CSP3/); where browsers are laxer than the
//! text (ports of an upgraded scheme, IP addresses), the text is followed, so that nothing is promised
//! which a browser may refuse.
//!
//! Own code and no crate: `content-security-policy` (servo, MIT or Apache-2.0, well kept) answers yes or
//! no for a request, but neither says what is wrong with a header nor what would help, and brings regex,
//! url, sha2 and base64 with it. The part of the rules that six files need is smaller than what would
//! stand around it. The tests hold both to the same answers.
//!
//! `style-src` is not asked: the sheet is fetched and becomes a constructed `CSSStyleSheet`, which it does not
//! govern. `require-trusted-types-for` and `trusted-types` are not either: nothing is written to a sink.

mod address;
mod advice;
mod form;
mod header;
mod meta;
mod need;
pub mod phrases;
mod setting;
mod slip;
mod source;

pub use address::Address;
pub use advice::{Advice, Edit};
pub use header::{Directive, Header, Idle, Policy, read};
pub use need::{Kind, Need};
pub use slip::{Slip, Slipped};
pub use source::is_base64 as is_nonce;

/// Where things are, and what the tag in the page carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The page that embeds.
    pub page: Address,
    /// The folder the widget's files are served from.
    pub files: Address,
    /// The dataset, where it is fetched: the built-in one comes in the WebAssembly.
    pub data: Option<Address>,
    /// The nonce of the script tag.
    pub nonce: Option<String>,
}

/// A way to embed the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `<dialogue-summary>` and its module script.
    Element,
    /// A script that puts an iframe in its place.
    ScriptedFrame,
    /// An iframe in the page's own HTML.
    Frame,
    /// The record as HTML without script.
    Html,
    /// A card that links to the record.
    Card,
}

impl Way {
    /// Every way, the one that can do most first.
    pub const ALL: [Way; 5] = [Way::Element, Way::ScriptedFrame, Way::Frame, Way::Html, Way::Card];
}

/// What the policies make of one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The way.
    pub way: Way,
    /// What is blocked; the way runs where nothing is.
    pub blocks: Vec<Block>,
    /// What would make it run.
    pub advice: Advice,
    /// The servers that have to allow the page's origin (`Access-Control-Allow-Origin`), which no policy of
    /// the page can do: of each, an address.
    pub cors: Vec<Address>,
    /// Whether the dataset is on another server than the frame that is to show it, which shows none of others.
    pub foreign_data: bool,
}

impl Verdict {
    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// Something a directive of a policy blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive that decides.
    pub directive: String,
    /// The directive it stands in for, where the policy does not have that one.
    pub instead_of: Option<&'static str>,
    /// What kind of thing is blocked.
    pub kind: Kind,
    /// The addresses that are; none for what has no address.
    pub addresses: Vec<Address>,
    /// Whether `'strict-dynamic'` decides: then no address helps, only a nonce.
    pub strict: bool,
}

/// What the policies make of every way, in the order of [`Way::ALL`].
pub fn examine(policies: &[Policy], site: &Site) -> Vec<Verdict> {
    let site = &site.upgraded(policies);
    let verdict = |way| {
        let advice = Advice::of(way, policies, site);
        let foreign_data = matches!(way, Way::ScriptedFrame | Way::Frame)
            && site.data.as_ref().is_some_and(|data| !data.is_same_origin(&site.files));
        let (blocks, cors) = (blocks(way, policies, site), cors(way, policies, site));
        Verdict { way, blocks, advice, cors, foreign_data }
    };
    Way::ALL.map(verdict).to_vec()
}

/// What the policies block of a way.
fn blocks(way: Way, policies: &[Policy], site: &Site) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, policy) in policies.iter().enumerate() {
        for need in need::of(way, site) {
            let Some(block) = need.blocked_by(at, policy, site) else { continue };
            let same =
                |b: &&mut Block| (b.policy, b.kind, &b.directive) == (at, block.kind, &block.directive);
            match blocks.iter_mut().find(same) {
                Some(known) => known.addresses.extend(block.addresses),
                None => blocks.push(block),
            }
        }
    }
    blocks
}

/// A module script, and what it fetches, crosses origins only with the other server's leave. A page that
/// `sandbox` puts into an origin of its own is foreign to every server, and so are the frames in it.
fn cors(way: Way, policies: &[Policy], site: &Site) -> Vec<Address> {
    let alone = is_alone(policies);
    let mut servers: Vec<Address> = Vec::new();
    let asked = match way {
        Way::Element => [Some(&site.files), site.data.as_ref()],
        Way::ScriptedFrame | Way::Frame if alone => [Some(&site.files), None],
        _ => [None, None],
    };
    for address in asked.into_iter().flatten() {
        if (alone || !site.page.is_same_origin(address)) && !servers.iter().any(|s| s.is_same_origin(address))
        {
            servers.push(address.clone());
        }
    }
    servers
}

/// Whether a policy puts the page into an origin of its own, whatever its address.
fn is_alone(policies: &[Policy]) -> bool {
    let sandbox =
        |policy: &Policy| policy.get("sandbox").is_some_and(|flags| !flags.says("allow-same-origin"));
    policies.iter().any(sandbox)
}

impl Site {
    /// The site as the browser asks for it: `upgrade-insecure-requests` turns every http into https.
    fn upgraded(&self, policies: &[Policy]) -> Site {
        if !policies.iter().any(|policy| policy.get("upgrade-insecure-requests").is_some()) {
            return self.clone();
        }
        Site { files: self.files.upgraded(), data: self.data.as_ref().map(Address::upgraded), ..self.clone() }
    }

    /// The address among the files and the data that a browser would not load into this page, since it
    /// would come unencrypted into an encrypted one.
    pub fn mixed(&self, policies: &[Policy]) -> Option<Address> {
        let site = self.upgraded(policies);
        let all = [Some(site.files), site.data];
        all.into_iter().flatten().find(|address| self.page.is_secure() && !address.is_trustworthy())
    }

    /// The addresses among the files and the data that are given with http and asked for by https.
    pub fn asked_by_https(&self, policies: &[Policy]) -> Vec<&Address> {
        let site = self.upgraded(policies);
        let pairs = [(Some(&self.files), Some(site.files)), (self.data.as_ref(), site.data)];
        pairs
            .into_iter()
            .filter(|(given, asked)| *given != asked.as_ref())
            .filter_map(|pair| pair.0)
            .collect()
    }
}
