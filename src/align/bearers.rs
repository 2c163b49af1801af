//! Whether two ages, sentences or charges are of one person.

use crate::fact::{Bearer, Fact};
use crate::lexicon::people::Parts;
use crate::value::name::is_spelt_alike;

/// What is told of whether two ages are of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Same {
    /// They are.
    Yes,
    /// They are not.
    No,
    /// Nothing says that they are, and either article tells of several who could be meant.
    Doubtful,
    /// Nothing is told.
    Unknown,
}

/// Whether two ages are of one person: by their names, else by their sex, how old the words for
/// them make them, and the parts that each alone has in its article.
pub(super) fn same_bearer(a: &Fact, b: &Fact) -> Same {
    let one_article = a.evidence.article == b.evidence.article;
    let named = a.attribute.name == b.attribute.name && a.attribute.pack.is_some();
    let (a, b) = (&a.subject, &b.subject);
    match same_name(&a.names, &b.names) {
        Some(true) => return Same::Yes,
        Some(false) => return Same::No,
        None => {}
    }
    let one_has_name = a.names.is_empty() != b.names.is_empty();
    let (a, b) = match (a.bearer.as_deref(), b.bearer.as_deref()) {
        (Some(a), Some(b)) => (a, b),
        (None, None) if !one_has_name || named => return Same::Unknown,
        _ => return Same::Doubtful,
    };
    if one_article && a.number == b.number {
        return Same::Yes;
    }
    if one_article || !a.fits(b) || are_told_apart(a, b) {
        return Same::No;
    }
    if !a.alone_with(b).is_empty() {
        return Same::Yes;
    }
    match a.only && b.only && !one_has_name {
        true => Same::Unknown,
        false => Same::Doubtful,
    }
}

/// Whether two sentences, charges or sums that somebody is to answer for are of one person. What
/// is not told is unknown, since most such values are bound to nobody.
pub(super) fn same_convict(a: &Fact, b: &Fact) -> Same {
    let one_article = a.evidence.article == b.evidence.article;
    let (Some(a), Some(b)) = (a.subject.bearer.as_deref(), b.subject.bearer.as_deref()) else {
        return Same::Unknown;
    };
    if one_article {
        return match a.number == b.number {
            true => Same::Yes,
            false => Same::No,
        };
    }
    let name = |x: &Bearer| x.name.clone().into_iter().collect::<Vec<_>>();
    match same_name(&name(a), &name(b)) {
        Some(true) => Same::Yes,
        Some(false) => Same::No,
        None if !a.fits(b) || are_told_apart(a, b) => Same::No,
        None if !a.alone_with(b).is_empty() => Same::Yes,
        None => Same::Unknown,
    }
}

/// Whether one is accused, and the other somebody that it was done to.
fn are_told_apart(a: &Bearer, b: &Bearer) -> bool {
    let target = Parts::DEAD.with(Parts::HURT).with(Parts::TARGET);
    let accused_alone = |x: &Bearer| x.parts.has(Parts::ACCUSED) && !x.parts.has(target);
    let target_alone = |x: &Bearer| x.parts.has(target) && !x.parts.has(Parts::ACCUSED);
    accused_alone(a) && target_alone(b) || accused_alone(b) && target_alone(a)
}

/// Whether two names are one person's; unknown where either is not told. Names are written "family,
/// given".
fn same_name(a: &[String], b: &[String]) -> Option<bool> {
    let (a, b) = (a.first()?, b.first()?);
    let parts = |name: &str| -> (String, Option<char>) {
        let (family, given) = name.split_once(',').unwrap_or((name, ""));
        (family.trim().to_owned(), given.trim().chars().next())
    };
    let ((family_a, given_a), (family_b, given_b)) = (parts(a), parts(b));
    let given = match (given_a, given_b) {
        (Some(x), Some(y)) => x == y,
        _ => true,
    };
    Some(is_spelt_alike(&family_a, &family_b) && given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extract::extract;
    use crate::recognize::recognize;
    use crate::rules::Packs;
    use crate::text::Text;

    /// The fact of a text whose value reads so.
    fn fact(article: usize, words: &str, value: &str) -> Fact {
        let read = Article::new("a", words.to_owned());
        let text = Text::read(&read);
        let packs = Packs::built_in().expect("the packs are sound");
        let facts = extract(&text, &recognize(&text), article, &packs);
        let found = (facts.into_iter()).find(|f| read.slice(f.evidence.span).contains(value));
        found.expect("the value is told")
    }

    #[test]
    fn sentences_belong_to_those_who_are_sentenced() {
        let told = "A man was arrested after a fire in Dunmere. The suspect, Tom Marlow, was sentenced to 12 years \
                    on Monday. Ana Ruiz was fined $500.";
        let twelve = fact(0, told, "12 years");
        for (other, value, wanted) in [
            ("Tom Marlow was jailed for 14 years.", "14 years", Same::Yes),
            ("Carl Lund was jailed for 14 years.", "14 years", Same::No),
            (
                "Judges jailed Tom Marlow for 14 years.",
                "14 years",
                Same::Yes,
            ),
            (
                "The arsonist faces 14 years in prison.",
                "14 years",
                Same::Yes,
            ),
            (
                "The club has been shut for 14 years.",
                "14 years",
                Same::Unknown,
            ),
            (
                "Tom Marlow worked there for 14 years.",
                "14 years",
                Same::Unknown,
            ),
        ] {
            let other_fact = fact(1, other, value);
            assert_eq!(same_convict(&twelve, &other_fact), wanted, "{other}");
        }
        let fine = fact(0, told, "$500");
        assert_eq!(same_convict(&twelve, &fine), Same::No);
        let counts = fact(1, "Tom Marlow was charged with two counts of arson.", "two");
        assert!(counts.subject.bearer.is_some());
        let bail = fact(1, "Tom Marlow is being held on $9,000 bail.", "$9,000");
        assert!(bail.subject.bearer.is_some());
    }
}
