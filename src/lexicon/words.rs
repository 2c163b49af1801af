//! TEMPORARY shim until the compiled table lands.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Noun,
    Singular,
    Plural,
    ProperOnly,
    Verb,
    Base,
    ThirdPerson,
    Past,
    Participle,
    Gerund,
    Adjective,
    Adverb,
    Number,
    Other,
}

/// A word.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    bits: u16,
    first: Form,
    noun: Option<&'static str>,
    verb: Option<&'static str>,
    adj: Option<&'static str>,
}

impl Word {
    #[allow(missing_docs)]
    pub fn has(&self, form: Form) -> bool {
        match form {
            Form::Noun => self.has(Form::Singular) || self.has(Form::Plural),
            Form::Verb => [
                Form::Base,
                Form::ThirdPerson,
                Form::Past,
                Form::Participle,
                Form::Gerund,
            ]
            .iter()
            .any(|f| self.has(*f)),
            f => self.bits & (1 << f as u16) != 0,
        }
    }
    #[allow(missing_docs)]
    pub fn first(&self) -> Form {
        self.first
    }
    #[allow(missing_docs)]
    pub fn first_is_verb(&self) -> bool {
        matches!(
            self.first,
            Form::Base | Form::ThirdPerson | Form::Past | Form::Participle | Form::Gerund
        )
    }
    #[allow(missing_docs)]
    pub fn first_is_noun(&self) -> bool {
        matches!(self.first, Form::Singular | Form::Plural | Form::ProperOnly)
    }
    #[allow(missing_docs)]
    pub fn noun_lemma(&self) -> Option<&'static str> {
        self.noun
    }
    #[allow(missing_docs)]
    pub fn verb_lemma(&self) -> Option<&'static str> {
        self.verb
    }
    #[allow(missing_docs)]
    pub fn adjective_lemma(&self) -> Option<&'static str> {
        self.adj
    }
}

static WORDS: LazyLock<FxHashMap<&'static str, Word>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    for line in include_str!("../../rules/lexicon/words.tsv")
        .lines()
        .chain(include_str!("../../rules/lexicon/words_own.tsv").lines())
    {
        if line.starts_with('#') {
            continue;
        }
        let mut cols = line.split('\t');
        let (Some(w), Some(tags)) = (cols.next(), cols.next()) else {
            continue;
        };
        let mut word = Word {
            bits: 0,
            first: Form::Other,
            noun: None,
            verb: None,
            adj: None,
        };
        for (i, t) in tags.split(',').enumerate() {
            let f = match t {
                "NN" => Form::Singular,
                "NNS" => Form::Plural,
                "NNP" => Form::ProperOnly,
                "VB" => Form::Base,
                "VBZ" => Form::ThirdPerson,
                "VBD" => Form::Past,
                "VBN" => Form::Participle,
                "VBG" => Form::Gerund,
                "JJ" | "JJR" | "JJS" => Form::Adjective,
                "RB" => Form::Adverb,
                "CD" => Form::Number,
                _ => Form::Other,
            };
            if i == 0 {
                word.first = f;
            }
            word.bits |= 1 << f as u16;
        }
        if word.bits & (1 << Form::ProperOnly as u16) != 0 && word.bits.count_ones() > 1 {
            word.bits &= !(1 << Form::ProperOnly as u16);
        }
        for l in cols.next().unwrap_or("").split(' ') {
            match l.split_once(':') {
                Some(("n", x)) => word.noun = Some(x),
                Some(("v", x)) => word.verb = Some(x),
                Some(("a", x)) => word.adj = Some(x),
                _ => {}
            }
        }
        map.insert(w, word);
    }
    map
});

#[allow(missing_docs)]
pub fn word(lower: &str) -> Option<Word> {
    WORDS.get(lower).copied()
}
