//! Ways to write one foreign name in Latin letters.
//!
//! The rules bring every spelling to one form that nobody reads; names that rules cannot bring
//! together are sets.

use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    start: Vec<[String; 2]>,
    end: Vec<[String; 2]>,
    anywhere: Vec<[String; 2]>,
    doubled: String,
    slavic_endings: Vec<String>,
    slavic: Vec<[String; 2]>,
    sets: Vec<String>,
}

struct Rules {
    raw: Raw,
    sets: FxHashMap<String, Vec<usize>>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("transliteration");
    let mut sets = FxHashMap::<String, Vec<usize>>::default();
    for (number, set) in raw.sets.iter().enumerate() {
        for name in set.split(' ') {
            sets.entry(name.to_owned()).or_default().push(number);
        }
    }
    Rules { raw, sets }
});

/// Whether two folded words can be spellings of one name.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    let rules = &*RULES;
    if let (Some(a), Some(b)) = (rules.sets.get(a), rules.sets.get(b))
        && a.iter().any(|set| b.contains(set))
    {
        return true;
    }
    rules.form(a) == rules.form(b)
}

impl Rules {
    fn form(&self, word: &str) -> String {
        let mut form: String = word.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
        if let Some((from, to)) = pair(&self.raw.start, |from| form.starts_with(from)) {
            form.replace_range(..from.len(), to);
        }
        if let Some((from, to)) = pair(&self.raw.end, |from| form.ends_with(from)) {
            form.truncate(form.len() - from.len());
            form.push_str(to);
        }
        let slavic = self
            .raw
            .slavic_endings
            .iter()
            .any(|end| form.ends_with(end.as_str()));
        for [from, to] in &self.raw.anywhere {
            replace(&mut form, from, to);
        }
        if slavic {
            for [from, to] in &self.raw.slavic {
                replace(&mut form, from, to);
            }
        }
        let mut last = None;
        form.retain(|c| {
            let again = last == Some(c) && self.raw.doubled.contains(c);
            last = Some(c);
            !again
        });
        form
    }
}

fn pair(pairs: &[[String; 2]], fits: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    pairs
        .iter()
        .find(|[from, _]| fits(from))
        .map(|[from, to]| (from.as_str(), to.as_str()))
}

fn replace(form: &mut String, from: &str, to: &str) {
    if form.contains(from) {
        *form = form.replace(from, to);
    }
}
