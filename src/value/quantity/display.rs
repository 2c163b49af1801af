//! Quantities as a reader would write them.

use super::{Bound, Hedge, Interval, Quantity};
use crate::lexicon::labels;
use crate::value::unit::{TimeUnit, Unit};
use rust_decimal::Decimal;

pub(super) fn display(quantity: &Quantity) -> String {
    if let Some(parts) = quantity.told_parts().filter(|parts| parts.len() > 1) {
        let each = parts
            .into_iter()
            .map(|(number, unit)| display(&Quantity::new(vec![number], Hedge::Plain, unit)));
        let joined = each.collect::<Vec<_>>().join(" ");
        return format!("{}{joined}", hedge(quantity.hedge));
    }
    let words = words(quantity);
    match &quantity.unit {
        Unit::None | Unit::Score => words,
        Unit::Noun(noun) => format!("{words} {}", numbered(quantity, noun)),
        Unit::Percent => format!("{words}%"),
        Unit::PercentagePoint => format!("{words} {}", numbered(quantity, "percentage point")),
        Unit::Currency(code) => match sign(code) {
            Some(_) => words,
            None => format!("{words} {}", coin(quantity, code)),
        },
        Unit::Time(unit) => format!("{words} {}", numbered(quantity, time(*unit))),
        Unit::Age(unit) => format!("{words} {} old", numbered(quantity, time(*unit))),
        Unit::Measure("celsius difference") => format!("{words} °C (difference)"),
        Unit::Measure("fahrenheit difference") => format!("{words} °F (difference)"),
        Unit::Measure("kelvin difference") => format!("{words} K (difference)"),
        Unit::Measure("celsius") => format!("{words} °C"),
        Unit::Measure("fahrenheit") => format!("{words} °F"),
        Unit::Measure("magnitude") => format!("magnitude {words}"),
        Unit::Measure(name) => format!("{words} {}", numbered(quantity, name)),
        Unit::Ordinal => words,
    }
}

/// The numbers with their hedge.
fn words(quantity: &Quantity) -> String {
    let unit = &quantity.unit;
    let stated: Vec<String> = quantity.stated.iter().map(|n| number(*n, unit)).collect();
    if *unit == Unit::Score {
        return stated.join("-");
    }
    if stated.is_empty() || matches!(quantity.hedge, Hedge::Range | Hedge::Vague) {
        return reach(quantity);
    }
    format!("{}{}", hedge(quantity.hedge), one_of(&stated))
}

/// The words of a hedge, before a number.
const fn hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Plain | Hedge::Range | Hedge::Vague => "",
        Hedge::Exactly => "exactly ",
        Hedge::About => "about ",
        Hedge::Nearly => "nearly ",
        Hedge::AtLeast => "at least ",
        Hedge::MoreThan => "more than ",
        Hedge::AtMost => "up to ",
        Hedge::LessThan => "less than ",
    }
}

/// "27", "27 or 28", "2, 3 or 4".
fn one_of(stated: &[String]) -> String {
    match stated {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// What a range or a vague word leaves possible.
fn reach(quantity: &Quantity) -> String {
    let write = |at: Decimal| number(at, &quantity.unit);
    let interval = |i: &Interval| match (i.low, i.high) {
        (Bound::Closed(low), Bound::Closed(high)) => format!("{} to {}", write(low), write(high)),
        (Bound::Closed(low), Bound::Open(high)) => {
            format!("at least {} but less than {}", write(low), write(high))
        }
        (Bound::Closed(low), _) => format!("at least {}", write(low)),
        (Bound::Open(low), _) => format!("more than {}", write(low)),
        (Bound::Unbounded, Bound::Closed(high)) => format!("up to {}", write(high)),
        (Bound::Unbounded, Bound::Open(high)) => format!("less than {}", write(high)),
        (Bound::Unbounded, Bound::Unbounded) => "any number of".to_owned(),
    };
    let all: Vec<String> = quantity.alternatives.iter().map(interval).collect();
    one_of(&all)
}

/// A number with its currency sign or its place in an order.
fn number(number: Decimal, unit: &Unit) -> String {
    match unit {
        Unit::Currency(code) => match sign(code) {
            Some(sign) => format!("{sign}{}", plain(number)),
            None => plain(number),
        },
        Unit::Ordinal => ordinal(number),
        _ => plain(number),
    }
}

/// "1,250", "1.2 billion", "6.1".
fn plain(number: Decimal) -> String {
    const MAGNITUDES: [(i64, &str); 3] = [
        (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
    ];
    for (worth, word) in MAGNITUDES {
        let worth = Decimal::from(worth);
        if number.abs() >= worth {
            let mantissa = number.checked_div(worth).unwrap_or_default().normalize();
            if mantissa.scale() <= 3 {
                return format!("{mantissa} {word}");
            }
        }
    }
    grouped(number.round_dp(3).normalize())
}

/// Digits in groups of three.
fn grouped(number: Decimal) -> String {
    let text = number.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, format!(".{decimals}")),
        None => (digits, String::new()),
    };
    let mut grouped = String::with_capacity(whole.len() + whole.len() / 3);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}{decimals}")
}

fn ordinal(number: Decimal) -> String {
    let text = number.to_string();
    let suffix = match text.as_bytes() {
        [.., b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    };
    format!("{text}{suffix}")
}

/// The sign that readers expect before a sum.
fn sign(code: &str) -> Option<&'static str> {
    Some(match code {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "Rs ",
        "CAD" => "C$",
        "AUD" => "A$",
        "NZD" => "NZ$",
        "HKD" => "HK$",
        _ => return None,
    })
}

fn coin(quantity: &Quantity, code: &str) -> String {
    match code {
        "USX" => numbered(quantity, "cent"),
        "GBX" => "pence".to_owned(),
        _ => code.to_owned(),
    }
}

const fn time(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Quarter => "quarter",
        TimeUnit::Year => "year",
        TimeUnit::Decade => "decade",
        TimeUnit::Century => "century",
    }
}

/// The noun in the number that the quantity asks for.
fn numbered(quantity: &Quantity, noun: &str) -> String {
    let one = quantity.hedge.is_plain() && quantity.stated == [Decimal::ONE];
    if one { noun.to_owned() } else { plural(noun) }
}

/// "points", "people", "miles per hour".
fn plural(noun: &str) -> String {
    if let Some((first, rest)) = noun.split_once(" per ") {
        return format!("{} per {rest}", plural(first));
    }
    if labels::is_state(noun) || labels::is_unchanged_plural(noun) {
        return noun.to_owned(); // "14 dead"
    }
    let irregular = [
        ("person", "people"),
        ("child", "children"),
        ("foot", "feet"),
        ("man", "men"),
        ("hertz", "hertz"),
        ("horsepower", "horsepower"),
        ("wife", "wives"),
        ("life", "lives"),
    ];
    for (one, many) in irregular {
        if let Some(stem) = noun.strip_suffix(one) {
            return format!("{stem}{many}");
        }
    }
    let sibilant = ["s", "x", "z", "ch", "sh"]
        .iter()
        .any(|e| noun.ends_with(e));
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if sibilant => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}
