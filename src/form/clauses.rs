//! The clauses and form notes that rules rest on (domain.md §1).

use serde::{Deserialize, Serialize};

/// How sure it is that a text says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// Seen in the official text.
    Text,
    /// Usual practice; no clause at hand.
    Practice,
    /// Reported, not confirmed by a text at hand.
    Unconfirmed,
}

/// A text that a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Stable id.
    pub id: &'static str,
    /// Name of the text with its clause, in Chinese.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// How sure.
    pub certainty: Certainty,
}

macro_rules! clauses {
    ($($name:ident = $id:literal, $certainty:ident, $zh:literal, $en:literal;)*) => {
        $(#[doc = $zh] pub const $name: Clause =
            Clause { id: $id, zh: $zh, en: $en, certainty: Certainty::$certainty };)*

        /// All of them.
        pub const ALL: &[Clause] = &[$($name),*];
    };
}

clauses! {
    ARTICLE_20 = "regulation-20", Text, "《政府信息公开条例》第二十条", "Regulations on Open Government Information, art. 20";
    ARTICLE_46 = "regulation-46", Text, "《政府信息公开条例》第四十六条", "Regulations on Open Government Information, art. 46";
    ARTICLE_49 = "regulation-49", Text, "《政府信息公开条例》第四十九条（部门1月31日前，县级以上政府3月31日前）", "Regulations on Open Government Information, art. 49 (departments by 31 January, governments from county level by 31 March)";
    ARTICLE_50 = "regulation-50", Text, "《政府信息公开条例》第五十条（年度报告应当包括的内容）", "Regulations on Open Government Information, art. 50 (what an annual report has to contain)";
    REGULATION_2007 = "regulation-2007-31", Text, "原《政府信息公开条例》（2007年）：3月31日前公布上一年度报告", "Regulations of 2007: last year's report by 31 March";
    FORM_2021 = "form-2021", Text, "《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）", "Format of the annual report (国办公开办函〔2021〕30号)";
    FORM_2019 = "form-2019", Text, "《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）", "Trial format of the annual report (国办公开办函〔2019〕60号)";
    FORM_BALANCE = "form-balance", Text, "表三表头注：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "Note in the head of table 三: in each column, item 一 plus item 二 equals item 三 plus item 四";
    FORM_TOTAL = "form-total", Text, "年度报告格式的“总计”栏", "The 总计 rows and columns of the format";
    FEE_MEASURES = "fee-measures", Text, "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）", "Measures on information processing fees (国办函〔2020〕109号)";
    FEE_STATEMENT = "fee-statement", Unconfirmed, "国办公开办函〔2021〕30号：在“其他需要报告的事项”中报告收取信息处理费情况", "国办公开办函〔2021〕30号: report information processing fees in section 六";
    RECONSIDERATION_FIRST = "reconsideration-23", Text, "《行政复议法》（2023年修订）第二十三条", "Administrative Reconsideration Law (2023), art. 23";
    LEGISLATION = "legislation-law", Unconfirmed, "《立法法》关于规章制定权限的规定", "Legislation Law on who may make regulations";
    BLANK_IS_ZERO = "blank-is-zero", Practice, "审核惯例：没有的填“0”，不留空", "Reviewers' practice: print 0, leave nothing blank";
    PRACTICE = "practice", Practice, "年度报告的通常做法", "Usual practice of annual reports";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<&str> = ALL.iter().map(|clause| clause.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ALL.len());
    }
}
