//! Two units of one value: "6 feet 2 inches", "6-foot-2", "12 stone 4", "7 pounds 3 ounces".

use super::measured::{Measured, measured};
use super::{Found, found};
use crate::lexicon::units;
use crate::recognize::number::{Sum, sum_at};
use crate::text::Text;
use crate::value::{Hedge, Kind, Unit, possible};
use rust_decimal::Decimal;

/// Units after which the name of the smaller one may be left out: "6-foot-2".
const ELLIPTIC: [&str; 2] = ["foot", "stone"];

/// The value in the smaller unit, where a number of the larger one is followed by one of the smaller.
pub(super) fn compound(text: &Text<'_>, sum: &Sum) -> Option<Found> {
    let [large] = sum.number.stated[..] else {
        return None;
    };
    let Measured {
        unit: told_in,
        end: large_end,
        ..
    } = measured(text, sum)?;
    let (Unit::Measure(unit), (Unit::Measure(small), ratio)) = (&told_in, told_in.part()?) else {
        return None;
    };
    let elliptic = ELLIPTIC.contains(unit);
    let hyphen = is_hyphen(text, large_end);
    let link = usize::from(hyphen || matches!(text.lower(large_end), "," | "and"));
    let rest = sum_at(text, large_end + link)?.number;
    let [part] = rest.stated[..] else {
        return None;
    };
    let below = part < Decimal::from(ratio) && part >= Decimal::ZERO && rest.hedge == Hedge::Plain;
    if !below || large.scale() > 0 {
        return None;
    }
    let end = match small_unit(text, rest.tokens.end, small) {
        Some(end) => end,
        // "6-foot-2", "6 foot 2,"; but "20 feet, 3 men".
        None if elliptic && (hyphen || link == 0 && stands_alone(text, rest.tokens.end)) => {
            rest.tokens.end
        }
        None => return None,
    };
    let total = large
        .checked_mul(Decimal::from(ratio))?
        .checked_add(part)?
        .normalize();
    let mut number = sum.number.clone();
    number.stated = vec![total];
    number.grain = rest.grain;
    number.alternatives = possible(&number.stated, number.hedge, number.grain);
    let tokens = number.tokens.start..end;
    let mut found = found(
        tokens.clone(),
        tokens,
        Some(end - 1),
        Kind::Measure,
        Unit::Measure(small),
        number,
    );
    found.quantity.told_in = Some(told_in);
    Some(found)
}

/// One past the name of the smaller unit that stands here, perhaps after a hyphen.
fn small_unit(text: &Text<'_>, at: usize, small: &str) -> Option<usize> {
    let at = at + usize::from(is_hyphen(text, at));
    let named =
        units::by_words(|i| text.lower(at + i)).or_else(|| units::by_symbol(|i| text.word(at + i)));
    if let Some((unit, len)) = named {
        return (unit.name == small).then_some(at + len);
    }
    // "6 ft 2 in tall": the preposition only where nothing that it could govern follows.
    let inch = small == "inch" && text.lower(at) == "in" && stands_alone(text, at + 1);
    inch.then_some(at + 1)
}

fn is_hyphen(text: &Text<'_>, at: usize) -> bool {
    matches!(text.word(at), "-" | "‑" | "‐") && text.joined(at) && text.joined(at + 1)
}

/// Whether what follows a number is not counted by it.
fn stands_alone(text: &Text<'_>, at: usize) -> bool {
    let size = matches!(
        text.lower(at),
        "tall" | "high" | "long" | "wide" | "deep" | "in" | "and"
    );
    size || text
        .tags
        .get(at)
        .is_none_or(|tag| !tag.is_nominal() && !is_quantifier(text, at))
}

fn is_quantifier(text: &Text<'_>, at: usize) -> bool {
    use crate::text::Tag;
    matches!(
        text.tags.get(at),
        Some(Tag::Number | Tag::Adjective | Tag::Determiner)
    )
}
