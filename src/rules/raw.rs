//! A pack as its author wrote it: all strings, all with their place, nothing looked up yet.
//!
//! The build script compiles this file too and keeps what it reads from the built-in packs, all
//! but their tests, so that a run does not parse them again.

use super::faults::Faults;
use super::table::{At, Reader, Words};
use serde::{Deserialize, Serialize};
use toml::de::DeTable;

/// A whole file.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct RawPack {
    pub(super) name: Option<At<String>>,
    pub(super) about: String,
    pub(super) off: Words,
    pub(super) severity: Vec<(At<String>, At<String>)>,
    pub(super) events: Vec<RawClass>,
    pub(super) groups: Vec<RawClass>,
    pub(super) attributes: Vec<RawAttribute>,
}

/// `[[event]]` or `[[group]]`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RawClass {
    pub(super) name: At<String>,
    pub(super) nouns: Words,
    pub(super) verbs: Words,
}

/// `[[attribute]]`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RawAttribute {
    pub(super) at: usize,
    pub(super) name: Option<At<String>>,
    pub(super) kind: Option<At<String>>,
    pub(super) question: Option<At<String>>,
    pub(super) event: Option<At<String>>,
    pub(super) severity: Option<At<String>>,
    pub(super) once: bool,
    pub(super) window: Option<At<String>>,
    pub(super) reject: Words,
    pub(super) anchors: Vec<RawAnchor>,
    #[serde(skip)]
    pub(super) examples: Vec<RawExample>,
    #[serde(skip)]
    pub(super) counterexamples: Vec<RawCounterexample>,
    #[serde(skip)]
    pub(super) pairs: Vec<RawPair>,
}

/// `[[attribute.anchor]]`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RawAnchor {
    pub(super) at: usize,
    pub(super) head: Option<Words>,
    pub(super) verb: Option<Words>,
    pub(super) role: Option<At<String>>,
    pub(super) prep: Option<Words>,
    pub(super) governor: Option<Words>,
    pub(super) of: Option<Words>,
    pub(super) subject: Option<Words>,
    pub(super) near: Option<Words>,
    pub(super) unit: Option<Words>,
}

/// `[[attribute.example]]`.
#[derive(Debug)]
pub(super) struct RawExample {
    pub(super) text: At<String>,
    pub(super) value: At<String>,
    pub(super) claim: Option<At<String>>,
    pub(super) todo: Option<String>,
}

/// `[[attribute.counterexample]]`.
#[derive(Debug)]
pub(super) struct RawCounterexample {
    pub(super) text: At<String>,
    pub(super) todo: Option<String>,
}

/// `[[attribute.pair]]`.
#[derive(Debug)]
pub(super) struct RawPair {
    pub(super) left: At<String>,
    pub(super) right: At<String>,
    pub(super) relation: At<String>,
    pub(super) todo: Option<String>,
}

/// Reads a pack, noting whatever does not fit.
pub(super) fn read(text: &str, faults: &mut Faults) -> RawPack {
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        faults.add(super::codes::NOT_TOML, at, error.message());
    }
    if !errors.is_empty() {
        // What could be recovered would only draw faults that the first ones explain.
        return RawPack::default();
    }
    let mut root = Reader::new(root.get_ref(), 0);
    let mut pack = RawPack::default();
    match root.table("pack", faults) {
        Some(head) => read_head(head, &mut pack, faults),
        None => faults.add(
            super::codes::MISSING_KEY,
            0,
            "a rule pack begins with a table `[pack]`",
        ),
    }
    if let Some(severity) = root.table("severity", faults) {
        pack.severity = severity.named_strings(faults);
    }
    pack.events = read_classes(&mut root, "event", "class", faults);
    pack.groups = read_classes(&mut root, "group", "name", faults);
    pack.attributes = root
        .tables("attribute", faults)
        .into_iter()
        .map(|table| read_attribute(table, faults))
        .collect();
    root.finish("a rule pack", faults);
    pack
}

fn read_head(mut head: Reader<'_>, pack: &mut RawPack, faults: &mut Faults) {
    pack.name = head.required("name", "`[pack]`", faults);
    pack.about = head
        .required("about", "`[pack]`", faults)
        .map(|about| about.value)
        .unwrap_or_default();
    pack.off = head.words("off", faults).unwrap_or_default();
    head.finish("`[pack]`", faults);
}

