//! Two numbers that make one value: ranges whose unit is repeated, scores and tallies.

use super::measured::{Measured, measured};
use super::{Found, found};
use crate::lexicon::hedges;
use crate::recognize::number::{NumberPhrase, Sum, sum_at};
use crate::text::{Text, TokenKind};
use crate::value::{Hedge, Kind, Unit, possible};
use rust_decimal::Decimal;

/// The quantity that the number and its unit make, with a second number of the same unit where the
/// two are a range: "5% to 7%", "between $3 billion and $5 billion".
pub(super) fn joined(text: &Text<'_>, sum: &Sum, first: Measured) -> Found {
    let number = &sum.number;
    let range = second(text, sum, &first);
    let (number, measured) = match range {
        Some((second, scale, measured)) => (
            spanning(&sharing_scale(sum, scale, &second), &second),
            measured,
        ),
        None => (number.clone(), first),
    };
    let tokens = number.tokens.start..measured.end.max(number.tokens.end);
    found(
        tokens.clone(),
        tokens,
        measured.head,
        measured.kind,
        measured.unit,
        number,
    )
}

/// The first sum of a range with the magnitude word of the second, where that is meant for both:
/// "$140- $150 million".
fn sharing_scale(first: &Sum, scale: Option<Decimal>, second: &NumberPhrase) -> NumberPhrase {
    let number = &first.number;
    let scaled = scale.filter(|_| first.scale.is_none() && first.currency.is_some());
    let meant = |by: &Decimal| match (&number.stated[..], &second.stated[..]) {
        ([low], [high]) => *low < Decimal::ONE_THOUSAND && low.saturating_mul(*by) < *high,
        _ => false,
    };
    let scaled = scaled
        .filter(meant)
        .and_then(|by| number.clone().scaled(by));
    scaled.unwrap_or_else(|| number.clone())
}

/// The second number of a range, with its magnitude and its unit.
fn second(
    text: &Text<'_>,
    sum: &Sum,
    first: &Measured,
) -> Option<(NumberPhrase, Option<Decimal>, Measured)> {
    let number = &sum.number;
    let [low] = number.stated[..] else {
        return None;
    };
    let start = number.hedged.start;
    let between = (start..number.tokens.start).any(|i| text.lower(i) == "between");
    let from = start > 0 && text.lower(start - 1) == "from";
    let ranging = start >= 2 && hedges::is_ranging(text.lower(start - 2));
    let link = text.lower(first.end);
    // "rose by 2 percent to 6 percent": the change and what came of it.
    let by = start > 0 && text.lower(start - 1) == "by" && {
        let next = sum_at(text, first.end + 1).map(|next| next.number.stated);
        matches!(next.as_deref(), Some([high]) if *high > low.saturating_add(low))
    };
    let links = match link {
        "and" => between,
        "to" if by => false,
        "to" | "-" | "–" | "or" => !from || ranging,
        _ => false,
    };
    if !links || number.hedge == Hedge::Vague {
        return None;
    }
    let next = sum_at(text, first.end + 1)?;
    let unit = measured(text, &next)?;
    let [high] = next.number.stated[..] else {
        return None;
    };
    let same = unit.unit == first.unit && unit.kind == first.kind;
    let plain =
        next.number.hedge == Hedge::Plain && next.number.hedged.start == next.number.tokens.start;
    if !same || !plain || low >= high {
        return None;
    }
    let scale = next.scale;
    let mut next = next.number;
    if link == "or" {
        next.hedge = Hedge::Exactly;
    }
    Some((next, scale, unit))
}

/// "7.6 and 7.5 magnitude quakes", "12- and 15-year-old girls": a number that shares the unit of
/// the next one.
pub(super) fn sharing_unit(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let number = &sum.number;
    let (kind, unit) = next_unit(text, sum, LONGEST_LIST)?;
    let tokens = number.tokens.clone();
    Some(found(
        tokens.clone(),
        tokens,
        None,
        kind,
        unit,
        number.clone(),
    ))
}

/// So many numbers share one unit at most.
const LONGEST_LIST: usize = 4;

