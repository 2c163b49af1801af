//! Where the words of an article that was taken out of a page or a document stand in it.

/// A place in the file that an article was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Byte offset in the file, or in the record that held the page.
    Byte(usize),
    /// Page, from 1.
    Page(usize),
    /// Paragraph of the document, from 1; table rows count as one each.
    Paragraph(usize),
}

/// What the numbers of an [`Origin`] count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Bytes of the file.
    Bytes,
    /// Pages, from 1.
    Pages,
    /// Paragraphs, from 1.
    Paragraphs,
}

/// A map from an article's text to the file that it was taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    counted: Counted,
    /// From this byte of the text on, this place; sorted by the first.
    starts: Vec<(usize, usize)>,
}

impl Origin {
    /// A map without places.
    #[must_use]
    pub const fn new(counted: Counted) -> Self {
        Self {
            counted,
            starts: Vec::new(),
        }
    }

    /// From byte `at` of the text on, the words stand at `place`. Has to be called in order of `at`.
    pub fn push(&mut self, at: usize, place: usize) {
        if let Some((last_at, last)) = self.starts.last() {
            let goes_on = match self.counted {
                Counted::Bytes => {
                    at.checked_sub(*last_at) == place.checked_sub(*last) && place >= *last
                }
                Counted::Pages | Counted::Paragraphs => place == *last,
            };
            if goes_on {
                return;
            }
        }
        self.starts.push((at, place));
    }

    /// The place of a byte of the text; none before the first place known.
    #[must_use]
    pub fn place(&self, offset: usize) -> Option<Place> {
        let next = self.starts.partition_point(|(at, _)| *at <= offset);
        let (at, place) = *self.starts.get(next.checked_sub(1)?)?;
        Some(match self.counted {
            Counted::Bytes => Place::Byte(place + (offset - at)),
            Counted::Pages => Place::Page(place),
            Counted::Paragraphs => Place::Paragraph(place),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_go_on_and_pages_stay() {
        let mut bytes = Origin::new(Counted::Bytes);
        for (at, place) in [(2, 100), (5, 103), (9, 200)] {
            bytes.push(at, place);
        }
        assert_eq!(bytes.starts.len(), 2);
        assert_eq!(bytes.place(1), None);
        assert_eq!(bytes.place(7), Some(Place::Byte(105)));
        assert_eq!(bytes.place(9), Some(Place::Byte(200)));
        let mut pages = Origin::new(Counted::Pages);
        for (at, place) in [(0, 1), (5, 1), (9, 2)] {
            pages.push(at, place);
        }
        assert_eq!(pages.place(8), Some(Place::Page(1)));
        assert_eq!(pages.place(99), Some(Place::Page(2)));
    }
}
