//! Loading whole packs: what a good one becomes, and where each fault is shown.

#![allow(clippy::unwrap_used)] // a panic is how a test fails

use super::*;
use crate::fact::Severity;
use crate::value::Kind;

const HEAD: &str = "[pack]\nname = \"house\"\nabout = \"Ours.\"\n";

const TESTS: &str = r#"
[[attribute.example]]
text = "The swim took 40 minutes."
value = "PT40M"
[[attribute.example]]
text = "She swam for an hour."
value = "PT1H"
[[attribute.counterexample]]
text = "The bus took 40 minutes."
[[attribute.pair]]
left = "The swim took 40 minutes."
right = "She swam for an hour."
relation = "disjoint"
"#;

/// The pack `house.toml`: a head, then whatever comes.
fn house(rest: &str) -> Source {
    Source::new("house.toml", format!("{HEAD}{rest}"))
}

/// An attribute that is right save for what `keys` says.
fn attribute(keys: &str) -> String {
    format!("[[attribute]]\nname = \"swim/length\"\nquestion = \"How long?\"\n{keys}\n{TESTS}")
}

/// `line:column: message [code]` of each fault.
fn faults(sources: &[Source]) -> Vec<String> {
    let problems = Packs::load(sources).err().unwrap_or_default();
    let told = |p: &crate::problem::Problem| {
        let place = (p.line.unwrap_or(0), p.column.unwrap_or(0));
        format!("{}:{}: {} [{}]", place.0, place.1, p.message, p.code)
    };
    problems.iter().map(told).collect()
}

fn faults_of(rest: &str) -> Vec<String> {
    faults(&[house(rest)])
}

#[test]
fn the_list_of_codes_is_part_of_the_interface() {
    insta::assert_snapshot!(codes::ALL.join("\n"));
}

#[test]
fn built_in_packs_have_no_faults() {
    assert_eq!(faults(&[]), [""; 0]);
}

#[test]
fn a_pack_compiles_to_what_it_says() {
    let pack = house(&attribute(
        "kind = \"duration\"\nevent = \"meeting\"\nwindow = \"sentence\"\nseverity = \"note\"\n\
         [[attribute.anchor]]\nhead = [\"@meeting\", \"swim\"]\nprep = \"for\"",
    ));
    let packs = Packs::load(&[pack]).unwrap();
    let swim = packs.attribute("swim/length").unwrap();
    assert_eq!(swim.attribute.severity, Severity::Note);
    assert_eq!(swim.attribute.pack.as_deref(), Some("house"));
    assert_eq!(swim.window, Window::Sentence);
    assert_eq!(
        swim.anchors[0].to_string(),
        "head: @meeting | swim; prep: for"
    );
    assert_eq!(swim.examples[0].line, 16);
    assert_eq!((swim.counterexamples.len(), swim.pairs.len()), (1, 1));
    assert!(
        packs
            .attributes(Kind::Duration)
            .any(|c| c.attribute.name == "swim/length")
    );
    assert!(
        packs
            .attributes(Kind::Money)
            .all(|c| c.attribute.name != "swim/length")
    );
    assert_eq!(packs.class_of("talk", PartOfSpeech::Noun), Some("meeting"));
    assert_eq!(packs.class_of("confer", PartOfSpeech::Noun), None);

    let answers = |events: &[Reach]| {
        let seen = Seen {
            head: Some("session"),
            prep: Some("for"),
            events,
            ..Seen::default()
        };
        matches!(swim.grounds(&seen), Some(Grounds::Anchor(_)))
    };
    let near = |window| Reach {
        class: packs.classes().id("meeting").unwrap(),
        window,
    };
    assert!(answers(&[near(Window::Sentence)]) && answers(&[near(Window::Clause)]));
    assert!(!answers(&[near(Window::Neighbour)]) && !answers(&[]));
}

#[test]
fn a_rejected_word_and_a_bare_event() {
    let pack = house(&attribute(
        "kind = \"date\"\nevent = \"visit\"\nreject = \"next\"",
    ));
    let packs = Packs::load(&[pack]).unwrap();
    let swim = packs.attribute("swim/length").unwrap();
    let events = [Reach {
        class: packs.classes().id("visit").unwrap(),
        window: Window::Clause,
    }];
    let seen = |clause| Seen {
        clause,
        events: &events,
        ..Seen::default()
    };
    assert!(matches!(
        swim.grounds(&seen(&["tour"])),
        Some(Grounds::Event)
    ));
    assert!(swim.grounds(&seen(&["next", "tour"])).is_none());
}

