//! How publishers name the parts of their pages.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::sync::LazyLock;

/// What a part of a page is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// Around the article: navigation, links, subscriptions, comments.
    Furniture,
    /// What readers say.
    Comments,
    /// The author's line, or a stamp with the times.
    Byline,
    /// A picture's caption.
    Caption,
    /// Who took a picture.
    Credit,
    /// The line under the headline.
    Standfirst,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    furniture: Vec<String>,
    comments: Vec<String>,
    bylines: Vec<String>,
    captions: Vec<String>,
    credits: Vec<String>,
    standfirsts: Vec<String>,
    title_marks: Vec<String>,
    related_headings: Vec<String>,
    furniture_roles: FxHashSet<String>,
    article_types: FxHashSet<String>,
    meta: MetaNames,
}

/// The names of `<meta>` elements, in lower case, by what they say of the article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct MetaNames {
    pub title: Vec<String>,
    pub source: Vec<String>,
    pub authors: Vec<String>,
    pub published: Vec<String>,
    pub updated: Vec<String>,
    pub language: Vec<String>,
    pub url: Vec<String>,
}

/// Names by their first word, or by its beginning.
struct Names {
    whole: FxHashMap<String, Vec<(Vec<String>, Named)>>,
    beginnings: Vec<(String, Named)>,
    title_marks: Vec<String>,
    related_headings: FxHashSet<String>,
    furniture_roles: FxHashSet<String>,
    article_types: FxHashSet<String>,
    meta: MetaNames,
}

static LIST: LazyLock<Names> = LazyLock::new(|| {
    let raw: Raw = crate::lexicon::list!("pages");
    let mut names = Names {
        whole: FxHashMap::default(),
        beginnings: Vec::new(),
        title_marks: raw.title_marks,
        related_headings: raw.related_headings.into_iter().collect(),
        furniture_roles: raw.furniture_roles,
        article_types: raw.article_types,
        meta: raw.meta,
    };
    for (entries, named) in [
        (raw.furniture, Named::Furniture),
        (raw.comments, Named::Comments),
        (raw.bylines, Named::Byline),
        (raw.captions, Named::Caption),
        (raw.credits, Named::Credit),
        (raw.standfirsts, Named::Standfirst),
    ] {
        for entry in entries {
            if let Some(beginning) = entry.strip_suffix('*') {
                names.beginnings.push((beginning.to_owned(), named));
                continue;
            }
            let words: Vec<String> = entry.split(' ').map(str::to_owned).collect();
            let first = words[0].clone();
            names.whole.entry(first).or_default().push((words, named));
        }
    }
    names
});

/// What a part of a page is by a name that its publisher gave it; of several answers, the first
/// of [`Named`]: the caption of a newsletter box is furniture.
#[must_use]
pub fn named(name: &str) -> Option<Named> {
    let lower = words(name);
    let parts: Vec<&str> = lower.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found = None;
    let mut note = |named: Named| {
        found = Some(found.map_or(named, |other: Named| other.min(named)));
    };
    for (i, part) in parts.iter().enumerate() {
        for (words, named) in LIST.whole.get(*part).into_iter().flatten() {
            if parts[i..].len() >= words.len() && words.iter().zip(&parts[i..]).all(|(a, b)| a == b)
            {
                note(*named);
            }
        }
        for (beginning, named) in &LIST.beginnings {
            if part.starts_with(beginning.as_str()) {
                note(*named);
            }
        }
    }
    found
}

/// The words of a name in lower case, each with a space after it: "relatedLinks__box" → "related links box ".
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 8);
    let mut after_lower = false;
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            words.push(' ');
        } else {
            if c.is_ascii_uppercase() && after_lower {
                words.push(' ');
            }
            words.push(c.to_ascii_lowercase());
        }
        after_lower = c.is_ascii_lowercase();
    }
    words
}

/// Whether a small heading stands over links to other coverage.
#[must_use]
pub fn heads_links(heading: &str) -> bool {
    let plain = heading
        .trim()
        .trim_end_matches([':', '…', '.', '>'])
        .replace('’', "'")
        .to_ascii_lowercase();
    LIST.related_headings.contains(plain.trim())
}

/// Whether a part with this WAI-ARIA role is not the article.
#[must_use]
pub fn is_furniture_role(role: &str) -> bool {
    LIST.furniture_roles
        .contains(&role.trim().to_ascii_lowercase())
}

/// Whether a type of schema.org is an article: "NewsArticle", "https://schema.org/NewsArticle".
#[must_use]
pub fn is_article_type(name: &str) -> bool {
    LIST.article_types
        .contains(name.rsplit(['/', '#', ':']).next().unwrap_or_default())
}

/// The names of `<meta>` elements.
#[must_use]
pub fn meta_names() -> &'static MetaNames {
    &LIST.meta
}

/// A page's title without the name of the site that follows it.
#[must_use]
pub fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let cut = LIST
        .title_marks
        .iter()
        .filter_map(|mark| title.rfind(mark.as_str()).map(|at| (at, mark.len())))
        .max();
    match cut {
        Some((at, len)) => {
            let last = title[at + len..].trim();
            let is_site = site.map_or(last.split_whitespace().count() <= 3, |site| {
                last.eq_ignore_ascii_case(site.trim())
            });
            if is_site { title[..at].trim() } else { title }
        }
        None => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_words() {
        for name in [
            "newsletterSignup",
            "newsletter-signup",
            "c-NewsletterBox__3kd9",
            "most_read",
            "ad",
            "ad-slot-3",
            "menu_item",
        ] {
            assert_eq!(named(name), Some(Named::Furniture), "{name}");
        }
        for name in [
            "story-body",
            "loading",
            "address",
            "headline",
            "adjacent",
            "shared-space",
        ] {
            assert_eq!(named(name), None, "{name}");
        }
        assert_eq!(named("figure__caption"), Some(Named::Caption));
        assert_eq!(named("promo-caption"), Some(Named::Furniture));
    }

    #[test]
    fn a_title_loses_its_site() {
        assert_eq!(
            without_site("Bridge shut - Harbour Post", Some("Harbour Post")),
            "Bridge shut"
        );
        assert_eq!(without_site("Bridge shut | Post", None), "Bridge shut");
        assert_eq!(
            without_site("Talks - five hours and counting in the end", None),
            "Talks - five hours and counting in the end"
        );
    }

    #[test]
    fn headings_over_links() {
        assert!(heads_links("Editor’s picks:") && !heads_links("What happened"));
    }
}
