//! The statistics period in all its wordings (variety.md §2.3), also with characters lost beside digits.

use super::dates::{chinese_date, iso};
use crate::order;
use crate::report::Period;
use regex::Regex;
use std::sync::LazyLock;

/// Words that announce it.
pub const CUES: &[&str] = &[
    "统计期限",
    "统计时限",
    "统计时间",
    "统计周期",
    "统计区间",
    "统计日期",
    "统计的期限",
    "统计数据时间",
    "数据时间",
    "数据期限",
    "数据核定时间",
    "统计起止",
    "统计数据起止",
    "数据起止",
    "起止时间",
    "起止期限",
    "起止日期",
    "报告期限",
    "报告期",
    "统计截止",
    "统计截至",
    "数据统计",
];

/// Characters looked at behind the cue.
const REACH: usize = 60;

/// Characters of two dates at most.
const DATE: usize = 30;

static PARTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let day = "((?:20[0-9]{2})?[年\\-./]?(?:元|[0-9]{1,4})[月\\-./]?[0-9]{0,2}[日底末]?)";
    let day_with_year = day.replace("(?:20[0-9]{2})?", "20[0-9]{2}");
    let between = "(?:至|到|-|~|止)+(?:今年|当年|同年|本年)?";
    Regex::new(&format!("{day}(?:零时)?(?:起计|起)?,?(?:{between}{day}|{day_with_year})")).ok()
});
static CHINESE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let year = "[二〇○零一三四五六七八九]{4}年";
    let day = "[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日";
    Regex::new(&format!("({year})({day})起?,?(?:至|到|-|~)+({year}|同年|本年)?({day})")).ok()
});
static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("^(?:点|点为|范围)?[为是:]?(20[0-9]{2})(?:年度|年全年|全年)").ok());
static UNTIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("截[至止]到?(20[0-9]{2}[年\\-./][0-9]{1,2}[月\\-./][0-9]{1,2})").ok());

/// A period read: what is sure of it, whether something was damaged, and its range in bytes of the folded text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What is sure.
    pub period: Period,
    /// An end that is printed could not be told.
    pub damaged: bool,
    /// Where.
    pub range: std::ops::Range<usize>,
}

/// Words that speak of another report's period: 上一报告统计期限为….
const EARLIER: &[&str] = &["上一", "上年", "上期", "上次", "去年", "往年", "前一", "此前"];

/// Characters before a cue that say whose period it is.
const WHOSE: usize = 8;

/// Places of one cue looked at.
const OFTEN: usize = 4;

/// The period that folded text states behind a cue.
pub fn find(folded: &str) -> Option<Found> {
    let behind_cue =
        |cue: &&'static str| folded.match_indices(*cue).take(OFTEN).map(|(at, cue)| (at, at + cue.len()));
    // 数据截至2023年12月31日，起始于2023年1月1日.
    let ends_first = folded.match_indices("数据截").take(OFTEN).map(|(at, _)| (at, at + "数据".len()));
    let mut cues: Vec<(usize, usize)> = CUES.iter().flat_map(behind_cue).chain(ends_first).collect();
    order::sort_by_key(&mut cues, |(_, end)| *end);
    let of_this = |(at, end): &(usize, usize)| {
        let last: Vec<char> = folded[..*at].chars().rev().take(WHOSE).collect();
        let before: String = last.into_iter().rev().collect();
        let whose = before.rsplit([',', ';', '。']).next().unwrap_or_default();
        let ends_first = folded[*end..].starts_with('截');
        !EARLIER.iter().any(|word| whose.contains(word)) && (!ends_first || whole_until(folded, *end))
    };
    cues.into_iter().filter(of_this).find_map(|(_, end)| behind(folded, end))
}

/// 截至…12月31日: of whatever else data are up to a day, a report's are up to the year's end.
fn whole_until(folded: &str, at: usize) -> bool {
    let found = until(clause(folded, at), at).and_then(|found| found.period.to);
    found.is_some_and(|to| to.ends_with("-12-31"))
}

/// Characters within which a period without a cue is looked for.
const NEAR: usize = 200;

/// The whole year as a period, stated without a cue: only as January 1st to December 31st. The statement may begin with
/// other clauses (现公布某局2024年度报告，期限为…).
pub fn without_cue(folded: &str) -> Option<Found> {
    let clauses = folded.char_indices().take(NEAR).filter(|(_, c)| matches!(c, ',' | ';' | '。'));
    [0].into_iter().chain(clauses.map(|(at, c)| at + c.len_utf8())).find_map(|at| whole_year(folded, at))
}

