//! What a file holds that its reader passes over.

use crate::notice::Notice;
use crate::place::Place;

/// What a text document shows that is not read, or not all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lacks {
    /// Text boxes.
    pub boxes: bool,
    /// Fields that Word draws by their codes, without a text.
    pub fields: bool,
    /// Signs of a font that is not known.
    pub signs: bool,
}

/// Fields whose text stands nowhere but in their codes: characters one over the other or in a ring, numbers of paragraphs,
/// lists to choose from.
const DRAWN: [&str; 6] = ["EQ", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "FORMDROPDOWN"];

/// Characters of a code that are looked at for its name.
pub const INSTRUCTION: usize = 40;

/// Whether it is the code of such a field. `EQ\\o` has no space behind its name.
pub fn is_drawn(code: &str) -> bool {
    let name = code.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    DRAWN.iter().any(|drawn| drawn.eq_ignore_ascii_case(name))
}

/// Says what a file shows that is not read.
pub fn notices(lacks: Lacks) -> Vec<Notice> {
    let all = [lacks.boxes.then(boxes), lacks.fields.then(fields), lacks.signs.then(signs)];
    all.into_iter().flatten().collect()
}

fn boxes() -> Notice {
    let zh = "文件里有文本框，框里的文字和表格可能没有读全。请用 Word 或 WPS 打开，另存为 .docx 再放进来。";
    let en = "There are text boxes in the file; what they hold may not all have been read. Open it in Word or WPS and save it as .docx.";
    Notice::new("text-box-unread", zh, en, Place::whole())
}

fn fields() -> Notice {
    let zh = "文件里有用域代码画出来的字（如带圈的字、字上的拼音、下拉的选项），没有读。请在 Word 或 WPS 里改成普通文字再放进来。";
    let en = "Some characters are drawn by codes of fields (in a ring, with a reading above, chosen from a list) and were not read. Write them as plain text in Word or WPS.";
    Notice::new("field-unread", zh, en, Place::whole())
}

fn signs() -> Notice {
    let zh = "文件里有按字体编码插入的符号，不知道是什么字，没有读。";
    let en = "Some signs are given by their codes in a font that is not known; they were not read.";
    Notice::new("symbol-unread", zh, en, Place::whole())
}
