//! All packs of a run: those that came with the program, then the user's, which may replace,
//! switch off and reweigh them.

use super::class::{Builder, Clash, ClassKind, Classes, PartOfSpeech};
use super::faults::{Faults, did_you_mean};
use super::pack::{Compiled, Pack, Packs};
use super::raw::{self, RawClass, RawPack};
use super::{codes, validate};
use crate::article::LineIndex;
use crate::problem::Problem;
use std::cell::LazyCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The text of a pack and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}

impl Source {
    /// A pack's text as read from a file.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// A pack that comes with the program.
struct BuiltIn {
    /// Its path in the sources.
    path: &'static str,
    /// Its text.
    text: &'static str,
    /// What the build script read from the text, without the pack's tests.
    read: &'static str,
}

macro_rules! built_in {
    ($($stem:literal),+ $(,)?) => {
        /// The packs that come with the program.
        const BUILT_IN: &[BuiltIn] = &[$(BuiltIn {
            path: concat!("rules/", $stem, ".toml"),
            text: include_str!(concat!("../../rules/", $stem, ".toml")),
            read: include_str!(concat!(env!("OUT_DIR"), "/packs/", $stem, ".json")),
        }),+];
    };
}

built_in![
    "meetings",
    "plans",
    "visits",
    "statements",
    "casualties",
    "disasters",
    "crime",
    "business",
    "elections",
    "protests",
    "projects",
];

/// Where a pack comes from, and whether its tests are at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Written by a user.
    User,
    /// Built in, read from its text.
    BuiltIn,
    /// Built in, as the build script read it.
    BuiltInWithoutTests,
}

/// A pack on its way from text to compiled.
struct Draft<'a> {
    pack: Pack,
    raw: RawPack,
    text: &'a str,
    origin: Origin,
    faults: Faults<'a>,
}

impl Packs {
    /// The packs that come with the program, with their tests.
    ///
    /// # Errors
    /// Every fault of every pack; the test suite sees to it that there is none.
    pub fn built_in() -> Result<Self, Vec<Problem>> {
        Self::load(&[])
    }

    /// The built-in packs with the user's, in the order given, all with their tests.
    ///
    /// A user's pack with the name of a built-in one takes its place.
    ///
    /// # Errors
    /// Every fault of every pack, in order of packs and places.
    pub fn load(users: &[Source]) -> Result<Self, Vec<Problem>> {
        load(users, |built_in| {
            draft(Path::new(built_in.path), built_in.text, Origin::BuiltIn)
        })
    }

    /// The same without the tests of the built-in packs: what a run needs, in a fraction of the
    /// time.
    ///
    /// # Errors
    /// As [`Packs::load`].
    pub fn for_run(users: &[Source]) -> Result<Self, Vec<Problem>> {
        load(users, ready)
    }
}

