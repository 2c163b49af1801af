//! Puts the words of one sort that speak of one event together.

use super::words::{ANOTHER, Brought, Word};
use crate::fact::{Between, Day, Told};
use crate::text::{Block, Text};
use std::cmp::Reverse;

/// An article that tells of more events of one sort than this lists them: nothing is told apart there.
const MOST: usize = 16;

/// So many sentences tell what an article is about.
const LEDE: usize = 3;

/// "The quake" is the last one told of, if that was no more sentences ago.
const NEAR: usize = 1;

/// An event while its words are being collected.
struct Event {
    told: Told,
    /// Words of it so far.
    tokens: Vec<usize>,
    /// The sentences of the first and of the last of them.
    first: usize,
    last: usize,
}

/// The events that the words of one sort tell of, and each word with the place of its event; none where
/// that is not known.
pub(super) fn together(
    text: &Text<'_>,
    class: &'static str,
    words: Vec<Word>,
) -> (Vec<Told>, Vec<(usize, Option<usize>)>) {
    let published = text.article.metadata.published.map(|m| m.date.year());
    let mut events: Vec<Event> = Vec::new();
    let mut open: Vec<Word> = Vec::new();
    for word in words {
        let lede = is_lede(text, word.sentence);
        match place(&events, &word, lede) {
            Place::Known(at) => events[at].take(word),
            Place::New if events.len() < MOST => events.push(Event::new(class, word)),
            Place::New => return (Vec::new(), Vec::new()),
            Place::Open => open.push(word),
        }
    }
    for event in &mut events {
        let told = &mut event.told;
        let old = |day: &Day| day.is_far_back(published);
        told.background = !told.days.is_empty() && told.days.iter().all(old)
            || told.ranks.iter().any(|rank| &**rank == "earlier");
    }
    inherit_days(&mut events);
    let aside = |told: &Told| told.ranks.iter().any(|rank| &**rank == ANOTHER);
    let single = |event: &Event| !event.told.several && !event.told.background;
    let mut singles = (0..events.len()).filter(|at| single(&events[*at]));
    let (main, alone) = (singles.next(), singles.next().is_none());
    let about = (0..events.len()).find(|at| single(&events[*at]) && !aside(&events[*at].told));
    if let Some(about) = about {
        events[about].told.main = true;
    }
    // Where there is one event only, whatever may speak of it does.
    let only = main.filter(|_| alone);
    let means_it = |w: &Word| w.brought == Brought::Known && !w.several && !w.tells();
    let open = open.iter().map(|w| (w.token, only.filter(|_| means_it(w))));
    let mut known: Vec<(usize, Option<usize>)> = open.collect();
    for (at, event) in events.iter().enumerate() {
        known.extend(event.tokens.iter().map(|token| (*token, Some(at))));
    }
    (events.into_iter().map(|event| event.told).collect(), known)
}

/// Where a word belongs.
enum Place {
    Known(usize),
    New,
    Open,
}

/// Where a word belongs, given the events told of before it.
fn place(events: &[Event], word: &Word, lede: bool) -> Place {
    let alike = || {
        let alike = events.iter().enumerate();
        alike.filter(|(_, event)| event.told.several == word.several)
    };
    let fitting: Vec<(usize, usize)> = alike()
        .filter_map(|(at, event)| event.shares(word).map(|shared| (at, shared)))
        .collect();
    let shared = fitting.iter().filter(|(_, shared)| *shared > 0);
    if let Some((at, _)) = shared.max_by_key(|(at, shared)| (*shared, Reverse(*at))) {
        return Place::Known(*at);
    }
    if word.ranks.iter().any(|rank| &**rank == ANOTHER) {
        return Place::New;
    }
    let plain = word.brought == Brought::Plainly && !word.is_verb;
    if alike().next().is_none() {
        let generic = plain && !lede && !word.counted && !word.tells();
        return if generic { Place::Open } else { Place::New };
    }
    let or_new = |known: Option<usize>| match known {
        Some(at) => Place::Known(at),
        None if word.tells() => Place::New,
        None => Place::Open,
    };
    // A word for the one event told of so far, unless it is set beside that in one sentence.
    let only = match fitting.as_slice() {
        [(at, _)] if alike().count() == 1 => Some(*at),
        _ => None,
    };
    match word.brought {
        Brought::New if only.is_some_and(|at| events[at].last == word.sentence) => Place::New,
        Brought::Known if fitting.is_empty() || !word.ranks.is_empty() => or_new(None),
        Brought::Known => match only.or_else(|| near(events, &fitting, word)) {
            Some(at) => Place::Known(at),
            None => Place::Open,
        },
        Brought::New | Brought::Plainly => or_new(only.filter(|_| lede)),
    }
}

