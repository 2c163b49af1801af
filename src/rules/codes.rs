//! The codes of all faults that a rule pack can have.
//!
//! They are part of the interface: scripts and editors match on them. A snapshot of the list is
//! a test, so that a rename shows in review.

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        $($(#[$doc])+ pub const $name: &str = $code;)+

        /// Every code, in the order of the reference.
        pub const ALL: &[&str] = &[$($name),+];
    };
}

codes! {
    /// The file breaks TOML's grammar.
    NOT_TOML = "not-toml";
    /// A key that a pack does not have, at this place.
    UNKNOWN_KEY = "unknown-key";
    /// A string where a list of tables belongs, and the like.
    WRONG_TYPE = "wrong-type";
    /// A key that has to be there is not.
    MISSING_KEY = "missing-key";
    /// A string or list without content.
    EMPTY_VALUE = "empty-value";
    /// A name that is not written as such names are.
    BAD_NAME = "bad-name";
    /// A word list holds capitals, or something that is no word.
    BAD_WORD = "bad-word";
    /// The pack's name is not that of its file.
    OTHER_FILE_NAME = "other-file-name";
    /// Two packs of one name.
    DUPLICATE_PACK = "duplicate-pack";
    /// Two attributes of one name.
    DUPLICATE_ATTRIBUTE = "duplicate-attribute";
    /// One word in two classes of events.
    AMBIGUOUS_WORD = "ambiguous-word";
    /// A name that is declared both as a class of events and as a group of words.
    CLASS_AND_GROUP = "class-and-group";
    /// No such kind of value.
    UNKNOWN_KIND = "unknown-kind";
    /// No such class of words.
    UNKNOWN_CLASS = "unknown-class";
    /// No such attribute.
    UNKNOWN_ATTRIBUTE = "unknown-attribute";
    /// No such severity.
    UNKNOWN_SEVERITY = "unknown-severity";
    /// No such window.
    UNKNOWN_WINDOW = "unknown-window";
    /// No such role.
    UNKNOWN_ROLE = "unknown-role";
    /// No such relation.
    UNKNOWN_RELATION = "unknown-relation";
    /// An attribute with neither an anchor nor an event to be bound to.
    MISSING_ANCHORS = "missing-anchors";
    /// An anchor that states nothing and so would hold everywhere.
    EMPTY_ANCHOR = "empty-anchor";
    /// Fewer than two examples.
    MISSING_EXAMPLES = "missing-examples";
    /// No counterexample.
    MISSING_COUNTEREXAMPLES = "missing-counterexamples";
    /// No pair.
    MISSING_PAIRS = "missing-pairs";
    /// The claim of an example does not stand in its text.
    CLAIM_NOT_IN_TEXT = "claim-not-in-text";
}
