//! Policies are read from any input, and unreadable input is reported.

use dialogue_summary_publish::policy::{Header, Ignored, SlipKind, print, read};

/// Whether nothing was found.
fn is_nothing(header: &Header) -> bool {
    header.policies.is_empty()
        && header.report_only == 0
        && header.slips.is_empty()
        && header.ignored.is_empty()
        && header.unread.is_empty()
}

/// The ignored parts of a text in which nothing else was found.
fn only_ignored(mut header: Header) -> Vec<Ignored> {
    let ignored = std::mem::take(&mut header.ignored);
    assert!(is_nothing(&header), "{header:?}");
    ignored
}

fn policies(text: &str) -> Vec<String> {
    read(text).policies.iter().map(print).collect()
}

#[test]
fn meta_elements_are_read_as_by_a_browser() {
    for meta in [
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">",
        "<META HTTP-EQUIV=\"CONTENT-SECURITY-POLICY\" CONTENT=\"default-src 'self'\">",
        "<meta content = \"default-src 'self'\" http-equiv = 'content-security-policy' />",
        "<meta\n  http-equiv=Content-Security-Policy\n  content=\n\"default-src 'self'\"\n/>",
        "<meta content=\"default-src 'self'\"http-equiv=Content-Security-Policy>",
        "<meta data-x='a>b' http-equiv=Content-Security-Policy content=\"default-src 'self'\">",
        "<meta http-equiv=Content-Security-Policy content='default-src &#39;self&#x27;'>",
        "<meta http-equiv=Content-Security-Policy content='default-src &apos;self&#X27;' content='img-src *'>",
        "<!doctype html><html><head><title>a</title><!-- <meta http-equiv=content-security-policy content=sandbox> -->\n\
         <meta charset=utf-8><meta name=description content='of content-security-policy'>\
         <meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\"",
    ] {
        let header = read(meta);
        assert_eq!(policies(meta), ["default-src 'self'"], "{meta}");
        assert!(header.slips.is_empty() && header.unread.is_empty(), "{meta}: {header:?}");
    }
    assert_eq!(
        policies("<meta http-equiv=content-security-policy content=upgrade-insecure-requests>").len(),
        1
    );
    let amp = "<meta http-equiv=Content-Security-Policy content=\"img-src a.org/&amp;quot;&x;&\">";
    assert_eq!(policies(amp), ["img-src a.org/&quot; &x; &"], "once, and what is no reference stays");
    // A page without a `meta` element has no policy.
    assert!(is_nothing(&read("<!doctype html><meta charset=utf-8><p>content-security-policy")));
}

#[test]
fn directives_invalid_in_meta_are_dropped() {
    let header = read(
        "<meta http-equiv=Content-Security-Policy content=\"sandbox; img-src *; frame-ancestors 'none'; report-uri /x\">",
    );
    assert_eq!(print(&header.policies[0]), "img-src *");
    let dropped: Vec<_> = header.slips.iter().map(|slip| (slip.directive.as_str(), slip.kind)).collect();
    assert_eq!(dropped, ["sandbox", "frame-ancestors", "report-uri"].map(|name| (name, SlipKind::NotInMeta)));
    assert!(!header.is_garbled(), "what a browser drops by rule is understood");
    let header = read("<meta http-equiv=Content-Security-Policy-Report-Only content=\"default-src 'none'\">");
    assert_eq!(only_ignored(header), vec![Ignored::MetaReportOnly]);
}

#[test]
fn server_configurations_are_read() {
    for setting in [
        "add_header Content-Security-Policy \"default-src 'self'\" always;",
        "add_header Content-Security-Policy \"default-src 'self'\";",
        "  ADD_HEADER content-security-policy 'default-src \\'self\\'' always;  # of all pages",
        "add_header Content-Security-Policy\n    \"default-src\n    'self'\" always;",
        "server {\n  listen 443; # \"x\n  location / { add_header Content-Security-Policy \"default-src 'self'\"; }\n}",
        "Header set Content-Security-Policy \"default-src 'self'\"",
        "Header always set Content-Security-Policy \"default-src 'self'\"",
        "<IfModule mod_headers.c>\n  Header always append \"Content-Security-Policy\" \"default-src 'self'\" env=HTTPS\n</IfModule>",
        "Header set Content-Security-Policy: \"default-src \\\n 'self'\" \"expr=%{HTTPS} == 'on'\"",
        "header Content-Security-Policy \"default-src 'self'\"",
        "http-response set-header Content-Security-Policy \"default-src 'self'\"",
        "{\"vary\":\"x\",\"Content-Security-Policy\":\"default-src 'self'\",\"etag\":1}",
        "{ \"Content-Security-Policy\": \"default-src 'self'\", \"X-Frame-Options\": \"DENY\" }",
    ] {
        let header = read(setting);
        assert_eq!(policies(setting), ["default-src 'self'"], "{setting}");
        assert!(header.slips.is_empty() && header.unread.is_empty(), "{setting}: {header:?}");
    }
    let both = "add_header Content-Security-Policy \"img-src *\";\n\
        add_header Content-Security-Policy-Report-Only \"default-src 'none'\";\nadd_header X-Frame-Options DENY;";
    assert_eq!((policies(both).len(), read(both).report_only), (1, 1));
    assert!(is_nothing(&read("Header always unset Content-Security-Policy")));
}

