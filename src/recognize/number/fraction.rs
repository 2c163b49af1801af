//! Parts of one: "½", "3/4", "two and a half".

use super::simple::{Simple, Value, next_part};
use crate::lexicon::numbers::{self, NumberWord};
use crate::text::{Text, TokenKind};
use rust_decimal::Decimal;

/// "½" and its like.
pub(super) fn vulgar(word: &str) -> Option<Decimal> {
    let (parts, of) = match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some(Decimal::from(parts) / Decimal::from(of))
}

/// "3/4", "1⁄32": a proper fraction of the sort that is written so; never "9/11" or a date.
pub(super) fn slashed(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let slash = text.word(at + 1);
    let joined = text.joined(at + 1) && text.joined(at + 2) && matches!(slash, "/" | "⁄");
    if !joined || matches!(text.word(at + 3), "/" | "-") && text.joined(at + 3) {
        return None;
    }
    if at > 0 && text.joined(at) && text.word(at - 1) == "/" {
        return None;
    }
    let parts: u32 = text.word(at).parse().ok()?;
    let of: u32 = text.word(at + 2).parse().ok()?;
    let usual = matches!(of, 2..=5 | 8 | 10 | 16 | 32 | 64 | 100 | 128);
    (usual && parts < of && parts > 0).then(|| (Decimal::from(parts) / Decimal::from(of), at + 3))
}

/// "two and a half", "2½", "4 1/2": the part that follows a whole number.
pub(super) fn with_fraction(text: &Text<'_>, number: Simple) -> Option<Simple> {
    let Value::Exact(whole) = number.value else {
        return Some(number);
    };
    if whole.scale() > 0 {
        return Some(number);
    }
    let end = number.end;
    let tail = if text.tokens.get(end).map(|t| t.kind) == Some(TokenKind::Number) {
        vulgar(text.word(end))
            .map(|part| (part, end + 1))
            .or_else(|| slashed(text, end))
    } else {
        and_a_half(text, end)
    };
    let Some((part, end)) = tail else {
        return Some(number);
    };
    let by = number.scale.unwrap_or(Decimal::ONE);
    Some(Simple {
        end,
        value: Value::Exact(whole.checked_add(part.checked_mul(by)?)?.normalize()),
        grain: by.checked_mul(part.min(Decimal::new(5, 1)))?,
        ..number
    })
}

/// "and a half", "-and-a-half", "and three quarters".
fn and_a_half(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let and = next_part(text, at);
    if text.lower(and) != "and" {
        return None;
    }
    let count_at = next_part(text, and + 1);
    let count = match text.lower(count_at) {
        "a" => 1,
        word => match numbers::word(word)? {
            NumberWord::Cardinal(n @ 1..=9) => n,
            _ => return None,
        },
    };
    let part_at = next_part(text, count_at + 1);
    let NumberWord::Denominator { of, plural } = numbers::word(text.lower(part_at))? else {
        return None;
    };
    (plural == (count > 1) && count < of && of <= 10 && text.lower(part_at + 1) != "of")
        .then(|| (Decimal::from(count) / Decimal::from(of), part_at + 1))
}
