//! Versions of one page: of those at one address, or of one outlet under one title, the newest
//! stands, and the others are compared with nothing.

use crate::article::{Article, Moment};
use std::collections::BTreeMap;

/// For each article the newer version of its page that stands instead of it, if there is one.
///
/// One version is newer than another if it says when it was updated, and that is later. Under one
/// title an outlet may run a column every week; so where only outlet and title are the same, the
/// day of first publication has to be too.
#[must_use]
pub fn newer_versions(articles: &[Article]) -> Vec<Option<usize>> {
    let mut pages: BTreeMap<Page<'_>, Vec<usize>> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        for page in pages_of(article) {
            pages.entry(page).or_default().push(i);
        }
    }
    let mut newer = vec![None; articles.len()];
    for versions in pages.values().filter(|versions| versions.len() > 1) {
        let is_newer = |a: usize, b: usize| {
            let (a, b) = (&articles[a].metadata, &articles[b].metadata);
            match (a.updated, b.updated.or(b.published)) {
                (Some(a), Some(b)) => is_after(a, b),
                _ => false,
            }
        };
        let newest =
            versions.iter().copied().reduce(
                |newest, next| {
                    if is_newer(next, newest) { next } else { newest }
                },
            );
        for version in versions {
            let of = newest.filter(|newest| is_newer(*newest, *version));
            newer[*version] = newer[*version].or(of);
        }
    }
    newer
}

/// What tells a page from others.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Page<'a> {
    Address(&'a str),
    Titled {
        source: &'a str,
        title: &'a str,
        published: Option<jiff::civil::Date>,
    },
}

fn pages_of(article: &Article) -> impl Iterator<Item = Page<'_>> {
    let metadata = &article.metadata;
    let address = metadata.url.as_deref().map(Page::Address);
    let titled = metadata.source.as_deref().zip(metadata.title.as_deref());
    let titled = titled.map(|(source, title)| Page::Titled {
        source,
        title,
        published: metadata.published.map(|moment| moment.date),
    });
    address.into_iter().chain(titled)
}

/// Whether the first moment is surely the later one.
fn is_after(a: Moment, b: Moment) -> bool {
    let local = |m: Moment| Some(m.date.to_datetime(m.time?));
    let universal = |m: Moment| {
        let east = jiff::SignedDuration::from_mins(i64::from(m.offset?));
        local(m)?.checked_sub(east).ok()
    };
    match (universal(a).zip(universal(b)), local(a).zip(local(b))) {
        (Some((a, b)), _) | (None, Some((a, b))) => a > b,
        (None, None) => a.date > b.date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(id: &str, edit: impl Fn(&mut crate::article::Metadata)) -> Article {
        let mut article = Article::new(id, "");
        edit(&mut article.metadata);
        article
    }

    fn moment(day: i8, hour: i8, offset: i16) -> Option<Moment> {
        Some(Moment {
            date: jiff::civil::date(2026, 3, day),
            time: Some(jiff::civil::time(hour, 0, 0, 0)),
            offset: Some(offset),
        })
    }

    #[test]
    fn of_one_address_the_last_update_stands() {
        let at = |id: &str, updated| {
            version(id, |m| {
                m.url = Some("https://carrowmail.example/dam".to_owned());
                m.published = moment(1, 8, 0);
                m.updated = updated;
            })
        };
        let articles = [
            at("a", moment(1, 12, 0)),
            at("b", moment(1, 10, 0)),
            at("c", None),
            // Eleven in the evening here, nine in universal time.
            at("d", moment(1, 11, 120)),
        ];
        assert_eq!(newer_versions(&articles), [None, Some(0), Some(0), Some(0)]);
    }

    #[test]
    fn under_one_title_of_one_outlet_too_if_first_published_on_one_day() {
        let titled = |id: &str, source: &str, day, updated| {
            version(id, |m| {
                m.source = Some(source.to_owned());
                m.title = Some("Morning briefing".to_owned());
                m.published = moment(day, 6, 0);
                m.updated = updated;
            })
        };
        let articles = [
            titled("a", "Carrow Mail", 1, None),
            titled("b", "Carrow Mail", 1, moment(2, 6, 0)),
            titled("c", "Carrow Mail", 8, moment(8, 9, 0)),
            titled("d", "Harbour Times", 1, None),
        ];
        assert_eq!(newer_versions(&articles), [Some(1), None, None, None]);
    }

    #[test]
    fn nothing_stands_back_where_nothing_tells_which_is_newer() {
        let at = |id: &str, published, updated| {
            version(id, |m| {
                m.url = Some("https://carrowmail.example/dam".to_owned());
                m.published = published;
                m.updated = updated;
            })
        };
        let day = Some(Moment::day(jiff::civil::date(2026, 3, 1)));
        let articles = [
            at("a", moment(1, 8, 0), None),
            at("b", moment(2, 8, 0), None),
            at("c", None, None),
            at("d", None, day),
        ];
        assert_eq!(newer_versions(&articles), [None; 4]);
    }
}
