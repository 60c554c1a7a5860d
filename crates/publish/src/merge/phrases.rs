//! Why datasets are not merged, in sentences.

use super::{MergeError, Place};
use dialogue_summary::i18n::{Phrases, fill, problem, problem_phrases};

/// One sentence for each reason.
#[derive(Debug)]
struct MergePhrases {
    same_id: &'static str,
    same_meeting: &'static str,
    outside: &'static str,
}

static EN: MergePhrases = MergePhrases {
    same_id: "{}: its dialogue has the id “{2}”, which that of {1} has too; give it another id",
    same_meeting: "{}: its dialogue seems to be the same meeting as one of {1}, “{2}”, and not both have an id. If it is, leave one out; if not, give each its own id",
    outside: "{}: the card “{}” belongs to no dialogue; move it into one",
};

static KO: MergePhrases = MergePhrases {
    same_id: "{}: 회의의 id “{2}”이(가) {1}에도 있습니다. 다른 id를 쓰십시오",
    same_meeting: "{}: {1}의 회의 “{2}”와(과) 같은 회의로 보이며, id가 없는 쪽이 있습니다. 같은 회의이면 하나를 빼고, 아니면 각각 id를 쓰십시오",
    outside: "{}: 카드 “{}”이(가) 어느 회의에도 없습니다. 회의 안으로 옮기십시오",
};

/// The reason as a sentence, without the full stop.
pub fn message(phrases: &Phrases, error: &MergeError) -> String {
    let own = if phrases.lang == "ko" { &KO } else { &EN };
    let text = match error {
        MergeError::SameId { places, id } => {
            let [at, other] = places.each_ref().map(Place::to_string);
            fill(own.same_id, &[&at, &other, id])
        }
        MergeError::SameMeeting { places, title } => {
            let [at, other] = places.each_ref().map(Place::to_string);
            fill(own.same_meeting, &[&at, &other, title.pick(phrases.lang).0])
        }
        MergeError::OutsideCard { at, id } => fill(own.outside, &[&at.to_string(), id]),
        MergeError::Beyond(refusal) => problem(phrases, &refusal.clone().problem()),
        MergeError::Unwritten(message) => message.clone(),
    };
    (problem_phrases(phrases).inflect)(&text)
}
