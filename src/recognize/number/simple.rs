//! One number, without hedge, range or alternatives: in digits, in words, or both ("4.3M").

use crate::lexicon::numbers::{self, NumberWord};
use crate::text::{Text, TokenKind};
use crate::value::grain_of;
use rust_decimal::Decimal;

/// A number read from the tokens up to `end`.
#[derive(Debug, Clone, PartialEq)]
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
    fn exact(end: usize, number: Decimal, digits: bool) -> Self {
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
fn next_part(text: &Text<'_>, at: usize) -> usize {
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
    Some(Simple::exact(at + 1, parse(word)?, true))
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

/// A written number, if its separators stand where they may: "1,250.5", "1,50,000", "12".
pub(super) fn parse(word: &str) -> Option<Decimal> {
    let (whole, decimals) = word.split_once('.').unwrap_or((word, "0"));
    let short = word.len() <= 26 && !decimals.contains(['.', ',']);
    if !short || !well_grouped(whole) {
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

/// "½" and its like.
fn vulgar(word: &str) -> Option<Decimal> {
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
fn slashed(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
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
fn with_fraction(text: &Text<'_>, number: Simple) -> Option<Simple> {
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
    if written.len() > 1 {
        return true;
    }
    let joined = text.joined(at);
    let of_money = at >= 2 && is_money_mark(text, at - 2);
    let before_marks = text.joined(at + 1) && matches!(text.word(at + 1), "/" | "²" | "³");
    match written {
        "m" if joined => of_money || (by == 1_000_000 && counts_something(text, at + 1)),
        "M" | "B" | "K" | "k" => joined && !before_marks,
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

/// A number in words: "twenty-seven", "three hundred and five thousand", "half a million".
fn words(text: &Text<'_>, at: usize) -> Option<Simple> {
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
            let one = Simple::exact(at, Decimal::ONE, false);
            with_fraction(text, one.scaled(Decimal::from(by), at + 1)?)
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
        || hyphen
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
