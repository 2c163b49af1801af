//! What a number measures: percent, money, physical units, time, by the words around it.

use crate::lexicon::{currencies, labels, units};
use crate::recognize::number::Sum;
use crate::text::{Text, TokenKind};
use crate::value::{Kind, TimeUnit, Unit};
use rust_decimal::Decimal;

/// A unit read after or before a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    pub kind: Kind,
    pub unit: Unit,
    /// One past the last token of the unit.
    pub end: usize,
    /// Whether the unit is part of the value's own words ("five-hour", "$5", "6%").
    pub head: Option<usize>,
}

pub(super) fn measured(text: &Text<'_>, sum: &Sum) -> Option<Measured> {
    let end = sum.number.tokens.end;
    let sentence_end = text.sentence_tokens(sum.number.tokens.start).end;
    if let Some(currency) = sum.currency {
        return Some(money_with_sign(text, &currency.code, end, sentence_end));
    }
    let at = after_link(text, sum, end);
    percent(text, at)
        .or_else(|| magnitude(text, sum, at))
        .or_else(|| money(text, sum, at))
        .or_else(|| physical(text, sum, at))
        .or_else(|| time(text, at))
        .filter(|measured| measured.end <= sentence_end)
}

/// Steps over what joins a number to its unit: a hyphen, a hedge ("30-odd"), the "of" of
/// "millions of dollars".
fn after_link(text: &Text<'_>, sum: &Sum, end: usize) -> usize {
    let hedged = sum.number.hedged.end.max(end);
    let of = text.lower(hedged) == "of" && sum.number.stated.is_empty();
    if of {
        return hedged + 1;
    }
    let hyphen = matches!(text.word(hedged), "-" | "‑" | "‐" | "–") && text.joined(hedged + 1);
    // "four-, five- and six-cylinder" has its hyphen without the unit.
    hedged + usize::from(hyphen && text.joined(hedged))
}

fn percent(text: &Text<'_>, at: usize) -> Option<Measured> {
    let (unit, len) = match (text.lower(at), text.lower(at + 1), text.lower(at + 2)) {
        ("percentage", "point" | "points", _) => (Unit::PercentagePoint, 2),
        ("percentage", "-", "point" | "points") => (Unit::PercentagePoint, 3),
        ("%" | "percent" | "pct" | "pct.", "point" | "points", _) => (Unit::PercentagePoint, 2),
        ("per", "cent", _) => (Unit::Percent, 2),
        ("%" | "percent" | "pct" | "pct." | "pc", ..) => (Unit::Percent, 1),
        _ => return None,
    };
    Some(Measured {
        kind: Kind::Percent,
        unit,
        end: at + len,
        head: None,
    })
}

/// "$31.20", perhaps with what says which dollars: "$31.20 US", "$5m Canadian".
fn money_with_sign(text: &Text<'_>, code: &str, end: usize, sentence_end: usize) -> Measured {
    // What the next sentence begins with says nothing of this sum.
    let word = |i: usize| match end + i < sentence_end {
        true => text.lower(end + i),
        false => "",
    };
    let (code, end) = match currencies::after_sum(word) {
        Some((currency, len)) if code == "USD" && settles(text, end + len) => {
            (currency.code.as_str(), end + len)
        }
        _ => match currencies::after(word) {
            Some(named) if !named.weak && named.currency.part_of.is_none() => {
                (named.currency.code.as_str(), end + named.len)
            }
            _ => (code, end),
        },
    };
    Measured {
        kind: Kind::Money,
        unit: Unit::Currency(code.to_owned()),
        end,
        head: None,
    }
}

/// Whether "US" after a sum stands alone, and is not the beginning of what it paid for.
fn settles(text: &Text<'_>, next: usize) -> bool {
    text.tokens
        .get(next)
        .is_none_or(|t| !t.is_capitalised() && !text.tags[next].is_nominal())
}

