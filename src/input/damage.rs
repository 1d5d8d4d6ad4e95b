//! Text that was decoded wrongly before it came here. It is recognised and named, never mended: bytes were lost.

use super::frequent::Likeness;
use super::host;
use crate::document::chars::CharTable;
use crate::document::{Block, Document};
use crate::notice::Notice;
use crate::place::Place;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A line with fewer signs of damage than this says nothing.
const FEW: usize = 6;

/// Damaged characters from which on the document is called damaged, whatever its length.
const MANY: usize = 60;

/// One damaged character in so many makes a short document damaged.
const SHARE: usize = 8;

/// What the first two bytes of a UTF-8 Chinese character are when read as GBK: `鏀`, `锛`, `銆`. In mojibake every
/// third character is one of these; in real text they are rare (鐨, 鎮 in traditional names).
static UTF8_AS_GBK: LazyLock<CharTable> = LazyLock::new(|| {
    // All at once: each pair is one character or U+FFFD, and each call of a browser's decoder is dear.
    let pairs: Vec<u8> =
        (0xE3..=0xEF).flat_map(|lead| (0x80..=0xBF).flat_map(move |trail| [lead, trail])).collect();
    let decoded = host::decode(&pairs, "gb18030").unwrap_or_default().0;
    CharTable::set(decoded.chars().filter(|&c| c != '\u{FFFD}'))
});

/// Says so where the document's text was decoded wrongly before.
pub fn notice(document: &Document) -> Option<Notice> {
    let (mut chars, mut damaged, mut first) = (0, 0, None);
    for (index, block) in document.blocks.iter().enumerate() {
        for_each_text(block, |text| {
            let line = damaged_chars(text);
            chars += text.chars().filter(|c| !c.is_whitespace()).count();
            if line > 0 {
                damaged += line;
                first.get_or_insert(index as u32);
            }
        });
    }
    let place = Place { block: first, ..Place::default() };
    let zh = "文字是乱码：之前用错了编码，有的字已经丢了。";
    let en = "The text is garbled: a wrong encoding was used before, and characters were lost.";
    (damaged >= FEW && (damaged >= MANY || damaged * SHARE >= chars))
        .then(|| Notice::new("encoding-damaged", zh, en, place))
}

