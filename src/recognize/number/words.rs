//! Numbers in words: "twenty-seven", "half a million", "tens of thousands".

use super::fraction::with_fraction;
use super::simple::{Simple, Value, is_joining_hyphen, next_part};
use crate::lexicon::numbers::{self, NumberWord};
use crate::lexicon::units;
use crate::text::Text;
use crate::value::grain_of;
use rust_decimal::Decimal;

/// A number in words: "twenty-seven", "three hundred and five thousand", "half a million".
pub(super) fn words(text: &Text<'_>, at: usize) -> Option<Simple> {
    let lower = text.lower(at);
    if matches!(lower, "a" | "an") {
        return after_a(text, at + 1);
    }
    match numbers::word(lower)? {
        NumberWord::Cardinal(_) => cardinal(text, at),
        NumberWord::Denominator { of, plural: false } if of == 2 || of == 4 => {
            part_of(text, at, of)
        }
        NumberWord::Many(many) => many_of(text, at, many),
        NumberWord::Some(few) if !few.after_a => Some(reach(at + 1, few)),
        NumberWord::Group(by) if text.lower(at + 1) == "or" => {
            Some(Simple::exact(at + 1, Decimal::from(by), false))
        }
        _ => None,
    }
}

fn reach(end: usize, few: numbers::Few) -> Simple {
    let below = Decimal::from(few.below);
    let value = match few.stated {
        Some(n) if few.exact => Value::Exact(Decimal::from(n)),
        Some(n) => Value::Loose(Decimal::from(n), below),
        None => Value::Reach(Decimal::from(few.from), below),
    };
    Simple {
        end,
        value,
        grain: Decimal::ONE,
        scale: None,
        digits: false,
    }
}

/// What follows "a" or "an": "million", "dozen", "few", "third of".
fn after_a(text: &Text<'_>, at: usize) -> Option<Simple> {
    match numbers::word(text.lower(at))? {
        NumberWord::Scale(by) => {
            debug_assert!(by > 1);
            cardinal(text, at - 1).and_then(|number| with_fraction(text, number))
        }
        NumberWord::Group(by) => Some(Simple::exact(at + 1, Decimal::from(by), false)),
        NumberWord::Some(few) => {
            let apart = !text.joined(at + 1) || !is_joining_hyphen(text, at + 1);
            let end = at + 1 + usize::from(few.stated.is_some() && text.lower(at + 1) == "of");
            apart.then(|| reach(end, few))
        }
        NumberWord::Denominator { of, plural: false } => {
            let half_scale = part_of(text, at, of).filter(|s| s.scale.is_some());
            half_scale.or_else(|| (text.lower(at + 1) == "of").then(|| fraction(at + 1, 1, of)))
        }
        _ => None,
    }
}

fn fraction(end: usize, parts: u32, of: u32) -> Simple {
    let number = Decimal::from(parts) / Decimal::from(of.max(1));
    Simple {
        end,
        value: Value::Exact(number),
        grain: Decimal::new(5, 2),
        scale: None,
        digits: false,
    }
}

/// "half a million", "half-million", "a quarter of a million", "half of", "half an hour".
fn part_of(text: &Text<'_>, at: usize, of: u32) -> Option<Simple> {
    let mut next = next_part(text, at + 1);
    let hyphen = next > at + 1;
    let mut between = "";
    if !hyphen && text.lower(next) == "of" && matches!(text.lower(next + 1), "a" | "an") {
        next += 1;
    }
    if matches!(text.lower(next), "a" | "an") {
        between = text.lower(next);
        next += 1;
    }
    let scale = match numbers::word(text.lower(next)) {
        Some(NumberWord::Scale(by)) => Some(by),
        Some(NumberWord::Group(by)) => Some(u64::from(by)),
        _ => None,
    };
    let part = fraction(at + 1, 1, of);
    if let Some(by) = scale {
        let mut scaled = part.scaled(Decimal::from(by), next + 1)?;
        scaled.grain = scaled.number().map_or(scaled.grain, grain_of);
        return Some(scaled);
    }
    if of != 2 {
        return None;
    }
    let shares = !between.is_empty()
        || hyphen && is_unit(text.lower(next))
        || matches!(
            text.lower(at + 1),
            "of" | "the"
                | "all"
                | "its"
                | "their"
                | "his"
                | "her"
                | "our"
                | "those"
                | "these"
                | "an"
                | "a"
        );
    let half = Simple {
        grain: Decimal::new(5, 1),
        ..part
    };
    shares.then_some(half)
}

/// Whether half of it is said with a hyphen: "half-hour", "half-mile", but not "half-brother".
fn is_unit(lower: &str) -> bool {
    let time = matches!(
        lower,
        "hour" | "day" | "year" | "month" | "minute" | "century" | "decade" | "second"
    );
    time || units::by_words(|i| if i == 0 { lower } else { "" }).is_some()
}

