//! The sentences of policies, in both languages.

use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::policy::phrases::policy_phrases;
use test_support::sentences::{Pair, are_said_in_korean, are_tidy, pairs, take_the_same_parts};

fn hold(pairs: &[Pair]) {
    take_the_same_parts(pairs);
    are_said_in_korean(pairs);
    are_tidy(pairs);
}

#[test]
fn every_policy_phrase_exists_in_both_languages() {
    let of = |lang| policy_phrases(phrases(lang));
    hold(&pairs(of("en"), of("ko"), 35));
}
