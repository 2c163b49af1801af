//! Dates as publishers write them in metadata: ISO 8601, with or without time and offset.

use crate::article::Moment;
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
    fn no_day_outside_the_calendar() {
        for text in ["", "2025-02-30", "December 3", "2025-12", "03/12/2025"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
