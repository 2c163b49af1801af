//! Dates as publishers write them in metadata: ISO 8601, with or without time and offset.

use crate::article::Moment;
use jiff::civil::Date;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::fmt::temporal::{Pieces, PiecesOffset};

/// Reads "2025-12-03", "2025-12-03T18:20", "2025-12-03 18:20:05Z", "2025-12-03T18:20:05+02:00".
///
/// Nothing is converted: the day and the time are those at the publisher's place. None where the
/// text is no such date, which includes days that no calendar has.
#[must_use]
pub fn parse(text: &str) -> Option<Moment> {
    let pieces = Pieces::parse(text.trim()).ok()?;
    let offset = pieces.offset().map(|offset| match offset {
        PiecesOffset::Numeric(numeric) => numeric.offset().seconds(),
        _ => 0,
    });
    Some(Moment {
        date: pieces.date(),
        time: pieces.time(),
        offset: match offset {
            Some(seconds) => Some(i16::try_from(seconds / 60).ok()?),
            None => None,
        },
    })
}

/// Reads what [`parse`] reads, and the other forms that pages and feeds have: RFC 2822 ("Wed, 03
/// Dec 2025 18:20:00 +0100"), "December 3, 2025", "3 December 2025".
pub(super) fn parse_loosely(text: &str) -> Option<Moment> {
    let text = text.trim();
    parse(text)
        .or_else(|| rfc2822(text))
        .or_else(|| parse(&joined_offset(text)?))
        .or_else(|| spelled(text))
}

/// "2025-12-03 18:20:00 +0100" without the space before the offset.
fn joined_offset(text: &str) -> Option<String> {
    let (moment, offset) = text.rsplit_once(' ')?;
    let plain = match offset {
        "UTC" | "GMT" => "Z",
        other if other.starts_with(['+', '-']) => other,
        _ => return None,
    };
    Some(format!("{moment}{plain}"))
}

fn rfc2822(text: &str) -> Option<Moment> {
    const PARSER: DateTimeParser = DateTimeParser::new().relaxed_weekday(true);
    let read = |text: &str| PARSER.parse_zoned(text).ok();
    // A zone that the standard does not name says nothing: the clock at the publisher's place is
    // known all the same.
    let zone = text.rsplit(' ').next().unwrap_or_default();
    let named = zone.chars().all(|c| c.is_ascii_alphabetic());
    if named && !ZONES.contains(&zone) {
        let zoned = read(&format!("{} GMT", text.strip_suffix(zone)?.trim_end()))?;
        return Some(Moment {
            date: zoned.date(),
            time: Some(zoned.time()),
            offset: None,
        });
    }
    let zoned = read(text)?;
    Some(Moment {
        date: zoned.date(),
        time: Some(zoned.time()),
        offset: Some(i16::try_from(zoned.offset().seconds() / 60).ok()?),
    })
}

/// The zones that RFC 2822 gives names to.
const ZONES: [&str; 12] = [
    "UT", "UTC", "GMT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
];

/// A day with its month in words.
fn spelled(text: &str) -> Option<Moment> {
    let tidy: String = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace([',', '.'], "");
    let words: Vec<&str> = tidy.split(' ').take(3).collect();
    let day = words.join(" ");
    ["%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y"]
        .iter()
        .find_map(|form| Date::strptime(form, &day).ok())
        .map(Moment::day)
}

/// The message for a text that [`parse`] refuses.
pub(super) fn refusal(text: &str) -> String {
    format!("no ISO 8601 date such as 2025-12-03 or 2025-12-03T18:20:00Z: {text:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_given_stays_unknown() {
        for text in [
            "2025-12-03",
            "2025-12-03T18:20:00",
            "2025-12-03T18:20:00Z",
            "2025-12-03T18:20:00-07:00",
        ] {
            assert_eq!(parse(text).map(|m| m.to_string()).as_deref(), Some(text));
        }
        assert_eq!(
            parse(" 2025-12-03 18:20 ")
                .map(|m| m.to_string())
                .as_deref(),
            Some("2025-12-03T18:20:00")
        );
    }

    #[test]
    fn pages_and_feeds_write_dates_their_own_way() {
        for (text, moment) in [
            (
                "Wed, 03 Dec 2025 18:20:00 -0500",
                "2025-12-03T18:20:00-05:00",
            ),
            ("Wed, 3 Dec 2025 18:20:00 EST", "2025-12-03T18:20:00-05:00"),
            ("Tue, 03 Dec 2025 18:20:00 GMT", "2025-12-03T18:20:00Z"),
            ("Wed, 03 Dec 2025 18:20:00 CET", "2025-12-03T18:20:00"),
            ("2025-12-03T18:20:00.000+0100", "2025-12-03T18:20:00+01:00"),
            ("2025-12-03 18:20:00 +0100", "2025-12-03T18:20:00+01:00"),
            ("December 3, 2025", "2025-12-03"),
            ("3 Dec. 2025, 6:20 pm", "2025-12-03"),
        ] {
            let read = parse_loosely(text).map(|m| m.to_string());
            assert_eq!(read.as_deref(), Some(moment), "{text}");
        }
        assert_eq!(parse_loosely("3 min read"), None);
    }

    #[test]
    fn no_day_outside_the_calendar() {
        for text in ["", "2025-02-30", "December 3", "2025-12", "03/12/2025"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
