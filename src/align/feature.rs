//! The list of what speaks for and against two facts answering the same question.

macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// One thing that speaks for or against a pair of facts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Feature { $($(#[$doc])* $variant,)* }

        impl Feature {
            /// Every feature.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The name used in `rules/align.toml` and by `explain`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

features! {
    /// Both count or modify the same noun.
    SameHead = "same-head",
    /// They count or modify different nouns.
    OtherHead = "other-head",
    /// The same verb, or one of its class, governs both.
    SameVerb = "same-verb",
    /// Different verbs do.
    OtherVerb = "other-verb",
    /// Both depend on the same noun.
    SameGovernor = "same-governor",
    /// They depend on different nouns.
    OtherGovernor = "other-governor",
    /// Both depend by the same preposition.
    SamePreposition = "same-preposition",
    /// Shared words of their own phrases.
    Modifiers = "modifiers",
    /// Both have such words and share none.
    OtherModifiers = "other-modifiers",
    /// Shared names in the sentence.
    Names = "names",
    /// Both have names and share none.
    OtherNames = "other-names",
    /// Different years stand beside them.
    OtherYear = "other-year",
    /// Shared words of what says most closely what they are of, weighed by rarity.
    Core = "core",
    /// They count different nouns of one sort, or one counts what the other's verb says: officers
    /// and agents, homes and houses, "four arrests" and "four men were arrested".
    SameGroup = "same-group",
    /// Both stand in the first sentences of their articles.
    BothLede = "both-lede",
    /// Shared words of their clauses, weighed by rarity.
    Clause = "clause",
    /// Shared words of their sentences, weighed by rarity.
    Sentence = "sentence",
    /// Shared words of the sentences before, weighed by rarity.
    Context = "context",
    /// The same value.
    EqualValues = "equal-values",
    /// The same value, by how much it tells: rare in its articles, and more than a small number.
    TellingValue = "telling-value",
    /// Values that can both hold and lie close together.
    CompatibleValues = "compatible-values",
    /// The same attribute.
    SameAttribute = "same-attribute",
    /// Subjects of the same event class.
    SameEvent = "same-event",
    /// An attribute that a rule pack names, the same for both.
    SameNamed = "same-named",
    /// Ages of one person; half of it for their sentences and charges.
    SamePerson = "same-person",
    /// Ages, sentences or charges of two people; of one with a name and one without, where nothing says that they are one.
    OtherPerson = "other-person",
    /// How rare the noun is that both count or modify.
    RareHead = "rare-head",
    /// Rare words that their sentences share, however long these are.
    SharedWords = "shared-words",
    /// Rare names that their sentences share.
    SharedNames = "shared-names",
    /// Other values that their sentences share.
    Neighbours = "neighbours",
    /// The less, the more values either article gives for the attribute that they share.
    Sole = "sole",
    /// The less, the more values of the kind either article gives, where such are few.
    SoleOfKind = "sole-of-kind",
    /// Something else in their sentences happened on the same day.
    SameDay = "same-day",
    /// Different days are told in their sentences.
    OtherDay = "other-day",
    /// Measured from different places.
    OtherOrigin = "other-origin",
    /// The same one does what the verb says.
    SameSubject = "same-subject",
    /// Different ones do.
    OtherSubject = "other-subject",
    /// One name holds both values.
    SameOwner = "same-owner",
    /// Different names hold them.
    OtherOwner = "other-owner",
    /// One is part of a whole, the other a whole: "three of the seven".
    OtherShare = "other-share",
    /// An attribute that a rule pack names and a story answers once.
    SameOnce = "same-once",
    /// A number that says little: vague, none, or one.
    Vague = "vague",
    /// How far apart the values lie: a tenth of the other, or two weeks, and more.
    FarApart = "far-apart",
    /// Rule packs name different questions for them, or one for one of them only.
    OtherNamed = "other-named",
    /// One is set apart as another instance ("the previous deal", "the 2022 strike").
    OtherInstance = "other-instance",
    /// Both hang on one event, of several of its sort.
    SameInstance = "same-instance",
    /// Times at which the same happened.
    OneEvent = "one-event",
    /// A year or more against a day, or a weekday alone against a date with its year.
    OtherGrain = "other-grain",
    /// Times of different events.
    OtherEvent = "other-event",
    /// Times of which nothing tells that the same happened, though nothing tells the contrary.
    NoSharedEvent = "no-shared-event",
    /// Each is one of as many values that its sentence gives for one question, but not at the same
    /// place: the first of two against the second.
    OtherPlace = "other-place",
    /// One's value stands in the other's article as well.
    GivenElsewhere = "given-elsewhere",
    /// What happened is of two different known classes: killed against injured.
    OtherClass = "other-class",
}
