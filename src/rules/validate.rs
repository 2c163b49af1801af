//! Raw attributes to compiled ones: names looked up, words checked, tests counted.

use super::anchor::{Anchor, Role, Window};
use super::class::{ClassKind, Classes};
use super::codes;
use super::example::{Counterexample, Example, Pair};
use super::faults::{Faults, did_you_mean};
use super::pack::Compiled;
use super::raw::{RawAnchor, RawAttribute};
use super::table::At;
use super::words::{NONE, Words};
use crate::fact::{Attribute, Severity};
use crate::value::{Kind, Relation};
use std::sync::Arc;

/// How many examples each attribute needs at least.
const EXAMPLES: usize = 2;

const SEVERITIES: [(&str, Severity); 3] = [
    ("note", Severity::Note),
    ("warning", Severity::Warning),
    ("error", Severity::Error),
];

const RELATIONS: [(&str, Relation); 6] = [
    ("equal", Relation::Equal),
    ("compatible", Relation::Compatible),
    ("narrower", Relation::Narrower),
    ("wider", Relation::Wider),
    ("disjoint", Relation::Disjoint),
    ("incomparable", Relation::Incomparable),
];

/// How much a disagreement about values of a kind matters, where the pack does not say.
#[must_use]
pub const fn default_severity(kind: Kind) -> Severity {
    match kind {
        Kind::Person | Kind::Role | Kind::Place | Kind::Organisation | Kind::Participants => {
            Severity::Warning
        }
        _ => Severity::Error,
    }
}

/// Checks one attribute against the classes of the run and compiles it.
///
/// Nothing where a key without which there is no attribute is missing or wrong; the faults say so.
pub(super) fn attribute(
    raw: RawAttribute,
    pack: Option<&str>,
    classes: &Classes,
    line_of: &dyn Fn(usize) -> usize,
    faults: &mut Faults,
) -> Option<Compiled> {
    let name = raw.name.filter(|name| is_attribute_name(name, faults));
    let kind = raw.kind.and_then(|word| kind(&word, faults));
    let severity = raw.severity.and_then(|word| severity(&word, faults));
    let window = raw.window.and_then(|word| {
        let options = Window::ALL.map(|window| (window.name(), window));
        choose(&word, codes::UNKNOWN_WINDOW, "window", &options, faults)
    });
    let event = raw.event.and_then(|name| event(&name, classes, faults));
    let check = Checker { classes };
    let reject = check.words("reject", raw.reject, Entries::Any, faults);
    if raw.anchors.is_empty() && event.is_none() {
        let message = "an attribute needs an `event` or at least one `[[attribute.anchor]]`";
        faults.add(codes::MISSING_ANCHORS, raw.at, message);
    }
    let anchors = raw
        .anchors
        .into_iter()
        .map(|anchor| check.anchor(anchor, faults))
        .collect();
    let examples = raw.examples.into_iter().map(|example| Example {
        line: line_of(example.text.at),
        text: example.text.value,
        value: example.value.value,
        claim: example.claim.map(|claim| claim.value),
        todo: example.todo,
    });
    let counterexamples = raw
        .counterexamples
        .into_iter()
        .map(|example| Counterexample {
            line: line_of(example.text.at),
            text: example.text.value,
            todo: example.todo,
        });
    let pairs = raw.pairs.into_iter().filter_map(|pair| {
        let relation = choose(
            &pair.relation,
            codes::UNKNOWN_RELATION,
            "relation",
            &RELATIONS,
            faults,
        )?;
        Some(Pair {
            line: line_of(pair.left.at),
            left: pair.left.value,
            right: pair.right.value,
            relation,
            todo: pair.todo,
        })
    });
    let (examples, counterexamples) = (examples.collect(), counterexamples.collect());
    let pairs = pairs.collect();
    let kind = kind?;
    Some(Compiled {
        attribute: Arc::new(Attribute {
            name: name?.value,
            kind,
            question: raw.question?.value,
            severity: severity.unwrap_or(default_severity(kind)),
            pack: pack.map(str::to_owned),
            once: raw.once,
        }),
        event_id: event.as_ref().and_then(|name| classes.id(name)),
        event,
        window: window.unwrap_or_default(),
        reject,
        anchors,
        examples,
        counterexamples,
        pairs,
    })
}

