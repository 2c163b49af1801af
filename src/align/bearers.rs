//! Whether two ages are of one person.

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
    if a.sole.has(b.sole) {
        return Same::Yes;
    }
    match a.only && b.only && !one_has_name {
        true => Same::Unknown,
        false => Same::Doubtful,
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
