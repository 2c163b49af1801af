//! Places that speak of people to the people themselves.
//!
//! In the order of the text: a name is its bearer; an age, a noun with "the" and what stands side
//! by side go to the one person before whom they fit. At the end those without a name go to the
//! one with a name who has their part. Where several fit, nobody is taken.

use super::entity::{Entity, Sort, are_akin, fits, may_be_one, meet, short};
use super::told::{Brought, Told};
use crate::fact::Bearer;
use crate::lexicon::people::{ANY_AGE, Parts};
use crate::text::Text;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// So many people at most are looked through for whom a noun means, the last told of first.
const RECENT: usize = 16;
/// The same of those who have one part.
const OF_PART: usize = 24;
/// How many sentences back somebody is looked for whom an age alone means.
const BACK: usize = 2;
/// The same for whom the article is about.
const FAR_BACK: usize = 5;
/// So many people at most are looked through for them.
const LOOKED_THROUGH: usize = 64;
/// How often an article names the one whom it is about, at least.
const OFTEN: usize = 3;

/// The people, and for each place whose it is.
pub(super) fn put_together(text: &Text<'_>, told: &[Told]) -> (Vec<Bearer>, Vec<Option<usize>>) {
    let mut people = Entities {
        text,
        all: Vec::new(),
        by_name: FxHashMap::default(),
        by_age: FxHashMap::default(),
    };
    let mut of: Vec<Option<usize>> = Vec::with_capacity(told.len());
    for one in told {
        let whose = people.whose(one, &of);
        of.push(whose);
    }
    people.settle();
    let of = of.into_iter().map(|e| e.map(|e| people.root(e))).collect();
    (people.bearers(), of)
}

struct Entities<'t> {
    text: &'t Text<'t>,
    all: Vec<Entity<'t>>,
    by_name: FxHashMap<&'t str, usize>,
    by_age: FxHashMap<&'t str, Vec<usize>>,
}

impl<'t> Entities<'t> {
    /// Whom a place speaks of.
    fn whose(&mut self, one: &'t Told, of: &[Option<usize>]) -> Option<usize> {
        let beside = one.same_as.and_then(|i| of[i]).map(|e| self.root(e));
        let found = match &one.name {
            Some(name) => {
                let known = self.by_name.get(short(name)).map(|e| self.root(*e));
                match (known, beside) {
                    (Some(known), Some(beside)) if known != beside => {
                        self.merge(beside, known);
                        Some(known)
                    }
                    (Some(known), _) => Some(known),
                    (None, beside) => beside.filter(|e| self.all[*e].name.is_none()),
                }
            }
            None if one.many => None,
            None => match beside {
                Some(beside) => Some(beside),
                None => match self.meant(one) {
                    Meant::One(e) => Some(e),
                    Meant::New => None,
                    Meant::Unclear => return None,
                },
            },
        };
        let number = found.unwrap_or_else(|| {
            self.all.push(Entity {
                name: None,
                sex: None,
                ages: ANY_AGE,
                age: None,
                years: None,
                named: 0,
                parts: Parts::NONE,
                by_noun: Parts::NONE,
                alone: Parts::NONE,
                many: one.many,
                other: one.as_ == Brought::Other,
                nouns: Vec::new(),
                last: one.sentence,
                sentences: Vec::new(),
                is: None,
            });
            self.all.len() - 1
        });
        self.add(number, one);
        Some(number)
    }

    /// Whom a place without a name means.
    fn meant(&self, one: &Told) -> Meant {
        if let Some(age) = one.age.as_deref() {
            let of_age = self.by_age.get(age).map_or(&[][..], Vec::as_slice);
            let mut fitting: Vec<usize> = of_age
                .iter()
                .rev()
                .take(RECENT)
                .map(|e| self.root(*e))
                .filter(|e| fits(&self.all[*e], one) && one.as_ != Brought::Other)
                .collect();
            fitting.sort_unstable();
            fitting.dedup();
            match fitting[..] {
                [only] => return Meant::One(only),
                [] => {}
                _ => return Meant::Unclear,
            }
            if one.as_ != Brought::Back {
                return Meant::New;
            }
        }
        match one.as_ {
            Brought::Anew | Brought::Other | Brought::Owned => Meant::New,
            Brought::Back => self.looked_back(one),
        }
    }

