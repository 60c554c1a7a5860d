//! How a policy is delivered to a browser: by which header or element.

/// A text that concerns policies, and how it is delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The header or element.
    pub delivery: Delivery,
    /// The value: one policy, or several with commas between them. Without one: the name or the text that was found.
    pub text: String,
}

/// How a policy is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// By a header in force.
    Header,
    /// By a header that only reports.
    ReportOnly,
    /// By a `meta` element, in which some directives have no effect.
    Meta,
    /// By a `meta` element that would only report, which browsers ignore.
    MetaReportOnly,
    /// By a header from before the standard.
    Legacy,
    /// The header is named, but no policy was found.
    Unread,
}

/// The name of the header, and of the `meta` element.
pub const NAME: &str = "content-security-policy";
/// The name of the header that only reports.
pub const REPORT_ONLY: &str = "content-security-policy-report-only";
const LEGACY: [&str; 4] = [
    "x-content-security-policy",
    "x-content-security-policy-report-only",
    "x-webkit-csp",
    "x-webkit-csp-report-only",
];

/// The quotation marks in which a value is copied out of documents and programs.
const QUOTES: [(char, char); 8] =
    [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’'), ('„', '“'), ('”', '”'), ('«', '»')];

/// What a header of this name delivers, if it concerns policies.
pub fn by_header(name: &str) -> Option<Delivery> {
    match name.to_ascii_lowercase().as_str() {
        NAME => Some(Delivery::Header),
        REPORT_ONLY => Some(Delivery::ReportOnly),
        name => LEGACY.contains(&name).then_some(Delivery::Legacy),
    }
}

/// The closing quotation mark for an opening one.
pub fn closing_quote(open: char) -> Option<char> {
    QUOTES.iter().find(|(known, _)| *known == open).map(|(_, close)| *close)
}