fn whole_year(folded: &str, at: usize) -> Option<Found> {
    let found = behind(folded, at)?;
    let whole = |date: &Option<String>, day: &str| date.as_ref().is_some_and(|d| d.ends_with(day));
    (whole(&found.period.from, "-01-01") && whole(&found.period.to, "-12-31")).then_some(found)
}

fn behind(folded: &str, at: usize) -> Option<Found> {
    let text = clause(folded, at);
    if let Some(found) = YEAR.as_ref()?.captures(text) {
        let (year, whole) = (found.get(1)?, found.get(0)?);
        let period = Period {
            from: Some(format!("{}-01-01", year.as_str())),
            to: Some(format!("{}-12-31", year.as_str())),
        };
        return Some(Found { period, damaged: false, range: at + year.start()..at + whole.end() });
    }
    two_days(text, at).or_else(|| chinese_days(text, at)).or_else(|| until(text, at))
}

/// What stands behind a cue and may be its period: up to the stop, or to where another report's is told.
fn clause(folded: &str, at: usize) -> &str {
    let text = &folded[at..];
    // Never within a date: half of one may be another.
    let ends = |(at, (_, c)): &(usize, (usize, char))| !is_of_date(*c) || *at > REACH + DATE;
    let beyond = text.char_indices().enumerate().skip(REACH).find(ends);
    let end = beyond.map_or(text.len(), |(_, (i, _))| i);
    let text = &text[..text[..end].find('。').unwrap_or(end)];
    let earlier = EARLIER.iter().filter_map(|word| text.find(word)).min();
    &text[..earlier.unwrap_or(text.len())]
}

/// 二〇二三年一月一日起至二〇二三年十二月三十一日.
fn chinese_days(text: &str, at: usize) -> Option<Found> {
    let found = CHINESE.as_ref()?.captures(text)?;
    let (whole, year, first, second) = (found.get(0)?, found.get(1)?, found.get(2)?, found.get(4)?);
    let end = found.get(3).map(|year| year.as_str()).filter(|year| year.ends_with('年') && year.len() > 6);
    let day = |year: &str, day: &str| {
        let printed = chinese_date(&[year, &day.replace("元月", "一月")].concat())?;
        whole_day(&printed, None)?
    };
    let from = day(year.as_str(), first.as_str());
    let to = day(end.unwrap_or(year.as_str()), second.as_str());
    let damaged = from.is_none() || to.is_none();
    Some(Found { period: Period { from, to }, damaged, range: at + whole.start()..at + whole.end() })
}

fn is_of_date(c: char) -> bool {
    c.is_ascii_digit() || "年月日-./至到~止".contains(c)
}

fn two_days(text: &str, at: usize) -> Option<Found> {
    let found = PARTS.as_ref()?.captures(text)?;
    let (whole, first, second) = (found.get(0)?, found.get(1)?, found.get(2).or(found.get(3))?);
    // Two small numbers are no period.
    whole.as_str().contains("20").then_some(())?;
    let from = day(first.as_str(), None, (1, 1));
    let year = first.as_str().get(..4).and_then(|y| y.parse().ok());
    let to = day(second.as_str(), year, (12, 31));
    let damaged = from.is_none() || to.is_none();
    Some(Found { period: Period { from, to }, damaged, range: at + whole.start()..at + whole.end() })
}

fn until(text: &str, at: usize) -> Option<Found> {
    let found = UNTIL.as_ref()?.captures(text)?.get(1)?;
    let to = day(found.as_str(), None, (12, 31));
    Some(Found {
        damaged: to.is_none(),
        period: Period { from: None, to },
        range: at + found.start()..at + found.end(),
    })
}

/// One end of the period. With characters lost, only where the `usual` day is the one reading.
fn day(text: &str, year: Option<u32>, usual: (u32, u32)) -> Option<String> {
    let text = &text.replace("元月", "1月").replace("12月底", "12月31日").replace("12月末", "12月31日");
    whole_day(text, year).unwrap_or_else(|| restored(text, year, usual))
}

static DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("^(?:(20[0-9]{2})[年\\-./])?([0-9]{1,2})[月\\-./]([0-9]{1,2})日?$").ok());

/// A day with all its marks: `Some(None)` where the calendar does not have it.
fn whole_day(text: &str, year: Option<u32>) -> Option<Option<String>> {
    let found = DAY.as_ref()?.captures(text)?;
    let number = |i: usize| found.get(i).and_then(|m| m.as_str().parse().ok());
    Some(number(1).or(year).and_then(|year| iso(year, number(2)?, number(3)?)))
}

