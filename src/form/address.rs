//! The address of a figure: `table.row.column`.

use super::{Column, Row, TableName};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The address of a figure of the official form, as `applications.received.total`. Ordered as the form prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Which table.
    pub table: TableName,
    /// Which row.
    pub row: Row,
    /// Which column.
    pub column: Column,
}

impl Address {
    /// The figure of this table, row and column.
    pub const fn new(table: TableName, row: Row, column: Column) -> Self {
        Self { table, row, column }
    }

    /// A figure of the applications table.
    pub const fn applications(row: Row, column: Column) -> Self {
        Self::new(TableName::Applications, row, column)
    }

    /// A figure of the disclosure table.
    pub const fn disclosure(row: Row, column: Column) -> Self {
        Self::new(TableName::Disclosure, row, column)
    }

    /// A figure of the review table.
    pub const fn review(row: Row, column: Column) -> Self {
        Self::new(TableName::Review, row, column)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.table.key(), self.row.key(), self.column.key())
    }
}

impl FromStr for Address {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.');
        let mut part = || parts.next().ok_or(());
        let (table, row, column) = (part()?, part()?, part()?);
        if parts.next().is_some() {
            return Err(());
        }
        Ok(Self {
            table: TableName::from_key(table).ok_or(())?,
            row: Row::from_key(row).ok_or(())?,
            column: Column::from_key(column).ok_or(())?,
        })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|()| serde::de::Error::custom("not an address of the form"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Address {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Address".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^[a-z]+\.[a-zA-Z]+\.[a-zA-Z]+$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_and_parses() {
        let address: Address = "applications.unavailableNotHeld.total".parse().unwrap();
        assert_eq!(address, Address::applications(Row::UnavailableNotHeld, Column::Total));
        assert_eq!(address.to_string(), "applications.unavailableNotHeld.total");
        assert!("applications.received".parse::<Address>().is_err());
    }
}
