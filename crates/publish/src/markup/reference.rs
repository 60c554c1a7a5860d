//! What the value of an attribute says, where signs stand for others: `&amp;` for `&`.

/// Those that attributes need, and those that templates write in policies. Of the two thousand that HTML names the
/// others can be written as they are.
const NAMED: [(&str, &str); 9] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("semi", ";"),
    ("colon", ":"),
    ("comma", ","),
];

/// The value.
///
/// # Errors
/// A reference that is not among those known here.
pub fn value(written: &str) -> Result<String, String> {
    let (out, unknown) = resolved(written);
    unknown.map_or(Ok(out), Err)
}

/// The value, in which references that are not known here stand as they are written.
pub fn text(written: &str) -> String {
    resolved(written).0
}

/// The value, and the first reference that is not known.
fn resolved(written: &str) -> (String, Option<String>) {
    let mut unknown = None;
    let written = written.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = written.split('&');
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let number = piece.strip_prefix('#');
        let word = number.unwrap_or(piece);
        let length = word.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(word.len());
        let (word, rest) = word.split_at(length);
        let ended = rest.strip_prefix(';');
        let found = match number {
            Some(_) => numbered(word).map(String::from),
            // Without its end, a name before `=` is that of a pair: `a=b&lt=c`.
            None if ended.is_some() || !rest.starts_with('=') => named(word, ended.is_some()),
            None => None,
        };
        match found {
            Some(sign) => {
                out.push_str(&sign);
                out.push_str(ended.unwrap_or(rest));
            }
            None => {
                if (ended.is_some() || number.is_some()) && !word.is_empty() {
                    let sign = if number.is_some() { "#" } else { "" };
                    unknown.get_or_insert_with(|| ["&", sign, word, ";"].concat());
                }
                out.extend(["&", piece]);
            }
        }
    }
    (out, unknown)
}

fn named(word: &str, ended: bool) -> Option<String> {
    // These were never read without their end.
    let known = |name: &str| name == word && (ended || !["apos", "semi", "colon", "comma"].contains(&name));
    NAMED.iter().find(|(name, _)| known(name)).map(|(_, sign)| (*sign).to_owned())
}

fn numbered(word: &str) -> Option<char> {
    let code = match word.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => word.parse(),
    };
    // Below are controls, which HTML reads as signs of Windows.
    code.ok()
        .filter(|code| *code == 10 || *code == 9 || *code > 31 && !(127..160).contains(code))
        .and_then(char::from_u32)
}