#[test]
fn severity_defaults_by_kind() {
    assert_eq!(default_severity(Kind::Count), Severity::Error);
    assert_eq!(default_severity(Kind::Place), Severity::Warning);
}

#[test]
fn a_bare_number_answers_counts() {
    let pack = house(&attribute("kind = \"count\"\nevent = \"death\""));
    let packs = Packs::load(&[pack]).unwrap();
    let of = |kind| {
        packs
            .attributes(kind)
            .any(|c| c.attribute.name == "swim/length")
    };
    assert!(of(Kind::Count) && of(Kind::Number) && !of(Kind::Age));
}

#[test]
fn users_switch_off_reweigh_and_replace() {
    let first = Source::new(
        "a.toml",
        format!(
            "[pack]\nname = \"a\"\nabout = \"A.\"\n{}",
            attribute("kind = \"count\"\nevent = \"death\"")
        ),
    );
    let reweigh = house("[severity]\n\"swim/length\" = \"note\"\n");
    let packs = Packs::load(&[first.clone(), reweigh]).unwrap();
    let swim = packs.attribute("swim/length").unwrap();
    assert_eq!(swim.attribute.severity, Severity::Note);

    let off = |what: &str| {
        let head = HEAD.replace("about", &format!("off = \"{what}\"\nabout"));
        Source::new("house.toml", head)
    };
    for what in ["swim/length", "a"] {
        let packs = Packs::load(&[first.clone(), off(what)]).unwrap();
        assert!(packs.attribute("swim/length").is_none());
    }
    assert_eq!(
        faults(&[first.clone(), off("swim/lenght")]),
        [
            "3:7: there is no attribute or pack \"swim/lenght\"; did you mean \"swim/length\"? [unknown-attribute]"
        ]
    );

    let own = Source::new(
        "meetings.toml",
        "[pack]\nname = \"meetings\"\nabout = \"Ours.\"\n",
    );
    let packs = Packs::load(&[own]).unwrap();
    let meetings: Vec<_> = packs
        .packs()
        .iter()
        .filter(|p| p.name == "meetings")
        .collect();
    assert_eq!((meetings.len(), meetings[0].built_in), (1, false));
}

#[test]
fn broken_toml() {
    let faults = faults_of("off = [\n[[attribute]\n");
    assert!(
        faults[0].starts_with("5:") && faults[0].ends_with("[not-toml]"),
        "{faults:?}"
    );
}

#[test]
fn unknown_keys_at_every_level_at_once() {
    let text = attribute("kind = \"duration\"\nwindwo = \"clause\"\n[[attribute.anchor]]\nhaed = \"swim\"\nverb = \"swim\"")
        .replace("relation =", "relations = \"equal\"\nrelation =");
    assert_eq!(
        faults_of(&format!("rules = 1\n{text}[attributes]\n")),
        [
            "4:1: `[pack]` has no key `rules`; it takes name, about, off [unknown-key]",
            "9:1: `[[attribute]]` has no key `windwo`; did you mean \"window\"? [unknown-key]",
            "11:1: `[[attribute.anchor]]` has no key `haed`; did you mean \"head\"? [unknown-key]",
            "25:1: `[[attribute.pair]]` has no key `relations`; did you mean \"relation\"? [unknown-key]",
            "27:2: a rule pack has no key `attributes`; did you mean \"attribute\"? [unknown-key]",
        ]
    );
}

#[test]
fn names_that_nobody_knows() {
    let text = attribute(
        "kind = \"durations\"\nevent = \"meting\"\nwindow = \"paragraph\"\nseverity = \"eror\"\n\
         [[attribute.anchor]]\nhead = [\"swim\", \"@quakes\"]\nrole = \"objekt\"",
    )
    .replace("disjoint", "disjunct");
    assert_eq!(
        faults_of(&text),
        [
            "7:8: there is no kind \"durations\"; did you mean \"duration\"? [unknown-kind]",
            "8:9: there is no class of events \"meting\"; did you mean \"meeting\"? [unknown-class]",
            "9:10: there is no window \"paragraph\"; it is one of clause, sentence, neighbour [unknown-window]",
            "10:12: there is no severity \"eror\"; did you mean \"error\"? [unknown-severity]",
            "12:17: there is no class \"@quakes\"; did you mean \"quake\"? [unknown-class]",
            "13:8: there is no role \"objekt\"; did you mean \"object\"? [unknown-role]",
            "26:12: there is no relation \"disjunct\"; did you mean \"disjoint\"? [unknown-relation]",
        ]
    );
}

