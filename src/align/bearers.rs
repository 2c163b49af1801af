//! Whether two ages are of one person.

use crate::fact::{Bearer, Subject};
use crate::lexicon::people::Parts;
use crate::value::name::is_spelt_alike;

/// Whether the ages of two subjects are of one person; none where that is not told: by their names,
/// else by their sex, how old the words for them make them, and the parts that each alone has in its
/// article.
pub(super) fn same_bearer(a: &Subject, b: &Subject, one_article: bool) -> Option<bool> {
    if let Some(same) = same_name(&a.names, &b.names) {
        return Some(same);
    }
    let (a, b) = (a.bearer.as_deref()?, b.bearer.as_deref()?);
    if one_article {
        return Some(a.number == b.number);
    }
    if !a.fits(b) || are_told_apart(a, b) {
        return Some(false);
    }
    a.sole.has(b.sole).then_some(true)
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