#[test]
fn quotes_around_a_value_are_removed() {
    for text in [
        "\"default-src 'self'\"",
        " \"default-src 'self';\"; ",
        "“default-src 'self'”",
        "'default-src 'self''",
        "`default-src 'self'`,",
        "\"Content-Security-Policy: default-src 'self'\"",
        "Content-Security-Policy: \"default-src 'self'\"",
        "content-security-policy:\n  \"default-src\n  'self'\"",
    ] {
        let header = read(text);
        let policies: Vec<String> = header.policies.iter().map(print).collect();
        assert_eq!(policies, ["default-src 'self'"], "{text}");
        assert!(header.slips.is_empty(), "{text}: {:?}", header.slips);
    }
    // A response is used as it is, including quotation marks.
    let sent = read("HTTP/2 200\ncontent-security-policy: \"default-src 'self'\"\n");
    assert!(sent.slips[0].kind == SlipKind::UnknownDirective && sent.is_garbled(), "{sent:?}");
    assert_eq!(sent.slips[0].suggestion.as_deref(), Some("default-src"));
}

#[test]
fn last_response_of_several_counts() {
    let plain = "HTTP/2 200 \r\nserver: nginx\r\nset-cookie:\r\ndate: Thu, 26 Nov 2026\r\n\r\n";
    assert!(is_nothing(&read(plain)));
    assert!(is_nothing(&read("server: nginx\ndate: Thu, 26 Nov 2026")));
    let moved =
        "HTTP/1.1 301 Moved\nContent-Security-Policy: default-src 'none'\nLocation: https://a.org/\n\n";
    assert!(is_nothing(&read(&[moved, plain].concat())));
    let last = "HTTP/2 200\ncontent-security-policy: img-src *;\nx-empty:\nvary: *\n\n";
    assert_eq!(policies(&[moved, plain, last].concat()), ["img-src *"]);
    let page =
        "<!doctype html><meta http-equiv=content-security-policy content=\"frame-src 'self'\"><p>img-src: x";
    assert_eq!(policies(&[last, page].concat()), ["img-src *", "frame-src 'self'"]);
    let told = "* Connected to a.org\n> HEAD / HTTP/2\n> Host: a.org\n>\n< HTTP/2 200\n< content-security-policy: img-src *\n< date: x\n<\n* end";
    assert_eq!(policies(told), ["img-src *"]);
}

#[test]
fn legacy_headers_are_no_policies() {
    let header = read(
        "HTTP/2 200\nX-Content-Security-Policy: default-src 'none'\n  ; img-src *\nx-webkit-csp: sandbox\nvary: a",
    );
    let old =
        ["X-Content-Security-Policy", "x-webkit-csp"].map(|name| Ignored::LegacyHeader(name.to_owned()));
    assert_eq!(only_ignored(header), old.to_vec());
    let header = read("add_header X-WebKit-CSP \"default-src 'none'\";");
    assert!(header.policies.is_empty() && header.ignored.len() == 1, "{header:?}");
}

#[test]
fn unreadable_mention_of_the_header_is_reported() {
    for text in [
        "add_header Content-Security-Policy default-src 'self';",
        "add_header Content-Security-Policy \"default-src 'self';",
        "add_header Content-Security-Policy;",
        "Header edit Content-Security-Policy ^ \"default-src 'self'; \"",
        "Content-Security-Policy default-src 'self'",
        "<meta name=\"Content-Security-Policy\" content=\"default-src 'self'\">",
        "<meta http-equiv=“Content-Security-Policy” content=“default-src 'self'”>",
        "<meta http-equiv=\"Content-Security-Policy\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'",
    ] {
        let header = read(text);
        assert!(header.unread.len() == 1 && header.policies.is_empty(), "{text}: {header:?}");
    }
}

#[test]
fn slip_that_swallows_a_directive_garbles_the_policy() {
    for (text, garbled) in [
        ("default-src 'self' script-src", true),
        ("upgrade-insecure-requests default-src 'none'", true),
        ("sandbox allow-scripts frame-src a.org", true),
        ("default-src ‘none’", true),
        ("img-src *; defualt-src 'none'", true),
        ("script-src='self'", true),
        ("res.setHeader('Content-Security-Policy', \"default-src 'self'\")", true),
        ("<add name=\"Content-Security-Policy\" value=\"default-src 'self'\" />", true),
        ("gibberish", true),
        // Misleading text is read as browsers do, and unknown directives are kept.
        ("default-src self", false),
        ("default-src 'none' a.org", false),
        ("img-src *; something-new 'self'", false),
        ("img-src a.org; img-src b.org", false),
        ("report-uri /a; report-to group; trusted-types a b", false),
        ("", false),
    ] {
        let header = read(text);
        assert_eq!(header.is_garbled(), garbled, "{text}: {header:?}");
    }
}
