//! What a story is expected to give, as its author wrote it down, placed in the articles.

use factdiff::article::{Article, Span};
use serde::Deserialize;
use std::path::Path;

/// `expected.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// What the story is there for.
    pub about: String,
    /// Why it does not hold yet; such a story fails once it does.
    pub todo: Option<String>,
    /// All findings that may be flagged, and must be.
    #[serde(default)]
    pub finding: Vec<Finding>,
    /// Claims that must be found to answer one question. There may be others.
    #[serde(default)]
    pub agreement: Vec<Agreement>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub kind: String,
    pub verdict: String,
    /// Codes that the finding must carry.
    #[serde(default)]
    pub notes: Vec<String>,
    /// For each value all claims that may be on it, as "file:line:text".
    pub readings: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub kind: String,
    pub verdict: String,
    /// As "file:line:text".
    pub claims: Vec<String>,
}

impl Expected {
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
    }
}

/// Where a claim may stand: an article, and every place of its text in its line.
#[derive(Debug)]
pub struct Places {
    article: usize,
    spans: Vec<Span>,
}

impl Places {
    /// The places of a claim written as "file:line:text".
    pub fn of(claim: &str, articles: &[Article]) -> Result<Self, String> {
        let fault = || format!("no such claim in the articles: {claim}");
        let mut parts = claim.splitn(3, ':');
        let (Some(file), Some(line), Some(words)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(fault());
        };
        let is_named = |a: &Article| {
            Path::new(&a.id)
                .file_name()
                .is_some_and(|name| name == file)
        };
        let article = articles.iter().position(is_named).ok_or_else(fault)?;
        let text = &articles[article].text;
        let number: usize = line.parse().map_err(|_| fault())?;
        let lines = &articles[article].lines;
        let start = lines.start_of(number).ok_or_else(fault)?;
        let end = lines.start_of(number + 1).unwrap_or(text.len());
        let place = |(at, found): (usize, &str)| Span::new(start + at, start + at + found.len());
        let spans: Vec<Span> = text[start..end].match_indices(words).map(place).collect();
        if spans.is_empty() {
            return Err(fault());
        }
        Ok(Self { article, spans })
    }

    /// Whether a claim of the program sits on one of them: at least half of the shorter one is
    /// shared, and the claim is not much longer than what was expected.
    pub fn are_hit_by(&self, article: usize, claim: Span) -> bool {
        article == self.article
            && self.spans.iter().any(|span| {
                let shared = claim
                    .end
                    .min(span.end)
                    .saturating_sub(claim.start.max(span.start));
                shared > 0
                    && shared * 2 >= claim.len().min(span.len())
                    && claim.len() <= 2 * span.len() + 20
            })
    }
}
