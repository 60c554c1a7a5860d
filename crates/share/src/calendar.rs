//! The dated announcements as a calendar (RFC 5545). Our own writer: the format has six rules, and the crates for it bring
//! the time zones of the world.

use crate::card_text::{CardText, dated};
use crate::dates::{Day, PartialDate};
use crate::request::Request;
use crate::words::{checksum, one_line};
use dialogue_summary_core::dialogue::date::{Bound, Date, Edtf, Part};
use dialogue_summary_core::dialogue::{Announcement, Body, Card};
use dialogue_summary_core::i18n::{doubted_date, fill};

/// A line has at most so many bytes (RFC 5545, section 3.1).
const MAX_LINE: usize = 75;

/// A calendar with an event for each dated announcement. `None` if there is no such announcement.
pub fn calendar(request: &Request) -> Option<String> {
    let mut lines = vec![
        String::from("BEGIN:VCALENDAR"),
        String::from("VERSION:2.0"),
        String::from("PRODID:-//dialogue-summary//dialogue-summary//EN"),
    ];
    let head = lines.len();
    for position in request.cards() {
        let Some(card) = request.dialogue().cards.get(position) else { continue };
        let Body::Announcement(announcement) = &card.body else { continue };
        let Some(text) = CardText::new(request, position) else { continue };
        let Some(span) = announcement.date.as_ref().and_then(Span::new) else { continue };
        event(&mut lines, request, card, announcement, &text, &span);
    }
    if lines.len() == head {
        return None;
    }
    lines.push(String::from("END:VCALENDAR"));
    Some(lines.iter().map(|line| folded(line)).collect())
}

/// Whole days, from the first to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    first: Day,
    after: Day,
    /// Whether the date names these days, and nothing about it is doubtful.
    is_certain: bool,
}

impl Span {
    /// The days that a date may mean. `None` if its year is not known.
    fn new(edtf: &Edtf) -> Option<Span> {
        let days = |date: &Date| Some((first_day(date)?, day_after(date)?));
        let is_whole = |date: &Date| date.day.is_some_and(|day| day.unspecified == 0);
        let is_certain = |date: &Date| is_whole(date) && edtf.doubt().is_none();
        Some(match (&edtf.start, &edtf.end) {
            (Bound::Date(only), None) => {
                let (first, after) = days(only)?;
                Span { first, after, is_certain: is_certain(only) }
            }
            (Bound::Date(start), Some(Bound::Date(end))) => Span {
                first: days(start)?.0,
                after: days(end)?.1,
                is_certain: is_certain(start) && is_certain(end),
            },
            // The other end is open or not known.
            (Bound::Date(known), Some(_)) | (_, Some(Bound::Date(known))) => {
                let (first, after) = days(known)?;
                Span { first, after, is_certain: false }
            }
            _ => return None,
        })
    }
}

fn event(
    lines: &mut Vec<String>,
    request: &Request,
    card: &Card,
    announcement: &Announcement,
    text: &CardText,
    span: &Span,
) {
    let own = request.own_phrases();
    let record = request.dialogue();
    let note = announcement.date_note.as_ref().map(|note| note.pick(request.lang()).0.trim().to_owned());
    let is_certain = span.is_certain && note.as_ref().is_none_or(String::is_empty);
    let meeting = record.dialogue_of(card);
    let sources = request.sources_of(card);
    let mut description = vec![text.summary.clone()];
    if let Some(when) = announcement.date.as_ref().filter(|_| !is_certain) {
        description.push(fill(own.date_spans, &[&dated(request, card, when, note)]));
    }
    description.extend(text.companion.clone());
    let held = meeting.date.as_ref().map(|when| doubted_date(request.phrases(), when));
    let title = Some(one_line(meeting.title.pick(request.lang()).0)).filter(|title| !title.is_empty());
    description.push(request.phrases().list(&title.into_iter().chain(held).collect::<Vec<_>>()));
    description.push(text.attribution.clone());
    match text.places.is_empty() {
        true => description.extend(sources.iter().map(|source| source.url.clone())),
        false => description.extend(text.places.iter().filter_map(|place| place.url.clone())),
    }
    description.push(request.note(meeting, &sources));
    description.retain(|part| !part.is_empty());
    let version = meeting.version.as_ref().or(record.version.as_ref()).and_then(PartialDate::new);
    // The time stamp is needed. A version with a day gives the same calendar every time.
    let stamp = version.and_then(|date| Some(Day { year: date.year, month: date.month?, day: date.day? }));
    let base = request.page_url();
    // Unique among all calendars (RFC 7986, section 5.3): two records without an id may have cards of one id.
    let uid = checksum(&[base, &record.id, record.title.pick("en").0, &card.id]);
    lines.push(String::from("BEGIN:VEVENT"));
    lines.push(format!("UID:{uid:016x}-{}", value(&card.id)));
    lines.push(format!("DTSTAMP:{}T000000Z", day(stamp.unwrap_or(request.today))));
    lines.push(format!("DTSTART;VALUE=DATE:{}", day(span.first)));
    lines.push(format!("DTEND;VALUE=DATE:{}", day(span.after)));
    lines.push(format!("SUMMARY:{}", value(&text.title)));
    lines.push(format!("DESCRIPTION:{}", value(&description.join("\n\n"))));
    if let Some(place) = &announcement.place {
        lines.push(format!("LOCATION:{}", value(place.name.pick(request.lang()).0.trim())));
    }
    if let Some(link) = &text.link {
        // An address has its own type of value, without escapes.
        lines.push(format!("URL:{}", link.replace(char::is_control, "")));
    }
    lines.push(format!("STATUS:{}", if is_certain { "CONFIRMED" } else { "TENTATIVE" }));
    lines.push(String::from("TRANSP:TRANSPARENT"));
    lines.push(String::from("END:VEVENT"));
}

fn known(part: Part) -> Option<u8> {
    Some(part).filter(|part| part.unspecified == 0).and_then(|part| u8::try_from(part.value).ok())
}

/// The months that a date may mean: the first one, and how many. A season begins in March, June, September or December.
fn months(date: &Date) -> Option<(u16, u8, u8)> {
    // A calendar has no year 0, and none after 9999.
    let is_year = |year: &Part| year.unspecified == 0 && (1..9999).contains(&year.value);
    let year = Some(date.year).filter(is_year)?.value;
    Some(match (date.season(), date.month.and_then(known)) {
        (Some(season), _) => (year, u8::try_from(season * 3 + 3).ok()?, 3),
        (None, Some(month)) => (year, month, 1),
        (None, None) => (year, 1, 12),
    })
}

fn first_day(date: &Date) -> Option<Day> {
    let (year, month, _) = months(date)?;
    Some(Day { year, month, day: date.day.and_then(known).unwrap_or(1) })
}

fn day_after(date: &Date) -> Option<Day> {
    let (year, month, count) = months(date)?;
    if let Some(day) = date.day.and_then(known).filter(|day| *day < days_in(year, month)) {
        return Some(Day { year, month, day: day + 1 });
    }
    let last = u16::from(month) + u16::from(count) - 1;
    Some(Day { year: year + last / 12, month: u8::try_from(last % 12).ok()? + 1, day: 1 })
}

/// The days of a month in the Gregorian calendar.
fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn day(Day { year, month, day }: Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

/// A value of the type TEXT (RFC 5545, section 3.3.11).
fn value(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// The line in pieces that are short enough, each but the first after a space.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > MAX_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
    out
}
