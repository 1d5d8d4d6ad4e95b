//! Annexes: 附件1:主动公开政府信息情况.

use super::heading::{Candidate, Strength};
use super::ordinal::Style;
use super::units::Unit;

/// Files that an annex line only links to.
const FILES: &[&str] =
    &[".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".ofd", ".zip", ".rar", ".jpg", ".png"];

/// The annex that this unit heads.
pub fn at(unit: &Unit, index: usize) -> Option<Candidate> {
    let chars = unit.chars();
    let text: String = chars.iter().take(60).collect();
    let rest = text.strip_prefix("附件").or_else(|| text.strip_prefix("附表"))?;
    let numbered = rest
        .trim_start_matches(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '三', '四', '五']);
    let name = numbered.trim_start_matches([':', '.', '、', '-']);
    let parted = numbered.len() < rest.len() || name.len() < rest.len() && !name.is_empty();
    let link =
        FILES.iter().any(|ending| text.to_ascii_lowercase().contains(ending)) || name.starts_with("下载");
    let sentence = text.contains(['。', ';']) || chars.len() > 50;
    if !parted || link || sentence || unit.taken || unit.chrome {
        return None;
    }
    Some(Candidate {
        unit: index,
        from: 0,
        to: chars.len(),
        rest: chars.len(),
        units: 1,
        style: Style::Bare,
        ordinal: None,
        part: None,
        strength: Strength::Full,
        words: text,
    })
}
