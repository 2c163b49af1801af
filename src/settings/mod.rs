//! `factdiff.toml`: what holds for every run in a folder.
//!
//! The file is read key by key with its places, so that every fault is told where it stands and
//! all of them at once; what comes out cannot be wrong. Finding and reading the file is the
//! command line's.

mod aliases;
mod attributes;
mod fail_on;
mod raw;
mod tolerance;

pub use aliases::Aliases;
pub use attributes::{ByAttribute, Level};
pub use fail_on::FailOn;
pub use tolerance::Tolerance;

use crate::problem::Problem;
use raw::{Key, Place, Reader, Unknown};
use std::path::{Path, PathBuf};

/// The name of the file.
pub const FILE_NAME: &str = "factdiff.toml";

/// A file with every key, each explained and commented out.
pub const TEMPLATE: &str = include_str!("template.toml");

/// The settings of a folder. Everything may be left open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// What is read where no input is named, relative paths resolved against the file's folder.
    pub inputs: Vec<PathBuf>,
    /// Folders of the user's rule packs, likewise.
    pub rules: Vec<PathBuf>,
    /// The ledger, likewise.
    pub ledger: Option<PathBuf>,
    /// From which verdict on a run fails.
    pub fail_on: Option<FailOn>,
    /// Whether entries of the ledger that match nothing fail a run.
    pub deny_stale: bool,
    /// How much disagreements matter, by attribute.
    pub attributes: ByAttribute<Level>,
    /// How far numbers may lie apart, by attribute.
    pub tolerances: ByAttribute<Tolerance>,
    /// Names of people, places and organisations, each with the one to take for it.
    pub names: Aliases,
    /// Names of outlets, likewise.
    pub outlets: Aliases,
    /// Outlets, each with its publisher: those of one count as one source.
    pub publishers: Aliases,
}

impl Settings {
    /// Reads the text of the settings file `path`.
    ///
    /// # Errors
    /// Every fault found, in order of place.
    pub fn read(path: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader::new(path, text);
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut settings = Self::default();
        for (key, value) in &reader.table()? {
            settings.set(key, value, folder, &mut reader);
        }
        reader.finish(settings)
    }

    fn set<'t>(&mut self, key: &Key, value: &Place<'t>, folder: &Path, reader: &mut Reader<'t>) {
        match key.name.as_str() {
            "inputs" => self.inputs = paths(key, value, folder, reader),
            "rules" => self.rules = paths(key, value, folder, reader),
            "ledger" => self.ledger = reader.text(key, value).map(|path| folder.join(path)),
            "fail-on" => {
                let name = reader.text(key, value);
                self.fail_on = name.and_then(|name| {
                    let level = FailOn::named(&name);
                    known(
                        level,
                        Unknown::Verdict,
                        &name,
                        value,
                        &FailOn::NAMES,
                        reader,
                    )
                });
            }
            "deny" => {
                for name in reader.texts(key, value) {
                    let stale = (name == "stale").then_some(true);
                    let stale = known(stale, Unknown::Denied, &name, value, &["stale"], reader);
                    self.deny_stale |= stale.is_some();
                }
            }
            "attributes" => {
                for (name, value) in reader.inner(key, value) {
                    let level = reader.text(&name, value).and_then(|level| {
                        let found = Level::named(&level);
                        known(found, Unknown::Level, &level, value, &Level::NAMES, reader)
                    });
                    if let Some(level) = level {
                        self.attributes.push(reader.pattern(name), level);
                    }
                }
            }
            "tolerances" => {
                for (name, value) in reader.inner(key, value) {
                    let words = reader.text_or_number(&name, value).unwrap_or_default();
                    match Tolerance::read(&words) {
                        Some(tolerance) => self.tolerances.push(reader.pattern(name), tolerance),
                        None => {
                            let message =
                                "a tolerance is a number or a percentage, as 0.5 or \"10%\"";
                            reader.add("bad-tolerance", message.to_owned(), value.span().start);
                        }
                    }
                }
            }
            "names" => aliases(&mut self.names, key, value, reader),
            "outlets" => aliases(&mut self.outlets, key, value, reader),
            "publishers" => aliases(&mut self.publishers, key, value, reader),
            name => reader.unknown(Unknown::Key, name, key.at, &KEYS),
        }
    }

    /// A problem for each name of an attribute that nothing has, `known` being those of all rule
    /// packs.
    #[must_use]
    pub fn unknown_attributes(&self, known: &[&str]) -> Vec<Problem> {
        let mut problems = self.attributes.unknown(known);
        problems.extend(self.tolerances.unknown(known));
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems
    }
}

/// Every key, in the order of the reference.
const KEYS: [&str; 10] = [
    "inputs",
    "rules",
    "ledger",
    "fail-on",
    "deny",
    "attributes",
    "tolerances",
    "names",
    "outlets",
    "publishers",
];