fn for_each_text(block: &Block, mut visit: impl FnMut(&str)) {
    match block {
        Block::Paragraph(paragraph) => visit(&paragraph.text),
        Block::Grid(grid) => {
            for row in grid.cells.chunk_by(|a, b| a.row == b.row) {
                visit(&row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\t"));
            }
        }
        Block::Page(page) => page.runs.iter().for_each(|run| visit(&run.text)),
        Block::Media(_) => {}
    }
}

/// Characters of one line that are damaged; 0 where the line may be in order.
fn damaged_chars(line: &str) -> usize {
    if line.is_ascii() {
        return question_marks(line);
    }
    let likeness = Likeness::of(line);
    let signs = [
        utf8_as_gbk(line, likeness.han),
        as_latin(line),
        likeness.lost,
        scrambled(likeness),
        question_marks(line),
    ];
    signs.into_iter().max().unwrap_or(0)
}

/// `鏀垮簻淇℃伅鍏紑`, and `锟斤拷`, which is U+FFFD gone the same way.
fn utf8_as_gbk(line: &str, han: usize) -> usize {
    let signs = || line.chars().filter(|c| UTF8_AS_GBK.contains(*c));
    let many = signs().count() * 4 >= han && signs().collect::<BTreeSet<_>>().len() >= 3;
    if many { han } else { line.matches("锟斤拷").count() * 3 }
}

/// `ÕþÎñ` (GBK as Latin-1) and `æ”¿åºœ` (UTF-8 as Latin-1): accented letters side by side, four and more. No
/// European language writes so.
fn as_latin(line: &str) -> usize {
    let is_sign = |c: char| matches!(c, '\u{80}'..='\u{24F}' | '\u{2010}'..='\u{203A}' | '\u{20AC}' | '\u{2122}' | '\u{2C6}' | '\u{2DC}');
    let is_letter = |c: char| matches!(c, '\u{C0}'..='\u{FF}') && c != '×' && c != '÷';
    if !line.contains(is_letter) {
        return 0;
    }
    let runs = line.split(|c| !is_sign(c));
    let damaged = runs.filter(|run| {
        let mut letters = run.chars().filter(|&c| is_letter(c));
        let first = letters.next();
        run.chars().count() >= 4 && letters.any(|c| Some(c) != first)
    });
    damaged.map(|run| run.chars().count()).sum()
}

/// Many Chinese characters and hardly a frequent one: Big5 as GBK, GBK as Big5 or EUC-KR. In official prose six of
/// ten are frequent, after wrong decoding fewer than two, and characters of other scripts stand between.
fn scrambled(likeness: Likeness) -> usize {
    let Likeness { han, frequent, strange, lost } = likeness;
    let all = han + strange + lost;
    let mixed = (strange + lost) * 20 >= all;
    let rare = if mixed { frequent * 5 < all } else { frequent * 20 < all };
    if all >= 40 && han * 5 >= all && rare { all } else { 0 }
}

/// `????????`: nothing of the text is left. Those in front of text stand for its indent.
fn question_marks(line: &str) -> usize {
    let body = line.trim().trim_start_matches(['?', ' ']);
    let line = if body.contains(char::is_alphabetic) { body } else { line };
    let marks = line.matches('?').count();
    let others = line.chars().filter(|c| c.is_alphabetic()).count();
    if marks >= FEW && marks > others { marks } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, Encoding, GBK, UTF_8, WINDOWS_1252};

    const TEXT: &str = "根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的要求,编制本报告。\n一、总体情况\n\
        2021年,我镇通过政府网站、政务新媒体等渠道主动公开政府信息503条,其中政策解读6条。全年收到政府信息公开申请7件,\n\
        予以公开2件、不予公开1件、无法提供4件,上年结转0件。行政复议1件,结果维持。";

    fn is_damaged(text: &str) -> bool {
        let blocks = text.lines().map(Block::paragraph).collect();
        notice(&Document { blocks, ..Document::default() }).is_some()
    }

    fn wrongly(written: &'static Encoding, read: &'static Encoding, text: &str) -> String {
        read.decode_without_bom_handling(&written.encode(text).0).0.into_owned()
    }

    #[test]
    fn wrong_decoding_is_seen() {
        for (written, read) in
            [(UTF_8, GBK), (GBK, WINDOWS_1252), (UTF_8, WINDOWS_1252), (GBK, BIG5), (GBK, UTF_8)]
        {
            let text = wrongly(written, read, TEXT);
            assert!(is_damaged(&text), "{} as {}: {text}", written.name(), read.name());
        }
        assert!(is_damaged(&wrongly(
            BIG5,
            GBK,
            "本年新收政府信息公開申請數量,上年結轉政府信息公開申請數量,三、本年度辦理結果,予以公開,部分公開,區分處理的,只計這一情形,不計其他情形"
        )));
        assert!(is_damaged("鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡"));
        assert!(is_damaged("ÕþÎñÐÅÏ¢¹«¿ª"));
        assert!(is_damaged("锟斤拷锟斤拷锟斤拷2021锟斤拷"));
        assert!(is_damaged(&TEXT.replace(|c: char| !c.is_ascii(), "?")));
    }

    #[test]
    fn real_text_is_left_alone() {
        assert!(!is_damaged(TEXT));
        assert!(!is_damaged(
            "澜川市䶮溪镇2021年政府信息公开工作年度报告\n䶮溪镇、沭阳县、淇县、鄠邑区、盩厔县"
        ));
        assert!(!is_damaged("重慶市銅梁區政府信息公開工作年度報告\n鐵路、銀行、鎮街、鐘樓區、鑽石、錢塘"));
        assert!(!is_damaged("××市××局20××年度报告\n············3\n——————\n①②③④⑤⑥⑦"));
        assert!(!is_damaged(
            "????一、总体情况\n????????????????????????????????????????????????????????????????????????县政府"
        ));
        assert!(!is_damaged("Élève, façade, naïve, Übergröße: café «déjà vu»"));
        assert!(!is_damaged("復(fù)議 公(gōng)開(kāi)"));
    }
}
