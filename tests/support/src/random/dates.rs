//! Random dates of every shape that the format allows.

use dialogue_summary::dialogue::date::{Bound, Date, Edtf, Part, Qualifier};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// A date or an interval.
pub fn edtf() -> BoxedStrategy<Edtf> {
    let bound =
        || prop_oneof![4 => date().prop_map(Bound::Date), 1 => Just(Bound::Open), 1 => Just(Bound::Unknown)];
    prop_oneof![
        date().prop_map(Edtf::single),
        (date(), bound()).prop_map(|(start, end)| Edtf { start: Bound::Date(start), end: Some(end) }),
        (bound(), date()).prop_map(|(start, end)| Edtf { start, end: Some(Bound::Date(end)) }),
    ]
    .boxed()
}

fn date() -> BoxedStrategy<Date> {
    let unknown = || part(0..=0).prop_map(|part| Part { unspecified: 2, ..part });
    // Every month has 28 days.
    let month = prop_oneof![
        4 => (part(1..=12), of(prop_oneof![part(1..=28), unknown()])),
        1 => (part(21..=24), Just(None)),
        1 => (unknown(), of(unknown())),
    ];
    let year = prop_oneof![
        4 => (part(0..=9999), of(month)),
        1 => (part(0..=999), Just(None)).prop_map(|(year, month)| {
            (Part { value: year.value * 10, unspecified: 1, ..year }, month)
        }),
        1 => (part(0..=99), Just(None)).prop_map(|(year, month)| {
            (Part { value: year.value * 100, unspecified: 2, ..year }, month)
        }),
    ];
    let date = year.prop_map(|(year, month)| Date {
        year,
        month: month.map(|(month, _)| month),
        day: month.and_then(|(_, day)| day),
    });
    date.boxed()
}

fn part(values: std::ops::RangeInclusive<u16>) -> impl Strategy<Value = Part> {
    let qualifier = || of(select(vec![Qualifier::Uncertain, Qualifier::Approximate, Qualifier::Both]));
    (values, qualifier(), qualifier()).prop_map(|(value, before, after)| Part {
        value,
        unspecified: 0,
        before,
        after,
    })
}
