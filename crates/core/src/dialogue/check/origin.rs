//! Checks the sources of a record, its corrections, and the former ids of its cards.

use super::node::{Node, Step};
use super::problems::Problems;
use crate::dialogue::date::Date;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::origin::is_web_address;
use crate::dialogue::problem::Expected;
use crate::dialogue::version_hash::is_version_hash;
use crate::dialogue::{Change, Source, Withdrawal};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

/// The list `sources`, and whether its first entry is left out. `source` is short for a list of one.
pub fn sources(root: &Node, problems: &mut Problems) -> (Vec<Source>, bool) {
    let mut ids = HashSet::new();
    let mut read: Vec<Option<Source>> = Vec::new();
    read.extend(root.get("source").map(|node| source(&node, &mut ids, problems)));
    root.list("sources", problems, |node, problems| {
        read.push(source(node, &mut ids, problems));
        Some(())
    });
    let is_first_lost = matches!(read.first(), Some(None));
    (read.into_iter().flatten().collect(), is_first_lost)
}

fn source(node: &Node, ids: &mut HashSet<String>, problems: &mut Problems) -> Option<Source> {
    node.fields(&["id", "url", "publisher", "language", "title", "author", "date", "note"], problems)?;
    let url = node.required("url").string_if(Expected::Address, is_web_address, problems);
    let publisher = node.required("publisher").text(problems);
    let id = node.get("id").and_then(|at| {
        let id = at.id(problems)?;
        let is_new = ids.insert(id.clone());
        if !is_new {
            problems.add(&at, Expected::Unique, None);
        }
        is_new.then_some(id)
    });
    Some(Source {
        id,
        url: url?.to_owned(),
        publisher: publisher?,
        language: node.get("language").and_then(|n| n.language(problems)),
        title: node.get("title").and_then(|n| n.text(problems)),
        author: node.get("author").and_then(|n| n.text(problems)),
        date: node.get("date").and_then(|n| n.date(problems)),
        note: node.get("note").and_then(|n| n.text(problems)),
    })
}

/// An entry of the list of changes.
pub fn change(node: &Node, problems: &mut Problems) -> Option<Change> {
    node.fields(&["version", "date", "note", "cards", "added", "hash"], problems)?;
    let date = node.required("date").date(problems);
    let note = node.required("note").text(problems);
    let version = node.get("version").and_then(|n| n.string(Expected::Text, problems));
    Some(Change {
        version: version.map(str::to_owned),
        date: date?,
        note: note?,
        cards: node.list("cards", problems, |n, p| n.id(p)),
        added: node.list("added", problems, |n, p| n.id(p)),
        hash: node
            .get("hash")
            .and_then(|n| n.string_if(Expected::VersionHash, is_version_hash, problems))
            .map(str::to_owned),
    })
}

/// The changes in the order in which readers see them. Those of one day keep theirs.
pub fn newest_first(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_by_key(|change| Reverse(change.date.first().map(Date::sortable)));
    changes
}

/// Former ids of cards, each with the present one.
pub fn aliases(node: &Node, problems: &mut Problems) -> BTreeMap<String, String> {
    let entries = node.object(problems).unwrap_or_default();
    if entries.len() > MAX_LIST {
        problems.add_too_long(node, MAX_LIST);
    }
    let ids = entries.iter().take(MAX_LIST).filter_map(|(former, now)| {
        let id = node.step(now, Step::Key(former)).id(problems)?;
        Some((former.to_string(), id))
    });
    ids.collect()
}

/// An entry of the list of withdrawn cards.
pub fn withdrawal(node: &Node, problems: &mut Problems) -> Option<Withdrawal> {
    node.fields(&["id", "reason"], problems)?;
    Some(Withdrawal {
        id: node.required("id").id(problems)?,
        reason: node.get("reason").and_then(|n| n.text(problems)),
    })
}