fn load(
    users: &[Source],
    draft_built_in: fn(&'static BuiltIn) -> Draft<'static>,
) -> Result<Packs, Vec<Problem>> {
    let replaced = |path: &Path| users.iter().any(|user| stem(&user.path) == stem(path));
    let built_in = BUILT_IN
        .iter()
        .filter(|built_in| !replaced(Path::new(built_in.path)))
        .map(draft_built_in);
    let users = users
        .iter()
        .map(|user| draft(&user.path, &user.text, Origin::User));
    compile(built_in.chain(users))
}

fn stem(path: &Path) -> &str {
    path.file_stem()
        .and_then(|s| s.to_str())
        .unwrap_or_default()
}

/// Reads one pack and checks its head.
fn draft<'a>(path: &'a Path, text: &'a str, origin: Origin) -> Draft<'a> {
    let mut faults = Faults::new(path, text);
    let raw = raw::read(text, &mut faults);
    if let Some(name) = &raw.name {
        if !validate::is_kebab_case(&name.value) {
            let message = format!(
                "\"{}\" is no pack's name: small letters and hyphens",
                name.value
            );
            faults.add(codes::BAD_NAME, name.at, message);
        } else if name.value != stem(path) {
            let message = format!(
                "the pack \"{}\" has to stand in a file \"{}.toml\"",
                name.value, name.value
            );
            faults.add(codes::OTHER_FILE_NAME, name.at, message);
        }
    }
    Draft {
        pack: pack(path, &raw, origin),
        raw,
        text,
        origin,
        faults,
    }
}

/// A built-in pack as the build script read it, which found no fault in it.
fn ready(built_in: &'static BuiltIn) -> Draft<'static> {
    let path = Path::new(built_in.path);
    let Ok(raw) = serde_json::from_str(built_in.read) else {
        return draft(path, built_in.text, Origin::BuiltIn);
    };
    let origin = Origin::BuiltInWithoutTests;
    Draft {
        pack: pack(path, &raw, origin),
        raw,
        text: built_in.text,
        origin,
        faults: Faults::new(path, built_in.text),
    }
}

fn pack(path: &Path, raw: &RawPack, origin: Origin) -> Pack {
    Pack {
        name: stem(path).to_owned(),
        about: raw.about.clone(),
        path: path.to_path_buf(),
        built_in: origin != Origin::User,
    }
}

fn compile<'a>(drafts: impl Iterator<Item = Draft<'a>>) -> Result<Packs, Vec<Problem>> {
    let mut drafts: Vec<Draft<'a>> = drafts.collect();
    let classes = collect_classes(&mut drafts);
    let mut packs: Vec<Pack> = Vec::with_capacity(drafts.len());
    let mut attributes = Vec::new();
    let mut problems = Vec::new();
    for draft in drafts {
        let Draft {
            pack,
            raw,
            text,
            origin,
            mut faults,
        } = draft;
        if origin != Origin::BuiltInWithoutTests {
            for attribute in &raw.attributes {
                validate::check_tests(attribute, &mut faults);
            }
        }
        if packs.iter().any(|before| before.name == pack.name) {
            let at = raw.name.as_ref().map_or(0, |name| name.at);
            let message = format!("there is another pack \"{}\"", pack.name);
            faults.add(codes::DUPLICATE_PACK, at, message);
        }
        add_pack(&pack, raw, text, &classes, &mut attributes, &mut faults);
        problems.extend(faults.finish());
        packs.push(pack);
    }
    if problems.is_empty() {
        Ok(Packs::new(packs, attributes, classes))
    } else {
        Err(problems)
    }
}

/// The classes of the lexicon with those of all packs.
fn collect_classes(drafts: &mut [Draft<'_>]) -> Classes {
    let mut builder = Builder::from_lexicon();
    for draft in drafts {
        let events = std::mem::take(&mut draft.raw.events);
        let groups = std::mem::take(&mut draft.raw.groups);
        for class in events {
            add_class(&mut builder, class, ClassKind::Event, &mut draft.faults);
        }
        for class in groups {
            add_class(&mut builder, class, ClassKind::Group, &mut draft.faults);
        }
    }
    builder.finish()
}

fn add_class(builder: &mut Builder, raw: RawClass, kind: ClassKind, faults: &mut Faults) {
    let name = &raw.name.value;
    if !validate::is_kebab_case(name) {
        let message = format!("\"{name}\" is no class's name: small letters and hyphens");
        faults.add(codes::BAD_NAME, raw.name.at, message);
        return;
    }
    let Ok(class) = builder.class(name, kind) else {
        let message = format!("\"{name}\" is both a class of events and a group of words");
        faults.add(codes::CLASS_AND_GROUP, raw.name.at, message);
        return;
    };
    for (part, words) in [
        (PartOfSpeech::Noun, &raw.nouns),
        (PartOfSpeech::Verb, &raw.verbs),
    ] {
        for word in words {
            if !validate::check_word(word, faults) {
                continue;
            }
            if let Err(Clash::OtherClass(other)) = builder.word(class, part, &word.value) {
                let message = format!("\"{}\" belongs to the class \"{other}\"", word.value);
                faults.add(codes::AMBIGUOUS_WORD, word.at, message);
            }
        }
    }
}

/// Applies what a pack switches off, adds what it has, applies the severities that it sets.
fn add_pack(
    pack: &Pack,
    raw: RawPack,
    text: &str,
    classes: &Classes,
    attributes: &mut Vec<Compiled>,
    faults: &mut Faults,
) {
    for off in &raw.off {
        let before = attributes.len();
        attributes.retain(|compiled| {
            let attribute = &compiled.attribute;
            attribute.name != off.value && attribute.pack.as_ref() != Some(&off.value)
        });
        if attributes.len() == before {
            unknown_attribute(&off.value, "attribute or pack", off.at, attributes, faults);
        }
    }
    // Only tests are told with their line.
    let lines = LazyCell::new(|| LineIndex::new(text));
    let line_of = |at: usize| lines.position(text, at).line;
    for attribute in raw.attributes {
        let at = attribute.name.as_ref().map_or(attribute.at, |name| name.at);
        let compiled = validate::attribute(attribute, Some(&pack.name), classes, &line_of, faults);
        let Some(compiled) = compiled else { continue };
        let name = &compiled.attribute.name;
        match attributes.iter().find(|c| c.attribute.name == *name) {
            Some(other) => {
                let owner = other.attribute.pack.as_deref().unwrap_or_default();
                let message = format!("the pack \"{owner}\" has an attribute \"{name}\" already");
                faults.add(codes::DUPLICATE_ATTRIBUTE, at, message);
            }
            None => attributes.push(compiled),
        }
    }
    for (name, severity) in &raw.severity {
        let severity = validate::severity(severity, faults);
        let found = attributes
            .iter_mut()
            .find(|c| c.attribute.name == name.value);
        match (found, severity) {
            (Some(compiled), Some(severity)) => {
                Arc::make_mut(&mut compiled.attribute).severity = severity;
            }
            (Some(_), None) => {}
            (None, _) => unknown_attribute(&name.value, "attribute", name.at, attributes, faults),
        }
    }
}

fn unknown_attribute(
    name: &str,
    what: &str,
    at: usize,
    attributes: &[Compiled],
    faults: &mut Faults,
) {
    let hint = did_you_mean(name, attributes.iter().map(|c| c.attribute.name.as_str()));
    let message = format!("there is no {what} \"{name}\"{hint}");
    faults.add(codes::UNKNOWN_ATTRIBUTE, at, message);
}