/// Looks a severity up.
pub(super) fn severity(word: &At<String>, faults: &mut Faults) -> Option<Severity> {
    choose(
        word,
        codes::UNKNOWN_SEVERITY,
        "severity",
        &SEVERITIES,
        faults,
    )
}

fn kind(word: &At<String>, faults: &mut Faults) -> Option<Kind> {
    let options = Kind::ALL.map(|kind| (kind.name(), kind));
    choose(word, codes::UNKNOWN_KIND, "kind", &options, faults)
}

fn choose<T: Copy>(
    word: &At<String>,
    code: &'static str,
    what: &str,
    options: &[(&str, T)],
    faults: &mut Faults,
) -> Option<T> {
    if let Some((_, found)) = options.iter().find(|(name, _)| *name == word.value) {
        return Some(*found);
    }
    let names: Vec<&str> = options.iter().map(|(name, _)| *name).collect();
    let hint = match did_you_mean(&word.value, names.iter().copied()) {
        none if none.is_empty() => format!("; it is one of {}", names.join(", ")),
        hint => hint,
    };
    faults.add(
        code,
        word.at,
        format!("there is no {what} \"{}\"{hint}", word.value),
    );
    None
}

fn event(name: &At<String>, classes: &Classes, faults: &mut Faults) -> Option<String> {
    let plain = name.value.trim_start_matches('@');
    match classes.get(plain) {
        Some(class) if class.kind == ClassKind::Event => return Some(plain.to_owned()),
        Some(_) => faults.add(
            codes::UNKNOWN_CLASS,
            name.at,
            format!("\"{plain}\" is a group of words, not a class of events"),
        ),
        None => {
            let events = classes.iter().filter(|c| c.kind == ClassKind::Event);
            let hint = did_you_mean(plain, events.map(|c| c.name.as_str()));
            let message = format!("there is no class of events \"{plain}\"{hint}");
            faults.add(codes::UNKNOWN_CLASS, name.at, message);
        }
    }
    None
}

/// Whether a name is in kebab-case: lower-case letters, digits and single hyphens.
pub(super) fn is_kebab_case(name: &str) -> bool {
    name.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

fn is_attribute_name(name: &At<String>, faults: &mut Faults) -> bool {
    let good = name
        .value
        .split_once('/')
        .is_some_and(|(group, word)| is_kebab_case(group) && is_kebab_case(word));
    if !good {
        let message = format!(
            "\"{}\" is no attribute's name: it is a group and a word, as in \"meeting/length\"",
            name.value
        );
        faults.add(codes::BAD_NAME, name.at, message);
    }
    good
}

/// Notes the examples, counterexamples and pairs that an attribute lacks.
pub(super) fn check_tests(raw: &RawAttribute, faults: &mut Faults) {
    let at = raw.name.as_ref().map_or(raw.at, |name| name.at);
    let name = raw.name.as_ref().map_or("an attribute", |name| &name.value);
    let mut missing = |code, needs: &str, has: usize| {
        faults.add(code, at, format!("{name} needs {needs}, and has {has}"));
    };
    if raw.examples.len() < EXAMPLES {
        let needs = format!("at least {EXAMPLES} examples");
        missing(codes::MISSING_EXAMPLES, &needs, raw.examples.len());
    }
    if raw.counterexamples.is_empty() {
        missing(codes::MISSING_COUNTEREXAMPLES, "a counterexample", 0);
    }
    if raw.pairs.is_empty() {
        missing(codes::MISSING_PAIRS, "a pair", 0);
    }
    for example in &raw.examples {
        if let Some(claim) = &example.claim
            && !example.text.value.contains(&claim.value)
        {
            let message = format!("\"{}\" does not stand in the example's text", claim.value);
            faults.add(codes::CLAIM_NOT_IN_TEXT, claim.at, message);
        }
    }
}

/// What may stand in a list of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entries {
    /// Words, phrases, classes.
    Any,
    /// The same, or "(none)".
    AnyOrNone,
    /// Single words, or "(none)".
    WordsOrNone,
    /// Single words.
    Words,
}

