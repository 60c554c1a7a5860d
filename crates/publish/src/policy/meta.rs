//! Policies in the `meta` elements of a page, found as a browser finds them
//! ([HTML, tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)).

use super::delivery::{Delivered, Delivery, NAME, REPORT_ONLY};
use crate::markup::reference;
use crate::markup::tags::{Tag, Tags};

/// Where the page begins in a text: at the text's end where there is none.
pub fn start(text: &str) -> usize {
    const TAGS: [&str; 5] = ["<meta", "<!doctype", "<html", "<head", "<!--"];
    let lower = text.to_ascii_lowercase();
    TAGS.iter().filter_map(|tag| lower.find(tag)).min().unwrap_or(text.len())
}

/// What the `meta` elements say of policies.
pub fn find_policies(page: &str) -> Vec<Delivered> {
    // A tag that was not copied to its end ends here.
    let whole = [page, ">"].concat();
    let (mut tags, mut pieces, mut read) = (Tags::new(&whole), Vec::new(), 0);
    while let Some(tag) = tags.next(false) {
        read = tag.span.end;
        pieces.extend(piece(&tag, &whole));
    }
    // What is left is no tag, or one with a value whose quotes do not end.
    let rest = whole[read..].strip_suffix('>').unwrap_or_default();
    let unread = meta(rest).filter(|rest| mentions(rest));
    pieces.extend(
        unread.map(|rest| Delivered { delivery: Delivery::Unread, text: rest.trim_end().to_owned() }),
    );
    pieces
}

/// From where a `meta` element begins that is no comment's.
fn meta(text: &str) -> Option<&str> {
    let at = text.to_ascii_lowercase().find("<meta")?;
    (!text[..at].contains("<!--")).then(|| &text[at..])
}

/// What a tag says of policies; none where it is about something else.
fn piece(tag: &Tag, page: &str) -> Option<Delivered> {
    if tag.ends
        || tag.name != "meta"
        || !tag.attributes().any(|(name, value)| name != "content" && mentions(value))
    {
        return None;
    }
    let said = |name: &str| tag.attribute(name).map(reference::text);
    let how = match said("http-equiv").unwrap_or_default().to_ascii_lowercase().as_str() {
        NAME => Some(Delivery::Meta),
        REPORT_ONLY => Some(Delivery::MetaReportOnly),
        _ => None,
    };
    let read = how.zip(said("content")).map(|(delivery, text)| Delivered { delivery, text });
    Some(
        read.unwrap_or_else(|| Delivered {
            delivery: Delivery::Unread,
            text: page[tag.span.clone()].to_owned(),
        }),
    )
}

fn mentions(text: &str) -> bool {
    text.to_ascii_lowercase().contains(NAME)
}
