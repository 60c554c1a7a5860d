//! Codes of countries (ISO 3166-1) and tags of languages (BCP 47).

/// The officially assigned codes of ISO 3166-1 alpha-2, two letters each, in order.
///
/// Crates with these codes contain names and numbers too, which every reader would load.
const COUNTRIES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGS\
GTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMH\
MKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSD\
SESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// The officially assigned ISO 3166-1 alpha-2 code, upper case. It is static, so that cards do not own copies.
pub fn country(code: &str) -> Option<&'static str> {
    let (codes, _) = COUNTRIES.as_bytes().as_chunks::<2>();
    let at = 2 * codes.binary_search(code.as_bytes().try_into().ok()?).ok()?;
    COUNTRIES.get(at..at + 2)
}

/// Every officially assigned code.
pub fn countries() -> impl Iterator<Item = &'static str> {
    (0..COUNTRIES.len()).step_by(2).filter_map(|at| COUNTRIES.get(at..at + 2))
}

/// Whether `tag` has the shape of a BCP 47 tag (RFC 5646, 2.1): subtags of up to eight letters and
/// digits, the first of two or three letters, or `x`.
pub fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    let letters = primary.bytes().all(|b| b.is_ascii_alphabetic());
    letters
        && (matches!(primary.len(), 2 | 3) || (primary == "x" && tag.len() > 2))
        && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}
