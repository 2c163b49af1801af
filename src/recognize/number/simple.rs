//! One number, without hedge, range or alternatives: in digits, in words, or both ("4.3M").

use super::fraction::{slashed, vulgar, with_fraction};
use super::scientific::powered;
use super::words::words;
use crate::lexicon::numbers::{self, NumberWord};
use crate::text::{Text, TokenKind};
use crate::value::grain_of;
use rust_decimal::Decimal;

/// A number read from the tokens up to `end`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Simple {
    /// One past its last token.
    pub end: usize,
    /// The number, or the words' reach where they name none.
    pub value: Value,
    /// Worth of its last significant digit.
    pub grain: Decimal,
    /// The factor that a magnitude word gave it, if one stood there ("1.2 billion").
    pub scale: Option<Decimal>,
    /// Whether it is written in digits.
    pub digits: bool,
}

/// What a number word says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value {
    /// A number.
    Exact(Decimal),
    /// "dozens": from, up to but without.
    Reach(Decimal, Decimal),
    /// "a couple": a number meant loosely, up to but without the second.
    Loose(Decimal, Decimal),
}

impl Simple {
    pub(super) fn exact(end: usize, number: Decimal, digits: bool) -> Self {
        Self {
            end,
            value: Value::Exact(number),
            grain: grain_of(number),
            scale: None,
            digits,
        }
    }

    pub(super) fn number(&self) -> Option<Decimal> {
        match self.value {
            Value::Exact(number) => Some(number),
            Value::Loose(..) | Value::Reach(..) => None,
        }
    }

    /// Multiplied by a magnitude word that ends before `end`.
    pub(super) fn scaled(mut self, by: Decimal, end: usize) -> Option<Self> {
        self.value = match self.value {
            Value::Exact(n) => Value::Exact(n.checked_mul(by)?.normalize()),
            Value::Reach(a, b) => Value::Reach(a.checked_mul(by)?, b.checked_mul(by)?),
            Value::Loose(a, b) => Value::Loose(a.checked_mul(by)?, b.checked_mul(by)?),
        };
        self.grain = self.grain.checked_mul(by)?;
        self.scale = Some(self.scale.unwrap_or(Decimal::ONE).checked_mul(by)?);
        self.end = end;
        Some(self)
    }
}

/// The number whose first word is token `at`.
pub(super) fn simple(text: &Text<'_>, at: usize) -> Option<Simple> {
    let token = text.tokens.get(at)?;
    let number = match token.kind {
        TokenKind::Number => digits(text, at),
        TokenKind::Word => words(text, at),
        TokenKind::Mark if text.word(at) == "." => point_first(text, at),
        TokenKind::Mark | TokenKind::Possessive => None,
    }?;
    let number = with_fraction(text, number)?;
    scales(text, number)
}

/// Token after `at` when a hyphen joins the two ("twenty-seven"), else the next one.
pub(super) fn next_part(text: &Text<'_>, at: usize) -> usize {
    if is_joining_hyphen(text, at) {
        at + 1
    } else {
        at
    }
}

/// Whether token `at` is a hyphen with no gap on either side.
pub(super) fn is_joining_hyphen(text: &Text<'_>, at: usize) -> bool {
    matches!(text.word(at), "-" | "‑" | "‐") && text.joined(at) && text.joined(at + 1)
}

/// Digits with separators, a mixed or plain fraction.
fn digits(text: &Text<'_>, at: usize) -> Option<Simple> {
    let word = text.word(at);
    if let Some(part) = vulgar(word) {
        let mut simple = Simple::exact(at + 1, part, true);
        simple.grain = part;
        return Some(simple);
    }
    if let Some((number, end)) = slashed(text, at) {
        let mut simple = Simple::exact(end, number, true);
        simple.grain = Decimal::new(1, 2);
        return Some(simple);
    }
    let number = Simple::exact(at + 1, parse_as_set(text, word)?, true);
    Some(powered(text, number))
}

/// ".001": a stop right before digits and after a gap.
fn point_first(text: &Text<'_>, at: usize) -> Option<Simple> {
    let digits = text.word(at + 1);
    let fits = !text.joined(at)
        && text.joined(at + 1)
        && digits.len() <= 9
        && digits.bytes().all(|b| b.is_ascii_digit());
    let number: i64 = fits.then(|| digits.parse().ok())??;
    let places = u32::try_from(digits.len()).ok()?;
    Some(Simple::exact(at + 2, Decimal::new(number, places), true))
}

