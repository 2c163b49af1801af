//! What stands around a number: hedges, signs, currencies.

use super::simple::is_joining_hyphen;
use crate::lexicon::currencies::{self, Currency};
use crate::lexicon::hedges::{self, HedgeWord};
use crate::text::{Tag, Text};
use crate::value::Hedge;

/// Whether a minus stands here, and the token after it.
pub(super) fn sign(text: &Text<'_>, at: usize) -> (bool, usize) {
    match text.lower(at) {
        "minus" => (true, at + 1 + usize::from(is_joining_hyphen(text, at + 1))),
        "-" | "−" | "–" if text.joined(at + 1) && !text.joined(at) => (true, at + 1),
        "-" | "−" if text.joined(at + 1) && is_currency_sign(text.word(at.wrapping_sub(1))) => {
            (true, at + 1)
        }
        _ => (false, at),
    }
}

/// The currency whose sign or letters begin here, and the token after them.
pub(super) fn currency_before(text: &Text<'_>, at: usize) -> (Option<&'static Currency>, usize) {
    match currencies::before(|i| text.word(at + i)) {
        Some((currency, len)) => (Some(currency), at + len),
        None => (None, at),
    }
}

pub(in crate::recognize) const fn meaning(word: HedgeWord) -> Hedge {
    match word {
        HedgeWord::Exactly => Hedge::Exactly,
        HedgeWord::About => Hedge::About,
        HedgeWord::Nearly => Hedge::Nearly,
        HedgeWord::AtLeast => Hedge::AtLeast,
        HedgeWord::MoreThan => Hedge::MoreThan,
        HedgeWord::AtMost => Hedge::AtMost,
        HedgeWord::LessThan => Hedge::LessThan,
    }
}

/// The hedges that stand at `at`, one after another ("up to about"), and the token after them.
/// A bound tells more than "about", so the first bound counts.
pub(in crate::recognize) fn hedge_before(text: &Text<'_>, at: usize) -> (Option<Hedge>, usize) {
    const MOST: usize = 4;
    if is_throughout(text, at) {
        return (None, at);
    }
    let (mut hedge, mut end) = (None, at);
    for _ in 0..MOST {
        let Some((word, len)) = hedges::before(|i| text.lower(end + i)) else {
            break;
        };
        let found = meaning(word);
        if matches!(hedge, None | Some(Hedge::About | Hedge::Exactly)) {
            hedge = Some(found);
        }
        end += len;
    }
    (hedge, end)
}

/// Whether "over" before a length of time is "in the course of" rather than "more than": it follows
/// what was spread over the time ("2.1 billion *over five years*", "$90 million (*over six years*)").
fn is_throughout(text: &Text<'_>, at: usize) -> bool {
    let lasts = || {
        matches!(
            text.lemma(at + 2),
            "year" | "month" | "week" | "day" | "hour" | "decade"
        )
    };
    let spread = || {
        let before = at
            .checked_sub(1)
            .map(|i| i - usize::from(i > 0 && text.word(i) == "("));
        before.is_some_and(|i| text.tags[i].is_nominal() || text.tags[i] == Tag::Number)
    };
    text.lower(at) == "over" && at + 2 < text.tokens.len() && lasts() && spread()
}

/// The hedge after a number ("or so", "-odd"), and the token after it.
pub(super) fn hedge_after(text: &Text<'_>, at: usize) -> (Option<Hedge>, usize) {
    match hedges::after(|i| text.lower(at + i)) {
        Some((word, len)) if !matches!(text.lower(at), "plus" | "+") || text.joined(at) => {
            (Some(meaning(word)), at + len)
        }
        _ => (None, at),
    }
}

/// Signs that may be repeated inside a range: "$5-$7".
fn is_currency_sign(word: &str) -> bool {
    matches!(word, "$" | "£" | "€" | "¥" | "₹")
}