/// A day whose 年, 月 or 日 was lost, where exactly one day of that year could have been printed and it is the usual one.
fn restored(text: &str, year: Option<u32>, usual: (u32, u32)) -> Option<String> {
    let printed = text.get(..4).filter(|y| y.starts_with("20")).and_then(|y| y.parse().ok());
    let year: u32 = printed.or(year)?;
    let body = if printed.is_some() { text.get(4..)?.trim_start_matches('年') } else { text };
    let days = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    let mut readings = days.filter(|(month, day)| loses_into(*month, *day, body));
    let only = readings.next()?;
    (readings.next().is_none() && only == usual).then(|| iso(year, only.0, only.1))?
}

/// Whether `月` and `日` lost from a printed day, padded or not, leave `body`.
fn loses_into(month: u32, day: u32, body: &str) -> bool {
    let months = [month.to_string(), format!("{month:02}")];
    let days = [day.to_string(), format!("{day:02}")];
    months.iter().flat_map(|m| days.iter().map(move |d| (m, d))).any(|(m, d)| {
        let left = |month_mark: &str, day_mark: &str| format!("{m}{month_mark}{d}{day_mark}") == body;
        left("月", "日") || left("", "日") || left("月", "") || left("", "")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::fold;

    fn read(text: &str) -> Option<(String, String)> {
        let period = find(&fold(text))?.period;
        Some((period.from.unwrap_or_default(), period.to.unwrap_or_default()))
    }

    #[test]
    fn every_wording() {
        let whole = |year: u32| Some((format!("{year}-01-01"), format!("{year}-12-31")));
        for (text, year) in [
            ("所列数据的统计期限自2019年1月1日起至2019年12月31日止。", 2019),
            ("所列数据的统计期限自２０２２年１月１日起至２０２２年１２月３１日止", 2022),
            ("统计时限为2023年1月1日至2023年12月31日。", 2023),
            ("统计时间为2022年1月1日至12月31日", 2022),
            ("统计周期为2022年1月1日—2022年12月31日", 2022),
            ("数据核定时间点为2021.01.01-2021.12.31", 2021),
            ("本报告使用数据统计期限为2021/1/1至2021/12/31", 2021),
            ("报告统计数据时间为2022年1月1日至2022年12月31日以来", 2022),
            ("数据统计期限自20231月1日起至202312月31日止", 2023),
            ("统计期限为2018年11日至2018年1231日", 2018),
            ("统计期限为2022年度。", 2022),
            ("统计期限:2020年01月01日到2020年12月31日", 2020),
            ("统计期限为2023年1月1日起，至2023年12月31日止。", 2023),
            ("数据起止日期：2023年元月1日至2023年12月底。", 2023),
            ("统计时间自2023年1月1日起计，至12月31日止。", 2023),
            ("统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。", 2023),
            ("统计期限自二○二二年元月一日至十二月三十一日。", 2022),
        ] {
            assert_eq!(read(text), whole(year), "{text}");
        }
        assert_eq!(
            read("统计期限自2022年1月1日起至2022年11月30日止"),
            Some(("2022-01-01".into(), "2022-11-30".into()))
        );
        assert_eq!(
            read("统计期限自二〇二二年二月三十日至二〇二二年十一月三十日"),
            Some((String::new(), "2022-11-30".into()))
        );
    }

    #[test]
    fn the_period_of_another_report_is_not_this_ones() {
        let whole = |year: u32| Some((format!("{year}-01-01"), format!("{year}-12-31")));
        let last = "上一报告统计期限为2022年1月1日至2022年12月31日";
        assert_eq!(read(&format!("{last}。")), None);
        assert_eq!(read(&format!("{last}；本报告统计期限为2023年1月1日至2023年12月31日。")), whole(2023));
        assert_eq!(
            read("去年报告期为2022年1月1日至12月31日，本报告期为2023年1月1日至12月31日。"),
            whole(2023)
        );
        assert_eq!(
            read(&format!("数据截至2023年12月31日，起始于2023年1月1日；{last}。")),
            Some((String::new(), "2023-12-31".into()))
        );
        assert_eq!(read("网站数据截至2023年9月30日。"), None);
    }

    #[test]
    fn never_a_wrong_date() {
        assert_eq!(
            read("统计期限自2023年2月30日起至2023年12月31日止"),
            Some((String::new(), "2023-12-31".into()))
        );
        assert!(find("统计期限自20231日起至202312日止").is_none_or(|f| f.period == Period::default()));
        assert_eq!(find("本报告统计期限内未发生"), None);
    }
}
