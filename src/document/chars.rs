//! What is asked of every character of a document: a table by code point, so that no hash is made.

/// Numbers for characters of the basic plane; 0 says that there is none.
#[derive(Debug)]
pub struct CharTable(Vec<u16>);

impl CharTable {
    /// Of pairs; of two with one character the last counts. Characters beyond the basic plane have no number.
    pub fn new(pairs: impl IntoIterator<Item = (char, u16)>) -> Self {
        let mut numbers = vec![0; 1 << 16];
        for (c, number) in pairs {
            if let Some(slot) = numbers.get_mut(c as usize) {
                *slot = number;
            }
        }
        Self(numbers)
    }

    /// A set: all of them have the number 1.
    pub fn set(chars: impl IntoIterator<Item = char>) -> Self {
        Self::new(chars.into_iter().map(|c| (c, 1)))
    }

    /// The character's number.
    pub fn get(&self, c: char) -> Option<u16> {
        self.0.get(c as usize).copied().filter(|number| *number != 0)
    }

    /// Whether it has one.
    pub fn contains(&self, c: char) -> bool {
        self.get(c).is_some()
    }
}