fn next_unit(text: &Text<'_>, sum: &Sum, depth: usize) -> Option<(Kind, Unit)> {
    let end = sum.number.tokens.end;
    let dangling = matches!(text.word(end), "-" | "‑") && text.joined(end) && !text.joined(end + 1);
    let mut link = end + usize::from(dangling);
    if depth == 0 || sum.currency.is_some() || !dangling && !sum.digits {
        return None;
    }
    if dangling && text.word(link) == "," {
        link += usize::from(matches!(text.lower(link + 1), "and" | "or"));
    } else if !matches!(text.lower(link), "and" | "or" | "to") {
        return None;
    }
    let next = sum_at(text, link + 1).filter(|next| next.currency.is_none())?;
    if let Some(found) = super::age::in_units(text, &next).filter(|_| dangling) {
        return Some((found.kind, found.quantity.unit));
    }
    if let Some(unit) = measured(text, &next).filter(|m| dangling || m.kind != Kind::Duration) {
        return next.digits.then_some((unit.kind, unit.unit)).or(None);
    }
    if !dangling {
        return None;
    }
    next_unit(text, &next, depth - 1).or_else(|| {
        let counted = super::noun::counted(text, &next)?;
        Some((counted.kind, counted.quantity.unit))
    })
}

/// "from 4.8 to 5.2 percent": the first number has the unit and the magnitude of the second.
pub(super) fn first_of_change(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let number = &sum.number;
    let before = number.hedged.start.checked_sub(1).map(|i| text.lower(i));
    let end = number.tokens.end;
    if before != Some("from") || text.lower(end) != "to" || !sum.digits {
        return None;
    }
    let next = sum_at(text, end + 1)?;
    let unit = measured(text, &next).filter(|_| next.currency.is_none())?;
    let number = match (sum.scale, next.scale) {
        (None, Some(by)) if number.stated.iter().all(|n| *n < Decimal::ONE_THOUSAND) => {
            number.clone().scaled(by)?
        }
        _ => number.clone(),
    };
    let tokens = number.tokens.clone();
    Some(found(
        tokens.clone(),
        tokens,
        None,
        unit.kind,
        unit.unit,
        number,
    ))
}

fn spanning(low: &NumberPhrase, high: &NumberPhrase) -> NumberPhrase {
    let stated: Vec<Decimal> = low.stated.iter().chain(&high.stated).copied().collect();
    let grain = low.grain.min(high.grain);
    let hedge = match (low.hedge, high.hedge) {
        (Hedge::Plain, Hedge::Exactly) => Hedge::Plain,
        (bound @ (Hedge::AtMost | Hedge::LessThan), _) => bound,
        _ => Hedge::Range,
    };
    NumberPhrase {
        tokens: low.tokens.start..high.tokens.end,
        hedged: low.hedged.start..high.hedged.end,
        alternatives: possible(&stated, hedge, grain),
        stated,
        hedge,
        grain,
    }
}

/// The most that a side scores, or a chamber votes, in a tally written with a hyphen.
const MOST: u32 = 999;

/// "3-1", "52-48": two whole numbers joined by a hyphen that are no range.
pub(super) fn score(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let number = &sum.number;
    let first = number.tokens.start;
    let digit = |at: usize| {
        text.tokens
            .get(at)
            .is_some_and(|t| t.kind == TokenKind::Number)
    };
    let dash = matches!(text.word(first + 1), "-" | "–" | "‑")
        && text.joined(first + 1)
        && text.joined(first + 2);
    if sum.currency.is_some() || !dash || !digit(first) || !digit(first + 2) {
        return None;
    }
    let end = first + 3;
    let further = text.joined(end)
        && (matches!(text.word(end), "-" | "–" | "/" | ":" | "%")
            || !matches!(
                text.tokens.get(end).map(|t| t.kind),
                Some(TokenKind::Mark | TokenKind::Possessive)
            ));
    let before =
        first > 0 && text.joined(first) && matches!(text.word(first - 1), "-" | "/" | ":" | "–");
    let (a, b): (u32, u32) = (
        text.word(first).parse().ok()?,
        text.word(first + 2).parse().ok()?,
    );
    let padded = text.word(first + 2).len() > 1 && text.word(first + 2).starts_with('0');
    let address = super::guard::is_address(text, end);
    if further || before || padded || address || a > MOST || b > MOST {
        return None;
    }
    let ascending = a < b;
    let range = ascending
        && (number.hedge != Hedge::Range
            || measured(text, sum).is_some()
            || super::noun::counts_plural(text, end));
    if range {
        return None;
    }
    let stated = vec![Decimal::from(a), Decimal::from(b)];
    let tally = NumberPhrase {
        tokens: first..end,
        hedged: first..end,
        alternatives: possible(&stated, Hedge::Plain, Decimal::ONE),
        stated,
        hedge: Hedge::Plain,
        grain: Decimal::ONE,
    };
    Some(found(
        first..end,
        first..end,
        None,
        Kind::Number,
        Unit::Score,
        tally,
    ))
}
