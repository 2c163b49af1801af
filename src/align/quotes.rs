//! One utterance quoted in two ways.
//!
//! Quotes that share a row of words are looked at; they are one utterance if nearly all words of
//! the stretch that both quote are the same and stand on both sides of what differs. What is left
//! out at either end, marked by dots or brackets, spelt otherwise, or a word of no weight, is no
//! other wording.

use super::worded::by_story;
use super::{FactSet, short_quotes};
use crate::article::{Article, Span};
use crate::extract::{Wording, is_common, is_named_only};
use crate::fact::{Attribute, Evidence, Fact, Severity, Subject};
use crate::lexicon::spelling;
use crate::value::{self, Kind, Quote, Relation, Value};
use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// What is asked of an utterance.
pub(super) const QUOTED: &str = "quote/words";

/// Adds the quotes that a story gives in two wordings, and the sets of them.
pub(super) fn quoted_apart(
    facts: &mut Vec<Fact>,
    wordings: &[Wording],
    articles: &[Article],
    stories: &[usize],
) -> Vec<FactSet> {
    let attribute = Arc::new(quoted());
    let mut quotes: BTreeMap<usize, Vec<Fact>> = BTreeMap::new();
    for fact in facts.iter() {
        if let Some(story) = stories.get(fact.evidence.article)
            && fact.kind == Kind::Quote
            && is_named_only(&fact.attribute)
        {
            quotes.entry(*story).or_default().push(Fact {
                attribute: attribute.clone(),
                ..fact.clone()
            });
        }
    }
    let mut sets = Vec::new();
    for (story, told) in by_story(wordings, stories) {
        let quotes = quotes.remove(&story).unwrap_or_default();
        let said = Said::of(&quotes, &told);
        let short = match said.translated {
            true => Vec::new(),
            false => short_quotes::apart(&quotes, articles),
        };
        for claims in said.apart().into_iter().chain(short) {
            let first = facts.len();
            facts.extend(claims);
            sets.push(FactSet {
                story,
                facts: (first..facts.len()).collect(),
            });
        }
    }
    sets
}

fn quoted() -> Attribute {
    Attribute {
        name: QUOTED.to_owned(),
        kind: Kind::Quote,
        question: "What exactly was said?".to_owned(),
        severity: Severity::Warning,
        pack: None,
        once: false,
    }
}

/// The quotes of one story.
struct Said<'w> {
    quotes: Vec<Utterance<'w>>,
    /// Whether what is said there is mostly translated.
    translated: bool,
}

/// A quote with its words in the form in which they are compared.
struct Utterance<'w> {
    fact: &'w Fact,
    quote: &'w Quote,
    words: Vec<String>,
    /// Where each word stands in the quote as written.
    places: Vec<Range<usize>>,
}

/// A stretch of the words of a quote.
type Stretch = (usize, Range<usize>);

/// A row of so many words is hardly shared by two utterances.
const ROW: usize = 3;
/// Rows that more quotes share are a phrase of the story.
const COMMON: usize = 12;
/// Least words that two wordings share; more where nobody is named for one of them.
const LEAST: usize = 5;
const LEAST_UNSAID: usize = 6;
/// Least words that two wordings share before the end of a sentence that differs.
const LEAST_BEFORE_STOP: usize = 8;
/// The sentences that sum an article up, quotes and all.
const LEDE: usize = 4;
/// Least part of the stretch quoted by both that is the same.
const ALIKE: f64 = 0.7;
/// Most words in a row that differ.
const LONGEST_GAP: usize = 4;

impl<'w> Said<'w> {
    fn of(quotes: &'w [Fact], told: &[&Wording]) -> Self {
        let quotes = quotes.iter().filter_map(|fact| {
            let Value::Quote(quote) = &fact.value else {
                return None;
            };
            let (words, places) = compared(&quote.written);
            (words.len() >= LEAST).then_some(Utterance {
                fact,
                quote,
                words,
                places,
            })
        });
        Self {
            quotes: quotes.collect(),
            translated: is_translated(told),
        }
    }

