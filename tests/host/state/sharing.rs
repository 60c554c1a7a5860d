//! The dialog to share, and links that a script of the page has copied.

use super::{after, at, link, toggle};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Effect::{Copy, Focus, PrepareShare, Send, Shared, ShowDialog};
use dialogue_summary::state::share::{Outcome, Parts, ShareAction, ShareDialog, Subject};
use dialogue_summary::state::{Action, Effect, Notice, State};

const LINK: &str = "https://a.example/#x";

fn act(state: &State, action: ShareAction) -> (State, Vec<Effect>) {
    after(state, Action::Share(action))
}

/// The dialog for a card or the view, once the page has told the link.
fn opened(state: &State, card: Option<&str>) -> State {
    let (state, effects) = act(state, ShareAction::Open(card.map(str::to_owned)));
    let opener = card.map_or(String::from("--share"), |card| format!("--share-of-{card}"));
    assert_eq!(effects, [PrepareShare, ShowDialog(opener.into())]);
    act(&state, ShareAction::Linked(LINK.into(), false)).0
}

fn dialog(state: &State) -> &ShareDialog {
    state.share.as_ref().unwrap()
}

#[test]
fn dialog_shares_the_view_the_record_or_a_card() {
    let filtered = at("ds.q=norms&ds.lang=ko&ds.kind=topic");
    let of_view = opened(&filtered, None);
    assert_eq!(dialog(&of_view).subject, Subject::View);
    assert_eq!(of_view.shared_view(), Some(filtered.view.current.clone()));
    // A card has no filters, and the current language.
    let of_card = opened(&filtered, Some("dcm4"));
    let card = View { card: Some("dcm4".into()), lang: "ko".into(), ..View::default() };
    assert_eq!(
        (&dialog(&of_card).subject, of_card.shared_view()),
        (&Subject::Card("dcm4".into()), Some(card))
    );
    // The whole record is one press away.
    let (of_record, effects) = act(&of_view, ShareAction::ChooseRecord);
    assert_eq!(effects, [PrepareShare, Focus("--share-link".into())]);
    let whole = View { lang: "ko".into(), ..View::default() };
    assert_eq!((&dialog(&of_record).subject, of_record.shared_view()), (&Subject::Record, Some(whole)));
    // Without a filter, the view is the record.
    assert_eq!(dialog(&opened(&at("ds.lang=ko"), None)).subject, Subject::Record);
    assert_eq!(dialog(&opened(&at("ds.card=dcm4"), None)).subject, Subject::View);
}

#[test]
fn outcome_of_a_copy_is_shown_in_the_dialog_and_gone_with_the_next() {
    let state = opened(&at("ds.kind=topic"), None);
    let (asked, effects) = act(&state, ShareAction::Copy);
    assert_eq!((dialog(&asked).outcome, effects), (None, vec![Copy(LINK.into())]));
    let (copied, effects) = after(&asked, Action::Shared(Ok(LINK.into())));
    assert_eq!((dialog(&copied).outcome, effects), (Some(Outcome::Copied), vec![Shared(LINK.into())]));
    assert_eq!(copied.notice, None);
    assert_eq!(dialog(&act(&copied, ShareAction::Copy).0).outcome, None);
    let (refused, effects) = after(&asked, Action::Shared(Err(LINK.into())));
    assert_eq!(
        (dialog(&refused).outcome, effects),
        (Some(Outcome::Refused), vec![Focus("--share-link".into())])
    );
    let (asked, effects) = act(&refused, ShareAction::Send);
    assert_eq!((dialog(&asked).outcome, effects), (None, vec![Send(LINK.into())]));
    let (sent, effects) = act(&asked, ShareAction::Done(Outcome::Sent));
    assert_eq!((dialog(&sent).outcome, effects), (Some(Outcome::Sent), vec![Shared(LINK.into())]));
}

#[test]
fn dialog_closes_with_the_view_that_it_shares() {
    let state = opened(&at("ds.kind=topic"), None);
    assert_eq!(after(&state, toggle(Facet::Theme, "norms")).0.share, None);
    assert_eq!(after(&state, Action::UrlChanged("ds.kind=delegation".into(), true)).0.share, None);
    assert!(after(&state, Action::UrlChanged("ds.kind=topic".into(), true)).0.share.is_some());
    let (closed, effects) = act(&state, ShareAction::Close);
    assert_eq!((closed.share, effects), (None, Vec::new()));
}

#[test]
fn parts_that_come_after_the_dialog_was_closed_change_nothing() {
    let state = opened(&at(""), None);
    assert_eq!(dialog(&state).parts, Parts::Loading);
    assert_eq!(dialog(&act(&state, ShareAction::Loaded(Parts::Ready)).0).parts, Parts::Ready);
    let failed = act(&state, ShareAction::Loaded(Parts::Failed)).0;
    let (again, effects) = act(&failed, ShareAction::Retry);
    assert_eq!((dialog(&again).parts, effects), (Parts::Loading, vec![PrepareShare]));
    let closed = act(&state, ShareAction::Close).0;
    for late in [ShareAction::Loaded(Parts::Ready), ShareAction::Linked(LINK.into(), true), ShareAction::Copy]
    {
        let (state, effects) = act(&closed, late);
        assert_eq!((state.share, effects), (None, Vec::new()));
    }
    // Then what was copied is said above the cards.
    assert_eq!(after(&closed, Action::Shared(Ok(LINK.into()))).0.notice, Some(Notice::Copied));
}

#[test]
fn link_of_a_script_is_announced_until_the_view_changes() {
    let state = at("ds.q=norms&ds.lang=ko&ds.kind=topic");
    let (copied, effects) = after(&state, Action::Shared(Ok(LINK.into())));
    assert_eq!((copied.notice.clone(), effects), (Some(Notice::Copied), vec![Shared(LINK.into())]));
    let (refused, effects) = after(&state, Action::Shared(Err("#x".into())));
    assert_eq!(
        (refused.notice.clone(), effects),
        (Some(Notice::ByHand("#x".into())), vec![Focus("--by-hand".into())])
    );
    let (dismissed, effects) = after(&refused, Action::Dismiss);
    assert_eq!((dismissed.notice.clone(), effects), (None, vec![Focus("--share".into())]));
    for with_notice in [&copied, &refused] {
        assert_eq!(after(with_notice, toggle(Facet::Theme, "norms")).0.notice, None);
    }
    for (before, after) in [(&state, copied), (&refused, dismissed)] {
        assert_eq!((link(&after), &after.results), (link(before), &before.results));
    }
}
