//! The formats, by the names of the command line.

use crate::calendar;
use crate::citation;
use crate::json;
use crate::json_ld;
use crate::markdown;
use crate::plain;
use crate::request::Request;
use crate::table;

/// The most letters of a file's name before its extension.
const MAX_FILE_NAME: usize = 80;

/// A format of a citation or of a download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table with one row per card (RFC 4180).
    Csv,
    /// Markdown (CommonMark).
    Markdown,
    /// A dataset with the cards alone.
    Json,
    /// JSON-LD in the vocabulary of schema.org.
    JsonLd,
    /// The dated announcements as a calendar (RFC 5545).
    Ics,
    /// Plain text.
    Text,
    /// APA, 7th edition.
    Apa,
    /// The Chicago Manual of Style, 18th edition: the note, then the entry of the bibliography.
    Chicago,
    /// OSCOLA, 4th edition.
    Oscola,
    /// The usual form in Korean.
    Korean,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

/// Why nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A citation of something without an address.
    NeedsAddress,
    /// A calendar of announcements without dates.
    NoDates,
}

impl Format {
    /// Every format: the downloads, then the citations.
    pub const ALL: [Format; 13] = [
        Format::Csv,
        Format::Markdown,
        Format::Json,
        Format::JsonLd,
        Format::Ics,
        Format::Text,
        Format::Apa,
        Format::Chicago,
        Format::Oscola,
        Format::Korean,
        Format::Bibtex,
        Format::Ris,
        Format::CslJson,
    ];

    /// The formats of files.
    pub const DOWNLOADS: [Format; 6] =
        [Format::Csv, Format::Markdown, Format::Text, Format::Json, Format::JsonLd, Format::Ics];

    /// The citations.
    pub const CITATIONS: [Format; 7] = [
        Format::Apa,
        Format::Chicago,
        Format::Oscola,
        Format::Korean,
        Format::Bibtex,
        Format::Ris,
        Format::CslJson,
    ];

    /// Its name, its media type, and how the name of a file ends.
    const fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Format::Csv => ("csv", "text/csv", "csv"),
            Format::Markdown => ("markdown", "text/markdown", "md"),
            Format::Json => ("json", "application/json", "json"),
            Format::JsonLd => ("jsonld", "application/ld+json", "jsonld"),
            Format::Ics => ("ics", "text/calendar", "ics"),
            Format::Text => ("text", "text/plain", "txt"),
            Format::Apa => ("apa", "text/plain", "txt"),
            Format::Chicago => ("chicago", "text/plain", "txt"),
            Format::Oscola => ("oscola", "text/plain", "txt"),
            Format::Korean => ("korean", "text/plain", "txt"),
            Format::Bibtex => ("bibtex", "application/x-bibtex", "bib"),
            Format::Ris => ("ris", "application/x-research-info-systems", "ris"),
            Format::CslJson => ("csl-json", "application/vnd.citationstyles.csl+json", "json"),
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        self.row().1
    }

    /// How the name of its files ends, without a dot.
    pub const fn extension(self) -> &'static str {
        self.row().2
    }

    /// A name for the file of what is requested, which every file system takes: letters, digits and hyphens of ASCII.
    pub fn file_name(self, request: &Request) -> String {
        let card = request.only_card().map_or("", |card| &card.id);
        let words = format!("{} {card}", request.shown().id);
        let words =
            words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let name = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
        let name = name.get(..MAX_FILE_NAME).unwrap_or(&name);
        format!("{}.{}", if name.is_empty() { "dialogue" } else { name }, self.extension())
    }

    /// The format with this name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes what is requested.
    ///
    /// # Errors
    /// If this format cannot show it.
    pub fn write(self, request: &Request) -> Result<String, Refusal> {
        let item = || citation::Item::new(request).ok_or(Refusal::NeedsAddress);
        Ok(match self {
            Format::Csv => table::csv(request),
            Format::Markdown => markdown::markdown(request),
            Format::Json => json::json(request),
            Format::JsonLd => json_ld::json_ld(request),
            Format::Ics => calendar::calendar(request).ok_or(Refusal::NoDates)?,
            Format::Text => plain::text(request),
            Format::Apa => citation::apa(&item()?),
            Format::Chicago => citation::chicago(&item()?),
            Format::Oscola => citation::oscola(&item()?),
            Format::Korean => citation::korean(&item()?),
            Format::Bibtex => citation::bibtex(&item()?),
            Format::Ris => citation::ris(&item()?),
            Format::CslJson => citation::csl_json(&item()?),
        })
    }
}
