//! Names are looked up as they are written; tables hold them in lower case with a straight apostrophe. A key is that
//! form, in a buffer on the stack, so that a look-up allocates nothing.

/// A name in lower case.
pub(crate) struct Key {
    bytes: [u8; Key::MOST],
    len: usize,
}

impl Key {
    /// No name in the tables is longer, in bytes.
    const MOST: usize = 64;

    /// `None` where the name is longer than any in the tables.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let mut key = Self {
            bytes: [0; Self::MOST],
            len: 0,
        };
        key.push(name).then_some(key)
    }

    /// Adds text; false where it does not fit.
    pub(crate) fn push(&mut self, text: &str) -> bool {
        if text.is_ascii() {
            let Some(free) = self.bytes.get_mut(self.len..self.len + text.len()) else {
                return false;
            };
            free.copy_from_slice(text.as_bytes());
            free.make_ascii_lowercase();
            self.len += text.len();
            return true;
        }
        text.chars().flat_map(char::to_lowercase).all(|c| {
            let c = if matches!(c, '’' | '‘' | 'ʻ') {
                '\''
            } else {
                c
            };
            let Some(free) = self.bytes.get_mut(self.len..self.len + c.len_utf8()) else {
                return false;
            };
            c.encode_utf8(free);
            self.len += c.len_utf8();
            true
        })
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}
