//! The links to single cards of one render. They differ only in the card's id, so the rest is built once.

use super::State;
use crate::link::encoded;

/// Builds the links to single cards.
#[derive(Clone, Debug)]
pub struct CardLinks<'a> {
    state: &'a State,
    /// What a link has before and after the card's id.
    around: Option<(String, String)>,
}

/// Takes the place of the id in the link that is split.
const PLACEHOLDER: &str = "\0";

impl<'a> CardLinks<'a> {
    /// For the current view.
    pub fn new(state: &'a State) -> Self {
        // No other parameter has this key.
        let key = format!("{}card=", encoded(&state.config.prefix()));
        let parameter = format!("{key}{}", encoded(PLACEHOLDER));
        let around = state.card_link(PLACEHOLDER).and_then(|link| {
            let at = link.find(&parameter)?;
            Some((link[..at + key.len()].to_owned(), link[at + parameter.len()..].to_owned()))
        });
        CardLinks { state, around }
    }

    /// The whole address of one card while the page is printed.
    pub fn printed(&self, id: &str) -> Option<String> {
        let page = self.state.render.printed_at.as_deref()?;
        let link = self.to(id)?;
        let sign = link.chars().next().filter(|sign| matches!(sign, '#' | '?'));
        Some(match sign {
            Some(sign) => {
                let until = |text: &str, sign: char| text.split(sign).next().unwrap_or_default().to_owned();
                let page = until(page, '#');
                format!("{}{link}", if sign == '?' { until(&page, '?') } else { page })
            }
            None => link,
        })
    }

    /// [`State::card_link`] of one card.
    pub fn to(&self, id: &str) -> Option<String> {
        // The card that is open in the initial view is left out of links.
        if self.state.view.initial.card.as_deref() == Some(id) {
            return self.state.card_link(id);
        }
        let (before, after) = self.around.as_ref()?;
        Some(format!("{before}{}{after}", encoded(id)))
    }
}
