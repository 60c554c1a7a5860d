//! What is to be drawn, as options and the tag of a page say together: the tag where an option is not given.

use crate::render::Order;
use crate::slips::not_one_of;
use dialogue_summary::i18n::{Phrases, problem};
use dialogue_summary::state::{Config, LinkState};
use dialogue_summary_publish::page::Page;

const LINK_STATES: [(&str, LinkState); 3] =
    [("fragment", LinkState::Fragment), ("query", LinkState::Query), ("none", LinkState::None)];
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// What is to be drawn.
pub struct Asked<'a> {
    /// As the widget will read it from the tag. The language is that of `lang`, or still to be chosen.
    pub config: Config,
    /// The language, where one is named.
    pub lang: Option<String>,
    page: Option<&'a Page>,
}

impl<'a> Asked<'a> {
    /// Brings options and tag together.
    ///
    /// # Errors
    /// Where they differ, and where the tag says what the widget cannot read.
    pub fn new(order: &Order, page: Option<&'a Page>, phrases: &Phrases) -> Result<Asked<'a>, Vec<String>> {
        let usual = Config::default();
        let mut asked = Asked { config: Config::default(), lang: None, page };
        let (mut wrong, mut apart) = (Vec::new(), Vec::new());
        let mut differ = |name, tag: &str, option: &str| apart.extend(differing(page, name, tag, option));

        let own = asked.own("lang");
        if let (Some(own), Some(lang)) = (own, &order.lang)
            && !own.eq_ignore_ascii_case(lang)
        {
            differ("lang", own, lang);
        }
        asked.lang = own.map(str::to_owned).or_else(|| order.lang.clone());

        let own = asked.own("filter").map(filter);
        let option = order.filter.as_deref().map(filter);
        if let (Some(own), Some(option)) = (own, option)
            && own != option
        {
            differ("filter", own, option);
        }
        asked.config.filter = own.or(option).unwrap_or_default().to_owned();

        let size = asked.number("page-size", usize::MAX, &mut wrong);
        if let (Some(size), Some(option)) = (size, order.page_size)
            && size != option
        {
            differ("page-size", &size.to_string(), &option.to_string());
        }
        asked.config.page_size = size.or(order.page_size).unwrap_or(usual.page_size);

        let level = asked.number("heading-level", 5, &mut wrong).and_then(|n| u8::try_from(n).ok());
        if let (Some(level), Some(option)) = (level, order.heading_level)
            && level != option
        {
            differ("heading-level", &level.to_string(), &option.to_string());
        }
        asked.config.heading_level = level.or(order.heading_level).unwrap_or(usual.heading_level);

        if let Some(state) = asked.own("link-state") {
            match LINK_STATES.iter().find(|(name, _)| *name == state) {
                Some((_, state)) => asked.config.link_state = *state,
                None => {
                    let known = LINK_STATES.map(|(name, _)| name);
                    wrong.push(problem(phrases, &not_one_of(&asked.place("link-state"), state, known)));
                }
            }
        }
        if let Some(theme) = asked.own("theme").filter(|theme| !THEMES.contains(theme)) {
            wrong.push(problem(phrases, &not_one_of(&asked.place("theme"), theme, THEMES)));
        }
        // As the shell names an instance, which is the first of its page.
        let key =
            ["link-key", "id"].into_iter().filter_map(|name| asked.own(name)).find(|key| !key.is_empty());
        asked.config.link_key = key.map_or(usual.link_key, str::to_owned);

        apart.append(&mut wrong);
        if apart.is_empty() { Ok(asked) } else { Err(apart) }
    }

    /// What the tag says.
    fn own(&self, name: &str) -> Option<&'a str> {
        self.page.and_then(|page| page.attribute(name))
    }

    /// Where a value is from: the tag, or the option.
    pub fn place(&self, name: &str) -> String {
        match self.page.filter(|page| page.attribute(name).is_some()) {
            Some(page) => page.place(name),
            None => ["--", name].concat(),
        }
    }

    fn number(&self, name: &str, most: usize, wrong: &mut Vec<String>) -> Option<usize> {
        let own = self.own(name)?;
        let number = own.parse().ok().filter(|number| (1..=most).contains(number));
        if number.is_none() {
            let most = if most < usize::MAX { format!(" to {most}") } else { String::new() };
            let place = self.place(name);
            wrong.push(format!("{place}: found “{own}”, expected a whole number from 1{most}"));
        }
        number
    }
}

/// A filter as the widget reads it.
fn filter(written: &str) -> &str {
    written.trim().trim_start_matches(['?', '#'])
}

/// That an option says otherwise than the tag.
pub fn differing(page: Option<&Page>, name: &str, tag: &str, option: &str) -> Option<String> {
    let place = page?.place(name);
    Some(format!(
        "{place}: the tag says “{tag}”, --{name} says “{option}”: leave the option out, or change the tag"
    ))
}