fn paths<'t>(key: &Key, value: &Place<'t>, folder: &Path, reader: &mut Reader<'t>) -> Vec<PathBuf> {
    let paths = reader.texts(key, value);
    paths.iter().map(|path| folder.join(path)).collect()
}

/// What a name stands for, noted as unknown where that is nothing.
fn known<T>(
    found: Option<T>,
    what: Unknown,
    name: &str,
    value: &Place<'_>,
    names: &[&str],
    reader: &mut Reader<'_>,
) -> Option<T> {
    if found.is_none() {
        reader.unknown(what, name, value.span().start, names);
    }
    found
}

/// `"The name" = ["another", "a third"]` for each bearer.
fn aliases<'t>(aliases: &mut Aliases, key: &Key, value: &Place<'t>, reader: &mut Reader<'t>) {
    for (name, value) in reader.inner(key, value) {
        for other in reader.texts(&name, value) {
            if !aliases.add(&name.name, &other) {
                let message = format!("\"{other}\" stands under two names");
                reader.add("ambiguous-name", message, value.span().start);
            }
        }
    }
}

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
                ..Settings::default()
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

    fn settings(text: &str) -> Settings {
        Settings::read(Path::new("factdiff.toml"), text)
            .unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    #[test]
    fn the_narrowest_pattern_decides() {
        let attributes =
            settings("[attributes]\n\"count/*\" = \"off\"\n\"count/point\" = \"warning\"\n")
                .attributes;
        assert_eq!(attributes.of("count/person"), Some(&Level::Off));
        assert_eq!(attributes.of("count/point"), Some(&Level::Warning));
        assert_eq!(attributes.of("meeting/date"), None);
    }

    #[test]
    fn names_stand_for_one_another() {
        let settings = settings(
            "[outlets]\n\"The Courier\" = [\"courier.example\"]\n[publishers]\nNorth = [\"The Courier\", \"The Mail\"]\n",
        );
        assert_eq!(
            settings.outlets.name_of("courier.example"),
            Some("The Courier")
        );
        assert_eq!(settings.publishers.name_of("The Mail"), Some("North"));
        assert_eq!(settings.publishers.name_of("The Post"), None);
    }

    #[test]
    fn faults_in_tables_are_told_with_their_place() {
        assert_eq!(
            faults(
                "deny = [\"stael\"]\n[attributes]\n\"count/*\" = \"of\"\n[tolerances]\n\"a/b\" = \"-1\"\n\"a/c\" = \"ten\"\n[names]\nA = [\"x\"]\nB = [\"x\"]\nC = 3\n"
            )
            .join("\n"),
            "x/factdiff.toml:1:8: unknown thing to deny \"stael\"; did you mean \"stale\"? [unknown-denial]\n    deny = [\"stael\"]\n           ^\n\
             x/factdiff.toml:3:13: unknown level \"of\"; did you mean \"off\"? [unknown-level]\n    \"count/*\" = \"of\"\n                ^\n\
             x/factdiff.toml:5:9: a tolerance is a number or a percentage, as 0.5 or \"10%\" [bad-tolerance]\n    \"a/b\" = \"-1\"\n            ^\n\
             x/factdiff.toml:6:9: a tolerance is a number or a percentage, as 0.5 or \"10%\" [bad-tolerance]\n    \"a/c\" = \"ten\"\n            ^\n\
             x/factdiff.toml:9:5: \"x\" stands under two names [ambiguous-name]\n    B = [\"x\"]\n        ^\n\
             x/factdiff.toml:10:5: \"C\" takes a list of texts, not an integer [wrong-type]\n    C = 3\n        ^"
        );
    }

    #[test]
    fn attributes_that_nothing_has_are_told_with_the_nearest_name() {
        let settings = settings(
            "[attributes]\n\"meeting/dat\" = \"off\"\n\"meeting/*\" = \"note\"\n\"count/whatever\" = \"off\"\n[tolerances]\n\"zzz/*\" = 1\n",
        );
        let problems = settings.unknown_attributes(&["meeting/date", "meeting/length"]);
        let messages: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "unknown attribute \"meeting/dat\"; did you mean \"meeting/date\"?",
                "unknown attribute \"zzz/*\""
            ]
        );
    }

    /// What `factdiff init` writes sets nothing; without the marks before its examples it is right.
    #[test]
    fn the_template_is_right_with_and_without_its_examples() {
        assert_eq!(settings(TEMPLATE), Settings::default());
        let examples: String = TEMPLATE
            .lines()
            .filter_map(|line| line.strip_prefix("#: "))
            .map(|line| format!("{line}\n"))
            .collect();
        for key in KEYS {
            assert!(examples.contains(key), "{key}");
        }
        let set = settings(&examples);
        assert!(set.deny_stale && !set.attributes.is_empty() && !set.tolerances.is_empty());
        assert!(!set.names.is_empty() && !set.outlets.is_empty() && !set.publishers.is_empty());
        assert!(!set.inputs.is_empty() && !set.rules.is_empty());
        assert!(set.ledger.is_some() && set.fail_on.is_some());
    }
}