struct Checker<'c> {
    classes: &'c Classes,
}

impl Checker<'_> {
    fn anchor(&self, raw: RawAnchor, faults: &mut Faults) -> Anchor {
        let role = raw.role.and_then(|word| {
            let options = Role::ALL.map(|role| (role.name(), role));
            choose(&word, codes::UNKNOWN_ROLE, "role", &options, faults)
        });
        let mut words = |key, list: Option<Vec<At<String>>>, entries| {
            list.map(|list| self.words(key, list, entries, faults))
        };
        let anchor = Anchor {
            head: words("head", raw.head, Entries::AnyOrNone),
            verb: words("verb", raw.verb, Entries::AnyOrNone),
            role,
            prep: words("prep", raw.prep, Entries::WordsOrNone),
            governor: words("governor", raw.governor, Entries::AnyOrNone),
            of: words("of", raw.of, Entries::AnyOrNone),
            subject: words("subject", raw.subject, Entries::AnyOrNone),
            near: words("near", raw.near, Entries::Any),
            unit: words("unit", raw.unit, Entries::Words),
        };
        if anchor.stated() == 0 {
            faults.add(
                codes::EMPTY_ANCHOR,
                raw.at,
                "this anchor states nothing, so it would hold everywhere",
            );
        }
        anchor
    }

    fn words(
        &self,
        key: &str,
        list: Vec<At<String>>,
        entries: Entries,
        faults: &mut Faults,
    ) -> Words {
        let mut words = Words::default();
        for entry in list {
            if let Some(name) = entry.value.strip_prefix('@') {
                self.class(key, name, entry.at, entries, &mut words, faults);
            } else if entry.value == NONE {
                if matches!(entries, Entries::AnyOrNone | Entries::WordsOrNone) {
                    words.push_word(NONE);
                } else {
                    let message = format!("\"{NONE}\" cannot stand in `{key}`");
                    faults.add(codes::BAD_WORD, entry.at, message);
                }
            } else if check_word(&entry, faults) {
                let single = matches!(entries, Entries::Words | Entries::WordsOrNone);
                if single && entry.value.contains(' ') {
                    let message = format!("`{key}` takes single words, not \"{}\"", entry.value);
                    faults.add(codes::BAD_WORD, entry.at, message);
                } else {
                    words.push_word(&entry.value);
                }
            }
        }
        words
    }

    fn class(
        &self,
        key: &str,
        name: &str,
        at: usize,
        entries: Entries,
        words: &mut Words,
        faults: &mut Faults,
    ) {
        if matches!(entries, Entries::Words | Entries::WordsOrNone) {
            let message = format!("`{key}` takes words, not classes");
            faults.add(codes::BAD_WORD, at, message);
            return;
        }
        match self.classes.get(name) {
            Some(class) => words.push_class(name, Arc::clone(&class.words)),
            None => {
                let hint = did_you_mean(name, self.classes.iter().map(|c| c.name.as_str()));
                let message = format!("there is no class \"@{name}\"{hint}");
                faults.add(codes::UNKNOWN_CLASS, at, message);
            }
        }
    }
}

/// Whether an entry of a word list is a word or phrase in lower case.
pub(super) fn check_word(entry: &At<String>, faults: &mut Faults) -> bool {
    let word = entry.value.as_str();
    let fits = |c: char| (c.is_alphanumeric() && !c.is_uppercase()) || " -'.%".contains(c);
    let good = !word.trim().is_empty() && word.trim() == word && word.chars().all(fits);
    if !good {
        let message = format!("\"{word}\" is no word in lower case");
        faults.add(codes::BAD_WORD, entry.at, message);
    }
    good
}
