//! How like a typing error a change is: official statistics know these as the usual slips of the hand.

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
        3
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