fn read_classes(
    root: &mut Reader<'_>,
    key: &'static str,
    name: &'static str,
    faults: &mut Faults,
) -> Vec<RawClass> {
    let of = format!("`[[{key}]]`");
    let mut classes = Vec::new();
    for mut table in root.tables(key, faults) {
        let name = table.required(name, &of, faults);
        let nouns = table.words("nouns", faults).unwrap_or_default();
        let verbs = table.words("verbs", faults).unwrap_or_default();
        if nouns.is_empty() && verbs.is_empty() {
            faults.add(
                super::codes::MISSING_KEY,
                table.at,
                format!("{of} needs `nouns` or `verbs`"),
            );
        }
        table.finish(&of, faults);
        if let Some(name) = name {
            classes.push(RawClass { name, nouns, verbs });
        }
    }
    classes
}

fn read_attribute(mut table: Reader<'_>, faults: &mut Faults) -> RawAttribute {
    const OF: &str = "`[[attribute]]`";
    let attribute = RawAttribute {
        at: table.at,
        name: table.required("name", OF, faults),
        kind: table.required("kind", OF, faults),
        question: table.required("question", OF, faults),
        event: table.string("event", faults),
        severity: table.string("severity", faults),
        once: table.flag("once", faults),
        window: table.string("window", faults),
        reject: table.words("reject", faults).unwrap_or_default(),
        anchors: each(&mut table, "anchor", read_anchor, faults),
        examples: each(&mut table, "example", read_example, faults),
        counterexamples: each(&mut table, "counterexample", read_counterexample, faults),
        pairs: each(&mut table, "pair", read_pair, faults),
    };
    table.finish(OF, faults);
    attribute
}

fn each<'t, T>(
    table: &mut Reader<'t>,
    key: &'static str,
    read: fn(&mut Reader<'t>, &mut Faults) -> Option<T>,
    faults: &mut Faults,
) -> Vec<T> {
    let mut list = Vec::new();
    for mut inner in table.tables(key, faults) {
        list.extend(read(&mut inner, faults));
        inner.finish(&format!("`[[attribute.{key}]]`"), faults);
    }
    list
}

#[allow(clippy::unnecessary_wraps)] // the shape that `each` asks for
fn read_anchor(table: &mut Reader<'_>, faults: &mut Faults) -> Option<RawAnchor> {
    Some(RawAnchor {
        at: table.at,
        head: table.words("head", faults),
        verb: table.words("verb", faults),
        role: table.string("role", faults),
        prep: table.words("prep", faults),
        governor: table.words("governor", faults),
        of: table.words("of", faults),
        subject: table.words("subject", faults),
        near: table.words("near", faults),
        unit: table.words("unit", faults),
    })
}

fn todo(table: &mut Reader<'_>, faults: &mut Faults) -> Option<String> {
    table.string("todo", faults).map(|todo| todo.value)
}

fn read_example(table: &mut Reader<'_>, faults: &mut Faults) -> Option<RawExample> {
    const OF: &str = "`[[attribute.example]]`";
    let text = table.required("text", OF, faults);
    let value = table.required("value", OF, faults);
    let claim = table.string("claim", faults);
    let todo = todo(table, faults);
    Some(RawExample {
        text: text?,
        value: value?,
        claim,
        todo,
    })
}

fn read_counterexample(table: &mut Reader<'_>, faults: &mut Faults) -> Option<RawCounterexample> {
    let text = table.required("text", "`[[attribute.counterexample]]`", faults);
    let todo = todo(table, faults);
    Some(RawCounterexample { text: text?, todo })
}

fn read_pair(table: &mut Reader<'_>, faults: &mut Faults) -> Option<RawPair> {
    const OF: &str = "`[[attribute.pair]]`";
    let left = table.required("left", OF, faults);
    let right = table.required("right", OF, faults);
    let relation = table.required("relation", OF, faults);
    let todo = todo(table, faults);
    Some(RawPair {
        left: left?,
        right: right?,
        relation: relation?,
        todo,
    })
}
