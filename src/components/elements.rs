//! Elements that several components share.

use crate::dialogue::date::Edtf;
use crate::i18n::{Phrases, doubt};
use yew::prelude::*;

/// A heading at this level of the host page's outline. Below level 6, which HTML does not have, it is an element with a role.
pub fn heading(level: u8, id: Option<AttrValue>, class: &'static str, content: Html) -> Html {
    const NAMES: [&str; 7] = ["h1", "h1", "h2", "h3", "h4", "h5", "h6"];
    match NAMES.get(usize::from(level)) {
        Some(name) => html! {
            <@{*name} {id} {class}>{ content }</@>
        },
        None => html! {
            <div {id} role="heading" aria-level={level.to_string()} {class}>{ content }</div>
        },
    }
}

/// A term and its value in a list of such pairs.
pub fn pair(term: &'static str, value: Html) -> Html {
    html! {
        <div>
            <dt>{ term }</dt>
            <dd>{ value }</dd>
        </div>
    }
}

/// How certain a date is: the note of the record, otherwise a phrase for the qualifier of the date.
pub fn qualifier(phrases: &Phrases, date: &Edtf, note: Option<Html>) -> Option<Html> {
    note.or_else(|| doubt(phrases, date).map(Html::from))
}

/// A date in these words, with its doubt behind it.
pub fn when(phrases: &Phrases, date: &Edtf, words: String) -> Html {
    html! {
        <>
            <time datetime={date.datetime()}>{ words }</time>
            if let Some(doubt) = doubt(phrases, date) {
                <span class="doubt">{ format!(" ({doubt})") }</span>
            }
        </>
    }
}

/// The last child of a part whose layout is final once it has arrived. The style sheet hides the part until then.
pub fn end_of_part() -> Html {
    html! {
        <i hidden=true />
    }
}
