//! The rule packs' own tests: examples, counterexamples and pairs, through the whole of reading.

use super::read::facts;
use crate::article::Article;
use crate::fact::Fact;
use crate::rules::{Compiled, Packs};
use crate::value::{Value, relate};

/// The outcome of all packs' tests.
#[derive(Debug, Default)]
pub struct SelfTest {
    /// How many held.
    pub passed: usize,
    /// How many fail, as their `todo` says.
    pub todo: usize,
    /// Those that did not go as the pack says.
    pub failures: Vec<Failure>,
}

/// One test of a pack that did not go as the pack says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The pack.
    pub pack: Option<String>,
    /// The attribute.
    pub attribute: String,
    /// The line of the pack where the test stands.
    pub line: usize,
    /// What was wanted and what came.
    pub message: String,
}

/// Runs the tests of all packs. One marked `todo` has to fail: once it holds, the mark must go.
#[must_use]
pub fn self_test(packs: &Packs) -> SelfTest {
    let mut outcome = SelfTest::default();
    for compiled in packs.all() {
        for test in tests(compiled, packs) {
            match (test.fault, test.todo) {
                (None, false) => outcome.passed += 1,
                (Some(_), true) => outcome.todo += 1,
                (Some(fault), false) => outcome.failures.push(failure(compiled, test.line, fault)),
                (None, true) => {
                    let fault = "is no longer todo: it holds".to_owned();
                    outcome.failures.push(failure(compiled, test.line, fault));
                }
            }
        }
    }
    outcome
}

fn failure(compiled: &Compiled, line: usize, message: String) -> Failure {
    Failure {
        pack: compiled.attribute.pack.clone(),
        attribute: compiled.attribute.name.clone(),
        line,
        message,
    }
}

/// One test that ran.
struct Test {
    line: usize,
    todo: bool,
    fault: Option<String>,
}

fn tests<'p>(compiled: &'p Compiled, packs: &'p Packs) -> impl Iterator<Item = Test> + 'p {
    let examples = compiled.examples.iter().map(move |example| {
        let answers = Answers::of(&example.text, compiled, packs);
        Test {
            line: example.line,
            todo: example.todo.is_some(),
            fault: answers.fault(&example.value, example.claim.as_deref()),
        }
    });
    let counterexamples = compiled.counterexamples.iter().map(move |counterexample| {
        let answers = Answers::of(&counterexample.text, compiled, packs);
        let fault = (!answers.facts.is_empty())
            .then(|| format!("must stay silent, but found {}", answers.list()));
        Test {
            line: counterexample.line,
            todo: counterexample.todo.is_some(),
            fault,
        }
    });
    let pairs = compiled.pairs.iter().map(move |pair| {
        let left = Answers::of(&pair.left, compiled, packs).each_once();
        let right = Answers::of(&pair.right, compiled, packs).each_once();
        let fault = match (left.facts.as_slice(), right.facts.as_slice()) {
            ([left], [right]) => {
                let found = relate(&left.value, &right.value).relation;
                (found != pair.relation)
                    .then(|| format!("wanted {:?}, found {found:?}", pair.relation))
            }
            _ => Some(format!(
                "wanted one answer on each side, found {} and {}",
                left.list(),
                right.list()
            )),
        };
        Test {
            line: pair.line,
            todo: pair.todo.is_some(),
            fault,
        }
    });
    examples.chain(counterexamples).chain(pairs)
}

/// What a text answers to one attribute's question.
struct Answers {
    articles: [Article; 1],
    facts: Vec<Fact>,
}

impl Answers {
    fn of(text: &str, compiled: &Compiled, packs: &Packs) -> Self {
        let articles = [Article::new("example", text)];
        let mut facts = facts(&articles, packs);
        facts.retain(|fact| fact.attribute.name == compiled.attribute.name);
        Self { articles, facts }
    }

    /// Without answers that another place gives as well.
    fn each_once(mut self) -> Self {
        self.facts.dedup_by_key(|fact| fact.value.canonical());
        self
    }

    /// What is wrong, if the text should answer with this value alone.
    fn fault(&self, value: &str, claim: Option<&str>) -> Option<String> {
        let fits = |fact: &Fact| {
            gives(&fact.value, value) && claim.is_none_or(|claim| claim == self.words(fact))
        };
        let holds = !self.facts.is_empty() && self.facts.iter().all(fits);
        let claim = claim
            .map(|claim| format!(" at {claim:?}"))
            .unwrap_or_default();
        (!holds).then(|| format!("wanted {value}{claim}, found {}", self.list()))
    }

    fn words(&self, fact: &Fact) -> &str {
        self.articles[0].slice(fact.evidence.span)
    }

    fn list(&self) -> String {
        if self.facts.is_empty() {
            return "nothing".to_owned();
        }
        let show = |fact: &Fact| format!("{} at {:?}", fact.value.canonical(), self.words(fact));
        self.facts.iter().map(show).collect::<Vec<_>>().join(", ")
    }
}

/// Whether a value is the one that an example expects: its canonical form, the form for readers,
/// or, of a quantity, just its numbers ("27 or 28").
fn gives(value: &Value, expected: &str) -> bool {
    value.canonical() == expected || value.display() == expected || numbers(value) == expected
}

fn numbers(value: &Value) -> String {
    let Value::Quantity(quantity) = value else {
        return String::new();
    };
    let stated = quantity.stated.iter().map(|n| n.normalize().to_string());
    stated.collect::<Vec<_>>().join(" or ")
}
