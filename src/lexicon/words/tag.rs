//! The parts of speech, and sets of them. The build script compiles this file too, so that both sides agree on the bits.

/// Declares the tags once: the variant, its name in `words.tsv` (Penn Treebank's where there is one), its class.
macro_rules! tags {
    ($($(#[$doc:meta])* $tag:ident $name:literal $class:expr;)*) => {
        /// A part of speech with what its form shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Tag { $($(#[$doc])* $tag),* }

        impl Tag {
            /// Every tag, in the order of the bits of [`Tags`].
            pub const ALL: &'static [Tag] = &[$(Tag::$tag),*];

            /// The name in `words.tsv`.
            pub fn name(self) -> &'static str {
                match self { $(Tag::$tag => $name),* }
            }

            /// The class whose lemma this form has; `None` for words that are not inflected.
            pub const fn class(self) -> Option<Class> {
                match self { $(Tag::$tag => $class),* }
            }
        }
    };
}

tags! {
    /// Singular noun, or one that has no plural: "strike", "people" as a nation.
    Noun "NN" Some(Class::Noun);
    /// Plural noun: "strikes", "men".
    NounPlural "NNS" Some(Class::Noun);
    /// Name: "march" as the month.
    Proper "NNP" None;
    /// Plural of a name: "republicans".
    ProperPlural "NNPS" Some(Class::Noun);
    /// Base form and present: "strike".
    Base "VB" Some(Class::Verb);
    /// Third person of the present: "strikes".
    Present "VBZ" Some(Class::Verb);
    /// Past: "struck", "said".
    Past "VBD" Some(Class::Verb);
    /// Past participle: "killed", "stricken".
    Participle "VBN" Some(Class::Verb);
    /// Gerund and present participle: "killing".
    Gerund "VBG" Some(Class::Verb);
    /// Adjective: "dead".
    Adjective "JJ" Some(Class::Adjective);
    /// Comparative: "larger".
    Comparative "JJR" Some(Class::Adjective);
    /// Superlative: "largest".
    Superlative "JJS" Some(Class::Adjective);
    /// Adverb: "nearly"; also "when", "how".
    Adverb "RB" None;
    /// Preposition, or conjunction that opens a clause: "in", "after", "because".
    Preposition "IN" None;
    /// "to", before a noun or a verb.
    To "TO" None;
    /// Determiner or possessive: "the", "some", "its".
    Determiner "DT" None;
    /// Pronoun, asking or relative ones too: "they", "who".
    Pronoun "PRP" None;
    /// Co-ordinating conjunction: "and", "but".
    Conjunction "CC" None;
    /// Modal verb: "may", "would".
    Modal "MD" None;
    /// Number word: "twelve", "million".
    Number "CD" None;
    /// Particle of a verb: "up", "off".
    Particle "RP" None;
    /// "there" that opens "there were".
    Existential "EX" None;
    /// Interjection: "oh".
    Interjection "UH" None;
}

/// A class of words that are inflected, each with a lemma of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// Nouns: the lemma is the singular.
    Noun = 0,
    /// Verbs: the lemma is the base form.
    Verb = 1,
    /// Adjectives: the lemma is the positive.
    Adjective = 2,
}

impl Class {
    /// The tags whose class this is.
    pub const fn tags(self) -> Tags {
        const OF: [Tags; 3] = [Class::Noun.all(), Class::Verb.all(), Class::Adjective.all()];
        OF[self as usize]
    }

    const fn all(self) -> Tags {
        let (mut bits, mut at) = (0, 0);
        while at < Tag::ALL.len() {
            let tag = Tag::ALL[at];
            if matches!(tag.class(), Some(class) if class as u8 == self as u8) {
                bits |= 1 << tag as u8;
            }
            at += 1;
        }
        Tags(bits)
    }
}

impl Tag {
    /// The tag at a place in [`Tag::ALL`].
    pub fn from_index(index: u8) -> Tag {
        Tag::ALL
            .get(usize::from(index))
            .copied()
            .unwrap_or(Tag::Noun)
    }
}

/// A set of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tags(u32);

impl Tags {
    /// The set with these bits, counted from [`Tag::ALL`]'s first.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The bits, counted from [`Tag::ALL`]'s first.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the tag is in the set.
    pub const fn contains(self, tag: Tag) -> bool {
        self.0 & 1 << tag as u8 != 0
    }

    /// Whether the two sets share a tag.
    pub const fn intersects(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// The tags of the set, in the order of [`Tag::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Tag> {
        Tag::ALL
            .iter()
            .copied()
            .filter(move |&tag| self.contains(tag))
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        Self(tags.into_iter().fold(0, |bits, tag| bits | 1 << tag as u8))
    }
}