#[test]
fn missing_and_empty() {
    assert_eq!(
        faults_of(
            "[[attribute]]\nquestion = \"\"\n[[attribute.anchor]]\n[[event]]\nclass = \"swim\"\n"
        ),
        [
            "4:1: `[[attribute]]` needs the key `name` [missing-key]",
            "4:1: `[[attribute]]` needs the key `kind` [missing-key]",
            "4:1: an attribute needs at least 2 examples, and has 0 [missing-examples]",
            "4:1: an attribute needs a counterexample, and has 0 [missing-counterexamples]",
            "4:1: an attribute needs a pair, and has 0 [missing-pairs]",
            "5:12: `question` is empty [empty-value]",
            "6:1: this anchor states nothing, so it would hold everywhere [empty-anchor]",
            "7:1: `[[event]]` needs `nouns` or `verbs` [missing-key]",
        ]
    );
    assert_eq!(
        faults(&[Source::new("x.toml", "")]),
        ["1:1: a rule pack begins with a table `[pack]` [missing-key]"]
    );
    assert_eq!(
        faults_of("[[attribute]]\nname = \"a/b\"\nkind = \"date\"\nquestion = \"?\"")[0],
        "4:1: an attribute needs an `event` or at least one `[[attribute.anchor]]` [missing-anchors]"
    );
}

#[test]
fn wrong_types_and_words() {
    let text = attribute(
        "kind = 3\nevent = \"people\"\nreject = [\"Next\", 1, \"(none)\"]\n[[attribute.anchor]]\nprep = [\"out of\", \"@visit\"]",
    )
    .replace("value = \"PT1H\"", "value = \"PT1H\"\nclaim = \"two hours\"");
    assert_eq!(
        faults_of(&text),
        [
            "7:8: `kind` has to be a string, not integer [wrong-type]",
            "8:9: \"people\" is a group of words, not a class of events [unknown-class]",
            "9:11: \"Next\" is no word in lower case [bad-word]",
            "9:19: `reject` has to be a list of strings, not integer [wrong-type]",
            "9:22: \"(none)\" cannot stand in `reject` [bad-word]",
            "11:9: `prep` takes single words, not \"out of\" [bad-word]",
            "11:19: `prep` takes words, not classes [bad-word]",
            "19:9: \"two hours\" does not stand in the example's text [claim-not-in-text]",
        ]
    );
}

#[test]
fn names_of_packs_classes_and_attributes() {
    let text = attribute("kind = \"date\"\nevent = \"visit\"").replace("swim/length", "Swim");
    let classes = "[[event]]\nclass = \"dip\"\nnouns = [\"quake\", \"dip\"]\n\
                   [[group]]\nname = \"quake\"\nnouns = \"dip\"\n[[event]]\nclass = \"A B\"\nnouns = \"dip\"\n";
    let sources = [
        Source::new("pool.toml", format!("{HEAD}{classes}{text}")),
        Source::new(
            "a/pool.toml",
            "[pack]\nname = \"pool\"\nabout = \"Pool.\"\n",
        ),
    ];
    assert_eq!(
        faults(&sources),
        [
            "2:8: the pack \"house\" has to stand in a file \"house.toml\" [other-file-name]",
            "6:10: \"quake\" belongs to the class \"quake\" [ambiguous-word]",
            "8:8: \"quake\" is both a class of events and a group of words [class-and-group]",
            "11:9: \"A B\" is no class's name: small letters and hyphens [bad-name]",
            "14:8: \"Swim\" is no attribute's name: it is a group and a word, as in \"meeting/length\" [bad-name]",
            "2:8: there is another pack \"pool\" [duplicate-pack]",
        ]
    );
}

#[test]
fn an_attribute_has_one_pack() {
    let text = attribute("kind = \"date\"\nevent = \"visit\"");
    let again = Source::new("b.toml", house(&text).text.replace("house", "b"));
    assert_eq!(
        faults(&[house(&text), again]),
        ["5:8: the pack \"house\" has an attribute \"swim/length\" already [duplicate-attribute]"]
    );
}

#[test]
fn what_the_build_script_kept_is_what_the_packs_say() {
    let whole = Packs::built_in().unwrap();
    let kept = Packs::for_run(&[]).unwrap();
    assert_eq!(whole.packs(), kept.packs());
    assert_eq!(whole.all().len(), kept.all().len());
    for (whole, kept) in whole.all().iter().zip(kept.all()) {
        let mut whole = whole.clone();
        whole.examples.clear();
        whole.counterexamples.clear();
        whole.pairs.clear();
        assert_eq!(format!("{whole:?}"), format!("{kept:?}"));
    }
}
