//! Merges the options of `render` with the attributes of the tag in a page.

use super::args::RenderArgs;
use crate::filter::not_one_of;
use crate::terminal::Messages;
use dialogue_summary::i18n::{Phrases, problem};
use dialogue_summary::state::{Config, LinkState};
use dialogue_summary_publish::page::Page;

const LINK_STATES: [(&str, LinkState); 3] =
    [("fragment", LinkState::Fragment), ("query", LinkState::Query), ("none", LinkState::None)];
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// What to render. An attribute of the tag counts if the option is not given.
pub struct RenderOptions<'a> {
    /// The configuration that the widget will read from the tag. `config.lang` is chosen once the dataset is known.
    pub config: Config,
    /// The language that tag or option names.
    pub lang: Option<String>,
    page: Option<&'a Page>,
}

impl<'a> RenderOptions<'a> {
    /// Merges options and tag.
    ///
    /// # Errors
    /// If they differ, or if an attribute has a value that the widget cannot read.
    pub fn new(args: &RenderArgs, page: Option<&'a Page>, phrases: &Phrases) -> Result<Self, Messages> {
        let defaults = Config::default();
        let mut tag = TagAttributes { page, errors: Vec::new() };
        let lang = tag.merge("lang", args.lang.as_deref(), str::eq_ignore_ascii_case);
        let filter = tag.merge("filter", args.filter.as_deref(), |a, b| trim_filter(a) == trim_filter(b));
        let page_size = tag.merge_number("page-size", args.page_size, usize::MAX);
        let heading_level = tag.merge_number("heading-level", args.heading_level.map(usize::from), 5);
        let mut link_state = defaults.link_state;
        if let Some(name) = attribute(page, "link-state") {
            match LINK_STATES.iter().find(|(known, _)| *known == name) {
                Some((_, state)) => link_state = *state,
                None => {
                    let known = LINK_STATES.map(|(known, _)| known);
                    let place = place(page, "link-state");
                    tag.errors.push(problem(phrases, &not_one_of(&place, name, known)));
                }
            }
        }
        if let Some(theme) = attribute(page, "theme").filter(|theme| !THEMES.contains(theme)) {
            tag.errors.push(problem(phrases, &not_one_of(&place(page, "theme"), theme, THEMES)));
        }
        // The shell's rule for the first instance of a page.
        let link_key =
            ["link-key", "id"].iter().filter_map(|name| attribute(page, name)).find(|key| !key.is_empty());
        if !tag.errors.is_empty() {
            return Err(Messages(tag.errors));
        }
        let config = Config {
            lang: String::new(),
            filter: trim_filter(filter.as_deref().unwrap_or_default()).to_owned(),
            page_size: page_size.unwrap_or(defaults.page_size),
            heading_level: heading_level
                .and_then(|level| u8::try_from(level).ok())
                .unwrap_or(defaults.heading_level),
            link_state,
            link_key: link_key.map_or(defaults.link_key, str::to_owned),
        };
        Ok(RenderOptions { config, lang, page })
    }

    /// Where a value is from, for messages: the tag, or the option.
    pub fn place(&self, name: &str) -> String {
        place(self.page, name)
    }
}

/// The attributes of the tag, with the errors found so far.
struct TagAttributes<'a> {
    page: Option<&'a Page>,
    errors: Vec<String>,
}

impl TagAttributes<'_> {
    fn merge(
        &mut self,
        name: &str,
        option: Option<&str>,
        equal: impl Fn(&str, &str) -> bool,
    ) -> Option<String> {
        let own = attribute(self.page, name);
        if let (Some(page), Some(own), Some(option)) = (self.page, own, option)
            && !equal(own, option)
        {
            self.errors.push(contradiction(page, name, own, option));
        }
        own.or(option).map(str::to_owned)
    }

    fn merge_number(&mut self, name: &str, option: Option<usize>, max: usize) -> Option<usize> {
        let (Some(page), Some(text)) = (self.page, attribute(self.page, name)) else { return option };
        let Some(own) = text.parse().ok().filter(|number| (1..=max).contains(number)) else {
            let range = if max < usize::MAX { format!(" from 1 to {max}") } else { ", 1 or more".to_owned() };
            let place = page.place(name);
            self.errors.push(format!("{place}: found “{text}”, expected a whole number{range}"));
            return option;
        };
        if let Some(option) = option.filter(|option| *option != own) {
            self.errors.push(contradiction(page, name, &own.to_string(), &option.to_string()));
        }
        Some(own)
    }
}

fn attribute<'a>(page: Option<&'a Page>, name: &str) -> Option<&'a str> {
    page.and_then(|page| page.attribute(name))
}

fn place(page: Option<&Page>, name: &str) -> String {
    match page.filter(|page| page.attribute(name).is_some()) {
        Some(page) => page.place(name),
        None => format!("--{name}"),
    }
}

/// A filter without the characters that the widget ignores around it.
fn trim_filter(text: &str) -> &str {
    text.trim().trim_start_matches(['?', '#'])
}

/// The message for an option that differs from the tag's attribute.
pub fn contradiction(page: &Page, name: &str, attribute: &str, option: &str) -> String {
    let place = page.place(name);
    format!(
        "{place}: the tag says “{attribute}”, --{name} says “{option}”: leave the option out, or change the tag"
    )
}
