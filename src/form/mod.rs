//! The official forms as data: addresses, labels and their variants, sums. Imports nothing of the crate but limits.

mod address;
pub mod clauses;
pub mod headings;
pub mod labels;
mod names;
pub mod sums;

pub use address::Address;
pub use names::{Column, Row, TableName};

use serde::{Deserialize, Serialize};

/// A generation of the official form, read off the labels of the tables, never off the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FormKind {
    /// The statistics table used up to report year 2018.
    #[serde(rename = "2014")]
    Y2014,
    /// 国办公开办函〔2019〕60号, report years 2019–2020.
    #[serde(rename = "2019")]
    Y2019,
    /// 国办公开办函〔2021〕30号, report years 2021 →.
    #[serde(rename = "2021")]
    Y2021,
}

impl FormKind {
    /// All of them, the newest last.
    pub const ALL: [Self; 3] = [Self::Y2014, Self::Y2019, Self::Y2021];

    /// The form in force.
    pub const CURRENT: Self = Self::Y2021;

    /// The name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Y2014 => "2014",
            Self::Y2019 => "2019",
            Self::Y2021 => "2021",
        }
    }

    /// The form that a report for `year` has to use; `None` before 2019, when local tables were in use.
    pub fn for_year(year: u16) -> Option<Self> {
        match year {
            2021.. => Some(Self::Y2021),
            2019..=2020 => Some(Self::Y2019),
            _ => None,
        }
    }
}
