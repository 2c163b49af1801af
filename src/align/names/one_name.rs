//! Whether one spelling is a slip for another, and what excuses two.

use super::Story;
use super::form::{Form, Shared, is_telling};
use super::slip::{Slip, same_letters, slip};
use crate::lexicon::{given, organisations, spelling, transliteration};
use crate::settings::Aliases;
use crate::value::Kind;
use rustc_hash::FxHashSet;

/// Words that the settings call names of one bearer.
pub(super) struct Excused(FxHashSet<(String, String)>);

impl Excused {
    pub(super) fn of(aliases: &Aliases) -> Self {
        let words = |name: &str| -> Vec<String> {
            name.split_whitespace().map(crate::value::fold).collect()
        };
        let mut excused = FxHashSet::default();
        for (other, name) in aliases.iter() {
            for x in words(other) {
                for y in words(name) {
                    excused.insert((x.clone(), y.clone()));
                    excused.insert((y, x.clone()));
                }
            }
        }
        Self(excused)
    }

    fn holds(&self, a: &str, b: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&(a.to_owned(), b.to_owned()))
    }
}

/// A name that stands for itself is named at least so often.
const OFTEN: usize = 3;
/// Whether one word is the other with the ending of a plural.
fn is_plural(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    matches!(long.strip_prefix(short), Some("s" | "es"))
        || short
            .strip_suffix('y')
            .is_some_and(|stem| long.strip_prefix(stem) == Some("ies"))
}

/// Whether both stand behind one given name.
fn is_person(a: &Form<'_>, b: &Form<'_>) -> bool {
    a.before
        .intersection(&b.before)
        .any(|word| given::is_given_name(word))
}

/// Whether the texts introduce a bearer of this very form: with a name of its own beside it.
fn introduced(form: &Form<'_>) -> bool {
    form.before
        .iter()
        .chain(&form.after)
        .any(|word| is_telling(word))
}

impl Story<'_> {
    /// Whether the rare form is a slip for the common one.
    pub(super) fn is_one_name(&self, rare: &Form<'_>, common: &Form<'_>) -> bool {
        let (r, c) = (rare.folded, common.folded);
        let slip = slip(r, c);
        if slip == Slip::None || self.excused.holds(r, c) {
            return false;
        }
        if !rare.sentences.is_disjoint(&common.sentences) {
            return false;
        }
        if rare.upper || common.upper {
            return self.is_one_acronym(rare, common);
        }
        let shared = Shared::of(rare, common);
        let one_article = !rare.articles.is_disjoint(&common.articles);
        // Two who bear one family name are told of in one article, not each in another.
        if rare.given && common.given {
            let bearer = shared.behind && slip == Slip::One && !one_article;
            let other = given::same_given_name(r, c) || spelling::is_inflected(r, c);
            return bearer && !self.foreign && !other;
        }
        if rare.place && common.place || given::same_given_name(r, c) || spelling::is_variant(r, c)
        {
            return false;
        }
        // Nobody has settled how a foreign name is spelt; one article should keep to one way.
        if (self.foreign || transliteration::same(r, c)) && !one_article {
            return false;
        }
        if rare.common && common.common {
            let person = is_person(rare, common) && slip == Slip::One && !one_article;
            return (shared.both_sides || person) && !is_plural(r, c);
        }
        let person = is_person(rare, common) && !(rare.stands_alone && common.stands_alone);
        if spelling::is_inflected(r, c) && !person {
            return false;
        }
        if shared.telling {
            return slip != Slip::Ending || !common.stands_alone;
        }
        // "Collegiate Prepatory": no word, beside a word of the name.
        let word_of_name = !rare.stands_alone && common.common && shared.any;
        if word_of_name
            && slip != Slip::Ending
            && !rare.is(Kind::Person)
            && !common.is(Kind::Person)
        {
            return true;
        }
        let sure = match slip {
            Slip::One => r.starts_with(&c[..1]),
            Slip::Two => same_letters(r, c),
            Slip::Ending => r.starts_with(c) || c.starts_with(r),
            Slip::None => false,
        };
        // "the Harriers" are not Mr. Harrier, and whatever is no place is no slip for one.
        let apart = rare.the && common.never_the || rare.never_the && common.the;
        if !sure || apart || common.place && !rare.is(Kind::Place) {
            return false;
        }
        let acts = rare.words.iter().any(|w| w.weak && w.acts);
        let rarer = 2 * rare.words.len() <= common.words.len();
        let only_there = rare.articles.len() == 1;
        if introduced(rare) || !rarer || !only_there || common.words.len() < OFTEN {
            return false;
        }
        if rare.stands_alone {
            return acts && slip == Slip::One && one_article;
        }
        !common.given || one_article
    }

    /// Letters of an acronym set in another order.
    fn is_one_acronym(&self, rare: &Form<'_>, common: &Form<'_>) -> bool {
        let sorted = |word: &str| {
            let mut letters: Vec<char> = word.chars().collect();
            letters.sort_unstable();
            letters
        };
        let known = |form: &Form<'_>| {
            form.common || organisations::full_name(&form.folded.to_uppercase()).is_some()
        };
        rare.upper
            && common.upper
            && sorted(rare.folded) == sorted(common.folded)
            && strsim::osa_distance(rare.folded, common.folded) == 1
            && !known(rare)
            && 2 * rare.words.len() <= common.words.len()
            && common.words.len() >= OFTEN
    }
}