fn money(text: &Text<'_>, sum: &Sum, at: usize) -> Option<Measured> {
    let named = currencies::after(|i| text.lower(at + i))?;
    let word = text.word(at);
    let large = sum.scale.is_some()
        || sum
            .number
            .stated
            .first()
            .is_some_and(|n| *n >= Decimal::ONE_THOUSAND && text.lower(at) == "won");
    let fits = match word {
        "C" | "P" => false,
        "c" => sum.digits && text.joined(at),
        "p" => sum.digits && !text.tokens.get(at + 1).is_some_and(|t| t.is_capitalised()),
        _ if text.tokens[at].kind == TokenKind::Mark => text.joined(at),
        _ => !named.weak || large,
    };
    fits.then(|| Measured {
        kind: Kind::Money,
        unit: Unit::Currency(named.currency.code.clone()),
        end: at + named.len,
        head: None,
    })
}

/// "7.6-magnitude", "7.6 on the Richter scale", "magnitude of 7.6", "magnitude-7.6".
fn magnitude(text: &Text<'_>, sum: &Sum, at: usize) -> Option<Measured> {
    let unit = || Unit::Measure("magnitude");
    let measured = |end| Measured {
        kind: Kind::Measure,
        unit: unit(),
        end,
        head: None,
    };
    if matches!(text.lower(at), "magnitude" | "richter") {
        return Some(measured(at + 1));
    }
    let richter = (at..at + 4).any(|i| text.lower(i) == "richter");
    if richter && matches!(text.lower(at), "on" | "degrees") {
        return Some(measured(sum.number.tokens.end));
    }
    let in_reach = |n: &Decimal| n.scale() == 1 && *n >= Decimal::ONE && *n < Decimal::TEN;
    let small =
        sum.digits && !sum.number.stated.is_empty() && sum.number.stated.iter().all(in_reach);
    if small && labels::is_quake(text.lower(at)) {
        return Some(measured(sum.number.tokens.end));
    }
    let first = first_of_two(text, sum.number.hedged.start).filter(|_| small);
    let before = first.unwrap_or(sum.number.hedged.start);
    let back = |n: usize| before.checked_sub(n).map_or("", |i| text.lower(i));
    let named = matches!(back(1), "magnitude" | "magnitudes")
        || matches!(back(2), "magnitude" | "magnitudes")
            && matches!(back(1), "of" | "-" | "at" | "was" | ":" | "a")
        || back(3) == "magnitude" && back(2) == "of" && back(1) == "a";
    let measuring = matches!(
        back(1),
        "measuring" | "measured" | "registering" | "registered"
    );
    let bare = measuring && small && by_words(text, at).is_none();
    (named || bare).then(|| measured(sum.number.tokens.end))
}

/// Where the first of two numbers stands, the second of which begins at a token: "measuring *7.6* and 7.4".
fn first_of_two(text: &Text<'_>, second: usize) -> Option<usize> {
    let first = second.checked_sub(2)?;
    let joined = matches!(text.lower(first + 1), "and" | "or");
    let (whole, part) = text.word(first).split_once('.')?;
    let digit = |part: &str| part.len() == 1 && part.bytes().all(|b| b.is_ascii_digit());
    (joined && digit(whole) && digit(part)).then_some(first)
}

/// Words of a unit, stepping over hyphens ("40-square-mile"); its symbol as written.
fn physical(text: &Text<'_>, sum: &Sum, at: usize) -> Option<Measured> {
    let end = sum.number.tokens.end;
    let symbol = units::by_symbol(|i| unstopped(text.word(at + i)))
        .filter(|_| fits_symbol(text, sum, at))
        .map(|(unit, len)| (unit, at + len));
    let (unit, unit_end) = match (symbol, by_words(text, at)) {
        (Some(symbol), Some(words)) if words.1 > symbol.1 => words,
        (symbol, words) => symbol.or(words)?,
    };
    let word = text.lower(at);
    let ambiguous = !sum.digits
        && matches!(
            word,
            "bit" | "bits" | "degree" | "degrees" | "stone" | "bar"
        );
    if ambiguous || unit_end <= end {
        return None;
    }
    let unit = if text.lower(unit_end) == "of"
        && matches!(
            text.lower(unit_end + 1),
            "latitude" | "longitude" | "separation"
        ) {
        units::named("degree")?
    } else if unit.dimension == "temperature" && is_difference(text, sum, unit_end) {
        units::difference(unit)
    } else {
        unit
    };
    let plain = Measured {
        kind: Kind::Measure,
        unit: Unit::Measure(&unit.name),
        end: unit_end,
        head: Some(unit_end - 1),
    };
    Some(plain)
}

