//! Links: a view is written into a URL and read back; foreign parameters are kept.

use crate::common::cases;
use dialogue_summary::link::{encoded, parse, print};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::view::{Change, Patch, Sort, View};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn view(q: &str, kind: &[&str], theme: &[&str], card: Option<&str>, lang: &str) -> View {
    let strings = |list: &[&str]| list.iter().map(|value| (*value).to_owned()).collect();
    View {
        q: q.to_owned(),
        chosen: std::array::from_fn(|at| match at {
            0 => strings(kind),
            1 => strings(theme),
            _ => vec![],
        }),
        sort: Sort::Record,
        card: card.map(str::to_owned),
        lang: lang.to_owned(),
    }
}

fn read(part: &str, prefix: &str, default: &View) -> View {
    default.patched(parse(part, prefix), default)
}

#[test]
fn views_have_the_links_of_the_contract() {
    let default = view("", &[], &[], None, "en");
    let printed = |view: &View| print("", "ds.", view, &default);
    let full = "ds.kind=announcement&ds.theme=sanctions&ds.q=seoul&ds.card=dcm4&ds.lang=ko";
    let everything = view("seoul", &["announcement"], &["sanctions"], Some("dcm4"), "ko");
    assert_eq!(printed(&everything), full);
    assert_eq!(read(full, "ds.", &default), everything);
    // Without a prefix it is a filter.
    let filter = "kind=announcement&theme=sanctions&q=seoul";
    let filtered = view("seoul", &["announcement"], &["sanctions"], None, "en");
    assert_eq!(read(filter, "", &default), filtered);
    assert_eq!(print("", "", &filtered, &default), filter);
    assert_eq!(read(filter, "ds.", &default), default);
    for (view, link) in [
        (view("", &[], &[], None, "en"), ""),
        (view("", &["topic", "announcement"], &[], None, "en"), "ds.kind=topic&ds.kind=announcement"),
        (view("한-영 협력", &[], &[], None, "en"), "ds.q=%ED%95%9C-%EC%98%81+%ED%98%91%EB%A0%A5"),
        (view("a&b=c+d#e%", &[], &[], None, "en"), "ds.q=a%26b%3Dc%2Bd%23e%25"),
        (view(" padded  ", &[], &[], None, "en"), "ds.q=padded"),
        (view("   ", &[], &[], None, "en"), ""),
    ] {
        assert_eq!(printed(&view), link);
    }
}

#[test]
fn pair_in_any_encoding_is_read() {
    let default = view("usual", &["topic"], &["norms"], Some("aim"), "en");
    for (part, read) in [
        ("", view("usual", &["topic"], &["norms"], Some("aim"), "en")),
        ("x=1", view("usual", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=two+words", view("two words", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=two%20words", view("two words", &["topic"], &["norms"], Some("aim"), "en")),
        ("d%73.%71=%ED%95%9C", view("한", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=한", view("한", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=%FF%zz", view("\u{fffd}%zz", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=a&ds.q=b", view("b", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q=a=b", view("a=b", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.q", view("", &["topic"], &["norms"], Some("aim"), "en")),
        // An empty value selects nothing, and a key without a value is empty.
        ("ds.kind=", view("usual", &[], &["norms"], Some("aim"), "en")),
        ("ds.kind", view("usual", &[], &["norms"], Some("aim"), "en")),
        ("ds.kind=&ds.kind=topic", view("usual", &["topic"], &["norms"], Some("aim"), "en")),
        ("ds.kind=b&x=1&ds.kind=a", view("usual", &["b", "a"], &["norms"], Some("aim"), "en")),
        ("ds.card=", view("usual", &["topic"], &["norms"], None, "en")),
        ("ds.sort=newest", View { sort: Sort::Newest, ..default.clone() }),
        ("ds.sort=upwards", default.clone()),
        // Foreign parameters.
        ("DS.q=a&ds.Q=b&ds.=c&ds=d&q=e&ds.qq=f&xds.q=g&ds..q=h", default.clone()),
    ] {
        assert_eq!(self::read(part, "ds.", &default), read, "{part}");
    }
}

#[test]
fn value_missing_in_a_link_is_reset() {
    let Patch { q, chosen, sort, card, lang } = parse("", "ds.");
    assert_eq!((q, card, lang, sort), (Change::Reset, Change::Reset, Change::Reset, Change::Reset));
    assert!(chosen.iter().all(|change| *change == Change::Reset));
}

/// Text with characters that have a meaning in URLs, and any other text.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec!["a", "a b", "&", "=", "+", "%26", "#", "ds.q", "한", "é", "\u{fffd}"])
            .prop_map(str::to_owned),
        any::<String>()
    ]
}

fn filled() -> impl Strategy<Value = String> {
    words().prop_filter("a value is not empty", |word| !word.is_empty())
}

fn views() -> impl Strategy<Value = View> {
    let chosen = std::array::from_fn(|_| vec(filled(), 0..3));
    let sort = select(Sort::ALL.to_vec());
    (words(), chosen, sort, of(filled()), words()).prop_map(|(q, chosen, sort, card, lang)| View {
        q,
        chosen,
        sort,
        card,
        lang,
    })
}

fn prefixes() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec!["ds.", "", "a.", "a.a.", "my widget.", "위젯.", "q."]).prop_map(str::to_owned),
        any::<String>().prop_map(|key| key + "."),
    ]
}

