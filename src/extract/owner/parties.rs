//! What an article's names are names of, as far as all of it tells: "Marlow" is a person where the
//! article has "striker Ian Marlow", "Leeds" is a team where it has "the Leeds Herons".

use super::Owner;
use crate::extract::cues::within;
use crate::lexicon::{organisations, people, places, roles, words};
use crate::recognize::Mention;
use crate::text::{Block, Tag, Text};
use crate::value::name::Name;
use crate::value::{Kind, PersonName, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// The names of one article that may hold numbers.
#[derive(Debug)]
pub(in crate::extract) struct Parties<'t> {
    text: &'t Text<'t>,
    mentions: &'t [Mention],
    /// The family names of people.
    people: FxHashSet<&'t str>,
    /// The names of organisations.
    bodies: FxHashSet<&'t str>,
    /// The team of each place that one is named after; none where several are.
    teams: FxHashMap<&'t str, Option<&'t str>>,
    /// The place that each team is named after.
    homes: FxHashMap<&'t str, &'t str>,
    /// Words written large where no sentence and no title begins.
    large: FxHashSet<&'t str>,
}

impl<'t> Parties<'t> {
    /// Reads all names of an article.
    pub(in crate::extract) fn of(text: &'t Text<'t>, mentions: &'t [Mention]) -> Self {
        let mut parties = Self {
            text,
            mentions,
            people: FxHashSet::default(),
            bodies: FxHashSet::default(),
            teams: FxHashMap::default(),
            homes: FxHashMap::default(),
            large: FxHashSet::default(),
        };
        for mention in mentions {
            match &mention.value {
                Value::Name(Name::Person(name)) => {
                    parties.people.insert(&name.family);
                }
                Value::Name(Name::Organisation(name)) => {
                    parties.bodies.insert(&name.key);
                }
                _ => {}
            }
        }
        let (mut at, mut next) = (0, 0);
        while at < text.tags.len() {
            if text.tags[at] != Tag::Name {
                at += 1;
                continue;
            }
            let names = text.tags[at..]
                .iter()
                .take_while(|t| **t == Tag::Name)
                .count();
            let run = at..(at + names).min(text.sentence_tokens(at).end);
            next += mentions[next..]
                .iter()
                .take_while(|m| m.tokens.end <= run.start)
                .count();
            let listed = mentions[next..]
                .iter()
                .take_while(|m| m.tokens.start < run.end);
            let listed = listed
                .filter(|m| is_of_names(m.kind))
                .any(|m| m.tokens.end >= run.end);
            at = run.end;
            parties.read(&run, listed);
        }
        parties
    }

    /// Takes in what one name tells; `listed` where recognition knows what it is a name of.
    fn read(&mut self, run: &Range<usize>, listed: bool) {
        let text = self.text;
        let sentence = &text.sentences[text.sentence_of(run.start)];
        let head = run.end - 1;
        // Behind a dash or a colon a sentence may begin as well.
        let begins = run.start == sentence.tokens.start
            || text.tags[run.start - 1] == Tag::Mark && text.word(run.start - 1) != ",";
        if sentence.block != Block::Headline && !begins {
            self.large.extend(run.clone().map(|i| text.lower(i)));
        }
        let person = self.is_introduced(run, &sentence.tokens) || self.is_like_a_person(run);
        if !listed && person {
            self.people.insert(text.lower(head));
        }
        if !self.people.contains(text.lower(head))
            && let Some(home) = self.home(run)
        {
            let team = text.lower(head);
            self.homes.insert(team, home);
            let known = self.teams.entry(home).or_insert(Some(team));
            if *known != Some(team) {
                *known = None;
            }
        }
    }

    /// Whether the words beside a name say that it is a person's: "striker *Ian Marlow*", "*Marlow*,
    /// who".
    fn is_introduced(&self, run: &Range<usize>, sentence: &Range<usize>) -> bool {
        let text = self.text;
        let before = run.start.checked_sub(1).filter(|i| sentence.contains(i));
        let noun = before.filter(|i| matches!(text.tags[*i], Tag::Noun | Tag::Adjective));
        let introduced = noun.is_some_and(|i| {
            people::noun(text.lemma(i)).is_some() || roles::noun(text.lower(i)).is_some()
        });
        let comma = usize::from(run.end < sentence.end && text.word(run.end) == ",");
        let next = run.end + comma;
        introduced || next < sentence.end && matches!(text.lower(next), "who" | "whose")
    }

