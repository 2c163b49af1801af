//! Names of people.

use super::spelling::{Likeness, fold, is_near, likeness};
use super::{EQUAL, Reason, Related, compatible, disjoint};
use crate::lexicon::{aliases, given};

/// What is known of a person's name. All parts but `written` are folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonName {
    /// Given and middle names in their order; an initial is one letter.
    pub given: Vec<String>,
    /// The family name with its particles; a name of one word stands here, whatever it is.
    pub family: String,
    /// "jr", "iii", "xiv".
    pub suffix: Option<String>,
    /// A nickname given between the others: Kimani (Kiki) Gray.
    pub nick: Option<String>,
    /// The words as a reader would write them.
    pub written: String,
}

impl PersonName {
    /// A name from its words as written, the last of which is the family name.
    #[must_use]
    pub fn from_words<S: AsRef<str>>(given: &[S], family: &str) -> Self {
        let mut written = String::new();
        for name in given {
            written.push_str(name.as_ref());
            written.push(' ');
        }
        written.push_str(family);
        let letters = |name: &str| fold(name.trim_end_matches('.'));
        let given = given
            .iter()
            .flat_map(|name| {
                initials(name.as_ref()).unwrap_or_else(|| vec![letters(name.as_ref())])
            })
            .collect();
        Self {
            given,
            family: letters(family),
            written,
            ..Self::default()
        }
    }

    /// The one written form: "witkoff, steve"; "biden, joseph r jr".
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut out = self.family.clone();
        let mut before = ", ";
        for part in self.given.iter().chain(&self.suffix) {
            out.push_str(before);
            out.push_str(part);
            before = " ";
        }
        if let Some(nick) = &self.nick {
            out.push_str(" (");
            out.push_str(nick);
            out.push(')');
        }
        out
    }

    /// Whether only one word of it is known.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.given.is_empty()
    }

    /// The words by which a short form may name the person.
    fn words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.family.as_str())
            .chain(self.family.split(['-', ' ']))
            .chain(self.given.iter().map(String::as_str))
            .chain(self.nick.as_deref())
            .filter(|word| word.len() > 1)
    }
}

/// "J.K." as two initials.
fn initials(word: &str) -> Option<Vec<String>> {
    let dotted = word.len() > 1 && word.split_terminator('.').all(|w| w.chars().count() == 1);
    (dotted && word.ends_with('.')).then(|| word.split_terminator('.').map(fold).collect())
}

pub(super) fn relate(a: &PersonName, b: &PersonName) -> Related {
    let (left, right) = (a.canonical(), b.canonical());
    if left == right {
        return EQUAL;
    }
    if aliases::same_person(&left, &right) {
        return compatible(Reason::Alias);
    }
    if let (Some(x), Some(y)) = (&a.suffix, &b.suffix)
        && x != y
    {
        return disjoint(Reason::DifferentNames);
    }
    if a.is_single() || b.is_single() {
        return short_forms(a, b);
    }
    if a.family == b.given[0] && b.family == a.given[0] {
        return compatible(Reason::NameOrder);
    }
    combine(families(a, b), givens(a, b))
}

/// How a part of one name stands to the same part of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Same,
    /// Both can be one person's, for a reason.
    Agrees(Reason),
    /// A slip away.
    Near,
    Different,
}

fn combine(family: Part, given: Part) -> Related {
    match (family, given) {
        (Part::Different, _) | (_, Part::Different) | (Part::Near, Part::Near) => {
            disjoint(Reason::DifferentNames)
        }
        (Part::Near, _) | (_, Part::Near) => disjoint(Reason::Spelling),
        (Part::Agrees(reason), _) | (Part::Same, Part::Agrees(reason)) => compatible(reason),
        // The parts agree and the names differ in middle names, suffix or nickname.
        (Part::Same, Part::Same) => compatible(Reason::ShortForm),
    }
}