/// Whether degrees are told of a change and not of a temperature: "a rise of 10 C", "5C warmer".
fn is_difference(text: &Text<'_>, sum: &Sum, unit_end: usize) -> bool {
    let start = sum.number.hedged.start;
    let back = |n: usize| start.checked_sub(n).map_or("", |i| text.lower(i));
    if back(1) == "to" || matches!(text.lower(unit_end + 1), "zero" | "freezing") {
        return back(2) == "warming" && back(1) == "to";
    }
    let by = usize::from(matches!(back(1), "by" | "of"));
    units::tells_difference_before(back(1 + by))
        || units::tells_difference_after(text.lower(unit_end))
}

/// An abbreviation without its stop, save where it would be another word.
fn unstopped(word: &str) -> &str {
    match word {
        "in." => word,
        _ => word.strip_suffix('.').unwrap_or(word),
    }
}

fn by_words(text: &Text<'_>, at: usize) -> Option<(&'static units::PhysicalUnit, usize)> {
    let mut steps = [at; 6];
    let mut next = at;
    for step in &mut steps {
        let hyphen =
            next > at && text.word(next) == "-" && text.joined(next) && text.joined(next + 1);
        next += usize::from(hyphen);
        *step = next;
        next += 1;
    }
    let plain = |at: usize| unstopped(text.lower(at));
    let stepped = |i: usize| steps.get(i).map_or("", |at| plain(*at));
    let hyphenless =
        units::by_words(stepped).and_then(|(unit, len)| Some((unit, steps.get(len - 1)? + 1)));
    let as_it_stands = units::by_words(|i| plain(at + i)).map(|(unit, len)| (unit, at + len));
    match (hyphenless, as_it_stands) {
        (Some(a), Some(b)) => Some(if b.1 > a.1 { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// Letters that are units only in some places: "5 W" and "12 C", but "5m" and "5 g" joined.
fn fits_symbol(text: &Text<'_>, sum: &Sum, at: usize) -> bool {
    let word = text.word(at);
    let joined = text.joined(at) && sum.digits;
    if word.chars().count() > 1 {
        return sum.digits || word.len() > 2;
    }
    match word {
        "C" | "F" | "W" | "V" => {
            sum.digits && (joined || !text.tokens.get(at + 1).is_some_and(|t| t.is_capitalised()))
        }
        "m" | "g" => sum.digits,
        _ => joined,
    }
}

fn time(text: &Text<'_>, at: usize) -> Option<Measured> {
    let unit = time_unit(text.lower(at))?;
    Some(Measured {
        kind: Kind::Duration,
        unit: Unit::Time(unit),
        end: at + 1,
        head: Some(at),
    })
}

/// The unit of time that a word names.
pub(super) fn time_unit(lower: &str) -> Option<TimeUnit> {
    Some(match lower {
        "second" | "seconds" | "sec" | "secs" | "sec." | "secs." => TimeUnit::Second,
        "minute" | "minutes" | "min" | "mins" | "min." | "mins." => TimeUnit::Minute,
        "hour" | "hours" | "hr" | "hrs" | "hr." | "hrs." => TimeUnit::Hour,
        "day" | "days" => TimeUnit::Day,
        "week" | "weeks" | "wk" | "wks" => TimeUnit::Week,
        "month" | "months" | "mo." | "mos." => TimeUnit::Month,
        "quarter" | "quarters" => TimeUnit::Quarter,
        "year" | "years" | "yr" | "yrs" | "yr." | "yrs." => TimeUnit::Year,
        "decade" | "decades" => TimeUnit::Decade,
        "century" | "centuries" => TimeUnit::Century,
        _ => return None,
    })
}
