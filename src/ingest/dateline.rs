//! When an article appeared by its dateline, for articles that do not state it otherwise.
//!
//! "ARDEN, Dec. 3, 2025 (Wire) —" gives the day. A dateline without a year gives it only where
//! the time of the last change has one.

use crate::article::{Article, Metadata, Moment};
use crate::lexicon::labels;
use jiff::civil::Date;

/// A dateline stands in one of the first lines.
const LINES: usize = 8;

/// A dateline is shorter than this, in bytes.
const LONGEST: usize = 100;

/// Dashes that end a dateline.
const DASHES: [&str; 4] = [" — ", " – ", " -- ", " - "];

/// Fills the day of publication from the dateline, where it is not stated, and marks it as implied.
pub(super) fn complete(article: &mut Article) {
    if article.metadata.published.is_some() {
        return;
    }
    let lines = article
        .slice(article.body)
        .lines()
        .filter(|line| !line.trim().is_empty());
    let Some(day) = lines
        .take(LINES)
        .find_map(|line| day(line, &article.metadata))
    else {
        return;
    };
    article.metadata.published = Some(Moment::day(day));
    article.metadata.published_implied = true;
}

fn day(line: &str, metadata: &Metadata) -> Option<Date> {
    let line = line.trim_start();
    let end = DASHES.iter().filter_map(|dash| line.find(dash)).min()?;
    let dateline = line
        .get(..end)
        .filter(|dateline| dateline.len() <= LONGEST)?;
    if !dateline.starts_with(char::is_uppercase) {
        return None;
    }
    let words: Vec<&str> = dateline
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '/'))
        .filter(|word| !word.is_empty())
        .collect();
    let month_at = words.iter().position(|word| month(word).is_some())?;
    let month = month(words[month_at])?;
    // A town stands before the day, in capitals or not; a sentence has more words.
    if month_at == 0 || month_at > 6 {
        return None;
    }
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<i16>().ok());
    let (day, year_at) = match (number(month_at + 1), number(month_at - 1)) {
        (Some(day @ 1..=31), _) => (day, month_at + 2),
        (_, Some(day @ 1..=31)) => (day, month_at + 1),
        _ => return None,
    };
    let year = number(year_at).filter(|year| (1900..=2100).contains(year));
    let day = i8::try_from(day).ok()?;
    match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => before(metadata.updated?.date, month, day),
    }
}

/// The last such day up to another one.
fn before(last: Date, month: i8, day: i8) -> Option<Date> {
    let this_year = Date::new(last.year(), month, day)
        .ok()
        .filter(|date| *date <= last);
    this_year.or_else(|| Date::new(last.year() - 1, month, day).ok())
}

fn month(word: &str) -> Option<i8> {
    let lower = word.to_ascii_lowercase();
    if !labels::is_month(&lower) || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let at = months.iter().position(|month| lower.starts_with(month))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn implied(text: &str, updated: Option<Date>) -> Option<(String, bool)> {
        let mut article = Article::new("a", text);
        article.metadata.updated = updated.map(Moment::day);
        complete(&mut article);
        let metadata = article.metadata;
        metadata
            .published
            .map(|day| (day.to_string(), metadata.published_implied))
    }

    #[test]
    fn a_dateline_tells_the_day() {
        for line in [
            "ARDEN, Dec. 3, 2025 (Wire) — Two people died.",
            "Talks end\n\nPort Arden, 3 December 2025 – Two people died.",
            "ARDEN (Wire), December 3, 2025 -- Two people died.",
        ] {
            assert_eq!(
                implied(line, None),
                Some(("2025-12-03".to_owned(), true)),
                "{line}"
            );
        }
    }

    #[test]
    fn without_a_year_the_last_change_tells_it() {
        let line = "ARDEN, Dec. 30 (Wire) — Two people died.";
        assert_eq!(implied(line, None), None);
        assert_eq!(
            implied(line, Some(date(2026, 1, 2))),
            Some(("2025-12-30".to_owned(), true))
        );
    }

    #[test]
    fn prose_is_no_dateline() {
        for line in [
            "The fire that broke out in Arden on the night of December 3, 2025 — the worst in years — killed two.",
            "December 3, 2025 — a day to remember.",
            "She left on Dec. 3.",
        ] {
            assert_eq!(implied(line, None), None, "{line}");
        }
    }
}