    /// For each utterance that is worded in two ways the claims to its words.
    fn apart(&self) -> Vec<Vec<Fact>> {
        if self.translated {
            return Vec::new();
        }
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        let mut found = Vec::new();
        for (a, b) in self.sharing() {
            if taken.contains(&a) || taken.contains(&b) {
                continue;
            }
            let Some(sides) = self.reworded(a, b) else {
                continue;
            };
            let mut claims: Vec<(Stretch, usize)> = Vec::new();
            for (side, (quote, words)) in sides.iter().enumerate() {
                let stretch = &self.quotes[*quote].words[words.clone()];
                for (i, other) in self.quotes.iter().enumerate() {
                    let free = !taken.contains(&i) && claims.iter().all(|((at, _), _)| *at != i);
                    let rows = &mut other.words.windows(stretch.len());
                    if free && let Some(at) = rows.position(|row| row == stretch) {
                        claims.push(((i, at..at + stretch.len()), side));
                    }
                }
            }
            claims.sort_by_key(|((quote, _), _)| *quote);
            taken.extend(claims.iter().map(|((quote, _), _)| *quote));
            let claim = |(stretch, side): &(Stretch, usize)| self.claim(stretch, &sides[*side]);
            found.push(claims.iter().map(claim).collect());
        }
        found
    }

    /// The claim that a stretch makes, with the words of the side that it is on.
    fn claim(&self, (quote, words): &Stretch, (model, like): &Stretch) -> Fact {
        let written = |quote: usize, words: &Range<usize>| {
            let utterance = &self.quotes[quote];
            let (first, last) = (words.start, words.end - 1);
            utterance.places[first].start..utterance.places[last].end
        };
        let (place, model_place) = (written(*quote, words), written(*model, like));
        let (said, like) = (&self.quotes[*quote], &self.quotes[*model]);
        let start = said.fact.evidence.span.start;
        let speaker = like.quote.speaker.clone();
        let mut fact = said.fact.clone();
        fact.evidence.span = Span::new(start + place.start, start + place.end);
        fact.subject = Subject::default();
        fact.value = Value::Quote(Quote::new(&like.quote.written[model_place], speaker));
        fact
    }

    /// Pairs of quotes that share a row of words.
    fn sharing(&self) -> BTreeSet<(usize, usize)> {
        let mut rows: FxHashMap<&[String], Vec<usize>> = FxHashMap::default();
        for (i, utterance) in self.quotes.iter().enumerate() {
            for row in utterance.words.windows(ROW) {
                let having = rows.entry(row).or_default();
                if having.last() != Some(&i) {
                    having.push(i);
                }
            }
        }
        let mut pairs = BTreeSet::new();
        for having in rows.into_values().filter(|h| h.len() <= COMMON) {
            for (n, a) in having.iter().enumerate() {
                pairs.extend(having[n + 1..].iter().map(|b| (*a, *b)));
            }
        }
        pairs
    }

    /// The stretches that two quotes both give, if in other words.
    fn reworded(&self, a: usize, b: usize) -> Option<[Stretch; 2]> {
        let (x, y) = (&self.quotes[a], &self.quotes[b]);
        // One article may well quote two sentences that are much alike; only what leads in repeats.
        let (one, other) = (&x.fact.evidence, &y.fact.evidence);
        let leads = |e: &Evidence| e.headline || e.sentence_index < LEDE;
        if one.article == other.article && leads(one) == leads(other) {
            return None;
        }
        let named = match (&x.quote.speaker, &y.quote.speaker) {
            (Some(x), Some(y)) => {
                let related = value::name::relate(x, y).relation;
                if matches!(related, Relation::Disjoint | Relation::Incomparable) {
                    return None;
                }
                true
            }
            _ => one.article == other.article,
        };
        let least = if named { LEAST } else { LEAST_UNSAID };
        let (of_x, of_y) = differ_inside(&x.words, &y.words, least)?;
        Some([(a, of_x), (b, of_y)])
    }
}

/// The stretches from the first word that two rows share to the last, if these are one but for a
/// little in their midst.
fn differ_inside(x: &[String], y: &[String], least: usize) -> Option<(Range<usize>, Range<usize>)> {
    let ops = capture_diff_slices(Algorithm::Myers, x, y);
    let equal = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
    let (first, last) = (ops.iter().position(equal)?, ops.iter().rposition(equal)?);
    let within = without_chance(&ops[first..=last]);
    let (mut shared, mut changed, mut telling) = (0, 0, false);
    for (at, op) in within.iter().enumerate() {
        let (old, new) = (&x[op.old_range()], &y[op.new_range()]);
        if equal(op) {
            shared += old.iter().filter(|word| *word != STOP).count();
            continue;
        }
        let longest = old.len().max(new.len());
        let gap = |word: &String| word == GAP;
        if longest > LONGEST_GAP || old.iter().chain(new).any(gap) {
            return None;
        }
        // A quote may end before the sentence does; a single word is not left out so.
        let before_stop = x.get(op.old_range().end).is_some_and(|word| word == STOP);
        if before_stop && at + 2 == within.len() && (longest > 1 || shared < LEAST_BEFORE_STOP) {
            return None;
        }
        changed += longest;
        telling |= !is_explained(old, new);
    }
    #[allow(clippy::cast_precision_loss, reason = "far fewer words than 2^52")]
    let alike = shared as f64 / (shared + changed) as f64;
    let end = |range: Range<usize>, words: &[String]| {
        // The stop itself is no word of the claim.
        range.end - usize::from(words[range.end - 1] == STOP)
    };
    let (from, to) = (&within[0], &within[within.len() - 1]);
    (telling && shared >= least && alike >= ALIKE).then(|| {
        (
            from.old_range().start..end(to.old_range(), x),
            from.new_range().start..end(to.new_range(), y),
        )
    })
}