    /// Whether an unknown name looks like given and family name: two words, the first of which is no
    /// other word, without "the" in front, and no firm's of the article.
    fn is_like_a_person(&self, run: &Range<usize>) -> bool {
        let text = self.text;
        let led = run.start.checked_sub(1).map(|i| text.tags[i]);
        let [first, last] = [run.start, run.end - 1].map(|i| text.lower(i));
        // "CC Qerrin"
        let is_initials = |i: usize| {
            let word = text.word(i);
            let two = word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase());
            two && words::word(last).is_none()
        };
        let whole = || text.lower_at(text.span(run.clone()));
        run.len() == 2
            && text.sentences[text.sentence_of(run.start)].block != Block::Headline
            && led != Some(Tag::Determiner)
            && (words::word(first).is_none() || is_initials(run.start))
            && places::place(text.word(run.start)).is_none()
            && !last.ends_with('s')
            && !organisations::is_common(last)
            && !self.bodies.contains(whole())
    }

    /// The place after which a team is named: "*Leeds* Herons". What is no team of players ends in
    /// words that many names end in ("Leeds Police").
    fn home(&self, run: &Range<usize>) -> Option<&'t str> {
        let text = self.text;
        let last = text.lower(run.end - 1);
        let plural = last.ends_with(['s', 'x']);
        if run.len() < 2
            || !plural
            || organisations::is_common(last)
            || organisations::is_head(last)
        {
            return None;
        }
        let written: Vec<&str> = run.clone().map(|i| text.word(i)).collect();
        let (count, _) = places::longest(&written)?;
        let rest = written.len() - count;
        let whole = text.article.slice(text.span(run.clone()));
        let known = organisations::full_name(whole).is_some();
        let home = text.lower_at(text.span(run.start..run.start + count));
        ((1..=LONGEST_TEAM).contains(&rest) && !known).then_some(home)
    }

    /// The subject of a clause as an owner. A place that only tells where ("in Leeds, ...", "the
    /// Leeds, Ontario, firm") holds nothing.
    pub(super) fn subject(&self, token: usize) -> Option<Owner<'t>> {
        let text = self.text;
        let sentence = text.sentence_tokens(token);
        let place = within(self.mentions, &sentence)
            .find(|m| m.kind == Kind::Place && m.tokens.contains(&token));
        if let Some(place) = place {
            let before = place.tokens.start.checked_sub(1);
            let before = before.filter(|i| sentence.contains(i));
            let apposed = place.tokens.clone().any(|i| text.word(i) == ",");
            let tells_where = before.is_some_and(|i| {
                text.tags[i] == Tag::Preposition || apposed && text.word(i) == ","
            });
            if tells_where {
                return None;
            }
        }
        self.name(token)
    }

    /// The name at a token; none for the name of a day or a month.
    pub(super) fn name(&self, token: usize) -> Option<Owner<'t>> {
        let sentence = self.text.sentence_tokens(token);
        for mention in within(self.mentions, &sentence).filter(|m| m.tokens.contains(&token)) {
            match &mention.value {
                Value::Name(Name::Person(name)) => {
                    let sort = match self.is_body(name) {
                        true => Kind::Organisation,
                        false => Kind::Person,
                    };
                    return Some(Owner::new(&name.family, sort));
                }
                Value::Name(Name::Place(name)) => {
                    let team = self.teams.get(name.key.as_str()).copied().flatten();
                    let sort = match team {
                        Some(_) => Kind::Organisation,
                        None => Kind::Place,
                    };
                    return Some(Owner::new(&name.key, sort).or_called(team));
                }
                Value::Name(Name::Organisation(name)) => {
                    let word = telling(&name.key);
                    let home = self.homes.get(word).copied();
                    return Some(Owner::new(word, Kind::Organisation).or_called(home));
                }
                Value::Time(_) => return None,
                _ => {}
            }
        }
        self.unlisted(token)
    }

    /// A name that no list has, as those of teams and parties often are.
    fn unlisted(&self, token: usize) -> Option<Owner<'t>> {
        let text = self.text;
        let word = text.lower(token);
        let is_word = word.len() > 1 && !word.contains('\'');
        // "Turning its back on", "Five People Shot": written large by its place alone.
        let doubtful = words::word(word).is_some() && !self.large.contains(word);
        if !is_word || doubtful {
            return None;
        }
        if self.people.contains(word) {
            return Some(Owner::new(word, Kind::Person));
        }
        if let Some(family) = self.clipped(token) {
            return Some(Owner::new(family, Kind::Person));
        }
        let home = self.homes.get(word).copied();
        Some(Owner::new(word, Kind::Organisation).or_called(home))
    }

    /// Whose family name a short word stands for: one of its letters, in their order, the first two
    /// of which are its first two ("Abby" of Abernathy). Two who could be meant are none.
    fn clipped(&self, token: usize) -> Option<&'t str> {
        let text = self.text;
        let word = text.lower(token);
        let beside = |i: Option<usize>| i.is_some_and(|i| text.tags.get(i) == Some(&Tag::Name));
        let alone = !beside(token.checked_sub(1)) && !beside(Some(token + 1));
        let short = (SHORTEST_CLIP..=LONGEST_CLIP).contains(&word.len()) && word.is_ascii();
        let led = token.checked_sub(1).map(|i| text.tags[i]);
        if !alone || !short || led == Some(Tag::Determiner) || words::word(word).is_some() {
            return None;
        }
        let clips = |family: &&&str| {
            let mut letters = family.chars();
            let in_order = word.chars().all(|c| letters.any(|letter| letter == c));
            in_order && family.starts_with(&word[..2]) && family.len() >= word.len() + 2
        };
        let mut clipped = self.people.iter().filter(clips);
        match (clipped.next(), clipped.next()) {
            (Some(only), None) => Some(*only),
            _ => None,
        }
    }

    /// Whether what looks like a person's name is a firm's: the article has "Dow Marlow Inc.".
    fn is_body(&self, name: &PersonName) -> bool {
        match name.given.first() {
            Some(given) => self
                .bodies
                .contains(format!("{given} {}", name.family).as_str()),
            None => self.bodies.contains(name.family.as_str()),
        }
    }
}

const fn is_of_names(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Place | Kind::Organisation)
}

/// So many words stand behind the place in a team's name at most.
const LONGEST_TEAM: usize = 2;
/// The lengths between which a word is taken for a name cut short.
const SHORTEST_CLIP: usize = 3;
const LONGEST_CLIP: usize = 5;

/// The last word of an organisation's name that tells it from others of its sort.
fn telling(key: &str) -> &str {
    let mut words = key.rsplit(' ');
    let last = key.rsplit(' ').next().unwrap_or(key);
    words
        .find(|word| !organisations::is_common(word))
        .unwrap_or(last)
}
