//! A time in the making: what the grammars hand to each other before it becomes a mention.

use crate::lexicon::time::Reference;
use crate::recognize::Mention;
use crate::text::Text;
use crate::value::time::{
    Anchor, Basis, Exactness, Fields, Form, Link, Recurrence, Relative, Unit,
};
use crate::value::{Kind, Quantity, TimeValue, Value};
use jiff::civil::Date;
use std::ops::Range;

/// What was recognised at a place.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub tokens: Range<usize>,
    /// Where the hedge before it begins, which is no part of the mention ("shortly after").
    pub phrase_start: usize,
    pub what: What,
}

#[derive(Debug, Clone)]
pub(super) enum What {
    Time(TimeValue),
    Duration(Quantity),
}

impl Draft {
    pub(super) fn time(
        tokens: Range<usize>,
        stated: Fields,
        resolved: Fields,
        basis: Basis,
    ) -> Self {
        let time = TimeValue {
            stated,
            resolved,
            basis,
            ..TimeValue::default()
        };
        Self::of(tokens, What::Time(time))
    }

    pub(super) const fn of(tokens: Range<usize>, what: What) -> Self {
        Self {
            phrase_start: tokens.start,
            tokens,
            what,
        }
    }

    pub(super) fn vague(tokens: Range<usize>, reference: Reference) -> Self {
        Self::of(tokens, What::Time(TimeValue::reference(reference)))
    }

    pub(super) fn every(tokens: Range<usize>, when: Fields, recurrence: Recurrence) -> Self {
        let time = TimeValue {
            form: Form::Every(recurrence),
            stated: when,
            resolved: when,
            ..TimeValue::default()
        };
        Self::of(tokens, What::Time(time))
    }

    pub(super) fn value(&mut self) -> Option<&mut TimeValue> {
        match &mut self.what {
            What::Time(time) => Some(time),
            What::Duration(_) => None,
        }
    }

    pub(super) fn with_second(mut self, link: Link, second: Option<Fields>) -> Self {
        if let (Some(second), Some(time)) = (second, self.value()) {
            time.second = Some((link, second));
        }
        self
    }

    /// The same with how far from its anchor it lies.
    pub(super) fn far(mut self, from: Anchor, by: i32, unit: Unit) -> Self {
        if let Some(time) = self.value() {
            time.relative = Some(Relative { from, by, unit });
        }
        self
    }

    pub(super) fn hedged(mut self, exactness: Exactness) -> Self {
        if let Some(time) = self.value() {
            time.exactness = exactness;
        }
        self
    }

    /// The same over more tokens.
    pub(super) fn over(mut self, tokens: Range<usize>) -> Self {
        self.phrase_start = self.phrase_start.min(tokens.start);
        self.tokens = tokens;
        self
    }

    /// The same, counted from the day of publication where nothing else places it.
    pub(super) fn counted_from(mut self, published: Option<Date>) -> Self {
        if let Some(time) = self.value() {
            *time = time.counted_from(published);
        }
        self
    }

    /// Changes the stated and the resolved fields alike.
    pub(super) fn both(mut self, change: impl Fn(&mut Fields)) -> Self {
        if let Some(time) = self.value() {
            change(&mut time.stated);
            change(&mut time.resolved);
        }
        self
    }

    pub(super) fn into_mention(self, text: &Text<'_>) -> Mention {
        let (kind, value) = match self.what {
            What::Duration(quantity) => (Kind::Duration, Value::Quantity(quantity)),
            What::Time(time) => {
                let kind = match time.form {
                    Form::Every(_) => Kind::Set,
                    _ if time.resolved.has_time() => Kind::Time,
                    _ => Kind::Date,
                };
                (kind, Value::Time(time))
            }
        };
        Mention {
            span: text.span(self.tokens.clone()),
            phrase: self.phrase_start..self.tokens.end,
            tokens: self.tokens,
            head: None,
            kind,
            value,
        }
    }
}
