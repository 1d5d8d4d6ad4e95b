//! A page and the frames that were saved beside it as one message, as a browser could have saved them. It goes through the
//! browser's modules as one file; what is said of the source is said of the page.

use crate::limits::MAX_INPUT_BYTES;
use crate::notice::Notice;
use crate::place::Place;

/// What such a message begins with; the number of frames that are not in it follows.
const HEAD: &str = "MIME-Version: 1.0\r\nX-Gouji-Frames-Unread: ";

/// Stands between the pages.
const BORDER: &str = "--gouji-98f6bcd4621d373cade4e832627b4f6";

/// What a part begins with.
const PART: &str = "\r\nContent-Type: text/html\r\n\r\n";

/// More than there is beside the pages and what begins each of them.
const ROOM: usize = 256;

/// The page and its frames in one, as many as may be read at once; the page itself where there were none.
pub fn joined(page: Vec<u8>, frames: &[Option<Vec<u8>>]) -> Vec<u8> {
    if frames.is_empty() {
        return page;
    }
    let mut room = MAX_INPUT_BYTES.saturating_sub(page.len() + ROOM);
    let fits = |frame: &&Vec<u8>| {
        let rest = room.checked_sub(frame.len() + BORDER.len() + PART.len());
        room = rest.unwrap_or(room);
        rest.is_some()
    };
    let kept: Vec<&Vec<u8>> = frames.iter().flatten().filter(fits).collect();
    let unread = frames.len() - kept.len();
    let boundary = BORDER.get(2..).unwrap_or_default();
    let head = format!("{HEAD}{unread}\r\nContent-Type: multipart/related; boundary=\"{boundary}\"\r\n");
    let mut message = head.into_bytes();
    for page in std::iter::once(&page).chain(kept) {
        for bytes in [b"\r\n", BORDER.as_bytes(), PART.as_bytes(), page] {
            message.extend_from_slice(bytes);
        }
    }
    message.extend_from_slice(format!("\r\n{BORDER}--\r\n").as_bytes());
    message
}

/// The page of such a message; `None` for any other.
pub fn page(message: &[u8]) -> Option<&[u8]> {
    let head = message.strip_prefix(HEAD.as_bytes())?;
    let start = format!("\r\n\r\n{BORDER}{PART}");
    let page = head.get(position(head.get(..ROOM.min(head.len()))?, start.as_bytes())? + start.len()..)?;
    page.get(..position(page, format!("\r\n{BORDER}").as_bytes())?)
}

/// Says how many frames of such a message are not in it.
pub fn notice(message: &[u8]) -> Option<Notice> {
    let head = message.strip_prefix(HEAD.as_bytes())?;
    let digits = head.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let unread: usize = std::str::from_utf8(head.get(..digits)?).ok()?.parse().ok()?;
    let zh = format!(
        "和网页一起存下来的文件夹里，有 {unread} 个框架里的页面没有读出来。请直接给那个页面，或在浏览器里全选、复制，粘贴到这里。"
    );
    let en = format!(
        "Pages of frames saved with this page that could not be read: {unread}. Give such a page itself, or copy and paste its text."
    );
    (unread > 0).then(|| Notice::new("frame-unread", zh, en, Place::whole()))
}

fn position(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_and_what_does_not_fit_is_said() {
        let page_of = b"<p>a\r\n--b\r\n".to_vec();
        let whole = joined(page_of.clone(), &[Some(b"<p>c".to_vec()), Some(Vec::new())]);
        assert_eq!((page(&whole), notice(&whole)), (Some(&page_of[..]), None));
        let part =
            joined(page_of.clone(), &[None, Some(vec![b' '; MAX_INPUT_BYTES]), Some(b"<p>c".to_vec())]);
        assert_eq!(page(&part), Some(&page_of[..]));
        assert!(part.len() < 1000 && notice(&part).is_some_and(|notice| notice.text.contains(" 2 个")));
        assert_eq!((page(b"MIME-Version: 1.0\r\n\r\na"), notice(&page_of)), (None, None));
    }
}
