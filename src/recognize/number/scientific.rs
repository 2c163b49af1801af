//! Powers of ten: "3.2 x 10^6", "6.02×10²³", "1e6".

use super::simple::Simple;
use crate::text::{Text, TokenKind};
use rust_decimal::Decimal;

/// Powers beyond these are no numbers of the news, and would not fit.
const LARGEST: u32 = 18;

/// The number in digits multiplied by the power of ten that follows it, if one does.
pub(super) fn powered(text: &Text<'_>, number: Simple) -> Simple {
    let at = number.end;
    let power = match text.word(at) {
        "x" | "X" | "×" | "*" | "·" if text.word(at + 1) == "10" => exponent(text, at + 2),
        word if text.joined(at) => {
            let digits = word.strip_prefix(['e', 'E']).unwrap_or_default();
            let power = digits.parse().ok().map(|power| (power, at + 1));
            power.filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))
        }
        _ => None,
    };
    let scaled = power.and_then(|(power, end)| number.scaled(power_of_ten(power)?, end));
    scaled.unwrap_or(number)
}

/// The exponent that stands here, raised or after a caret, and the token after it.
fn exponent(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    if !text.joined(at) {
        return None;
    }
    if text.word(at) == "^" {
        let minus = matches!(text.word(at + 1), "-" | "−");
        let digits = at + 1 + usize::from(minus);
        let kind = text.tokens.get(digits)?.kind;
        let power: i32 = text.word(digits).parse().ok()?;
        return (kind == TokenKind::Number && text.joined(digits))
            .then_some((if minus { -power } else { power }, digits + 1));
    }
    let (mut power, mut end, mut minus) = (None, at, false);
    while text.joined(end) {
        let mut chars = text.word(end).chars();
        let (Some(c), None) = (chars.next(), chars.next()) else {
            break;
        };
        match c {
            '⁻' if end == at => minus = true,
            _ => {
                let Some(digit) = raised(c) else { break };
                power = Some(power.unwrap_or(0_i32).checked_mul(10)?.checked_add(digit)?);
            }
        }
        end += 1;
    }
    power.map(|power| (if minus { -power } else { power }, end))
}

fn raised(c: char) -> Option<i32> {
    let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == c)?;
    i32::try_from(digit).ok()
}

fn power_of_ten(power: i32) -> Option<Decimal> {
    let size = power.unsigned_abs();
    if size > LARGEST {
        return None;
    }
    Some(if power < 0 {
        Decimal::new(1, size)
    } else {
        Decimal::from(10_u64.pow(size))
    })
}
