//! `--profile FILE`: an office's choices, in TOML or JSON.

use crate::Failure;
use gouji::check::registry;
use gouji::options::Profile;
use std::path::Path;

/// Reads a profile. A rule or a day that does not exist is an error: a misspelt line would switch off nothing.
pub fn load(path: &Path) -> Result<Profile, Failure> {
    let wrong =
        |why: String, english: &str| Failure::Usage(format!("{}：{why}。 ({english})", path.display()));
    let unfit = |why: &dyn std::fmt::Display| wrong(format!("不是合用的配置（{why}）"), "No usable profile.");
    let text = std::fs::read_to_string(path)
        .map_err(|error| wrong(format!("打不开（{error}）"), "Cannot be opened."))?;
    let profile: Profile = if text.trim_start().starts_with('{') {
        serde_json::from_str(&text).map_err(|error| unfit(&error))?
    } else {
        toml::from_str(&text).map_err(|error| unfit(&error))?
    };
    if let Some(slug) = profile.rules.keys().find(|slug| registry::rule(slug).is_none()) {
        let zh = format!("没有“{slug}”这条规则；gouji rules 列出全部规则");
        return Err(wrong(zh, "No rule of this name; gouji rules lists them all."));
    }
    let days = [&profile.deadlines.department, &profile.deadlines.government];
    if let Some(day) = days.into_iter().flatten().find(|day| !is_day(day)) {
        return Err(wrong(format!("“{day}”不是月和日；写成 01-26 这样"), "No month and day; write 01-26."));
    }
    Ok(profile)
}

fn is_day(text: &str) -> bool {
    let number = |part: Option<&str>| part.filter(|p| p.len() == 2).and_then(|p| p.parse::<u8>().ok());
    let (month, day) = text.split_once('-').map_or((None, None), |(m, d)| (number(Some(m)), number(Some(d))));
    matches!((month, day), (Some(1..=12), Some(1..=31)))
}