/// "tens of thousands", "hundreds".
fn many_of(text: &Text<'_>, at: usize, many: numbers::Many) -> Option<Simple> {
    let mut value = Value::Reach(Decimal::from(many.from), Decimal::from(many.below));
    let mut end = at + 1;
    let mut of = false;
    while text.lower(end) == "of" {
        let Some(NumberWord::Many(unit)) = numbers::word(text.lower(end + 1)) else {
            break;
        };
        let Value::Reach(from, below) = value else {
            break;
        };
        let by = Decimal::from(unit.scale);
        // "hundreds of thousands" stay below a million, "thousands of millions" below any bound said.
        value = Value::Reach(from.checked_mul(by)?, below.checked_mul(by)?);
        end += 2;
        of = true;
    }
    if !of && !many.alone && text.lower(end) != "of" {
        return None;
    }
    if !of && !many.alone && many.scale == 10 {
        return None;
    }
    Some(Simple {
        end,
        value,
        grain: Decimal::ONE,
        scale: None,
        digits: false,
    })
}

/// Units, teens and tens with hundreds and higher magnitudes between them, then "-thirds".
fn cardinal(text: &Text<'_>, at: usize) -> Option<Simple> {
    let (mut total, mut group, mut end) = (0_u64, 0_u64, at);
    let mut room = Room::Any;
    let mut last_scale = u64::MAX;
    if matches!(text.lower(at), "a" | "an") {
        (group, room, end) = (1, Room::None, at + 1);
    }
    loop {
        let linked = (end > at && room == Room::Any)
            .then(|| after_and(text, end, last_scale))
            .flatten();
        let word_at = linked.unwrap_or_else(|| next_part_of_number(text, end, at));
        match numbers::word(text.lower(word_at)) {
            Some(NumberWord::Cardinal(n)) if room.takes(n) && (word_at == end || end > at) => {
                group += u64::from(n);
                room = Room::after(n);
            }
            Some(NumberWord::Scale(100)) if linked.is_none() && (1..100).contains(&group) => {
                group *= 100;
                room = Room::Any;
            }
            Some(NumberWord::Scale(by))
                if linked.is_none() && by < last_scale && group > 0 && by > 100 =>
            {
                total = total.checked_add(group.checked_mul(by)?)?;
                (group, last_scale, room) = (0, by, Room::Any);
            }
            _ => break,
        }
        end = word_at + 1;
    }
    let number = total.checked_add(group)?;
    if end == at {
        return None;
    }
    if let Some(parts) = parts(text, number, end) {
        return Some(parts);
    }
    let mut simple = Simple::exact(end, Decimal::from(number), false);
    simple.scale = (last_scale < u64::MAX).then(|| Decimal::from(last_scale));
    Some(simple)
}

/// What a number in words can still take at its lower end.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Room {
    Any,
    Unit,
    None,
}

impl Room {
    const fn takes(self, n: u32) -> bool {
        match self {
            Self::Any => true,
            Self::Unit => n >= 1 && n <= 9,
            Self::None => false,
        }
    }

    const fn after(n: u32) -> Self {
        if n >= 20 { Self::Unit } else { Self::None }
    }
}

fn next_part_of_number(text: &Text<'_>, end: usize, at: usize) -> usize {
    if end > at { next_part(text, end) } else { end }
}

/// The number below a hundred or thousand after "and"; "one million and two million" are two.
fn after_and(text: &Text<'_>, end: usize, last_scale: u64) -> Option<usize> {
    let and = next_part(text, end);
    if text.lower(and) != "and" {
        return None;
    }
    let next = next_part(text, and + 1);
    let is_cardinal = |at| {
        matches!(
            numbers::word(text.lower(at)),
            Some(NumberWord::Cardinal(1..))
        )
    };
    let mut after = next;
    while is_cardinal(after) {
        after = next_part(text, after + 1);
    }
    let another = match numbers::word(text.lower(after)) {
        Some(NumberWord::Scale(by)) => by >= last_scale,
        _ => false,
    };
    (after > next && !another).then_some(next)
}

/// "two-thirds", "three quarters", "one-fifth".
fn parts(text: &Text<'_>, number: u64, end: usize) -> Option<Simple> {
    let count = u32::try_from(number)
        .ok()
        .filter(|n| (1..100).contains(n))?;
    let at = next_part(text, end);
    let NumberWord::Denominator { of, plural } = numbers::word(text.lower(at))? else {
        return None;
    };
    let apart = at == end;
    let fits =
        plural == (count > 1) && count < of && (!apart || plural || text.lower(at + 1) == "of");
    fits.then(|| fraction(at + 1, count, of))
}
