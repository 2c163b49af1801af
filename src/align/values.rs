//! Where each value of a story stands: what is told by two articles giving the same one, and by one
//! giving it that does not stand in the other at all.

use super::profile::Weighed;
use super::questions::in_lede;
use super::sets::family;
use crate::fact::Fact;
use crate::value::{Kind, Value};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// The values of one story.
pub(super) struct Values<'a> {
    /// The number of each fact's value; equal values of one family share it.
    of: Vec<u32>,
    /// For each value the articles that give it, with how often, in order.
    given: Vec<Vec<(usize, usize)>>,
    /// For each sentence the facts in it.
    beside: FxHashMap<(usize, usize), Vec<usize>>,
    /// How much each value tells.
    size: Vec<f64>,
    /// The values that an article gives for an attribute.
    asked: FxHashMap<(usize, &'a str), Vec<u32>>,
    /// The values that an article gives of a kind.
    of_kind: FxHashMap<(usize, String), Vec<u32>>,
    /// The place of each fact among those of its sentence that answer the same, and how many these are.
    rows: FxHashMap<usize, (usize, usize)>,
}

/// A sentence with more facts than this is a list, in which places tell nothing.
const LONGEST_ROW: usize = 12;

impl<'a> Values<'a> {
    pub(super) fn of(facts: &[&'a Fact]) -> Self {
        let mut numbers: FxHashMap<(u8, String), u32> = FxHashMap::default();
        let mut values = Self {
            of: Vec::with_capacity(facts.len()),
            given: Vec::new(),
            beside: FxHashMap::default(),
            size: Vec::new(),
            asked: FxHashMap::default(),
            of_kind: FxHashMap::default(),
            rows: FxHashMap::default(),
        };
        for (i, fact) in facts.iter().enumerate() {
            let key = (family(fact.kind), fact.value.canonical());
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry(key).or_insert(next);
            if number as usize == values.given.len() {
                values.given.push(Vec::new());
                values.size.push(size(&fact.value));
            }
            values.of.push(number);
            let (article, sentence) = (fact.evidence.article, fact.evidence.sentence_index);
            let given = &mut values.given[number as usize];
            match given.iter_mut().find(|(a, _)| *a == article) {
                Some((_, count)) => *count += 1,
                None => given.push((article, 1)),
            }
            values
                .beside
                .entry((article, sentence))
                .or_default()
                .push(i);
            let asked = values
                .asked
                .entry((article, &fact.attribute.name))
                .or_default();
            if !asked.contains(&number) {
                asked.push(number);
            }
            if let Some(sort) = sort(fact) {
                let of_kind = values.of_kind.entry((article, sort)).or_default();
                if !of_kind.contains(&number) {
                    of_kind.push(number);
                }
            }
        }
        for given in &mut values.given {
            given.sort_unstable();
        }
        values.find_rows(facts);
        values
    }

    fn find_rows(&mut self, facts: &[&Fact]) {
        for beside in self.beside.values().filter(|b| b.len() <= LONGEST_ROW) {
            for i in beside {
                let alike =
                    |other: &&usize| facts[**other].attribute.name == facts[*i].attribute.name;
                let row: Vec<usize> = beside.iter().filter(alike).copied().collect();
                if let Some(place) = row.iter().position(|other| other == i)
                    && row.len() > 1
                {
                    self.rows.insert(*i, (place, row.len()));
                }
            }
        }
    }

    /// The place of a fact in a row of values that its sentence gives for one question ("quakes of
    /// *7.6* and *7.4*"), and how many these are.
    pub(super) fn row(&self, i: usize) -> Option<(usize, usize)> {
        self.rows.get(&i).copied()
    }

    /// The number of a fact's value.
    pub(super) fn number(&self, i: usize) -> u32 {
        self.of[i]
    }

    /// How much a fact's value tells: one that its articles repeat for many things tells little
    /// ("Friday"), and so does a number that is everywhere ("two", "first").
    pub(super) fn telling(&self, i: usize, fact: &Fact) -> f64 {
        let given = &self.given[self.of[i] as usize];
        let count: usize = given.iter().map(|(_, count)| count).sum();
        #[allow(clippy::cast_precision_loss, reason = "far fewer articles than 2^52")]
        let once_an_article = given.len() as f64 / count as f64;
        once_an_article * size(&fact.value)
    }

    /// The other values of a fact's sentence.
    pub(super) fn neighbours(&self, i: usize, fact: &Fact) -> Weighed {
        let place = (fact.evidence.article, fact.evidence.sentence_index);
        let beside = self.beside.get(&place).map_or(&[][..], Vec::as_slice);
        let others = beside
            .iter()
            .map(|other| self.of[*other])
            .filter(|value| *value != self.of[i]);
        Weighed::new(others.map(|v| (v, self.size[v as usize])).collect())
    }

    /// The articles that give a fact's value.
    pub(super) fn given_in(&self, i: usize) -> Vec<usize> {
        let given = &self.given[self.of[i] as usize];
        given.iter().map(|(article, _)| *article).collect()
    }

    /// How many values of a fact's kind its article gives; none where the kind tells little.
    pub(super) fn rivals_of_kind(&self, fact: &Fact) -> Option<usize> {
        let sort = sort(fact)?;
        self.of_kind
            .get(&(fact.evidence.article, sort))
            .map(Vec::len)
    }

    /// How many values a fact's article gives for its attribute.
    pub(super) fn rivals(&self, fact: &Fact) -> usize {
        let asked = (fact.evidence.article, &*fact.attribute.name);
        self.asked.get(&asked).map_or(1, Vec::len)
    }
}

/// What few articles give more than one of: ages, percentages, hours, measures of one sort; of days
/// those in the first sentences on which something happened rather than was said.
fn sort(fact: &Fact) -> Option<String> {
    let tells_day = |fact: &Fact| match &fact.value {
        Value::Time(time) => time.resolved.day.is_some() || time.stated.weekday.is_some(),
        _ => false,
    };
    match (fact.kind, &fact.value) {
        (Kind::Age | Kind::Percent | Kind::Money | Kind::Duration, _) => {
            Some(fact.kind.name().to_owned())
        }
        (Kind::Measure, value) => {
            // "135000 metre": measures of one dimension share their base unit.
            let canonical = value.canonical();
            Some(canonical.split_once(' ')?.1.to_owned())
        }
        (Kind::Time, Value::Time(time)) if time.stated.hour.is_some() => Some("hour".to_owned()),
        (Kind::Date | Kind::Time, _) => {
            let said = fact.subject.event.as_deref() == Some("statement")
                || fact.attribute.name == "statement/date";
            (tells_day(fact) && in_lede(fact) && !said).then(|| "day".to_owned())
        }
        _ => None,
    }
}

/// How much of a number there is to coincide: less of small and round ones.
pub(super) fn size(value: &Value) -> f64 {
    let Value::Quantity(quantity) = value else {
        return 1.0;
    };
    let digits = |n: &Decimal| {
        n.normalize()
            .mantissa()
            .unsigned_abs()
            .checked_ilog10()
            .map_or(0, |d| d + 1)
    };
    match quantity.stated.iter().map(digits).max() {
        None | Some(0) => 0.3,
        Some(1) if quantity.stated.iter().all(|n| *n <= Decimal::TWO) => 0.3,
        Some(1) => 0.6,
        Some(_) => 1.0,
    }
}
