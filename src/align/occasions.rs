//! Whether two facts hang on one event of a sort, or on two.

use super::bearers::Same;
use crate::fact::{Between, Fact, Occasion, Told};
use crate::value::Kind;

/// What of an event does not count for a pair of facts, since it is what they may disagree on.
#[derive(Debug, Clone, Copy)]
struct Asked<'a> {
    days: bool,
    ranks: bool,
    /// The values of the two.
    sizes: [&'a str; 2],
}

/// Whether the events that two facts hang on are one; unknown where nothing tells.
pub(super) fn same_occasion(a: &Fact, b: &Fact) -> Same {
    let (x, y) = (&a.subject.occasions, &b.subject.occasions);
    if x.is_empty() || y.is_empty() {
        return Same::Unknown;
    }
    let sized = |of: &[Occasion]| of.iter().flat_map(|o| &*o.all).any(|t| !t.sizes.is_empty());
    let values = if sized(x) && sized(y) {
        [a.value.canonical(), b.value.canonical()]
    } else {
        <[String; 2]>::default()
    };
    let asked = Asked {
        days: is_time(a) || is_time(b),
        ranks: a.kind == Kind::Ordinal || b.kind == Kind::Ordinal,
        sizes: [&values[0], &values[1]],
    };
    let mut same = Same::Unknown;
    for (x, y) in alike(x, y) {
        match compare(x, y, asked) {
            Same::No => return Same::No,
            Same::Yes => same = Same::Yes,
            _ => {}
        }
    }
    same
}

/// How far it is told that two facts hang on one event: wholly, or as far as that either article is about
/// it above all others of its sort.
pub(super) fn of_one_event(a: &Fact, b: &Fact, same: Same) -> f64 {
    let main = |(x, y): (&Occasion, &Occasion)| {
        let several = x.is_one_of_several() || y.is_one_of_several();
        several && x.told().main && y.told().main
    };
    let mut pairs = alike(&a.subject.occasions, &b.subject.occasions);
    match same {
        Same::Yes => 1.0,
        Same::Unknown if pairs.any(main) => 0.5,
        _ => 0.0,
    }
}

/// Whether one of two facts hangs on what its article is about, and the other on one of several that
/// its article is not about.
pub(super) fn is_one_aside(a: &Fact, b: &Fact) -> bool {
    let aside = |told: &Told| told.ranks.iter().any(|rank| &**rank == ANOTHER);
    alike(&a.subject.occasions, &b.subject.occasions).any(|(x, y)| {
        let (p, q) = (x.told(), y.told());
        p.main && aside(q) || q.main && aside(p)
    })
}

/// Whether two facts surely hang on two events of one sort.
pub(super) fn are_of_two_events(a: &Fact, b: &Fact) -> bool {
    same_occasion(a, b) == Same::No
}

/// Whether a mark that tells the place of one fact's event in a row says little of another fact: its
/// article tells of no other such event, and the row begins with what it tells of, or that is what the
/// first article is about as well.
pub(super) fn is_rank_of_the_only_one(mark: &str, of: &Fact, other: &Fact) -> bool {
    alike(&of.subject.occasions, &other.subject.occasions).any(|(x, y)| {
        let told = x.told();
        let ranked = told.ranks.iter().any(|rank| &**rank == mark);
        // An article that is mainly about the second tells of the first as of another.
        let main = x.all.iter().find(|told| told.main);
        let begins = mark == FIRST && main.is_none_or(|main| main.ranks.is_empty());
        ranked && y.is_alone() && y.told().ranks.is_empty() && (told.main || begins)
    })
}

/// The rank with which a row begins.
const FIRST: &str = "first";

/// The pairs of one sort.
fn alike<'a>(
    x: &'a [Occasion],
    y: &'a [Occasion],
) -> impl Iterator<Item = (&'a Occasion, &'a Occasion)> {
    x.iter().flat_map(move |a| {
        y.iter()
            .filter(move |b| a.told().class == b.told().class)
            .map(move |b| (a, b))
    })
}

fn is_time(fact: &Fact) -> bool {
    matches!(fact.kind, Kind::Date | Kind::Time | Kind::Set)
}

fn compare(x: &Occasion, y: &Occasion, asked: Asked<'_>) -> Same {
    let (p, q) = (x.told(), y.told());
    let several = x.is_one_of_several() || y.is_one_of_several();
    if differ(p, q, several, asked) {
        return Same::No;
    }
    if settles(x, y, asked) {
        return Same::Yes;
    }
    // Another event of either article is the one that the other tells of.
    let taken = |own: &Occasion, other: &Occasion| {
        (0..own.all.len()).any(|at| {
            let rival = Occasion {
                all: own.all.clone(),
                at,
            };
            at != own.at
                && are_apart(own.told(), rival.told(), asked)
                && (settles(&rival, other, asked) || holds(rival.told(), other.told(), asked))
        })
    };
    let taken_day = asked.days && (is_day_of_another(x, y) || is_day_of_another(y, x));
    if taken_day || taken(x, y) || taken(y, x) {
        Same::No
    } else {
        Same::Unknown
    }
}