    /// Whom "the boy", "the suspect" or "the 30-year-old" means.
    fn looked_back(&self, one: &Told) -> Meant {
        let recent = || {
            let roots = self.all.iter().enumerate().rev();
            roots
                .filter(|(_, e)| e.is.is_none() && !e.many)
                .take(RECENT)
                .filter(|(_, e)| fits(e, one) && (one.age.is_none() || e.age.is_none()))
        };
        let noun = one.noun.map(|i| self.text.lemma(i));
        let pick = |mut found: Vec<usize>| match (found.len(), found.pop()) {
            (1, Some(only)) => Some(Meant::One(only)),
            (0, _) | (_, None) => None,
            _ => Some(Meant::Unclear),
        };
        let by_noun = recent().filter(|(_, e)| noun.is_some_and(|noun| e.nouns.contains(&noun)));
        if let Some(meant) = pick(by_noun.map(|(i, _)| i).collect()) {
            return meant;
        }
        if !one.by_noun.is_empty() {
            let by_part = recent().filter(|(_, e)| e.parts.has(one.by_noun));
            // Of several, whoever turns out to have the part alone.
            return match pick(by_part.map(|(i, _)| i).collect()) {
                Some(Meant::One(only)) => Meant::One(only),
                _ => Meant::New,
            };
        }
        if one.noun.is_some() {
            // "the boy" is the one whose sex and years are told and fit.
            let of_age = |e: &Entity<'_>| {
                let within = |y: f64| y >= f64::from(one.ages.0) && y <= f64::from(one.ages.1);
                one.ages != ANY_AGE && e.years.is_some_and(within)
            };
            let told = |e: &Entity<'_>| e.sex.is_some() || e.ages != ANY_AGE || of_age(e);
            let tells = one.sex.is_some() || one.ages != ANY_AGE;
            let by_sort = recent().filter(|(_, e)| tells && told(e) && are_akin(e.ages, one.ages));
            let found = pick(by_sort.map(|(i, _)| i).collect());
            return found.unwrap_or(Meant::New);
        }
        // "the 30-year-old": the one with a name of whom the last sentences told.
        let near = recent().filter(|(_, e)| {
            e.name.is_some() && e.last < one.sentence && e.last + BACK >= one.sentence
        });
        match pick(near.map(|(i, _)| i).collect()) {
            Some(Meant::One(only)) => Meant::One(only),
            _ => self.hero(one).map_or(Meant::New, Meant::One),
        }
    }

    /// The one whom an article is about: named much more often than anybody else.
    fn hero(&self, one: &Told) -> Option<usize> {
        let named = self.all.iter().enumerate().rev().take(LOOKED_THROUGH);
        let named = named.filter(|(_, e)| e.is.is_none() && e.name.is_some());
        let most = named
            .clone()
            .max_by_key(|(i, e)| (e.named, usize::MAX - i))?;
        let next = named
            .filter(|(i, _)| *i != most.0)
            .map(|(_, e)| e.named)
            .max();
        let often = most.1.named >= OFTEN && most.1.named >= 2 * next.unwrap_or(0);
        let near = most.1.last < one.sentence && most.1.last + FAR_BACK >= one.sentence;
        let unknown = most.1.age.is_none() && fits(most.1, one);
        (often && near && unknown).then_some(most.0)
    }

    /// Takes what a place tells into a person.
    fn add(&mut self, number: usize, one: &'t Told) {
        let noun = one.noun.map(|i| self.text.lemma(i));
        let entity = &mut self.all[number];
        entity.sex = entity.sex.or(one.sex);
        entity.narrow(one.ages);
        entity.parts = entity.parts.with(one.parts());
        entity.by_noun = entity.by_noun.with(one.by_noun);
        entity.last = one.sentence;
        if entity.sentences.len() < RECENT && entity.sentences.last() != Some(&one.sentence) {
            entity.sentences.push(one.sentence);
        }
        if let Some(noun) = noun
            && entity.nouns.len() < RECENT
            && !entity.nouns.contains(&noun)
        {
            entity.nouns.push(noun);
        }
        entity.named += usize::from(one.name.is_some());
        if let (Some(name), None) = (one.name.as_deref(), entity.name) {
            entity.name = Some(name);
            self.by_name.insert(short(name), number);
        }
        if !one.many && (one.headline || one.as_ == Brought::Back && one.noun.is_none()) {
            entity.alone = entity.alone.with(one.parts());
        } else if one.as_ == Brought::Back && !one.many {
            entity.alone = entity.alone.with(one.by_noun);
        }
        if let (Some(age), None) = (one.age.as_deref(), entity.age) {
            entity.age = Some(age);
            entity.years = one.years;
            self.by_age.entry(age).or_default().push(number);
        }
    }

    /// Makes the first the second.
    fn merge(&mut self, from: usize, into: usize) {
        let gone = self.all[from].clone();
        self.all[from].is = Some(into);
        let entity = &mut self.all[into];
        entity.sex = entity.sex.or(gone.sex);
        entity.narrow(gone.ages);
        entity.parts = entity.parts.with(gone.parts);
        entity.alone = entity.alone.with(gone.alone);
        entity.age = entity.age.or(gone.age);
        entity.years = entity.years.or(gone.years);
        entity.named += gone.named;
        entity.name = entity.name.or(gone.name);
        entity.last = entity.last.max(gone.last);
        entity.nouns.extend(gone.nouns);
        entity.nouns.truncate(RECENT);
        entity.sentences.extend(gone.sentences);
        entity.sentences.truncate(2 * RECENT);
    }

    /// Who somebody turned out to be.
    fn root(&self, mut number: usize) -> usize {
        while let Some(next) = self.all[number].is {
            number = next;
        }
        number
    }

    /// Puts those without a name to the one whose age or part is theirs.
    fn settle(&mut self) {
        let mut ages: Vec<&str> = self.by_age.keys().copied().collect();
        ages.sort_unstable();
        for age in ages {
            let of_age: Vec<usize> = self.by_age[age].iter().copied().take(OF_PART).collect();
            self.settle_among(&of_age);
        }
        for part in Parts::EACH {
            self.settle_alone(part);
            let of_part = self.of_part(part);
            self.settle_among(&of_part);
        }
    }

    /// Those who have a part and stand for themselves.
    fn of_part(&self, part: Parts) -> Vec<usize> {
        let of_part = (0..self.all.len()).filter(|i| {
            let e = &self.all[*i];
            e.is.is_none() && !e.many && e.parts.has(part)
        });
        of_part.take(OF_PART).collect()
    }

    /// Makes one of all without a name who have a part that the article speaks of as one person's.
    fn settle_alone(&mut self, part: Parts) {
        let of_part = self.of_part(part);
        let alone = of_part.iter().any(|i| self.all[*i].alone.has(part));
        let several = self.all.iter().any(|e| e.many && e.by_noun.has(part));
        let unnamed: Vec<usize> = of_part
            .into_iter()
            .filter(|i| self.all[*i].name.is_none() && !self.all[*i].other)
            .collect();
        let pairs = || {
            let each = unnamed.iter().enumerate();
            each.flat_map(|(n, a)| unnamed[..n].iter().map(move |b| (*a, *b)))
        };
        let one = pairs().all(|(a, b)| may_be_one(&self.all[a], &self.all[b]));
        if let ([first, others @ ..], true) = (&unnamed[..], alone && one && !several) {
            for other in others {
                self.merge(*other, *first);
            }
        }
    }

    /// Makes one of each without a name and the one other who fits, one with a name if there is.
    fn settle_among(&mut self, some: &[usize]) {
        for from in some.iter().copied() {
            if self.all[from].is.is_some() || self.all[from].name.is_some() {
                continue;
            }
            let others = some.iter().copied().filter(|i| {
                *i != from
                    && self.all[*i].is.is_none()
                    && may_be_one(&self.all[from], &self.all[*i])
                    && (!self.all[from].other || self.all[*i].name.is_some() && *i > from)
            });
            let (named, unnamed): (Vec<usize>, Vec<usize>) =
                others.partition(|i| self.all[*i].name.is_some());
            match (&named[..], &unnamed[..]) {
                ([only], _) | ([], [only]) => self.merge(from, *only),
                _ => {}
            }
        }
    }

    /// The people as facts have them, by their numbers here.
    fn bearers(&self) -> Vec<Bearer> {
        let bearer = |(number, e): (usize, &Entity<'_>)| Bearer {
            number,
            name: e.name.map(str::to_owned),
            sex: e.sex,
            ages: e.ages,
            parts: e.parts,
            sole: Parts::NONE,
            lone: Parts::NONE,
            only: false,
        };
        let mut bearers: Vec<Bearer> = self.all.iter().enumerate().map(bearer).collect();
        self.mark_only(&mut bearers);
        for part in Parts::EACH {
            let of_part: Vec<usize> = (0..self.all.len())
                .filter(|i| self.all[*i].is.is_none() && self.all[*i].parts.has(part))
                .take(OF_PART)
                .collect();
            let single = of_part.iter().filter(|i| !self.all[**i].many);
            if let [one] = single.collect::<Vec<_>>()[..] {
                bearers[*one].lone = bearers[*one].lone.with(part);
            }
            for one in &of_part {
                let alone = of_part
                    .iter()
                    .all(|other| other == one || !self.rivals(*one, *other, &bearers));
                if alone && of_part.len() < OF_PART {
                    bearers[*one].sole = bearers[*one].sole.with(part);
                }
            }
        }
        bearers
    }

    /// Marks those whom nobody else of the article is called like.
    fn mark_only(&self, bearers: &mut [Bearer]) {
        let told = |e: &&Entity<'_>| e.is.is_none() && (e.sex.is_some() || e.ages != ANY_AGE);
        let mut sorts: BTreeMap<Sort, usize> = BTreeMap::new();
        for e in self.all.iter().filter(told) {
            *sorts.entry((e.sex, e.ages)).or_default() += if e.many { 2 } else { 1 };
        }
        for (e, bearer) in self.all.iter().zip(bearers).filter(|(e, _)| told(e)) {
            let meeting = |(sex, ages): &Sort| {
                (sex.is_none() || e.sex.is_none() || *sex == e.sex) && meet(*ages, e.ages)
            };
            let like: usize = sorts
                .iter()
                .filter(|(s, _)| meeting(s))
                .map(|(_, n)| n)
                .sum();
            bearer.only = like == 1;
        }
    }

    /// Whether the words for one could mean the other as well.
    fn rivals(&self, one: usize, other: usize, bearers: &[Bearer]) -> bool {
        let (a, b) = (&self.all[one], &self.all[other]);
        // "seven people were hurt, among them a boy": he is one of them.
        let all = b.many && b.sex.is_none() && b.ages == ANY_AGE;
        let told = a.sex.is_some() || a.ages != ANY_AGE;
        bearers[one].fits(&bearers[other]) && !(all && told)
    }
}

/// Whom a place means.
enum Meant {
    One(usize),
    New,
    Unclear,
}
