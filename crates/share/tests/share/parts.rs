//! Requests for tests.

use dialogue_summary_core::link;
use dialogue_summary_core::search::facet::{Facet, values};
use dialogue_summary_core::search::normalize::Normalizer;
use dialogue_summary_core::search::view::View;
use dialogue_summary_core::state::Loaded;
use dialogue_summary_share::{Day, Export, Format, Refusal, Request, WidgetPage};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use test_support::common::{checked, written};
use test_support::random::{Texts, collection, dialogue, wild};

pub const TODAY: Day = Day { year: 2026, month: 11, day: 29 };
pub const BASE: &str = "https://example.org/record";

/// A record.
pub fn loaded(json: &serde_json::Value) -> Loaded {
    let (dialogue, problems) = checked(json);
    Loaded::new(dialogue, problems, &Normalizer::default())
}

/// What is asked for: a filter, or a card by its id.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub filter: &'a str,
    pub card: Option<&'a str>,
    pub lang: &'a str,
    pub base: Option<&'a str>,
}

pub const WHOLE: Asked = Asked { filter: "", card: None, lang: "en", base: Some(BASE) };

impl Asked<'_> {
    /// The text in a format.
    pub fn write(&self, loaded: &Loaded, format: Format) -> Result<String, Refusal> {
        self.of(loaded, |request| format.write(request))
    }

    /// What a writer makes of it.
    pub fn of<T>(&self, loaded: &Loaded, write: impl FnOnce(&Request) -> T) -> T {
        let Loaded { dialogue, index, .. } = loaded;
        let default = View { lang: self.lang.to_owned(), ..View::default() };
        let view = default.patched(link::parse(self.filter, ""), &default).fitted(dialogue, index, self.lang);
        let export = Export { dialogue, index, view: &view, page: self.base.map(WidgetPage::at) };
        let card = self.card.map(|id| index.card_position(dialogue, id).unwrap());
        write(&Request { export, card, site: Some("Example Site"), today: TODAY })
    }
}

/// Texts with characters that have a meaning in the formats.
pub fn nasty() -> Texts {
    let pieces = [
        "=1+1",
        "+",
        "-",
        "@",
        "\t",
        "\r\n",
        "\n",
        "\"",
        ";",
        ",",
        "'",
        "# a",
        "1. b",
        "* c",
        "[d](e)",
        "`",
        "~~",
        "<b>",
        "&amp;",
        "\\",
        "{",
        "}",
        "$",
        "%",
        "말",
        " ",
        "|",
        "_f_",
        "> g",
        "—",
        "\u{0}",
        "END:VEVENT",
    ];
    prop::collection::vec(select(pieces.to_vec()), 0..6).prop_map(|pieces| pieces.concat()).boxed()
}

pub fn record() -> impl Strategy<Value = Loaded> {
    prop_oneof![dialogue(wild()), dialogue(nasty()), collection(nasty())]
        .prop_map(|dialogue| loaded(&written(&dialogue)))
}

/// A filter with values of the record.
pub fn filter(loaded: &Loaded, picks: &[(usize, Index)]) -> String {
    let mut filter = String::new();
    for (facet, pick) in picks {
        let facet = Facet::ALL[*facet];
        let values = values(&loaded.dialogue, facet);
        if !values.is_empty() {
            let value = link::encoded(&values[pick.index(values.len())]);
            filter += &format!("&{}={value}", facet.name());
        }
    }
    filter
}

pub fn picks() -> impl Strategy<Value = Vec<(usize, Index)>> {
    prop::collection::vec((0..Facet::ALL.len(), any::<Index>()), 0..3)
}
