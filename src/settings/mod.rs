//! `factdiff.toml`: what holds for every run in a folder.
//!
//! The file is read key by key with its places, so that every fault is told where it stands and
//! all of them at once; what comes out cannot be wrong. Finding and reading the file is the
//! command line's.

mod fail_on;
mod raw;

pub use fail_on::FailOn;

use crate::problem::Problem;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const FILE_NAME: &str = "factdiff.toml";

/// The settings of a folder. Everything may be left open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Folders of the user's rule packs, relative ones resolved against the file's folder.
    pub rules: Vec<PathBuf>,
    /// The ledger, likewise.
    pub ledger: Option<PathBuf>,
    /// From which verdict on a run fails.
    pub fail_on: Option<FailOn>,
}

impl Settings {
    /// Reads the text of the settings file `path`.
    ///
    /// # Errors
    /// Every fault found, in order of place.
    pub fn read(path: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let mut reader = raw::Reader::new(path, text);
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut settings = Self::default();
        for (key, value) in reader.table()? {
            match key.name.as_str() {
                "rules" => {
                    settings.rules = reader
                        .texts(&key, &value)
                        .iter()
                        .map(|p| folder.join(p))
                        .collect();
                }
                "ledger" => settings.ledger = reader.text(&key, &value).map(|p| folder.join(p)),
                "fail-on" => {
                    settings.fail_on = reader.text(&key, &value).and_then(|name| {
                        let known = FailOn::named(&name);
                        if known.is_none() {
                            reader.unknown(
                                raw::Unknown::Verdict,
                                &name,
                                value.span().start,
                                &FailOn::NAMES,
                            );
                        }
                        known
                    })
                }
                name => reader.unknown(raw::Unknown::Key, name, key.at, &KEYS),
            }
        }
        reader.finish(settings)
    }
}

/// Every key, in the order of the reference.
const KEYS: [&str; 3] = ["rules", "ledger", "fail-on"];

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        Settings::read(Path::new("x/factdiff.toml"), text).map_or_else(
            |problems| problems.iter().map(ToString::to_string).collect(),
            |_| vec![],
        )
    }

    #[test]
    fn paths_are_those_of_the_files_folder() {
        let text =
            "rules = [\"packs\", \"/abs\"]\nledger = \"done.toml\"\nfail-on = \"conflict\"\n";
        let settings = Settings::read(Path::new("x/factdiff.toml"), text);
        assert_eq!(
            settings,
            Ok(Settings {
                rules: vec!["x/packs".into(), "/abs".into()],
                ledger: Some("x/done.toml".into()),
                fail_on: Some(FailOn::Conflict),
            })
        );
        assert_eq!(
            Settings::read(Path::new("factdiff.toml"), ""),
            Ok(Settings::default())
        );
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        assert_eq!(
            faults("ruels = []\nledger = 3\nfail-on = \"narrow\"\nrules = [\"a\", 1]\n"),
            [
                "x/factdiff.toml:1:1: unknown key \"ruels\"; did you mean \"rules\"? [unknown-key]\n    ruels = []\n    ^",
                "x/factdiff.toml:2:10: \"ledger\" takes a text, not an integer [wrong-type]\n    ledger = 3\n             ^",
                "x/factdiff.toml:3:11: unknown verdict \"narrow\"; did you mean \"narrower\"? [unknown-verdict]\n    fail-on = \"narrow\"\n              ^",
                "x/factdiff.toml:4:15: \"rules\" takes a list of texts, not an integer in it [wrong-type]\n    rules = [\"a\", 1]\n                  ^",
            ]
        );
    }

    #[test]
    fn broken_toml_is_told_with_its_place() {
        assert_eq!(faults("ledger = \n").len(), 1);
        assert!(faults("ledger = \n")[0].starts_with("x/factdiff.toml:1:10: "));
    }
}
