//! Two numbers or more that are one value: ranges, alternatives, ratios.

use super::around::currency_before;
use super::simple::{Simple, is_joining_hyphen, simple};
use crate::lexicon::hedges;
use crate::text::Text;
use rust_decimal::Decimal;

/// Whether "from" stands before a number that is no range: "rose from 5 to 7".
pub(super) fn follows_from(text: &Text<'_>, at: usize) -> bool {
    if at == 0 || text.lower(at - 1) != "from" {
        return false;
    }
    let ranges = at >= 2 && hedges::is_ranging(text.lower(at - 2));
    !ranges
}

/// "5 to 7", "5-7", "5–7": the second number of a range whose first is `low`.
pub(super) fn range_from(text: &Text<'_>, low: &Simple) -> Option<(Simple, Simple)> {
    second_number(text, low, &["to", "-", "–", "—", "‑"])
}

/// The number after one of the connecting words, if together they make a range; a magnitude word
/// of the second holds for the first as well ("140-150 million").
pub(super) fn second_number(
    text: &Text<'_>,
    low: &Simple,
    links: &[&str],
) -> Option<(Simple, Simple)> {
    let mut link = low.end;
    if text.word(link) == "%" {
        link += 1;
    }
    // "a 14-to-17-year-old".
    let strung = is_joining_hyphen(text, link) && is_joining_hyphen(text, link + 2);
    if strung && links.contains(&text.lower(link + 1)) {
        let high = simple(text, link + 3)?;
        let low = sharing_scale(*low, &high);
        return (low.number()? < high.number()?).then_some((low, high));
    }
    if !links.contains(&text.lower(link)) {
        return None;
    }
    let dash = !text.lower(link).is_ascii() || text.lower(link) == "-";
    // "7-day" and "5 - all of them" are none; "5 – 7" is.
    let tight = text.joined(link) == text.joined(link + 1);
    if dash && !tight {
        return None;
    }
    let (_, at) = currency_before(text, link + 1);
    let high = simple(text, at)?;
    if dash && is_serial(text, low.end - 1, at) {
        return None;
    }
    let low = sharing_scale(*low, &high);
    (low.number()? < high.number()?).then_some((low, high))
}

/// The first of two numbers with the magnitude word of the second, where that is meant for both:
/// "140-150 million", but not "200,000 to 4 million".
fn sharing_scale(first: Simple, second: &Simple) -> Simple {
    let (Some(a), Some(b), Some(scale), None) =
        (first.number(), second.number(), second.scale, first.scale)
    else {
        return first;
    };
    match (b.checked_div(scale), first.end) {
        (Some(mantissa), end) if a < mantissa && a < Decimal::ONE_THOUSAND => {
            first.scaled(scale, end).unwrap_or(first)
        }
        _ => first,
    }
}

/// "555-1234", "12-34-56": numbers strung together by hyphens are no range.
fn is_serial(text: &Text<'_>, first: usize, second: usize) -> bool {
    let (a, b) = (text.word(first), text.word(second));
    let phone = a.len() == 3 && b.len() == 4 && !b.contains([',', '.']);
    let padded = b.len() > 1 && b.starts_with('0') && !b.contains('.');
    let before = first > 0 && text.joined(first) && matches!(text.word(first - 1), "-" | "–" | "/");
    let after = is_joining_hyphen(text, second + 1)
        && text
            .word(second + 2)
            .starts_with(|c: char| c.is_ascii_digit());
    phone || padded || before || after
}

/// "27 or 28", "two, three or four".
pub(super) fn alternatives(text: &Text<'_>, first: &Simple) -> Option<Vec<Simple>> {
    first.number()?;
    let or_follows = matches!(text.lower(first.end), "or" | ",");
    if !or_follows {
        return None;
    }
    let mut all = vec![*first];
    let mut end = first.end;
    while text.word(end) == "," && all.len() < 5 {
        let Some(next) = simple(text, end + 1).filter(|s| s.number().is_some()) else {
            break;
        };
        end = next.end;
        all.push(next);
    }
    let or = end + usize::from(text.word(end) == ",");
    if text.lower(or) != "or" {
        return None;
    }
    let (_, at) = currency_before(text, or + 1);
    let last = simple(text, at).filter(|s| s.number().is_some())?;
    // "$184 million or $23 million per season", "$84 million, or 61 cents a share": the same sum by
    // the year or the share, no other one. Nobody wavers between a number and a tenth of it.
    let falls = last.number() < first.number();
    let tenth = last.number().map(|n| n.saturating_mul(Decimal::TEN)) < first.number();
    let shared_out = matches!(
        text.lower(last.end),
        "per" | "a" | "an" | "each" | "annually"
    );
    if tenth || falls && shared_out {
        return None;
    }
    all = all.into_iter().map(|n| sharing_scale(n, &last)).collect();
    all.push(last);
    Some(all)
}

/// "one in five", "two out of three", "9 out of 10".
pub(super) fn ratio(text: &Text<'_>, first: &Simple) -> Option<(Decimal, usize)> {
    let at = match (text.lower(first.end), text.lower(first.end + 1)) {
        ("out", "of") => first.end + 2,
        ("in", _) | ("of", _) if text.lower(first.end) == "in" => first.end + 1,
        _ => return None,
    };
    let second = simple(text, at)?;
    let (parts, of) = (first.number()?, second.number()?);
    let usual = parts < of && parts.scale() == 0 && of.scale() == 0 && parts > Decimal::ZERO;
    let by_in = text.lower(first.end) == "in";
    let round = of <= Decimal::TEN || (of % Decimal::TEN).is_zero();
    let usual = usual && (!by_in || (round && of <= Decimal::from(1000) && parts < Decimal::TEN));
    let timed = matches!(
        text.lower(second.end),
        "day"
            | "days"
            | "week"
            | "weeks"
            | "month"
            | "months"
            | "year"
            | "years"
            | "hour"
            | "hours"
            | "minutes"
            | "seconds"
            | "games"
            | "matches"
            | "starts"
            | "appearances"
            | "attempts"
            | "percent"
            | "%"
    );
    (usual && !(by_in && timed)).then(|| (parts / of, second.end))
}
