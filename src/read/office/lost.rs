//! What a file holds that its reader passes over.

use super::hidden::{doc, rtf};
use crate::input::Format;
use crate::notice::Notice;
use crate::place::Place;

/// Says that a file has text boxes, where what they hold is not read, or not all of it.
pub fn notice(bytes: &[u8], format: Format) -> Option<Notice> {
    let has = match format {
        Format::Doc => doc::has_text_boxes(bytes),
        Format::Rtf => rtf::has_text_boxes(bytes),
        _ => false,
    };
    let zh = "文件里有文本框，框里的文字和表格可能没有读全。请用 Word 或 WPS 打开，另存为 .docx 再放进来。";
    let en = "There are text boxes in the file; what they hold may not all have been read. Open it in Word or WPS and save it as .docx.";
    has.then(|| Notice::new("text-box-unread", zh, en, Place::whole()))
}