/// A view as a URL stores it: the search is trimmed.
fn kept(view: &View, default: &View) -> View {
    let same = view.q.trim() == default.q.trim();
    View { q: if same { default.q.clone() } else { view.q.trim().to_owned() }, ..view.clone() }
}

/// A pair of a query string, and whether its prefix is `ds.`.
fn piece() -> impl Strategy<Value = (String, bool)> {
    let ours = [
        "ds.kind=topic",
        "ds.kind=",
        "ds.q",
        "ds.q=a+b",
        "ds.card=x",
        "ds.lang=ko",
        "ds.session=%zz",
        "d%73.theme=a",
        "ds%2Ecountry=GB",
        "ds.q=a=b",
    ];
    let others = [
        "",
        "=",
        "==",
        "a",
        "a=",
        "=a",
        "%",
        "%zz",
        "%zz=%",
        "+",
        "a+b=c%20d",
        "utm_source=x",
        "ds",
        "ds.",
        "ds.kinds=1",
        "DS.kind=1",
        "ds.Kind=1",
        "q=1",
        "kind=1",
        "ds2.kind=1",
        "한글=값",
        "#",
        "?a",
        "/route/to;x",
        "\u{0}",
    ];
    prop_oneof![
        2 => select(ours.to_vec()).prop_map(|piece| (piece.to_owned(), true)),
        2 => select(others.to_vec()).prop_map(|piece| (piece.to_owned(), false)),
        1 => "[^&d%][^&]{0,9}".prop_map(|piece| (piece, false)),
    ]
}

fn part_of(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(piece, _)| piece.as_str()).collect::<Vec<_>>().join("&")
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_view_round_trips_through_a_link(view in views(), default in views(), prefix in prefixes(), pieces in vec(piece(), 0..5)) {
        let part = print(&part_of(&pieces), &prefix, &view, &default);
        prop_assert_eq!(read(&part, &prefix, &default), kept(&view, &default), "{}", part);
    }

    #[test]
    fn value_is_written_in_standard_form_encoding(value in "\\PC{0,12}|[ -~\\x00-\\x1f\\x7f]{0,12}") {
        let standard: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        prop_assert_eq!(encoded(&value), standard);
    }

    /// The widget's pairs replace its first pair, or are appended.
    #[test]
    fn foreign_pairs_keep_bytes_and_order(view in views(), default in views(), pieces in vec(piece(), 0..7)) {
        let part = part_of(&pieces);
        let ours = print("", "ds.", &view, &default);
        let mut expected: Vec<&str> =
            pieces.iter().filter(|(_, ours)| !ours).map(|(piece, _)| piece.as_str()).collect();
        if part.is_empty() {
            expected.clear();
        }
        if !ours.is_empty() {
            let place = pieces.iter().position(|(_, ours)| *ours).unwrap_or(expected.len());
            expected.insert(place, &ours);
        }
        prop_assert_eq!(print(&part, "ds.", &view, &default), expected.join("&"));
    }

    #[test]
    fn equal_views_have_equal_links(view in views(), before in views(), default in views(), pieces in vec(piece(), 0..5)) {
        let part = part_of(&pieces);
        let once = print(&part, "ds.", &view, &default);
        prop_assert_eq!(print(&once, "ds.", &view, &default), once.clone());
        prop_assume!(kept(&before, &default) != default);
        // The previous pairs of the widget make no difference.
        let other = print(&part, "ds.", &before, &default);
        prop_assert_eq!(print(&other, "ds.", &view, &default), once);
    }

    #[test]
    fn default_view_writes_no_pair(default in views(), prefix in prefixes(), view in views()) {
        prop_assert_eq!(print("", &prefix, &default, &default), "");
        let other = format!("x=1&{}", print("", &prefix, &view, &default));
        let plain = print(&other, &prefix, &default, &default);
        prop_assert_eq!(plain.trim_end_matches('&'), "x=1");
    }

    #[test]
    fn widgets_with_different_prefixes_share_a_url(
        (one, other) in (prefixes(), prefixes()),
        (first, second, third) in (views(), views(), views()),
        default in views(),
    ) {
        prop_assume!(one != other);
        let part = print("x=1", &one, &first, &default);
        let part = print(&part, &other, &second, &default);
        prop_assert_eq!(read(&part, &one, &default), kept(&first, &default));
        let part = print(&part, &one, &third, &default);
        prop_assert_eq!(read(&part, &other, &default), kept(&second, &default));
        prop_assert!(part.split('&').any(|piece| piece == "x=1"));
        let part = print(&part, &one, &default, &default);
        prop_assert_eq!(part, print("x=1", &other, &second, &default));
    }

    #[test]
    fn any_url_part_is_read_without_panic(part in any::<String>(), prefix in prefixes()) {
        let default = View::default();
        let view = read(&part, &prefix, &default);
        let printed = print(&part, &prefix, &view, &default);
        prop_assert_eq!(read(&printed, &prefix, &default), kept(&view, &default));
    }
}

#[test]
fn every_facet_is_linked_by_its_name() {
    for facet in Facet::ALL {
        let mut view = View::default();
        view.chosen[facet as usize] = vec!["x".to_owned()];
        let link = print("", "ds.", &view, &View::default());
        assert_eq!(link, format!("ds.{}=x", facet.name()));
        assert_eq!(read(&link, "ds.", &View::default()), view);
    }
    assert_eq!(
        Facet::ALL.map(Facet::name),
        ["kind", "theme", "country", "session", "series", "dialogue", "year"]
    );
}
