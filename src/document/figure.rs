//! Exact decimals: what cells and claims hold, and what sums are computed in.

use crate::shortest;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// Decimal places kept. Fees are printed with up to four; 元 → 万元 adds four more.
const PLACES: u32 = 8;
const ONE: i128 = 10i128.pow(PLACES);

/// An exact decimal number with up to eight decimal places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure(i128);

impl Figure {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// Parses `-?[0-9]+(\.[0-9]+)?`, ASCII only. `None` for anything else, and for more than 18 digits before
    /// the point or more than eight non-zero ones after it.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let decimals = if all_digits(decimals) { decimals.trim_end_matches('0') } else { return None };
        if !all_digits(whole) || whole.len() > 18 || decimals.len() > PLACES as usize {
            return None;
        }
        let fraction: i128 = format!("{decimals:0<8}").parse().ok()?;
        let value = whole.parse::<i128>().ok()? * ONE + fraction;
        Some(Self(if negative { -value } else { value }))
    }

    /// Whether it has no decimal part.
    pub fn is_integer(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Without its sign.
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Times ten to the `power`; `None` where that is not exact.
    pub fn scale10(self, power: i32) -> Option<Self> {
        let factor = 10i128.checked_pow(power.unsigned_abs())?;
        if power >= 0 {
            self.0.checked_mul(factor).map(Self)
        } else {
            (self.0 % factor == 0).then(|| Self(self.0 / factor))
        }
    }

    /// The nearest floating-point number, for ratios and output: 0.1 prints as 0.1.
    pub fn to_f64(self) -> f64 {
        let (mut digits, mut places) = (self.0, PLACES);
        // As few digits as it has: below 2^53 they are exact, and their quotient is rounded once.
        while places > 0 && digits % 10 == 0 {
            (digits, places) = (digits / 10, places - 1);
        }
        digits as f64 / 10f64.powi(places as i32)
    }

    /// The figure that a floating-point number is the nearest one to; `None` where it has more decimal places than kept.
    pub fn from_f64(number: f64) -> Option<Self> {
        let (digits, places) = shortest::decimal(number, |near| near == number)?;
        Self(i128::from(digits) * ONE).scale10(-places)
    }

    /// The whole number it is, if it is one.
    pub fn to_i64(self) -> Option<i64> {
        self.is_integer().then(|| (self.0 / ONE).try_into().ok()).flatten()
    }
}

impl From<i64> for Figure {
    fn from(value: i64) -> Self {
        Self(i128::from(value) * ONE)
    }
}

impl Add for Figure {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Figure {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Figure {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Figure {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.abs() / ONE, self.0.abs() % ONE);
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        write!(f, "{sign}{whole}.{}", format!("{fraction:08}").trim_end_matches('0'))
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.to_i64() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_f64(f64::deserialize(deserializer)?)
            .ok_or_else(|| serde::de::Error::custom("not a decimal number"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Figure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "description": "An exact decimal number." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Figure {
        Figure::parse(text).unwrap()
    }

    proptest::proptest! {
        #[test]
        fn comes_back_from_the_nearest_number(digits in -1_000_000_000_000_000i64..1_000_000_000_000_000, places in 0i32..=8) {
            let figure = Figure::from(digits).scale10(-places).unwrap_or_default();
            assert_eq!(Figure::from_f64(figure.to_f64()), Some(figure));
            assert_eq!(figure.to_f64(), figure.to_string().parse::<f64>().unwrap());
        }
    }

    #[test]
    fn more_places_than_kept_are_no_figure() {
        assert_eq!(Figure::from_f64(1e-9), None);
        assert_eq!(Figure::from_f64(f64::NAN), None);
        assert_eq!(Figure::from_f64(f64::INFINITY), None);
        assert_eq!(Figure::from_f64(0.1), Figure::parse("0.1"));
        for number in [123_456_789.123_456_78, 1e16, 1_000_000_000_000_000.5, 90_071_992_547_409.93] {
            assert_eq!(Figure::from_f64(number).map(Figure::to_f64), Some(number));
        }
    }

    #[test]
    fn prints_what_it_parsed() {
        for text in ["0", "-15", "20.3", "18.871", "78955503", "0.00000001", "999999999999999999"] {
            assert_eq!(figure(text).to_string(), text);
        }
        assert_eq!(figure("8267944.00").to_string(), "8267944");
    }

    #[test]
    fn refuses_what_is_no_plain_decimal() {
        for text in ["", "-", ".5", "5.", "1e9", "+3", "1,2", "0.000000001", "1000000000000000000"] {
            assert_eq!(Figure::parse(text), None, "{text}");
        }
    }

    #[test]
    fn scales_exactly_or_not_at_all() {
        assert_eq!(figure("251000").scale10(-4), Some(figure("25.1")));
        assert_eq!(figure("0.00000001").scale10(-1), None);
    }

    #[test]
    fn goes_through_json() {
        for text in ["0", "-15", "20.3", "18.871", "123456789.12"] {
            let json = serde_json::to_string(&figure(text)).unwrap();
            assert_eq!(json, text);
            assert_eq!(serde_json::from_str::<Figure>(&json).unwrap(), figure(text));
        }
    }
}
