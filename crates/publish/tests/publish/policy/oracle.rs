//! The crate that Servo reads policies with comes to the same verdicts.

use super::laws::{header, site};
use content_security_policy::{
    CheckResult, CspList, Destination, Initiator, Origin, ParserMetadata, PolicyDisposition, PolicySource,
    Request,
};
use dialogue_summary_publish::policy::{Kind, Site, Way, examine, read};
use proptest::prelude::*;
use test_support::common::cases;
use url::Url;

fn asks(list: &CspList, site: &Site, name: &str, destination: Destination) -> bool {
    let page = Url::parse(&site.page.to_string()).unwrap();
    let url = Url::parse(&site.files.to_string()).unwrap().join(name).unwrap();
    let request = Request {
        current_url: url.clone(),
        url,
        origin: match page.origin() {
            url::Origin::Tuple(scheme, host, port) => Origin::Tuple(scheme, host, port),
            url::Origin::Opaque(_) => panic!("{page}"),
        },
        redirect_count: 0,
        destination,
        initiator: Initiator::Fetch,
        nonce: site.nonce.clone().unwrap_or_default(),
        integrity_metadata: String::new(),
        parser_metadata: ParserMetadata::ParserInserted,
    };
    list.should_request_be_blocked(&request).0 == CheckResult::Allowed
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn servo_reads_it_so_too(csp in header(), site in site()) {
        // What upgrades and sandboxes is not for its request check to say.
        let csp = csp.replace("upgrade-insecure-requests", "img-src").replace("sandbox", "media-src");
        let site = Site { data: None, ..site };
        let list = CspList::parse(&csp, PolicySource::Header, PolicyDisposition::Enforce);
        let verdicts = examine(&read(&csp).policies, &site);
        let ours = |way: Way, kind: Kind, name: &str| {
            let blocks = &verdicts[way as usize].blocks;
            let address = site.files.file(name);
            !blocks.iter().any(|b| b.kind == kind && (b.addresses.is_empty() || b.addresses.contains(&address)))
        };
        for (way, kind, name, destination) in [
            (Way::Element, Kind::Script, "dialogue-summary.js", Destination::Script),
            (Way::Element, Kind::Script, "dialogue_summary.js", Destination::Script),
            (Way::Element, Kind::Fetch, "dialogue_summary_bg.wasm", Destination::None),
            (Way::ScriptedFrame, Kind::Script, "embed.js", Destination::Script),
            (Way::Frame, Kind::Frame, "embed.html", Destination::IFrame),
        ] {
            let theirs = asks(&list, &site, name, destination);
            prop_assert_eq!(ours(way, kind, name), theirs, "{} under {} for {:?}", name, csp, site);
        }
        let wasm = list.is_wasm_evaluation_allowed().0 == CheckResult::Allowed;
        prop_assert_eq!(ours(Way::Element, Kind::Wasm, ""), wasm, "wasm under {}", csp);
    }
}