fn families(a: &PersonName, b: &PersonName) -> Part {
    match likeness(&a.family, &b.family) {
        Likeness::Same => Part::Same,
        Likeness::Transliterated => Part::Agrees(Reason::Transliteration),
        Likeness::Near => Part::Near,
        Likeness::Different if shares_a_part(&a.family, &b.family) => {
            Part::Agrees(Reason::ShortForm)
        }
        // "Gabriel García Márquez" / "Gabriel García": which is the family name is not known.
        Likeness::Different
            if a.given[1..].contains(&b.family) || b.given[1..].contains(&a.family) =>
        {
            Part::Agrees(Reason::ShortForm)
        }
        Likeness::Different => Part::Different,
    }
}

/// "Phelps-Roper" / "Roper"; "van Buren" / "Buren"; but not two compounds.
fn shares_a_part(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    !short.contains(['-', ' ']) && long.split(['-', ' ']).any(|part| part == short)
}

fn givens(a: &PersonName, b: &PersonName) -> Part {
    let first = given_names(&a.given[0], &b.given[0]);
    let first = match first {
        Part::Near | Part::Different => {
            let by_nick = |x: &PersonName, y: &PersonName| {
                x.nick
                    .as_deref()
                    .is_some_and(|n| given::same_given_name(n, &y.given[0]))
            };
            let by_middle = |x: &PersonName, y: &PersonName| x.given[1..].contains(&y.given[0]);
            let joined = |x: &PersonName| -> String {
                x.given.concat().chars().filter(|c| *c != '-').collect()
            };
            if by_nick(a, b) || by_nick(b, a) {
                Part::Agrees(Reason::Nickname)
            } else if by_middle(a, b) || by_middle(b, a) || shares_a_part(&a.given[0], &b.given[0])
            {
                Part::Agrees(Reason::ShortForm)
            } else if joined(a) == joined(b) {
                Part::Agrees(Reason::Transliteration)
            } else {
                first
            }
        }
        agreed => agreed,
    };
    match (first, a.given.get(1), b.given.get(1)) {
        (Part::Same | Part::Agrees(_), Some(x), Some(y)) if a.given.len() == b.given.len() => {
            match given_names(x, y) {
                Part::Same => first,
                Part::Agrees(reason) => Part::Agrees(reason),
                other => other,
            }
        }
        _ => first,
    }
}

fn given_names(a: &str, b: &str) -> Part {
    if a == b {
        return Part::Same;
    }
    let (one, other) = (a.chars().next(), b.chars().next());
    if a.len() == 1 || b.len() == 1 {
        return if one == other {
            Part::Agrees(Reason::Initials)
        } else {
            Part::Different
        };
    }
    if given::same_given_name(a, b) {
        return Part::Agrees(Reason::Nickname);
    }
    match likeness(a, b) {
        Likeness::Same => Part::Same,
        Likeness::Transliterated => Part::Agrees(Reason::Transliteration),
        Likeness::Near if !(given::is_given_name(a) && given::is_given_name(b)) => Part::Near,
        Likeness::Near | Likeness::Different => Part::Different,
    }
}

/// Where one of the names is a single word, which may be a given or a family name.
fn short_forms(a: &PersonName, b: &PersonName) -> Related {
    let pairs = || a.words().flat_map(|x| b.words().map(move |y| (x, y)));
    if pairs().any(|(x, y)| x == y) {
        return compatible(Reason::ShortForm);
    }
    if pairs().any(|(x, y)| likeness(x, y) == Likeness::Transliterated) {
        return compatible(Reason::Transliteration);
    }
    if pairs().any(|(x, y)| given::same_given_name(x, y)) {
        return compatible(Reason::Nickname);
    }
    let slip = |(x, y): (&str, &str)| {
        is_near(x, y) && !(given::is_given_name(x) && given::is_given_name(y))
    };
    if pairs().any(slip) {
        return disjoint(Reason::Spelling);
    }
    disjoint(Reason::DifferentNames)
}
