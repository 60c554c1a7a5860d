//! What a merged collection says of itself: its title, and what of its files is about one meeting only.

use super::Input;
use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::{Dialogue, Series};
use dialogue_summary::i18n::{LANGUAGES, export_phrases};
use std::mem::take;

/// What collections say of themselves that is not in a new collection of several files, because it is not about all meetings there:
/// the names of the keys. What their only meeting takes over is not lost.
pub fn lost_keys(inputs: &[Input]) -> Vec<(&str, Vec<&'static str>)> {
    let lost = |input: &Input| {
        let mut of = input.dialogue.clone();
        push_down(&mut of);
        let keys = [
            ("summary", of.summary.is_some()),
            ("date", of.date.is_some()),
            ("place", of.place.is_some()),
            ("attendance", of.attendance.is_some()),
            ("series", of.series.is_some()),
            ("timeline", !of.timeline.is_empty()),
        ];
        keys.into_iter().filter(|(_, is_written)| *is_written).map(|(key, _)| key).collect::<Vec<_>>()
    };
    let collections = inputs.iter().filter(|input| inputs.len() > 1 && input.dialogue.is_collection());
    collections.map(|input| (input.name.as_str(), lost(input))).filter(|(_, keys)| !keys.is_empty()).collect()
}

/// Moves what a collection says of itself to its only meeting, where that lacks it.
pub fn push_down(whole: &mut Dialogue) {
    let [only] = whole.dialogues.as_mut_slice() else { return };
    move_to(&mut only.summary, &mut whole.summary);
    move_to(&mut only.date, &mut whole.date);
    move_to(&mut only.place, &mut whole.place);
    move_to(&mut only.attendance, &mut whole.attendance);
    move_to(&mut only.series, &mut whole.series);
    if only.timeline.is_empty() || only.timeline == whole.timeline {
        only.timeline = take(&mut whole.timeline);
    }
}

/// What both say is not lost either.
fn move_to<T: PartialEq>(own: &mut Option<T>, whole: &mut Option<T>) {
    if own.is_none() || own == whole {
        *own = whole.take();
    }
}

/// Whether the new collection has no title of its own, because its meetings have no series in common.
pub fn has_neutral_title(inputs: &[Input]) -> bool {
    inputs.len() > 1 && title(inputs).is_none()
}

/// The title of a collection of any meetings.
pub fn neutral_title() -> Text {
    Text::by_lang(LANGUAGES.into_iter().map(|lang| (lang, export_phrases(lang).collection)))
}

/// The title of the only collection among the files, unless all of its meetings are of one series and others are not; else that of
/// their common series.
pub fn title(inputs: &[Input]) -> Option<Text> {
    let series = |input: &Input| common_series(&all_series(input)).cloned();
    let of_all: Vec<Option<&Series>> = inputs.iter().flat_map(all_series).collect();
    let common = common_series(&of_all);
    let mut collections = inputs.iter().filter(|input| input.dialogue.is_collection());
    if let (Some(only), None) = (collections.next(), collections.next()) {
        let is_of_one_series = only.dialogue.series.is_some() || series(only).is_some();
        if inputs.len() == 1 || common.is_some() || !is_of_one_series {
            return Some(only.dialogue.title.clone());
        }
    }
    common.map(|series| series.name.clone())
}

/// The series of each meeting of a file.
fn all_series(input: &Input) -> Vec<Option<&Series>> {
    match input.dialogue.dialogues.as_slice() {
        [] => vec![input.dialogue.series.as_ref()],
        parts => parts.iter().map(|part| part.series.as_ref().or(input.dialogue.series.as_ref())).collect(),
    }
}

/// The series that all meetings belong to, under one name.
fn common_series<'a>(series: &[Option<&'a Series>]) -> Option<&'a Series> {
    let first = (*series.first()?)?;
    series.iter().all(|other| other.is_some_and(|other| is_of_one_name(first, other))).then_some(first)
}

/// Whether two meetings are of one series, and call it the same.
fn is_of_one_name(one: &Series, other: &Series) -> bool {
    let has_one_key = one.key() == other.key() || one.id.is_none() || other.id.is_none();
    has_one_key && one.name.all().any(|name| other.name.all().any(|known| known == name))
}
