//! How like a typing error a change is: official statistics know these as the usual slips of the hand.

use super::search::Changes;
use super::system::System;

/// How like slips of the hand the changes of a set are, together.
pub fn slips(system: &System, set: &Changes) -> u32 {
    let slip = |change: &(usize, i64)| {
        let shifted = set.iter().any(|other| is_shift(system, change, other));
        if shifted { MOST } else { likeness(system.values[change.0], change.1) }
    };
    set.iter().map(slip).sum()
}

/// The surest of them.
const MOST: u32 = 3;

/// A figure that stands in the next cell of its row or column, and the other way round: 2, 0 printed as 0, 2.
fn is_shift(system: &System, one: &(usize, i64), other: &(usize, i64)) -> bool {
    let printed = |change: &(usize, i64)| system.values[change.0];
    printed(one) == other.1 && printed(other) == one.1 && system.are_neighbours(one.0, other.0)
}

/// How like a slip of the hand it is to print `printed` for `meant`: 0 (not at all) to 3.
pub fn likeness(printed: i64, meant: i64) -> u32 {
    let (a, b) = (printed.to_string(), meant.to_string());
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let one_digit_more = |long: &[u8], short: &[u8]| {
        long.len() == short.len() + 1 && (0..long.len()).any(|skip| without(long, skip) == short)
    };
    let different: Vec<usize> =
        if a.len() == b.len() { (0..a.len()).filter(|i| a[*i] != b[*i]).collect() } else { Vec::new() };
    let swapped = matches!(different.as_slice(), [i, j] if j - i == 1 && a[*i] == b[*j] && a[*j] == b[*i]);
    if swapped || (one_digit_more(a, b) && doubled(a)) {
        MOST
    } else if one_digit_more(a, b) || one_digit_more(b, a) {
        2
    } else {
        u32::from(different.len() == 1 && a.len() > 1)
    }
}

fn without(digits: &[u8], skip: usize) -> Vec<u8> {
    digits.iter().enumerate().filter(|(i, _)| *i != skip).map(|(_, digit)| *digit).collect()
}

fn doubled(digits: &[u8]) -> bool {
    digits.windows(2).any(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_usual_slips() {
        assert_eq!(likeness(21, 12), 3);
        assert_eq!(likeness(122, 12), 3);
        assert_eq!(likeness(180, 18), 2);
        assert_eq!(likeness(18, 17), 1);
        assert_eq!(likeness(3, 9), 0);
        assert_eq!(likeness(5, 5), 0);
    }
}
