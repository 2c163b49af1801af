//! What a hedged number leaves possible.
//!
//! Writers round: "about 1,250" allows what would be rounded to it, "nearly six" a little less than
//! six. How far that goes is read off the last significant digit as stated (the *grain*).

use super::{Bound, Hedge, Interval};
use rust_decimal::Decimal;

/// A number rounded by a writer is seldom off by more than this part of itself.
const WIDEST: Decimal = Decimal::from_parts(25, 0, 0, false, 2);
/// "nearly" says less than this part is missing.
const NEARLY: Decimal = Decimal::from_parts(15, 0, 0, false, 2);
/// Numbers of two digits are hedged more loosely than by their last digit: "about 12" allows 11.5.
const LOOSE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Half of the stretch that rounding to `at` covers.
fn half_width(at: Decimal, grain: Decimal) -> Decimal {
    let size = at.abs();
    let mantissa = size.checked_div(grain).unwrap_or_default();
    let by_fives = mantissa >= Decimal::from(15)
        && mantissa.checked_rem(Decimal::TEN) == Some(Decimal::from(5));
    let grain = if by_fives {
        grain.saturating_mul(Decimal::from(5))
    } else {
        grain
    };
    let half = grain.saturating_mul(Decimal::new(5, 1));
    let half = half.min(size.saturating_mul(WIDEST));
    if size >= Decimal::TEN && size < Decimal::ONE_HUNDRED {
        half.max(size.saturating_mul(LOOSE))
    } else {
        half
    }
}

/// What could have been rounded to `at`.
fn around(at: Decimal, grain: Decimal) -> Interval {
    let half = half_width(at, grain);
    if half.is_zero() {
        return Interval::point(at);
    }
    Interval {
        low: Bound::Closed(at.saturating_sub(half)),
        high: Bound::Open(at.saturating_add(half)),
    }
}

/// Stated digits alone, unhedged, leave less room than this part of the number.
const STATED: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// What is written `at` when rounded to its last significant digit.
pub(super) fn rounded(at: Decimal, grain: Decimal) -> Interval {
    let half = grain.saturating_mul(Decimal::new(5, 1));
    let half = half.min(at.abs().saturating_mul(STATED));
    if half.is_zero() {
        return Interval::point(at);
    }
    Interval {
        low: Bound::Closed(at.saturating_sub(half)),
        high: Bound::Open(at.saturating_add(half)),
    }
}

/// A little below `at`, and `at` itself, since others call it that.
fn just_below(at: Decimal, grain: Decimal) -> Interval {
    let size = at.abs();
    let half = half_width(at, grain).min(size.saturating_mul(NEARLY));
    Interval {
        low: Bound::Closed(at.saturating_sub(half)),
        high: Bound::Closed(at),
    }
}

/// What numbers stated with such a hedge leave possible: sorted and without duplicates.
///
/// [`Hedge::Range`] spans all of them; [`Hedge::Vague`] states no number, so its reach has to come
/// from elsewhere and the answer is empty.
#[must_use]
pub fn possible(stated: &[Decimal], hedge: Hedge, grain: Decimal) -> Vec<Interval> {
    let (Some(&least), Some(&most)) = (stated.iter().min(), stated.iter().max()) else {
        return Vec::new();
    };
    let one = |low, high| vec![Interval { low, high }];
    match hedge {
        Hedge::Range => one(Bound::Closed(least), Bound::Closed(most)),
        Hedge::AtLeast => one(Bound::Closed(least), Bound::Unbounded),
        Hedge::MoreThan => one(Bound::Open(least), Bound::Unbounded),
        Hedge::AtMost => one(Bound::Unbounded, Bound::Closed(most)),
        Hedge::LessThan => one(Bound::Unbounded, Bound::Open(most)),
        Hedge::Vague => Vec::new(),
        Hedge::Plain | Hedge::Exactly => each(stated, Interval::point),
        Hedge::About => each(stated, |at| around(at, grain)),
        Hedge::Nearly => each(stated, |at| just_below(at, grain)),
    }
}

fn each(stated: &[Decimal], interval: impl Fn(Decimal) -> Interval) -> Vec<Interval> {
    let mut all: Vec<_> = stated.iter().map(|at| interval(*at)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Worth of the last significant digit of a number as written: 1,250 → 10, 6.10 → 0.01, 0 → 1.
#[must_use]
pub fn grain_of(number: Decimal) -> Decimal {
    if number.scale() > 0 {
        return Decimal::new(1, number.scale());
    }
    let mut rest = number.abs().mantissa();
    let mut grain = Decimal::ONE;
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        grain = grain.saturating_mul(Decimal::TEN);
    }
    grain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn grains() {
        for (number, grain) in [("1250", "10"), ("6.10", "0.01"), ("0", "1"), ("14", "1")] {
            assert_eq!(grain_of(d(number)), d(grain), "{number}");
        }
    }

    #[test]
    fn hedges_reach_as_far_as_rounding() {
        let about = possible(&[d("30")], Hedge::About, d("10"));
        assert_eq!(
            about,
            [Interval {
                low: Bound::Closed(d("25")),
                high: Bound::Open(d("35")),
            }]
        );
        let nearly = possible(&[d("6")], Hedge::Nearly, d("1"));
        assert_eq!(nearly[0].low, Bound::Closed(d("5.5")));
        assert_eq!(nearly[0].high, Bound::Closed(d("6")));
    }
}
