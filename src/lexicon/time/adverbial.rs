//! Times that stand in a sentence without a preposition: "today", "last year", "early Monday".
//!
//! Such words follow any noun ("an earthquake today"), so that nothing but the words themselves
//! tells that they are no part of its phrase.

use super::{Direction, Part, Shift, Word, word};

/// Whether a time without a preposition begins with these words, in lower case.
///
/// Weekdays do, although they may stand before a noun as well ("the Friday meeting").
#[must_use]
pub fn opens_adverbial<'t>(lower: impl Fn(usize) -> &'t str) -> bool {
    match word(lower(0)) {
        Some(Word::Day(_) | Word::Tonight | Word::Weekday(_)) => true,
        Some(Word::Shift(shift)) => is_shifted(shift, word(lower(1))),
        Some(Word::Part(Part::Early | Part::Late)) => is_day(word(lower(1)), word(lower(2))),
        Some(Word::Direction(Direction::Earlier | Direction::Later)) => {
            is_day(word(lower(1)), word(lower(2)))
        }
        _ => false,
    }
}

/// "last year", "this Monday".
fn is_shifted(shift: Shift, next: Option<Word>) -> bool {
    let one = matches!(
        next,
        Some(
            Word::Unit(_) | Word::Weekday(_) | Word::Month(_) | Word::Season(_) | Word::Daypart(_)
        )
    );
    one && matches!(shift, Shift::Last | Shift::This | Shift::Next)
}

/// "Monday", "today", "this week", "last year".
fn is_day(first: Option<Word>, second: Option<Word>) -> bool {
    match first {
        Some(Word::Day(_) | Word::Weekday(_)) => true,
        Some(Word::Shift(shift)) => is_shifted(shift, second),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::opens_adverbial;

    fn opens(words: &str) -> bool {
        let words: Vec<&str> = words.split(' ').collect();
        opens_adverbial(|i| words.get(i).copied().unwrap_or_default())
    }

    #[test]
    fn times_without_prepositions_are_told() {
        for words in [
            "today",
            "last year",
            "early monday",
            "earlier this week",
            "next spring",
        ] {
            assert!(opens(words), "{words}");
        }
        for words in [
            "year",
            "last tower",
            "early birds",
            "two years",
            "last years",
        ] {
            assert!(!opens(words), "{words}");
        }
    }
}