/// Whether the day of an event is that of another event than the one meant in the other article, which
/// says that it tells of several. Days alone do not tell so much of two days that may be a disagreement.
fn is_day_of_another(own: &Occasion, other: &Occasion) -> bool {
    let says_so = |told: &Told| {
        let row = told
            .ranks
            .iter()
            .any(|rank| &**rank != EARLIER && &**rank != FIRST);
        told.counted || row || told.several && told.days.is_empty()
    };
    let day = |told: &Told| days(told, other.told());
    !own.told().several
        && own.all.iter().any(says_so)
        && day(own.told()) != Between::Same
        && own
            .others()
            .any(|rival| !rival.several && day(rival) == Between::Same)
}

/// Whether what is told of two events of two articles cannot be of one. A day more or less, and a place in a
/// row, tell so only where either article tells of several: of one event, articles may disagree
/// on the day.
fn differ(p: &Told, q: &Told, several: bool, asked: Asked<'_>) -> bool {
    let days = match between(p, q, asked) {
        Between::Apart => true,
        // Two events of one size on neighbouring days may be one whose day is in dispute.
        Between::Near => several && !sizes(p, asked).any(|size| q.sizes.contains(size)),
        Between::Same | Between::Unknown => false,
    };
    days || several && ranks_differ(p, q, asked)
}

/// Whether what is told of two events of two articles is of one: they share a day, a place in a row
/// or a size, and no other of the same article shares it.
fn settles(x: &Occasion, y: &Occasion, asked: Asked<'_>) -> bool {
    let (p, q) = (x.told(), y.told());
    if p.several != q.several || differ(p, q, true, asked) {
        return false;
    }
    let on_that_day = |other: &Told, day: &Told| {
        other.several == day.several && between(other, day, asked) == Between::Same
    };
    let by_day = between(p, q, asked) == Between::Same
        && !x.others().any(|other| on_that_day(other, q))
        && !y.others().any(|other| on_that_day(other, p));
    let in_row = |rank: &str| !asked.ranks && rank != EARLIER && rank != ANOTHER;
    let by_rank = (p.ranks.iter()).any(|rank| in_row(rank) && q.ranks.contains(rank));
    by_day || by_rank || sizes(p, asked).any(|size| q.sizes.contains(size))
}

/// Whether several events at once hold a single one of the other article: "quakes of *7.6* and 7.5".
fn holds(p: &Told, q: &Told, asked: Asked<'_>) -> bool {
    p.several
        && !q.several
        && !differ(p, q, true, asked)
        && sizes(p, asked).any(|size| q.sizes.contains(size))
}

/// Ranks that are no place in a row.
const EARLIER: &str = "earlier";
const ANOTHER: &str = "another";

/// Whether an article tells its two events apart.
fn are_apart(p: &Told, q: &Told, asked: Asked<'_>) -> bool {
    // Two days and two sizes are two events, whichever of them is asked.
    let marked = !p.ranks.is_empty()
        || !q.ranks.is_empty()
        || p.several != q.several
        || matches!(days(p, q), Between::Apart | Between::Near);
    let mut own = sizes(p, asked);
    let others: Vec<&String> = sizes(q, asked).collect();
    let sized = !others.is_empty() && own.next().is_some();
    let by_size = sized && marked && !sizes(p, asked).any(|size| q.sizes.contains(size));
    matches!(between(p, q, asked), Between::Apart | Between::Near)
        || ranks_differ(p, q, asked)
        || by_size
}

fn ranks_differ(p: &Told, q: &Told, asked: Asked<'_>) -> bool {
    let ordinal = |told: &Told| {
        let mut ranks = told.ranks.iter();
        let row = ranks.find(|rank| !matches!(&***rank, EARLIER | ANOTHER));
        row.cloned()
    };
    let (Some(a), Some(b)) = (ordinal(p), ordinal(q)) else {
        return false;
    };
    // The latest of a row may be its second or its fifth.
    let open = |rank: &str, other: &str| rank == LATEST && other != FIRST;
    !asked.ranks
        && !p.ranks.iter().any(|rank| q.ranks.contains(rank))
        && !open(&a, &b)
        && !open(&b, &a)
}

/// The rank with which a row ends.
const LATEST: &str = "latest";

fn sizes<'a>(told: &'a Told, asked: Asked<'a>) -> impl Iterator<Item = &'a String> {
    let own = asked.sizes;
    told.sizes
        .iter()
        .filter(move |size| !own.contains(&size.as_str()))
}

/// How the days of two events stand to each other: one in common is enough.
fn between(p: &Told, q: &Told, asked: Asked<'_>) -> Between {
    if asked.days {
        Between::Unknown
    } else {
        days(p, q)
    }
}

/// The same whatever is asked.
fn days(p: &Told, q: &Told) -> Between {
    let all = || {
        p.days
            .iter()
            .flat_map(|x| q.days.iter().map(move |y| x.between(y)))
    };
    [Between::Same, Between::Near, Between::Apart]
        .into_iter()
        .find(|sought| all().any(|found| found == *sought))
        .unwrap_or(Between::Unknown)
}