/// Without the shared words at either end that are fewer than the words which part them from the
/// rest: those are shared by chance.
fn without_chance(mut ops: &[DiffOp]) -> &[DiffOp] {
    let size = |op: &DiffOp| op.old_range().len().max(op.new_range().len());
    while let [edge, gap, rest @ ..] = ops
        && !rest.is_empty()
        && size(edge) < size(gap)
    {
        ops = rest;
    }
    while let [rest @ .., gap, edge] = ops
        && !rest.is_empty()
        && size(edge) < size(gap)
    {
        ops = rest;
    }
    ops
}

/// Whether other spelling, a slip of the keys or words of no weight are all that differs.
pub(super) fn is_explained(old: &[String], new: &[String]) -> bool {
    if old.iter().chain(new).all(|word| word == STOP) {
        return true;
    }
    let light = |words: &[String]| words.iter().all(|word| spelling::is_filler(word));
    if old.concat() == new.concat() || light(old) && light(new) {
        return true;
    }
    let digits = |words: &[String]| {
        words
            .iter()
            .any(|w| w.contains(|c: char| c.is_ascii_digit()))
    };
    // "twenty", "20"; "6", "6:00". Two numbers are compared as what they count.
    if digits(old) || digits(new) {
        return true;
    }
    old.len() == new.len()
        && old.iter().zip(new).all(|(x, y)| {
            x == y
                || spelling::is_variant(x, y)
                || strsim::osa_distance(x, y) <= 2 && !(is_common(x) && is_common(y)) && x.len() > 4
        })
}

/// Stands in quotes for what was left out.
const GAP: &str = "…";

/// Stands for the end of a sentence.
const STOP: &str = ".";

/// The words of a quote in the form in which they are compared, and where they stand.
fn compared(written: &str) -> (Vec<String>, Vec<Range<usize>>) {
    let (mut words, mut places) = (Vec::new(), Vec::new());
    let mut bracket = false;
    let parting = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-' | '/');
    let mut at = 0;
    for piece in written.split_inclusive(parting) {
        let start = at;
        at += piece.len();
        let piece = piece.trim_end_matches(parting);
        let place = start..start + piece.len();
        let mut push = |word: &str| {
            words.push(word.to_owned());
            places.push(place.clone());
        };
        let dots = piece.contains("...") || piece.contains('…');
        if dots || piece.contains(['[', '(']) {
            push(GAP);
        }
        bracket |= piece.contains(['[', '(']);
        if !bracket {
            let plain: String = piece
                .chars()
                .flat_map(char::to_lowercase)
                .map(|c| if c == '’' { '\'' } else { c })
                .filter(|c| c.is_alphanumeric() || matches!(c, '\'' | '%' | '$'))
                .collect();
            let spoken = spelling::spoken(plain.trim_matches('\''));
            spoken
                .split(' ')
                .filter(|w| !w.is_empty())
                .for_each(&mut push);
            let closed = piece.trim_end_matches(['"', '”', '’', '\'']);
            if !dots && closed.ends_with(['.', '!', '?']) && closed.len() > LONGEST_ABBREVIATION {
                push(STOP);
            }
        }
        if piece.contains([']', ')']) {
            bracket = false;
        }
    }
    (words, places)
}

/// Short words with a stop are abbreviations: "Mr.".
const LONGEST_ABBREVIATION: usize = 3;

/// Whether most places of a story lie where English is not spoken to the press.
fn is_translated(told: &[&Wording]) -> bool {
    let (mut english, mut other) = (0, 0);
    for (country, times) in told.iter().flat_map(|w| &w.countries) {
        if spelling::is_english(country) {
            english += times;
        } else {
            other += times;
        }
    }
    other > MOSTLY * english
}

/// So many times the places of English speech those of other languages make a story foreign: the
/// press of a country tells of others too.
const MOSTLY: usize = 3;
