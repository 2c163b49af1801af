//! Whether two values belong to one: to the names that hold them, or that get them.

use crate::fact::{CueKind, Fact};
use crate::value::name::is_spelt_alike;

/// Whether one name holds or gets both values. None where either has none, and where two hold them
/// who are no rivals, as a club and its manager are not.
pub(super) fn same_owner(a: &Fact, b: &Fact) -> Option<bool> {
    let getters = same(word(a, CueKind::Getter), word(b, CueKind::Getter));
    if getters == Some(false) {
        return Some(false);
    }
    // "the $5m that the Reds paid Ruiz", "the $5m that Ruiz got"
    let crossed = |a, b| same(word(a, CueKind::Getter), word(b, CueKind::Owner)) == Some(true);
    if crossed(a, b) || crossed(b, a) {
        return Some(true);
    }
    match same_holder(a, b) {
        Some(true) => Some(true),
        Some(false) if word(a, CueKind::OwnerSort) == word(b, CueKind::OwnerSort) => Some(false),
        _ => getters,
    }
}

/// Whether one name holds both: a team may be called by its own name or its place's.
fn same_holder(a: &Fact, b: &Fact) -> Option<bool> {
    let holders = same(word(a, CueKind::Owner), word(b, CueKind::Owner))?;
    let called = |a, b| same(word(a, CueKind::OwnerAlso), word(b, CueKind::Owner)) == Some(true);
    Some(holders || called(a, b) || called(b, a))
}

fn word(fact: &Fact, kind: CueKind) -> Option<&str> {
    fact.cues.of(kind).next()
}

fn same(a: Option<&str>, b: Option<&str>) -> Option<bool> {
    Some(is_spelt_alike(a?, b?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extract::extract;
    use crate::recognize::recognize;
    use crate::rules::Packs;
    use crate::text::Text;
    use crate::value::Kind;

    fn sum(words: &str) -> Fact {
        let article = Article::new("a", words.to_owned());
        let text = Text::read(&article);
        let packs = Packs::built_in().expect("the packs are sound");
        let facts = extract(&text, &recognize(&text), 0, &packs);
        let sum = facts.into_iter().find(|f| f.kind == Kind::Money);
        sum.expect("a sum")
    }

    #[test]
    fn who_gets_and_who_gives_tell_sums_apart() {
        let same = |a: &str, b: &str| same_owner(&sum(a), &sum(b));
        let paid = "It beats the $90 million deal that the Reds gave to Tom Marlow last season.";
        for (other, wanted) in [
            (
                "It beats the four-year, $80 million deal that Tom Marlow got.",
                Some(true),
            ),
            ("The Reds paid Tom Marlow $80 million.", Some(true)),
            ("The Reds paid Ana Ruiz $80 million.", Some(false)),
            ("The Blues paid Tom Marlow $80 million.", Some(false)),
            ("The Reds have an $80 million deal with him.", Some(true)),
            ("Ana Ruiz earned $80 million.", None),
        ] {
            assert_eq!(same(paid, other), wanted, "{other}");
        }
        let team = "The Boston Herons met him. Boston offered $5 million.";
        assert_eq!(same(team, "The Herons offered $6 million."), Some(true));
    }
}