/// The event last told of, where it is near and fits.
fn near(events: &[Event], fitting: &[(usize, usize)], word: &Word) -> Option<usize> {
    let alike = events.iter().filter(|e| e.told.several == word.several);
    let last = alike.map(|event| event.last).max();
    let near = |at: &usize| {
        let event = &events[*at];
        Some(event.last) == last && event.last + NEAR >= word.sentence
    };
    let near: Vec<usize> = fitting.iter().map(|(at, _)| *at).filter(near).collect();
    // Of two in one sentence, the one of which more is told.
    let telling = near.iter().filter(|at| !events[**at].told.days.is_empty());
    match (
        near.as_slice(),
        telling.copied().collect::<Vec<_>>().as_slice(),
    ) {
        ([at], _) | (_, [at]) => Some(*at),
        _ => None,
    }
}

impl Event {
    fn new(class: &'static str, word: Word) -> Self {
        let told = Told {
            class,
            several: word.several,
            counted: false,
            days: Vec::new(),
            ranks: Vec::new(),
            sizes: Vec::new(),
            main: false,
            background: false,
        };
        let mut event = Self {
            told,
            tokens: Vec::new(),
            first: word.sentence,
            last: word.sentence,
        };
        event.take(word);
        event
    }

    fn take(&mut self, word: Word) {
        self.tokens.push(word.token);
        self.last = word.sentence;
        let told = &mut self.told;
        told.counted |= word.counted;
        for day in word.days {
            if !told.days.contains(&day) {
                told.days.push(day);
            }
        }
        told.ranks.extend(word.ranks);
        told.sizes.extend(word.sizes);
        told.ranks.sort_unstable();
        told.ranks.dedup();
        told.sizes.sort_unstable();
        told.sizes.dedup();
    }

    /// In how many ways a word tells this event; none where something sets the two apart.
    fn shares(&self, word: &Word) -> Option<usize> {
        let told = &self.told;
        let mut shared = 0;
        match days(&told.days, &word.days) {
            Between::Same => shared += 1,
            Between::Near | Between::Apart => return None,
            Between::Unknown => {}
        }
        let ranks = |ranks: &[Box<str>]| -> Vec<Box<str>> {
            let of_row = ranks.iter().filter(|rank| &***rank != ANOTHER);
            of_row.cloned().collect()
        };
        let (own, others) = (ranks(&told.ranks), ranks(&word.ranks));
        Some(shared + meet(&own, &others)? + meet(&told.sizes, &word.sizes)?)
    }
}

/// Whether two lists have something in common, one of which may be empty; none where they do not.
fn meet<T: PartialEq>(a: &[T], b: &[T]) -> Option<usize> {
    let common = a.iter().any(|one| b.contains(one));
    (a.is_empty() || b.is_empty() || common).then_some(usize::from(common))
}

/// How two sets of days stand to each other: one day in common is enough.
fn days(a: &[Day], b: &[Day]) -> Between {
    let between = || {
        a.iter()
            .flat_map(|x| b.iter().map(move |y| x.within_article(y)))
    };
    [Between::Same, Between::Near, Between::Apart]
        .into_iter()
        .find(|sought| between().any(|found| found == *sought))
        .unwrap_or(Between::Unknown)
}

/// Where all events of a sort that have a day have one, told of at the outset, the others have it as well.
fn inherit_days(events: &mut [Event]) {
    let near = events.iter().filter(|event| !event.told.background);
    let mut dated = near.filter(|event| !event.told.days.is_empty());
    let Some(first) = dated.next().filter(|event| event.first < LEDE) else {
        return;
    };
    let first = first.told.days.clone();
    let mut dated = dated.map(|event| &event.told.days);
    if !dated.all(|other| days(&first, other) == Between::Same) {
        return;
    }
    for event in events.iter_mut().filter(|event| !event.told.background) {
        if event.told.days.is_empty() && event.told.ranks.is_empty() {
            event.told.days.clone_from(&first);
        }
    }
}

fn is_lede(text: &Text<'_>, sentence: usize) -> bool {
    sentence < LEDE || text.sentences[sentence].block == Block::Headline
}
