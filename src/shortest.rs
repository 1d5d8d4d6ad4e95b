//! How an `f32` leaves the library: as the shortest decimal that names it, in every host.
//!
//! JSON prints 56.8; a host that knows only `f64` would show 56.79999923706055. Use as
//! `#[serde(serialize_with = "shortest::serialize")]`.

use serde::{Serialize, Serializer};

/// Something made of `f32`s, and the same made of the `f64`s that their shortest decimals name.
pub trait Shortest {
    /// The same of `f64`s.
    type Of64: Serialize;
    /// Turns it into that.
    fn of64(&self) -> Self::Of64;
}

impl Shortest for f32 {
    type Of64 = f64;
    fn of64(&self) -> f64 {
        let exact = f64::from(*self);
        match decimal(exact, |near| near as Self == *self) {
            Some((digits, places)) => nearest(digits, places),
            None => exact,
        }
    }
}

/// Decimal places that are tried.
const MOST_PLACES: i32 = 10;
/// Digits that an `i64` holds.
const MOST: f64 = 9.0e18;

/// The decimal with the fewest places that `names` the number: its digits, and how many of them are behind the point.
/// Computed rather than printed and parsed, since the library's code for these two is 30 KB of a wasm module.
pub fn decimal(number: f64, names: impl Fn(f64) -> bool) -> Option<(i64, i32)> {
    (0..=MOST_PLACES).find_map(|places| {
        let digits = (number * 10f64.powi(places)).round();
        let whole = (digits.abs() < MOST).then_some(digits as i64)?;
        names(nearest(whole, places)).then_some((whole, places))
    })
}

/// The nearest `f64` of a decimal: below 2^53 both numbers are exact, so that their quotient is rounded once.
fn nearest(digits: i64, places: i32) -> f64 {
    digits as f64 / 10f64.powi(places)
}

impl<T: Shortest> Shortest for Option<T> {
    type Of64 = Option<T::Of64>;
    fn of64(&self) -> Self::Of64 {
        self.as_ref().map(T::of64)
    }
}

impl<T: Shortest> Shortest for Vec<T> {
    type Of64 = Vec<T::Of64>;
    fn of64(&self) -> Self::Of64 {
        self.iter().map(T::of64).collect()
    }
}

impl Shortest for [f32; 4] {
    type Of64 = [f64; 4];
    fn of64(&self) -> [f64; 4] {
        self.map(|part| part.of64())
    }
}

/// Serialises the shortest decimals.
///
/// # Errors
/// The serializer's own.
pub fn serialize<T: Shortest, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.of64().serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_of_f64_sees_what_json_prints() {
        assert_eq!(56.8_f32.of64(), 56.8_f64);
        assert_eq!(Some([293.70078_f32, 0.0, -1.5, 58.5]).of64(), Some([293.70078, 0.0, -1.5, 58.5]));
    }

    proptest::proptest! {
        #[test]
        fn is_what_printing_gives(digits in -20_000_000i64..20_000_000, places in 0u32..8) {
            let value = (digits as f64 / 10f64.powi(places as i32)) as f32;
            assert_eq!(value.of64(), value.to_string().parse::<f64>().unwrap(), "{value}");
        }
    }

    #[test]
    fn comes_back_the_same() {
        for value in [0.1_f32, 56.8, 1.0 / 3.0, 16_777_217.0, f32::MIN_POSITIVE] {
            assert_eq!(value.of64() as f32, value);
        }
    }
}
