//! Who has a side in a dispute, so that what they claim is theirs.

use super::places;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parties {
    sides: FxHashSet<String>,
}

static LIST: LazyLock<Parties> = LazyLock::new(|| crate::lexicon::list!("parties"));

/// What a party is known by in different forms of its name: its last word, "police" of "the
/// police", "ortiz" of "Police Chief Ortiz".
#[must_use]
pub fn key(party: &str) -> String {
    party.rsplit(' ').next().unwrap_or_default().to_lowercase()
}

/// Whether a party, by its name as it stands in the text, has a side: "the organisers", "Kyiv".
#[must_use]
pub fn has_side(party: &str) -> bool {
    let last = key(party);
    let singular = last.strip_suffix('s').unwrap_or(&last);
    let listed = LIST.sides.contains(&last) || LIST.sides.contains(singular);
    listed || places::country(party).is_some() || places::capital(party).is_some()
}

#[cfg(test)]
mod tests {
    #[test]
    fn organisers_have_a_side_and_hospitals_have_none() {
        assert!(super::has_side("the organisers") && super::has_side("Moscow"));
        assert!(!super::has_side("police") && !super::has_side("Hospital Director Ana Ruiz"));
    }
}