/// A written number, with a comma before its decimals where that is the custom: "1.200", "2,5".
/// What can only be the English way stays that.
fn parse_as_set(text: &Text<'_>, word: &str) -> Option<Decimal> {
    if !text.locale.decimal_comma {
        return parse(word);
    }
    let (whole, decimals) = word.split_once(',').unwrap_or((word, ""));
    let groups = || whole.split('.').skip(1).all(|group| group.len() == 3);
    let grouped = whole.contains('.') && groups() && !decimals.contains([',', '.']);
    let parted = !decimals.is_empty() && decimals.len() != 3 && !decimals.contains([',', '.']);
    if grouped || parted && !whole.contains('.') {
        let whole = whole.replace('.', "");
        return parse(format!("{whole}.{decimals}").trim_end_matches('.'));
    }
    parse(word)
}

/// A written number, if its separators stand where they may: "1,250.5", "1,50,000", "12".
pub(super) fn parse(word: &str) -> Option<Decimal> {
    let (whole, decimals) = word.split_once('.').unwrap_or((word, "0"));
    let short = word.len() <= 26 && !decimals.contains(['.', ',']);
    let point_first = whole.is_empty() && !decimals.is_empty();
    if !short || !(point_first || well_grouped(whole)) {
        return None;
    }
    let mut mantissa: i128 = 0;
    let mut places = 0;
    let mut after_point = false;
    for byte in word.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + i128::from(byte - b'0');
                places += u32::from(after_point);
            }
            b'.' => after_point = true,
            b',' => {}
            _ => return None,
        }
    }
    Decimal::try_from_i128_with_scale(mantissa, places).ok()
}

/// Groups of three after the first comma, or of two before the last three as in India.
fn well_grouped(whole: &str) -> bool {
    if !whole.contains(',') {
        return !whole.is_empty();
    }
    let mut groups = whole.split(',').rev();
    let last = groups.next().map_or(0, str::len);
    let inner: Vec<usize> = groups.map(str::len).collect();
    let Some((&first, middle)) = inner.split_last() else {
        return false;
    };
    let thousands = middle.iter().all(|len| *len == 3) && (1..=3).contains(&first);
    let indian = middle.iter().all(|len| *len == 2) && (1..=2).contains(&first);
    last == 3 && (thousands || indian)
}

/// Magnitude words after a number: "million", "hundred thousand", "bn", "M".
fn scales(text: &Text<'_>, mut number: Simple) -> Option<Simple> {
    loop {
        let at = number.end;
        let word_at = next_part(text, at);
        let scale = match numbers::word(text.lower(word_at)) {
            Some(NumberWord::Scale(by)) => Some((Decimal::from(by), word_at)),
            Some(NumberWord::Group(by)) if !number.digits || number.scale.is_none() => {
                Some((Decimal::from(by), word_at))
            }
            Some(NumberWord::ShortScale(by)) if number.digits && word_at == at => {
                short_scale(text, at, by).then(|| (Decimal::from(by), word_at))
            }
            _ => None,
        };
        let Some((by, word_at)) = scale else {
            return Some(number);
        };
        number = number.scaled(by, word_at + 1)?;
        if matches!(number.value, Value::Exact(_)) {
            number = with_fraction(text, number)?;
        }
    }
}

/// Whether the short form is meant as a magnitude: "m" and "b" are metres and bits as well.
fn short_scale(text: &Text<'_>, at: usize, by: u64) -> bool {
    let written = text.word(at);
    let of_money = at >= 2 && is_money_mark(text, at - 2)
        || at >= 4
            && is_money_mark(text, at - 4)
            && matches!(
                text.lower(at - 2),
                "-" | "–" | "—" | "‑" | "to" | "and" | "or"
            );
    if written.len() > 1 {
        return of_money || !written.eq_ignore_ascii_case("mm");
    }
    let joined = text.joined(at);
    let before_name = text.tokens.get(at + 1).is_some_and(|t| t.is_capitalised());
    let before_marks = text.joined(at + 1) && matches!(text.word(at + 1), "/" | "²" | "³");
    match written {
        "m" if joined => of_money || (by == 1_000_000 && counts_something(text, at + 1)),
        "M" | "B" | "K" | "k" => joined && !before_marks && (of_money || !before_name),
        "b" => joined && of_money,
        _ => of_money && !joined,
    }
}

/// Whether the token is a currency sign or the letters of one ("Rs", "USD").
fn is_money_mark(text: &Text<'_>, at: usize) -> bool {
    matches!(
        text.word(at),
        "$" | "£" | "€" | "¥" | "₹" | "₽" | "₪" | "₩" | "₺" | "₴" | "Rs" | "Rs." | "RM"
    ) || matches!(
        text.lower(at),
        "usd" | "eur" | "gbp" | "inr" | "aud" | "cad"
    ) || (text.word(at) == "=" && at > 0 && text.word(at - 1) == "Y")
}

/// Whether a plural in lower case follows, as after "5m": people, not metres.
fn counts_something(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    !text.joined(at) && (plural || matches!(word, "people" | "men" | "women" | "children"))
}
