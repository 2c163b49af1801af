//! Lengths told in several units: "five hours and 50 minutes", "a year and three months".

use super::length::length;
use super::line::{Line, before};
use crate::lexicon::time::Unit;
use crate::recognize::number::number_at;
use crate::value::{Hedge, Quantity, Unit as UnitOf, possible};
use rust_decimal::Decimal;

/// A length that goes on in smaller units.
pub(super) struct Compound {
    /// The whole length in the smallest unit.
    pub quantity: Quantity,
    /// The smallest unit.
    pub unit: Unit,
    /// One past its token.
    pub end: usize,
}

/// The length that begins with `first`, whose unit is token `i`, where smaller units follow.
pub(super) fn compound(line: &Line<'_, '_>, i: usize, first: &Quantity) -> Option<Compound> {
    let mut whole = step(line, i, first)?;
    while let Some(next) = step(line, whole.end - 1, &whole.quantity) {
        whole = next;
    }
    let apart = line.is(whole.end, &["of", "respectively"]);
    (!apart).then_some(whole)
}

/// One smaller unit after the one at token `i`.
fn step(line: &Line<'_, '_>, i: usize, large: &Quantity) -> Option<Compound> {
    let ([number], Some((small, per))) = (&large.stated[..], large.unit.part()) else {
        return None;
    };
    let (at, adjective) = after_link(line, i)?;
    let (part, end) = part(line, at)?;
    let hyphen = usize::from(line.is_hyphen(end) && line.joined(end + 1));
    let end = end + hyphen;
    let unit = line.unit(end)?;
    let fits = adjective == (hyphen == 1)
        && length(unit).is_some_and(|(unit, times)| UnitOf::Time(unit) == *small && times == 1)
        && part < Decimal::from(per)
        && number.fract().is_zero()
        && !matches!(large.hedge, Hedge::Range | Hedge::Vague);
    if !fits {
        return None;
    }
    let total = number
        .checked_mul(Decimal::from(per))?
        .checked_add(part)?
        .normalize();
    let (stated, grain) = (vec![total], Decimal::ONE);
    Some(Compound {
        quantity: Quantity {
            alternatives: possible(&stated, large.hedge, grain),
            stated,
            hedge: large.hedge,
            unit: small.clone(),
            told_in: large.told_in.clone().or(Some(large.unit.clone())),
            grain,
        },
        unit,
        end: end + 1,
    })
}

/// The token after what links a smaller unit to the one at token `i`, and whether the whole is an
/// adjective: "five hours *and* 50 minutes", "a two-hour*,* 20-minute wait".
fn after_link(line: &Line<'_, '_>, i: usize) -> Option<(usize, bool)> {
    let adjective = line.is_hyphen(before(i)) && line.joined(i);
    let at = i + 1;
    if adjective {
        let hyphened = line.is_hyphen(at) && line.is(at + 1, &["and"]) && line.is_hyphen(at + 2);
        return if hyphened {
            Some((at + 3, true))
        } else {
            line.is(at, &[","]).then_some((at + 1, true))
        };
    }
    let listed = line.is(at, &[","]) && line.is(at + 1, &["and"]);
    let linked = line.is(at, &[",", "and"]);
    Some((at + usize::from(linked) + usize::from(listed), false))
}

/// A plain number, or the article that stands for one, and the token after it.
fn part(line: &Line<'_, '_>, at: usize) -> Option<(Decimal, usize)> {
    if line.is(at, &["a", "an"]) && line.unit(at + 1).is_some() {
        return Some((Decimal::ONE, at + 1));
    }
    if !line.tokens.contains(&at) {
        return None;
    }
    let number = number_at(line.text, at)?;
    let [part] = number.stated[..] else {
        return None;
    };
    let plain = number.hedge == Hedge::Plain && part > Decimal::ZERO;
    plain.then_some((part, number.tokens.end))
}
